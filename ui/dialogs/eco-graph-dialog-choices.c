/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphDialog: how the graph is taken, and what each of its attributes is. */
#include "config.h"

#include "dialogs/eco-graph-dialog-private.h"

#include "session/eco-graph-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Places in the list of what an attribute can be. */
enum
{
  MEANS_NOTHING,
  MEANS_ID,
  MEANS_FIELD, /* and those behind it */
};
/* How many values of an attribute are shown beside its name, and how much of them, in letters. */
#define N_SAMPLES 3
#define LONGEST_SAMPLE 48

/* ---- What an attribute can be */

static guint
get_list (EcoGraphPart part)
{
  return part == ECO_GRAPH_NODES ? ECO_ECOSYSTEM_NODES : ECO_ECOSYSTEM_EXCHANGES;
}

/* The ends of an edge are known without attributes. */
static GPtrArray *
get_fields (EcoGraphPart part)
{
  EcoObjectClass *klass = eco_sheet_get_class (get_list (part));
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    if (eco_sheet_has_field (&klass->fields[i]) &&
        (part == ECO_GRAPH_NODES || (!g_str_equal (klass->fields[i].name, "from") &&
                                     !g_str_equal (klass->fields[i].name, "to"))))
      g_ptr_array_add (fields, (gpointer) &klass->fields[i]);
  return fields;
}

static GListModel *
create_meanings (EcoGraphPart part)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) fields = get_fields (part);

  gtk_string_list_append (model, C_ ("import", "Leave out"));
  gtk_string_list_append (model, C_ ("import", "Id"));
  for (guint i = 0; i < fields->len; i++)
    {
      const EcoSheetColumn column = { .target = ECO_SHEET_FIELD, .field = fields->pdata[i] };
      g_autofree char *label = eco_sheet_column_dup_label (&column, get_list (part));

      gtk_string_list_append (model, label);
    }
  if (part == ECO_GRAPH_NODES)
    gtk_string_list_append (model, _("Custom field"));
  return G_LIST_MODEL (model);
}

static guint
find_meaning (const EcoSheetColumn *column, EcoGraphPart part)
{
  g_autoptr (GPtrArray) fields = get_fields (part);
  guint at = 0;

  switch (column->target)
    {
    case ECO_SHEET_NONE:
      return MEANS_NOTHING;
    case ECO_SHEET_ID:
      return MEANS_ID;
    case ECO_SHEET_FIELD:
      g_ptr_array_find (fields, column->field, &at);
      return MEANS_FIELD + at;
    case ECO_SHEET_CUSTOM:
      return MEANS_FIELD + fields->len;
    }
  g_return_val_if_reached (MEANS_NOTHING);
}

static EcoSheetColumn *
create_column (EcoGraphDialog *self, EcoGraphPart part, guint attribute, guint meaning)
{
  g_autoptr (GPtrArray) fields = get_fields (part);

  if (meaning == MEANS_NOTHING)
    return eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
  if (meaning == MEANS_ID)
    return eco_sheet_column_new (ECO_SHEET_ID, NULL, NULL);
  if (meaning - MEANS_FIELD < fields->len)
    return eco_sheet_column_new (ECO_SHEET_FIELD, fields->pdata[meaning - MEANS_FIELD], NULL);
  return eco_sheet_column_new (
      ECO_SHEET_CUSTOM, NULL,
      _eco_graph_dialog_get_graph (self)->attributes[part]->pdata[attribute]);
}

/* ---- Rows of attributes */

static void
show_meanings (EcoGraphDialog *self)
{
  self->filling = TRUE;
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    for (guint i = 0; i < self->rows[part]->len; i++)
      adw_combo_row_set_selected (
          self->rows[part]->pdata[i],
          find_meaning (self->settings->parts[part]->columns->pdata[i], (EcoGraphPart) part));
  self->filling = FALSE;
}

static void
meaning_cb (AdwComboRow *row, GParamSpec *pspec, EcoGraphDialog *self)
{
  guint attribute;

  if (self->filling || self->settings == NULL)
    return;
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    if (g_ptr_array_find (self->rows[part], row, &attribute))
      eco_graph_settings_set (
          self->settings, (EcoGraphPart) part, attribute,
          create_column (self, (EcoGraphPart) part, attribute, adw_combo_row_get_selected (row)));
  eco_graph_settings_guess_values (self->settings, eco_document_get_ecosystem (self->document),
                                   self->catalog, _eco_graph_dialog_get_graph (self));
  show_meanings (self);
  _eco_graph_dialog_show_values (self);
  _eco_graph_dialog_queue (self);
}

