/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compares two sides in a thread, and draws what differs. */
#include "config.h"

#include "plan/eco-compare-work.h"

#include "base/eco-calendar.h"
#include "change/eco-placement.h"
#include "session/eco-settle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_SHARED 0.3 /* share of ids for which two files are of one origin */

typedef struct
{
  EcoEcosystem *baseline; /* a copy */
  EcoCatalog *catalog;
  EcoCompareSide *from, *to;
  EcoVisibility *visibility; /* or %NULL */
  EcoStyle style;
  EcoSceneOptions options;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->baseline);
  g_object_unref (job->catalog);
  eco_compare_side_free (job->from);
  eco_compare_side_free (job->to);
  g_clear_pointer (&job->visibility, eco_visibility_unref);
  eco_style_clear (&job->style);
  g_free (job);
}

/**
 * eco_compare_result_free:
 */
void
eco_compare_result_free (EcoCompareResult *self)
{
  g_clear_pointer (&self->comparison, eco_comparison_unref);
  g_clear_object (&self->was);
  g_clear_object (&self->is);
  g_clear_object (&self->both);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_free (self->title);
  g_free (self);
}

/**
 * eco_compare_get_mark_label:
 *
 * Returns: (transfer none): what a mark means in a comparison
 */
const char *
eco_compare_get_mark_label (EcoMark mark)
{
  return mark == ECO_MARK_NEW       ? C_("mark", "Added")
         : mark == ECO_MARK_RETIRED ? C_("mark", "Dropped")
         : mark == ECO_MARK_CHANGED ? C_("mark", "Changed")
                                    : C_("mark", "In both");
}

/**
 * eco_compare_get_mark_labels:
 * @labels: (out) (array fixed-size=5): the words of the legend
 */
void
eco_compare_get_mark_labels (const char **labels)
{
  for (int mark = 0; mark < ECO_N_MARKS; mark++)
    labels[mark] = eco_compare_get_mark_label ((EcoMark) mark);
}

/* Files that grew apart have the same ids; of others only names can tell. */
static EcoCompareBy
find_by (EcoEcosystem *was, EcoEcosystem *is)
{
  EcoList *nodes = eco_ecosystem_get_nodes (was);
  guint n = eco_list_get_length (nodes), shared = 0;

  for (guint i = 0; i < n; i++)
    if (eco_ecosystem_lookup_node (is, eco_object_get_id (eco_list_get (nodes, i))) != NULL)
      shared++;
  return n == 0 || shared >= LEAST_SHARED * n ? ECO_COMPARE_BY_ID : ECO_COMPARE_BY_NAME;
}

/* What comes from elsewhere may stand where something else does. */
static void
forget_places (EcoCompareResult *result)
{
  g_autoptr (EcoPlacement) places = eco_placement_new ();
  EcoList *nodes = eco_ecosystem_get_nodes (result->both);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (nodes, i));

      if (GPOINTER_TO_INT (g_hash_table_lookup (result->marks, id)) == ECO_MARK_RETIRED)
        eco_placement_add_node (places, id, NAN, NAN);
    }
  eco_ecosystem_begin_change (result->both);
  eco_placement_apply (places, result->both);
  eco_ecosystem_end_change (result->both);
}

static void
draw (const Job *job, EcoCompareResult *result)
{
  EcoSceneOptions options = job->options;
  const char *labels[ECO_N_MARKS];
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  if (job->from->kind == ECO_COMPARE_FILE || job->to->kind == ECO_COMPARE_FILE)
    forget_places (result);
  eco_settle_new (result->both, job->catalog, typesetter);
  options.style = &job->style;
  options.visibility = job->visibility;
  options.typesetter = typesetter;
  options.marks = result->marks;
  eco_compare_get_mark_labels (labels);
  options.mark_labels = labels;
  result->scene = eco_scene_new (result->both, job->catalog, &options);
}

static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (EcoCompareResult) result = g_new0 (EcoCompareResult, 1);
  GError *error = NULL;

  result->was = eco_compare_side_create (job->from, job->baseline, &error);
  if (result->was != NULL)
    result->is = eco_compare_side_create (job->to, job->baseline, &error);
  if (result->is == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  result->comparison
      = eco_comparison_new (result->was, result->is, find_by (result->was, result->is));
  result->marks = eco_comparison_create_marks (result->comparison);
  result->both = eco_comparison_create_union (result->comparison);
  draw (job, result);
  /* TRANSLATORS: what is compared with what */
  result->title = g_strdup_printf (_("%s → %s"), job->from->label, job->to->label);
  g_task_return_pointer (task, g_steal_pointer (&result),
                         (GDestroyNotify) eco_compare_result_free);
}

/* What is there on a later day is compared with what is there today, without what only is planned
 * yet. */
static void
adjust_today (EcoCompareSide *side, const EcoCompareSide *other)
{
  if (side->kind == ECO_COMPARE_TODAY && other->kind == ECO_COMPARE_DATE)
    side->date = eco_date_get_today ();
}

/**
 * eco_compare_async:
 * @document: what the sides are of
 * @options: how the map is drawn; copied
 */
void
eco_compare_async (EcoDocument *document, const EcoCompareSide *from, const EcoCompareSide *to,
                   const EcoSceneOptions *options, GCancellable *cancellable,
                   GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->baseline
      = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (document))));
  job->catalog = g_object_ref (eco_document_get_catalog (document));
  job->from = eco_compare_side_copy (from);
  job->to = eco_compare_side_copy (to);
  adjust_today (job->from, job->to);
  adjust_today (job->to, job->from);
  eco_style_copy (&job->style, options->style);
  job->visibility = options->visibility != NULL
                        ? eco_visibility_ref ((EcoVisibility *) options->visibility) : NULL;
  job->options = *options;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * eco_compare_finish:
 *
 * Returns: (transfer full) (nullable): what differs; %NULL with @error set
 */
EcoCompareResult *
eco_compare_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
