/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a cell is filled: a step of the editor for each kind of matrix. */
#include "config.h"

#include "analysis/eco-matrix.h"

#include <glib/gi18n-lib.h>

static EcoFix *
create_connect (const char *label, const char *from, const char *to, const char *category,
                const char *channel)
{
  EcoFix *fix = eco_fix_new (ECO_FIX_CONNECT, label, from, to);

  fix->word = g_strdup (category);
  fix->value = g_strdup (channel);
  return fix;
}

/* The node that speaks for the brand, or NULL. */
static const char *
find_brand (EcoFacts *facts)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      if (fact->kind != NULL && g_strcmp0 (fact->kind->id, "brand") == 0)
        return fact->id;
    }
  return NULL;
}

static EcoFix *
create_value_fix (EcoFacts *facts, const EcoMatrixLine *row, const EcoMatrixLine *column)
{
  const EcoCategory *category
      = eco_catalog_lookup_category (eco_facts_get_catalog (facts), column->id);
  const char *brand = find_brand (facts);
  g_autofree char *label = NULL;

  if (brand == NULL || category == NULL)
    return NULL;
  if (category->flow == ECO_FLOW_OUTWARD)
    {
      /* TRANSLATORS: a button: the name of a stakeholder, and of a category of value */
      label = g_strdup_printf (_("Give %s: %s"), row->label, column->label);
      return create_connect (label, brand, row->id, category->id, NULL);
    }
  /* TRANSLATORS: a button: the name of a stakeholder, and of a category of value */
  label = g_strdup_printf (_("Let %s give: %s"), row->label, column->label);
  return create_connect (label, row->id, brand, category->id, NULL);
}

/**
 * eco_matrix_create_fix:
 * @facts: those that the matrix was made from
 *
 * Returns: (transfer full) (nullable): the step that fills the cell; %NULL when it is not empty,
 *   or when nothing can fill it
 */
EcoFix *
eco_matrix_create_fix (const EcoMatrix *self, EcoFacts *facts, guint row, guint column)
{
  const EcoMatrixCell *cell = eco_matrix_get_cell (self, row, column);
  const EcoMatrixLine *first, *second;
  const char *brand;
  g_autofree char *label = NULL;

  g_return_val_if_fail (cell != NULL && facts != NULL, NULL);

  first = eco_matrix_get_row (self, row);
  second = eco_matrix_get_column (self, column);
  if (cell->ids != NULL || !cell->possible)
    return NULL;
  switch (eco_matrix_get_kind (self))
    {
    case ECO_MATRIX_FUNCTIONS:
      label = g_strdup_printf (_("Let %s work with %s"), first->label, second->label);
      return create_connect (label, first->id, second->id, "collaboration", NULL);
    case ECO_MATRIX_STAGE_CHANNEL:
      /* TRANSLATORS: a button: a stage of the journey, and a channel */
      label = g_strdup_printf (_("Meet them at “%s” on %s"), first->label, second->label);
      return eco_fix_new (ECO_FIX_ADD_TOUCHPOINT, label, second->id, first->id);
    case ECO_MATRIX_NEED_OFFERING:
      label = g_strdup_printf (_("Let “%s” serve this need"), second->label);
      return eco_fix_new (ECO_FIX_SERVE, label, second->id, first->id);
    case ECO_MATRIX_STAKEHOLDER_CHANNEL:
      brand = find_brand (facts);
      if (brand == NULL)
        return NULL;
      label = g_strdup_printf (_("Reach %s over %s"), first->label, second->label);
      return create_connect (label, brand, first->id, NULL, second->id);
    case ECO_MATRIX_STAKEHOLDER_VALUE:
      return create_value_fix (facts, first, second);
    case ECO_MATRIX_CHANNEL_MEDIA:
      /* TRANSLATORS: a button: the name of a channel, and paid, owned, earned or shared */
      label = g_strdup_printf (_("Say that %s is: %s"), first->label, second->label);
      return eco_fix_new_set (label, first->id, "media", second->id);
    }
  g_return_val_if_reached (NULL);
}
