/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: verbs on exchanges. */
#include "config.h"

#include "edit/eco-editor.h"

#include <glib/gi18n-lib.h>

/* The first of the ids that the catalogue has. */
static const char *
first_known (EcoEditor *self, const char *const *ids)
{
  EcoCatalog *catalog = eco_editor_get_catalog (self);
  const GPtrArray *all = eco_catalog_get_categories (catalog);

  for (int i = 0; ids[i] != NULL; i++)
    if (eco_catalog_lookup_category (catalog, ids[i]) != NULL)
      return ids[i];
  return all->len > 0 ? ((const EcoCategory *) all->pdata[0])->id : ids[0];
}

/**
 * eco_editor_suggest_category:
 *
 * What is most often given that way: the organisation offers content outwards,
 * gets feedback inwards, and shares knowledge inside; outside, people talk.
 *
 * Returns: (transfer none): id of a value category
 */
const char *
eco_editor_suggest_category (EcoEditor *self, EcoNode *from, EcoNode *to)
{
  static const char *const outwards[] = { "resources-content", "engagement", NULL };
  static const char *const inwards[] = { "feedback-ideas", "insight", NULL };
  static const char *const inside[] = { "knowledge-sharing", "insight", NULL };
  static const char *const outside[] = { "conversation", "engagement", NULL };
  gboolean from_outside = from->side == ECO_SIDE_EXTERNAL;
  gboolean to_outside = to->side == ECO_SIDE_EXTERNAL;

  if (from_outside && to_outside)
    return first_known (self, outside);
  if (from_outside)
    return first_known (self, inwards);
  return first_known (self, to_outside ? outwards : inside);
}

/**
 * eco_editor_connect:
 * @from: who gives
 * @to: who gets; another node
 * @category: (nullable): id of a value category; %NULL takes a likely one
 *
 * Returns: (transfer none) (nullable): the new exchange; %NULL when both are one
 */
EcoExchange *
eco_editor_connect (EcoEditor *self, EcoNode *from, EcoNode *to, const char *category)
{
  g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, NULL);
  EcoObject *owner = ECO_OBJECT (eco_editor_get_ecosystem (self));
  g_autofree char *label = NULL;

  if (from == to)
    return NULL;
  g_object_set (exchange, "from", eco_object_get_id (ECO_OBJECT (from)),
                "to", eco_object_get_id (ECO_OBJECT (to)), "category",
                category != NULL ? category : eco_editor_suggest_category (self, from, to), NULL);
  /* TRANSLATORS: a step of the history: from the first node to the second */
  label = g_strdup_printf (_("Connect “%s” to “%s”"), eco_object_get_name (ECO_OBJECT (from)),
                           eco_object_get_name (ECO_OBJECT (to)));
  eco_editor_begin (self, label);
  eco_editor_insert (self, owner, ECO_ECOSYSTEM_EXCHANGES, G_MAXUINT, exchange, NULL);
  eco_editor_end (self);
  return ECO_EXCHANGE (exchange);
}

/**
 * eco_editor_add_return:
 * @exchange: an exchange that is not answered
 *
 * Returns: (transfer none): a new exchange the other way
 */
EcoExchange *
eco_editor_add_return (EcoEditor *self, EcoExchange *exchange)
{
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);

  return eco_editor_connect (self, eco_ecosystem_lookup_node (ecosystem, exchange->to),
                             eco_ecosystem_lookup_node (ecosystem, exchange->from), NULL);
}
