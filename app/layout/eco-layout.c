/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ring layout: where each card goes.
 *
 * Wanted, in this order: every card in its ring and half, no overlaps, few
 * crossings and short exchanges, even density, the same picture for the same
 * input on every machine. Rings and halves are given, so this is the ordering
 * step of the Sugiyama framework bent round (Bachmaier, "A Radial Adaptation
 * of the Sugiyama Framework for Visualizing Hierarchical Information", 2007),
 * with boxes instead of points. The passes:
 *
 * 1. order: who comes after whom along each half of each ring, on several
 *    levels (eco-layout-order.c), or as it was (eco-layout-keep.c);
 * 2. wedges: how the circle is shared out, by Graphviz's twopi on a tree of
 *    that order (eco-layout-wedges.c), its coordinates are where the next one
 *    starts;
 * 3. pack: places for boxes, no two of which touch (eco-layout-pack.c);
 * 4. swap: cards change places for shorter exchanges, first far
 *    (eco-layout-swap.c), then near (eco-layout-near.c);
 * 5. polish: and for fewer crossings, counted exactly (eco-layout-polish.c);
 *    then the boxes settle, since their widths differ.
 *
 * Passes 4 and 5 are sifting (Matuszewski, Schönfeld and Molitor, 1999) freed
 * from the line: places are points of the picture, and a pair of cards is
 * judged by tables of what either would gain at the places around it. After a
 * single edit eco-layout-place.c does all there is to do. */
#include "config.h"

#include "layout/eco-layout-place.h"
#include "layout/eco-layout-private.h"
#include "layout/eco-layout-recipe.h"

#include "base/eco-error.h"
#include "base/eco-geometry.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * eco_layout_input_init:
 * @input: (out): the input to fill
 *
 * Sets everything to empty, the spaces to their usual sizes (pixels), and the
 * brand to none.
 */
void
eco_layout_input_init (EcoLayoutInput *input)
{
  g_return_if_fail (input != NULL);

  *input = (EcoLayoutInput){ 0 };
  input->brand = -1;
  input->core_radius = 64;
  input->gap = 12;
  input->divide = 6;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LAYOUT, message);
  return FALSE;
}

static gboolean
check_input (const EcoLayoutInput *input, GError **error)
{
  if (input->n_nodes < 0 || input->n_edges < 0 || input->n_rings < 1 || input->n_rings > 10000)
    return refuse (error, _("The layout needs at least one ring."));
  if (input->n_nodes > 10000000 || input->n_edges > 100000000)
    return refuse (error, _("The ecosystem is too large to be laid out."));
  for (int i = 0; i < input->n_nodes; i++)
    if (input->nodes[i].ring < 0 || input->nodes[i].ring >= input->n_rings)
      return refuse (error, _("A node is on a ring that does not exist."));
  for (int i = 0; i < input->n_nodes; i++)
    if (input->nodes[i].sector < -1 || input->nodes[i].sector >= MAX (input->n_spans, 0))
      return refuse (error, _("A node is in a sector that does not exist."));
  for (int i = 0; i < input->n_edges; i++)
    if (input->edges[i].from < 0 || input->edges[i].from >= input->n_nodes ||
        input->edges[i].to < 0 || input->edges[i].to >= input->n_nodes ||
        input->edges[i].via >= input->n_nodes)
      return refuse (error, _("An exchange ends at a node that does not exist."));
  return TRUE;
}

/* Numbers the tracks of each half ring from the inside: a card within half a
 * card's depth of the innermost one is on the same track. */
static void
number_tracks (const EcoLayoutState *state, EcoLayoutResult *result)
{
  for (int ring = 0; ring < state->input->n_rings; ring++)
    {
      double nearest = INFINITY;
      double depth = 0;

      int first = state->first[state->n_columns * ring];
      int last = state->first[state->n_columns * (ring + 1)];

      for (int k = first; k < last; k++)
        {
          int c = state->order[k];

          nearest = MIN (nearest, result->radius[state->node[c]]);
          depth += state->width[c] + state->height[c];
        }
      depth /= 2 * MAX (last - first, 1);
      for (int k = first; k < last; k++)
        {
          int node = state->node[state->order[k]];

          result->track[node] =
              (int) ((result->radius[node] - nearest) / (depth + state->input->gap) + 0.5);
        }
    }
}

