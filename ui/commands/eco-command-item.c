/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCommandItem: a line of the command bar, and which lines answer to what was typed.
 *
 * Nothing here needs a display. */
#include "config.h"

#include "commands/eco-command-item.h"

#include "base/eco-match.h"

#include <glib/gi18n-lib.h>

#define MOST_OF_A_SORT 40
/* A title with all the words, but not side by side. */
#define RANK_WORDS 4

struct _EcoCommandItem
{
  GObject parent_instance;

  EcoCommandItemSort sort;
  int rank;                   /* of eco_match_rank(); small is better */
  char *id;                   /* of the node, kind or preset; or the action */
  char *title;
  char *detail;
  const char *key;            /* of a command, in GTK's words; or %NULL */
  char *kind, *preset;        /* whose glyph it shows; or %NULL */
};

G_DEFINE_FINAL_TYPE (EcoCommandItem, eco_command_item, G_TYPE_OBJECT)

static void
eco_command_item_finalize (GObject *object)
{
  EcoCommandItem *self = ECO_COMMAND_ITEM (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->kind);
  g_free (self->preset);
  G_OBJECT_CLASS (eco_command_item_parent_class)->finalize (object);
}

static void
eco_command_item_class_init (EcoCommandItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_command_item_finalize;
}

static void
eco_command_item_init (EcoCommandItem *self)
{
}

/**
 * eco_command_item_get_sort:
 *
 * Returns: what it does
 */
EcoCommandItemSort
eco_command_item_get_sort (EcoCommandItem *self)
{
  return self->sort;
}

/**
 * eco_command_item_get_id:
 *
 * Returns: (transfer none): id of the node, kind or preset; or the detailed name of the action
 */
const char *
eco_command_item_get_id (EcoCommandItem *self)
{
  return self->id;
}

/**
 * eco_command_item_get_title:
 *
 * Returns: (transfer none): what a person reads first
 */
const char *
eco_command_item_get_title (EcoCommandItem *self)
{
  return self->title;
}

/**
 * eco_command_item_get_detail:
 *
 * Returns: (transfer none): what it is, or where; may be empty
 */
const char *
eco_command_item_get_detail (EcoCommandItem *self)
{
  return self->detail;
}

/**
 * eco_command_item_get_key:
 *
 * Returns: (transfer none) (nullable): the key of a command, as gtk_accelerator_parse() takes it
 */
const char *
eco_command_item_get_key (EcoCommandItem *self)
{
  return self->key;
}

/**
 * eco_command_item_get_kind:
 *
 * Returns: (transfer none) (nullable): id of the kind whose glyph it shows
 */
const char *
eco_command_item_get_kind (EcoCommandItem *self)
{
  return self->kind;
}

/**
 * eco_command_item_get_preset:
 *
 * Returns: (transfer none) (nullable): id of the preset whose glyph it shows
 */
const char *
eco_command_item_get_preset (EcoCommandItem *self)
{
  return self->preset;
}

/* ---- Searching */

/* All of the text in one place is better than its words apart. */
static int
rank_title (const char *title, const char *wanted)
{
  int rank = eco_match_rank (title, wanted);
  g_auto (GStrv) words = NULL;

  if (rank != ECO_MATCH_NONE)
    return rank;
  words = g_strsplit (wanted, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && eco_match_rank (title, words[i]) == ECO_MATCH_NONE)
      return ECO_MATCH_NONE;
  return RANK_WORDS;
}

static EcoCommandItem *
add (GPtrArray *items, EcoCommandItemSort sort, int rank, const char *id, const char *title)
{
  EcoCommandItem *self = g_object_new (ECO_TYPE_COMMAND_ITEM, NULL);

  self->sort = sort;
  self->rank = rank;
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  g_ptr_array_add (items, self);
  return self;
}

static void
add_nodes (GPtrArray *items, EcoDocument *document, EcoCatalog *catalog, const char *wanted)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      int rank = rank_title (node->name != NULL ? node->name : "", wanted);
      const EcoKind *kind;
      EcoRing *ring;
      EcoCommandItem *item;

      if (rank == ECO_MATCH_NONE)
        continue;
      kind = eco_catalog_lookup_kind (catalog, node->kind);
      ring = node->ring != NULL ? eco_ecosystem_lookup_ring (ecosystem, node->ring) : NULL;
      item = add (items, ECO_COMMAND_ITEM_NODE, rank, eco_object_get_id (ECO_OBJECT (node)),
                  node->name);
      item->detail = g_strjoin (" · ", kind != NULL ? eco_kind_get_name (kind) : _("Node"),
                                ring != NULL ? ring->name : NULL, NULL);
      item->kind = g_strdup (node->kind);
      item->preset = g_strdup (node->preset);
    }
}

