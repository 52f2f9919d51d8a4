/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Remembers the ways of a picture.
 *
 * A way is known by the boxes of the two cards that it joins: where both stayed
 * and nothing else is asked, it stays too. */
#include "config.h"

#include "render/eco-route-memo.h"

#include "render/eco-route-private.h"

#include <string.h>

#define FEW_BUNDLES 80 /* for so few the fine search is quick enough to wait for */

/* What a way was chosen for. */
typedef struct
{
  EcoRect from, to;
  int n_lines;
} Ends;

struct _EcoRouteJob
{
  gatomicrefcount refs;
  EcoRouteInput input; /* copies */
  EcoBundles *bundles; /* %NULL until it has run */
  gint cancelled;      /* atomic */
};

struct _EcoRouteMemo
{
  EcoRouteJob *known;  /* whose result is the one to go by */
  GHashTable *ways;    /* Ends -> EcoChoice, which belongs to @known */
  EcoRouteJob *wanted;
};

static guint
hash_ends (gconstpointer data)
{
  const Ends *ends = data;

  return g_double_hash (&ends->from.x) * 31u + g_double_hash (&ends->from.y) * 17u
         + g_double_hash (&ends->to.x) * 7u + g_double_hash (&ends->to.y);
}

static gboolean
equal_rects (const EcoRect *a, const EcoRect *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

static gboolean
equal_ends (gconstpointer a, gconstpointer b)
{
  const Ends *x = a, *y = b;

  return x->n_lines == y->n_lines && equal_rects (&x->from, &y->from)
         && equal_rects (&x->to, &y->to);
}

static Ends
get_ends (const EcoRouteInput *input, const EcoBundles *bundles, int i)
{
  return (Ends) { input->cards[bundles->legs[i].from].box, input->cards[bundles->legs[i].to].box,
                  bundles->n_lines[i] };
}

/* ---- Jobs */

static gpointer
copy (gconstpointer data, int n, gsize size)
{
  return n > 0 ? g_memdup2 (data, (gsize) n * size) : NULL;
}

static EcoRouteJob *
job_new (const EcoRouteInput *input)
{
  EcoRouteJob *job = g_new0 (EcoRouteJob, 1);

  g_atomic_ref_count_init (&job->refs);
  job->input = *input;
  job->input.cards = copy (input->cards, input->n_cards, sizeof *input->cards);
  job->input.names = copy (input->names, input->n_names, sizeof *input->names);
  job->input.legs = copy (input->legs, input->n_legs, sizeof *input->legs);
  job->input.circles = copy (input->circles, input->n_circles, sizeof *input->circles);
  job->input.memo = NULL;
  return job;
}

/**
 * eco_route_job_ref:
 *
 * Returns: (transfer full): @job
 */
EcoRouteJob *
eco_route_job_ref (EcoRouteJob *job)
{
  g_atomic_ref_count_inc (&job->refs);
  return job;
}

/**
 * eco_route_job_unref:
 */
void
eco_route_job_unref (EcoRouteJob *job)
{
  if (!g_atomic_ref_count_dec (&job->refs))
    return;
  g_free ((gpointer) job->input.cards);
  g_free ((gpointer) job->input.names);
  g_free ((gpointer) job->input.legs);
  g_free ((gpointer) job->input.circles);
  g_clear_pointer (&job->bundles, eco_bundles_free);
  g_free (job);
}

/**
 * eco_route_job_run:
 *
 * Searches for the ways; any thread may do it, once.
 */
void
eco_route_job_run (EcoRouteJob *job)
{
  g_return_if_fail (job != NULL && job->bundles == NULL);

  job->bundles = eco_bundles_new (&job->input);
  eco_bundles_choose (job->bundles, &job->input, &job->cancelled);
}

/**
 * eco_route_job_cancel:
 *
 * Lets a run end soon; its result is no use then.
 */
void
eco_route_job_cancel (EcoRouteJob *job)
{
  g_return_if_fail (job != NULL);

  g_atomic_int_set (&job->cancelled, TRUE);
}

/* ---- The memo */

/**
 * eco_route_memo_new:
 *
 * Returns: (transfer full): a memo that knows nothing yet
 */
EcoRouteMemo *
eco_route_memo_new (void)
{
  EcoRouteMemo *self = g_new0 (EcoRouteMemo, 1);

  self->ways = g_hash_table_new_full (hash_ends, equal_ends, g_free, NULL);
  return self;
}

/**
 * eco_route_memo_free:
 */
void
eco_route_memo_free (EcoRouteMemo *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->ways);
  g_clear_pointer (&self->known, eco_route_job_unref);
  g_clear_pointer (&self->wanted, eco_route_job_unref);
  g_free (self);
}

