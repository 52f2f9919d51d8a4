/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the loss of nodes does to the network: who is cut off, what is owed, which loops open. */
#include "config.h"

#include "analysis/eco-loss-private.h"

#include "analysis/eco-loops.h"
#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>

enum
{
  AT_MOST_LOOPS = 20000, /* that are looked at */
  AT_MOST_OPEN = 50,     /* of which a sentence is made */
};

/* The parts that exchanges and their channels connect: each node points towards the first of its
 * part. */
typedef struct
{
  guint *to;
  guint *size; /* of those that point at themselves */
  guint n;
} Parts;

static void
parts_init (Parts *self, guint n)
{
  self->to = g_new (guint, n + 1);
  self->size = g_new (guint, n + 1);
  self->n = n;
  for (guint i = 0; i < n; i++)
    {
      self->to[i] = i;
      self->size[i] = 1;
    }
}

static void
parts_clear (Parts *self)
{
  g_free (self->to);
  g_free (self->size);
}

static guint
parts_find (Parts *self, guint node)
{
  while (self->to[node] != node)
    {
      self->to[node] = self->to[self->to[node]];
      node = self->to[node];
    }
  return node;
}

static void
parts_join (Parts *self, guint a, guint b)
{
  a = parts_find (self, a);
  b = parts_find (self, b);
  if (a == b)
    return;
  self->to[MAX (a, b)] = MIN (a, b);
  self->size[MIN (a, b)] += self->size[MAX (a, b)];
}

static void
join_exchanges (EcoLossSearch *self, Parts *parts, gboolean after)
{
  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, i);

      if (after && self->fates[i] != ECO_LOSS_FATE_GOOD)
        continue;
      parts_join (parts, fact->from, fact->to);
      if (fact->channel != ECO_FACT_NONE)
        parts_join (parts, fact->from, fact->channel);
    }
}

static guint
find_brand (EcoLossSearch *self)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (self->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (self->facts, i);

      if (fact->ring_at == 0 && g_strcmp0 (fact->node->kind, "brand") == 0)
        return i;
    }
  return ECO_FACT_NONE;
}

/* Any node of the part that counts: that of the brand, or else the largest. */
static guint
find_heart (EcoLossSearch *self, Parts *parts, guint brand, gboolean after)
{
  guint heart = ECO_FACT_NONE;

  if (brand != ECO_FACT_NONE && !(after && self->lost[brand]))
    return parts_find (parts, brand);
  for (guint i = 0; i < parts->n; i++)
    if (parts_find (parts, i) == i && !(after && self->lost[i])
        && (heart == ECO_FACT_NONE || parts->size[i] > parts->size[heart]))
      heart = i;
  return heart;
}

static void
count_parts (EcoLossSearch *self, Parts *parts, guint heart, gboolean after,
             EcoLossFigures *figures)
{
  for (guint i = 0; i < parts->n; i++)
    figures->n_parts += parts_find (parts, i) == i && !(after && self->lost[i]);
  if (heart != ECO_FACT_NONE && figures->n_nodes > 0)
    figures->connected = parts->size[heart] / (double) figures->n_nodes;
}

static void
add_cut (EcoLossSearch *self, guint node, guint brand)
{
  const EcoNodeFact *fact = eco_facts_get_node (self->facts, node);
  const char *from = brand != ECO_FACT_NONE && !self->lost[brand]
                       ? eco_facts_get_node (self->facts, brand)->name
                       : NULL;

  _eco_loss_add (self, ECO_LOSS_CUT_OFF, fact->id,
                 from != NULL ? g_strdup_printf (_("“%s” is cut off from “%s”"), fact->name, from)
                              : g_strdup_printf (_("“%s” is cut off from the others"), fact->name));
  g_ptr_array_add (self->loss->hurt, g_strdup (fact->id));
}

/* Who belonged to the part of the brand, and does not any more. */
void
_eco_loss_find_cuts (EcoLossSearch *self)
{
  guint n = eco_facts_get_n_nodes (self->facts), brand = find_brand (self), hearts[2];
  Parts before, after;

  parts_init (&before, n);
  parts_init (&after, n);
  join_exchanges (self, &before, FALSE);
  join_exchanges (self, &after, TRUE);
  hearts[0] = find_heart (self, &before, brand, FALSE);
  hearts[1] = find_heart (self, &after, brand, TRUE);
  count_parts (self, &before, hearts[0], FALSE, &self->loss->before);
  count_parts (self, &after, hearts[1], TRUE, &self->loss->after);
  for (guint i = 0; i < n; i++)
    if (!self->lost[i] && parts_find (&before, i) == hearts[0]
        && parts_find (&after, i) != hearts[1])
      add_cut (self, i, brand);
  parts_clear (&before);
  parts_clear (&after);
}

