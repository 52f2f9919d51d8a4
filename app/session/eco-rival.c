/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRival: somebody else's ecosystem laid over ours. */
#include "config.h"

#include "session/eco-rival.h"

#include "change/eco-comparison.h"
#include "change/eco-placement.h"
#include "model/eco-model.h"
#include "session/eco-arrangement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* ---- Their ecosystem, as ours would have it */

static const char *
id_of (gpointer object)
{
  return eco_object_get_id (ECO_OBJECT (object));
}

/* The ring of ours that stands for the same: by role, else by name, else the outermost. */
static EcoRing *
find_ring (EcoEcosystem *ours, const EcoRing *ring)
{
  EcoList *rings = eco_ecosystem_get_rings (ours);
  guint n = eco_list_get_length (rings);

  if (ring->role != ECO_RING_ROLE_FREE
      && eco_ecosystem_find_ring_by_role (ours, ring->role) != NULL)
    return eco_ecosystem_find_ring_by_role (ours, ring->role);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (ECO_RING (eco_list_get (rings, i))->name, ring->name) == 0)
      return eco_list_get (rings, i);
  return n > 0 ? eco_list_get (rings, n - 1) : NULL;
}

static void
move_nodes (EcoEcosystem *theirs, const char *from, const char *to)
{
  EcoList *nodes = eco_ecosystem_get_nodes (theirs);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (ECO_NODE (eco_list_get (nodes, i))->ring, from) == 0)
      g_object_set (eco_list_get (nodes, i), "ring", to, NULL);
}

/* Gives their rings the names and roles of ours; several that stand for the same become one. */
static void
fit_rings (EcoEcosystem *theirs, EcoEcosystem *ours)
{
  EcoList *rings = eco_ecosystem_get_rings (theirs);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL); /* ring of ours -> of theirs */

  for (guint i = 0; i < eco_list_get_length (rings);)
    {
      EcoRing *ring = eco_list_get (rings, i);
      EcoRing *like = find_ring (ours, ring);
      EcoRing *first = g_hash_table_lookup (taken, like);

      if (like == NULL)
        return;
      if (first == NULL)
        {
          g_object_set (ring, "name", like->name, "role", like->role, NULL);
          g_hash_table_insert (taken, like, ring);
          i++;
          continue;
        }
      move_nodes (theirs, id_of (ring), id_of (first));
      eco_list_remove (rings, i);
    }
}

static void
empty (EcoEcosystem *ecosystem, guint index)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), index);

  while (eco_list_get_length (list) > 0)
    eco_list_remove (list, eco_list_get_length (list) - 1);
}

/* Only what is on the map counts; the brand is where ours is. */
static void
fit (EcoEcosystem *theirs, EcoEcosystem *ours)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (theirs);
  EcoNode *our_brand = eco_ecosystem_find_brand_node (ours);
  EcoList *nodes = eco_ecosystem_get_nodes (theirs);

  eco_ecosystem_begin_change (theirs);
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    if (i != ECO_ECOSYSTEM_RINGS && i != ECO_ECOSYSTEM_NODES && i != ECO_ECOSYSTEM_EXCHANGES)
      empty (theirs, i);
  fit_rings (theirs, ours);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    g_object_set (eco_list_get (nodes, i), "sector", NULL, "capabilities", NULL,
                  "metrics", NULL, NULL);
  if (brand != NULL && our_brand != NULL)
    g_object_set (brand, "name", our_brand->name, "kind", our_brand->kind, NULL);
  eco_ecosystem_end_change (theirs);
}

/* ---- Both */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer both)
{
  return g_utf8_collate (
    eco_object_get_name (eco_ecosystem_lookup (both, *(const char *const *) a)),
    eco_object_get_name (eco_ecosystem_lookup (both, *(const char *const *) b)));
}

/* Says of each node and exchange who has it. The brand is nobody's alone. */
static void
mark (EcoRival *self, EcoComparison *comparison)
{
  g_autoptr (GHashTable) differs = eco_comparison_create_marks (comparison);
  gpointer brand = eco_ecosystem_find_brand_node (self->both);
  EcoList *lists[] = { eco_ecosystem_get_nodes (self->both),
                       eco_ecosystem_get_exchanges (self->both) };

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < eco_list_get_length (lists[k]); i++)
      {
        gpointer object = eco_list_get (lists[k], i);
        EcoMark how = (EcoMark) GPOINTER_TO_INT (g_hash_table_lookup (differs, id_of (object)));

        if (object == brand)
          continue;
        how = how == ECO_MARK_RETIRED ? ECO_MARK_NEW /* to us */
              : how == ECO_MARK_NEW   ? ECO_MARK_CHANGED
                                      : ECO_MARK_SHARED;
        g_hash_table_insert (self->marks, g_strdup (id_of (object)), GINT_TO_POINTER (how));
        if (k > 0)
          continue;
        if (how == ECO_MARK_SHARED)
          self->shared++;
        else
          g_ptr_array_add (how == ECO_MARK_NEW ? self->theirs : self->ours,
                           g_strdup (id_of (object)));
      }
  g_ptr_array_sort_with_data (self->ours, compare_names, self->both);
  g_ptr_array_sort_with_data (self->theirs, compare_names, self->both);
}

