/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be asked for by each criterion of a filter, in the words of a person. */
#include "config.h"

#include "model/eco-filter-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static const char *const labels[ECO_N_CRITERIA] = {
  N_("Ring"),     N_("Side"),  N_("Sector"),   N_("Kind"),          N_("Element"),
  N_("Status"),   N_("Tag"),   N_("Owner"),    N_("Audience"),      N_("Journey stage"),
  N_("Value category"), N_("Channel"),
};

/* What a thing without a value is called. */
static const char *const unset[ECO_N_CRITERIA] = {
  N_("No ring"),   N_("No side"), N_("No sector"), N_("No kind"),     N_("No element"),
  N_("No status"), N_("No tag"),  N_("No owner"),  N_("No audience"), N_("No stage"),
  N_("No category"), N_("No channel"),
};

/**
 * eco_criterion_get_label:
 *
 * Returns: (transfer none): what a person reads for the criterion
 */
const char *
eco_criterion_get_label (EcoCriterion criterion)
{
  g_return_val_if_fail ((guint) criterion < ECO_N_CRITERIA, "");
  return _(labels[criterion]);
}

static const char *
get_catalog_name (EcoCriterion criterion, EcoCatalog *catalog, const char *value)
{
  if (catalog != NULL && criterion == ECO_CRITERION_KIND)
    {
      const EcoKind *kind = eco_catalog_lookup_kind (catalog, value);

      return kind != NULL ? eco_kind_get_name (kind) : value;
    }
  if (catalog != NULL && criterion == ECO_CRITERION_CATEGORY)
    {
      const EcoCategory *category = eco_catalog_lookup_category (catalog, value);

      return category != NULL ? eco_category_get_name (category) : value;
    }
  return value;
}

/**
 * eco_criterion_dup_value_label:
 * @catalog: (nullable): has the names of kinds and categories
 * @value: an id, a word of the file format, or ""
 *
 * Returns: (transfer full): what a person reads for the value; @value itself
 *   when what it names is gone
 */
char *
eco_criterion_dup_value_label (EcoCriterion criterion, EcoEcosystem *ecosystem,
                               EcoCatalog *catalog, const char *value)
{
  GType set = eco_criterion_get_enum (criterion);
  int number = 0;

  g_return_val_if_fail ((guint) criterion < ECO_N_CRITERIA && value != NULL, NULL);
  if (*value == '\0')
    return g_strdup (_(unset[criterion]));
  if (set != G_TYPE_INVALID)
    {
      if (!eco_enum_parse (set, value, &number))
        return g_strdup (value);
      if (number == 0 && criterion != ECO_CRITERION_STATUS && criterion != ECO_CRITERION_AUDIENCE)
        return g_strdup (_(unset[criterion]));
      return g_strdup (eco_enum_get_label (set, number));
    }
  if (criterion == ECO_CRITERION_RING || criterion == ECO_CRITERION_SECTOR
      || criterion == ECO_CRITERION_STAGE || criterion == ECO_CRITERION_CHANNEL)
    {
      EcoObject *object = eco_ecosystem_lookup (ecosystem, value);
      const char *name = object != NULL ? eco_object_get_name (object) : "";

      return g_strdup (*name != '\0' ? name : value);
    }
  return g_strdup (get_catalog_name (criterion, catalog, value));
}

/* ---- Lists of values */

static void
value_free (gpointer data)
{
  EcoFilterValue *value = data;

  g_free (value->value);
  g_free (value->label);
  g_free (value);
}

/* Where a value stands among the others: sets and lists have an order of their own. */
static guint
get_place (EcoCriterion criterion, EcoEcosystem *ecosystem, const char *value)
{
  GType set = eco_criterion_get_enum (criterion);
  EcoObject *object;
  guint place = 0;
  int number = 0;

  if (set != G_TYPE_INVALID)
    return eco_enum_parse (set, value, &number) ? (guint) number : G_MAXUINT;
  if (*value == '\0')
    return G_MAXUINT;
  if (criterion != ECO_CRITERION_RING && criterion != ECO_CRITERION_SECTOR
      && criterion != ECO_CRITERION_STAGE)
    return 0;
  object = eco_ecosystem_lookup (ecosystem, value);
  if (object == NULL)
    return G_MAXUINT - 1;
  eco_list_find (eco_object_find_list (ECO_OBJECT (ecosystem),
                                       criterion == ECO_CRITERION_RING     ? "rings"
                                       : criterion == ECO_CRITERION_SECTOR ? "sectors"
                                                                           : "stages"),
                 object, &place);
  return place;
}

typedef struct
{
  EcoCriterion criterion;
  EcoEcosystem *ecosystem;
} Order;

/* In the order of the alphabet; two that differ in case alone are in the same order everywhere. */
static int
compare_labels (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1), *y = g_utf8_casefold (b, -1);
  int order = g_utf8_collate (x, y);

  return order != 0 ? order : strcmp (a, b);
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer data)
{
  const EcoFilterValue *x = *(EcoFilterValue *const *) a, *y = *(EcoFilterValue *const *) b;
  const Order *order = data;
  guint i = get_place (order->criterion, order->ecosystem, x->value);
  guint j = get_place (order->criterion, order->ecosystem, y->value);

  if (i != j)
    return i < j ? -1 : 1;
  return compare_labels (x->label, y->label);
}

static void
count_values (EcoFilter *self, const EcoFilterFacts *facts, EcoCriterion criterion, EcoList *list,
              GHashTable *counts)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      guint passes = eco_filter_passes (self, facts, object, (int) criterion);

      g_ptr_array_set_size (values, 0);
      eco_criterion_add_values (criterion, facts, object, values);
      for (guint k = 0; k < values->len; k++)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, values->pdata[k]));

          g_hash_table_insert (counts, values->pdata[k], GUINT_TO_POINTER (count + passes));
        }
    }
}

/**
 * eco_filter_list_values:
 * @catalog: (nullable): has the names of kinds and categories
 *
 * Returns: (transfer full) (element-type EcoFilterValue): the values that nodes
 *   (or exchanges, if only they answer to the criterion) have, and those that
 *   the filter asks for, in an order that a person expects
 */
GPtrArray *
eco_filter_list_values (EcoFilter *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                        EcoCriterion criterion)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (value_free);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean of_exchanges =
      criterion == ECO_CRITERION_CATEGORY || criterion == ECO_CRITERION_CHANNEL;
  Order order = { criterion, ecosystem };
  EcoFilterFacts facts;
  GHashTableIter iter;
  gpointer value, count;

  g_return_val_if_fail (ECO_IS_FILTER (self) && (guint) criterion < ECO_N_CRITERIA, list);
  eco_filter_facts_init (&facts, ecosystem, catalog);
  count_values (self, &facts, criterion,
                of_exchanges ? eco_ecosystem_get_exchanges (ecosystem)
                             : eco_ecosystem_get_nodes (ecosystem),
                counts);
  for (guint i = 0; i < self->values[criterion]->len; i++)
    if (!g_hash_table_contains (counts, self->values[criterion]->pdata[i]))
      g_hash_table_insert (counts, self->values[criterion]->pdata[i], GUINT_TO_POINTER (0));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &value, &count))
    {
      EcoFilterValue *row = g_new0 (EcoFilterValue, 1);

      row->value = g_strdup (value);
      row->label = eco_criterion_dup_value_label (criterion, ecosystem, catalog, value);
      row->count = GPOINTER_TO_UINT (count);
      g_ptr_array_add (list, row);
    }
  g_ptr_array_sort_with_data (list, compare_values, &order);
  eco_filter_facts_clear (&facts);
  return list;
}
