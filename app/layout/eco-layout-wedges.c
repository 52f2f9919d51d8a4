/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 2, wedges: how much of its half each card gets, from a tree laid out by
 * Graphviz's twopi in the helper process.
 *
 * Real exchanges would put cards on wrong rings (a ring in twopi is a number
 * of steps from the root), so the tree is structural: the brand is the root,
 * one hidden anchor per half or sector is next to it, and each card hangs on the card
 * nearest in angle on the ring inside, or on a hidden one where that ring is
 * empty. twopi shares the circle out by leaves and keeps the order in which
 * edges are created, so the order of pass 1 survives; ranksep carries the
 * radii of our rings. Runs of neighbours stand for single cards in very large
 * pictures. eco_layout_wedges_own() shares out by the same rule without help. */
#include "layout/eco-layout-private.h"

#include <math.h>

enum
{
  MOST_TREE_CARDS = 500,
  ROOT = 0,
  FIRST_ANCHOR = 1,
};

typedef struct
{
  int n;
  int *parent;
  double *angle;   /* 0 to 2 pi, twopi's direction */
  int *cell_first; /* first tree node of each cell */
  int *cell_count;
  int run; /* cards per tree node */
  double *separation;
  int n_separations;
} Tree;

static void
tree_clear (Tree *tree)
{
  g_free (tree->parent);
  g_free (tree->angle);
  g_free (tree->cell_first);
  g_free (tree->cell_count);
  g_free (tree->separation);
}

static double
run_position (const EcoLayoutState *state, const Tree *tree, int cell, int index)
{
  int first = state->first[cell] + index * tree->run;
  int last = MIN (first + tree->run, state->first[cell + 1]) - 1;

  return first <= last ? (state->t[state->order[first]] + state->t[state->order[last]]) / 2 : 0.5;
}

/* Both rings are sorted, so the nearest parent only ever moves on. */
static void
hang_cell (const EcoLayoutState *state, Tree *tree, int cell)
{
  int inside = cell - state->n_columns;
  int count = (state->first[cell + 1] - state->first[cell] + tree->run - 1) / tree->run;
  int near = 0;

  tree->cell_first[cell] = tree->n;
  tree->cell_count[cell] = MAX (count, 1);
  for (int i = 0; i < tree->cell_count[cell]; i++)
    {
      double t = run_position (state, tree, cell, i);

      if (inside < 0)
        tree->parent[tree->n++] = FIRST_ANCHOR + cell;
      else
        {
          while (near + 1 < tree->cell_count[inside] &&
                 fabs (run_position (state, tree, inside, near + 1) - t) <=
                     fabs (run_position (state, tree, inside, near) - t))
            near++;
          tree->parent[tree->n++] = tree->cell_first[inside] + near;
        }
    }
}

static void
build_tree (const EcoLayoutState *state, Tree *tree)
{
  int n_rings = state->input->n_rings;
  double before = 0;

  tree->run = (state->n + MOST_TREE_CARDS - 1) / MOST_TREE_CARDS;
  tree->run = MAX (tree->run, 1);
  tree->parent = g_new (int, 1 + state->n_columns + state->n + state->n_cells);
  tree->cell_first = g_new (int, state->n_cells + 1);
  tree->cell_count = g_new (int, state->n_cells + 1);
  tree->parent[ROOT] = -1;
  for (int column = 0; column < state->n_columns; column++)
    tree->parent[FIRST_ANCHOR + column] = ROOT;
  tree->n = FIRST_ANCHOR + state->n_columns;
  for (int cell = 0; cell < state->n_cells; cell++)
    hang_cell (state, tree, cell);
  tree->angle = g_new0 (double, tree->n + 1);
  tree->separation = g_new (double, n_rings + 1);
  tree->n_separations = n_rings + 1;
  tree->separation[0] = 2;
  for (int ring = 0; ring < n_rings; ring++)
    {
      double middle = (state->inner[ring] + state->outer[ring]) / 2;

      tree->separation[ring + 1] = MAX (middle - before, 2);
      before = middle;
    }
}