static void
add_kinds (GPtrArray *items, EcoCatalog *catalog, const char *text)
{
  g_autoptr (GPtrArray) matches = eco_catalog_search_kinds (catalog, text);

  for (guint i = 0; i < matches->len && i < MOST_OF_A_SORT; i++)
    {
      const EcoCatalogMatch *match = matches->pdata[i];
      const char *id = match->preset != NULL ? match->preset->id : match->kind->id;
      const char *name = match->preset != NULL ? eco_preset_get_name (match->preset)
                                               : eco_kind_get_name (match->kind);
      EcoCommandItem *item = add (items, ECO_COMMAND_ITEM_KIND, match->rank, id, NULL);

      /* TRANSLATORS: a command: put a node of this kind on the map */
      item->title = g_strdup_printf (_("Add %s"), name);
      item->detail = g_strdup (eco_family_get_name (match->kind->family));
      item->kind = g_strdup (match->kind->id);
      item->preset = match->preset != NULL ? g_strdup (match->preset->id) : NULL;
    }
}

static gboolean
has_command (GPtrArray *items, const char *title)
{
  for (guint i = 0; i < items->len; i++)
    {
      EcoCommandItem *item = items->pdata[i];

      if (item->sort == ECO_COMMAND_ITEM_COMMAND && g_str_equal (item->title, title))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_selection (EcoDocument *document)
{
  return document != NULL && eco_selection_get_size (eco_document_get_selection (document)) > 0;
}

static void
add_commands (GPtrArray *items, const char *wanted, EcoCommandPossible possible, gpointer data)
{
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  for (guint i = 0; i < n_accels; i++)
    {
      const char *title = _(accels[i].title);
      int rank = rank_title (title, wanted);
      EcoCommandItem *item;

      if (accels[i].action == NULL || rank == ECO_MATCH_NONE || has_command (items, title) ||
          !possible (accels[i].action, data))
        continue;
      item = add (items, ECO_COMMAND_ITEM_COMMAND, rank, accels[i].action, title);
      item->detail = g_strdup (_(accels[i].group));
      item->key = accels[i].keys[0];
    }
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const EcoCommandItem *first = *(EcoCommandItem *const *) a;
  const EcoCommandItem *second = *(EcoCommandItem *const *) b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (first->sort != second->sort)
    return first->sort < second->sort ? -1 : 1;
  return (int) g_utf8_strlen (first->title, -1) - (int) g_utf8_strlen (second->title, -1);
}

/* With nothing typed, what can be done to the selection comes before what is always possible. */
static void
put_in_order (GPtrArray *items, gboolean selected)
{
  for (guint i = 0; i < items->len; i++)
    {
      EcoCommandItem *item = items->pdata[i];

      item->rank = (int) i + (selected && g_str_has_prefix (item->id, "canvas.") ? 0 : 10000);
    }
}

/**
 * eco_command_items_search:
 * @document: (nullable): whose nodes are found, and to which kinds can be added
 * @catalog: what kinds there are
 * @text: what was typed; nothing gives the commands that are possible
 * @possible: (scope call): whether an action is possible now; others are left out
 *
 * Looks for @text in names of nodes, of kinds and presets, and of commands. The whole of a
 * name is better than its start, that better than the start of a word, and that than the
 * middle; of the same rank nodes come first, then kinds, then commands.
 *
 * Returns: (transfer full) (element-type EcoCommandItem): what fits, best first
 */
GPtrArray *
eco_command_items_search (EcoDocument *document, EcoCatalog *catalog, const char *text,
                         EcoCommandPossible possible, gpointer data)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *wanted = eco_match_fold (text);

  if (wanted[0] != '\0' && document != NULL)
    {
      add_nodes (items, document, catalog, wanted);
      add_kinds (items, catalog, text);
    }
  add_commands (items, wanted, possible, data);
  if (wanted[0] == '\0')
    put_in_order (items, has_selection (document));
  g_ptr_array_sort (items, compare_cb);
  return items;
}
