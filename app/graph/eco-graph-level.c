/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Merges the groups of a level into the nodes of the next. */
#include "graph/eco-graph-level-private.h"

#include <string.h>

static EcoGraphLevel *
level_alloc (guint n, guint n_entries)
{
  EcoGraphLevel *level = g_new0 (EcoGraphLevel, 1);

  level->n = n;
  level->links.start = g_new0 (guint, n + 1);
  level->links.node = g_new (guint, n_entries + 1);
  level->links.weight = g_new (double, n_entries + 1);
  level->strength = g_new0 (double, n + 1);
  return level;
}

/* The graph itself, without directions. */
EcoGraphLevel *
eco_graph_level_new (const EcoGraph *graph)
{
  guint n = graph->n_nodes;
  guint n_entries = graph->both.start[n];
  EcoGraphLevel *level = level_alloc (n, n_entries);

  memcpy (level->links.start, graph->both.start, (n + 1) * sizeof (guint));
  memcpy (level->links.node, graph->both.node, n_entries * sizeof (guint));
  memcpy (level->links.weight, graph->both.weight, n_entries * sizeof (double));
  for (guint v = 0; v < n; v++)
    for (guint i = graph->both.start[v]; i < graph->both.start[v + 1]; i++)
      level->strength[v] += graph->both.weight[i];
  return level;
}

/* The nodes in the order of their groups; those of group g begin at first[g]. */
static void
sort_by_group (guint n, const guint *group, guint n_groups, guint *first, guint *member)
{
  memset (first, 0, (n_groups + 2) * sizeof *first);
  for (guint v = 0; v < n; v++)
    first[group[v] + 2]++;
  for (guint g = 0; g < n_groups; g++)
    first[g + 2] += first[g + 1];
  for (guint v = 0; v < n; v++)
    member[first[group[v] + 1]++] = v;
}

/* The level where each group is one node. */
EcoGraphLevel *
eco_graph_level_merge (const EcoGraphLevel *level, const guint *group, guint n_groups)
{
  const EcoGraphSide *links = &level->links;
  EcoGraphLevel *merged = level_alloc (n_groups, links->start[level->n]);
  g_autofree guint *first = g_new (guint, n_groups + 2);
  g_autofree guint *member = g_new (guint, level->n + 1);
  g_autofree guint *entry = g_new (guint, n_groups + 1);
  guint n = 0;

  sort_by_group (level->n, group, n_groups, first, member);
  memset (entry, 0xff, n_groups * sizeof *entry);
  for (guint g = 0; g < n_groups; g++)
    {
      guint begin = n;

      for (guint k = first[g]; k < first[g + 1]; k++)
        {
          guint v = member[k];

          merged->strength[g] += level->strength[v];
          for (guint i = links->start[v]; i < links->start[v + 1]; i++)
            {
              guint other = group[links->node[i]];

              if (other == g)
                continue;
              if (entry[other] == G_MAXUINT)
                {
                  entry[other] = n;
                  merged->links.node[n] = other;
                  merged->links.weight[n++] = 0;
                }
              merged->links.weight[entry[other]] += links->weight[i];
            }
        }
      for (guint i = begin; i < n; i++)
        entry[merged->links.node[i]] = G_MAXUINT;
      merged->links.start[g + 1] = n;
    }
  return merged;
}

void
eco_graph_level_free (EcoGraphLevel *level)
{
  if (level == NULL)
    return;
  g_free (level->links.start);
  g_free (level->links.node);
  g_free (level->links.weight);
  g_free (level->strength);
  g_free (level);
}
