/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Engagement: how every stakeholder stands to the strategy now, and how it should. */
#include "config.h"

#include "chart/eco-plan-place-private.h"
#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-stakeholders.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1080.0
#define ROW 33.0
#define NAME 212.0
#define CELLS_X (NAME + ECO_ROWS_GAP)
#define CELL 112.0
#define N_CELLS (ECO_ENGAGEMENT_LEADING + 1)
#define CELLS (CELL * N_CELLS)
#define GAP_X (CELLS_X + CELLS + ECO_ROWS_GAP / 2)
#define GAP (WIDTH - GAP_X)
#define MARK 10.0  /* radius */
#define APART 13.0 /* of two marks in one cell, from its middle */
#define HEAD 2.0   /* half of the width of the arrow's line */

enum
{
  SIGN_NOW,
  SIGN_WANTED,
  SIGN_MISSING,
};

typedef struct
{
  EcoRows rows;
  GArray *list; /* EcoStakeholder */
} Drawing;

/* Now is a full disc, wanted an open one; letters tell them apart as well. */
static void
put_mark (EcoRows *rows, EcoPoint at, double radius, gboolean now)
{
  EcoChart *chart = &rows->chart;
  EcoColor hue = eco_rows_get_hue (rows);
  /* TRANSLATORS: one letter: engagement as it is now, current */
  const char *letter = now ? C_ ("engagement", "C")
                           /* TRANSLATORS: one letter: engagement as it is wanted, desired */
                           : C_ ("engagement", "D");
  EcoChartType type = { radius * 1.1, 700,
                        now ? eco_style_ensure_contrast (chart->style->page, hue,
                                                         ECO_CONTRAST_TEXT)
                            : eco_style_ensure_contrast (hue, chart->style->page,
                                                         ECO_CONTRAST_TEXT),
                        ECO_ANCHOR_MIDDLE };

  eco_scene_add_circle (chart->scene,
                        now ? eco_chart_pen (chart, hue, 0, 0)
                            : eco_chart_pen (chart, chart->style->page, hue, 1.8),
                        ECO_DETAIL_ALWAYS, at, now ? radius : radius - 0.9);
  eco_chart_put (chart, letter, (EcoPoint) { at.x, at.y + type.size * 0.36 }, &type);
}

static void
put_arrow (EcoRows *rows, double from, double to, double y)
{
  double way = to > from ? 1 : -1, start = from + way * (MARK + 2), end = to - way * (MARK + 2);
  EcoPoint line[] = { { start, y }, { end - way * 5, y } };
  EcoPoint head[] = { { end - way * 7, y - 4 }, { end, y }, { end - way * 7, y + 4 } };
  EcoColor color = eco_rows_get_hue (rows);

  eco_scene_add_path (rows->chart.scene, eco_chart_pen (&rows->chart, 0, color, HEAD),
                      ECO_DETAIL_ALWAYS, "ML", line);
  eco_scene_add_path (rows->chart.scene, eco_chart_pen (&rows->chart, color, 0, 0),
                      ECO_DETAIL_ALWAYS, "MLLZ", head);
}

static double
get_cell_x (EcoEngagement engagement)
{
  return CELLS_X + ((int) engagement + 0.5) * CELL;
}

/* What it is now is held at its mark, what it should be at the other one. */
static void
add_place (EcoRows *rows, const EcoStakeholder *who, const EcoRect *box, const double *x)
{
  EcoPlanThing thing = { .box = *box, .n_handles = 2 };
  const EcoNode *node = who->node->node;

  for (guint i = 0; i < 2; i++)
    {
      EcoPlanAxis *axis = &thing.handles[i].x;

      eco_plan_axis_init (axis, node, i == 0 ? "engagement" : "engagement-wanted",
                          (int) (i == 0 ? node->engagement : node->engagement_wanted));
      axis->least = ECO_ENGAGEMENT_NONE;
      axis->most = ECO_ENGAGEMENT_LEADING;
      axis->cells = TRUE;
      axis->zero = CELLS_X;
      axis->step = CELL;
      thing.handles[i].at = (EcoPoint) { x[i], box->y + box->height / 2 };
    }
  eco_plan_places_add (rows->plan, who->id, &thing);
}

