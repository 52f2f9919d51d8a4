/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which values a node or an exchange has for each criterion, and whether they are
 * those that a filter asks for. */
#include "config.h"

#include "model/eco-filter-private.h"

void
eco_filter_facts_init (EcoFilterFacts *facts, EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoList *touchpoints = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS);

  *facts = (EcoFilterFacts) { .ecosystem = ecosystem, .catalog = catalog };
  facts->stages =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < eco_list_get_length (touchpoints); i++)
    {
      EcoTouchpoint *touchpoint = eco_list_get (touchpoints, i);
      GPtrArray *stages;

      if (touchpoint->node == NULL || touchpoint->stage == NULL)
        continue;
      stages = g_hash_table_lookup (facts->stages, touchpoint->node);
      if (stages == NULL)
        {
          stages = g_ptr_array_new ();
          g_hash_table_insert (facts->stages, touchpoint->node, stages);
        }
      if (!g_ptr_array_find_with_equal_func (stages, touchpoint->stage, g_str_equal, NULL))
        g_ptr_array_add (stages, touchpoint->stage);
    }
}

void
eco_filter_facts_clear (EcoFilterFacts *facts)
{
  g_clear_pointer (&facts->stages, g_hash_table_unref);
}

/* Whether things of this class answer to the criterion at all. */
gboolean
eco_criterion_is_asked (EcoCriterion criterion, EcoObject *object)
{
  switch (criterion)
    {
    case ECO_CRITERION_STATUS:
    case ECO_CRITERION_TAG:
    case ECO_CRITERION_OWNER:
    case ECO_CRITERION_AUDIENCE:
      return TRUE;
    case ECO_CRITERION_CATEGORY:
    case ECO_CRITERION_CHANNEL:
      return ECO_IS_EXCHANGE (object);
    case ECO_CRITERION_RING:
    case ECO_CRITERION_SIDE:
    case ECO_CRITERION_SECTOR:
    case ECO_CRITERION_KIND:
    case ECO_CRITERION_ELEMENT:
    case ECO_CRITERION_STAGE:
      return ECO_IS_NODE (object);
    }
  return FALSE;
}

static void
add (GPtrArray *values, const char *value)
{
  g_ptr_array_add (values, (gpointer) (value != NULL ? value : ""));
}

static void
add_all (GPtrArray *values, char **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    add (values, words[i]);
}

static EcoElement
get_element (const EcoFilterFacts *facts, EcoNode *node)
{
  const EcoKind *kind = facts->catalog != NULL && node->kind != NULL
                            ? eco_catalog_lookup_kind (facts->catalog, node->kind) : NULL;

  return kind != NULL ? kind->element : ECO_ELEMENT_NONE;
}

static void
add_node_values (EcoCriterion criterion, const EcoFilterFacts *facts, EcoNode *node,
                 GPtrArray *values)
{
  switch (criterion)
    {
    case ECO_CRITERION_RING:
      add (values, node->ring);
      break;
    case ECO_CRITERION_SIDE:
      add (values, eco_enum_get_nick (ECO_TYPE_SIDE, (int) node->side));
      break;
    case ECO_CRITERION_SECTOR:
      add (values, node->sector);
      break;
    case ECO_CRITERION_KIND:
      add (values, node->kind);
      break;
    case ECO_CRITERION_ELEMENT:
      add (values, eco_enum_get_nick (ECO_TYPE_ELEMENT, (int) get_element (facts, node)));
      break;
    case ECO_CRITERION_STATUS:
      add (values, eco_enum_get_nick (ECO_TYPE_STATUS, (int) node->status));
      break;
    case ECO_CRITERION_TAG:
      add_all (values, node->tags);
      break;
    case ECO_CRITERION_OWNER:
      add (values, node->owner);
      break;
    case ECO_CRITERION_AUDIENCE:
      add (values, eco_enum_get_nick (ECO_TYPE_AUDIENCE, (int) node->audience));
      break;
    case ECO_CRITERION_STAGE:
      {
        GPtrArray *stages =
            g_hash_table_lookup (facts->stages, eco_object_get_id (ECO_OBJECT (node)));

        for (guint i = 0; stages != NULL && i < stages->len; i++)
          add (values, stages->pdata[i]);
      }
      break;
    case ECO_CRITERION_CATEGORY:
    case ECO_CRITERION_CHANNEL:
      break;
    }
}

static void
add_exchange_values (EcoCriterion criterion, EcoExchange *exchange, GPtrArray *values)
{
  switch (criterion)
    {
    case ECO_CRITERION_STATUS:
      add (values, eco_enum_get_nick (ECO_TYPE_STATUS, (int) exchange->status));
      break;
    case ECO_CRITERION_TAG:
      add_all (values, exchange->tags);
      break;
    case ECO_CRITERION_OWNER:
      add (values, exchange->owner);
      break;
    case ECO_CRITERION_AUDIENCE:
      add (values, eco_enum_get_nick (ECO_TYPE_AUDIENCE, (int) exchange->audience));
      break;
    case ECO_CRITERION_CATEGORY:
      add (values, exchange->category);
      break;
    case ECO_CRITERION_CHANNEL:
      add (values, exchange->channel);
      break;
    case ECO_CRITERION_RING:
    case ECO_CRITERION_SIDE:
    case ECO_CRITERION_SECTOR:
    case ECO_CRITERION_KIND:
    case ECO_CRITERION_ELEMENT:
    case ECO_CRITERION_STAGE:
      break;
    }
}

/* Adds what the thing has, lent; "" when it has nothing. */
void
eco_criterion_add_values (EcoCriterion criterion, const EcoFilterFacts *facts, EcoObject *object,
                          GPtrArray *values)
{
  guint before = values->len;

  if (ECO_IS_NODE (object))
    add_node_values (criterion, facts, ECO_NODE (object), values);
  else
    add_exchange_values (criterion, ECO_EXCHANGE (object), values);
  if (values->len == before)
    add (values, "");
}

static gboolean
is_wanted (EcoFilter *self, EcoCriterion criterion, EcoObject *object, const char *value)
{
  /* What serves both audiences serves each of them. */
  if (criterion == ECO_CRITERION_AUDIENCE && g_str_equal (value, "both"))
    return TRUE;
  /* An exchange to which nobody gave an owner or a tag goes with its ends. */
  if (ECO_IS_EXCHANGE (object) && *value == '\0'
      && (criterion == ECO_CRITERION_OWNER || criterion == ECO_CRITERION_TAG))
    return TRUE;
  return eco_filter_has_value (self, criterion, value);
}

/* Whether the thing itself is what is asked for, leaving out the criterion @but. */
gboolean
eco_filter_passes (EcoFilter *self, const EcoFilterFacts *facts, EcoObject *object, int but)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (int i = 0; i < ECO_N_CRITERIA; i++)
    {
      EcoCriterion criterion = (EcoCriterion) i;
      gboolean found = FALSE;

      if (i == but || self->values[i]->len == 0 || !eco_criterion_is_asked (criterion, object))
        continue;
      g_ptr_array_set_size (values, 0);
      eco_criterion_add_values (criterion, facts, object, values);
      for (guint k = 0; k < values->len && !found; k++)
        found = is_wanted (self, criterion, object, values->pdata[k]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}
