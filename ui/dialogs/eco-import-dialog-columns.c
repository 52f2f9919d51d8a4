/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportDialog: which sheet it is, what its rows are, and what each of its columns is. */
#include "config.h"

#include "dialogs/eco-import-dialog-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Places in the list of what a column can be. */
enum
{
  MEANS_NOTHING,
  MEANS_ID,
  MEANS_FIELD, /* and those behind it */
};
/* How many values of a column are shown beside its title, and how much of them, in letters. */
#define N_SAMPLES 3
#define LONGEST_SAMPLE 48
/* Over the sheets of a book, to find the one that brings something. */
#define MOST_ROWS_TO_LOOK_AT 5000

/* ---- What a column can be */

static GPtrArray *
get_fields (guint list)
{
  EcoObjectClass *klass = eco_sheet_get_class (list);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    if (eco_sheet_has_field (&klass->fields[i]))
      g_ptr_array_add (fields, (gpointer) &klass->fields[i]);
  return fields;
}

static GListModel *
create_meanings (guint list)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) fields = get_fields (list);

  /* TRANSLATORS: what becomes of a column of a spreadsheet */
  gtk_string_list_append (model, C_("import", "Leave out"));
  /* TRANSLATORS: a column of a spreadsheet that says which thing a row is */
  gtk_string_list_append (model, C_("import", "Id"));
  for (guint i = 0; i < fields->len; i++)
    {
      const EcoSheetColumn column = { .target = ECO_SHEET_FIELD, .field = fields->pdata[i] };
      g_autofree char *label = eco_sheet_column_dup_label (&column, list);

      gtk_string_list_append (model, label);
    }
  if (eco_sheet_takes_custom (list))
    gtk_string_list_append (model, _("Custom field"));
  return G_LIST_MODEL (model);
}

static guint
find_meaning (const EcoSheetColumn *column, guint list)
{
  g_autoptr (GPtrArray) fields = get_fields (list);
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
create_column (EcoImportDialog *self, guint column, guint meaning)
{
  g_autoptr (GPtrArray) fields = get_fields (self->settings->list);
  const char *title = eco_import_settings_get_title (self->settings, self->sheet, column);
  g_autofree char *custom = g_strstrip (g_strdup (title));

  if (meaning == MEANS_NOTHING)
    return eco_sheet_column_new (ECO_SHEET_NONE, NULL, NULL);
  if (meaning == MEANS_ID)
    return eco_sheet_column_new (ECO_SHEET_ID, NULL, NULL);
  if (meaning - MEANS_FIELD < fields->len)
    return eco_sheet_column_new (ECO_SHEET_FIELD, fields->pdata[meaning - MEANS_FIELD], NULL);
  if (custom[0] == '\0')
    {
      g_free (custom);
      custom = g_strdup_printf (_("Column %u"), column + 1);
    }
  return eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, custom);
}

/* ---- Rows of columns */

/* What is in a column says more than its title. */
static char *
dup_samples (EcoImportDialog *self, guint column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = self->settings->title_row + 1; i < self->sheet->rows->len && n < N_SAMPLES; i++)
    {
      const char *cell = eco_sheet_row_get (self->sheet->rows->pdata[i], column);
      g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (cell), "\n\r\t", ' '));

      if (line[0] == '\0')
        continue;
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

/* Whether a column with a title is left out that could be a custom field. */
static gboolean
has_rest (EcoImportDialog *self)
{
  const EcoImportSettings *settings = self->settings;

  for (guint i = 0; eco_sheet_takes_custom (settings->list) && i < settings->columns->len; i++)
    {
      const char *title = eco_import_settings_get_title (settings, self->sheet, i);

      if (((EcoSheetColumn *) settings->columns->pdata[i])->target == ECO_SHEET_NONE
          && title[strspn (title, " ")] != '\0')
        return TRUE;
    }
  return FALSE;
}

/* What the settings say, which may have changed for other columns too. */
static void
show_meanings (EcoImportDialog *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (self->rows->pdata[i],
                                find_meaning (self->settings->columns->pdata[i],
                                              self->settings->list));
  gtk_widget_set_visible (self->custom_button, has_rest (self));
  self->filling = FALSE;
}

static void
meaning_cb (AdwComboRow *row, GParamSpec *pspec, EcoImportDialog *self)
{
  guint column;

  if (self->filling || self->settings == NULL || !g_ptr_array_find (self->rows, row, &column))
    return;
  _eco_import_dialog_drop_plan (self);
  eco_import_settings_set (self->settings, column,
                           create_column (self, column, adw_combo_row_get_selected (row)));
  show_meanings (self);
  _eco_import_dialog_queue (self);
}

void
_eco_import_dialog_custom_cb (EcoImportDialog *self)
{
  _eco_import_dialog_drop_plan (self);
  eco_import_settings_map_rest (self->settings, self->sheet);
  show_meanings (self);
  _eco_import_dialog_queue (self);
}

static GtkWidget *
create_row (EcoImportDialog *self, guint column)
{
  const char *title = eco_import_settings_get_title (self->settings, self->sheet, column);
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (title), "\n\r\t", ' '));
  g_autofree char *samples = dup_samples (self, column);
  GtkWidget *row = adw_combo_row_new ();

  if (plain[0] == '\0')
    {
      g_free (plain);
      plain = g_strdup_printf (_("Column %u"), column + 1);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), plain);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), self->meanings);
  g_signal_connect (row, "notify::selected", G_CALLBACK (meaning_cb), self);
  return row;
}

