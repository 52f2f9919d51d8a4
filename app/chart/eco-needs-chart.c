/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Needs by what they promise, with what serves them; and under them what has been decided to build
 * or to take part in. */
#include "config.h"

#include "chart/eco-plan-place-private.h"
#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-need-rank.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1080.0
#define ROW 46.0
#define RANK 26.0
#define NAME_X (RANK + ECO_ROWS_GAP)
#define NAME 400.0
#define PIPS_X (NAME_X + NAME + ECO_ROWS_GAP)
#define PIP_STEP 16.0
#define PIP 4.5
#define PIPS 96.0
#define VOTES_X (PIPS_X + PIPS + ECO_ROWS_GAP)
#define VOTES 44.0
#define STAGE_X (VOTES_X + VOTES + ECO_ROWS_GAP)
#define STAGE 120.0
#define SERVED_X (STAGE_X + STAGE + ECO_ROWS_GAP)
#define SERVED (WIDTH - SERVED_X)
#define DECISION_NAME 286.0
#define DECISION_X (DECISION_NAME + ECO_ROWS_GAP)
#define DECISION 140.0
#define REASON_X (DECISION_X + DECISION + ECO_ROWS_GAP)
#define REASON (WIDTH - REASON_X)
#define DECISION_ROW 42.0

enum
{
  SIGN_OPPORTUNITY,
  SIGN_MISSING,
};

typedef struct
{
  EcoRows rows;
  EcoNeedRank *rank;
} Drawing;

/* ---- Needs */

static double
get_pip_x (int value)
{
  return PIPS_X + PIP + (value - 1) * PIP_STEP;
}

static void
put_pips (EcoRows *rows, int value, double middle)
{
  EcoChart *chart = &rows->chart;

  for (int i = 1; i <= ECO_NEED_MOST; i++)
    eco_scene_add_circle (chart->scene,
                          i <= value ? eco_chart_pen (chart, eco_rows_get_hue (rows), 0, 0)
                                     : eco_chart_pen (chart, 0, chart->style->muted, 1),
                          ECO_DETAIL_ALWAYS, (EcoPoint) { get_pip_x (i), middle },
                          i <= value ? PIP : PIP - 0.5);
}

static void
add_place (EcoRows *rows, const EcoNeedLine *line, const EcoRect *box)
{
  EcoPlanThing thing = { .box = *box, .n_handles = 1 };
  EcoPlanAxis *axis = &thing.handles[0].x;

  eco_plan_axis_init (axis, line->need, "opportunity", line->need->opportunity);
  axis->zero = get_pip_x (1);
  axis->step = PIP_STEP;
  thing.handles[0].at = (EcoPoint) { get_pip_x (MAX (line->need->opportunity, 1)),
                                     box->y + box->height / 2 };
  eco_plan_places_add (rows->plan, line->id, &thing);
}

static void
put_figures (EcoRows *rows, const EcoNeedLine *line, double base)
{
  g_autofree char *votes = g_strdup_printf ("%d", line->need->votes);

  if (line->need->opportunity > 0)
    put_pips (rows, line->need->opportunity, base - 4);
  else
    eco_rows_put_missing (rows, _("Not rated"), (EcoPoint) { PIPS_X, base }, PIPS);
  if (line->need->votes > 0)
    eco_rows_put_end (rows, votes, (EcoPoint) { VOTES_X, base }, VOTES, ECO_ROWS_TEXT);
  eco_rows_put (rows, line->stage, (EcoPoint) { STAGE_X, base }, STAGE, ECO_ROWS_TEXT);
}

