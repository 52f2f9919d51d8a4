/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pictures of the plan have in common. */
#include "config.h"

#include "chart/eco-plan-parts-private.h"

#include "analysis/eco-facts-plan.h"

#include <math.h>

#define PIP 2.5
#define PIP_STEP 7.0
#define MOST_PIPS 5

/* The hue of a status, which never says it alone. */
EcoColor
eco_plan_get_status_color (const EcoStyle *style, EcoWorkStatus status)
{
  switch (status)
    {
    case ECO_WORK_STATUS_PLANNED:
      return style->hues[ECO_HUE_CHANNEL];
    case ECO_WORK_STATUS_ACTIVE:
      return style->hues[ECO_HUE_TECHNOLOGY];
    case ECO_WORK_STATUS_DONE:
      return style->hues[ECO_HUE_COMMUNITY];
    case ECO_WORK_STATUS_IDEA:
    case ECO_WORK_STATUS_DROPPED:
    default:
      return style->hues[ECO_HUE_OTHER];
    }
}

EcoColor
eco_plan_get_warning (const EcoStyle *style, EcoColor ground)
{
  return eco_style_ensure_contrast (style->warning, ground, ECO_CONTRAST_TEXT);
}

static void
put_half (EcoChart *chart, EcoPoint centre, double radius, EcoColor color)
{
  double k = radius * 0.5523;
  EcoPoint half[] = { { centre.x, centre.y - radius },
                      { centre.x + k, centre.y - radius }, { centre.x + radius, centre.y - k },
                      { centre.x + radius, centre.y },
                      { centre.x + radius, centre.y + k }, { centre.x + k, centre.y + radius },
                      { centre.x, centre.y + radius } };

  eco_scene_add_path (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS, "MCCZ",
                      half);
}

static void
put_tick (EcoChart *chart, EcoPoint centre, double radius, EcoColor color)
{
  EcoPoint tick[] = { { centre.x - radius * 0.46, centre.y + radius * 0.02 },
                      { centre.x - radius * 0.1, centre.y + radius * 0.4 },
                      { centre.x + radius * 0.5, centre.y - radius * 0.38 } };

  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, color, radius * 0.3),
                      ECO_DETAIL_ALWAYS, "MLL", tick);
}

/* How far work is, as a disc: dashed for an idea, open, half, ticked, crossed out. */
void
eco_plan_put_status (EcoChart *chart, EcoWorkStatus status, EcoPoint centre, double radius,
                     EcoColor ground)
{
  EcoColor color = eco_style_ensure_contrast (eco_plan_get_status_color (chart->style, status),
                                              ground, ECO_CONTRAST_SHAPE);
  double line = radius * 0.3, r = radius - line / 2;
  EcoPoint slash[] = { { centre.x - r * 0.7, centre.y + r * 0.7 },
                       { centre.x + r * 0.7, centre.y - r * 0.7 } };

  if (status == ECO_WORK_STATUS_DONE)
    {
      eco_scene_add_circle (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS,
                            centre, radius);
      put_tick (chart, centre, radius, ground);
      return;
    }
  eco_scene_add_circle (chart->scene,
                        status == ECO_WORK_STATUS_IDEA
                            ? eco_chart_dashed_pen (chart, color, line * 0.9)
                            : eco_chart_pen (chart, 0, color, line),
                        ECO_DETAIL_ALWAYS, centre, r);
  if (status == ECO_WORK_STATUS_ACTIVE)
    put_half (chart, centre, r, color);
  if (status == ECO_WORK_STATUS_DROPPED)
    eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, color, line), ECO_DETAIL_ALWAYS,
                        "ML", slash);
}

/* A triangle with a stroke in it: something is not as it should be. */
void
eco_plan_put_warning (EcoChart *chart, EcoPoint centre, double size, EcoColor color)
{
  double h = size * 0.5;
  EcoPoint triangle[] = { { centre.x, centre.y - h * 0.95 },
                          { centre.x + h, centre.y + h * 0.8 },
                          { centre.x - h, centre.y + h * 0.8 } };
  EcoPoint stroke[] = { { centre.x, centre.y - h * 0.25 }, { centre.x, centre.y + h * 0.22 } };

  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, color, size * 0.12),
                      ECO_DETAIL_ALWAYS, "MLLZ", triangle);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, color, size * 0.13),
                      ECO_DETAIL_ALWAYS, "ML", stroke);
  eco_scene_add_circle (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS,
                        (EcoPoint) { centre.x, centre.y + h * 0.5 }, size * 0.07);
}

/* Of five dots as many are full as @value says; @at is the left end of their middle. Returns their
 * width. */
double
eco_plan_put_pips (EcoChart *chart, EcoPoint at, int value, EcoColor color)
{
  for (int i = 0; i < MOST_PIPS; i++)
    eco_scene_add_circle (chart->scene,
                          i < value ? eco_chart_pen (chart, color, 0, 0)
                                    : eco_chart_pen (chart, 0, color, 0.9),
                          ECO_DETAIL_SMALL, (EcoPoint) { at.x + PIP + i * PIP_STEP, at.y },
                          i < value ? PIP : PIP - 0.45);
  return (MOST_PIPS - 1) * PIP_STEP + 2 * PIP;
}

gboolean
eco_plan_is_late (const EcoInitiative *initiative, EcoDate today)
{
  return today != ECO_DATE_UNSET && initiative->due != ECO_DATE_UNSET && initiative->due < today
         && eco_initiative_is_open (initiative);
}
