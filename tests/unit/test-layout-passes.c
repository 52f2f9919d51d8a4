/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each pass by itself: what it promises to the next one. */
#include "layout/eco-layout-lines.h"
#include "layout/eco-layout-recipe.h"

#include "../support/layout-graph.h"

#include <math.h>
#include <string.h>

static EcoLayoutState *
ordered_state (LayoutGraph *graph)
{
  EcoLayoutState *state = eco_layout_state_new (&graph->input, NULL);

  eco_layout_order (state);
  eco_layout_estimate (state);
  eco_layout_wedges_own (state);
  return state;
}

static EcoLayoutState *
packed_state (LayoutGraph *graph)
{
  EcoLayoutState *state = ordered_state (graph);

  eco_layout_pack (state);
  return state;
}

/* Length of all exchanges in the picture. */
static double
total_length (const EcoLayoutState *state)
{
  double sum = 0;

  for (int c = 0; c < state->n; c++)
    for (int k = state->start[c]; k < state->start[c + 1]; k++)
      {
        int o = state->neighbour[k];
        double right = state->cell[c] % 2 == 0 ? state->x[c] : -state->x[c];
        double other = state->cell[o] % 2 == 0 ? state->x[o] : -state->x[o];

        sum += state->weight[k] * hypot (right - other, state->y[c] - state->y[o]);
      }
  return sum;
}

static double
turn (const EcoLayoutLines *lines, int a, int b, int c)
{
  return (lines->right[b] - lines->right[a]) * (lines->down[c] - lines->down[a]) -
         (lines->down[b] - lines->down[a]) * (lines->right[c] - lines->right[a]);
}

/* By the plain definition, pair by pair. */
static gboolean
lines_cross (const EcoLayoutLines *lines, int i, int j)
{
  int a = lines->from[i], b = lines->to[i], c = lines->from[j], d = lines->to[j];

  if (a == c || a == d || b == c || b == d)
    return FALSE;
  return turn (lines, a, b, c) * turn (lines, a, b, d) < 0 &&
         turn (lines, c, d, a) * turn (lines, c, d, b) < 0;
}

static int
total_crossings (const EcoLayoutState *state)
{
  g_autoptr (EcoLayoutLines) lines = eco_layout_lines_new (state);
  int n = 0;

  for (int i = 0; i < lines->n_lines; i++)
    for (int j = 0; j < i; j++)
      n += lines_cross (lines, i, j);
  return n;
}

/* Every cell is a permutation of its cards in the order of t. */
static void
assert_ordered (const EcoLayoutState *state)
{
  g_autofree gboolean *seen = g_new0 (gboolean, state->n + 1);

  for (int cell = 0; cell < state->n_cells; cell++)
    for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
      {
        int c = state->order[k];

        g_assert_false (seen[c]);
        seen[c] = TRUE;
        g_assert_cmpint (state->cell[c], ==, cell);
        if (k > state->first[cell])
          g_assert_cmpfloat (state->t[c], >=, state->t[state->order[k - 1]] - 1e-9);
      }
  for (int c = 0; c < state->n; c++)
    g_assert_true (seen[c]);
}

static void
test_order (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (600, 1);
  g_autoptr (EcoLayoutState) state = eco_layout_state_new (&graph->input, NULL);

  eco_layout_order (state);
  eco_layout_estimate (state);
  assert_ordered (state);
}

/* The wedges keep the order. */
static void
test_wedges (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (600, 2);
  g_autoptr (EcoLayoutState) state = eco_layout_state_new (&graph->input, NULL);
  g_autofree int *before = NULL;

  eco_layout_order (state);
  eco_layout_estimate (state);
  before = g_memdup2 (state->order, sizeof (int) * state->n);
  eco_layout_wedges_own (state);
  g_assert_cmpmem (before, sizeof (int) * state->n, state->order, sizeof (int) * state->n);
  assert_ordered (state);
}

/* No two boxes touch, and full halves stand in rows. */
static void
test_pack (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (800, 3);
  g_autoptr (EcoLayoutState) state = packed_state (graph);
  int n_in_rows = 0;

  for (int a = 0; a < state->n; a++)
    {
      n_in_rows += state->row[a] >= 0;
      for (int b = 0; b < a; b++)
        if (state->cell[a] == state->cell[b] && state->row[a] >= 0 && state->row[b] >= 0)
          g_assert_true (fabs (state->x[a] - state->x[b]) >=
                             (state->width[a] + state->width[b]) / 2 + state->input->gap - 0.05 ||
                         fabs (state->y[a] - state->y[b]) >=
                             (state->height[a] + state->height[b]) / 2 + state->input->gap - 0.05);
    }
  g_assert_cmpint (n_in_rows, >, state->n / 2);
}

