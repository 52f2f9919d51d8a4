/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the attributes of a graph mean: by the names that the import of sheets knows, and by what
 * other programs call things. */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include "base/eco-error.h"
#include "base/eco-match.h"
#include "base/eco-number.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a program draws a thing, and not what it is; parted by bars. */
#define LOOKS                                                                                      \
  "|x|y|z|r|g|b|a|size|width|height|color|colour|fillcolor|fontcolor|bgcolor|shape|style|pos|"     \
  "font|fontname|fontsize|penwidth|peripheries|margin|xlabel|lp|lheight|lwidth|rects|bb|rank|"     \
  "viz|image|avatar|arrowhead|arrowtail|arrowsize|dir|constraint|thickness|radius|angle|"          \
  "positionx|positiony|fixed|pinned|node_type|key|labelangle|headport|tailport|ordering|"          \
  "headlabel|taillabel|minlen|len|nodetype|edge_type|directed|index|vx|vy|fx|fy|"
/* Of these values as many are looked at to see whether a field takes them. */
#define MOST_LOOKED_AT 5000
/* A group with more values than this is no sector: nobody could tell them apart. */
#define MOST_SECTORS 8

/* A sheet with a title for each attribute, and no row. */
EcoSheetText *
_eco_graph_titles_new (EcoGraphText *graph, EcoGraphPart part)
{
  EcoSheetText *sheet = eco_sheet_text_new ("");
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < graph->attributes[part]->len; i++)
    g_ptr_array_add (cells, g_strdup (graph->attributes[part]->pdata[i]));
  eco_sheet_text_add (sheet, 1, cells);
  return sheet;
}

/* The attribute that is the field, or -1. */
int
_eco_graph_find_field (const EcoImportSettings *settings, const char *field)
{
  for (guint i = 0; i < settings->columns->len; i++)
    {
      const EcoSheetColumn *column = settings->columns->pdata[i];

      if (column->target == ECO_SHEET_FIELD && g_str_equal (column->field->name, field))
        return (int) i;
    }
  return -1;
}

static guint
get_list (EcoGraphPart part)
{
  return part == ECO_GRAPH_NODES ? ECO_ECOSYSTEM_NODES : ECO_ECOSYSTEM_EXCHANGES;
}

/* ---- Single attributes */

static const EcoField *
find_field (EcoGraphPart part, const char *name)
{
  guint hint = 0;

  return eco_object_class_find_field (eco_sheet_get_class (get_list (part)), name, &hint);
}

/* Makes the attribute a field that no other attribute is. */
static void
prefer (EcoGraphSettings *self, EcoGraphText *graph, EcoGraphPart part, const char *attribute,
        const char *field)
{
  EcoImportSettings *settings = self->parts[part];
  guint at;

  if (eco_graph_text_find_attribute (graph, part, attribute, &at) &&
      _eco_graph_find_field (settings, field) < 0)
    eco_graph_settings_set (self, part, at,
                            eco_sheet_column_new (ECO_SHEET_FIELD, find_field (part, field), NULL));
}

static gboolean
is_look (const char *name)
{
  g_autofree char *folded = eco_match_fold (name);
  g_autofree char *wanted = g_strconcat ("|", folded, "|", NULL);

  return strstr (LOOKS, wanted) != NULL || g_str_has_prefix (folded, "viz:");
}

static gboolean
is_scaled (const EcoField *field)
{
  return field->type == ECO_FIELD_INT && field->min == 1 && field->max == 5;
}

/* Whether a text can become a value of the field, or be mapped to one. */
static gboolean
may_be (const EcoField *field, const char *text)
{
  double number;

  switch (field->type)
    {
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return eco_number_parse_double (text, &number) &&
             (is_scaled (field) || (number >= field->min && number <= field->max));
    case ECO_FIELD_ENUM:
    case ECO_FIELD_CATALOG:
      return eco_graph_has_values (field->name) || !g_ascii_isdigit (text[0]);
    case ECO_FIELD_DATE:
      return g_ascii_isdigit (text[0]) && strlen (text) >= 8;
    case ECO_FIELD_REF:
      return eco_graph_has_values (field->name) || g_str_equal (field->name, "channel");
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_REFS:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_BOOL:
    case ECO_FIELD_COLOR:
      return TRUE;
    }
  g_return_val_if_reached (TRUE);
}

