/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: verbs on exchanges. */
#include "config.h"

#include "edit/eco-editor.h"

#include <glib/gi18n-lib.h>

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
                             eco_ecosystem_lookup_node (ecosystem, exchange->from),
                             eco_editor_suggest_return (self, exchange));
}

static void
set_ends (EcoEditor *self, EcoExchange *exchange, const char *from, const char *to)
{
  eco_editor_set_text (self, ECO_OBJECT (exchange), "from", from, NULL);
  eco_editor_set_text (self, ECO_OBJECT (exchange), "to", to, NULL);
  /* It cannot travel over one of its own ends. */
  if (g_strcmp0 (exchange->channel, from) == 0 || g_strcmp0 (exchange->channel, to) == 0)
    eco_editor_set_text (self, ECO_OBJECT (exchange), "channel", "", NULL);
}

/**
 * eco_editor_reconnect:
 * @from: who gives from now on
 * @to: who gets from now on; another node
 *
 * Returns: whether it could be done; not when both are one
 */
gboolean
eco_editor_reconnect (EcoEditor *self, EcoExchange *exchange, EcoNode *from, EcoNode *to)
{
  g_autofree char *label = NULL;

  if (from == to)
    return FALSE;
  label = g_strdup_printf (_("Connect “%s” to “%s”"), eco_object_get_name (ECO_OBJECT (from)),
                           eco_object_get_name (ECO_OBJECT (to)));
  eco_editor_begin (self, label);
  set_ends (self, exchange, eco_object_get_id (ECO_OBJECT (from)),
            eco_object_get_id (ECO_OBJECT (to)));
  eco_editor_end (self);
  return TRUE;
}

/**
 * eco_editor_reverse:
 *
 * Lets an exchange go the other way: one step.
 */
void
eco_editor_reverse (EcoEditor *self, EcoExchange *exchange)
{
  g_autofree char *from = g_strdup (exchange->from);
  g_autofree char *to = g_strdup (exchange->to);

  eco_editor_begin (self, _("Reverse an exchange"));
  set_ends (self, exchange, to, from);
  eco_editor_end (self);
}
