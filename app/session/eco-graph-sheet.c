/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph as two sheets: its nodes, and its edges as exchanges between nodes that are known by now.
 * The import of sheets does the rest. */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include "base/eco-match.h"
#include "base/eco-number.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A column of numbers that become 1 to 5. */
typedef struct
{
  gboolean scaled;
  double low, high;
} Scale;

typedef struct
{
  EcoGraphText *graph;
  EcoGraphPart part;
  const EcoGraphSettings *settings;
  EcoGraphPlan *plan;
  EcoSheetText *sheet;
  EcoImportSettings *meant; /* of the sheet */
  Scale *scales;            /* of each attribute */
  guint n_attributes;
  guint n_extra;     /* columns behind those of the attributes */
  EcoEditor *editor; /* of the ecosystem as it becomes */
  GHashTable *known; /* ends of an exchange that is there → its category */
} Maker;

/* ---- Texts */

/* One line, without blanks around it. */
char *
_eco_graph_dup_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t", ' '));
}

/* The id of a ring or sector that the plan makes, else what the word is itself. */
static const char *
resolve (EcoGraphPlan *plan, const char *field, const char *word)
{
  GType type = g_str_equal (field, "ring") ? ECO_TYPE_RING : ECO_TYPE_SECTOR;

  if (!g_str_has_prefix (word, ECO_GRAPH_NEW_PREFIX))
    return word;
  for (guint i = 0; i < plan->made->len; i++)
    if (G_OBJECT_TYPE (plan->made->pdata[i]) == type &&
        g_strcmp0 (eco_object_get_name (plan->made->pdata[i]), word + 1) == 0)
      return eco_object_get_id (plan->made->pdata[i]);
  return "";
}

/* What the value of an attribute becomes. */
const char *
_eco_graph_resolve_value (EcoGraphPlan *plan, const EcoGraphSettings *settings, const char *field,
                          const char *value)
{
  const char *word = _eco_graph_settings_get_value (settings, field, value);

  return word != NULL ? resolve (plan, field, word) : NULL;
}

static char *
dup_scaled (const Scale *scale, const char *text)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];
  double low = scale->low, high = scale->high, number, part;

  if (!eco_number_parse_double (text, &number))
    return g_strdup (text);
  /* Few are large and many are small: by their logarithms all steps are used. */
  if (low > 0 && high > low * 10)
    part = log (number / low) / log (high / low);
  else
    part = high > low ? (number - low) / (high - low) : 0.5;
  return g_strdup (eco_number_to_text (1 + round (CLAMP (part, 0, 1) * 4), buffer));
}

static char *
dup_cell (Maker *self, const EcoGraphItem *item, guint attribute)
{
  const EcoSheetColumn *column = self->meant->columns->pdata[attribute];
  const char *text = eco_graph_item_get (item, attribute), *word;
  g_autofree char *line = NULL;

  if (column->target == ECO_SHEET_NONE || text == NULL)
    text = "";
  if (column->target != ECO_SHEET_FIELD)
    return g_strdup (text);
  if (self->scales[attribute].scaled && text[0] != '\0')
    return dup_scaled (&self->scales[attribute], text);
  /* The file format parts ids by blanks, a sheet parts names by semicolons. */
  if (column->field->type == ECO_FIELD_REFS && self->settings->own_ids)
    return g_strdelimit (g_strdup (text), " ", ';');
  if (column->field->type == ECO_FIELD_TEXT || column->field->type == ECO_FIELD_WORDS ||
      column->field->type == ECO_FIELD_REFS)
    return g_strdup (text);
  line = _eco_graph_dup_line (text);
  if (!eco_graph_has_values (column->field->name))
    return g_steal_pointer (&line);
  word = _eco_graph_resolve_value (self->plan, self->settings, column->field->name, line);
  return word != NULL ? g_strdup (word) : g_steal_pointer (&line);
}

/* ---- Numbers */

static void
note_scale (Maker *self, guint attribute)
{
  const EcoSheetColumn *column = self->meant->columns->pdata[attribute];
  const Scale *scale = &self->scales[attribute];
  g_autofree char *low = eco_number_to_short (scale->low);
  g_autofree char *high = eco_number_to_short (scale->high);

  /* TRANSLATORS: an attribute, two numbers, and a field such as Strength */
  g_ptr_array_add (self->plan->notes,
                   g_strdup_printf (_("“%s” goes from %s to %s; it becomes %s from 1 to 5."),
                                    (char *) self->graph->attributes[self->part]->pdata[attribute],
                                    low, high, eco_field_get_label (column->field)));
}

