/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLoops: value loops, in which a gift comes back over others.
 *
 * Where there are more than can be counted, they are looked for among strong exchanges first, so
 * that the best ones are found all the same. */
#include "config.h"

#include "analysis/eco-loops.h"

#include "graph/eco-graph-metrics.h"

#include <glib/gi18n-lib.h>

enum
{
  AT_MOST_COUNTED = 20000,
  STRONGEST = 5, /* that an exchange can be */
};

static guint
get_strength (const EcoExchangeFact *fact)
{
  return (guint) MAX (fact->exchange->strength, 0);
}

static gboolean
is_planned (const EcoExchangeFact *fact)
{
  return fact->exchange->status == ECO_STATUS_PLANNED;
}

/* Whether @a holds a loop together better than @b. */
static gboolean
is_better (const EcoExchangeFact *a, const EcoExchangeFact *b)
{
  if (is_planned (a) != is_planned (b))
    return is_planned (b);
  return get_strength (a) > get_strength (b);
}

/* Who gives to whom, in exchanges of at least that strength; @index has the exchange of each. */
static EcoGraph *
new_graph (const EcoFacts *facts, guint least, GArray *index)
{
  guint n = eco_facts_get_n_exchanges (facts);
  g_autoptr (GArray) from = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_autoptr (GArray) to = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, i);

      if (get_strength (fact) < least)
        continue;
      g_array_append_val (from, fact->from);
      g_array_append_val (to, fact->to);
      g_array_append_val (index, i);
    }
  return eco_graph_new (eco_facts_get_n_nodes (facts), index->len, (const guint *) from->data,
                        (const guint *) to->data, NULL);
}

/* Finds the weakest of the exchanges of @loop, whose nodes and exchanges are known. */
static void
judge_loop (EcoLoop *loop, const EcoFacts *facts)
{
  loop->planned = FALSE;
  loop->weakest = 0;
  loop->strength = G_MAXUINT;
  for (guint i = 0; i < loop->n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, loop->exchanges[i]);

      loop->planned |= is_planned (fact);
      if (get_strength (fact) >= loop->strength)
        continue;
      loop->strength = get_strength (fact);
      loop->weakest = i;
    }
}

static guint
pick_exchange (const EcoFacts *facts, const EcoGraph *graph, guint edge, GArray *index)
{
  guint n, best;
  const guint *originals = eco_graph_get_originals (graph, edge, &n);

  best = g_array_index (index, guint, originals[0]);
  for (guint i = 1; i < n; i++)
    {
      guint other = g_array_index (index, guint, originals[i]);

      if (is_better (eco_facts_get_exchange (facts, other), eco_facts_get_exchange (facts, best)))
        best = other;
    }
  return best;
}

static void
add_loop (GArray *loops, const EcoFacts *facts, const EcoGraph *graph, GArray *index,
          const guint *nodes, guint n)
{
  EcoLoop loop = { .n = n };

  for (guint i = 0; i < n; i++)
    {
      guint edge = eco_graph_find_edge (graph, nodes[i], nodes[(i + 1) % n]);

      loop.nodes[i] = nodes[i];
      loop.exchanges[i] = pick_exchange (facts, graph, edge, index);
    }
  judge_loop (&loop, facts);
  g_array_append_val (loops, loop);
}

static int
compare_loops (gconstpointer a, gconstpointer b)
{
  const EcoLoop *x = a, *y = b;

  if (x->planned != y->planned)
    return x->planned ? 1 : -1;
  if (x->strength != y->strength)
    return x->strength > y->strength ? -1 : 1;
  if (x->n != y->n)
    return x->n < y->n ? -1 : 1;
  for (guint i = 0; i < x->n; i++)
    if (x->nodes[i] != y->nodes[i])
      return x->nodes[i] < y->nodes[i] ? -1 : 1;
  return 0;
}

/* Those whose exchanges have at least that strength; NULL when it was cancelled. */
static GArray *
find_loops (const EcoFacts *facts, guint least, gboolean *complete, GCancellable *cancellable)
{
  g_autoptr (GArray) index = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EcoGraph) graph = new_graph (facts, least, index);
  g_autoptr (EcoGraphCycles) cycles
    = eco_graph_find_cycles (graph, ECO_LOOP_SHORTEST, ECO_LOOP_LONGEST, AT_MOST_COUNTED,
                             cancellable, NULL);
  GArray *loops;

  if (cycles == NULL)
    return NULL;
  loops = g_array_sized_new (FALSE, FALSE, sizeof (EcoLoop), cycles->n_cycles);
  for (guint i = 0; i < cycles->n_cycles; i++)
    add_loop (loops, facts, graph, index, cycles->node + cycles->start[i],
              cycles->start[i + 1] - cycles->start[i]);
  g_array_sort (loops, compare_loops);
  *complete = cycles->complete;
  return loops;
}

/* The best of more than can be counted: those without a weak link, as many as are asked for. */
static GArray *
find_best (const EcoFacts *facts, guint at_most, GCancellable *cancellable)
{
  gboolean complete;

  for (guint least = STRONGEST; least > 1; least--)
    {
      GArray *loops = find_loops (facts, least, &complete, cancellable);

      if (loops == NULL || loops->len >= at_most)
        return loops;
      g_array_unref (loops);
    }
  return NULL;
}

