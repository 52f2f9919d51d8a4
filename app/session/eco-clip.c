/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copying nodes and the exchanges between them. The fragment also holds the rings and sectors
 * that the nodes are on, which are not pasted: by them the like is found elsewhere. */
#include "config.h"

#include "session/eco-clip-private.h"
#include "session/eco-clip.h"

#include "model/eco-model.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>

static gboolean
is_wanted (GHashTable *ids, const char *id)
{
  return id != NULL && g_hash_table_contains (ids, id);
}

/* What was selected and can be copied: the brand is there once. */
static GHashTable *
find_nodes (EcoEcosystem *ecosystem, GPtrArray *objects)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);

  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_NODE (objects->pdata[i]) && objects->pdata[i] != brand)
      g_hash_table_add (ids, (gpointer) eco_object_get_id (objects->pdata[i]));
  return ids;
}

static void
add_once (GPtrArray *all, gpointer object)
{
  if (object != NULL && !g_ptr_array_find (all, object, NULL))
    g_ptr_array_add (all, object);
}

static GPtrArray *
collect (EcoEcosystem *ecosystem, GPtrArray *objects)
{
  g_autoptr (GHashTable) ids = find_nodes (ecosystem, objects);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (!is_wanted (ids, eco_object_get_id (ECO_OBJECT (node))))
        continue;
      g_ptr_array_add (all, node);
      add_once (places, eco_ecosystem_lookup_ring (ecosystem, node->ring));
      if (node->sector != NULL)
        add_once (places, eco_ecosystem_lookup (ecosystem, node->sector));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (is_wanted (ids, exchange->from) && is_wanted (ids, exchange->to))
        g_ptr_array_add (all, exchange);
    }
  g_ptr_array_extend (all, places, NULL, NULL);
  return all;
}

/**
 * eco_clip_copy:
 * @objects: (element-type EcoObject): what is selected
 *
 * Returns: (transfer full) (nullable): the nodes among @objects with all exchanges between
 *   them, for eco_clip_paste(); %NULL when there is no node but the brand
 */
GBytes *
eco_clip_copy (EcoDocument *document, GPtrArray *objects)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && objects != NULL, NULL);
  all = collect (eco_document_get_ecosystem (document), objects);
  return all->len > 0 ? eco_writer_write_objects (all) : NULL;
}

static void
append_exchange (GString *text, EcoEcosystem *ecosystem, EcoExchange *exchange)
{
  EcoNode *from = eco_ecosystem_lookup_node (ecosystem, exchange->from);
  EcoNode *to = eco_ecosystem_lookup_node (ecosystem, exchange->to);

  if (from == NULL || to == NULL)
    return;
  g_string_append_printf (text, "%s → %s", from->name, to->name);
  if (exchange->label != NULL && exchange->label[0] != '\0')
    g_string_append_printf (text, ": %s", exchange->label);
  g_string_append_c (text, '\n');
}

/**
 * eco_clip_dup_text:
 * @objects: (element-type EcoObject): what is selected
 *
 * Returns: (transfer full): a line for each node and each exchange, for other programs
 */
char *
eco_clip_dup_text (EcoDocument *document, GPtrArray *objects)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && objects != NULL, NULL);
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_EXCHANGE (objects->pdata[i]))
      append_exchange (text, eco_document_get_ecosystem (document), objects->pdata[i]);
    else
      g_string_append_printf (text, "%s\n", eco_object_get_name (objects->pdata[i]));
  return g_string_free (text, FALSE);
}

/**
 * eco_clip_add_between:
 * @ids: (element-type utf8): of nodes; the ids of the exchanges between them are added, which
 *   belong to the document
 */
void
eco_clip_add_between (EcoDocument *document, GPtrArray *ids)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (eco_document_get_ecosystem (document));
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (nodes, ids->pdata[i]);
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (is_wanted (nodes, exchange->from) && is_wanted (nodes, exchange->to))
        g_ptr_array_add (ids, (gpointer) eco_object_get_id (ECO_OBJECT (exchange)));
    }
}

/**
 * eco_clip_cut:
 * @objects: (element-type EcoObject): what is selected
 *
 * Copies as eco_clip_copy() does, and removes @objects: one step.
 *
 * Returns: (transfer full) (nullable): what was copied; %NULL when that is nothing, and
 *   nothing was removed then
 */
GBytes *
eco_clip_cut (EcoDocument *document, GPtrArray *objects)
{
  EcoEditor *editor = eco_document_get_editor (document);
  GBytes *fragment = eco_clip_copy (document, objects);
  g_autofree char *label = NULL;

  if (fragment == NULL)
    return NULL;
  if (objects->len == 1)
    label = g_strdup_printf (_("Cut “%s”"), eco_object_get_name (objects->pdata[0]));
  else
    label = g_strdup_printf (ngettext ("Cut %u thing", "Cut %u things", objects->len),
                             objects->len);
  eco_editor_begin (editor, label);
  eco_editor_remove (editor, objects);
  eco_editor_end (editor);
  return fragment;
}

/* The ring beyond the core that a point is on, if it is on any. */
EcoRing *
_eco_clip_find_ring_at (EcoEcosystem *ecosystem, double radius)
{
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);

  for (guint i = 1; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      if (radius >= ring->inner && radius <= ring->outer)
        return ring;
    }
  return NULL;
}
