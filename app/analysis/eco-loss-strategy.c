/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the loss of nodes does to audiences, stages, needs, capabilities and data. */
#include "config.h"

#include "analysis/eco-loss-private.h"

#include <glib/gi18n-lib.h>

/* How many there were, and how many of these are lost. */
typedef struct
{
  guint n;
  guint n_lost;
} Count;

static gboolean
is_all_lost (Count count)
{
  return count.n > 0 && count.n == count.n_lost;
}

/* Counts the node of that id; FALSE when there is none. */
static gboolean
count_node (EcoLossSearch *self, const char *id, Count *count)
{
  guint node = eco_facts_find_node (self->facts, id);

  if (node == ECO_FACT_NONE)
    return FALSE;
  count->n++;
  count->n_lost += self->lost[node] ? 1 : 0;
  return TRUE;
}

/* Over what @exchange reaches the node that is not @partner: the channel, or a partner that is
 * one itself. */
static void
count_channel (EcoLossSearch *self, const EcoExchangeFact *exchange, guint partner, Count *count)
{
  guint channel = exchange->channel;

  if (channel == ECO_FACT_NONE && eco_facts_get_node (self->facts, partner)->channel)
    channel = partner;
  if (channel == ECO_FACT_NONE)
    return;
  count->n++;
  count->n_lost += self->lost[channel] ? 1 : 0;
}

/* Stakeholders outside, people in their community too. */
static gboolean
is_audience (const EcoNodeFact *fact)
{
  return fact->node->side == ECO_SIDE_EXTERNAL && fact->element == ECO_ELEMENT_PEOPLE
         && !fact->channel;
}

/* Who outside was reached over channels, all of which are lost. */
void
_eco_loss_find_audiences (EcoLossSearch *self)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (self->facts, i);
      EcoExchangeList given = eco_facts_get_given (self->facts, i);
      EcoExchangeList received = eco_facts_get_received (self->facts, i);
      Count count = { 0 };

      if (self->lost[i] || !is_audience (fact))
        continue;
      for (guint j = 0; j < given.n; j++)
        {
          const EcoExchangeFact *exchange = eco_facts_get_exchange (self->facts, given.at[j]);

          count_channel (self, exchange, exchange->to, &count);
        }
      for (guint j = 0; j < received.n; j++)
        {
          const EcoExchangeFact *exchange = eco_facts_get_exchange (self->facts, received.at[j]);

          count_channel (self, exchange, exchange->from, &count);
        }
      if (!is_all_lost (count))
        continue;
      _eco_loss_add (self, ECO_LOSS_AUDIENCE, fact->id,
                     g_strdup_printf (_("No channel to “%s” is left"), fact->name));
      g_ptr_array_add (self->loss->hurt, g_strdup (fact->id));
    }
}

/* At which stages all touchpoints are lost. */
void
_eco_loss_find_stages (EcoLossSearch *self)
{
  const GPtrArray *stages = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_STAGES);
  const GPtrArray *points = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_TOUCHPOINTS);

  for (guint i = 0; i < stages->len; i++)
    {
      const EcoStage *stage = stages->pdata[i];
      const char *id = eco_object_get_id (stages->pdata[i]);
      Count count = { 0 };

      for (guint j = 0; j < points->len; j++)
        {
          const EcoTouchpoint *point = points->pdata[j];

          if (g_strcmp0 (point->stage, id) == 0)
            count_node (self, point->node, &count);
        }
      if (is_all_lost (count))
        _eco_loss_add (self, ECO_LOSS_STAGE, id,
                       g_strdup_printf (ngettext ("The stage “%s” loses its only touchpoint",
                                                  "The stage “%s” loses all its touchpoints",
                                                  count.n),
                                        stage->name));
    }
}

static gboolean
serves (const EcoOffering *offering, const char *need)
{
  return offering->status != ECO_STATUS_RETIRED && offering->needs != NULL
         && g_strv_contains ((const char *const *) offering->needs, need);
}

/* Which needs were served by what is lost, and by nothing else. */
void
_eco_loss_find_needs (EcoLossSearch *self)
{
  const GPtrArray *needs = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_NEEDS);
  const GPtrArray *offerings = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_OFFERINGS);

  for (guint i = 0; i < needs->len; i++)
    {
      const EcoNeed *need = needs->pdata[i];
      const char *id = eco_object_get_id (needs->pdata[i]);
      Count count = { 0 };

      for (guint j = 0; j < offerings->len; j++)
        {
          const EcoOffering *offering = offerings->pdata[j];

          /* What is on the map nowhere cannot be lost with a node. */
          if (serves (offering, id) && !count_node (self, offering->node, &count))
            count.n++;
        }
      if (is_all_lost (count))
        _eco_loss_add (self, ECO_LOSS_NEED, id,
                       g_strdup_printf (_("Nothing serves the need “%s” any more"), need->name));
    }
}

/* Which capabilities only lost nodes carry. */
void
_eco_loss_find_capabilities (EcoLossSearch *self)
{
  const GPtrArray *capabilities = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_CAPABILITIES);

  for (guint i = 0; i < capabilities->len; i++)
    {
      const EcoCapability *capability = capabilities->pdata[i];
      const char *id = eco_object_get_id (capabilities->pdata[i]);
      Count count = { 0 };

      for (guint j = 0; j < eco_facts_get_n_nodes (self->facts); j++)
        {
          const EcoNodeFact *fact = eco_facts_get_node (self->facts, j);
          const char *const *carried = (const char *const *) fact->node->capabilities;

          if (carried != NULL && g_strv_contains (carried, id))
            count_node (self, fact->id, &count);
        }
      if (is_all_lost (count))
        _eco_loss_add (self, ECO_LOSS_CAPABILITY, id,
                       g_strdup_printf (_("Nobody has the capability “%s” any more"),
                                        capability->name));
    }
}

/* Which data sets only lost nodes hold. */
void
_eco_loss_find_data (EcoLossSearch *self)
{
  const GPtrArray *sets = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_DATA_SETS);

  for (guint i = 0; i < sets->len; i++)
    {
      EcoDataSet *set = sets->pdata[i];
      EcoList *accessors = eco_object_peek_list (ECO_OBJECT (set), ECO_DATA_SET_ACCESSORS);
      Count count = { 0 };

      count_node (self, set->node, &count);
      for (guint j = 0; accessors != NULL && j < eco_list_get_length (accessors); j++)
        {
          const EcoDataAccessor *accessor = eco_list_get (accessors, j);

          if (accessor->access == ECO_DATA_ACCESS_HOLDS
              && g_strcmp0 (accessor->node, set->node) != 0)
            count_node (self, accessor->node, &count);
        }
      if (is_all_lost (count))
        _eco_loss_add (self, ECO_LOSS_DATA, eco_object_get_id (ECO_OBJECT (set)),
                       g_strdup_printf (_("Nobody holds the data “%s” any more"), set->name));
    }
}
