/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes and exchanges that are added to the table, before anything is known of them. */
#include "config.h"

#include "panels/control/eco-new-row.h"

#include "base/eco-error.h"
#include "model/eco-exchange.h"
#include "model/eco-node.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a node is when nothing says anything else. */
#define DEFAULT_KIND "customer"

/* The node that was selected last; the brand has no sisters. */
static EcoNode *
get_sister (EcoDocument *document)
{
  g_autoptr (GPtrArray) objects =
    eco_selection_dup_objects (eco_document_get_selection (document));
  EcoNode *brand = eco_ecosystem_find_brand_node (eco_document_get_ecosystem (document));

  for (guint i = objects->len; i > 0; i--)
    if (ECO_IS_NODE (objects->pdata[i - 1]) && objects->pdata[i - 1] != (gpointer) brand)
      return objects->pdata[i - 1];
  return NULL;
}

/* Puts it near where it is wanted. */
static void
place (EcoDocument *document, EcoNode *node, EcoRing *ring, EcoSide side, double angle)
{
  double radius = (ring->inner + ring->outer) / 2;

  if (isnan (angle))
    angle = side == ECO_SIDE_INTERNAL ? 270 : 90;
  eco_document_put_node (document, node, ring, side, angle, radius);
}

/**
 * eco_new_row_add_node:
 *
 * Makes a node of the kind, on the ring and the side of the node that was
 * selected last, or a customer: one step. It becomes the selection.
 *
 * Returns: (transfer none) (nullable): the new node; %NULL without rings
 */
EcoNode *
eco_new_row_add_node (EcoDocument *document, GError **error)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *sister = get_sister (document), *node;
  const char *kind = sister != NULL ? sister->kind : DEFAULT_KIND;
  EcoSide side = sister != NULL ? sister->side : ECO_SIDE_NONE;
  EcoRing *ring = sister != NULL
                    ? eco_ecosystem_lookup_ring (eco_document_get_ecosystem (document),
                                                 sister->ring)
                    : eco_editor_suggest_ring (editor, kind, &side);

  if (ring == NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, _("Add a ring first"));
      return NULL;
    }
  eco_editor_begin (editor, NULL);
  node = eco_editor_add_node (editor, kind, _("New node"), ring, side, NAN, NAN);
  place (document, node, ring, node->side, sister != NULL ? sister->angle : NAN);
  eco_editor_end (editor);
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  return node;
}

/**
 * eco_new_row_guess_ends:
 * @from: (out) (nullable): id of the likely giver
 * @to: (out) (nullable): id of the likely receiver
 *
 * What is selected says what a new exchange is about: two nodes, one node, or another exchange.
 */
void
eco_new_row_guess_ends (EcoDocument *document, const char **from, const char **to)
{
  g_autoptr (GPtrArray) objects =
    eco_selection_dup_objects (eco_document_get_selection (document));

  *from = *to = NULL;
  for (guint i = 0; i < objects->len; i++)
    {
      if (ECO_IS_EXCHANGE (objects->pdata[i]) && *from == NULL)
        {
          *from = ECO_EXCHANGE (objects->pdata[i])->from;
          *to = ECO_EXCHANGE (objects->pdata[i])->to;
        }
      else if (ECO_IS_NODE (objects->pdata[i]) && *from == NULL)
        *from = eco_object_get_id (objects->pdata[i]);
      else if (ECO_IS_NODE (objects->pdata[i]) && *to == NULL)
        *to = eco_object_get_id (objects->pdata[i]);
    }
}

/**
 * eco_new_row_add_exchange:
 * @from: (nullable): id of the node that gives
 * @to: (nullable): id of the node that gets
 *
 * Makes an exchange of a likely category: one step. It becomes the selection.
 *
 * Returns: (transfer none) (nullable): the new exchange; %NULL when these are not two nodes
 */
EcoExchange *
eco_new_row_add_exchange (EcoDocument *document, const char *from, const char *to, GError **error)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *giver = from != NULL ? eco_ecosystem_lookup_node (ecosystem, from) : NULL;
  EcoNode *getter = to != NULL ? eco_ecosystem_lookup_node (ecosystem, to) : NULL;
  EcoExchange *exchange;

  if (giver == NULL || getter == NULL || giver == getter)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("An exchange goes from one node to another one"));
      return NULL;
    }
  exchange = eco_editor_connect (eco_document_get_editor (document), giver, getter, NULL);
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (exchange)));
  return exchange;
}
