/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: questions that the map itself asks, one by one: what comes back for what is given,
 * what is exchanged with whom, where people are met. */
#include "config.h"

#include "session/eco-guide-private.h"

#include "model/eco-journey.h"
#include "model/eco-model.h"
#include "model/eco-reciprocity.h"

#include <glib/gi18n-lib.h>

static void
free_gap (gpointer data)
{
  EcoGuideGap *gap = data;

  g_free (gap->question);
  g_free (gap->from);
  g_free (gap->to);
  g_free (gap->exchange);
  g_free (gap);
}

static void
add_gap (GPtrArray *gaps, char *question, const char *from, const char *to, const char *exchange)
{
  EcoGuideGap *gap = g_new (EcoGuideGap, 1);

  *gap = (EcoGuideGap) { question, g_strdup (from), g_strdup (to), g_strdup (exchange) };
  g_ptr_array_add (gaps, gap);
}

/* ---- Exchanges */

static const char *
get_value_name (EcoDocument *document, EcoExchange *exchange)
{
  const EcoCategory *category
    = eco_catalog_lookup_category (eco_document_get_catalog (document), exchange->category);

  if (exchange->label != NULL && exchange->label[0] != '\0')
    return exchange->label;
  return category != NULL ? eco_category_get_name (category) : exchange->category;
}

static void
add_owed (GPtrArray *gaps, EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  g_autoptr (EcoReciprocity) reciprocity = eco_reciprocity_new_for (ecosystem, NULL);
  g_autoptr (GPtrArray) owed = eco_reciprocity_list_owed (reciprocity);

  for (guint i = 0; i < owed->len; i++)
    {
      EcoExchange *exchange = owed->pdata[i];
      EcoNode *giver = eco_ecosystem_lookup_node (ecosystem, exchange->from);
      EcoNode *getter = eco_ecosystem_lookup_node (ecosystem, exchange->to);

      if (giver == NULL || getter == NULL)
        continue;
      /* TRANSLATORS: the first and third are names of nodes, the second is what is given: “Acme”
       * gives Content to “Customers” */
      add_gap (gaps,
               g_strdup_printf (_("“%s” gives %s to “%s”. What comes back?"), giver->name,
                                get_value_name (document, exchange), getter->name),
               exchange->to, exchange->from, eco_object_get_id (ECO_OBJECT (exchange)));
    }
}

static GHashTable *
create_connected (EcoEcosystem *ecosystem)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  GHashTable *connected = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      const char *ends[] = { exchange->from, exchange->to, exchange->channel };

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (ends[k] != NULL)
          g_hash_table_add (connected, (gpointer) ends[k]);
    }
  return connected;
}

/* Nodes that nothing is exchanged with: outside the brand gives, inside they give to the brand.
 * What stands on the brand's own ring is part of it. */
static void
add_unconnected (GPtrArray *gaps, EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  g_autoptr (GHashTable) connected = create_connected (ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; brand != NULL && i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const char *id = eco_object_get_id (ECO_OBJECT (node));
      gboolean inwards = node->side == ECO_SIDE_INTERNAL;
      EcoNode *giver = inwards ? node : brand, *getter = inwards ? brand : node;

      if (node == brand || g_strcmp0 (node->ring, brand->ring) == 0
          || g_hash_table_contains (connected, id))
        continue;
      add_gap (gaps, g_strdup_printf (_("What does “%s” give to “%s”?"), giver->name, getter->name),
               eco_object_get_id (ECO_OBJECT (giver)), eco_object_get_id (ECO_OBJECT (getter)),
               NULL);
    }
}

/* ---- Stages */

static void
add_unmet (GPtrArray *gaps, EcoEcosystem *ecosystem)
{
  EcoList *stages = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_STAGES);
  EcoList *touchpoints = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (touchpoints); i++)
    if (ECO_TOUCHPOINT (eco_list_get (touchpoints, i))->stage != NULL)
      g_hash_table_add (met, ECO_TOUCHPOINT (eco_list_get (touchpoints, i))->stage);
  for (guint i = 0; i < eco_list_get_length (stages); i++)
    {
      EcoObject *stage = eco_list_get (stages, i);

      if (!g_hash_table_contains (met, eco_object_get_id (stage)))
        add_gap (gaps,
                 /* TRANSLATORS: %s is the name of a stage of the journey */
                 g_strdup_printf (_("Where do people meet you at “%s”?"),
                                  eco_object_get_name (stage)),
                 NULL, eco_object_get_id (stage), NULL);
    }
}