/**
 * eco_route_memo_take_job:
 *
 * Returns: (transfer full) (nullable): what has to be searched for the scene that
 *   was built last; %NULL when it is as it should be
 */
EcoRouteJob *
eco_route_memo_take_job (EcoRouteMemo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->wanted);
}

/**
 * eco_route_memo_apply:
 * @job: has run
 *
 * Goes by the result from now on.
 *
 * Returns: whether there is one: the job was not cancelled
 */
gboolean
eco_route_memo_apply (EcoRouteMemo *self, EcoRouteJob *job)
{
  g_return_val_if_fail (self != NULL && job != NULL, FALSE);

  if (job->bundles == NULL || g_atomic_int_get (&job->cancelled))
    return FALSE;
  g_hash_table_remove_all (self->ways);
  eco_route_job_ref (job);
  g_clear_pointer (&self->known, eco_route_job_unref);
  self->known = job;
  for (int i = 0; i < job->bundles->n; i++)
    {
      Ends ends = get_ends (&job->input, job->bundles, i);

      g_hash_table_insert (self->ways, g_memdup2 (&ends, sizeof ends), &job->bundles->choices[i]);
    }
  return TRUE;
}

static gboolean
equal_arrays (gconstpointer a, int n_a, gconstpointer b, int n_b, gsize size)
{
  return n_a == n_b && (n_a == 0 || memcmp (a, b, (gsize) n_a * size) == 0);
}

/* Whether lines go round the same rings. */
static gboolean
equal_rings (const EcoRouteInput *a, const EcoRouteInput *b)
{
  return a->core == b->core && a->lane == b->lane
         && equal_arrays (a->circles, a->n_circles, b->circles, b->n_circles, sizeof *a->circles);
}

static gboolean
equal_inputs (const EcoRouteInput *a, const EcoRouteInput *b)
{
  return a->brand == b->brand && equal_rings (a, b)
         && equal_arrays (a->cards, a->n_cards, b->cards, b->n_cards, sizeof *a->cards)
         && equal_arrays (a->names, a->n_names, b->names, b->n_names, sizeof *a->names)
         && equal_arrays (a->legs, a->n_legs, b->legs, b->n_legs, sizeof *a->legs);
}

/**
 * eco_route_memo_recall:
 * @self: (nullable): %NULL knows nothing
 * @bundles: (inout): those of @input; their choices are filled in
 *
 * Fills in what is known, and plain ways for the rest, and remembers that the
 * fine ways have to be searched.
 *
 * Returns: whether it did; if not, the caller searches at once
 */
gboolean
eco_route_memo_recall (EcoRouteMemo *self, const EcoRouteInput *input, EcoBundles *bundles)
{
  g_autoptr (EcoObstacles) obstacles = NULL;
  gboolean rings;

  if (self == NULL || bundles->n <= FEW_BUNDLES || bundles->n > ECO_MAX_CAREFUL_BUNDLES)
    return FALSE;
  g_clear_pointer (&self->wanted, eco_route_job_unref);
  if (self->known != NULL && equal_inputs (&self->known->input, input))
    {
      memcpy (bundles->choices, self->known->bundles->choices,
              (gsize) bundles->n * sizeof *bundles->choices);
      return TRUE;
    }
  obstacles = eco_obstacles_new (input, FALSE);
  rings = self->known != NULL && equal_rings (&self->known->input, input);
  for (int i = 0; i < bundles->n; i++)
    {
      Ends ends = get_ends (input, bundles, i);
      const EcoChoice *known = rings ? g_hash_table_lookup (self->ways, &ends) : NULL;

      if (known != NULL)
        bundles->choices[i] = *known;
      else if (bundles->legs[i].from != bundles->legs[i].to)
        eco_route_choose (input, obstacles, NULL, bundles->legs[i].from, bundles->legs[i].to,
                          eco_bundle_width (input, bundles->n_lines[i]), FALSE,
                          &bundles->choices[i]);
    }
  self->wanted = job_new (input);
  return TRUE;
}
