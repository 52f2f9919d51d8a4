/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLoss: what breaks when some nodes are lost. */
#include "config.h"

#include "analysis/eco-loss-private.h"

#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>

static void
effect_free (gpointer data)
{
  EcoLossEffect *effect = data;

  g_free (effect->sentence);
  g_ptr_array_unref (effect->ids);
  g_free (effect);
}

/* Notes that @id suffers so. @sentence: (transfer full) */
EcoLossEffect *
_eco_loss_add (EcoLossSearch *self, EcoLossKind kind, const char *id, char *sentence)
{
  EcoLossEffect *effect = g_new0 (EcoLossEffect, 1);

  effect->kind = kind;
  effect->sentence = sentence;
  effect->ids = g_ptr_array_new_with_free_func (g_free);
  if (id != NULL)
    g_ptr_array_add (effect->ids, g_strdup (id));
  g_ptr_array_add (self->loss->effects, effect);
  self->loss->n[kind]++;
  return effect;
}

static void
mark_lost (EcoLossSearch *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint node = eco_facts_find_node (self->facts, ids[i]);

      if (node == ECO_FACT_NONE || self->lost[node])
        continue;
      self->lost[node] = TRUE;
      g_array_append_val (self->loss->nodes, node);
      g_ptr_array_add (self->loss->gone, g_strdup (ids[i]));
    }
}

static void
judge_exchanges (EcoLossSearch *self)
{
  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, i);

      if (self->lost[fact->from] || self->lost[fact->to])
        {
          self->fates[i] = ECO_LOSS_FATE_NO_END;
          g_ptr_array_add (self->loss->gone, g_strdup (fact->id));
        }
      else if (fact->channel != ECO_FACT_NONE && self->lost[fact->channel])
        self->fates[i] = ECO_LOSS_FATE_NO_CHANNEL;
    }
}

static void
add_exchange (EcoLossSearch *self, guint exchange)
{
  const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, exchange);
  gboolean channel = self->fates[exchange] == ECO_LOSS_FATE_NO_CHANNEL;
  g_autofree char *what = eco_words_exchange (self->facts, exchange);
  EcoLossEffect *effect
    = channel ? _eco_loss_add (self, ECO_LOSS_CHANNEL, fact->id,
                               /* TRANSLATORS: an exchange, and the name of its channel */
                               g_strdup_printf (_("%s loses its channel, “%s”"), what,
                                                eco_facts_get_node (self->facts,
                                                                    fact->channel)->name))
              : _eco_loss_add (self, ECO_LOSS_EXCHANGE, fact->id,
                               /* TRANSLATORS: what ends is an exchange */
                               g_strdup_printf (_("%s stops"), what));

  g_ptr_array_add (effect->ids, g_strdup (eco_facts_get_node (self->facts, fact->from)->id));
  g_ptr_array_add (effect->ids, g_strdup (eco_facts_get_node (self->facts, fact->to)->id));
  if (channel)
    g_ptr_array_add (self->loss->hurt, g_strdup (fact->id));
}

static void
find_exchanges (EcoLossSearch *self, EcoLossFate fate)
{
  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    if (self->fates[i] == fate)
      add_exchange (self, i);
}

static void
count_figures (EcoLossSearch *self)
{
  EcoLossFigures *before = &self->loss->before, *after = &self->loss->after;

  before->n_nodes = eco_facts_get_n_nodes (self->facts);
  before->n_exchanges = eco_facts_get_n_exchanges (self->facts);
  after->n_nodes = before->n_nodes - self->loss->nodes->len;
  for (guint i = 0; i < before->n_exchanges; i++)
    after->n_exchanges += self->fates[i] == ECO_LOSS_FATE_GOOD;
}

/* In the order of the kinds. */
static gboolean
find_all (EcoLossSearch *self, GCancellable *cancellable)
{
  count_figures (self);
  _eco_loss_find_cuts (self);
  _eco_loss_find_audiences (self);
  _eco_loss_find_stages (self);
  _eco_loss_find_needs (self);
  _eco_loss_find_capabilities (self);
  _eco_loss_find_data (self);
  find_exchanges (self, ECO_LOSS_FATE_NO_CHANNEL);
  _eco_loss_find_owed (self);
  if (!_eco_loss_find_loops (self, cancellable))
    return FALSE;
  find_exchanges (self, ECO_LOSS_FATE_NO_END);
  return TRUE;
}

/**
 * eco_loss_new:
 * @ids: (array zero-terminated=1): of the nodes; what is no node of @facts is passed over
 *
 * Returns: (transfer full) (nullable): what their loss does; %NULL when it was cancelled
 */
EcoLoss *
eco_loss_new (const EcoFacts *facts, const char *const *ids, GCancellable *cancellable)
{
  g_autoptr (EcoLoss) self = g_new0 (EcoLoss, 1);
  g_autofree gboolean *lost = g_new0 (gboolean, eco_facts_get_n_nodes (facts) + 1);
  g_autofree EcoLossFate *fates = g_new0 (EcoLossFate, eco_facts_get_n_exchanges (facts) + 1);
  EcoLossSearch search = { facts, self, lost, fates };

  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->effects = g_ptr_array_new_with_free_func (effect_free);
  self->gone = g_ptr_array_new_with_free_func (g_free);
  self->hurt = g_ptr_array_new_with_free_func (g_free);
  mark_lost (&search, ids);
  judge_exchanges (&search);
  if (!find_all (&search, cancellable))
    return NULL;
  self->summary = _eco_loss_dup_summary (&search);
  return g_steal_pointer (&self);
}

/**
 * eco_loss_free:
 */
void
eco_loss_free (EcoLoss *self)
{
  g_array_unref (self->nodes);
  g_ptr_array_unref (self->effects);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->hurt);
  g_free (self->summary);
  g_free (self);
}
