/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanTable: a row of text for each objective, stakeholder, metric… */
#include "config.h"

#include "analysis/eco-plan-table.h"

#include "analysis/eco-capability-map.h"
#include "analysis/eco-force-map.h"
#include "analysis/eco-measurement.h"
#include "analysis/eco-need-rank.h"
#include "analysis/eco-objective-progress.h"
#include "analysis/eco-stakeholders.h"
#include "analysis/eco-words.h"
#include "base/eco-cell.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_DIGITS 1e12 /* of a whole number that is written in full */

/* ---- Cells */

static void
add (EcoPlanTable *self, const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
}

/* @value: (transfer full) */
static void
take (EcoPlanTable *self, char *text)
{
  add (self, text);
  g_free (text);
}

static void
add_number (EcoPlanTable *self, double value)
{
  char text[ECO_NUMBER_TEXT_SIZE];

  if (isnan (value))
    add (self, NULL);
  else if (value == trunc (value) && fabs (value) < MOST_DIGITS)
    add (self, eco_number_to_fixed (value, 0, text));
  else
    add (self, eco_number_to_text (value, text));
}

/* Of 1 to 5 or 0 to 100; less than @least is nothing. */
static void
add_rate (EcoPlanTable *self, int value, int least)
{
  add_number (self, value < least ? NAN : value);
}

static void
add_date (EcoPlanTable *self, EcoDate date)
{
  char text[ECO_DATE_TEXT_SIZE];

  add (self, date != ECO_DATE_UNSET ? eco_date_to_text (date, text) : NULL);
}

static void
add_names (EcoPlanTable *self, GPtrArray *names)
{
  take (self, eco_words_join (names, names->len));
}

static void
add_enum (EcoPlanTable *self, GType type, int value)
{
  add (self, eco_enum_get_label (type, value));
}

/* ---- Tables */

static void
add_objectives (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (GArray) lines = eco_objective_progress_list (facts, today);

  for (guint i = 0; i < lines->len; i++)
    {
      const EcoObjectiveProgress *line = &g_array_index (lines, EcoObjectiveProgress, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint k = 0; k < line->initiatives->len; k++)
        g_ptr_array_add (names, (gpointer) eco_object_get_name (line->initiatives->pdata[k]));
      add (self, line->objective->name);
      add (self, line->metric != NULL ? line->metric->name : NULL);
      add (self, line->metric != NULL ? line->metric->unit : NULL);
      add_number (self, line->objective->baseline);
      add_number (self, line->current);
      add_number (self, line->objective->target);
      add_date (self, line->objective->due);
      add (self, line->objective->owner);
      add_number (self, isnan (line->share) ? NAN : round (line->share * 100));
      add (self, eco_objective_state_get_label (line->state));
      add_names (self, names);
    }
}

static void
add_stakeholders (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (GArray) list = eco_stakeholders_list (facts);

  for (guint i = 0; i < list->len; i++)
    {
      const EcoStakeholder *who = &g_array_index (list, EcoStakeholder, i);
      const EcoNode *node = who->node->node;

      add (self, who->node->name);
      add_rate (self, node->influence, 0);
      add_rate (self, node->interest, 0);
      add (self, eco_stakeholder_get_advice (who));
      add_enum (self, ECO_TYPE_ENGAGEMENT, (int) node->engagement);
      add_enum (self, ECO_TYPE_ENGAGEMENT, (int) node->engagement_wanted);
      take (self, eco_stakeholder_dup_gap (who));
    }
}

static void
add_measured (EcoPlanTable *self, const EcoFacts *facts, EcoMeasuredGroup group,
              const char *name, const EcoMetric *metric)
{
  add (self, eco_measured_group_get_label (group));
  add (self, name);
  add (self, metric != NULL ? metric->name : _("Not measured"));
  add_number (self, metric != NULL ? metric->value : NAN);
  add (self, metric != NULL ? metric->unit : NULL);
  add_date (self, metric != NULL ? metric->date : ECO_DATE_UNSET);
  take (self, eco_words_concern (facts, metric != NULL ? metric->measured_by : NULL));
  add (self, metric != NULL ? metric->source : NULL);
  add (self, metric != NULL ? metric->owner : NULL);
}