/* Numbers that are no whole ones from 1 to 5 are scaled, all of them alike. */
static void
find_scale (Maker *self, guint attribute)
{
  const EcoSheetColumn *column = self->meant->columns->pdata[attribute];
  GPtrArray *items = self->graph->items[self->part];
  Scale *scale = &self->scales[attribute];
  gboolean plain = TRUE;
  double number;

  if (column->target != ECO_SHEET_FIELD || column->field->type != ECO_FIELD_INT ||
      column->field->min != 1 || column->field->max != 5)
    return;
  *scale = (Scale){ FALSE, G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < items->len; i++)
    {
      const char *text = eco_graph_item_get (items->pdata[i], attribute);

      if (text == NULL || !eco_number_parse_double (text, &number) || !isfinite (number))
        continue;
      plain = plain && number >= 1 && number <= 5 && number == floor (number);
      scale->low = MIN (scale->low, number);
      scale->high = MAX (scale->high, number);
    }
  scale->scaled = !plain && scale->low <= scale->high;
  if (scale->scaled)
    note_scale (self, attribute);
}

/* ---- Making a sheet */

static void
add_extra (Maker *self, EcoSheetTarget target, const char *field)
{
  guint hint = 0;

  g_ptr_array_add (self->meant->columns,
                   eco_sheet_column_new (
                       target,
                       field != NULL ? eco_object_class_find_field (
                                           eco_sheet_get_class (self->meant->list), field, &hint)
                                     : NULL,
                       NULL));
  self->n_extra++;
}

static void
start (Maker *self)
{
  const EcoImportSettings *given = self->settings->parts[self->part];

  self->n_attributes = given->columns->len;
  self->meant = self->plan->settings[self->part] = g_new0 (EcoImportSettings, 1);
  *self->meant = *given;
  self->meant->title_row = 0;
  self->meant->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_column_free);
  for (guint i = 0; i < self->n_attributes; i++)
    {
      const EcoSheetColumn *column = given->columns->pdata[i];

      g_ptr_array_add (self->meant->columns,
                       eco_sheet_column_new (column->target, column->field, column->custom));
    }
  self->scales = g_new0 (Scale, self->n_attributes + 1);
  for (guint i = 0; i < self->n_attributes; i++)
    find_scale (self, i);
  self->sheet = eco_sheet_text_new ("");
}

static gboolean
has_id (const EcoImportSettings *settings)
{
  for (guint i = 0; i < settings->columns->len; i++)
    if (((EcoSheetColumn *) settings->columns->pdata[i])->target == ECO_SHEET_ID)
      return TRUE;
  return FALSE;
}

/* Titles tell a person what a problem is about; extra columns have those of the graph's own. */
static void
add_titles (Maker *self, const char *const *extra)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_attributes; i++)
    g_ptr_array_add (cells, g_strdup (self->graph->attributes[self->part]->pdata[i]));
  for (guint i = 0; i < self->n_extra; i++)
    g_ptr_array_add (cells, g_strdup (extra[i]));
  eco_sheet_text_add (self->sheet, 1, cells);
}

static void
add_attributes (Maker *self, const EcoGraphItem *item, GPtrArray *cells)
{
  for (guint i = 0; i < self->n_attributes; i++)
    g_ptr_array_add (cells, dup_cell (self, item, i));
}

/* ---- Nodes */

static void
add_node (Maker *self, guint at, int name, gboolean id)
{
  const EcoGraphItem *item = self->graph->items[ECO_GRAPH_NODES]->pdata[at];
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  add_attributes (self, item, cells);
  if (name < 0)
    g_ptr_array_add (cells, _eco_graph_dup_line (item->id));
  else if (((char *) cells->pdata[name])[0] == '\0' && !id)
    {
      g_free (cells->pdata[name]);
      cells->pdata[name] = _eco_graph_dup_line (item->id);
    }
  if (id)
    g_ptr_array_add (cells, g_strdup (item->id));
  eco_sheet_text_add (self->sheet, at + 1, cells);
}

/* A row for each node; row numbers are those of the nodes, from 1. */
EcoSheetText *
_eco_graph_sheet_new_nodes (EcoGraphText *graph, const EcoGraphSettings *settings,
                            EcoGraphPlan *plan)
{
  Maker self = { graph, ECO_GRAPH_NODES, settings, plan };
  const char *titles[] = { "id", "id" };
  gboolean id;
  int name;

  start (&self);
  name = _eco_graph_find_field (self.meant, "name");
  id = settings->own_ids && !has_id (self.meant);
  if (name < 0)
    add_extra (&self, ECO_SHEET_FIELD, "name");
  if (id)
    add_extra (&self, ECO_SHEET_ID, NULL);
  add_titles (&self, titles);
  for (guint i = 0; i < graph->items[ECO_GRAPH_NODES]->len; i++)
    add_node (&self, i, name, id);
  g_free (self.scales);
  return self.sheet;
}

/* ---- Exchanges */

static char *
dup_ends (const char *from, const char *to)
{
  return g_strconcat (from, "\x1f", to, NULL);
}

static void
note_known (Maker *self)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (self->plan->becomes);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = eco_list_get_length (exchanges); i > 0; i--)
    {
      const EcoExchange *exchange = eco_list_get (exchanges, i - 1);

      g_hash_table_insert (self->known, dup_ends (exchange->from, exchange->to),
                           exchange->category);
    }
}

/* What the file does not say stays as it is, or is what is said of the rest, or what is likely
 * between the two. */
