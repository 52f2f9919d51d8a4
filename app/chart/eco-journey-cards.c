/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands in a lane: a card for each touchpoint, and under them the needs of the stage. */
#include "config.h"

#include "chart/eco-journey-chart.h"

#include "chart/eco-journey-chart-private.h"

#include <glib/gi18n-lib.h>

#define CARD_GAP 8.0
#define NUMBER 8.5
#define DISC 22.0
#define TEXT_X 56.0
#define FACE 8.0
#define FACE_ROOM 26.0
#define NEED_SIZE 11.5
#define NEED_LINES 3
#define PIP 2.6
#define MOST_OPPORTUNITY 5

static EcoColor
get_warning (const EcoChart *chart)
{
  return eco_style_ensure_contrast (chart->style->warning, chart->style->page, ECO_CONTRAST_TEXT);
}

/* ---- Touchpoints */

static guint
count_places (const EcoJourneyDrawing *self, const EcoJourneyStage *stage)
{
  return MAX (stage->cards->len, 1) + (self->chart.options.slots && stage->cards->len > 0);
}

double
eco_journey_measure_cards (EcoJourneyDrawing *self)
{
  guint most = 1;

  for (guint i = 0; i < eco_journey_map_get_n_stages (self->map); i++)
    most = MAX (most, count_places (self, eco_journey_map_get_stage (self->map, i)));
  return most * (ECO_JOURNEY_CARD + CARD_GAP) - CARD_GAP;
}

/* How its attention is won, or else what it is, and who meets it. */
static char *
dup_details (const EcoJourneyDrawing *self, const EcoJourneyCard *card)
{
  GString *text = g_string_new (NULL);

  if (card->media != ECO_MEDIA_NONE)
    g_string_append (text, eco_enum_get_label (ECO_TYPE_MEDIA, (int) card->media));
  else if (card->kind != NULL)
    g_string_append (text, card->kind);
  if (card->who != NULL && eco_journey_map_get_who (self->map) == NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", card->who);
  return g_string_free (text, FALSE);
}

static void
put_number (EcoChart *chart, EcoPoint at, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  EcoChartType type = { NUMBER * 1.15, 600, chart->style->card_ink, ECO_ANCHOR_MIDDLE };

  eco_scene_add_circle (chart->scene, eco_chart_pen (chart, 0, chart->style->card_grey, 1.1),
                        ECO_DETAIL_SMALL, at, NUMBER);
  eco_chart_put (chart, text, (EcoPoint) { at.x, at.y + type.size * 0.36 }, &type);
}

static void
put_disc (EcoChart *chart, EcoPoint at, const EcoJourneyCard *card)
{
  EcoCatalog *catalog = chart->options.catalog;
  const EcoKind *kind = catalog != NULL && card->kind_id != NULL
                            ? eco_catalog_lookup_kind (catalog, card->kind_id) : NULL;
  const EcoGlyph *glyph
      = catalog != NULL ? eco_catalog_get_node_glyph (catalog, card->kind_id, card->preset_id,
                                                      card->element) : NULL;
  EcoHue hue = eco_style_get_hue (kind, card->element);
  EcoRect box = eco_rect_around (at, DISC, DISC);

  eco_scene_add_rect (chart->scene, eco_chart_pen (chart, chart->style->hues[hue], 0, 0),
                      ECO_DETAIL_ALWAYS, &box,
                      kind != NULL && kind->shape == ECO_SHAPE_PILL ? DISC / 2 : 5);
  if (glyph != NULL)
    eco_scene_add_glyph (chart->scene, eco_chart_pen (chart, chart->style->glyph, 0, 0), glyph,
                         (EcoPoint) { at.x - DISC * 0.33, at.y - DISC * 0.33 }, DISC * 0.66);
}

static void
put_card (EcoJourneyDrawing *self, const EcoJourneyCard *card, guint number, const EcoRect *box)
{
  EcoChart *chart = &self->chart;
  EcoChartType name = { 12, 600, chart->style->card_ink, ECO_ANCHOR_START };
  EcoChartType more = { 10.5, 400, chart->style->card_grey, ECO_ANCHOR_START };
  gboolean felt = card->feeling > ECO_JOURNEY_NO_FEELING;
  double middle = box->y + box->height / 2;
  double room = box->width - TEXT_X - (felt ? FACE_ROOM : ECO_SPACE_2);
  g_autofree char *details = dup_details (self, card);
  g_autofree char *title = g_strdup_printf ("%s, %s: %s", card->name, details,
                                            eco_feeling_get_name (card->feeling));
  g_autofree char *first = eco_chart_fit (chart, card->name, room, &name);
  g_autofree char *second = eco_chart_fit (chart, details, room, &more);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, card->id, title);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, chart->style->card, chart->style->hairline, 1),
                      ECO_DETAIL_ALWAYS, box, 7);
  if (card->planned)
    {
      EcoRect inside = eco_rect_expand (box, -0.5);

      eco_scene_add_rect (chart->scene, eco_chart_dashed_pen (chart, chart->style->muted, 1.2),
                          ECO_DETAIL_ALWAYS, &inside, 7);
    }
  put_number (chart, (EcoPoint) { box->x + 16, middle }, number);
  put_disc (chart, (EcoPoint) { box->x + 40, middle }, card);
  eco_chart_put (chart, first, (EcoPoint) { box->x + TEXT_X, middle - 3.5 }, &name);
  eco_chart_put (chart, second, (EcoPoint) { box->x + TEXT_X, middle + 12 }, &more);
  if (felt)
    eco_journey_put_face (chart, (EcoPoint) { box->x + box->width - 15, middle }, FACE,
                          card->feeling, chart->style->card_grey);
  eco_scene_end_group (chart->scene);
}

