/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Coarsening: cards that exchange much are merged two by two inside their
 * half or sector (heavy-edge matching; left-overs that share a partner join too), so that
 * a picture of any size becomes one of about sixty groups. */
#include "layout/eco-layout-level.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MOST_PARTNERS = 24,
};

void
eco_layout_level_clear (EcoLayoutLevel *level)
{
  if (!level->borrowed)
    {
      g_free (level->cell);
      g_free (level->start);
      g_free (level->neighbour);
      g_free (level->weight);
      g_free (level->t);
    }
  g_free (level->volume);
  g_free (level->share);
  g_free (level->x);
  g_free (level->y);
  g_free (level->merged);
  g_free (level->first);
  g_free (level->order);
}

static void
level_alloc (EcoLayoutLevel *level)
{
  g_autofree double *total = g_new0 (double, level->n_cells + 1);

  level->share = g_new0 (double, level->n + 1);
  level->x = g_new0 (double, level->n + 1);
  level->y = g_new0 (double, level->n + 1);
  level->merged = g_new (int, level->n + 1);
  level->first = g_new (int, level->n_cells + 1);
  level->order = g_new (int, level->n + 1);
  for (int i = 0; i < level->n; i++)
    total[level->cell[i]] += level->volume[i];
  for (int i = 0; i < level->n; i++)
    level->share[i] = level->volume[i] / total[level->cell[i]];
}

/* Volume: the area that the card takes, so that places follow the sizes. */
void
eco_layout_level_init (EcoLayoutLevel *level, EcoLayoutState *state)
{
  double gap = state->input->gap;

  level->borrowed = TRUE;
  level->n = state->n;
  level->n_columns = state->n_columns;
  level->n_cells = state->n_cells;
  level->low = state->low;
  level->high = state->high;
  level->cell = state->cell;
  level->start = state->start;
  level->neighbour = state->neighbour;
  level->weight = state->weight;
  level->t = state->t;
  level->pinned = state->pinned;
  level->volume = g_new (double, state->n + 1);
  for (int c = 0; c < state->n; c++)
    level->volume[c] = (state->width[c] + gap) * (state->height[c] + gap);
  level_alloc (level);
}

static int
column_of (const EcoLayoutLevel *level, int i)
{
  return level->cell[i] % level->n_columns;
}

/* The best free partner of @i: strongest in proportion to the two sizes. */
static int
find_mate (const EcoLayoutLevel *level, int i, const int *mate, double cap)
{
  double best_rating = 0;
  int best = -1;

  for (int k = level->start[i]; k < level->start[i + 1]; k++)
    {
      int j = level->neighbour[k];
      double rating;

      if (mate[j] >= 0 || column_of (level, j) != column_of (level, i) ||
          level->volume[i] + level->volume[j] > cap)
        continue;
      rating = level->weight[k] / (level->volume[i] * level->volume[j]);
      if (rating > best_rating)
        {
          best_rating = rating;
          best = j;
        }
    }
  return best;
}

/* A card that waits for one of the same column with the partner @j. */
static int *
waiting_for (const EcoLayoutLevel *level, int *waiting, int i, int j)
{
  return &waiting[level->n_columns * (j + 1) + column_of (level, i)];
}

static gboolean
pair_up (const EcoLayoutLevel *level, int *mate, int i, int other, double cap)
{
  if (other < 0 || other == i || mate[other] >= 0 || level->volume[other] + level->volume[i] > cap)
    return FALSE;
  mate[i] = other;
  mate[other] = i;
  return TRUE;
}

