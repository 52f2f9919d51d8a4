/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A plane with four named quarters, and a tray beside it. */
#include "config.h"

#include "chart/eco-grid-chart-private.h"

#include <glib/gi18n-lib.h>

#define EDGE 34.0      /* over and under the plane, for names */
#define SIDE 14.0
#define TRAY_GAP 28.0
#define TRAY 208.0
#define TRAY_HEAD 44.0
#define TRAY_ROW 30.0
#define TRAY_INSET 12.0
#define TINT 0.09      /* share of a hue in its quarter */
#define CORNER 8.0
#define AXES 34.0      /* at the left, for numbers and a name */

/* Lays plane and tray out; that of a picture to look at is there only if something is in it. */
void
eco_grid_place (EcoGrid *self, double height, guint n_unset)
{
  EcoRows *rows = &self->rows;

  self->outer = (EcoRect) { AXES + ECO_SPACE_3, 0, ECO_GRID_WIDTH, height + 2 * EDGE };
  self->plane = (EcoRect) { self->outer.x + SIDE, EDGE, ECO_GRID_WIDTH - 2 * SIDE, height };
  rows->width = self->outer.x + ECO_GRID_WIDTH;
  rows->y = self->outer.height + ECO_SPACE_3 + 30;
  self->tray = eco_plan_places_init (rows->plan);
  self->tray_y = TRAY_HEAD;
  if (n_unset == 0 && !rows->chart.options.slots)
    return;
  *self->tray = (EcoRect) { rows->width + TRAY_GAP, 0, TRAY, self->outer.height };
  rows->width = self->tray->x + TRAY;
}

/* What lies in the middle row or column of cells is in no quarter. */
static void
put_quarter (EcoGrid *self, EcoGridQuarter quarter, guint n_cells)
{
  EcoChart *chart = &self->rows.chart;
  const EcoRect *outer = &self->outer, *plane = &self->plane;
  gboolean right = quarter % 2 == 1, low = quarter >= ECO_GRID_BOTTOM_LEFT;
  double gap_x = n_cells % 2 == 1 ? plane->width / n_cells : 1;
  double gap_y = n_cells % 2 == 1 ? plane->height / n_cells : 1;
  EcoRect box = { outer->x + (right ? (outer->width + gap_x) / 2 : 0),
                  outer->y + (low ? (outer->height + gap_y) / 2 : 0),
                  (outer->width - gap_x) / 2, (outer->height - gap_y) / 2 };
  EcoColor tint = eco_color_mix (chart->style->page, chart->style->hues[self->words.hues[quarter]],
                                 TINT);

  eco_scene_add_rect (chart->scene, eco_chart_pen (chart, tint, 0, 0), ECO_DETAIL_ALWAYS, &box,
                      CORNER);
}

/* Lines between cells; the one in the middle is where quarters part. */
static void
put_lines (EcoGrid *self, guint n, gboolean upright)
{
  EcoChart *chart = &self->rows.chart;
  const EcoRect *plane = &self->plane, *outer = &self->outer;
  guint pen = eco_chart_pen (chart, 0, eco_color_mix (chart->style->page, chart->style->ink, 0.13),
                             0.8);

  for (guint i = 1; i < n; i++)
    {
      double x = plane->x + plane->width * i / n, y = plane->y + plane->height * i / n;
      EcoPoint line[] = { { upright ? x : outer->x, upright ? outer->y : y },
                          { upright ? x : outer->x + outer->width,
                            upright ? outer->y + outer->height : y } };

      eco_scene_add_path (chart->scene, pen, ECO_DETAIL_SMALL, "ML", line);
    }
}

/* The ground of all quarters. */
static void
put_ground (EcoGrid *self)
{
  EcoChart *chart = &self->rows.chart;

  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, eco_color_mix (chart->style->page, chart->style->ink,
                                                           0.025), 0, 0),
                      ECO_DETAIL_ALWAYS, &self->outer, CORNER);
}

static void
put_tray (EcoGrid *self)
{
  EcoChart *chart = &self->rows.chart;

  eco_scene_add_rect (chart->scene,
                      eco_chart_dashed_pen (chart, eco_color_mix (chart->style->page,
                                                                  chart->style->muted, 0.6), 1),
                      ECO_DETAIL_ALWAYS, self->tray, CORNER);
}