static const char *
find_category (Maker *self, const char *from, const char *to)
{
  g_autofree char *ends = dup_ends (from, to);
  const char *found = g_hash_table_lookup (self->known, ends);
  EcoNode *giver = eco_ecosystem_lookup_node (self->plan->becomes, from);
  EcoNode *taker = eco_ecosystem_lookup_node (self->plan->becomes, to);

  if (found == NULL)
    found = _eco_graph_resolve_value (self->plan, self->settings, "category", "");
  if ((found == NULL || found[0] == '\0') && giver != NULL && taker != NULL)
    found = eco_editor_suggest_category (self->editor, giver, taker);
  return found != NULL ? found : "";
}

static void
add_exchange (Maker *self, guint edge, gboolean back, gboolean id)
{
  const EcoGraphItem *item = self->graph->items[ECO_GRAPH_EDGES]->pdata[edge];
  GPtrArray *nodes = self->plan->parts[ECO_GRAPH_NODES]->rows;
  const EcoImportRow *from = nodes->pdata[back ? item->to : item->from];
  const EcoImportRow *to = nodes->pdata[back ? item->from : item->to];
  const char *giver = eco_object_get_id (from->made), *taker = eco_object_get_id (to->made);
  int category = _eco_graph_find_field (self->meant, "category");
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  add_attributes (self, item, cells);
  if (category >= (int) self->n_attributes)
    g_ptr_array_add (cells, g_strdup (""));
  if (((char *) cells->pdata[category])[0] == '\0' && !(id && item->id != NULL))
    {
      g_free (cells->pdata[category]);
      cells->pdata[category] = g_strdup (find_category (self, giver, taker));
    }
  g_ptr_array_add (cells, g_strdup (giver));
  g_ptr_array_add (cells, g_strdup (taker));
  if (id)
    g_ptr_array_add (cells, g_strdup (item->id != NULL && !back ? item->id : ""));
  g_array_append_val (self->plan->edges, edge);
  eco_sheet_text_add (self->sheet, self->plan->edges->len, cells);
}

/* What tells an exchange from others: its ends, its value and its label. */
static char *
dup_key (Maker *self, const EcoGraphItem *item)
{
  static const char *const telling[] = { "category", "label" };
  guint from = item->from, to = item->to;
  g_autoptr (GString) key = NULL;

  if (!item->directed && from > to)
    {
      from = item->to;
      to = item->from;
    }
  key = g_string_new (NULL);
  g_string_append_printf (key, "%u %u %d", from, to, item->directed);
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      int at = _eco_graph_find_field (self->meant, telling[i]);
      g_autofree char *cell = at >= 0 ? dup_cell (self, item, (guint) at) : NULL;

      g_string_append_printf (key, "\x1f%s", cell != NULL ? cell : "");
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
note_left_out (Maker *self, guint n_loops, guint n_twice)
{
  self->plan->n_left_out = n_loops + n_twice;
  if (n_loops > 0)
    g_ptr_array_add (
        self->plan->notes,
        g_strdup_printf (ngettext ("%u edge goes from a node to itself; it is left out.",
                                   "%u edges go from a node to itself; they are left out.",
                                   n_loops),
                         n_loops));
  if (n_twice > 0)
    g_ptr_array_add (
        self->plan->notes,
        g_strdup_printf (ngettext ("%u edge says the same as another one; it is left out.",
                                   "%u edges say the same as another one; they are left out.",
                                   n_twice),
                         n_twice));
}

static void
add_edges (Maker *self, gboolean id)
{
  GPtrArray *edges = self->graph->items[ECO_GRAPH_EDGES];
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_loops = 0, n_twice = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const EcoGraphItem *item = edges->pdata[i];

      if (item->from == item->to)
        n_loops++;
      else if (!(id && item->id != NULL) && !g_hash_table_add (seen, dup_key (self, item)))
        n_twice++;
      else
        {
          add_exchange (self, i, FALSE, id);
          if (!item->directed && self->settings->both_ways)
            add_exchange (self, i, TRUE, id);
        }
    }
  note_left_out (self, n_loops, n_twice);
}

/* A row for each edge that becomes an exchange, or two; @plan->edges says which edge a row is. */
EcoSheetText *
_eco_graph_sheet_new_exchanges (EcoGraphText *graph, const EcoGraphSettings *settings,
                                EcoGraphPlan *plan, EcoEditor *editor)
{
  Maker self = { graph, ECO_GRAPH_EDGES, settings, plan, .editor = editor };
  const char *titles[] = { "category", "source", "target", "id" };
  gboolean id, said;

  start (&self);
  id = settings->own_ids && !has_id (self.meant);
  said = _eco_graph_find_field (self.meant, "category") >= 0;
  if (!said)
    add_extra (&self, ECO_SHEET_FIELD, "category");
  add_extra (&self, ECO_SHEET_FIELD, "from");
  add_extra (&self, ECO_SHEET_FIELD, "to");
  if (id)
    add_extra (&self, ECO_SHEET_ID, NULL);
  add_titles (&self, said ? titles + 1 : titles);
  note_known (&self);
  add_edges (&self, id);
  g_hash_table_unref (self.known);
  g_free (self.scales);
  return self.sheet;
}