static void
add_measurement (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (EcoMeasurement) measured = eco_measurement_new (facts);

  for (guint i = 0; i < measured->lines->len; i++)
    {
      const EcoMeasuredLine *line = &g_array_index (measured->lines, EcoMeasuredLine, i);

      add_measured (self, facts, line->group, line->name, line->metric);
    }
  for (guint i = 0; i < measured->unmeasured->len; i++)
    {
      const EcoUnmeasured *line = &g_array_index (measured->unmeasured, EcoUnmeasured, i);

      add_measured (self, facts, line->group, line->name, NULL);
    }
}

static void
add_capabilities (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (GArray) lines = eco_capability_map_list (facts);

  for (guint i = 0; i < lines->len; i++)
    {
      const EcoCapabilityLine *line = &g_array_index (lines, EcoCapabilityLine, i);

      add (self, line->capability->name);
      add_rate (self, line->capability->maturity, 1);
      add_rate (self, line->capability->maturity_wanted, 1);
      take (self, eco_capability_line_dup_gap (line));
      add (self, line->capability->owner);
      add_names (self, line->carriers);
      add_names (self, line->initiatives);
    }
}

static void
add_needs (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (EcoNeedRank) rank = eco_need_rank_new (facts);

  for (guint i = 0; i < rank->needs->len; i++)
    {
      const EcoNeedLine *line = &g_array_index (rank->needs, EcoNeedLine, i);

      add (self, line->need->name);
      add_rate (self, line->need->opportunity, 1);
      add_number (self, line->need->votes);
      add (self, line->stage);
      add_names (self, line->who);
      if (line->offerings->len > 0)
        add_names (self, line->offerings);
      else
        add (self, _("Unserved"));
    }
}

static void
add_decisions (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (EcoNeedRank) rank = eco_need_rank_new (facts);

  for (guint i = 0; i < rank->decisions->len; i++)
    {
      const EcoDecisionLine *line = &g_array_index (rank->decisions, EcoDecisionLine, i);
      const EcoNode *node = line->node->node;

      add (self, line->node->name);
      add (self, line->node->kind != NULL ? eco_kind_get_name (line->node->kind) : NULL);
      if (line->open)
        add (self, _("Not decided"));
      else
        add_enum (self, ECO_TYPE_PARTICIPATION, (int) node->participation);
      add (self, node->participation_reason);
    }
}

static void
add_forces (EcoPlanTable *self, const EcoFacts *facts, EcoDate today)
{
  g_autoptr (GArray) lines = eco_force_map_list (facts);

  for (guint i = 0; i < lines->len; i++)
    {
      const EcoForceLine *line = &g_array_index (lines, EcoForceLine, i);

      add (self, line->force->name);
      add_enum (self, ECO_TYPE_FORCE_TYPE, (int) line->force->type);
      add_rate (self, line->force->strength, 1);
      add_date (self, line->force->since);
      for (guint k = 0; k < ECO_N_FORCE_EFFECTS; k++)
        add_names (self, line->names[k]);
    }
}

/* ---- All */

#define MOST_COLUMNS 12