static void
put_row (EcoRows *rows, const EcoStakeholder *who)
{
  const EcoNode *node = who->node->node;
  EcoRect box = { 0, rows->y, WIDTH, ROW };
  double middle = box.y + ROW / 2;
  gboolean together = node->engagement == node->engagement_wanted;
  double x[] = { get_cell_x (node->engagement) - (together ? APART : 0),
                 get_cell_x (node->engagement_wanted) + (together ? APART : 0) };
  g_autofree char *gap = eco_stakeholder_dup_gap (who);
  g_autofree char *title = g_strdup_printf ("%s: %s", who->node->name, gap);

  eco_rows_begin (rows, who->id, title, ROW);
  eco_rows_put (rows, who->node->name, (EcoPoint) { 0, middle + 4 }, NAME, ECO_ROWS_NAME);
  if (who->gap != 0)
    put_arrow (rows, x[0], x[1], middle);
  if (node->engagement_wanted != ECO_ENGAGEMENT_NONE)
    put_mark (rows, (EcoPoint) { x[1], middle }, MARK, FALSE);
  if (node->engagement != ECO_ENGAGEMENT_NONE)
    {
      put_mark (rows, (EcoPoint) { x[0], middle }, MARK, TRUE);
      eco_rows_put (rows, gap, (EcoPoint) { GAP_X, middle + 4 }, GAP,
                    who->gap != 0 ? ECO_ROWS_STRONG : ECO_ROWS_TEXT);
    }
  else
    {
      eco_chart_put_ring (&rows->chart, (EcoPoint) { get_cell_x (ECO_ENGAGEMENT_NONE), middle },
                          3.6, eco_rows_get_warning (rows));
      eco_rows_put (rows, gap, (EcoPoint) { GAP_X, middle + 4 }, GAP, ECO_ROWS_WARNING);
    }
  eco_rows_end (rows);
  add_place (rows, who, &box, x);
}

static void
put_columns (EcoRows *rows)
{
  EcoRowsColumn columns[N_CELLS + 2] = { { _("Stakeholder"), NAME + ECO_ROWS_GAP / 2,
                                          ECO_ANCHOR_START } };

  for (int i = 0; i < N_CELLS; i++)
    columns[1 + i] = (EcoRowsColumn) { i == ECO_ENGAGEMENT_NONE
                                         ? C_ ("stakeholder", "Not assessed")
                                         : eco_enum_get_label (ECO_TYPE_ENGAGEMENT, i),
                                       CELL - ECO_ROWS_GAP, ECO_ANCHOR_MIDDLE };
  columns[N_CELLS + 1] = (EcoRowsColumn) { _("Gap"), GAP, ECO_ANCHOR_START };
  eco_rows_put_columns (rows, columns, G_N_ELEMENTS (columns));
}

/* Columns behind the rows, every second one a little darker. */
static void
put_bands (EcoRows *rows, guint n)
{
  EcoChart *chart = &rows->chart;
  EcoColor shade = eco_color_mix (chart->style->page, chart->style->ink, 0.045);

  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  for (int i = ECO_ENGAGEMENT_UNAWARE; i < N_CELLS; i += 2)
    {
      EcoRect band = { CELLS_X + i * CELL, rows->y, CELL, n * ROW };

      eco_scene_add_rect (chart->scene, eco_chart_pen (chart, shade, 0, 0), ECO_DETAIL_ALWAYS,
                          &band, 0);
    }
  eco_scene_end_group (chart->scene);
}

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  if (which == SIGN_MISSING)
    eco_chart_put_ring (&rows->chart, at, 3.2, eco_rows_get_warning (rows));
  else
    put_mark (rows, at, 7.5, which == SIGN_NOW);
}

static gboolean
is_missing (const EcoStakeholder *who)
{
  return who->node->node->engagement == ECO_ENGAGEMENT_NONE;
}

static void
put_legend (Drawing *self, guint n)
{
  gboolean missing = FALSE;

  if (!eco_rows_begin_legend (&self->rows))
    return;
  for (guint i = 0; i < n; i++)
    missing = missing || is_missing (&g_array_index (self->list, EcoStakeholder, i));
  eco_rows_put_legend (&self->rows, put_sign, SIGN_NOW, _("Engagement now"));
  eco_rows_put_legend (&self->rows, put_sign, SIGN_WANTED, _("Engagement wanted"));
  if (missing)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_MISSING, _("Nobody has assessed it"));
  eco_rows_end_legend (&self->rows);
}

EcoScene *
_eco_engagement_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Engagement of stakeholders"),
                               _("How they stand to the strategy, and how they should. Those with "
                                 "most influence come first."),
                               _("There are no people on the map yet.") };
  Drawing self = { .list = eco_stakeholders_list (chart->facts) };
  g_autofree char *summary = NULL;
  guint n, gaps = 0, missing = 0;
  EcoScene *scene;

  chart->empty = self.list->len == 0;
  for (guint i = 0; i < self.list->len; i++)
    {
      const EcoStakeholder *who = &g_array_index (self.list, EcoStakeholder, i);

      gaps += who->gap != 0;
      missing += is_missing (who);
    }
  summary = g_strdup_printf (_("Stakeholders: %u. Not engaged as wanted: %u. Not assessed: %u."),
                             self.list->len, gaps, missing);
  eco_plan_places_init (chart);
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  n = eco_rows_count (&self.rows, self.list->len);
  if (n > 0)
    put_columns (&self.rows);
  if (n > 0)
    put_bands (&self.rows, n);
  for (guint i = 0; i < n; i++)
    put_row (&self.rows, &g_array_index (self.list, EcoStakeholder, i));
  eco_rows_put_more (&self.rows, self.list->len - n);
  put_legend (&self, n);
  scene = eco_rows_finish (&self.rows, summary);
  g_array_unref (self.list);
  return scene;
}