/**
 * eco_guide_list_gaps:
 *
 * Returns: (transfer full) (element-type EcoGuideGap): the questions that are open; none for steps
 *   that ask for what is typed only
 */
GPtrArray *
eco_guide_list_gaps (EcoDocument *document, EcoGuideStep step)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (free_gap);

  g_return_val_if_fail (ECO_IS_DOCUMENT (document), gaps);
  if (step == ECO_GUIDE_EXCHANGES)
    {
      add_owed (gaps, document);
      add_unconnected (gaps, document);
    }
  else if (step == ECO_GUIDE_JOURNEY)
    add_unmet (gaps, eco_document_get_ecosystem (document));
  return gaps;
}

/* ---- Answers */

static gboolean
is_exchanged (EcoEcosystem *ecosystem, const char *from, const char *to, const char *category)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (g_strcmp0 (exchange->from, from) == 0 && g_strcmp0 (exchange->to, to) == 0
          && g_strcmp0 (exchange->category, category) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
offer_category (GPtrArray *offers, EcoDocument *document, const EcoGuideGap *gap, const char *id)
{
  const EcoCategory *category
    = eco_catalog_lookup_category (eco_document_get_catalog (document), id);

  if (category != NULL && offers->len < ECO_GUIDE_MOST_OFFERS
      && !is_exchanged (eco_document_get_ecosystem (document), gap->from, gap->to, id))
    _eco_guide_offer (offers, id, eco_category_get_name (category));
}

/* What is usually given that way, the likeliest first. */
static void
offer_categories (GPtrArray *offers, EcoDocument *document, const EcoGuideGap *gap)
{
  static const char *const outwards[] = { "products-services", "resources-content", "education",
                                          "customer-support", "engagement", "transparency",
                                          "tools-platforms", "conversation", NULL };
  static const char *const inwards[] = { "feedback-ideas", "revenue", "loyalty", "advocacy",
                                         "engagement", "insight", "word-of-mouth", "trust", NULL };
  static const char *const inside[] = { "knowledge-sharing", "collaboration", "data-sharing",
                                        "insight", "innovation", "process-improvement",
                                        "budget-resources", "culture", NULL };
  static const char *const outside[] = { "conversation", "engagement", "word-of-mouth", "reach",
                                         "advocacy", "trust", "education", NULL };
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *from = eco_ecosystem_lookup_node (ecosystem, gap->from);
  EcoNode *to = eco_ecosystem_lookup_node (ecosystem, gap->to);
  EcoObject *owed = eco_ecosystem_lookup (ecosystem, gap->exchange);
  const char *const *usual;

  if (from == NULL || to == NULL)
    return;
  if (owed != NULL && ECO_IS_EXCHANGE (owed))
    offer_category (offers, document, gap,
                    eco_editor_suggest_return (editor, ECO_EXCHANGE (owed)));
  else
    offer_category (offers, document, gap, eco_editor_suggest_category (editor, from, to));
  if (from->side == ECO_SIDE_EXTERNAL)
    usual = to->side == ECO_SIDE_EXTERNAL ? outside : inwards;
  else
    usual = to->side == ECO_SIDE_EXTERNAL ? outwards : inside;
  for (guint i = 0; usual[i] != NULL; i++)
    offer_category (offers, document, gap, usual[i]);
}

/* Channels, and where people come together; those that are used least come first. */
static void
offer_places (GPtrArray *offers, EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autofree int *stages = eco_journey_dup_stages (ecosystem);

  for (int used = 0; used < 2; used++)
    for (guint i = 0; i < eco_list_get_length (nodes); i++)
      {
        EcoNode *node = eco_list_get (nodes, i);
        EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);
        const EcoKind *kind
          = eco_catalog_lookup_kind (eco_document_get_catalog (document), node->kind);

        if (ring == NULL || node->side != ECO_SIDE_EXTERNAL || (stages[i] >= 0) != (used == 1))
          continue;
        if (((kind != NULL && kind->channel) || ring->role == ECO_RING_ROLE_SOCIAL
             || ring->role == ECO_RING_ROLE_COMMUNITY)
            && offers->len < ECO_GUIDE_MOST_OFFERS)
          _eco_guide_offer (offers, eco_object_get_id (ECO_OBJECT (node)), node->name);
      }
}

