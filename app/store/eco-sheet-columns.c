/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an ecosystem is as sheets of a spreadsheet, made from the tables of the classes. */
#include "config.h"

#include "store/eco-sheet-columns.h"

#include "base/eco-match.h"
#include "model/eco-custom-field.h"
#include "model/eco-node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the sheets: what people plan with first. */
static const guint sheet_lists[] = {
  ECO_ECOSYSTEM_NODES,        ECO_ECOSYSTEM_EXCHANGES, ECO_ECOSYSTEM_INITIATIVES,
  ECO_ECOSYSTEM_OBJECTIVES,   ECO_ECOSYSTEM_METRICS,   ECO_ECOSYSTEM_NEEDS,
  ECO_ECOSYSTEM_OFFERINGS,    ECO_ECOSYSTEM_CAPABILITIES, ECO_ECOSYSTEM_FORCES,
  ECO_ECOSYSTEM_STAGES,       ECO_ECOSYSTEM_TOUCHPOINTS, ECO_ECOSYSTEM_DATA_SETS,
};

/**
 * eco_sheet_get_lists:
 * @n_lists: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lists): the lists of an ecosystem that are sheets,
 *   in the order of a workbook
 */
const guint *
eco_sheet_get_lists (guint *n_lists)
{
  *n_lists = G_N_ELEMENTS (sheet_lists);
  return sheet_lists;
}