/* What comes back for the exchanges that are left. */
static EcoReciprocity *
new_reciprocity (EcoLossSearch *self)
{
  const GPtrArray *muted = eco_facts_get_list (self->facts, ECO_ECOSYSTEM_MUTED_FINDINGS);
  g_autoptr (GPtrArray) exchanges = g_ptr_array_new ();

  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    if (self->fates[i] == ECO_LOSS_FATE_GOOD)
      g_ptr_array_add (exchanges,
                       (gpointer) eco_facts_get_exchange (self->facts, i)->exchange);
  return eco_reciprocity_new (exchanges, (GPtrArray *) muted);
}

static void
count_answers (const EcoReciprocity *reciprocity, EcoLossFigures *figures)
{
  guint answered = eco_reciprocity_get_count (reciprocity, ECO_RETURN_ANSWERED)
                   + eco_reciprocity_get_count (reciprocity, ECO_RETURN_OTHERWISE);
  guint asked = figures->n_exchanges - eco_reciprocity_get_count (reciprocity, ECO_RETURN_NONE);

  figures->n_owed = eco_reciprocity_get_count (reciprocity, ECO_RETURN_OWED)
                    + eco_reciprocity_get_count (reciprocity, ECO_RETURN_PLANNED);
  figures->answered = asked > 0 ? answered / (double) asked : 0;
}

/* What was answered, and is owed now. */
void
_eco_loss_find_owed (EcoLossSearch *self)
{
  const EcoReciprocity *before = eco_facts_get_reciprocity (self->facts);
  g_autoptr (EcoReciprocity) after = new_reciprocity (self);

  count_answers (before, &self->loss->before);
  count_answers (after, &self->loss->after);
  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, i);
      EcoExchange *exchange = (EcoExchange *) fact->exchange;
      g_autofree char *what = NULL;

      if (self->fates[i] != ECO_LOSS_FATE_GOOD || !eco_reciprocity_is_owed (after, exchange)
          || eco_reciprocity_is_owed (before, exchange))
        continue;
      what = eco_words_exchange (self->facts, i);
      _eco_loss_add (self, ECO_LOSS_OWED, fact->id,
                     /* TRANSLATORS: an exchange */
                     g_strdup_printf (_("%s is not answered any more"), what));
      g_ptr_array_add (self->loss->hurt, g_strdup (fact->id));
    }
}

static gboolean
is_open (EcoLossSearch *self, GHashTable *pairs, const EcoLoop *loop)
{
  for (guint i = 0; i < loop->n; i++)
    {
      guint64 pair = (guint64) loop->nodes[i] << 32 | loop->nodes[(i + 1) % loop->n];

      if (!g_hash_table_contains (pairs, &pair))
        return TRUE;
    }
  return FALSE;
}

/* Who still gives something to whom. */
static GHashTable *
find_pairs (EcoLossSearch *self)
{
  GHashTable *pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, i);
      guint64 pair = (guint64) fact->from << 32 | fact->to;

      if (self->fates[i] == ECO_LOSS_FATE_GOOD)
        g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
    }
  return pairs;
}

static void
add_loop (EcoLossSearch *self, const EcoLoop *loop)
{
  g_autofree char *way = eco_loop_dup_sentence (loop, self->facts);
  EcoLossEffect *effect;

  if (self->loss->n[ECO_LOSS_LOOP] >= AT_MOST_OPEN)
    {
      self->loss->n[ECO_LOSS_LOOP]++;
      return;
    }
  effect = _eco_loss_add (self, ECO_LOSS_LOOP, NULL,
                          /* TRANSLATORS: "A → B → C → A"; something does not come back any more */
                          g_strdup_printf (_("The loop %s opens"), way));
  for (guint i = 0; i < loop->n; i++)
    {
      g_ptr_array_add (effect->ids,
                       g_strdup (eco_facts_get_exchange (self->facts, loop->exchanges[i])->id));
      g_ptr_array_add (effect->ids, g_strdup (eco_facts_get_node (self->facts,
                                                                  loop->nodes[i])->id));
    }
}

/* Which loops do not come round any more; FALSE when it was cancelled. */
gboolean
_eco_loss_find_loops (EcoLossSearch *self, GCancellable *cancellable)
{
  g_autoptr (EcoLoops) loops = eco_loops_new (self->facts, AT_MOST_LOOPS, cancellable);
  g_autoptr (GHashTable) pairs = find_pairs (self);

  if (loops == NULL)
    return FALSE;
  self->loss->before.n_loops = loops->loops->len;
  self->loss->more_loops = !loops->complete;
  for (guint i = 0; i < loops->loops->len; i++)
    if (is_open (self, pairs, eco_loops_get (loops, i)))
      add_loop (self, eco_loops_get (loops, i));
  self->loss->after.n_loops = loops->loops->len - self->loss->n[ECO_LOSS_LOOP];
  return TRUE;
}