static double
rounded (double value, double per_unit)
{
  return floor (value * per_unit + 0.5) / per_unit;
}

/* From the places as they are stored, so that whoever reads them finds the same. */
static void
find_rings (const EcoLayoutInput *input, EcoLayoutResult *result)
{
  EcoLayoutInput placed = *input;
  g_autofree EcoLayoutNode *nodes =
      g_memdup2 (input->nodes, sizeof (EcoLayoutNode) * (size_t) input->n_nodes);

  for (int i = 0; i < input->n_nodes; i++)
    {
      nodes[i].angle = result->angle[i];
      nodes[i].radius = result->radius[i];
    }
  placed.nodes = nodes;
  eco_layout_bands (&placed, result->ring_inner, result->ring_outer);
}

static EcoLayoutResult *
make_result (const EcoLayoutState *state)
{
  const EcoLayoutInput *input = state->input;
  EcoLayoutResult *result = g_new0 (EcoLayoutResult, 1);

  result->n_nodes = input->n_nodes;
  result->n_rings = input->n_rings;
  result->angle = g_new0 (double, input->n_nodes + 1);
  result->radius = g_new0 (double, input->n_nodes + 1);
  result->track = g_new0 (int, input->n_nodes + 1);
  result->ring_inner = g_new0 (double, input->n_rings + 1);
  result->ring_outer = g_new0 (double, input->n_rings + 1);
  for (int c = 0; c < state->n; c++)
    {
      int node = state->node[c];
      double x = rounded (state->x[c], 100);
      double y = rounded (state->y[c], 100);

      eco_point_to_polar ((EcoPoint){ state->cell[c] % 2 == 0 ? x : -x, y }, &result->angle[node],
                          &result->radius[node]);
      result->angle[node] = eco_angle_normalize (rounded (result->angle[node], 10000));
      result->radius[node] = rounded (result->radius[node], 100);
      if (state->pinned[c])
        result->angle[node] = eco_angle_normalize (input->nodes[node].angle);
      if (state->pinned[c] && fabs (result->radius[node] - input->nodes[node].radius) < 0.02)
        result->radius[node] = input->nodes[node].radius;
    }
  find_rings (input, result);
  number_tracks (state, result);
  return result;
}

/* Tells how far the work is (below 0: as far as before). FALSE: it shall end;
 * the pass may then leave everything half-done. */
gboolean
eco_layout_tick (EcoLayoutState *state, double fraction)
{
  if (state->progress != NULL && fraction >= 0)
    state->progress (fraction, state->progress_data);
  return !g_cancellable_is_cancelled (state->cancellable);
}

/* All passes, from our own order. */
EcoLayoutRecipe
eco_layout_full_recipe (void)
{
  return (EcoLayoutRecipe){ NULL, TRUE, TRUE, TRUE };
}

/* The order that somebody else made up, for comparison. */
static void
take_order (EcoLayoutState *state, const double *given)
{
  for (int c = 0; c < state->n; c++)
    if (!state->pinned[c])
      state->t[c] = CLAMP (given[state->node[c]], 0, 1);
  eco_layout_sort_cells (state->n, state->n_cells, state->cell, state->t, state->first,
                         state->order);
}

static void
find_order (EcoLayoutState *state, const EcoLayoutRecipe *recipe)
{
  if (recipe->given != NULL)
    take_order (state, recipe->given);
  else if (!state->input->keep_order || !eco_layout_keep_order (state))
    eco_layout_order (state);
}