/* The rule of twopi: a node's span is shared out by the leaves below. Parents
 * come before their children in the arrays, so no recursion is needed. */
static void
share_out_by_leaves (Tree *tree)
{
  g_autofree int *leaves = g_new0 (int, tree->n + 1);
  g_autofree double *next = g_new0 (double, tree->n + 1);
  g_autofree double *span = g_new0 (double, tree->n + 1);

  for (int i = tree->n - 1; i > 0; i--)
    {
      leaves[i] = MAX (leaves[i], 1);
      leaves[tree->parent[i]] += leaves[i];
    }
  span[ROOT] = 2 * G_PI;
  for (int i = 1; i < tree->n; i++)
    {
      int parent = tree->parent[i];

      span[i] = span[parent] * leaves[i] / MAX (leaves[parent], 1);
      tree->angle[i] = next[parent] + span[i] / 2;
      next[i] = next[parent];
      next[parent] += span[i];
    }
}

/* Where the span of each anchor begins: each is in the middle of its own. */
static double *
find_borders (const EcoLayoutState *state, const Tree *tree)
{
  double *borders = g_new0 (double, state->n_columns + 1);
  const double least = 1e-6;

  for (int column = 0; column + 1 < state->n_columns; column++)
    borders[column + 1] = CLAMP (2 * tree->angle[FIRST_ANCHOR + column] - borders[column],
                                 borders[column] + least,
                                 2 * G_PI - least * (state->n_columns - 1 - column));
  borders[state->n_columns] = 2 * G_PI;
  return borders;
}

/* The anchors' spans become the exact halves and sectors; runs become their cards again. */
static void
read_positions (EcoLayoutState *state, const Tree *tree)
{
  g_autofree double *borders = find_borders (state, tree);

  for (int cell = 0; cell < state->n_cells; cell++)
    {
      int column = cell % state->n_columns;
      double from = borders[column];
      double span = borders[column + 1] - from;
      double low_t = state->low[column];
      double part = state->high[column] - low_t;
      double before = 0;
      int place = state->first[cell];

      for (int i = 0; i < tree->cell_count[cell]; i++)
        {
          double at = CLAMP ((tree->angle[tree->cell_first[cell] + i] - from) / span, before, 1);
          double ahead =
              i + 1 < tree->cell_count[cell]
                  ? CLAMP ((tree->angle[tree->cell_first[cell] + i + 1] - from) / span, at, 1)
                  : 1;
          double low = i > 0 ? (before + at) / 2 : 2 * at - (at + ahead) / 2;
          double high = (at + ahead) / 2;
          int n = MIN (tree->run, state->first[cell + 1] - place);

          for (int k = 0; k < n; k++, place++)
            if (!state->pinned[state->order[place]])
              state->t[state->order[place]] =
                  low_t
                  + part * (n == 1 ? at : CLAMP (low + (high - low) * (k + 0.5) / n, 0, 1));
          before = at;
        }
    }
}

/* Replaces state->t by the wedges of twopi; needs the estimated radii. */
gboolean
eco_layout_wedges (EcoLayoutState *state, EcoLayoutClient *helper, GError **error)
{
  Tree tree = { 0 };
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;
  gboolean done;

  build_tree (state, &tree);
  x = g_new (double, tree.n);
  y = g_new (double, tree.n);
  done = eco_layout_client_twopi (helper, tree.n, tree.parent, tree.separation, tree.n_separations,
                                  x, y, state->cancellable, error);
  if (done)
    {
      for (int i = 0; i < tree.n; i++)
        {
          double angle = atan2 (y[i], x[i]);

          tree.angle[i] = angle < 0 ? angle + 2 * G_PI : angle;
        }
      read_positions (state, &tree);
    }
  tree_clear (&tree);
  return done;
}

/* The same wedges by our own hand. */
void
eco_layout_wedges_own (EcoLayoutState *state)
{
  Tree tree = { 0 };

  build_tree (state, &tree);
  share_out_by_leaves (&tree);
  read_positions (state, &tree);
  tree_clear (&tree);
}