/* A place for a touchpoint: where none is it says so, else it only invites. */
static void
put_slot (EcoJourneyDrawing *self, const EcoJourneyStage *stage, const EcoRect *box)
{
  EcoChart *chart = &self->chart;
  gboolean empty = stage->cards->len == 0;
  EcoColor color = empty ? get_warning (chart) : chart->style->muted;
  EcoChartType type = { 12, empty ? 600 : 400, color, ECO_ANCHOR_MIDDLE };
  const char *text = empty ? _("No touchpoint") : _("+ Add");
  g_autofree char *id = g_strconcat (ECO_JOURNEY_SLOT, stage->id, NULL);
  EcoPoint centre = { box->x + box->width / 2, box->y + box->height / 2 };
  double width = eco_chart_measure (chart, text, &type);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES,
                         chart->options.slots ? ECO_PART_NODE : ECO_PART_NONE,
                         chart->options.slots ? id : NULL,
                         empty ? _("No touchpoint at this stage") : _("Add a touchpoint"));
  eco_scene_add_rect (chart->scene,
                      eco_chart_dashed_pen (chart, eco_color_with_alpha (color, 0.7), 1),
                      ECO_DETAIL_ALWAYS, box, 7);
  eco_chart_put (chart, text, (EcoPoint) { centre.x + (empty ? 8 : 0), centre.y + 4.2 }, &type);
  if (empty)
    eco_chart_put_ring (chart, (EcoPoint) { centre.x - width / 2 - 4, centre.y }, 3.6, color);
  eco_scene_end_group (chart->scene);
}

static guint
count_before (const EcoJourneyDrawing *self, guint stage)
{
  guint n = 0;

  for (guint i = 0; i < stage; i++)
    n += eco_journey_map_get_stage (self->map, i)->cards->len;
  return n;
}

void
eco_journey_put_cards (EcoJourneyDrawing *self, guint stage)
{
  const EcoJourneyStage *own = eco_journey_map_get_stage (self->map, stage);
  guint number = count_before (self, stage);
  EcoRect box = { eco_journey_get_lane_x (stage) + ECO_JOURNEY_INSET, self->cards,
                  ECO_JOURNEY_LANE - 2 * ECO_JOURNEY_INSET, ECO_JOURNEY_CARD };

  for (guint i = 0; i < own->cards->len; i++)
    {
      put_card (self, &g_array_index (own->cards, EcoJourneyCard, i), ++number, &box);
      box.y += ECO_JOURNEY_CARD + CARD_GAP;
    }
  if (own->cards->len == 0 || self->chart.options.slots)
    {
      if (own->cards->len > 0)
        box.height = 26;
      put_slot (self, own, &box);
    }
}