/* What was only guessed by its name is not what most of its values cannot be. */
static gboolean
fits (EcoGraphText *graph, EcoGraphPart part, guint attribute, const EcoField *field)
{
  guint n = 0, n_fit = 0;

  for (guint i = 0; i < graph->items[part]->len && n < MOST_LOOKED_AT; i++)
    {
      const char *text = eco_graph_item_get (graph->items[part]->pdata[i], attribute);

      if (text == NULL || text[0] == '\0')
        continue;
      n++;
      n_fit += may_be (field, text) ? 1 : 0;
    }
  return n == 0 || n_fit * 2 > n;
}

/* ---- Guesses */

static gboolean
has (EcoGraphText *graph, const char *attribute)
{
  return eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, attribute, NULL);
}

/* A file that we wrote ourselves: its ids are ours. */
static gboolean
is_own (EcoGraphText *graph)
{
  return has (graph, "kind") && has (graph, "ring") &&
         (has (graph, ECO_GRAPH_RING_NAME) || has (graph, "name"));
}

static guint
count_distinct (EcoGraphText *graph, guint attribute, gboolean *numbers)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double number;

  *numbers = TRUE;
  for (guint i = 0; i < graph->items[ECO_GRAPH_NODES]->len; i++)
    {
      const char *text = eco_graph_item_get (graph->items[ECO_GRAPH_NODES]->pdata[i], attribute);

      if (text == NULL || text[0] == '\0' || !g_hash_table_add (seen, (gpointer) text))
        continue;
      *numbers = *numbers && eco_number_parse_double (text, &number);
    }
  return g_hash_table_size (seen);
}

/* A cluster says who belongs together; words may say what the nodes are. */
static void
guess_group (EcoGraphSettings *self, EcoGraphText *graph)
{
  EcoImportSettings *nodes = self->parts[ECO_GRAPH_NODES];
  gboolean numbers;
  guint at, n;

  if (!eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, ECO_GRAPH_GROUP, &at))
    return;
  n = count_distinct (graph, at, &numbers);
  if (n > 1 && n <= MOST_SECTORS && _eco_graph_find_field (nodes, "sector") < 0)
    eco_graph_settings_set (
        self, ECO_GRAPH_NODES, at,
        eco_sheet_column_new (ECO_SHEET_FIELD, find_field (ECO_GRAPH_NODES, "sector"), NULL));
  else
    eco_graph_settings_set (self, ECO_GRAPH_NODES, at,
                            eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, ECO_GRAPH_GROUP));
}

/* Names of things that the ecosystem has none of, such as metrics of the one that wrote the file.
 */
static gboolean
is_lost (EcoEcosystem *ecosystem, const EcoSheetColumn *column)
{
  const EcoField *field = column->field;
  EcoList *list;

  if (column->target != ECO_SHEET_FIELD || field->target == NULL ||
      (field->type != ECO_FIELD_REF && field->type != ECO_FIELD_REFS) ||
      eco_graph_has_values (field->name) || g_str_equal (field->target, "nodes"))
    return FALSE;
  list = eco_object_find_list (ECO_OBJECT (ecosystem), field->target);
  return list != NULL && eco_list_get_length (list) == 0;
}

static gboolean
is_from_or_to (const EcoSheetColumn *column)
{
  return column->target == ECO_SHEET_FIELD &&
         (g_str_equal (column->field->name, "from") || g_str_equal (column->field->name, "to"));
}

/* What nothing else is: a custom field of nodes, or left out. In a file of ours, label and group
 * are there for other programs. */
static EcoSheetColumn *
create_rest (EcoGraphSettings *self, EcoGraphPart part, const char *name)
{
  static const char *const others[]
      = { ECO_GRAPH_LABEL, ECO_GRAPH_GROUP, ECO_GRAPH_RING_NAME, "type", NULL };
  gboolean twice = self->own_ids && g_strv_contains (others, name);

  return part == ECO_GRAPH_NODES && !is_look (name) && !twice
             ? eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, name)
             : eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
}

