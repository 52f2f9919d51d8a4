/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoColumn: what a column of the table shows, derived from the fields of the class. */
#include "config.h"

#include "panels/control/eco-column.h"

#include "model/eco-exchange.h"
#include "model/eco-node.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The fields that are shown at first, with their widths in px. */
static const struct
{
  const char *name;
  int width;
} initial_fields[] = {
  { "name", 200 },     { "kind", 150 },       { "ring", 110 },    { "side", 90 },
  { "owner", 130 },    { "status", 90 },      { "importance", 90 }, { "from", 180 },
  { "to", 180 },       { "category", 170 },   { "label", 170 },   { "strength", 80 },
  { "channel", 140 },
};

#define MOST_INITIAL 8 /* columns of other classes that are shown at first */

/* What is short is seen at first: no long texts, and no lists of other things. */
static gboolean
is_short (const EcoField *field)
{
  return field->type != ECO_FIELD_TEXT && field->type != ECO_FIELD_LINK
         && field->type != ECO_FIELD_REFS && field->type != ECO_FIELD_WORDS
         && field->type != ECO_FIELD_COLOR;
}

static int
find_width (const EcoField *field)
{
  switch (field->type)
    {
    case ECO_FIELD_DATE:
    case ECO_FIELD_ENUM:
      return 100;
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return 84;
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_BOOL:
    case ECO_FIELD_COLOR:
    case ECO_FIELD_REF:
    case ECO_FIELD_REFS:
    case ECO_FIELD_CATALOG:
      return g_str_equal (field->name, "name") ? 240 : 140;
    }
  g_return_val_if_reached (140);
}

/* A column of something else than nodes and exchanges: things of the plan. */
static void
add_other (GPtrArray *columns, const EcoField *field)
{
  EcoColumn *column = g_new0 (EcoColumn, 1);
  guint n_initial = 0;

  for (guint i = 0; i < columns->len; i++)
    n_initial += ((EcoColumn *) columns->pdata[i])->initial;
  column->sort = ECO_COLUMN_FIELD;
  column->field = field;
  column->id = field->name;
  column->initial = is_short (field) && n_initial < MOST_INITIAL;
  column->width = find_width (field);
  g_ptr_array_add (columns, column);
}

static void
add_field (GPtrArray *columns, GType type, const EcoField *field)
{
  EcoColumn *column = g_new0 (EcoColumn, 1);

  column->sort = ECO_COLUMN_FIELD;
  column->field = field;
  column->id = field->name;
  column->width = 130;
  for (guint i = 0; i < G_N_ELEMENTS (initial_fields); i++)
    if (g_str_equal (initial_fields[i].name, field->name))
      {
        /* An exchange has an owner too, which few write down. */
        column->initial = type == ECO_TYPE_NODE || !g_str_equal (field->name, "owner");
        column->width = initial_fields[i].width;
      }
  g_ptr_array_add (columns, column);
}

static void
add_count (GPtrArray *columns, EcoColumnSort sort, const char *id)
{
  EcoColumn *column = g_new0 (EcoColumn, 1);

  column->sort = sort;
  column->id = id;
  column->initial = TRUE;
  column->width = 70;
  g_ptr_array_add (columns, column);
}

/* Columns that are shown at first come first, so that they stand together. */
static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const EcoColumn *one = *(EcoColumn *const *) a, *other = *(EcoColumn *const *) b;

  return other->initial - one->initial;
}

/**
 * eco_columns_new:
 * @type: the class of the rows
 *
 * Returns: (transfer full) (element-type EcoColumn): all columns that there can be
 */
GPtrArray *
eco_columns_new (GType type)
{
  EcoObjectClass *klass = g_type_class_ref (type);
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!(klass->fields[i].flags & (ECO_FIELD_PLACEMENT | ECO_FIELD_HIDDEN)))
      {
        if (type == ECO_TYPE_NODE || type == ECO_TYPE_EXCHANGE)
          add_field (columns, type, &klass->fields[i]);
        else
          add_other (columns, &klass->fields[i]);
      }
  if (type == ECO_TYPE_NODE)
    {
      add_count (columns, ECO_COLUMN_GIVES, "gives");
      add_count (columns, ECO_COLUMN_GETS, "gets");
    }
  g_ptr_array_sort (columns, compare_columns);
  g_type_class_unref (klass);
  return columns;
}

/**
 * eco_column_get_title:
 *
 * Returns: (transfer none): what a person reads over the column
 */
const char *
eco_column_get_title (const EcoColumn *self)
{
  switch (self->sort)
    {
    case ECO_COLUMN_FIELD:
      return eco_field_get_label (self->field);
    case ECO_COLUMN_GIVES:
      return _("Gives");
    case ECO_COLUMN_GETS:
      return _("Gets");
    }
  g_return_val_if_reached (NULL);
}

/**
 * eco_column_get_edit:
 *
 * Returns: how a cell of the column is edited
 */
EcoColumnEdit
eco_column_get_edit (const EcoColumn *self)
{
  if (self->sort != ECO_COLUMN_FIELD)
    return ECO_COLUMN_FIXED;
  switch (self->field->type)
    {
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
    case ECO_FIELD_ENUM:
      return ECO_COLUMN_CHOSEN;
    case ECO_FIELD_BOOL:
      return ECO_COLUMN_TOGGLED;
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
    case ECO_FIELD_DATE:
      return ECO_COLUMN_TYPED;
    case ECO_FIELD_REFS:
    case ECO_FIELD_COLOR:
      return ECO_COLUMN_FIXED;
    }
  g_return_val_if_reached (ECO_COLUMN_FIXED);
}

