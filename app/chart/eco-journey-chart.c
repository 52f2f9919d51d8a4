/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws the journey: lanes with arrows that name the stages, then rows across all of them. */
#include "config.h"

#include "chart/eco-journey-chart.h"

#include "chart/eco-journey-chart-private.h"

#include <glib/gi18n-lib.h>

#define ARROW 36.0
#define POINT 12.0         /* how far an arrow goes into the next one */
#define ABOUT 30.0         /* height of the words under an arrow */
#define LEAST_WIDTH 520.0

double
eco_journey_get_lane_x (guint stage)
{
  return ECO_JOURNEY_GUTTER + stage * (ECO_JOURNEY_LANE + ECO_JOURNEY_LANE_GAP);
}

static void
place_rows (EcoJourneyDrawing *self)
{
  double needs;

  self->curve = ARROW + ECO_SPACE_3 + ABOUT + ECO_SPACE_5;
  self->cards = self->curve + ECO_JOURNEY_CURVE + ECO_SPACE_6;
  self->needs = self->cards + eco_journey_measure_cards (self) + ECO_SPACE_6;
  needs = eco_journey_measure_needs (self);
  self->bottom = needs > 0 ? self->needs + needs : self->needs - ECO_SPACE_3;
}

static void
put_lane (EcoJourneyDrawing *self, guint stage)
{
  EcoChart *chart = &self->chart;
  EcoRect box = { eco_journey_get_lane_x (stage), ARROW + ECO_SPACE_1, ECO_JOURNEY_LANE,
                  self->bottom - ARROW };

  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (
      chart->scene,
      eco_chart_pen (chart, eco_color_mix (chart->style->page, chart->style->hairline, 0.3), 0, 0),
      ECO_DETAIL_ALWAYS, &box, 8);
  eco_scene_end_group (chart->scene);
}

static EcoColor
get_stage_color (const EcoChart *chart, const EcoJourneyStage *stage)
{
  EcoColor color = stage->color != ECO_COLOR_UNSET ? stage->color : chart->style->core;

  return chart->style->greyscale ? eco_color_to_grey (color) : color;
}

/* An arrow with the stage's name. */
static void
put_arrow (EcoJourneyDrawing *self, guint stage)
{
  EcoChart *chart = &self->chart;
  const EcoJourneyStage *own = eco_journey_map_get_stage (self->map, stage);
  EcoColor color = get_stage_color (chart, own);
  EcoColor ink = eco_style_ensure_contrast (chart->style->core_ink, color, ECO_CONTRAST_TEXT);
  EcoChartType type = { 14, 700, ink, ECO_ANCHOR_START };
  double x = eco_journey_get_lane_x (stage), right = x + ECO_JOURNEY_LANE, notch = POINT;
  EcoPoint arrow[] = { { x, 0 }, { right, 0 }, { right + POINT, ARROW / 2 }, { right, ARROW },
                       { x, ARROW }, { x + (stage > 0 ? notch : 0), ARROW / 2 } };
  g_autofree char *name
      = eco_chart_fit (chart, own->name, ECO_JOURNEY_LANE - ECO_SPACE_5 - notch, &type);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, own->id, own->name);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS,
                      "MLLLLLZ", arrow);
  eco_chart_put (chart, name, (EcoPoint) { x + ECO_SPACE_5, ARROW / 2 + 5 }, &type);
  eco_scene_end_group (chart->scene);
}

static void
put_about (EcoJourneyDrawing *self, guint stage)
{
  EcoChart *chart = &self->chart;
  const EcoJourneyStage *own = eco_journey_map_get_stage (self->map, stage);
  EcoChartType type = { 11, 400, chart->style->muted, ECO_ANCHOR_START };

  if (own->description == NULL)
    return;
  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, own->description);
  eco_chart_put_lines (chart, own->description,
                       (EcoPoint) { eco_journey_get_lane_x (stage) + ECO_JOURNEY_INSET,
                                    ARROW + ECO_SPACE_3 + 11 },
                       ECO_JOURNEY_LANE - 2 * ECO_JOURNEY_INSET, 2, &type);
  eco_scene_end_group (chart->scene);
}

static void
put_row_names (EcoJourneyDrawing *self)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 10.5, 700, chart->style->muted, ECO_ANCHOR_START };
  double needs = eco_journey_measure_needs (self);

  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  eco_chart_put (chart, _("Stages"), (EcoPoint) { 0, ARROW / 2 + 4 }, &type);
  eco_chart_put (chart, _("Feeling"), (EcoPoint) { 0, self->curve - ECO_SPACE_5 }, &type);
  eco_chart_put (chart, _("Touchpoints"), (EcoPoint) { 0, self->cards + 11 }, &type);
  if (needs > 0)
    eco_chart_put (chart, _("Needs"), (EcoPoint) { 0, self->needs + 11 }, &type);
  eco_scene_end_group (chart->scene);
}

/* In the order of the layers. */
static void
put_all (EcoJourneyDrawing *self)
{
  guint n = eco_journey_map_get_n_stages (self->map);

  for (guint i = 0; i < n; i++)
    put_lane (self, i);
  eco_journey_put_scale (self);
  eco_journey_put_curve (self);
  for (guint i = 0; i < n; i++)
    {
      put_arrow (self, i);
      eco_journey_put_cards (self, i);
      eco_journey_put_needs (self, i);
    }
  for (guint i = 0; i < n; i++)
    put_about (self, i);
  put_row_names (self);
}

static char *
dup_title (const EcoJourneyMap *map)
{
  const char *who = eco_journey_map_get_who (map);

  /* TRANSLATORS: a title: the journey of an audience, such as customers */
  return who != NULL ? g_strdup_printf (_("Journey: %s"), who) : g_strdup (_("Journey"));
}

static char *
dup_summary (const EcoJourneyMap *map)
{
  guint n = eco_journey_map_get_n_stages (map), cards = 0, gaps = 0;
  g_autofree char *title = dup_title (map);

  for (guint i = 0; i < n; i++)
    {
      const EcoJourneyStage *stage = eco_journey_map_get_stage (map, i);

      cards += stage->cards->len;
      gaps += stage->cards->len == 0;
    }
  return g_strdup_printf (
      /* TRANSLATORS: the picture in words: its title, and how many there are */
      _("%s. Stages: %u; touchpoints: %u; stages without a touchpoint: %u."), title, n, cards,
      gaps);
}

/**
 * eco_journey_chart_new:
 *
 * Returns: (transfer full): the picture of the journey
 */
EcoScene *
eco_journey_chart_new (const EcoJourneyMap *map, const EcoChartOptions *options)
{
  EcoJourneyDrawing self = { .map = map };
  EcoRect content = { 0, 0, LEAST_WIDTH, 1 };
  EcoChartHead head = { .width = LEAST_WIDTH };
  g_autofree char *title = NULL, *summary = NULL;
  guint n;

  g_return_val_if_fail (map != NULL && options != NULL, NULL);

  n = eco_journey_map_get_n_stages (map);
  title = dup_title (map);
  summary = dup_summary (map);
  head.title = title;
  if (n == 0)
    head.note = _("There are no stages of the journey yet.");
  eco_chart_init (&self.chart, options);
  place_rows (&self);
  if (n > 0)
    put_all (&self);
  content.height = eco_chart_measure_head (&self.chart, &head);
  content.y = -content.height;
  eco_chart_put_head (&self.chart, &head, (EcoPoint) { 0, content.y });
  return eco_chart_finish (&self.chart, &content, title, summary);
}