/* The ends of an edge are known without attributes, looks are none of ours, and what does not fit
 * was meant otherwise. */
static void
check_part (EcoGraphSettings *self, EcoEcosystem *ecosystem, EcoGraphText *graph, EcoGraphPart part)
{
  EcoImportSettings *settings = self->parts[part];

  for (guint i = 0; i < settings->columns->len; i++)
    {
      EcoSheetColumn *column = settings->columns->pdata[i];
      const char *name = graph->attributes[part]->pdata[i];

      if (is_from_or_to (column) || is_lost (ecosystem, column) ||
          (column->target == ECO_SHEET_FIELD && !self->own_ids &&
           (is_look (name) || !fits (graph, part, i, column->field))) ||
          column->target == ECO_SHEET_NONE || (column->target == ECO_SHEET_ID && !self->own_ids))
        eco_graph_settings_set (self, part, i,
                                is_from_or_to (column) || is_lost (ecosystem, column) ||
                                        column->target == ECO_SHEET_ID
                                    ? eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL)
                                    : create_rest (self, part, name));
    }
}

static EcoImportSettings *
guess_part (EcoEcosystem *ecosystem, EcoGraphText *graph, EcoGraphPart part)
{
  EcoImportSettings *settings = g_new0 (EcoImportSettings, 1);
  EcoSheetText *titles = _eco_graph_titles_new (graph, part);

  eco_import_settings_choose_list (settings, ecosystem, titles, get_list (part));
  eco_sheet_text_free (titles);
  return settings;
}

/* Whether the names of the nodes are what the catalogue knows, such as LinkedIn. */
static gboolean
names_say_kinds (EcoGraphSettings *self, EcoCatalog *catalog, EcoGraphText *graph)
{
  g_autoptr (EcoGraphNames) names = _eco_graph_names_new (catalog);
  GPtrArray *nodes = graph->items[ECO_GRAPH_NODES];
  int column = _eco_graph_find_field (self->parts[ECO_GRAPH_NODES], "name");
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const EcoGraphItem *item = nodes->pdata[i];
      const char *name = column >= 0 ? eco_graph_item_get (item, (guint) column) : item->id;

      if (name != NULL && _eco_graph_names_find_kind (names, name) != NULL)
        n++;
    }
  return n * 3 > nodes->len;
}

/* What no name says may be said by the values, when all of them are known. */
static void
guess_by_values (EcoGraphSettings *self, EcoCatalog *catalog, EcoGraphText *graph)
{
  static const struct
  {
    EcoGraphPart part;
    const char *field;
  } sought[] = {
    { ECO_GRAPH_NODES, "side" },
    { ECO_GRAPH_NODES, "kind" },
    { ECO_GRAPH_EDGES, "category" },
  };
  g_autoptr (EcoGraphNames) names = _eco_graph_names_new (catalog);

  for (guint i = 0; i < G_N_ELEMENTS (sought); i++)
    {
      EcoGraphPart part = sought[i].part;
      GPtrArray *columns = self->parts[part]->columns;

      for (guint j = 0;
           _eco_graph_find_field (self->parts[part], sought[i].field) < 0 && j < columns->len; j++)
        if (((EcoSheetColumn *) columns->pdata[j])->target != ECO_SHEET_FIELD &&
            _eco_graph_values_are (names, graph, part, j, sought[i].field))
          prefer (self, graph, part, graph->attributes[part]->pdata[j], sought[i].field);
    }
}

static void
guess_places (EcoGraphSettings *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
              EcoGraphText *graph)
{
  EcoImportSettings *nodes = self->parts[ECO_GRAPH_NODES];

  self->by_links = _eco_graph_find_field (nodes, "ring") < 0 &&
                   _eco_graph_find_field (nodes, "kind") < 0 &&
                   !names_say_kinds (self, catalog, graph);
  self->brand = self->by_links && eco_ecosystem_find_brand_node (ecosystem) == NULL;
}

/**
 * eco_graph_settings_guess:
 * @ecosystem: what the graph goes into
 *
 * Returns: (transfer full): what the attributes and values of the graph most likely are
 */