/**
 * eco_loops_new:
 * @at_most: how many to list
 *
 * Returns: (transfer full) (nullable): the loops of @facts, each once; %NULL when it was cancelled
 */
EcoLoops *
eco_loops_new (const EcoFacts *facts, guint at_most, GCancellable *cancellable)
{
  gboolean complete = TRUE;
  GArray *loops = find_loops (facts, 0, &complete, cancellable);
  EcoLoops *self;

  if (loops == NULL)
    return NULL;
  self = g_new0 (EcoLoops, 1);
  self->facts = facts;
  self->complete = complete;
  self->n_more = loops->len > at_most ? loops->len - at_most : 0;
  if (!complete)
    {
      GArray *best = find_best (facts, at_most, cancellable);

      if (best != NULL)
        {
          g_array_unref (loops);
          loops = best;
        }
    }
  g_array_set_size (loops, MIN (loops->len, at_most));
  self->loops = loops;
  return self;
}

/**
 * eco_loops_free:
 */
void
eco_loops_free (EcoLoops *self)
{
  g_array_unref (self->loops);
  g_free (self);
}

/**
 * eco_loops_get:
 *
 * Returns: (transfer none): the loop at that place of the list
 */
const EcoLoop *
eco_loops_get (const EcoLoops *self, guint loop)
{
  g_return_val_if_fail (loop < self->loops->len, NULL);
  return &g_array_index (self->loops, EcoLoop, loop);
}

/* The ways from one node with at most so many steps; each as strong as its weakest step can be. */
typedef struct
{
  const EcoFacts *facts;
  guint giver, receiver;   /* of the exchange that is to be answered */
  gboolean planned;        /* what is only planned counts too */
  guint *strength;         /* of the way to each node with so many steps; 0: there is none */
  guint *by;               /* the exchange that it ends with */
} Ways;

static gboolean
may_take (const Ways *self, const EcoExchangeFact *fact)
{
  gboolean direct = fact->from == self->receiver && fact->to == self->giver;

  return !direct && fact->from != self->giver && (self->planned || !is_planned (fact));
}

static void
take_step (Ways *self, guint step)
{
  guint n = eco_facts_get_n_nodes (self->facts);
  guint *then = self->strength + (step - 1) * n, *now = self->strength + step * n;
  guint *by = self->by + step * n;

  for (guint i = 0; i < eco_facts_get_n_exchanges (self->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (self->facts, i);
      guint strength = MIN (then[fact->from], get_strength (fact));

      if (strength <= now[fact->to] || !may_take (self, fact))
        continue;
      now[fact->to] = strength;
      by[fact->to] = i;
    }
}

/* Follows the way of @n_steps back from the giver. */
static void
trace_loop (const Ways *self, guint exchange, guint n_steps, EcoLoop *loop)
{
  guint n = eco_facts_get_n_nodes (self->facts), node = self->giver;

  loop->n = n_steps + 1;
  loop->nodes[0] = self->giver;
  loop->exchanges[0] = exchange;
  for (guint step = n_steps; step > 0; step--)
    {
      loop->exchanges[step] = self->by[step * n + node];
      node = eco_facts_get_exchange (self->facts, loop->exchanges[step])->from;
      loop->nodes[step] = node;
    }
  judge_loop (loop, self->facts);
}

/**
 * eco_loop_find_answer:
 * @exchange: index of an exchange
 * @answer: (out): the loop, which begins with its giver
 *
 * Looks for the loop that brings something back for it, over others: of those with the strongest
 * weakest link the shortest. For an exchange that is not planned, what is planned does not count.
 *
 * Returns: whether there is one
 */
gboolean
eco_loop_find_answer (const EcoFacts *facts, guint exchange, EcoLoop *answer)
{
  const EcoExchangeFact *fact = eco_facts_get_exchange (facts, exchange);
  guint n = eco_facts_get_n_nodes (facts), best = 0;
  g_autofree guint *strength = g_new0 (guint, ECO_LOOP_LONGEST * (gsize) n);
  g_autofree guint *by = g_new0 (guint, ECO_LOOP_LONGEST * (gsize) n);
  Ways ways = { facts, fact->from, fact->to, is_planned (fact), strength, by };

  if (fact->from == fact->to)
    return FALSE;
  strength[fact->to] = G_MAXUINT;
  for (guint step = 1; step < ECO_LOOP_LONGEST; step++)
    {
      take_step (&ways, step);
      if (step >= ECO_LOOP_SHORTEST - 1 && strength[step * n + ways.giver] > best)
        {
          best = strength[step * n + ways.giver];
          trace_loop (&ways, exchange, step, answer);
        }
    }
  return best > 0;
}

/**
 * eco_loop_dup_sentence:
 *
 * Returns: (transfer full): who gives to whom, round to the first one
 */
char *
eco_loop_dup_sentence (const EcoLoop *self, const EcoFacts *facts)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i <= self->n; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? " → " : "",
                            eco_facts_get_node (facts, self->nodes[i % self->n])->name);
  return g_string_free (sentence, FALSE);
}
