/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What importing a sheet would do: what becomes of each row. The
 * ecosystem is only looked at. */
#include "config.h"

#include "session/eco-import-private.h"

#include "store/eco-sheet-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nobody reads more of them. */
#define MOST_PROBLEMS 1000

static void
change_free (gpointer data)
{
  EcoImportChange *self = data;

  g_free (self->was);
  g_free (self->becomes);
  g_free (self);
}

static void
row_free (gpointer data)
{
  EcoImportRow *self = data;

  g_clear_object (&self->object);
  g_clear_object (&self->made);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static void
problem_free (gpointer data)
{
  EcoImportProblem *self = data;

  g_free (self->title);
  g_free (self->message);
  g_free (self);
}

/* A row without anything in it. */
EcoImportRow *
_eco_import_add_row (EcoImporter *self, guint number)
{
  EcoImportRow *row = g_new0 (EcoImportRow, 1);

  row->number = number;
  row->changes = g_ptr_array_new_with_free_func (change_free);
  g_ptr_array_add (self->plan->rows, row);
  return row;
}

/* @column: from 0; -1 for the whole row. Takes over @message. */
void
_eco_import_complain (EcoImporter *self, guint row, int column, char *message)
{
  EcoImportProblem *problem;

  if (self->plan->problems->len >= MOST_PROBLEMS)
    {
      g_free (message);
      return;
    }
  problem = g_new0 (EcoImportProblem, 1);
  problem->row = row;
  problem->column = (guint) (column + 1);
  problem->message = message;
  if (column >= 0)
    problem->title =
        g_strdup (eco_import_settings_get_title (self->settings, self->sheet, (guint) column));
  g_ptr_array_add (self->plan->problems, problem);
}

/**
 * eco_import_problem_dup_text:
 *
 * Returns: (transfer full): the sentence with its place in front
 */
char *
eco_import_problem_dup_text (const EcoImportProblem *self)
{
  if (self->row == 0)
    return g_strdup (self->message);
  if (self->title == NULL)
    /* TRANSLATORS: the number of a row of a spreadsheet, and what is wrong with it */
    return g_strdup_printf (_("Row %u: %s"), self->row, self->message);
  /* TRANSLATORS: a cell of a spreadsheet: its row, the title of its column, what is wrong */
  return g_strdup_printf (_("Row %u, column %s: %s"), self->row, self->title, self->message);
}

/* The column that is the field, or -1. */
int
_eco_import_find_column (const EcoImportSettings *settings, const char *field)
{
  for (guint i = 0; i < settings->columns->len; i++)
    {
      const EcoSheetColumn *column = settings->columns->pdata[i];

      if (column->target == ECO_SHEET_FIELD && g_str_equal (column->field->name, field))
        return (int) i;
    }
  return -1;
}

/* ---- What becomes of it */

static EcoObject *
find_custom (EcoObject *node, const char *name)
{
  EcoList *list = eco_object_peek_list (node, ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    if (g_strcmp0 (((EcoCustomField *) eco_list_get (list, i))->name, name) == 0)
      return eco_list_get (list, i);
  return NULL;
}

static EcoObject *
ensure_custom (EcoImporter *self, EcoObject *node, const char *name)
{
  EcoObject *found = find_custom (node, name);
  g_autofree char *id = NULL;
  g_autoptr (EcoObject) made = NULL;

  if (found != NULL)
    return found;
  id = eco_ecosystem_dup_new_id (self->ecosystem, ECO_TYPE_CUSTOM_FIELD);
  made = eco_object_new (ECO_TYPE_CUSTOM_FIELD, id);
  g_object_set (made, "name", name, NULL);
  eco_list_append (eco_object_get_list (node, ECO_NODE_CUSTOM_FIELDS), made);
  return made;
}

/* Text that differs in the blanks around it or in the sign of line ends is the same. */
static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *first = _eco_import_dup_trimmed (a != NULL ? a : "");

  return g_str_equal (first, b);
}

static void
take_custom (EcoImporter *self, EcoImportRow *row, const char *name, const char *value)
{
  EcoObject *had = row->object != NULL ? find_custom (row->object, name) : NULL;

  if (had != NULL && is_same_text (((EcoCustomField *) had)->value, value))
    return;
  if (value[0] == '\0' && had == NULL)
    return;
  g_object_set (ensure_custom (self, row->made, name), "value", value[0] != '\0' ? value : NULL,
                NULL);
}

static void
unset (EcoObject *object, const EcoField *field)
{
  eco_field_clear (field, object);
  eco_field_init (field, object);
}

static void
take_field (EcoImporter *self, EcoImportRow *row, guint at, const char *text)
{
  const EcoSheetColumn *column = self->settings->columns->pdata[at];
  const EcoField *field = column->field;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL, *value = NULL, *had = NULL;

  if (text[0] == '\0')
    {
      if (self->settings->clear && row->object != NULL && !(field->flags & ECO_FIELD_REQUIRED))
        unset (row->made, field);
      return;
    }
  /* What says the same is right as it is, also a kind that this catalogue does not have. */
  had = row->object != NULL ? eco_sheet_cell_dup (self->names, column, row->object) : NULL;
  if (had != NULL && is_same_text (had, text))
    return;
  value = _eco_import_dup_value (self, field, text, &why);
  if (value != NULL && eco_field_parse (field, row->made, value, &error))
    return;
  _eco_import_complain (self, row->number, (int) at,
                        why != NULL ? g_steal_pointer (&why) : g_strdup (error->message));
}

static void
take_cells (EcoImporter *self, EcoImportRow *row, const EcoSheetRow *cells)
{
  for (guint i = 0; i < self->settings->columns->len; i++)
    {
      const EcoSheetColumn *column = self->settings->columns->pdata[i];
      g_autofree char *text = _eco_import_dup_trimmed (eco_sheet_row_get (cells, i));

      if (column->target == ECO_SHEET_FIELD)
        take_field (self, row, i, text);
      else if (column->target == ECO_SHEET_CUSTOM && (text[0] != '\0' || self->settings->clear))
        {
          g_autofree char *why = NULL;
          g_autofree char *value =
              text[0] != '\0' ? _eco_import_dup_value (self, NULL, text, &why) : g_strdup ("");

          if (value != NULL)
            take_custom (self, row, column->custom, value);
          else
            _eco_import_complain (self, row->number, (int) i, g_steal_pointer (&why));
        }
    }
}

static void
note_change (EcoImporter *self, EcoImportRow *row, const EcoSheetColumn *column)
{
  g_autofree char *was =
      row->object != NULL ? eco_sheet_cell_dup (self->names, column, row->object) : g_strdup ("");
  g_autofree char *becomes = eco_sheet_cell_dup (self->names, column, row->made);
  EcoImportChange *change;

  if (g_str_equal (was, becomes))
    return;
  change = g_new0 (EcoImportChange, 1);
  change->column = column;
  change->was = g_steal_pointer (&was);
  change->becomes = g_steal_pointer (&becomes);
  g_ptr_array_add (row->changes, change);
}

/* Whatever the cells and what follows from them have changed. */
static void
judge (EcoImporter *self, EcoImportRow *row)
{
  GPtrArray *columns = self->settings->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const EcoSheetColumn *column = columns->pdata[i];

      if (column->target == ECO_SHEET_FIELD || column->target == ECO_SHEET_CUSTOM)
        note_change (self, row, column);
    }
  row->state = row->object == NULL     ? ECO_IMPORT_NEW
               : row->changes->len > 0 ? ECO_IMPORT_CHANGED
                                       : ECO_IMPORT_SAME;
}