/**
 * eco_column_is_number:
 *
 * Returns: whether its cells are numbers, which stand at the end of the cell
 */
gboolean
eco_column_is_number (const EcoColumn *self)
{
  return self->sort != ECO_COLUMN_FIELD || self->field->type == ECO_FIELD_INT ||
         self->field->type == ECO_FIELD_DOUBLE;
}

/**
 * eco_column_is_useful:
 *
 * Returns: whether it can say anything: if it names other things, there are such things
 */
gboolean
eco_column_is_useful (const EcoColumn *self, EcoDocument *document)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoList *list;

  if (self->field == NULL ||
      (self->field->type != ECO_FIELD_REF && self->field->type != ECO_FIELD_REFS))
    return TRUE;
  list = self->field->target[0] != '\0' ? eco_object_find_list (ecosystem, self->field->target)
                                        : NULL;
  return list != NULL && eco_list_get_length (list) > 0;
}

/* ---- What a cell says */

static void
append_names (GString *text, EcoEcosystem *ecosystem, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      EcoObject *object = words[i][0] != '\0' ? eco_ecosystem_lookup (ecosystem, words[i]) : NULL;

      if (object != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                eco_object_get_name (object));
    }
}

static const char *
get_catalog_name (EcoCatalog *catalog, const char *target, const char *id)
{
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, id);
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, id);
  const EcoCategory *category = eco_catalog_lookup_category (catalog, id);

  if (g_str_equal (target, "kinds") && kind != NULL)
    return eco_kind_get_name (kind);
  if (g_str_equal (target, "presets") && preset != NULL)
    return eco_preset_get_name (preset);
  if (g_str_equal (target, "categories") && category != NULL)
    return eco_category_get_name (category);
  return id;
}

static const char *
get_enum_label (const EcoField *field, const char *nick)
{
  int value;

  /* A column of nothing but “None” says less than an empty one. */
  if (!eco_enum_parse (field->enum_type (), nick, &value) || g_str_equal (nick, "none"))
    return "";
  return eco_enum_get_label (field->enum_type (), value);
}

static char *
dup_field_text (const EcoField *field, EcoDocument *document, EcoObject *object)
{
  g_autofree char *plain = eco_object_dup_text (object, field);
  g_autoptr (GString) names = NULL;

  if (plain == NULL || plain[0] == '\0')
    return g_strdup ("");
  switch (field->type)
    {
    case ECO_FIELD_REF:
    case ECO_FIELD_REFS:
      names = g_string_new (NULL);
      append_names (names, eco_document_get_ecosystem (document), plain);
      return g_string_free (g_steal_pointer (&names), FALSE);
    case ECO_FIELD_CATALOG:
      return g_strdup (get_catalog_name (eco_document_get_catalog (document), field->target,
                                         plain));
    case ECO_FIELD_ENUM:
      return g_strdup (get_enum_label (field, plain));
    case ECO_FIELD_BOOL:
      return g_strdup (g_str_equal (plain, "yes") ? _("Yes") : "");
    case ECO_FIELD_INT:
    case ECO_FIELD_DOUBLE:
      return field->unit != NULL ? g_strdup_printf ("%s %s", plain, field->unit)
                                 : g_steal_pointer (&plain);
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_DATE:
    case ECO_FIELD_COLOR:
      /* A row is one line high. */
      return g_strdelimit (g_steal_pointer (&plain), "\n\t\r", ' ');
    }
  g_return_val_if_reached (NULL);
}

/**
 * eco_column_dup_text:
 * @object: of the class of the column
 *
 * Returns: (transfer full): what a person reads in the cell, on one line; of a
 *   counted number, nothing: who counts knows it
 */
char *
eco_column_dup_text (const EcoColumn *self, EcoDocument *document, EcoObject *object)
{
  return self->field != NULL ? dup_field_text (self->field, document, object) : g_strdup ("");
}

/**
 * eco_column_dup_typed:
 *
 * Returns: (transfer full): the value as it is typed, which the file format writes alike
 */
char *
eco_column_dup_typed (const EcoColumn *self, EcoObject *object)
{
  char *text = self->field != NULL ? eco_object_dup_text (object, self->field) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * eco_column_get_number:
 * @number: (out): by what the cell is sorted
 *
 * Returns: whether it is sorted by a number; texts and unset numbers are not
 */
gboolean
eco_column_get_number (const EcoColumn *self, EcoObject *object, double *number)
{
  const EcoField *field = self->field;
  g_auto (GValue) value = G_VALUE_INIT;

  if (field == NULL || (field->type != ECO_FIELD_INT && field->type != ECO_FIELD_DOUBLE &&
                        field->type != ECO_FIELD_BOOL && field->type != ECO_FIELD_ENUM))
    return FALSE;
  eco_object_get_value (object, field, &value);
  if (G_VALUE_HOLDS_DOUBLE (&value))
    *number = g_value_get_double (&value);
  else if (G_VALUE_HOLDS_INT (&value))
    *number = g_value_get_int (&value);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    *number = g_value_get_boolean (&value);
  else
    *number = g_value_get_enum (&value);
  return !isnan (*number) && !(field->type == ECO_FIELD_INT && *number < field->min);
}