EcoGraphSettings *
eco_graph_settings_guess (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoGraphText *graph)
{
  EcoGraphSettings *self = g_new0 (EcoGraphSettings, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own_ids = is_own (graph);
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    self->parts[part] = guess_part (ecosystem, graph, part);
  if (!self->own_ids)
    guess_group (self, graph);
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    check_part (self, ecosystem, graph, part);
  prefer (self, graph, ECO_GRAPH_NODES, ECO_GRAPH_LABEL, "name");
  prefer (self, graph, ECO_GRAPH_EDGES, ECO_GRAPH_LABEL, "label");
  prefer (self, graph, ECO_GRAPH_EDGES, "weight", "strength");
  prefer (self, graph, ECO_GRAPH_EDGES, "value", "strength");
  if (!self->own_ids)
    guess_by_values (self, catalog, graph);
  guess_places (self, ecosystem, catalog, graph);
  eco_graph_settings_guess_values (self, ecosystem, catalog, graph);
  return self;
}

/* ---- Life */

static EcoImportSettings *
copy_part (const EcoImportSettings *settings)
{
  EcoImportSettings *copy = g_memdup2 (settings, sizeof *settings);

  copy->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_column_free);
  for (guint i = 0; i < settings->columns->len; i++)
    {
      const EcoSheetColumn *column = settings->columns->pdata[i];

      g_ptr_array_add (copy->columns,
                       eco_sheet_column_new (column->target, column->field, column->custom));
    }
  return copy;
}

/**
 * eco_graph_settings_copy:
 *
 * Returns: (transfer full): the same, for another thread
 */
EcoGraphSettings *
eco_graph_settings_copy (const EcoGraphSettings *self)
{
  EcoGraphSettings *copy = g_memdup2 (self, sizeof *self);
  GHashTableIter iter;
  gpointer key, word;

  copy->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, &word))
    g_hash_table_insert (copy->values, g_strdup (key), g_strdup (word));
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    copy->parts[part] = copy_part (self->parts[part]);
  return copy;
}

/**
 * eco_graph_settings_free:
 */
void
eco_graph_settings_free (EcoGraphSettings *self)
{
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    eco_import_settings_free (self->parts[part]);
  g_hash_table_unref (self->values);
  g_free (self);
}

/* ---- What the user says */

/**
 * eco_graph_settings_set:
 * @attribute: of the graph, from 0
 * @meant: (transfer full): what it is; another one that was that is nothing from now on
 *
 * What its values mean is guessed by eco_graph_settings_guess_values().
 */
void
eco_graph_settings_set (EcoGraphSettings *self, EcoGraphPart part, guint attribute,
                        EcoSheetColumn *meant)
{
  eco_import_settings_set (self->parts[part], attribute, meant);
}

/**
 * eco_graph_settings_map:
 * @text: "node.attribute=field" or "edge.attribute=field": the word of a field, "id", "custom", or
 *   "-" to leave it out
 *
 * Returns: whether there is such an attribute and such a field
 */
gboolean
eco_graph_settings_map (EcoGraphSettings *self, EcoGraphText *graph, const char *text,
                        GError **error)
{
  static const char *const prefixes[ECO_GRAPH_N_PARTS] = { "node.", "edge." };
  const char *sign = strrchr (text, '=');

  for (guint part = 0; sign != NULL && part < ECO_GRAPH_N_PARTS; part++)
    {
      EcoSheetText *titles;
      gboolean mapped;

      if (!g_str_has_prefix (text, prefixes[part]))
        continue;
      if (part == ECO_GRAPH_EDGES && (g_str_equal (sign, "=from") || g_str_equal (sign, "=to")))
        break;
      titles = _eco_graph_titles_new (graph, part);
      mapped =
          eco_import_settings_map (self->parts[part], titles, text + strlen (prefixes[part]), NULL);
      eco_sheet_text_free (titles);
      if (mapped)
        return TRUE;
    }
  g_set_error (
      error, ECO_ERROR, ECO_ERROR_USAGE,
      _("“%s”: write it as node.attribute=field or edge.attribute=field, with an attribute "
        "that the file has and a word of the file format, id, custom, or -"),
      text);
  return FALSE;
}