/* Rows that are full take no card that is wider, and all bookkeeping agrees. */
static void
assert_rows_agree (const EcoLayoutState *state)
{
  for (int cell = 0; cell < state->n_cells; cell++)
    for (guint i = 0; state->rows[cell] != NULL && i < state->rows[cell]->len; i++)
      {
        const EcoLayoutRow *row = &g_array_index (state->rows[cell], EcoLayoutRow, i);
        double width = 0;

        for (int k = row->first; k < row->first + row->n; k++)
          {
            int c = state->at_place[k];

            g_assert_cmpint (state->place[c], ==, k);
            g_assert_cmpint (state->row[c], ==, (int) i);
            width += state->width[c];
          }
        g_assert_cmpfloat (fabs (width - row->width), <, 1e-6);
        g_assert_cmpfloat (width + (row->n - 1) * state->input->gap, <=,
                           row->high - row->low + 1e-6);
      }
}

static void
test_swap (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (800, 4);
  g_autoptr (EcoLayoutState) state = packed_state (graph);
  double before = total_length (state);
  double far;

  eco_layout_swap (state);
  far = total_length (state);
  g_assert_cmpfloat (far, <, 0.95 * before);
  assert_rows_agree (state);
  eco_layout_swap_near (state);
  g_assert_cmpfloat (total_length (state), <, far);
  assert_rows_agree (state);
}

static void
test_polish (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (400, 5);
  g_autoptr (EcoLayoutState) state = packed_state (graph);
  int before;

  eco_layout_swap (state);
  eco_layout_swap_near (state);
  before = total_crossings (state);
  eco_layout_polish (state);
  g_assert_cmpint (total_crossings (state), <, 0.97 * before);
  assert_rows_agree (state);
}

/* Crossings of the lines of @c at the place of @o, whose own lines begin there. */
static int
count_at (EcoLayoutLines *lines, int c, int o)
{
  double right = lines->right[c], down = lines->down[c];
  int n = 0;

  lines->right[c] = lines->right[o];
  lines->down[c] = lines->down[o];
  for (int l = lines->first[c]; l < lines->first[c + 1]; l++)
    for (int j = 0; j < lines->n_lines; j++)
      if (lines->from[j] != c && lines->to[j] != c && lines->from[j] != o && lines->to[j] != o)
        n += lines_cross (lines, lines->of_card[l], j);
  lines->right[c] = right;
  lines->down[c] = down;
  return n;
}

/* The count of sixteen places at once, against the plain definition. */
static void
test_count (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (150, 6);
  g_autoptr (EcoLayoutState) state = packed_state (graph);
  g_autoptr (EcoLayoutLines) lines = eco_layout_lines_new (state);

  for (int c = 0; c < state->n; c += 7)
    {
      int first = state->first[state->cell[c]], last = state->first[state->cell[c] + 1] - 1;
      int counts[ECO_LAYOUT_LANES];
      EcoLayoutFan fan;

      for (int k = 0; k < ECO_LAYOUT_LANES; k++)
        {
          int o = state->order[MIN (first + k, last)];

          fan.x[k] = (float) lines->right[o];
          fan.y[k] = (float) lines->down[o];
        }
      eco_layout_lines_count (lines, c, &fan, counts);
      for (int k = 0; k < ECO_LAYOUT_LANES; k++)
        g_assert_cmpint (abs (counts[k] - count_at (lines, c, state->order[MIN (first + k, last)])),
                         <=, 1);
    }
}

/* Whatever is left out, the picture is valid. */
static void
test_recipes (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (300, 7);
  g_autofree double *given = g_new (double, 300);

  for (int i = 0; i < 300; i++)
    given[i] = layout_graph_next (graph);
  for (int which = 0; which < 16; which++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoLayoutResult) result = NULL;
      EcoLayoutRecipe recipe = { which & 1 ? given : NULL, (which & 2) != 0, (which & 4) != 0,
                                 (which & 8) != 0 };

      result = eco_layout_run_recipe (&graph->input, NULL, &recipe, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      layout_graph_assert_valid (graph, result);
    }
}

static void
cancel_soon (double fraction, gpointer data)
{
  if (fraction > 0.3)
    g_cancellable_cancel (data);
}

/* Cancelled in the middle, there is no result. */
static void
test_cancelled (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (500, 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (
      eco_layout_run (&graph->input, NULL, cancel_soon, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-passes/order", test_order);
  g_test_add_func ("/layout-passes/wedges", test_wedges);
  g_test_add_func ("/layout-passes/pack", test_pack);
  g_test_add_func ("/layout-passes/swap", test_swap);
  g_test_add_func ("/layout-passes/polish", test_polish);
  g_test_add_func ("/layout-passes/count", test_count);
  g_test_add_func ("/layout-passes/recipes", test_recipes);
  g_test_add_func ("/layout-passes/cancelled", test_cancelled);
  return g_test_run ();
}
