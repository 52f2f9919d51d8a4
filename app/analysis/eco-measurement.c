/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMeasurement: gathers by group who has which metric, and who has none. */
#include "config.h"

#include "analysis/eco-measurement.h"

#include "analysis/eco-node-fact.h"
#include "analysis/eco-words.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Numbers below it are written in full. */
#define FULL 10000

static void
clear_line (gpointer data)
{
  g_free (((EcoMeasuredLine *) data)->name);
}

static EcoMeasuredGroup
find_group (const EcoNodeFact *fact)
{
  static const EcoMeasuredGroup groups[] = {
    [ECO_MEDIA_NONE] = ECO_MEASURED_CHANNEL,    [ECO_MEDIA_PAID] = ECO_MEASURED_PAID,
    [ECO_MEDIA_OWNED] = ECO_MEASURED_OWNED,     [ECO_MEDIA_EARNED] = ECO_MEASURED_EARNED,
    [ECO_MEDIA_SHARED] = ECO_MEASURED_SHARED,
  };

  if (eco_node_fact_is_core (fact))
    return ECO_MEASURED_OTHER;
  if (fact->element == ECO_ELEMENT_PEOPLE)
    return ECO_MEASURED_STAKEHOLDER;
  return fact->channel ? groups[fact->media] : ECO_MEASURED_OTHER;
}

static guint
add_lines (EcoMeasurement *self, const EcoFacts *facts, EcoMeasuredGroup group, const char *id,
           char **metrics)
{
  guint n = 0;

  for (; metrics != NULL && *metrics != NULL; metrics++)
    {
      gpointer metric = eco_facts_lookup (facts, *metrics);
      EcoMeasuredLine line = { group, id, NULL, metric };

      if (metric == NULL || !ECO_IS_METRIC (metric))
        continue;
      line.name = eco_words_concern (facts, id);
      g_array_append_val (self->lines, line);
      n++;
    }
  return n;
}

static void
add_node (EcoMeasurement *self, const EcoFacts *facts, const EcoNodeFact *fact)
{
  EcoMeasuredGroup group = find_group (fact);
  guint n = add_lines (self, facts, group, fact->id, fact->node->metrics);
  EcoUnmeasured own = { group, fact->id, fact->name };

  if (group == ECO_MEASURED_OTHER)
    return;
  self->n_all++;
  if (n > 0)
    self->n_measured++;
  else
    g_array_append_val (self->unmeasured, own);
}

/* Equals stay in their order. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const EcoMeasuredLine *one = a, *other = b;

  return (int) one->group - (int) other->group;
}

static int
compare_unmeasured (gconstpointer a, gconstpointer b)
{
  const EcoUnmeasured *one = a, *other = b;

  return (int) one->group - (int) other->group;
}

/* The use of each metric, to be counted. */
static GHashTable *
add_metrics (EcoMeasurement *self, const EcoFacts *facts)
{
  const GPtrArray *metrics = eco_facts_get_list (facts, ECO_ECOSYSTEM_METRICS);
  GHashTable *uses = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < metrics->len; i++)
    {
      EcoMetricUse use = { .metric = metrics->pdata[i] };

      use.id = eco_object_get_id (metrics->pdata[i]);
      g_array_append_val (self->metrics, use);
    }
  for (guint i = 0; i < metrics->len; i++)
    g_hash_table_insert (uses, metrics->pdata[i],
                         &g_array_index (self->metrics, EcoMetricUse, i));
  return uses;
}

static void
count_uses (EcoMeasurement *self, const EcoFacts *facts)
{
  const GPtrArray *objectives = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);
  g_autoptr (GHashTable) uses = add_metrics (self, facts);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const EcoMeasuredLine *line = &g_array_index (self->lines, EcoMeasuredLine, i);
      EcoMetricUse *use = g_hash_table_lookup (uses, line->metric);

      use->n_exchanges += line->group == ECO_MEASURED_EXCHANGE;
      use->n_nodes += line->group != ECO_MEASURED_EXCHANGE;
    }
  for (guint i = 0; i < objectives->len; i++)
    {
      const EcoObjective *objective = objectives->pdata[i];
      EcoMetricUse *use = g_hash_table_lookup (uses, eco_facts_lookup (facts, objective->metric));

      if (use != NULL)
        use->n_objectives++;
    }
  for (guint i = 0; i < self->metrics->len; i++)
    {
      const EcoMetricUse *use = &g_array_index (self->metrics, EcoMetricUse, i);

      self->n_unused += use->n_nodes + use->n_exchanges + use->n_objectives == 0;
    }
}

/**
 * eco_measurement_new:
 *
 * Returns: (transfer full): what is measured
 */
EcoMeasurement *
eco_measurement_new (const EcoFacts *facts)
{
  EcoMeasurement *self = g_new0 (EcoMeasurement, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (EcoMeasuredLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->unmeasured = g_array_new (FALSE, FALSE, sizeof (EcoUnmeasured));
  self->metrics = g_array_new (FALSE, FALSE, sizeof (EcoMetricUse));
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    add_node (self, facts, eco_facts_get_node (facts, i));
  for (guint i = 0; i < eco_facts_get_n_exchanges (facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, i);

      add_lines (self, facts, ECO_MEASURED_EXCHANGE, fact->id, fact->exchange->metrics);
    }
  g_array_sort (self->lines, compare_lines);
  g_array_sort (self->unmeasured, compare_unmeasured);
  count_uses (self, facts);
  return self;
}

/**
 * eco_measurement_free:
 */
void
eco_measurement_free (EcoMeasurement *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_array_unref (self->unmeasured);
  g_array_unref (self->metrics);
  g_free (self);
}

/**
 * eco_measured_group_get_label:
 *
 * Returns: (transfer none): what the group is called
 */
const char *
eco_measured_group_get_label (EcoMeasuredGroup group)
{
  static const char *const labels[ECO_N_MEASURED_GROUPS] = {
    NC_ ("measured", "Paid channels"),   NC_ ("measured", "Owned channels"),
    NC_ ("measured", "Earned channels"), NC_ ("measured", "Shared channels"),
    NC_ ("measured", "Other channels"),  NC_ ("measured", "Stakeholders"),
    NC_ ("measured", "Brand, processes and systems"), NC_ ("measured", "Exchanges"),
  };

  g_return_val_if_fail ((guint) group < ECO_N_MEASURED_GROUPS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "measured", labels[group]);
}

/**
 * eco_metric_dup_number:
 * @metric: (nullable): whose unit it has
 * @value: finite
 *
 * Returns: (transfer full): the value with the unit, short enough for a picture
 */
char *
eco_metric_dup_number (const EcoMetric *metric, double value)
{
  char number[ECO_NUMBER_TEXT_SIZE];
  g_autofree char *text = NULL;

  if (fabs (value) < FULL)
    text = g_strdup (eco_number_to_fixed (value, fabs (value) < 10 ? 2 : 1, number));
  else
    text = eco_number_to_short (value);
  if (metric == NULL || metric->unit == NULL || metric->unit[0] == '\0')
    return g_steal_pointer (&text);
  /* TRANSLATORS: a number and its unit */
  return g_strdup_printf (C_ ("metric", "%s %s"), text, metric->unit);
}

/**
 * eco_metric_dup_value:
 *
 * Returns: (transfer full): the value with its unit, or that there is none
 */
char *
eco_metric_dup_value (const EcoMetric *metric)
{
  return isnan (metric->value) ? g_strdup (C_ ("metric", "No value yet"))
                               : eco_metric_dup_number (metric, metric->value);
}