/* What is in an attribute says more than its name. */
static char *
dup_samples (EcoGraphText *graph, EcoGraphPart part, guint attribute)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *last = "";
  guint n = 0;

  for (guint i = 0; i < graph->items[part]->len && n < N_SAMPLES; i++)
    {
      const char *value = eco_graph_item_get (graph->items[part]->pdata[i], attribute);
      g_autofree char *line = NULL;

      if (value == NULL || value[0] == '\0' || g_str_equal (value, last))
        continue;
      last = value;
      line = g_strstrip (g_strdelimit (g_strndup (value, 4 * LONGEST_SAMPLE), "\n\r\t", ' '));
      if (!g_utf8_validate (line, -1, NULL))
        *(char *) g_utf8_find_prev_char (line, line + strlen (line)) = '\0';
      g_string_append_printf (text, "%s%s", n > 0 ? " · " : "", line);
      n++;
    }
  if (g_utf8_strlen (text->str, -1) > LONGEST_SAMPLE)
    {
      g_autofree char *start = g_utf8_substring (text->str, 0, LONGEST_SAMPLE);

      g_string_printf (text, "%s…", start);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One line each. A text that is shorter than the sign of what is cut off is left alone: GTK warns
 * of a label that would be wider when cut. */
void
_eco_graph_dialog_limit_lines (AdwActionRow *row, const char *title, const char *subtitle)
{
  if (g_utf8_strlen (title, -1) > 3)
    adw_action_row_set_title_lines (row, 1);
  if (g_utf8_strlen (subtitle, -1) > 3)
    adw_action_row_set_subtitle_lines (row, 1);
}

static GtkWidget *
create_row (EcoGraphDialog *self, EcoGraphPart part, guint attribute, GListModel *meanings)
{
  EcoGraphText *graph = _eco_graph_dialog_get_graph (self);
  const char *title = graph->attributes[part]->pdata[attribute];
  g_autofree char *samples = dup_samples (graph, part, attribute);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  _eco_graph_dialog_limit_lines (ADW_ACTION_ROW (row), title, samples);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), meanings);
  g_signal_connect (row, "notify::selected", G_CALLBACK (meaning_cb), self);
  return row;
}

static void
add_rows (EcoGraphDialog *self, EcoGraphPart part)
{
  AdwPreferencesGroup *group = part == ECO_GRAPH_NODES ? self->nodes_group : self->edges_group;
  g_autoptr (GListModel) meanings = create_meanings (part);
  guint n = _eco_graph_dialog_get_graph (self)->attributes[part]->len;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = create_row (self, part, i, meanings);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows[part], row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

/* ---- How it is taken */

static void
set_words (AdwComboRow *row, const char *const *words)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

static gboolean
has_undirected (EcoGraphText *graph)
{
  GPtrArray *edges = graph->items[ECO_GRAPH_EDGES];

  for (guint i = 0; i < edges->len; i++)
    if (!((EcoGraphItem *) edges->pdata[i])->directed)
      return TRUE;
  return FALSE;
}

static gboolean
has_places (EcoGraphText *graph)
{
  return eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, ECO_GRAPH_X, NULL) &&
         eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, ECO_GRAPH_Y, NULL);
}

static void
show_options (EcoGraphDialog *self)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (self->rings_row, self->settings->by_links ? 1 : 0);
  gtk_switch_set_active (self->brand_switch, self->settings->brand);
  gtk_widget_set_visible (self->brand_row, self->settings->by_links);
  self->filling = FALSE;
}

void
_eco_graph_dialog_option_cb (EcoGraphDialog *self)
{
  EcoGraphSettings *settings = self->settings;

  if (self->filling || settings == NULL)
    return;
  settings->by_links = adw_combo_row_get_selected (self->rings_row) == 1;
  settings->brand = gtk_switch_get_active (self->brand_switch);
  settings->both_ways = adw_combo_row_get_selected (self->ways_row) == 1;
  settings->keep_places = gtk_switch_get_active (self->places_switch);
  for (guint part = 0; part < ECO_GRAPH_N_PARTS; part++)
    settings->parts[part]->missing =
        (EcoImportMissing) adw_combo_row_get_selected (self->missing_row);
  show_options (self);
  _eco_graph_dialog_queue (self);
}

static void
fill_options (EcoGraphDialog *self)
{
  EcoGraphText *graph = _eco_graph_dialog_get_graph (self);
  /* TRANSLATORS: what says on which ring and side a node is, when the file does not */
  const char *const rings[] = { C_ ("graph", "Its kind"), C_ ("graph", "Its exchanges"), NULL };
  /* TRANSLATORS: what an edge of a graph becomes */
  const char *const ways[] = { C_ ("graph", "One exchange"), C_ ("graph", "An exchange each way"),
                               NULL };
  const char *const missing[] = { C_ ("import", "Keep"), C_ ("import", "Mark as retired"),
                                  C_ ("import", "Remove"), NULL };
  guint n_nodes = graph->items[ECO_GRAPH_NODES]->len;
  guint n_edges = graph->items[ECO_GRAPH_EDGES]->len;
  g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  g_autofree char *edges = g_strdup_printf (ngettext ("%u edge", "%u edges", n_edges), n_edges);
  /* TRANSLATORS: such as "77 nodes, 254 edges" */
  g_autofree char *found = g_strdup_printf (_("%s, %s"), nodes, edges);

  self->filling = TRUE;
  adw_preferences_group_set_title (self->graph_group, found);
  set_words (self->rings_row, rings);
  set_words (self->ways_row, ways);
  set_words (self->missing_row, missing);
  gtk_widget_set_visible (GTK_WIDGET (self->ways_row), has_undirected (graph));
  gtk_widget_set_visible (self->places_row, has_places (graph));
  gtk_widget_set_visible (GTK_WIDGET (self->missing_row), !self->is_new);
  self->filling = FALSE;
  show_options (self);
}

/* Shows what was read. */
void
_eco_graph_dialog_fill (EcoGraphDialog *self)
{
  self->settings = eco_graph_settings_guess (eco_document_get_ecosystem (self->document),
                                             self->catalog, _eco_graph_dialog_get_graph (self));
  fill_options (self);
  self->filling = TRUE;
  add_rows (self, ECO_GRAPH_NODES);
  add_rows (self, ECO_GRAPH_EDGES);
  show_meanings (self);
  _eco_graph_dialog_show_values (self);
  _eco_graph_dialog_queue (self);
}
