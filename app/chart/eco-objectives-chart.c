/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Objectives: how far each has come on its way from baseline to target. */
#include "config.h"

#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-measurement.h"
#include "analysis/eco-objective-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1080.0
#define ROW 74.0
#define NAME 388.0
#define BAR_X 404.0
#define BAR 400.0
#define BAR_HEIGHT 10.0
#define STATE_X 820.0

/* What the signs of the legend mean. */
enum
{
  SIGN_DONE,
  SIGN_EXPECTED,
  SIGN_STATES, /* and on: those of EcoObjectiveState */
};

typedef struct
{
  EcoRows rows;
  GArray *lines; /* EcoObjectiveProgress */
} Drawing;

/* ---- Signs */

static EcoColor
get_state_color (EcoRows *rows, EcoObjectiveState state)
{
  const EcoStyle *style = rows->chart.style;

  switch (state)
    {
    case ECO_OBJECTIVE_BEHIND:
    case ECO_OBJECTIVE_OVERDUE:
      return eco_rows_get_warning (rows);
    case ECO_OBJECTIVE_ON_TRACK:
    case ECO_OBJECTIVE_REACHED:
      return eco_style_ensure_contrast (style->hues[ECO_HUE_COMMUNITY], style->page,
                                        ECO_CONTRAST_TEXT);
    case ECO_OBJECTIVE_UNKNOWN:
    case ECO_OBJECTIVE_MOVING:
    default:
      return style->muted;
    }
}

static void
put_arrow (EcoRows *rows, EcoPoint at, EcoColor color)
{
  EcoPoint arrow[] = { { at.x - 5, at.y + 4 }, { at.x + 4, at.y - 4 }, { at.x - 2, at.y - 4.5 },
                       { at.x + 4.5, at.y - 4.5 }, { at.x + 4.5, at.y + 2 } };

  eco_scene_add_path (rows->chart.scene, eco_chart_pen (&rows->chart, 0, color, 1.8),
                      ECO_DETAIL_SMALL, "MLMLL", arrow);
}

/* A tick, an arrow upwards, a triangle, or a ring for what nobody can say. */
static void
put_state (EcoRows *rows, EcoPoint at, EcoObjectiveState state)
{
  EcoColor color = get_state_color (rows, state);
  EcoPoint dash[] = { { at.x - 5, at.y }, { at.x + 5, at.y } };

  switch (state)
    {
    case ECO_OBJECTIVE_REACHED:
      eco_plan_put_status (&rows->chart, ECO_WORK_STATUS_DONE, at, 6.5, rows->chart.style->page);
      break;
    case ECO_OBJECTIVE_ON_TRACK:
      put_arrow (rows, at, color);
      break;
    case ECO_OBJECTIVE_BEHIND:
    case ECO_OBJECTIVE_OVERDUE:
      eco_plan_put_warning (&rows->chart, at, 13, color);
      break;
    case ECO_OBJECTIVE_MOVING:
      eco_scene_add_path (rows->chart.scene, eco_chart_pen (&rows->chart, 0, color, 2),
                          ECO_DETAIL_SMALL, "ML", dash);
      break;
    case ECO_OBJECTIVE_UNKNOWN:
    default:
      eco_chart_put_ring (&rows->chart, at, 3.6, eco_rows_get_warning (rows));
    }
}

/* A small triangle that points at the bar from above. */
static void
put_expected (EcoRows *rows, EcoPoint at)
{
  EcoPoint mark[] = { { at.x - 4, at.y - 6 }, { at.x + 4, at.y - 6 }, { at.x, at.y } };

  eco_scene_add_path (rows->chart.scene,
                      eco_chart_pen (&rows->chart, rows->chart.style->muted, 0, 0),
                      ECO_DETAIL_ALWAYS, "MLLZ", mark);
}

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  EcoRect bar = { at.x - 7, at.y - 4, 14, 8 };

  if (which == SIGN_DONE)
    eco_scene_add_rect (rows->chart.scene,
                        eco_chart_pen (&rows->chart, eco_rows_get_hue (rows), 0, 0),
                        ECO_DETAIL_ALWAYS, &bar, 4);
  else if (which == SIGN_EXPECTED)
    put_expected (rows, (EcoPoint) { at.x, at.y + 3 });
  else
    put_state (rows, at, (EcoObjectiveState) (which - SIGN_STATES));
}

/* ---- The bar */

static char *
dup_number (const EcoObjectiveProgress *line, double value, const char *missing)
{
  return isnan (value) ? g_strdup (missing) : eco_metric_dup_number (line->metric, value);
}

