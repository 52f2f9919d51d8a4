/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Market forces: how strong each is, since when, and what it supports, threatens, breaks up or
 * hardens. */
#include "config.h"

#include "chart/eco-plan-place-private.h"
#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-force-map.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1080.0
#define NAME 250.0
#define PIPS_X (NAME + ECO_ROWS_GAP)
#define PIPS 84.0
#define PIP_STEP 15.0
#define PIP 4.2
#define EFFECTS_X (PIPS_X + PIPS + ECO_ROWS_GAP)
#define N_COLUMNS 3
#define EFFECT ((WIDTH - EFFECTS_X - (N_COLUMNS - 1) * ECO_ROWS_GAP) / N_COLUMNS)
#define SIGN 18.0
#define LINES 2
#define LEADING (ECO_ROWS_BODY * 1.34)
#define MOST_NAMES 6 /* of one effect; the others are counted */
#define LEAST 46.0

typedef struct
{
  EcoRows rows;
  GArray *lines; /* EcoForceLine */
} Drawing;

/* ---- Signs */

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  EcoChart *chart = &rows->chart;
  EcoColor good = eco_style_ensure_contrast (chart->style->hues[ECO_HUE_COMMUNITY],
                                             chart->style->page, ECO_CONTRAST_SHAPE);
  EcoColor bad = eco_rows_get_warning (rows);
  EcoPoint plus[] = { { at.x - 5, at.y }, { at.x + 5, at.y }, { at.x, at.y - 5 },
                      { at.x, at.y + 5 } };
  EcoPoint halves[] = { { at.x - 2, at.y - 5 }, { at.x - 6, at.y - 5 }, { at.x - 6, at.y + 5 },
                        { at.x - 2, at.y + 5 }, { at.x + 2, at.y - 5 }, { at.x + 6, at.y - 5 },
                        { at.x + 6, at.y + 5 }, { at.x + 2, at.y + 5 } };
  EcoRect wall = { at.x - 5, at.y - 5, 10, 10 };

  switch ((EcoForceEffect) which)
    {
    case ECO_FORCE_EFFECT_SUPPORTS:
      eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, good, 2), ECO_DETAIL_SMALL,
                          "MLML", plus);
      break;
    case ECO_FORCE_EFFECT_THREATENS:
      eco_plan_put_warning (chart, at, 13, bad);
      break;
    case ECO_FORCE_EFFECT_BREAKS_SILO:
      eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, good, 1.8), ECO_DETAIL_SMALL,
                          "MLLLMLLL", halves);
      break;
    case ECO_FORCE_EFFECT_HARDENS_SILO:
    default:
      eco_scene_add_rect (chart->scene, eco_chart_pen (chart, 0, bad, 2.2), ECO_DETAIL_SMALL,
                          &wall, 0);
    }
}

/* ---- Effects */

/* The column of an effect: silos have one together. */
static guint
get_column (guint effect)
{
  return MIN (effect, N_COLUMNS - 1);
}

static double
get_column_x (guint column)
{
  return EFFECTS_X + column * (EFFECT + ECO_ROWS_GAP);
}

/* Puts what one effect touches, or only measures it; returns its height. */
static double
lay_effect (EcoRows *rows, const EcoForceLine *line, guint effect, const EcoPoint *at)
{
  GPtrArray *names = line->names[effect];
  guint n = names->len <= MOST_NAMES + 1 ? names->len : MOST_NAMES;
  double x = at != NULL ? at->x : 0, y = at != NULL ? at->y : 0, top = y;

  for (guint i = 0; i < n; i++)
    {
      if (at != NULL)
        put_sign (rows, (EcoPoint) { x + 7, y - 4 }, (int) effect);
      if (at != NULL)
        eco_rows_put_lines (rows, names->pdata[i], (EcoPoint) { x + SIGN, y }, EFFECT - SIGN,
                            LINES, ECO_ROWS_TEXT);
      y += eco_rows_measure_lines (rows, names->pdata[i], EFFECT - SIGN, LINES, ECO_ROWS_TEXT) + 3;
    }
  if (n < names->len)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more",
                                                         names->len - n), names->len - n);

      if (at != NULL)
        eco_rows_put (rows, more, (EcoPoint) { x + SIGN, y }, EFFECT - SIGN, ECO_ROWS_DETAILS);
      y += LEADING + 3;
    }
  return y - top;
}

static double
measure (EcoRows *rows, const EcoForceLine *line)
{
  double heights[N_COLUMNS] = { 0 }, most = LEAST;

  for (guint effect = 0; effect < ECO_N_FORCE_EFFECTS; effect++)
    heights[get_column (effect)] += lay_effect (rows, line, effect, NULL);
  for (guint i = 0; i < N_COLUMNS; i++)
    most = MAX (most, heights[i] + ECO_SPACE_4);
  return most;
}

static void
put_effects (EcoRows *rows, const EcoForceLine *line, double base)
{
  double heights[N_COLUMNS] = { 0 };

  for (guint effect = 0; effect < ECO_N_FORCE_EFFECTS; effect++)
    {
      guint column = get_column (effect);
      EcoPoint at = { get_column_x (column), base + heights[column] };

      heights[column] += lay_effect (rows, line, effect, &at);
    }
  if (heights[0] + heights[1] + heights[2] == 0)
    eco_rows_put_missing (rows, _("Nobody has said what it touches"),
                          (EcoPoint) { EFFECTS_X, base }, WIDTH - EFFECTS_X);
}