static void
put_need (EcoRows *rows, const EcoNeedLine *line, guint rank)
{
  EcoRect box = { 0, rows->y, WIDTH, ROW };
  const char *name = line->need->name != NULL ? line->need->name : "";
  g_autofree char *number = g_strdup_printf ("%u", rank), *who = eco_rows_join (line->who);
  g_autofree char *served = eco_rows_join (line->offerings);
  g_autofree char *title = g_strdup_printf ("%s: %s", name, served != NULL ? served
                                                                           : _("Unserved"));
  double base = box.y + ROW / 2 + 4;

  eco_rows_begin (rows, line->id, title, ROW);
  eco_rows_put_end (rows, number, (EcoPoint) { 0, box.y + 20 }, RANK, ECO_ROWS_STRONG);
  eco_rows_put (rows, name, (EcoPoint) { NAME_X, box.y + 20 }, NAME, ECO_ROWS_NAME);
  eco_rows_put (rows, who != NULL ? who : _("No stakeholder is named"),
                (EcoPoint) { NAME_X, box.y + 36 }, NAME, ECO_ROWS_DETAILS);
  put_figures (rows, line, base);
  if (served != NULL)
    eco_rows_put_centred (rows, served, (EcoPoint) { SERVED_X, box.y + ROW / 2 }, SERVED,
                          ECO_ROWS_TEXT);
  else
    eco_rows_put_missing (rows, _("Unserved"), (EcoPoint) { SERVED_X, base }, SERVED);
  eco_rows_end (rows);
  add_place (rows, line, &box);
}

static void
put_needs (Drawing *self)
{
  const EcoRowsColumn columns[] = {
    { NULL, RANK, ECO_ANCHOR_END },
    { _("Need"), NAME, ECO_ANCHOR_START },
    { _("Opportunity"), PIPS, ECO_ANCHOR_START },
    { _("Votes"), VOTES, ECO_ANCHOR_END },
    { _("Stage"), STAGE, ECO_ANCHOR_START },
    { _("Served by"), SERVED, ECO_ANCHOR_START },
  };
  GArray *needs = self->rank->needs;
  guint n = eco_rows_count (&self->rows, needs->len);

  if (needs->len == 0)
    return;
  eco_rows_put_columns (&self->rows, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    put_need (&self->rows, &g_array_index (needs, EcoNeedLine, i), i + 1);
  eco_rows_put_more (&self->rows, needs->len - n);
}

/* ---- Build or take part */

static gboolean
has_reason (const EcoDecisionLine *line)
{
  const char *reason = line->node->node->participation_reason;

  return reason != NULL && reason[0] != '\0';
}

static void
put_decision (EcoRows *rows, const EcoDecisionLine *line)
{
  const EcoNode *node = line->node->node;
  const char *decision = line->open ? _("Not decided")
                                    : eco_enum_get_label (ECO_TYPE_PARTICIPATION,
                                                          (int) node->participation);
  g_autofree char *title = g_strdup_printf ("%s: %s", line->node->name, decision);
  double top = rows->y;

  eco_rows_begin (rows, line->id, title, DECISION_ROW);
  eco_rows_put (rows, line->node->name, (EcoPoint) { 0, top + 18 }, DECISION_NAME,
                ECO_ROWS_NAME);
  eco_rows_put (rows, line->node->kind != NULL ? eco_kind_get_name (line->node->kind) : NULL,
                (EcoPoint) { 0, top + 33 }, DECISION_NAME, ECO_ROWS_DETAILS);
  if (line->open)
    eco_rows_put_missing (rows, decision, (EcoPoint) { DECISION_X, top + 18 }, DECISION);
  else
    eco_rows_put (rows, decision, (EcoPoint) { DECISION_X, top + 18 }, DECISION,
                  ECO_ROWS_STRONG);
  if (has_reason (line))
    eco_rows_put_lines (rows, node->participation_reason, (EcoPoint) { REASON_X, top + 18 },
                        REASON, 2, ECO_ROWS_TEXT);
  eco_rows_end (rows);
}

/* Whether it has a row of its own. */
static gboolean
is_told (const EcoDecisionLine *line)
{
  return line->open || has_reason (line);
}

static void
put_chips (Drawing *self, EcoParticipation decision, const char *label)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (EcoRowsChip));

  for (guint i = 0; i < self->rank->decisions->len; i++)
    {
      const EcoDecisionLine *line = &g_array_index (self->rank->decisions, EcoDecisionLine, i);
      EcoRowsChip chip = { line->id, line->node->name };

      if (!is_told (line) && line->node->node->participation == decision)
        g_array_append_val (chips, chip);
    }
  if (chips->len > 0)
    eco_rows_put_chips (&self->rows, label, chips, FALSE);
}