/* Cards change places. */
static void
improve (EcoLayoutState *state, const EcoLayoutRecipe *recipe)
{
  if (state->kept)
    {
      eco_layout_mend (state, recipe->swap_near, recipe->polish);
      return;
    }
  if (recipe->swap_far)
    eco_layout_swap (state);
  if (eco_layout_tick (state, 0.6) && recipe->swap_near)
    eco_layout_swap_near (state);
  if (eco_layout_tick (state, 0.75) && recipe->polish)
    eco_layout_polish (state);
}

/* The passes, each of which makes ready what the next one needs. @problem says
 * why Graphviz was not used. Returns whether it was. */
static gboolean
run_passes (EcoLayoutState *state, EcoLayoutClient *helper, const EcoLayoutRecipe *recipe,
            GError **problem)
{
  gboolean used_graphviz = FALSE;

  find_order (state, recipe);
  eco_layout_estimate (state);
  if (eco_layout_tick (state, 0.25) && helper != NULL)
    used_graphviz = eco_layout_wedges (state, helper, problem);
  if (!used_graphviz)
    eco_layout_wedges_own (state);
  if (eco_layout_tick (state, 0.35))
    eco_layout_pack (state);
  if (eco_layout_tick (state, 0.4))
    improve (state, recipe);
  if (eco_layout_tick (state, 0.9))
    eco_layout_settle (state);
  eco_layout_tick (state, 1);
  return used_graphviz;
}

/* eco_layout_run() by another recipe, see there. */
EcoLayoutResult *
eco_layout_run_recipe (const EcoLayoutInput *input, EcoLayoutClient *helper,
                       const EcoLayoutRecipe *recipe, EcoLayoutProgress progress,
                       gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (EcoLayoutState) state = NULL;
  g_autoptr (EcoLayoutResult) result = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean used_graphviz;

  if (!check_input (input, error))
    return NULL;
  if (helper != NULL)
    eco_layout_client_warm_up (helper);
  state = eco_layout_state_new (input, cancellable);
  state->progress = progress;
  state->progress_data = user_data;
  used_graphviz = run_passes (state, helper, recipe, &problem);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result = make_result (state);
  result->used_graphviz = used_graphviz;
  if (problem != NULL)
    result->message = g_strdup (problem->message);
  return g_steal_pointer (&result);
}

/**
 * eco_layout_run:
 * @input: cards, exchanges and rings; not modified
 * @helper: (nullable): where Graphviz runs; %NULL: own wedges
 * @progress: (nullable): told how far the work is
 * @user_data: passed to @progress
 * @cancellable: (nullable): looked at often, so that the end comes soon
 * @error: return location
 *
 * Places everything, except pinned cards: these keep their angle always and
 * their radius as long as it lies in their ring. Rings grow as needed, so a
 * finished layout never has a card on a wrong ring, half or sector, nor two
 * cards nearer than the gap, pins set against each other excepted.
 *
 * A helper that fails is not an error: the result then has the wedges of
 * eco_layout_wedges_own(), and `message` says why.
 *
 * Returns: (transfer full) (nullable): the placement; %NULL when @input names
 *   rings or nodes that do not exist (ECO_ERROR_LAYOUT) or when cancelled
 */
EcoLayoutResult *
eco_layout_run (const EcoLayoutInput *input, EcoLayoutClient *helper, EcoLayoutProgress progress,
                gpointer user_data, GCancellable *cancellable, GError **error)
{
  EcoLayoutRecipe recipe;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  recipe = eco_layout_full_recipe ();
  return eco_layout_run_recipe (input, helper, &recipe, progress, user_data, cancellable, error);
}

/**
 * eco_layout_result_free:
 * @result: (transfer full) (nullable): a placement
 */
void
eco_layout_result_free (EcoLayoutResult *result)
{
  if (result == NULL)
    return;
  g_free (result->angle);
  g_free (result->radius);
  g_free (result->track);
  g_free (result->ring_inner);
  g_free (result->ring_outer);
  g_free (result->message);
  g_free (result);
}