/* ---- Rows */

static void
add_place (EcoRows *rows, const EcoForceLine *line, const EcoRect *box, double middle)
{
  EcoPlanThing thing = { .box = *box, .n_handles = 1 };
  EcoPlanAxis *axis = &thing.handles[0].x;

  eco_plan_axis_init (axis, line->force, "strength", line->force->strength);
  axis->zero = PIPS_X + PIP;
  axis->step = PIP_STEP;
  thing.handles[0].at
      = (EcoPoint) { axis->zero + (MAX (line->force->strength, 1) - 1) * PIP_STEP, middle };
  eco_plan_places_add (rows->plan, line->id, &thing);
}

static void
put_strength (EcoRows *rows, int strength, double middle)
{
  EcoChart *chart = &rows->chart;

  if (strength <= 0)
    {
      eco_rows_put_missing (rows, _("Not rated"), (EcoPoint) { PIPS_X, middle + 4 }, PIPS);
      return;
    }
  for (int i = 1; i <= ECO_FORCE_MOST; i++)
    eco_scene_add_circle (chart->scene,
                          i <= strength ? eco_chart_pen (chart, eco_rows_get_hue (rows), 0, 0)
                                        : eco_chart_pen (chart, 0, chart->style->muted, 1),
                          ECO_DETAIL_ALWAYS,
                          (EcoPoint) { PIPS_X + PIP + (i - 1) * PIP_STEP, middle },
                          i <= strength ? PIP : PIP - 0.5);
}

static char *
dup_details (const EcoMarketForce *force)
{
  const char *type = eco_enum_get_label (ECO_TYPE_FORCE_TYPE, (int) force->type);
  g_autofree char *since = NULL;

  if (force->since == ECO_DATE_UNSET)
    return g_strdup (type);
  since = eco_date_dup_words (force->since);
  /* TRANSLATORS: a market force: its type, and the date since when it is felt */
  return g_strdup_printf (_("%s · since %s"), type, since);
}

static void
put_row (EcoRows *rows, const EcoForceLine *line)
{
  EcoRect box = { 0, rows->y, WIDTH, measure (rows, line) };
  const char *name = line->force->name != NULL ? line->force->name : "";
  g_autofree char *details = dup_details (line->force);
  g_autofree char *title = g_strdup_printf ("%s, %s", name, details);
  double base = box.y + 20;

  eco_rows_begin (rows, line->id, title, box.height);
  eco_rows_put (rows, name, (EcoPoint) { 0, base }, NAME, ECO_ROWS_NAME);
  eco_rows_put (rows, details, (EcoPoint) { 0, base + 16 }, NAME, ECO_ROWS_DETAILS);
  put_strength (rows, line->force->strength, base - 4);
  put_effects (rows, line, base);
  eco_rows_end (rows);
  add_place (rows, line, &box, base - 4);
}

/* ---- All */

static guint
count_effects (const Drawing *self, guint effect)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += g_array_index (self->lines, EcoForceLine, i).names[effect]->len;
  return n;
}

static void
put_legend (Drawing *self)
{
  if (!eco_rows_begin_legend (&self->rows))
    return;
  for (guint effect = 0; effect < ECO_N_FORCE_EFFECTS; effect++)
    if (count_effects (self, effect) > 0)
      eco_rows_put_legend (&self->rows, put_sign, (int) effect,
                           eco_enum_get_label (ECO_TYPE_FORCE_EFFECT, (int) effect));
  eco_rows_end_legend (&self->rows);
}

EcoScene *
_eco_forces_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Market forces"),
                               _("Trends, technologies and rules outside, the strongest first, and "
                                 "what they do to nodes, exchanges and silos."),
                               _("There are no market forces yet.") };
  const EcoRowsColumn columns[] = {
    { _("Force"), NAME, ECO_ANCHOR_START },       { _("Strength"), PIPS, ECO_ANCHOR_START },
    { _("Supports"), EFFECT, ECO_ANCHOR_START },  { _("Threatens"), EFFECT, ECO_ANCHOR_START },
    { _("Silos"), EFFECT, ECO_ANCHOR_START },
  };
  Drawing self = { .lines = eco_force_map_list (chart->facts) };
  g_autofree char *summary = NULL;
  guint n;
  EcoScene *scene;

  chart->empty = self.lines->len == 0;
  summary = g_strdup_printf (_("Market forces: %u. What they support: %u; what they threaten: "
                               "%u."),
                             self.lines->len, count_effects (&self, ECO_FORCE_EFFECT_SUPPORTS),
                             count_effects (&self, ECO_FORCE_EFFECT_THREATENS));
  eco_plan_places_init (chart);
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  n = eco_rows_count (&self.rows, self.lines->len);
  if (n > 0)
    eco_rows_put_columns (&self.rows, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    put_row (&self.rows, &g_array_index (self.lines, EcoForceLine, i));
  eco_rows_put_more (&self.rows, self.lines->len - n);
  put_legend (&self);
  scene = eco_rows_finish (&self.rows, summary);
  g_array_unref (self.lines);
  return scene;
}