/* ---- Needs */

static EcoChartType
get_need_type (EcoChart *chart)
{
  return (EcoChartType) { NEED_SIZE, 600, chart->style->ink, ECO_ANCHOR_START };
}

/* How high a need is, with the line under its name and the space to the next one. */
static double
measure_need (EcoJourneyDrawing *self, const EcoJourneyNeed *need)
{
  EcoChartType type = get_need_type (&self->chart);

  return eco_chart_measure_lines (&self->chart, need->name,
                                  ECO_JOURNEY_LANE - 2 * ECO_JOURNEY_INSET, NEED_LINES, &type)
         + 20 + ECO_SPACE_3;
}

double
eco_journey_measure_needs (EcoJourneyDrawing *self)
{
  double most = 0;

  for (guint i = 0; i < eco_journey_map_get_n_stages (self->map); i++)
    {
      const EcoJourneyStage *stage = eco_journey_map_get_stage (self->map, i);
      double height = 0;

      for (guint k = 0; k < stage->needs->len; k++)
        height += measure_need (self, &g_array_index (stage->needs, EcoJourneyNeed, k));
      most = MAX (most, height);
    }
  return most;
}

/* Filled dots as many as the opportunity, of five. */
static double
put_pips (EcoChart *chart, EcoPoint at, int opportunity)
{
  guint full = eco_chart_pen (chart, chart->style->muted, chart->style->muted, 0.9);
  guint open = eco_chart_pen (chart, 0, chart->style->muted, 0.9);

  if (opportunity <= 0)
    return 0;
  for (int i = 0; i < MOST_OPPORTUNITY; i++)
    eco_scene_add_circle (chart->scene, i < opportunity ? full : open, ECO_DETAIL_SMALL,
                          (EcoPoint) { at.x + PIP + i * PIP * 3, at.y - 3.6 }, PIP);
  return MOST_OPPORTUNITY * PIP * 3 + ECO_SPACE_2;
}

static void
put_need (EcoJourneyDrawing *self, const EcoJourneyNeed *need, EcoPoint at, double height)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 10.5, 400, chart->style->muted, ECO_ANCHOR_START };
  EcoChartType name = get_need_type (chart);
  EcoRect box = { at.x, at.y, ECO_JOURNEY_LANE - 2 * ECO_JOURNEY_INSET, height - ECO_SPACE_2 };
  double base = at.y + height - 17;
  g_autofree char *text = NULL;

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, need->id, need->name);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, 4);
  eco_chart_put_lines (chart, need->name, (EcoPoint) { at.x, at.y + NEED_SIZE }, box.width,
                       NEED_LINES, &name);
  at.x += put_pips (chart, (EcoPoint) { at.x, base }, need->opportunity);
  if (need->served == NULL)
    {
      type.color = get_warning (chart);
      type.weight = 600;
      eco_chart_put_ring (chart, (EcoPoint) { at.x + 4, base - 3.6 }, 3.2, type.color);
      at.x += 13;
    }
  text = eco_chart_fit (chart, need->served != NULL ? need->served : _("No offering"),
                        box.x + box.width - at.x, &type);
  eco_chart_put (chart, text, (EcoPoint) { at.x, base }, &type);
  eco_scene_end_group (chart->scene);
}

void
eco_journey_put_needs (EcoJourneyDrawing *self, guint stage)
{
  const EcoJourneyStage *own = eco_journey_map_get_stage (self->map, stage);
  EcoPoint at = { eco_journey_get_lane_x (stage) + ECO_JOURNEY_INSET, self->needs };

  for (guint i = 0; i < own->needs->len; i++)
    {
      const EcoJourneyNeed *need = &g_array_index (own->needs, EcoJourneyNeed, i);
      double height = measure_need (self, need);

      put_need (self, need, at, height);
      at.y += height;
    }
}