/* Where on the bar it is; what lies outside stays at its ends. */
static double
get_bar_x (double share)
{
  return BAR_X + BAR * CLAMP (share, 0, 1);
}

/* The value of today, over where the bar has come to. */
static void
put_current (EcoRows *rows, const EcoObjectiveProgress *line, double middle)
{
  EcoChartType type = eco_rows_get_type (rows, ECO_ROWS_STRONG);
  g_autofree char *number = dup_number (line, line->current, _("Not measured"));
  g_autofree char *fitted = eco_chart_fit (&rows->chart, number, BAR, &type);
  double width = eco_chart_measure (&rows->chart, fitted, &type), x = BAR_X + BAR / 2;

  type.anchor = ECO_ANCHOR_MIDDLE;
  if (!isnan (line->share))
    x = CLAMP (get_bar_x (line->share), BAR_X + width / 2, BAR_X + BAR - width / 2);
  if (isnan (line->current))
    type.color = eco_rows_get_warning (rows);
  eco_chart_put (&rows->chart, fitted, (EcoPoint) { x, middle - 16 }, &type);
}

static void
put_bar (EcoRows *rows, const EcoObjectiveProgress *line, double middle)
{
  EcoChart *chart = &rows->chart;
  const EcoObjective *objective = line->objective;
  EcoRect track = { BAR_X, middle - BAR_HEIGHT / 2, BAR, BAR_HEIGHT }, done = track;
  g_autofree char *baseline = dup_number (line, objective->baseline, _("No baseline"));
  g_autofree char *target = dup_number (line, objective->target, _("No target"));

  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, eco_color_mix (chart->style->page, chart->style->ink,
                                                           0.1), 0, 0),
                      ECO_DETAIL_ALWAYS, &track, BAR_HEIGHT / 2);
  done.width = isnan (line->share) ? 0 : get_bar_x (line->share) - BAR_X;
  if (done.width > 0)
    eco_scene_add_rect (chart->scene, eco_chart_pen (chart, eco_rows_get_hue (rows), 0, 0),
                        ECO_DETAIL_ALWAYS, &done, MIN (BAR_HEIGHT, done.width) / 2);
  if (!isnan (line->expected))
    put_expected (rows, (EcoPoint) { get_bar_x (line->expected), middle - BAR_HEIGHT / 2 - 1 });
  put_current (rows, line, middle);
  eco_rows_put (rows, baseline, (EcoPoint) { BAR_X, middle + 21 }, BAR / 2 - 8,
                isnan (objective->baseline) ? ECO_ROWS_WARNING : ECO_ROWS_DETAILS);
  eco_rows_put_end (rows, target, (EcoPoint) { BAR_X + BAR / 2 + 8, middle + 21 }, BAR / 2 - 8,
                    isnan (objective->target) ? ECO_ROWS_WARNING : ECO_ROWS_STRONG);
}

/* ---- Words */

/* "Pipeline from marketing · due 31 Dec 2027 · Head of Digital" */
static char *
dup_details (const EcoObjectiveProgress *line)
{
  const EcoObjective *objective = line->objective;
  GString *text = g_string_new (line->metric != NULL ? line->metric->name : _("No metric"));
  g_autofree char *due = NULL;

  if (objective->due != ECO_DATE_UNSET)
    due = eco_date_dup_words (objective->due);
  g_string_append (text, " · ");
  if (due != NULL)
    g_string_append_printf (text, _("due %s"), due);
  else
    g_string_append (text, _("no date"));
  g_string_append_printf (text, " · %s", objective->owner != NULL && objective->owner[0] != '\0'
                                           ? objective->owner : _("no owner"));
  return g_string_free (text, FALSE);
}

static char *
say_served (const char *list)
{
  return g_strdup_printf (_("Served by %s"), list);
}

static char *
say_about (const char *list)
{
  return g_strdup_printf (_("About %s"), list);
}

static void
put_initiatives (EcoRows *rows, const EcoObjectiveProgress *line, EcoPoint at)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < line->initiatives->len; i++)
    g_ptr_array_add (names, (gpointer) eco_object_get_name (line->initiatives->pdata[i]));
  if (names->len > 0)
    eco_rows_put_names (rows, say_served, names, at, NAME);
  else
    eco_rows_put (rows, _("No initiative serves it"), at, NAME, ECO_ROWS_DETAILS);
}

/* What can be said of the state, with the figure it rests on. */
static char *
dup_because (const EcoObjectiveProgress *line)
{
  int share = (int) round (CLAMP (line->share, -9, 99) * 100);

  if (isnan (line->share))
    return isnan (line->current) ? g_strdup (_("No value has been measured"))
                                 : g_strdup (_("Baseline or target is missing"));
  if (isnan (line->expected) || line->state == ECO_OBJECTIVE_REACHED)
    return g_strdup_printf (_("%d %% of the way"), share);
  return g_strdup_printf (_("%d %% of the way, %d %% by today"), share,
                          (int) round (line->expected * 100));
}