/* ---- What the sheet does not have */

static void
add_missing (EcoImporter *self)
{
  EcoList *list = _eco_import_get_list (self);
  EcoNode *brand = eco_ecosystem_find_brand_node (self->ecosystem);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      EcoImportRow *row;

      if (g_hash_table_contains (self->used, object) || object == (gpointer) brand)
        continue;
      row = _eco_import_add_row (self, 0);
      row->state = ECO_IMPORT_MISSING;
      row->object = g_object_ref (object);
    }
}

/* ---- All of it */

static gboolean
has_columns (const EcoImportSettings *settings)
{
  for (guint i = 0; i < settings->columns->len; i++)
    if (((EcoSheetColumn *) settings->columns->pdata[i])->target > ECO_SHEET_ID)
      return TRUE;
  return FALSE;
}

/* What is wrong with the sheet as a whole. */
static gboolean
check (EcoImporter *self)
{
  const EcoImportSettings *settings = self->settings;

  if (!has_columns (settings))
    _eco_import_complain (self, 0, -1,
                          g_strdup (_("No column is known. Give the columns titles such as Name, "
                                      "Kind and Owner, or say what each of them is.")));
  else if (settings->title_row + 1 >= self->sheet->rows->len)
    _eco_import_complain (self, 0, -1,
                          g_strdup (_("There is no row below the titles of the columns.")));
  else if (settings->list == ECO_ECOSYSTEM_NODES &&
           eco_list_get_length (eco_ecosystem_get_rings (self->ecosystem)) == 0)
    _eco_import_complain (self, 0, -1,
                          g_strdup (_("There is no ring for the nodes. Add a ring first.")));
  return self->plan->problems->len == 0;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const EcoImportProblem *first = *(EcoImportProblem *const *) a;
  const EcoImportProblem *second = *(EcoImportProblem *const *) b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return first->column < second->column ? -1 : first->column > second->column;
}

