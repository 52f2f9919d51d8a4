/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 1, order: which card comes after which along each half of each ring.
 *
 * With fixed halves the circular order of a ring falls into two linear ones,
 * so the cut of Bachmaier's radial adaptation of the Sugiyama framework ("A
 * Radial Adaptation of the Sugiyama Framework for Visualizing Hierarchical
 * Information", 2007) is not needed. What remains is a minimum linear
 * arrangement with cells, solved on several levels (after Safro, Ron and
 * Brandt, "Graph minimum linear arrangement by multilevel weighted edge
 * contractions", 2006): cards that exchange much are merged by heavy-edge
 * matching inside their half until about sixty groups remain; these start
 * from the slowest wave and are sifted; each finer level is relaxed by
 * barycentres. Sifting finer levels too took six times as long and gained
 * nothing that the swaps after packing do not gain as well. */
#include "layout/eco-layout-level.h"

#include <math.h>
#include <string.h>

enum
{
  COARSEST = 60,
  MAX_LEVELS = 40,
  START_SWEEPS = 8,
  WAVE_ROUNDS = 400,
  SIFT_PASSES = 2,
  SWEEPS = 6,
  LONGEST_WALK = 100,
};

/* The point of @t on the unit circle, by the old approximation of Bhaskara:
 * to 0.2 %, and the same bits on every machine. */
static void
set_point (EcoLayoutLevel *level, int i, double t)
{
  double from_end = t <= 0.5 ? t : 1 - t;
  double product = t * (1 - t);
  double sine = 16 * product / (5 - 4 * product);
  double cosine = (1 - 4 * from_end * from_end) / (1 + from_end * from_end);

  level->t[i] = t;
  level->x[i] = eco_layout_level_half (level, i) == 0 ? sine : -sine;
  level->y[i] = t <= 0.5 ? -cosine : cosine;
}

/* Gives the cards of each cell even places, in the order of @wanted. */
static void
spread (EcoLayoutLevel *level, const double *wanted)
{
  eco_layout_sort_cells (level->n, level->n_cells, level->cell, wanted, level->first, level->order);
  for (int cell = 0; cell < level->n_cells; cell++)
    {
      double from = level->low[cell % level->n_columns];
      double part = level->high[cell % level->n_columns] - from;
      double sum = 0;

      for (int k = level->first[cell]; k < level->first[cell + 1]; k++)
        {
          int i = level->order[k];
          gboolean pinned = level->pinned != NULL && level->pinned[i];

          set_point (level, i,
                     pinned ? level->t[i] : from + part * (sum + level->share[i] / 2));
          sum += level->share[i];
        }
    }
}

/* Where the partners of @i pull it: a number from 0 to 1 that grows from the
 * top of the half to its bottom like the angle of their barycentre, blended
 * with its own place. */
static double
barycentre (const EcoLayoutLevel *level, int i, double step)
{
  double x = 0;
  double y = 0;
  double weight = 0;

  for (int k = level->start[i]; k < level->start[i + 1]; k++)
    {
      x += level->weight[k] * level->x[level->neighbour[k]];
      y += level->weight[k] * level->y[level->neighbour[k]];
      weight += level->weight[k];
    }
  if (weight <= 0)
    return level->t[i];
  x = level->x[i] + step * (x / weight - level->x[i]);
  y = level->y[i] + step * (y / weight - level->y[i]);
  x = eco_layout_level_half (level, i) == 0 ? MAX (x, 0) : MAX (-x, 0);
  return (1 + y / (x + fabs (y) + 1e-9)) / 2;
}

/* One barycentre sweep. */
static void
sweep (EcoLayoutLevel *level, double *wanted, double step)
{
  for (int i = 0; i < level->n; i++)
    wanted[i] =
        level->pinned != NULL && level->pinned[i] ? level->t[i] : barycentre (level, i, step);
  spread (level, wanted);
}

/* Length of the exchanges of @i. */
static double
pull_of (const EcoLayoutLevel *level, int i)
{
  double sum = 0;

  for (int k = level->start[i]; k < level->start[i + 1]; k++)
    {
      int j = level->neighbour[k];
      double dx = level->x[i] - level->x[j];
      double dy = level->y[i] - level->y[j];

      sum += level->weight[k] * sqrt (dx * dx + dy * dy);
    }
  return sum;
}

static gboolean
may_pass (const EcoLayoutLevel *level, int place)
{
  return level->pinned == NULL ||
         (!level->pinned[level->order[place]] && !level->pinned[level->order[place + 1]]);
}

/* Lets the cards at @place and the next one change places; returns by how much
 * exchanges get longer. What they exchange with each other keeps its length
 * only nearly, and is counted before and after. */
static double
pass (EcoLayoutLevel *level, int place)
{
  int a = level->order[place];
  int b = level->order[place + 1];
  double before = pull_of (level, a) + pull_of (level, b);
  int column = level->cell[a] % level->n_columns;
  double part = level->high[column] - level->low[column];
  double from = level->t[a] - part * level->share[a] / 2;

  level->order[place] = b;
  level->order[place + 1] = a;
  set_point (level, b, from + part * level->share[b] / 2);
  set_point (level, a, from + part * level->share[b] + part * level->share[a] / 2);
  return pull_of (level, a) + pull_of (level, b) - before;
}

/* Sifting (Matuszewski, Schönfeld and Molitor, 1999): the card walks through
 * its cell and stays where exchanges are shortest. */
static gboolean
sift (EcoLayoutLevel *level, int place, int from, int to)
{
  double longer = 0;
  double best = -1e-9;
  int best_place = place;
  int at = place;

  for (; at < to && may_pass (level, at); at++)
    {
      longer += pass (level, at);
      if (longer < best)
        {
          best = longer;
          best_place = at + 1;
        }
    }
  for (; at > from && may_pass (level, at - 1); at--)
    {
      longer += pass (level, at - 1);
      if (longer < best)
        {
          best = longer;
          best_place = at - 1;
        }
    }
  for (; at < best_place; at++)
    pass (level, at);
  for (; at > best_place; at--)
    pass (level, at - 1);
  return best_place != place;
}

/* Each group walks through its cell, or a good part of it. */
static void
sift_all (EcoLayoutLevel *level)
{
  for (int pass = 0; pass < SIFT_PASSES; pass++)
    {
      int n_moves = 0;

      for (int cell = 0; cell < level->n_cells; cell++)
        {
          int first = level->first[cell];
          int last = level->first[cell + 1] - 1;

          for (int place = first; place <= last; place++)
            n_moves += sift (level, place, MAX (first, place - LONGEST_WALK),
                             MIN (last, place + LONGEST_WALK));
        }
      if (n_moves == 0)
        break;
    }
}

/* A fixed sequence of numbers from 0 to 1 (splitmix64). */
static double
next_number (guint64 *seed)
{
  guint64 z = *seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* One step of the power iteration: everybody halfway to its partners. */
static void
step_wave (const EcoLayoutLevel *level, const double *wave, double *next, double *mass)
{
  for (int i = 0; i < level->n; i++)
    {
      double sum = 0;

      mass[i] = 0;
      for (int k = level->start[i]; k < level->start[i + 1]; k++)
        {
          sum += level->weight[k] * wave[level->neighbour[k]];
          mass[i] += level->weight[k];
        }
      next[i] = mass[i] > 0 ? (wave[i] + sum / mass[i]) / 2 : 0;
    }
}

/* The slowest wave along the halves that the exchanges carry (a Fiedler
 * vector; the means of both halves are taken out, since the slowest wave of
 * all only tells the halves apart): a start that is seldom folded over. */
static void
start_from_wave (const EcoLayoutLevel *level, double *wanted)
{
  g_autofree double *next = g_new (double, level->n + 1);
  g_autofree double *mass = g_new (double, level->n + 1);
  guint64 seed = 1;

  for (int i = 0; i < level->n; i++)
    wanted[i] = next_number (&seed) - 0.5;
  for (int round = 0; round < WAVE_ROUNDS; round++)
    {
      double total[2] = { 1e-12, 1e-12 };
      double mean[2] = { 0, 0 };
      double size = 1e-12;

      step_wave (level, wanted, next, mass);
      for (int i = 0; i < level->n; i++)
        {
          total[eco_layout_level_half (level, i)] += mass[i];
          mean[eco_layout_level_half (level, i)] += mass[i] * next[i];
        }
      for (int i = 0; i < level->n; i++)
        {
          int half = eco_layout_level_half (level, i);

          wanted[i] = mass[i] > 0 ? next[i] - mean[half] / total[half] : 0;
          size = MAX (size, fabs (wanted[i]));
        }
      for (int i = 0; i < level->n; i++)
        wanted[i] /= size;
    }
  for (int i = 0; i < level->n; i++)
    wanted[i] = (wanted[i] + 1) / 2;
}

static void
solve_coarsest (EcoLayoutLevel *level, double *wanted)
{
  start_from_wave (level, wanted);
  for (int i = 0; i < level->n; i++)
    if (level->pinned != NULL && level->pinned[i])
      wanted[i] = level->t[i];
  spread (level, wanted);
  for (int i = 0; i < START_SWEEPS; i++)
    sweep (level, wanted, 0.8);
  sift_all (level);
}

static void
refine (EcoLayoutLevel *level, double *wanted)
{
  for (int i = 0; i < SWEEPS; i++)
    sweep (level, wanted, 0.6);
}

/* Fills state->t, first and order. */
void
eco_layout_order (EcoLayoutState *state)
{
  g_autofree double *wanted = g_new (double, state->n + 1);
  EcoLayoutLevel levels[MAX_LEVELS] = { 0 };
  int n_levels = 1;

  eco_layout_level_init (&levels[0], state);
  while (n_levels < MAX_LEVELS && levels[n_levels - 1].n > COARSEST &&
         eco_layout_level_coarsen (&levels[n_levels - 1], &levels[n_levels]))
    n_levels++;
  solve_coarsest (&levels[n_levels - 1], wanted);
  for (int l = n_levels - 2; l >= 0; l--)
    {
      for (int i = 0; i < levels[l].n; i++)
        wanted[i] = levels[l].pinned != NULL && levels[l].pinned[i]
                        ? levels[l].t[i]
                        : levels[l + 1].t[levels[l].merged[i]];
      spread (&levels[l], wanted);
      refine (&levels[l], wanted);
    }
  memcpy (wanted, state->t, state->n * sizeof *wanted);
  spread (&levels[0], wanted);
  memcpy (state->first, levels[0].first, (state->n_cells + 1) * sizeof *state->first);
  memcpy (state->order, levels[0].order, state->n * sizeof *state->order);
  for (int l = 0; l < n_levels; l++)
    eco_layout_level_clear (&levels[l]);
}