/* The ground; before all things. */
void
eco_grid_put_plane (EcoGrid *self, guint n_cells)
{
  EcoScene *scene = self->rows.chart.scene;

  eco_scene_begin_group (scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  put_ground (self);
  for (guint i = 0; i < ECO_N_GRID_QUARTERS; i++)
    put_quarter (self, (EcoGridQuarter) i, n_cells);
  put_lines (self, n_cells, TRUE);
  put_lines (self, n_cells, FALSE);
  if (!eco_rect_is_empty (self->tray))
    put_tray (self);
  eco_scene_end_group (scene);
}

/* Numbers along both sides: in the middle of cells, or from one end to the other. */
void
eco_grid_put_ticks (EcoGrid *self, int first, int step, guint n, gboolean cells)
{
  EcoRows *rows = &self->rows;
  const EcoRect *plane = &self->plane, *outer = &self->outer;
  EcoChartType type = { ECO_ROWS_SMALL, 600, rows->chart.style->muted, ECO_ANCHOR_MIDDLE };
  EcoChartType beside = type;

  beside.anchor = ECO_ANCHOR_END;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", first + (int) i * step);
      double share = cells ? (i + 0.5) / n : i / (n - 1.0);

      eco_rows_say (rows, number, (EcoPoint) { plane->x + plane->width * share,
                                               outer->y + outer->height + 16 }, &type);
      eco_rows_say (rows, number, (EcoPoint) { outer->x - ECO_SPACE_2,
                                               plane->y + plane->height * (1 - share)
                                               + ECO_ROWS_SMALL * 0.36 }, &beside);
    }
}

static void
put_quarter_name (EcoGrid *self, EcoGridQuarter quarter)
{
  EcoRows *rows = &self->rows;
  const EcoStyle *style = rows->chart.style;
  const EcoRect *outer = &self->outer;
  gboolean right = quarter % 2 == 1, low = quarter >= ECO_GRID_BOTTOM_LEFT;
  EcoColor color = eco_style_ensure_contrast (
      style->hues[self->words.hues[quarter]],
      eco_color_mix (style->page, style->hues[self->words.hues[quarter]], TINT),
      ECO_CONTRAST_TEXT);
  EcoChartType type = { 13, 700, color, right ? ECO_ANCHOR_END : ECO_ANCHOR_START };

  eco_rows_say (rows, self->words.quarters[quarter],
                (EcoPoint) { right ? outer->x + outer->width - SIDE : outer->x + SIDE,
                             low ? outer->y + outer->height - 13 : outer->y + 22 },
                &type);
}

/* What quarters, axes and tray are called, and how much has found no room. */
void
eco_grid_put_names (EcoGrid *self)
{
  EcoRows *rows = &self->rows;
  EcoChart *chart = &rows->chart;
  const EcoRect *outer = &self->outer;
  EcoChartType type = { ECO_ROWS_BODY, 700, chart->style->ink, ECO_ANCHOR_MIDDLE };
  g_autofree char *x = g_strconcat (self->words.x, " →", NULL);
  g_autofree char *y = g_strconcat (self->words.y, " →", NULL);

  for (guint i = 0; i < ECO_N_GRID_QUARTERS; i++)
    put_quarter_name (self, (EcoGridQuarter) i);
  eco_rows_say (rows, x, (EcoPoint) { outer->x + outer->width / 2,
                                      outer->y + outer->height + 36 }, &type);
  eco_rows_say_turned (rows, y, (EcoPoint) { ECO_ROWS_BODY, outer->y + outer->height / 2 }, -90,
                       &type);
  if (eco_rect_is_empty (self->tray))
    return;
  type = eco_rows_get_type (rows, ECO_ROWS_STRONG);
  eco_rows_say (rows, self->words.unset,
                (EcoPoint) { self->tray->x + TRAY_INSET, self->tray->y + 26 }, &type);
  type = eco_rows_get_type (rows, ECO_ROWS_DETAILS);
  if (self->n_left > 0)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u more", "and %u more", self->n_left), self->n_left);

      eco_rows_say (rows, more, (EcoPoint) { self->tray->x + TRAY_INSET, self->tray_y + 18 },
                    &type);
    }
  else if (self->tray_y == TRAY_HEAD)
    eco_rows_say (rows, _("Nothing"), (EcoPoint) { self->tray->x + TRAY_INSET, TRAY_HEAD + 4 },
                  &type);
}

/* Puts a thing that has no place into the tray, and says where. Returns whether there was room. */
gboolean
eco_grid_put_in_tray (EcoGrid *self, const char *id, const char *name, EcoGridDot dot,
                      gconstpointer thing, EcoRect *box)
{
  EcoRows *rows = &self->rows;
  EcoChart *chart = &rows->chart;
  EcoChartType type = { ECO_GRID_NAME, 500, chart->style->ink, ECO_ANCHOR_START };
  g_autofree char *fitted = NULL;

  if (self->tray_y + 2 * TRAY_ROW > self->tray->y + self->tray->height)
    {
      self->n_left++;
      return FALSE;
    }
  *box = (EcoRect) { self->tray->x + 6, self->tray_y, TRAY - 12, TRAY_ROW };
  fitted = eco_chart_fit (chart, name, box->width - 32, &type);
  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, name);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, box, 6);
  dot (self, thing, (EcoPoint) { box->x + 14, box->y + TRAY_ROW / 2 });
  eco_chart_put (chart, fitted, (EcoPoint) { box->x + 28, box->y + TRAY_ROW / 2 + 4 }, &type);
  eco_scene_end_group (chart->scene);
  self->tray_y += TRAY_ROW;
  return TRUE;
}