/* The class of the type, which the type system keeps from the first use on. */
static EcoObjectClass *
get_class (GType type)
{
  EcoObjectClass *klass = g_type_class_peek (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

/**
 * eco_sheet_get_spec:
 * @list: index of a list of the ecosystem
 *
 * Returns: (transfer none): the list's words: its name is that of the sheet on command lines
 */
const EcoListSpec *
eco_sheet_get_spec (guint list)
{
  return &get_class (ECO_TYPE_ECOSYSTEM)->lists[list];
}

/**
 * eco_sheet_get_class:
 * @list: index of a list of the ecosystem
 *
 * Returns: (transfer none): the class of the things in it
 */
EcoObjectClass *
eco_sheet_get_class (guint list)
{
  return get_class (eco_sheet_get_spec (list)->item_type ());
}

/**
 * eco_sheet_find_list:
 * @word: name or label of a sheet, such as "nodes"
 * @list: (out): the list that it is
 *
 * Returns: whether there is such a sheet
 */
gboolean
eco_sheet_find_list (const char *word, guint *list)
{
  g_autofree char *wanted = eco_match_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (sheet_lists); i++)
    {
      const EcoListSpec *spec = eco_sheet_get_spec (sheet_lists[i]);
      g_autofree char *name = eco_match_fold (spec->name);
      g_autofree char *english = eco_match_fold (spec->label);
      g_autofree char *label = eco_match_fold (_(spec->label));

      if (g_str_equal (wanted, name) || g_str_equal (wanted, english)
          || g_str_equal (wanted, label))
        {
          *list = sheet_lists[i];
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * eco_sheet_has_field:
 *
 * Returns: whether the field is a column: what people know of a thing, not where it is drawn
 */
gboolean
eco_sheet_has_field (const EcoField *field)
{
  return !(field->flags & (ECO_FIELD_PLACEMENT | ECO_FIELD_HIDDEN))
         && !g_str_equal (field->name, "pinned");
}

/**
 * eco_sheet_takes_custom:
 *
 * Returns: whether what is in the list has custom fields
 */
gboolean
eco_sheet_takes_custom (guint list)
{
  return list == ECO_ECOSYSTEM_NODES;
}

/**
 * eco_sheet_column_new:
 * @field: (nullable): of a FIELD
 * @custom: (nullable): the name of a CUSTOM one
 *
 * Returns: (transfer full): a column
 */
EcoSheetColumn *
eco_sheet_column_new (EcoSheetTarget target, const EcoField *field, const char *custom)
{
  EcoSheetColumn *self = g_new0 (EcoSheetColumn, 1);

  self->target = target;
  self->field = field;
  self->custom = g_strdup (custom);
  return self;
}

/**
 * eco_sheet_column_free:
 */
void
eco_sheet_column_free (EcoSheetColumn *self)
{
  g_free (self->custom);
  g_free (self);
}

/* ---- Titles */

/* Whether a title is a custom field's own, and no other column's. */
static gboolean
is_free_title (guint list, const char *title)
{
  EcoObjectClass *klass = eco_sheet_get_class (list);
  g_autofree char *wanted = eco_match_fold (title);
  gboolean is_free = wanted[0] != '\0' && !g_str_equal (wanted, ECO_SHEET_ID_TITLE)
                     && !g_str_has_prefix (wanted, ECO_SHEET_CUSTOM_PREFIX);

  for (guint i = 0; is_free && i < klass->n_fields; i++)
    {
      g_autofree char *english = eco_match_fold (klass->fields[i].label);
      g_autofree char *label = eco_match_fold (eco_field_get_label (&klass->fields[i]));

      is_free = !g_str_equal (wanted, klass->fields[i].name) && !g_str_equal (wanted, english)
                && !g_str_equal (wanted, label);
    }
  return is_free;
}

/* Another field of the class, before this one, is called the same. */
static gboolean
label_is_taken (guint list, const EcoField *field)
{
  const EcoField *fields = eco_sheet_get_class (list)->fields;

  for (const EcoField *other = fields; other < field; other++)
    if (g_str_equal (eco_field_get_label (other), eco_field_get_label (field)))
      return TRUE;
  return FALSE;
}

static char *
dup_custom_title (const EcoSheetColumn *self, guint list)
{
  return is_free_title (list, self->custom) ? g_strdup (self->custom)
                                            : g_strconcat (ECO_SHEET_CUSTOM_PREFIX, self->custom,
                                                           NULL);
}

/**
 * eco_sheet_column_dup_word:
 * @list: the list that the sheet is of
 *
 * Returns: (transfer full): the title of the column for programs: the field's word
 */
char *
eco_sheet_column_dup_word (const EcoSheetColumn *self, guint list)
{
  if (self->target == ECO_SHEET_CUSTOM)
    return dup_custom_title (self, list);
  return g_strdup (self->target == ECO_SHEET_FIELD ? self->field->name : ECO_SHEET_ID_TITLE);
}

/**
 * eco_sheet_column_dup_label:
 * @list: the list that the sheet is of
 *
 * Returns: (transfer full): the title of the column for people, in their language
 */
char *
eco_sheet_column_dup_label (const EcoSheetColumn *self, guint list)
{
  if (self->target != ECO_SHEET_FIELD)
    return eco_sheet_column_dup_word (self, list);
  if (!label_is_taken (list, self->field))
    return g_strdup (eco_field_get_label (self->field));
  /* TRANSLATORS: a column of a table and what it is about, where two are called the same */
  return g_strdup_printf (_("%s (%s)"), eco_field_get_label (self->field),
                          eco_field_get_group (self->field));
}

/* ---- Columns */

static void
add_custom_columns (GPtrArray *columns, EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoList *custom = eco_object_peek_list (eco_list_get (nodes, i), ECO_NODE_CUSTOM_FIELDS);

      for (guint j = 0; custom != NULL && j < eco_list_get_length (custom); j++)
        {
          const EcoCustomField *field = eco_list_get (custom, j);

          if (field->name != NULL && g_hash_table_add (seen, field->name))
            g_ptr_array_add (columns, eco_sheet_column_new (ECO_SHEET_CUSTOM, NULL, field->name));
        }
    }
}

/**
 * eco_sheet_columns_new:
 * @list: the list that the sheet is of
 *
 * Returns: (transfer full) (element-type EcoSheetColumn): the columns of the sheet: the id, the
 *   fields in the order of their table, and the custom fields of nodes
 */
GPtrArray *
eco_sheet_columns_new (EcoEcosystem *ecosystem, guint list)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_column_free);
  EcoObjectClass *klass = eco_sheet_get_class (list);

  g_ptr_array_add (columns, eco_sheet_column_new (ECO_SHEET_ID, NULL, NULL));
  for (guint i = 0; i < klass->n_fields; i++)
    if (eco_sheet_has_field (&klass->fields[i]))
      g_ptr_array_add (columns, eco_sheet_column_new (ECO_SHEET_FIELD, &klass->fields[i], NULL));
  if (eco_sheet_takes_custom (list))
    add_custom_columns (columns, ecosystem);
  return columns;
}