/* What only they have finds free places near the angles that it has there. */
static void
place (EcoRival *self, EcoCatalog *catalog)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autofree EcoPoint *wanted = g_new (EcoPoint, self->theirs->len + 1);
  g_autoptr (EcoArrangement) arrangement = NULL;
  g_autoptr (EcoPlacement) placement = NULL;

  eco_ecosystem_begin_change (self->both);
  for (guint i = 0; i < self->theirs->len; i++)
    {
      EcoNode *node = eco_ecosystem_lookup (self->both, self->theirs->pdata[i]);

      wanted[i] = (EcoPoint) { node->angle, NAN };
      g_object_set (node, "pinned", FALSE, NULL);
    }
  arrangement = eco_arrangement_new (self->both, catalog, typesetter);
  placement = eco_arrangement_settle (arrangement, (const char *const *) self->theirs->pdata,
                                      wanted, self->theirs->len, FALSE);
  if (placement != NULL)
    eco_placement_apply (placement, self->both);
  eco_ecosystem_end_change (self->both);
}

static char *
dup_name (EcoEcosystem *theirs)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (theirs);

  if (theirs->brand != NULL && theirs->brand[0] != '\0')
    return g_strdup (theirs->brand);
  return g_strdup (brand != NULL ? brand->name : theirs->title);
}

/**
 * eco_rival_new:
 * @ours: a copy of our ecosystem, placed
 * @theirs: a copy of the other one; it is changed
 *
 * Returns: (transfer full): both laid over each other
 */
EcoRival *
eco_rival_new (EcoEcosystem *ours, EcoEcosystem *theirs, EcoCatalog *catalog)
{
  EcoRival *self = g_new0 (EcoRival, 1);
  g_autoptr (EcoComparison) comparison = NULL;

  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ours = g_ptr_array_new_with_free_func (g_free);
  self->theirs = g_ptr_array_new_with_free_func (g_free);
  self->name = dup_name (theirs);
  fit (theirs, ours);
  comparison = eco_comparison_new (theirs, ours, ECO_COMPARE_BY_NAME);
  self->both = eco_comparison_create_union (comparison);
  mark (self, comparison);
  place (self, catalog);
  return self;
}

/**
 * eco_rival_free:
 * @self: (transfer full): one to be freed
 */
void
eco_rival_free (EcoRival *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->name);
  g_clear_object (&self->both);
  g_hash_table_unref (self->marks);
  g_ptr_array_unref (self->ours);
  g_ptr_array_unref (self->theirs);
  g_free (self);
}

static gboolean
has_like (EcoEcosystem *ecosystem, const EcoNode *node)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *other = eco_list_get (nodes, i);

      if (g_strcmp0 (other->name, node->name) == 0 && g_strcmp0 (other->kind, node->kind) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * eco_rival_adopt:
 * @document: ours
 * @id: of a node that only they have
 *
 * Returns: (transfer none) (nullable): the node that is planned now; %NULL when there is one like
 *   it, or no ring to put it on
 */
EcoNode *
eco_rival_adopt (const EcoRival *self, EcoDocument *document, const char *id)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *like = eco_ecosystem_lookup_node (self->both, id), *node;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *label = NULL;
  EcoPoint wanted;

  if (like == NULL || has_like (ecosystem, like))
    return NULL;
  /* TRANSLATORS: a step of the history: a thing that a competitor has */
  label = g_strdup_printf (_("Plan “%s”"), like->name);
  wanted = (EcoPoint) { like->angle, like->radius };
  eco_editor_begin (editor, label);
  node = eco_editor_add_node (editor, like->preset != NULL ? like->preset : like->kind, like->name,
                              eco_ecosystem_lookup_ring (ecosystem, like->ring), like->side, NAN,
                              NAN);
  if (node != NULL)
    {
      eco_editor_set_text (editor, ECO_OBJECT (node), "status",
                           eco_enum_get_nick (ECO_TYPE_STATUS, ECO_STATUS_PLANNED), NULL);
      g_ptr_array_add (nodes, node);
      eco_document_settle (document, nodes, &wanted, FALSE);
    }
  eco_editor_end (editor);
  return node;
}