static void
put_row (EcoRows *rows, const EcoObjectiveProgress *line)
{
  const char *state = eco_objective_state_get_label (line->state), *name;
  EcoChartType type = eco_rows_get_type (rows, ECO_ROWS_STRONG);
  g_autofree char *details = dup_details (line), *because = dup_because (line);
  g_autofree char *title = NULL, *fitted = NULL;
  double top = rows->y;

  name = line->objective->name != NULL ? line->objective->name : "";
  title = g_strdup_printf ("%s: %s, %s", name, state, because);
  eco_rows_begin (rows, line->id, title, ROW);
  eco_rows_put (rows, name, (EcoPoint) { 0, top + 20 }, NAME, ECO_ROWS_NAME);
  eco_rows_put (rows, details, (EcoPoint) { 0, top + 36 }, NAME, ECO_ROWS_DETAILS);
  put_initiatives (rows, line, (EcoPoint) { 0, top + 50 });
  if (line->concerns->len > 0)
    eco_rows_put_names (rows, say_about, line->concerns, (EcoPoint) { 0, top + 64 }, NAME);
  put_bar (rows, line, top + 38);
  put_state (rows, (EcoPoint) { STATE_X + 8, top + 34 }, line->state);
  type.color = get_state_color (rows, line->state);
  fitted = eco_chart_fit (&rows->chart, state, rows->width - STATE_X - 22, &type);
  eco_chart_put (&rows->chart, fitted, (EcoPoint) { STATE_X + 22, top + 38 }, &type);
  eco_rows_put (rows, because, (EcoPoint) { STATE_X + 22, top + 54 },
                rows->width - STATE_X - 22, ECO_ROWS_DETAILS);
  eco_rows_end (rows);
}

/* ---- All */

static void
put_legend (Drawing *self)
{
  gboolean there[ECO_OBJECTIVE_REACHED + 1] = { FALSE }, expected = FALSE;

  if (!eco_rows_begin_legend (&self->rows))
    return;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EcoObjectiveProgress *line = &g_array_index (self->lines, EcoObjectiveProgress, i);

      there[line->state] = TRUE;
      expected = expected || !isnan (line->expected);
    }
  eco_rows_put_legend (&self->rows, put_sign, SIGN_DONE, _("Way from baseline to target"));
  if (expected)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_EXPECTED,
                         _("By today, since the first initiative for it began"));
  for (int state = 0; state <= ECO_OBJECTIVE_REACHED; state++)
    if (there[state])
      eco_rows_put_legend (&self->rows, put_sign, SIGN_STATES + state,
                           eco_objective_state_get_label ((EcoObjectiveState) state));
  eco_rows_end_legend (&self->rows);
}

static char *
dup_summary (const Drawing *self)
{
  guint n[ECO_OBJECTIVE_REACHED + 1] = { 0 };
  GString *text = g_string_new (_("Objectives"));

  g_string_append_c (text, '.');
  for (guint i = 0; i < self->lines->len; i++)
    n[g_array_index (self->lines, EcoObjectiveProgress, i).state]++;
  for (int state = ECO_OBJECTIVE_REACHED; state >= 0; state--)
    if (n[state] > 0)
      g_string_append_printf (text, " %s: %u.",
                              eco_objective_state_get_label ((EcoObjectiveState) state),
                              n[state]);
  return g_string_free (text, FALSE);
}

EcoScene *
_eco_objectives_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Objectives"), NULL, _("There are no objectives yet.") };
  const EcoRowsColumn columns[] = {
    { _("Objective"), NAME, ECO_ANCHOR_START },
    { _("From baseline to target"), BAR, ECO_ANCHOR_START },
    { _("State"), WIDTH - STATE_X, ECO_ANCHOR_START },
  };
  Drawing self = { .lines = eco_objective_progress_list (chart->facts, chart->plan.today) };
  g_autofree char *summary = dup_summary (&self);
  guint n;
  EcoScene *scene;

  chart->empty = self.lines->len == 0;
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  n = eco_rows_count (&self.rows, self.lines->len);
  if (n > 0)
    eco_rows_put_columns (&self.rows, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    put_row (&self.rows, &g_array_index (self.lines, EcoObjectiveProgress, i));
  eco_rows_put_more (&self.rows, self.lines->len - n);
  put_legend (&self);
  scene = eco_rows_finish (&self.rows, summary);
  g_array_unref (self.lines);
  return scene;
}
