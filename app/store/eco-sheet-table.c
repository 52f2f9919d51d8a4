/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The things of one list of an ecosystem as a table of texts. */
#include "config.h"

#include "store/eco-sheet-table.h"

#include "model/eco-custom-field.h"
#include "model/eco-node.h"

static const char *
get_custom (EcoObject *node, const char *name)
{
  EcoList *list = eco_object_peek_list (node, ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      const EcoCustomField *field = eco_list_get (list, i);

      if (g_strcmp0 (field->name, name) == 0)
        return field->value != NULL ? field->value : "";
    }
  return "";
}

/* What says nothing is not written: no, none, and a count of nothing. */
static gboolean
says_nothing (const EcoField *field, EcoObject *object)
{
  switch (field->type)
    {
    case ECO_FIELD_BOOL:
      return eco_field_is_unset (field, object);
    case ECO_FIELD_INT:
      return field->initial == 0 && eco_field_is_unset (field, object);
    case ECO_FIELD_ENUM:
      return eco_field_is_unset (field, object)
             && g_str_equal (eco_enum_get_nick (field->enum_type (), 0), "none");
    case ECO_FIELD_STRING:
    case ECO_FIELD_TEXT:
    case ECO_FIELD_LINK:
    case ECO_FIELD_CATALOG:
    case ECO_FIELD_REF:
    case ECO_FIELD_REFS:
    case ECO_FIELD_WORDS:
    case ECO_FIELD_DATE:
    case ECO_FIELD_COLOR:
    case ECO_FIELD_DOUBLE:
      return FALSE;
    }
  g_return_val_if_reached (TRUE);
}

/**
 * eco_sheet_cell_dup:
 * @names: of the ecosystem that has @object
 *
 * Returns: (transfer full): what the cell of the column says of the thing: words of the file
 *   format, dates as YYYY-MM-DD, numbers with a point, other things by their names; "" for what
 *   is not set
 */
char *
eco_sheet_cell_dup (EcoSheetNames *names, const EcoSheetColumn *column, EcoObject *object)
{
  const EcoField *field = column->field;
  g_autoptr (GString) text = g_string_new (NULL);

  if (column->target == ECO_SHEET_ID)
    return g_strdup (eco_object_get_id (object));
  if (column->target == ECO_SHEET_CUSTOM)
    return g_strdup (get_custom (object, column->custom));
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    eco_sheet_names_append_field (names, field, object, text);
  else if (!says_nothing (field, object))
    eco_field_append_text (field, object, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (EcoSheetTable *self, EcoSheetNames *names, EcoObject *object)
{
  char **row = g_new0 (char *, self->columns->len + 1);

  for (guint i = 0; i < self->columns->len; i++)
    row[i] = eco_sheet_cell_dup (names, self->columns->pdata[i], object);
  g_ptr_array_add (self->rows, row);
}

/**
 * eco_sheet_table_new:
 * @list: a list of the ecosystem; see eco_sheet_get_lists()
 *
 * Returns: (transfer full): its table
 */
EcoSheetTable *
eco_sheet_table_new (EcoEcosystem *ecosystem, guint list)
{
  EcoSheetTable *self = g_new0 (EcoSheetTable, 1);
  g_autoptr (EcoSheetNames) names = eco_sheet_names_new (ecosystem);
  EcoList *objects = eco_object_get_list (ECO_OBJECT (ecosystem), list);

  self->list = list;
  self->columns = eco_sheet_columns_new (ecosystem, list);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < eco_list_get_length (objects); i++)
    add_row (self, names, eco_list_get (objects, i));
  return self;
}

/**
 * eco_sheet_table_free:
 */
void
eco_sheet_table_free (EcoSheetTable *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
