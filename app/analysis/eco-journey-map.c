/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourneyMap: gathers by stage what the facts say of the journey. */
#include "config.h"

#include "analysis/eco-journey-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _EcoJourneyMap
{
  gatomicrefcount refs;
  char *who;      /* name of the one audience, or NULL */
  GArray *stages; /* EcoJourneyStage */
};

static void
clear_card (gpointer data)
{
  EcoJourneyCard *card = data;

  g_free (card->id);
  g_free (card->node);
  g_free (card->name);
  g_free (card->kind_id);
  g_free (card->preset_id);
  g_free (card->who);
}

static void
clear_need (gpointer data)
{
  EcoJourneyNeed *need = data;

  g_free (need->id);
  g_free (need->name);
  g_free (need->served);
}

static void
clear_stage (gpointer data)
{
  EcoJourneyStage *stage = data;

  g_free (stage->id);
  g_free (stage->name);
  g_free (stage->description);
  g_array_unref (stage->cards);
  g_array_unref (stage->needs);
}

static void
add_stage (EcoJourneyMap *self, EcoObject *object)
{
  const EcoStage *stage = (const EcoStage *) object;
  EcoJourneyStage own = { .id = g_strdup (eco_object_get_id (object)),
                          .name = g_strdup (stage->name != NULL ? stage->name : ""),
                          .description = g_strdup (stage->description),
                          .color = stage->color, .feeling = NAN };

  own.cards = g_array_new (FALSE, FALSE, sizeof (EcoJourneyCard));
  own.needs = g_array_new (FALSE, FALSE, sizeof (EcoJourneyNeed));
  g_array_set_clear_func (own.cards, clear_card);
  g_array_set_clear_func (own.needs, clear_need);
  g_array_append_val (self->stages, own);
}

static EcoJourneyStage *
find_stage (EcoJourneyMap *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->stages->len; i++)
    {
      EcoJourneyStage *stage = &g_array_index (self->stages, EcoJourneyStage, i);

      if (g_str_equal (stage->id, id))
        return stage;
    }
  return NULL;
}

static const EcoNodeFact *
find_node (EcoFacts *facts, const char *id)
{
  guint at = id != NULL ? eco_facts_find_node (facts, id) : ECO_FACT_NONE;

  return at != ECO_FACT_NONE ? eco_facts_get_node (facts, at) : NULL;
}

static void
add_card (EcoJourneyMap *self, EcoFacts *facts, EcoObject *object)
{
  const EcoTouchpoint *touchpoint = (const EcoTouchpoint *) object;
  EcoJourneyStage *stage = find_stage (self, touchpoint->stage);
  const EcoNodeFact *node = find_node (facts, touchpoint->node);
  const EcoNodeFact *who = find_node (facts, touchpoint->who);
  EcoJourneyCard card = { .feeling = touchpoint->feeling };

  if (stage == NULL || node == NULL)
    return;
  card.id = g_strdup (eco_object_get_id (object));
  card.node = g_strdup (node->id);
  card.name = g_strdup (node->name);
  card.kind = node->kind != NULL ? eco_kind_get_name (node->kind) : NULL;
  card.kind_id = g_strdup (node->node->kind);
  card.preset_id = g_strdup (node->node->preset);
  card.element = node->element;
  card.media = node->channel ? node->media : ECO_MEDIA_NONE;
  card.who = who != NULL ? g_strdup (who->name) : NULL;
  card.planned = node->node->status == ECO_STATUS_PLANNED;
  g_array_append_val (stage->cards, card);
}

/* The names of the offerings that serve a need. */
static char *
dup_served (EcoFacts *facts, const char *need)
{
  const GPtrArray *offerings = eco_facts_get_list (facts, ECO_ECOSYSTEM_OFFERINGS);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < offerings->len; i++)
    {
      const EcoOffering *offering = offerings->pdata[i];

      if (offering->status != ECO_STATUS_RETIRED && offering->needs != NULL
          && g_strv_contains ((const char *const *) offering->needs, need))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                offering->name != NULL ? offering->name : "");
    }
  return g_string_free (names, names->len == 0);
}

static void
add_need (EcoJourneyMap *self, EcoFacts *facts, EcoObject *object, const char *who)
{
  const EcoNeed *need = (const EcoNeed *) object;
  EcoJourneyStage *stage = find_stage (self, need->stage);
  EcoJourneyNeed own = { .opportunity = MAX (need->opportunity, 0) };

  if (stage == NULL
      || (who != NULL && need->stakeholders != NULL && need->stakeholders[0] != NULL
          && !g_strv_contains ((const char *const *) need->stakeholders, who)))
    return;
  own.id = g_strdup (eco_object_get_id (object));
  own.name = g_strdup (need->name != NULL ? need->name : "");
  own.served = dup_served (facts, own.id);
  g_array_append_val (stage->needs, own);
}