/* What has been decided without saying why. */
static void
put_unreasoned (Drawing *self)
{
  self->rows.y += ECO_SPACE_3;
  put_chips (self, ECO_PARTICIPATION_BUILD, _("Build, no reason given"));
  put_chips (self, ECO_PARTICIPATION_TAKE_PART, _("Take part, no reason given"));
}

static void
put_decisions (Drawing *self)
{
  const EcoRowsColumn columns[] = {
    { _("What"), DECISION_NAME, ECO_ANCHOR_START },
    { _("Decision"), DECISION, ECO_ANCHOR_START },
    { _("Reason"), REASON, ECO_ANCHOR_START },
  };
  GArray *decisions = self->rank->decisions;
  guint n = 0, shown;

  if (decisions->len == 0)
    return;
  for (guint i = 0; i < decisions->len; i++)
    n += is_told (&g_array_index (decisions, EcoDecisionLine, i));
  shown = eco_rows_count (&self->rows, n);
  eco_rows_put_heading (&self->rows, _("Build or take part"),
                        _("Which platforms and ecosystems are built, and in which others the "
                          "organisation takes part"));
  if (n > 0)
    eco_rows_put_columns (&self->rows, columns, G_N_ELEMENTS (columns));
  for (guint i = 0, told = 0; i < decisions->len && told < shown; i++)
    {
      const EcoDecisionLine *line = &g_array_index (decisions, EcoDecisionLine, i);

      if (!is_told (line))
        continue;
      put_decision (&self->rows, line);
      told++;
    }
  eco_rows_put_more (&self->rows, n - shown);
  put_unreasoned (self);
}

/* ---- All */

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  if (which == SIGN_MISSING)
    eco_chart_put_ring (&rows->chart, at, 3.2, eco_rows_get_warning (rows));
  else
    eco_scene_add_circle (rows->chart.scene,
                          eco_chart_pen (&rows->chart, eco_rows_get_hue (rows), 0, 0),
                          ECO_DETAIL_ALWAYS, at, PIP);
}

static void
put_legend (Drawing *self)
{
  if (!eco_rows_begin_legend (&self->rows))
    return;
  if (self->rank->needs->len > 0)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_OPPORTUNITY, _("Opportunity, 1 to 5"));
  if (self->rank->n_unserved > 0)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_MISSING, _("No offering serves it"));
  if (self->rank->n_open > 0)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_MISSING,
                         _("Somebody else’s ecosystem without a decision"));
  eco_rows_end_legend (&self->rows);
}

EcoScene *
_eco_needs_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Needs and opportunities"),
                               _("What stakeholders and the market need: the largest opportunity "
                                 "first, then what most have voted for."),
                               _("There are no needs yet, and nothing has been decided to build "
                                 "or to take part in.") };
  g_autoptr (EcoNeedRank) rank = eco_need_rank_new (chart->facts);
  g_autofree char *summary
      = g_strdup_printf (_("Needs: %u; unserved: %u. Decisions to build or to take part: %u."),
                         rank->needs->len, rank->n_unserved,
                         rank->decisions->len - rank->n_open);
  Drawing self = { .rank = rank };

  chart->empty = rank->needs->len == 0 && rank->decisions->len == 0;
  eco_plan_places_init (chart);
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  put_needs (&self);
  put_decisions (&self);
  put_legend (&self);
  return eco_rows_finish (&self.rows, summary);
}