static const struct
{
  const char *title;
  void (*fill) (EcoPlanTable *self, const EcoFacts *facts, EcoDate today);
  guint numbers;
  const char *heads[MOST_COLUMNS];
} tables[ECO_N_PLAN_TABLES] = {
  [ECO_PLAN_TABLE_OBJECTIVES] = { N_("Objectives"), add_objectives, 0x138,
    { N_("Objective"), N_("Metric"), N_("Unit"), N_("Baseline"), N_("Now"), N_("Target"), N_("Due"),
      N_("Owner"), N_("Per cent of the way"), N_("State"), N_("Served by") } },
  [ECO_PLAN_TABLE_STAKEHOLDERS] = { N_("Stakeholders"), add_stakeholders, 0x6,
    { N_("Stakeholder"), N_("Influence"), N_("Interest"), N_("What to do"), N_("Engagement now"),
      N_("Engagement wanted"), N_("Gap") } },
  [ECO_PLAN_TABLE_MEASUREMENT] = { N_("Measurement across channels"), add_measurement, 0x8,
    { N_("Group"), N_("What"), N_("Metric"), N_("Value"), N_("Unit"), N_("Date"),
      N_("Measured by"), N_("Source"), N_("Owner") } },
  [ECO_PLAN_TABLE_CAPABILITIES] = { N_("Capabilities"), add_capabilities, 0x6,
    { N_("Capability"), N_("Maturity"), N_("Wanted"), N_("Gap"), N_("Owner"),
      N_("Carried by"), N_("Needed by") } },
  [ECO_PLAN_TABLE_NEEDS] = { N_("Needs and opportunities"), add_needs, 0x6,
    { N_("Need"), N_("Opportunity"), N_("Votes"), N_("Stage"), N_("Stakeholders"),
      N_("Served by") } },
  [ECO_PLAN_TABLE_DECISIONS] = { N_("Build or take part"), add_decisions, 0,
    { N_("What"), N_("Kind"), N_("Decision"), N_("Reason") } },
  [ECO_PLAN_TABLE_FORCES] = { N_("Market forces"), add_forces, 0x4,
    { N_("Force"), N_("Type"), N_("Strength"), N_("From"), N_("Supports"), N_("Threatens"),
      N_("Breaks up a silo"), N_("Hardens a silo") } },
};

/**
 * eco_plan_table_new:
 * @today: of what depends on it; or unset
 *
 * Returns: (transfer full): the table, without rows where there is nothing
 */
EcoPlanTable *
eco_plan_table_new (const EcoFacts *facts, EcoPlanTableKind kind, EcoDate today)
{
  EcoPlanTable *self = g_new0 (EcoPlanTable, 1);

  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->numbers = tables[kind].numbers;
  for (; tables[kind].heads[self->n_columns] != NULL; self->n_columns++)
    g_ptr_array_add (self->heads, g_strdup (_(tables[kind].heads[self->n_columns])));
  tables[kind].fill (self, facts, today);
  return self;
}

/**
 * eco_plan_table_free:
 */
void
eco_plan_table_free (EcoPlanTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * eco_plan_table_count_rows:
 *
 * Returns: how many rows it has, without its heads
 */
guint
eco_plan_table_count_rows (const EcoPlanTable *self)
{
  return self->cells->len / self->n_columns;
}

/**
 * eco_plan_table_get_cell:
 *
 * Returns: (transfer none): what is there, "" for nothing
 */
const char *
eco_plan_table_get_cell (const EcoPlanTable *self, guint row, guint column)
{
  g_return_val_if_fail (column < self->n_columns, "");
  g_return_val_if_fail (row < eco_plan_table_count_rows (self), "");

  return self->cells->pdata[row * self->n_columns + column];
}

/* A number is left as it is, whatever its sign. */
static void
put_csv (GString *out, const EcoPlanTable *self, GPtrArray *cells, gboolean numbers)
{
  for (guint i = 0; i < cells->len; i++)
    {
      guint column = i % self->n_columns;

      if (numbers && (self->numbers & (1u << column)) != 0)
        g_string_append (out, cells->pdata[i]);
      else
        eco_cell_append (out, cells->pdata[i], ',', FALSE);
      g_string_append (out, column + 1 < self->n_columns ? "," : "\r\n");
    }
}

/**
 * eco_plan_table_to_csv:
 *
 * Returns: (transfer full): the table, cells between commas, as a file that spreadsheets open as it
 *   is
 */
char *
eco_plan_table_to_csv (const EcoPlanTable *self)
{
  /* The mark by which spreadsheets know that it is UTF-8. */
  GString *out = g_string_new ("\xef\xbb\xbf");

  put_csv (out, self, self->heads, FALSE);
  put_csv (out, self, self->cells, TRUE);
  return g_string_free (out, FALSE);
}

/**
 * eco_plan_table_get_title:
 *
 * Returns: (transfer none): what the table is called
 */
const char *
eco_plan_table_get_title (EcoPlanTableKind kind)
{
  g_return_val_if_fail ((guint) kind < ECO_N_PLAN_TABLES, "");

  return _(tables[kind].title);
}
