/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The feeling over the stages: a scale of faces and words, a dot for each touchpoint with its
 * number, and a curve through the means. Where nobody has said anything the curve has a gap. */
#include "config.h"

#include "chart/eco-journey-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DOT 8.5
#define FACE 7.0
#define MEAN 3.2

/* A face that is read without its colour: only the mouth differs. */
void
eco_journey_put_face (EcoChart *chart, EcoPoint centre, double radius, int feeling,
                      EcoColor color)
{
  double r = radius, bend = r * 0.26 * feeling, mouth = centre.y + r * 0.36 - bend * 0.3;
  EcoPoint smile[] = { { centre.x - r * 0.46, mouth - bend * 0.3 },
                       { centre.x - r * 0.2, mouth + bend },
                       { centre.x + r * 0.2, mouth + bend },
                       { centre.x + r * 0.46, mouth - bend * 0.3 } };
  guint line = eco_chart_pen (chart, 0, color, r * 0.17);
  guint fill = eco_chart_pen (chart, color, 0, 0);

  eco_scene_add_circle (chart->scene, line, ECO_DETAIL_SMALL, centre, r);
  for (int side = -1; side <= 1; side += 2)
    eco_scene_add_circle (chart->scene, fill, ECO_DETAIL_SMALL,
                          (EcoPoint) { centre.x + side * r * 0.36, centre.y - r * 0.24 },
                          r * 0.13);
  eco_scene_add_path (chart->scene, line, ECO_DETAIL_SMALL, "MC", smile);
}

static double
get_y (const EcoJourneyDrawing *self, double feeling)
{
  double share = (ECO_JOURNEY_MOST_FEELING - feeling)
                 / (ECO_JOURNEY_MOST_FEELING - ECO_JOURNEY_LEAST_FEELING);

  return self->curve + share * ECO_JOURNEY_CURVE;
}

/* Faces and words at the left, and lines across all lanes. */
void
eco_journey_put_scale (EcoJourneyDrawing *self)
{
  EcoChart *chart = &self->chart;
  EcoChartType word = { 10.5, 400, chart->style->muted, ECO_ANCHOR_END };
  double right = eco_journey_get_lane_x (eco_journey_map_get_n_stages (self->map))
                 - ECO_JOURNEY_LANE_GAP;

  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, _("Feeling"));
  for (int feeling = ECO_JOURNEY_LEAST_FEELING; feeling <= ECO_JOURNEY_MOST_FEELING; feeling++)
    {
      double y = get_y (self, feeling);
      EcoPoint line[] = { { ECO_JOURNEY_GUTTER, y }, { right, y } };

      eco_scene_add_path (chart->scene,
                          eco_chart_pen (chart, 0, chart->style->hairline, feeling == 0 ? 1.3 : .7),
                          ECO_DETAIL_ALWAYS, "ML", line);
      eco_journey_put_face (chart, (EcoPoint) { ECO_JOURNEY_GUTTER - 18, y }, FACE, feeling,
                            chart->style->muted);
      eco_chart_put (chart, eco_feeling_get_name (feeling),
                     (EcoPoint) { ECO_JOURNEY_GUTTER - 32, y + 3.7 }, &word);
    }
  eco_scene_end_group (chart->scene);
}

static EcoPoint
get_mean (const EcoJourneyDrawing *self, guint stage)
{
  return (EcoPoint) { eco_journey_get_lane_x (stage) + ECO_JOURNEY_LANE / 2,
                      get_y (self, eco_journey_map_get_stage (self->map, stage)->feeling) };
}

static gboolean
is_felt (const EcoJourneyDrawing *self, guint stage)
{
  return isfinite (eco_journey_map_get_stage (self->map, stage)->feeling);
}

/* Level at every mean, so that the curve never goes beyond them. */
static void
put_piece (EcoJourneyDrawing *self, guint stage, guint pen)
{
  EcoPoint from = get_mean (self, stage), to = get_mean (self, stage + 1);
  double half = (to.x - from.x) / 2;
  EcoPoint points[] = { from, { from.x + half, from.y }, { to.x - half, to.y }, to };

  eco_scene_add_path (self->chart.scene, pen, ECO_DETAIL_ALWAYS, "MC", points);
}

static void
put_dots (EcoJourneyDrawing *self, guint stage, guint *number)
{
  EcoChart *chart = &self->chart;
  const EcoJourneyStage *own = eco_journey_map_get_stage (self->map, stage);
  double step = ECO_JOURNEY_LANE / (own->cards->len + 1), r = MIN (DOT, step / 2 - 1);
  EcoChartType type = { MAX (r * 1.15, 4), 600, chart->style->ink, ECO_ANCHOR_MIDDLE };

  for (guint i = 0; i < own->cards->len; i++)
    {
      const EcoJourneyCard *card = &g_array_index (own->cards, EcoJourneyCard, i);
      EcoPoint at = { eco_journey_get_lane_x (stage) + step * (i + 1),
                      get_y (self, card->feeling) };
      g_autofree char *text = g_strdup_printf ("%u", ++*number);
      g_autofree char *title
          = g_strdup_printf ("%s: %s", card->name, eco_feeling_get_name (card->feeling));

      if (card->feeling <= ECO_JOURNEY_NO_FEELING)
        continue;
      eco_scene_begin_group (chart->scene, ECO_LAYER_NAMES, ECO_PART_NONE, NULL, title);
      eco_scene_add_circle (chart->scene,
                            eco_chart_pen (chart, chart->style->card, chart->style->muted, 1.1),
                            ECO_DETAIL_ALWAYS, at, r);
      eco_chart_put (chart, text, (EcoPoint) { at.x, at.y + type.size * 0.36 }, &type);
      eco_scene_end_group (chart->scene);
    }
}

/* The curve, and above it the dots. */
void
eco_journey_put_curve (EcoJourneyDrawing *self)
{
  EcoChart *chart = &self->chart;
  guint n = eco_journey_map_get_n_stages (self->map), number = 0;
  EcoColor color = eco_style_ensure_contrast (
      chart->style->dark ? chart->style->core_line : chart->style->core, chart->style->page,
      ECO_CONTRAST_SHAPE);
  guint pen = eco_chart_pen (chart, 0, color, 2.6), dot = eco_chart_pen (chart, color, 0, 0);

  eco_scene_begin_group (chart->scene, ECO_LAYER_EXCHANGES, ECO_PART_NONE, NULL,
                         _("Feeling over the stages"));
  for (guint i = 0; i < n; i++)
    if (is_felt (self, i))
      {
        if (i + 1 < n && is_felt (self, i + 1))
          put_piece (self, i, pen);
        eco_scene_add_circle (chart->scene, dot, ECO_DETAIL_ALWAYS, get_mean (self, i), MEAN);
      }
  eco_scene_end_group (chart->scene);
  for (guint i = 0; i < n; i++)
    put_dots (self, i, &number);
}