/* Left-over cards pair up when they share a partner, or have none at all. */
static void
pair_left_overs (const EcoLayoutLevel *level, int *mate, double cap)
{
  gsize n_waiting = (gsize) level->n_columns * (level->n + 1);
  g_autofree int *waiting = g_new (int, n_waiting);

  for (gsize i = 0; i < n_waiting; i++)
    waiting[i] = -1;
  for (int i = 0; i < level->n; i++)
    {
      int first = level->start[i];
      int last = MIN (level->start[i + 1], first + MOST_PARTNERS);

      for (int k = first; k < last && mate[i] < 0; k++)
        pair_up (level, mate, i, *waiting_for (level, waiting, i, level->neighbour[k]), cap);
      if (first == last && mate[i] < 0)
        pair_up (level, mate, i, *waiting_for (level, waiting, i, -1), cap);
      for (int k = first; k < last && mate[i] < 0; k++)
        *waiting_for (level, waiting, i, level->neighbour[k]) = i;
      if (first == last && mate[i] < 0)
        *waiting_for (level, waiting, i, -1) = i;
    }
}

/* Numbers the merged cards; returns how many there are. */
static int
match (EcoLayoutLevel *level)
{
  g_autofree int *mate = g_new (int, level->n + 1);
  double total = 0;
  int n = 0;

  for (int i = 0; i < level->n; i++)
    {
      mate[i] = -1;
      total += level->volume[i];
    }
  for (int i = 0; i < level->n; i++)
    if (mate[i] < 0)
      {
        int j = find_mate (level, i, mate, total / 30);

        if (j >= 0)
          {
            mate[i] = j;
            mate[j] = i;
          }
      }
  pair_left_overs (level, mate, total / 30);
  for (int i = 0; i < level->n; i++)
    level->merged[i] = mate[i] >= 0 && mate[i] < i ? level->merged[mate[i]] : n++;
  return n;
}

/* Adds the exchanges of both members of each merged card. */
static void
merge_neighbours (const EcoLayoutLevel *fine, EcoLayoutLevel *coarse, const int *members)
{
  g_autofree int *seen_at = g_new (int, coarse->n + 1);
  int n_kept = 0;

  for (int i = 0; i < coarse->n; i++)
    seen_at[i] = -1;
  for (int i = 0; i < coarse->n; i++)
    {
      coarse->start[i] = n_kept;
      for (int m = 0; m < 2; m++)
        for (int k = members[2 * i + m] < 0 ? 0 : fine->start[members[2 * i + m]];
             members[2 * i + m] >= 0 && k < fine->start[members[2 * i + m] + 1]; k++)
          {
            int j = fine->merged[fine->neighbour[k]];

            if (j == i)
              continue;
            if (seen_at[j] < coarse->start[i])
              {
                seen_at[j] = n_kept;
                coarse->neighbour[n_kept] = j;
                coarse->weight[n_kept++] = 0;
              }
            coarse->weight[seen_at[j]] += fine->weight[k];
          }
    }
  coarse->start[coarse->n] = n_kept;
}

/* FALSE: @fine cannot usefully be made smaller. */
gboolean
eco_layout_level_coarsen (EcoLayoutLevel *fine, EcoLayoutLevel *coarse)
{
  int n = match (fine);
  g_autofree int *members = NULL;

  if (n > fine->n * 0.95)
    return FALSE;
  coarse->n = n;
  coarse->n_columns = coarse->n_cells = fine->n_columns;
  coarse->low = fine->low;
  coarse->high = fine->high;
  coarse->cell = g_new (int, n + 1);
  coarse->volume = g_new0 (double, n + 1);
  coarse->t = g_new0 (double, n + 1);
  coarse->start = g_new (int, n + 2);
  coarse->neighbour = g_new (int, fine->start[fine->n] + 1);
  coarse->weight = g_new (double, fine->start[fine->n] + 1);
  members = g_new (int, 2 * n + 2);
  memset (members, 0xff, (2 * n + 2) * sizeof *members);
  for (int i = 0; i < fine->n; i++)
    {
      int m = fine->merged[i];

      members[2 * m + (members[2 * m] >= 0)] = i;
      coarse->cell[m] = column_of (fine, i);
      coarse->volume[m] += fine->volume[i];
    }
  merge_neighbours (fine, coarse, members);
  level_alloc (coarse);
  return TRUE;
}