static void
show_columns (EcoImportDialog *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->meanings);
  self->meanings = create_meanings (self->settings->list);
  for (guint i = 0; i < self->settings->columns->len; i++)
    {
      GtkWidget *row = create_row (self, i);

      adw_preferences_group_add (self->columns_group, row);
      g_ptr_array_add (self->rows, row);
    }
  show_meanings (self);
}

/* ---- The sheet and its class */

static void
show_class (EcoImportDialog *self)
{
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  self->filling = TRUE;
  for (guint i = 0; i < n_lists; i++)
    if (lists[i] == self->settings->list)
      adw_combo_row_set_selected (self->class_row, i);
  adw_combo_row_set_selected (self->missing_row, self->settings->missing);
  self->filling = FALSE;
}

/* Guesses what the chosen sheet is. */
void
_eco_import_dialog_show_sheet (EcoImportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  EcoImportSettings *settings;

  self->sheet = self->book->sheets->pdata[adw_combo_row_get_selected (self->sheet_row)];
  settings = eco_import_settings_guess (eco_document_get_ecosystem (self->document), self->sheet,
                                        self->sheet->name[0] != '\0' ? self->sheet->name : name);
  /* The items show the rows of a plan, and the plan the columns of the settings. */
  _eco_import_dialog_drop_plan (self);
  g_clear_pointer (&self->settings, eco_import_settings_free);
  self->settings = settings;
  settings->clear = gtk_switch_get_active (self->clear_switch);
  show_class (self);
  show_columns (self);
  _eco_import_dialog_queue (self);
}

void
_eco_import_dialog_sheet_cb (EcoImportDialog *self)
{
  if (!self->filling && self->book != NULL)
    _eco_import_dialog_show_sheet (self);
}

void
_eco_import_dialog_class_cb (EcoImportDialog *self)
{
  guint n_lists, chosen = adw_combo_row_get_selected (self->class_row);
  const guint *lists = eco_sheet_get_lists (&n_lists);

  if (self->filling || self->settings == NULL || chosen >= n_lists)
    return;
  _eco_import_dialog_drop_plan (self);
  eco_import_settings_choose_list (self->settings, eco_document_get_ecosystem (self->document),
                                   self->sheet, lists[chosen]);
  show_class (self);
  show_columns (self);
  _eco_import_dialog_queue (self);
}

/* What cannot be retired is not. */
void
_eco_import_dialog_option_cb (EcoImportDialog *self)
{
  EcoImportMissing missing = (EcoImportMissing) adw_combo_row_get_selected (self->missing_row);

  if (self->filling || self->settings == NULL)
    return;
  if (missing == ECO_IMPORT_RETIRE && !eco_import_can_retire (self->settings->list))
    missing = ECO_IMPORT_KEEP;
  self->settings->missing = missing;
  self->settings->clear = gtk_switch_get_active (self->clear_switch);
  show_class (self);
  _eco_import_dialog_queue (self);
}

/* ---- At first */

static void
fill_classes (EcoImportDialog *self)
{
  g_autoptr (GtkStringList) classes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) missing = gtk_string_list_new (NULL);
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    gtk_string_list_append (classes, _(eco_sheet_get_spec (lists[i])->label));
  adw_combo_row_set_model (self->class_row, G_LIST_MODEL (classes));
  /* TRANSLATORS: what becomes of things that have no row in the spreadsheet */
  gtk_string_list_append (missing, C_("import", "Keep"));
  gtk_string_list_append (missing, C_("import", "Mark as retired"));
  gtk_string_list_append (missing, C_("import", "Remove"));
  adw_combo_row_set_model (self->missing_row, G_LIST_MODEL (missing));
}

/* Whether importing the sheet would do anything, or complain. */
static gboolean
has_news (EcoImportDialog *self, EcoSheetText *sheet)
{
  g_autoptr (EcoImportSettings) settings = eco_import_settings_guess (
      eco_document_get_ecosystem (self->document), sheet, sheet->name);
  g_autoptr (EcoImportPlan) plan = eco_import_plan_new (self->document, sheet, settings);

  return plan->problems->len > 0
         || plan->n_states[ECO_IMPORT_NEW] + plan->n_states[ECO_IMPORT_CHANGED] > 0;
}

/* The sheet that is most likely meant: the first that brings something, in a book that is not so
 * large that looking takes long, else the first that has something in it. */
static guint
find_first_sheet (EcoImportDialog *self)
{
  GPtrArray *sheets = self->book->sheets;
  guint n_rows = 0;

  for (guint i = 0; i < sheets->len; i++)
    {
      EcoSheetText *sheet = sheets->pdata[i];

      n_rows += sheet->rows->len;
      if (n_rows < MOST_ROWS_TO_LOOK_AT && sheet->rows->len > 1 && has_news (self, sheet))
        return i;
    }
  for (guint i = 0; i < sheets->len; i++)
    if (((EcoSheetText *) sheets->pdata[i])->rows->len > 1)
      return i;
  return 0;
}

/* Shows what was read. */
void
_eco_import_dialog_fill (EcoImportDialog *self)
{
  g_autoptr (GtkStringList) sheets = gtk_string_list_new (NULL);

  self->filling = TRUE;
  for (guint i = 0; i < self->book->sheets->len; i++)
    gtk_string_list_append (sheets, ((EcoSheetText *) self->book->sheets->pdata[i])->name);
  fill_classes (self);
  adw_combo_row_set_model (self->sheet_row, G_LIST_MODEL (sheets));
  adw_combo_row_set_selected (self->sheet_row, find_first_sheet (self));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), self->book->sheets->len > 1);
  gtk_label_set_text (self->note_label, self->book->note != NULL ? self->book->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), self->book->note != NULL);
  self->filling = FALSE;
  _eco_import_dialog_show_sheet (self);
}
