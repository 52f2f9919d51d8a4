/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Groups: cards that shall stay together are tied to each other.
 *
 * Ties between all members would be too many, and a chain would fix an order
 * that exchanges should choose. So the members stand in a circle, in the order
 * of their keys, and each is tied to those 1, 2, 4, 8 … steps on: few ties, no
 * two members more than a few ties apart, and no order preferred. */
#include "layout/eco-layout-groups.h"

/* How much stronger the ties of a card are, all together, than its exchanges. */
#define STRENGTH 4.0

typedef struct
{
  int group;
  EcoSide side;
  guint64 key;
  int node;
} Member;

static gboolean
are_together (const Member *a, const Member *b)
{
  return a->group == b->group && a->side == b->side;
}

static int
compare_members (const void *first, const void *second)
{
  const Member *a = first, *b = second;

  if (!are_together (a, b))
    return a->group != b->group ? a->group - b->group : (int) a->side - (int) b->side;
  return a->key != b->key ? (a->key < b->key ? -1 : 1) : a->node - b->node;
}

/* The brand and what is on no side have their places anyhow. */
static GArray *
collect_members (const EcoLayoutInput *input, const int *group)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));

  for (int i = 0; i < input->n_nodes; i++)
    if (i != input->brand && group[i] >= 0 && input->nodes[i].side != ECO_SIDE_NONE)
      {
        const EcoLayoutNode *node = &input->nodes[i];
        Member member = { group[i], node->side, node->key, i };

        g_array_append_val (members, member);
      }
  if (members->len > 0)
    qsort (members->data, members->len, sizeof (Member), compare_members);
  return members;
}

/* How strongly each card is pulled by its exchanges; never less than the mean. */
static double *
weigh_exchanges (const EcoLayoutInput *input)
{
  double *pull = g_new0 (double, input->n_nodes + 1);
  double sum = 0;

  for (int i = 0; i < input->n_edges; i++)
    {
      const EcoLayoutEdge *edge = &input->edges[i];

      pull[edge->from] += edge->weight;
      pull[edge->to] += edge->weight;
      if (edge->via >= 0)
        pull[edge->via] += 2 * edge->weight;
      sum += (edge->via >= 0 ? 4 : 2) * edge->weight;
    }
  for (int i = 0; i < input->n_nodes; i++)
    pull[i] = MAX (pull[i], MAX (sum, 1) / input->n_nodes);
  return pull;
}

static void
tie_members (GArray *ties, const Member *members, int n, const double *pull)
{
  int n_steps = 0;

  for (int step = 1; 2 * step <= n; step *= 2)
    n_steps++;
  for (int step = 1; 2 * step <= n; step *= 2)
    for (int i = 0; i < (2 * step == n ? step : n); i++)
      {
        int from = members[i].node, to = members[(i + step) % n].node;
        EcoLayoutTie tie = { from, to, STRENGTH * (pull[from] + pull[to]) / (4 * n_steps) };

        g_array_append_val (ties, tie);
      }
}

/**
 * eco_layout_ties_new:
 * @input: cards and exchanges; its ties are not looked at
 * @group: of each node, the group that it stays together with; below 0: none
 *
 * Members on different sides cannot be together, and are groups of their own.
 * Those on different rings, or in different sectors, come as near as they can.
 *
 * Returns: (transfer full) (element-type EcoLayoutTie): what holds the groups together
 */
GArray *
eco_layout_ties_new (const EcoLayoutInput *input, const int *group)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (EcoLayoutTie));
  g_autoptr (GArray) members = NULL;
  g_autofree double *pull = NULL;
  guint last;

  g_return_val_if_fail (input != NULL && group != NULL, ties);

  members = collect_members (input, group);
  pull = weigh_exchanges (input);
  for (guint first = 0; first < members->len; first = last)
    {
      const Member *start = &g_array_index (members, Member, first);

      for (last = first + 1; last < members->len; last++)
        if (!are_together (start, &g_array_index (members, Member, last)))
          break;
      tie_members (ties, start, (int) (last - first), pull);
    }
  return ties;
}