static void
fill_plan (EcoImporter *self)
{
  guint first = self->settings->title_row + 1;

  _eco_import_match (self);
  for (guint i = 0; i < self->plan->rows->len; i++)
    {
      EcoImportRow *row = self->plan->rows->pdata[i];

      take_cells (self, row, self->sheet->rows->pdata[i + first]);
      if (self->fill != NULL)
        self->fill (self->fill_data, row, i);
      _eco_import_fit (self, row, self->sheet->rows->pdata[i + first]);
      judge (self, row);
    }
  add_missing (self);
  for (guint i = 0; i < self->plan->rows->len; i++)
    self->plan->n_states[((EcoImportRow *) self->plan->rows->pdata[i])->state]++;
  g_ptr_array_sort (self->plan->problems, compare_problems);
}

/* As eco_import_plan_new(), for who has an editor but no document: it may be in another thread.
 * @fill completes each row between its cells and what follows from them. */
EcoImportPlan *
_eco_import_plan_new_for (EcoEditor *editor, EcoSheetText *sheet, const EcoImportSettings *settings,
                          EcoImportFill fill, gpointer fill_data)
{
  EcoImportPlan *plan = g_new0 (EcoImportPlan, 1);
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (editor);
  EcoImporter self = {
    .ecosystem = ecosystem,
    .catalog = eco_editor_get_catalog (editor),
    .editor = editor,
    .sheet = sheet,
    .settings = settings,
    .plan = plan,
    .names = eco_sheet_names_new (ecosystem),
    .used = g_hash_table_new (NULL, NULL),
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .fill = fill,
    .fill_data = fill_data,
  };

  plan->rows = g_ptr_array_new_with_free_func (row_free);
  plan->problems = g_ptr_array_new_with_free_func (problem_free);
  if (check (&self))
    fill_plan (&self);
  eco_sheet_names_free (self.names);
  g_hash_table_unref (self.used);
  g_hash_table_unref (self.ids);
  g_clear_pointer (&self.catalog_names, g_hash_table_unref);
  g_clear_pointer (&self.categories, g_hash_table_unref);
  return plan;
}

/**
 * eco_import_plan_new:
 *
 * Returns: (transfer full): what importing the sheet would do, and what is wrong with it
 */
EcoImportPlan *
eco_import_plan_new (EcoDocument *document, EcoSheetText *sheet, const EcoImportSettings *settings)
{
  return _eco_import_plan_new_for (eco_document_get_editor (document), sheet, settings, NULL, NULL);
}

/**
 * eco_import_plan_free:
 */
void
eco_import_plan_free (EcoImportPlan *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
