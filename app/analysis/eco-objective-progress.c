/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far objectives have come.
 *
 * The value of today is that of the objective, or else that of its metric. What it should be by
 * today is a straight line from the first start of the initiatives that serve it to its date;
 * without either nothing can be expected. */
#include "config.h"

#include "analysis/eco-objective-progress.h"

#include "analysis/eco-words.h"
#include "base/eco-calendar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NEARLY 1e-9

static void
clear_progress (gpointer data)
{
  EcoObjectiveProgress *progress = data;

  g_ptr_array_unref (progress->initiatives);
  g_ptr_array_unref (progress->concerns);
}

static EcoDate
find_start (const EcoObjectiveProgress *self)
{
  EcoDate first = ECO_DATE_UNSET;

  for (guint i = 0; i < self->initiatives->len; i++)
    {
      EcoDate start = ((const EcoInitiative *) self->initiatives->pdata[i])->start;

      if (start != ECO_DATE_UNSET && (first == ECO_DATE_UNSET || start < first))
        first = start;
    }
  return first;
}

static double
find_expected (const EcoObjectiveProgress *self, EcoDate today)
{
  EcoDate due = self->objective->due, start = find_start (self);

  if (today == ECO_DATE_UNSET || due == ECO_DATE_UNSET || start == ECO_DATE_UNSET || start >= due)
    return NAN;
  return CLAMP ((eco_date_to_day (today) - eco_date_to_day (start))
                  / (double) (eco_date_to_day (due) - eco_date_to_day (start)),
                0, 1);
}

/* A target that is the baseline is one to keep. */
static double
find_share (const EcoObjectiveProgress *self)
{
  double way = self->objective->target - self->objective->baseline;

  if (isnan (way) || isnan (self->current))
    return NAN;
  if (way == 0)
    return self->current == self->objective->target ? 1 : 0;
  return (self->current - self->objective->baseline) / way;
}

static EcoObjectiveState
find_state (const EcoObjectiveProgress *self, EcoDate today)
{
  EcoDate due = self->objective->due;

  if (isnan (self->share))
    return ECO_OBJECTIVE_UNKNOWN;
  if (self->share >= 1 - NEARLY)
    return ECO_OBJECTIVE_REACHED;
  if (today != ECO_DATE_UNSET && due != ECO_DATE_UNSET && due < today)
    return ECO_OBJECTIVE_OVERDUE;
  if (isnan (self->expected))
    return ECO_OBJECTIVE_MOVING;
  return self->share < self->expected - NEARLY ? ECO_OBJECTIVE_BEHIND : ECO_OBJECTIVE_ON_TRACK;
}

static void
add_concerns (EcoObjectiveProgress *self, const EcoFacts *facts)
{
  for (char **id = self->objective->concerns; id != NULL && *id != NULL; id++)
    {
      char *name = eco_words_concern (facts, *id);

      if (name != NULL)
        g_ptr_array_add (self->concerns, name);
    }
}

static void
add_initiatives (EcoObjectiveProgress *self, const EcoFacts *facts)
{
  const GPtrArray *list = eco_facts_get_list (facts, ECO_ECOSYSTEM_INITIATIVES);

  for (guint i = 0; i < list->len; i++)
    {
      const EcoInitiative *initiative = list->pdata[i];

      if (initiative->status != ECO_WORK_STATUS_DROPPED && initiative->objectives != NULL
          && g_strv_contains ((const char *const *) initiative->objectives, self->id))
        g_ptr_array_add (self->initiatives, (gpointer) initiative);
    }
}

/**
 * eco_objective_progress_list:
 * @today: unset to leave out what depends on it
 *
 * Returns: (transfer full) (element-type EcoObjectiveProgress): a line for each objective, in
 *   their order
 */
GArray *
eco_objective_progress_list (const EcoFacts *facts, EcoDate today)
{
  const GPtrArray *list = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EcoObjectiveProgress));

  g_array_set_clear_func (lines, clear_progress);
  for (guint i = 0; i < list->len; i++)
    {
      EcoObjectiveProgress line = { .objective = list->pdata[i] };

      line.id = eco_object_get_id (list->pdata[i]);
      line.metric = line.objective->metric != NULL
                      ? eco_facts_lookup (facts, line.objective->metric) : NULL;
      line.current = line.objective->current;
      line.from_metric = isnan (line.current) && line.metric != NULL && !isnan (line.metric->value);
      if (line.from_metric)
        line.current = line.metric->value;
      line.initiatives = g_ptr_array_new ();
      line.concerns = g_ptr_array_new_with_free_func (g_free);
      add_initiatives (&line, facts);
      add_concerns (&line, facts);
      line.share = find_share (&line);
      line.expected = find_expected (&line, today);
      line.state = find_state (&line, today);
      g_array_append_val (lines, line);
    }
  return lines;
}

/**
 * eco_objective_state_get_label:
 *
 * Returns: (transfer none): the state in words
 */
const char *
eco_objective_state_get_label (EcoObjectiveState state)
{
  static const char *const labels[] = {
    [ECO_OBJECTIVE_UNKNOWN] = NC_ ("objective", "Cannot be judged yet"),
    [ECO_OBJECTIVE_MOVING] = NC_ ("objective", "Under way"),
    [ECO_OBJECTIVE_ON_TRACK] = NC_ ("objective", "On track"),
    [ECO_OBJECTIVE_BEHIND] = NC_ ("objective", "Behind"),
    [ECO_OBJECTIVE_OVERDUE] = NC_ ("objective", "Overdue"),
    [ECO_OBJECTIVE_REACHED] = NC_ ("objective", "Reached"),
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "objective", labels[state]);
}