/**
 * eco_guide_list_answers:
 * @gap: one of eco_guide_list_gaps()
 *
 * Returns: (transfer full) (element-type EcoGuideOffer): likely answers, the likeliest first: value
 *   categories, or nodes for a stage
 */
GPtrArray *
eco_guide_list_answers (EcoDocument *document, const EcoGuideGap *gap)
{
  GPtrArray *offers = _eco_guide_offers_new ();

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && gap != NULL, offers);
  if (gap->from != NULL)
    offer_categories (offers, document, gap);
  else
    offer_places (offers, document);
  return offers;
}

static gboolean
add_touchpoint (EcoDocument *document, const char *stage, const char *node)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  g_autoptr (EcoObject) touchpoint = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);
  g_autofree char *label = NULL;

  if (eco_ecosystem_lookup (ecosystem, stage) == NULL
      || eco_ecosystem_lookup_node (ecosystem, node) == NULL)
    return FALSE;
  g_object_set (touchpoint, "node", node, "stage", stage, NULL);
  /* TRANSLATORS: a step of the history: a node, and a stage of the journey */
  label = g_strdup_printf (_("Meet people on “%s” at “%s”"),
                           eco_ecosystem_lookup_node (ecosystem, node)->name,
                           eco_object_get_name (eco_ecosystem_lookup (ecosystem, stage)));
  eco_editor_begin (editor, label);
  eco_editor_insert (editor, ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS, G_MAXUINT,
                     touchpoint, NULL);
  eco_editor_end (editor);
  return TRUE;
}

/**
 * eco_guide_answer_gap:
 * @gap: one of eco_guide_list_gaps()
 * @answer: id of one of eco_guide_list_answers()
 *
 * Returns: whether it was done; not when the things of the question are gone
 */
gboolean
eco_guide_answer_gap (EcoDocument *document, const EcoGuideGap *gap, const char *answer)
{
  EcoEcosystem *ecosystem;
  EcoNode *from, *to;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && gap != NULL && answer != NULL, FALSE);
  if (gap->from == NULL)
    return add_touchpoint (document, gap->to, answer);
  ecosystem = eco_document_get_ecosystem (document);
  from = eco_ecosystem_lookup_node (ecosystem, gap->from);
  to = eco_ecosystem_lookup_node (ecosystem, gap->to);
  if (from == NULL || to == NULL || from == to)
    return FALSE;
  return eco_editor_connect (eco_document_get_editor (document), from, to, answer) != NULL;
}

/**
 * eco_guide_answer_otherwise:
 * @gap: one with an exchange that is owed
 * @note: how it is returned
 *
 * Returns: whether it was done; not when the exchange is gone
 */
gboolean
eco_guide_answer_otherwise (EcoDocument *document, const EcoGuideGap *gap, const char *note)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoObject *exchange
    = eco_ecosystem_lookup (eco_document_get_ecosystem (document), gap->exchange);

  if (exchange == NULL || !ECO_IS_EXCHANGE (exchange))
    return FALSE;
  eco_editor_begin (editor, _("Say how it is returned otherwise"));
  eco_editor_set_text (editor, exchange, "answer",
                       eco_enum_get_nick (ECO_TYPE_ANSWER, ECO_ANSWER_RETURNED_OTHERWISE), NULL);
  eco_editor_set_text (editor, exchange, "answer-note", note, NULL);
  eco_editor_end (editor);
  return TRUE;
}
