/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capabilities: how mature each is and should be, who carries it and what needs it. */
#include "config.h"

#include "chart/eco-plan-place-private.h"
#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-capability-map.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1080.0
#define ROW 46.0
#define NAME 250.0
#define SCALE_X 266.0
#define STEP 48.0
#define SCALE (STEP * ECO_CAPABILITY_MOST)
#define GAP_X (SCALE_X + SCALE + ECO_ROWS_GAP)
#define GAP 130.0
#define LIST_X (GAP_X + GAP + ECO_ROWS_GAP)
#define LIST ((WIDTH - LIST_X - ECO_ROWS_GAP) / 2)
#define NOW 7.0
#define WANTED 10.0

enum
{
  SIGN_NOW,
  SIGN_WANTED,
  SIGN_MISSING,
};

typedef struct
{
  EcoRows rows;
  GArray *lines; /* EcoCapabilityLine */
} Drawing;

static double
get_x (int level)
{
  return SCALE_X + (level - 0.5) * STEP;
}

static void
put_now (EcoRows *rows, EcoPoint at, double radius)
{
  eco_scene_add_circle (rows->chart.scene,
                        eco_chart_pen (&rows->chart, eco_rows_get_hue (rows), 0, 0),
                        ECO_DETAIL_ALWAYS, at, radius);
}

static void
put_wanted (EcoRows *rows, EcoPoint at, double radius)
{
  EcoChart *chart = &rows->chart;

  eco_scene_add_circle (chart->scene,
                        eco_chart_pen (chart, chart->style->page, eco_rows_get_hue (rows), 2),
                        ECO_DETAIL_ALWAYS, at, radius);
}

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  if (which == SIGN_NOW)
    put_now (rows, at, 6);
  else if (which == SIGN_WANTED)
    put_wanted (rows, at, 6.5);
  else
    eco_chart_put_ring (&rows->chart, at, 3.2, eco_rows_get_warning (rows));
}

/* Five places on a line; from what is to what is wanted it is drawn strongly. */
static void
put_scale (EcoRows *rows, const EcoCapability *capability, double middle)
{
  EcoChart *chart = &rows->chart;
  EcoColor quiet = eco_color_mix (chart->style->page, chart->style->ink, 0.22);
  EcoPoint line[] = { { get_x (1), middle }, { get_x (ECO_CAPABILITY_MOST), middle } };

  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, quiet, 1), ECO_DETAIL_ALWAYS, "ML",
                      line);
  for (int level = 1; level <= ECO_CAPABILITY_MOST; level++)
    eco_scene_add_circle (chart->scene, eco_chart_pen (chart, quiet, 0, 0), ECO_DETAIL_SMALL,
                          (EcoPoint) { get_x (level), middle }, 2.4);
  if (capability->maturity > 0 && capability->maturity_wanted > capability->maturity)
    {
      EcoPoint way[] = { { get_x (capability->maturity), middle },
                         { get_x (capability->maturity_wanted) - WANTED, middle } };

      eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, eco_rows_get_hue (rows), 3),
                          ECO_DETAIL_ALWAYS, "ML", way);
    }
  if (capability->maturity_wanted > 0)
    put_wanted (rows, (EcoPoint) { get_x (capability->maturity_wanted), middle }, WANTED);
  if (capability->maturity > 0)
    put_now (rows, (EcoPoint) { get_x (capability->maturity), middle }, NOW);
}

/* What it is now is held at its disc, what it should be at its ring. */
static void
add_place (EcoRows *rows, const EcoCapabilityLine *line, const EcoRect *box)
{
  EcoPlanThing thing = { .box = *box, .n_handles = 2 };
  int values[] = { line->capability->maturity, line->capability->maturity_wanted };

  for (guint i = 0; i < 2; i++)
    {
      EcoPlanAxis *axis = &thing.handles[i].x;

      eco_plan_axis_init (axis, line->capability, i == 0 ? "maturity" : "maturity-wanted",
                          values[i]);
      axis->cells = TRUE;
      axis->zero = SCALE_X;
      axis->step = STEP;
      thing.handles[i].at = (EcoPoint) { values[i] > 0 ? get_x (values[i])
                                         : i == 0      ? SCALE_X : SCALE_X + SCALE,
                                         box->y + box->height / 2 };
    }
  eco_plan_places_add (rows->plan, line->id, &thing);
}