static void
average (EcoJourneyStage *stage)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < stage->cards->len; i++)
    {
      int feeling = g_array_index (stage->cards, EcoJourneyCard, i).feeling;

      if (feeling <= ECO_JOURNEY_NO_FEELING)
        continue;
      sum += feeling;
      n++;
    }
  if (n > 0)
    stage->feeling = sum / n;
}

/**
 * eco_journey_map_new:
 * @who: (nullable): id of the one audience whose journey it is
 *
 * Returns: (transfer full): the journey as the facts are
 */
EcoJourneyMap *
eco_journey_map_new (EcoFacts *facts, const char *who)
{
  const GPtrArray *stages = eco_facts_get_list (facts, ECO_ECOSYSTEM_STAGES);
  const GPtrArray *touchpoints = eco_facts_get_list (facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  const GPtrArray *needs = eco_facts_get_list (facts, ECO_ECOSYSTEM_NEEDS);
  const EcoNodeFact *audience = find_node (facts, who);
  EcoJourneyMap *self = g_new0 (EcoJourneyMap, 1);

  g_atomic_ref_count_init (&self->refs);
  self->who = audience != NULL ? g_strdup (audience->name) : NULL;
  self->stages = g_array_new (FALSE, FALSE, sizeof (EcoJourneyStage));
  g_array_set_clear_func (self->stages, clear_stage);
  for (guint i = 0; i < stages->len; i++)
    add_stage (self, stages->pdata[i]);
  for (guint i = 0; i < touchpoints->len; i++)
    if (audience == NULL
        || g_strcmp0 (((const EcoTouchpoint *) touchpoints->pdata[i])->who, who) == 0)
      add_card (self, facts, touchpoints->pdata[i]);
  for (guint i = 0; i < needs->len; i++)
    add_need (self, facts, needs->pdata[i], audience != NULL ? who : NULL);
  for (guint i = 0; i < self->stages->len; i++)
    average (&g_array_index (self->stages, EcoJourneyStage, i));
  return self;
}

/**
 * eco_journey_map_ref:
 *
 * Returns: (transfer full): @self
 */
EcoJourneyMap *
eco_journey_map_ref (EcoJourneyMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_journey_map_unref:
 */
void
eco_journey_map_unref (EcoJourneyMap *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->stages);
  g_free (self->who);
  g_free (self);
}

/**
 * eco_journey_map_get_who:
 *
 * Returns: (transfer none) (nullable): name of the one audience
 */
const char *
eco_journey_map_get_who (const EcoJourneyMap *self)
{
  return self->who;
}

/**
 * eco_journey_map_get_n_stages:
 *
 * Returns: how many stages there are
 */
guint
eco_journey_map_get_n_stages (const EcoJourneyMap *self)
{
  return self->stages->len;
}

/**
 * eco_journey_map_get_stage:
 *
 * Returns: (transfer none): what is there
 */
const EcoJourneyStage *
eco_journey_map_get_stage (const EcoJourneyMap *self, guint stage)
{
  g_return_val_if_fail (stage < self->stages->len, NULL);

  return &g_array_index (self->stages, EcoJourneyStage, stage);
}

/**
 * eco_journey_map_list_audiences:
 *
 * Returns: (transfer container) (element-type utf8): ids of the nodes whose touchpoints there
 *   are, in their order; they belong to @facts
 */
GPtrArray *
eco_journey_map_list_audiences (EcoFacts *facts)
{
  const GPtrArray *touchpoints = eco_facts_get_list (facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoNodeFact *who
          = find_node (facts, ((const EcoTouchpoint *) touchpoints->pdata[i])->who);

      if (who != NULL && g_hash_table_add (seen, (gpointer) who->id))
        g_ptr_array_add (ids, (gpointer) who->id);
    }
  return ids;
}

/**
 * eco_feeling_get_name:
 * @feeling: -2 to 2
 *
 * Returns: (transfer none): what it feels like, in a word
 */
const char *
eco_feeling_get_name (int feeling)
{
  static const char *const names[] = {
    NC_ ("feeling", "Angry"), NC_ ("feeling", "Annoyed"), NC_ ("feeling", "Neutral"),
    NC_ ("feeling", "Pleased"), NC_ ("feeling", "Delighted"),
  };

  if (feeling < ECO_JOURNEY_LEAST_FEELING || feeling > ECO_JOURNEY_MOST_FEELING)
    return C_ ("feeling", "Not said");
  return g_dpgettext2 (GETTEXT_PACKAGE, "feeling", names[feeling - ECO_JOURNEY_LEAST_FEELING]);
}