static void
put_list (EcoRows *rows, GPtrArray *names, const char *missing, double x, double middle)
{
  g_autofree char *text = eco_rows_join (names);

  eco_rows_put_centred (rows, text != NULL ? text : missing, (EcoPoint) { x, middle }, LIST,
                        ECO_ROWS_DETAILS);
}

static void
put_row (EcoRows *rows, const EcoCapabilityLine *line)
{
  EcoRect box = { 0, rows->y, WIDTH, ROW };
  const char *name = line->capability->name != NULL ? line->capability->name : "";
  g_autofree char *gap = eco_capability_line_dup_gap (line);
  g_autofree char *title = g_strdup_printf ("%s: %s", name, gap);
  gboolean unknown = line->capability->maturity <= 0;

  eco_rows_begin (rows, line->id, title, ROW);
  eco_rows_put (rows, name, (EcoPoint) { 0, box.y + 20 }, NAME, ECO_ROWS_NAME);
  eco_rows_put (rows, line->capability->owner != NULL ? line->capability->owner : _("No owner"),
                (EcoPoint) { 0, box.y + 36 }, NAME, ECO_ROWS_DETAILS);
  put_scale (rows, line->capability, box.y + ROW / 2);
  if (unknown)
    eco_rows_put_missing (rows, gap, (EcoPoint) { GAP_X, box.y + ROW / 2 + 4 }, GAP);
  else
    eco_rows_put (rows, gap, (EcoPoint) { GAP_X, box.y + ROW / 2 + 4 }, GAP,
                  line->gap > 0 ? ECO_ROWS_STRONG : ECO_ROWS_TEXT);
  put_list (rows, line->carriers, _("Nobody carries it"), LIST_X,
            box.y + ROW / 2);
  put_list (rows, line->initiatives, _("No open initiative needs it"),
            LIST_X + LIST + ECO_ROWS_GAP, box.y + ROW / 2);
  eco_rows_end (rows);
  add_place (rows, line, &box);
}

static void
put_legend (Drawing *self)
{
  gboolean missing = FALSE;

  if (!eco_rows_begin_legend (&self->rows))
    return;
  for (guint i = 0; i < self->lines->len; i++)
    missing = missing
              || g_array_index (self->lines, EcoCapabilityLine, i).capability->maturity <= 0;
  eco_rows_put_legend (&self->rows, put_sign, SIGN_NOW, _("Maturity now, 1 to 5"));
  eco_rows_put_legend (&self->rows, put_sign, SIGN_WANTED, _("Maturity wanted"));
  if (missing)
    eco_rows_put_legend (&self->rows, put_sign, SIGN_MISSING, _("Not assessed"));
  eco_rows_end_legend (&self->rows);
}

static char *
dup_summary (const Drawing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += g_array_index (self->lines, EcoCapabilityLine, i).gap > 0;
  return g_strdup_printf (_("Capabilities: %u. Less mature than wanted: %u."), self->lines->len,
                          n);
}

EcoScene *
_eco_capabilities_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Capabilities"),
                               _("What the organisation can do, how well, and how well it has "
                                 "to. What falls furthest short comes first."),
                               _("There are no capabilities yet.") };
  const EcoRowsColumn columns[] = {
    { _("Capability"), NAME, ECO_ANCHOR_START }, { _("Maturity"), SCALE, ECO_ANCHOR_MIDDLE },
    { _("Gap"), GAP, ECO_ANCHOR_START },         { _("Carried by"), LIST, ECO_ANCHOR_START },
    { _("Needed by"), LIST, ECO_ANCHOR_START },
  };
  Drawing self = { .lines = eco_capability_map_list (chart->facts) };
  g_autofree char *summary = dup_summary (&self);
  guint n;
  EcoScene *scene;

  chart->empty = self.lines->len == 0;
  eco_plan_places_init (chart);
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  n = eco_rows_count (&self.rows, self.lines->len);
  if (n > 0)
    eco_rows_put_columns (&self.rows, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    put_row (&self.rows, &g_array_index (self.lines, EcoCapabilityLine, i));
  eco_rows_put_more (&self.rows, self.lines->len - n);
  put_legend (&self);
  scene = eco_rows_finish (&self.rows, summary);
  g_array_unref (self.lines);
  return scene;
}
