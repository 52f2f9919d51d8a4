/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The legend: made from what is really on the picture, a sample for each thing.
 *
 * What differs comes first where things are compared, then exchanges, as the picture is made of
 * them, then what size, colour and badges of
 * cards say, then the sorts of nodes and their signs. One left edge for all of it; the texts of
 * a section begin at one line. */
#include "config.h"

#include "render/eco-legend-private.h"
#include "render/eco-builder-looks-private.h"
#include "render/eco-mark-private.h"
#include "render/eco-owed-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD_SIZE 11.5
#define NOTE_SIZE 11.5
#define SAMPLE 54.0  /* width of a stroke */
#define LONG_DASH 32.0
#define CARD_HEIGHT 14.0
#define X_HEIGHT_SHARE 0.36
#define MAX_LETTERS 40 /* of a name somebody gave */

double
eco_legend_scaled (EcoLegend *legend, double length)
{
  return length * legend->builder->furniture_scale;
}

/* The middle of the letters of the line. */
double
eco_legend_get_middle (EcoLegend *legend)
{
  return legend->origin.y + legend->y
         - eco_legend_scaled (legend, ECO_LEGEND_SIZE * X_HEIGHT_SHARE);
}

void
eco_legend_next_line (EcoLegend *legend)
{
  legend->y += eco_legend_scaled (legend, ECO_LEGEND_LINE);
}

static void
put_styled (EcoLegend *legend, double x, const char *text, double size, int weight, EcoColor color)
{
  EcoBuilder *self = legend->builder;
  double s = eco_legend_scaled (legend, size);
  double width = eco_typesetter_measure (self->typesetter, text, s, weight);

  if (legend->adding)
    eco_scene_add_text (self->scene, eco_builder_face (self, color, s, weight, ECO_ANCHOR_START),
                        text, (EcoPoint) { legend->origin.x + x, legend->origin.y + legend->y }, 0,
                        width);
  legend->width = MAX (legend->width, x + width);
}

/* Names of people may be long; the legend must not take the picture's room. */
void
eco_legend_put_text (EcoLegend *legend, double x, const char *text)
{
  g_autofree char *clean = eco_text_clean (text);
  g_autofree char *cut = NULL, *shown = NULL;

  if (g_utf8_strlen (clean, -1) > MAX_LETTERS)
    {
      cut = g_utf8_substring (clean, 0, MAX_LETTERS - 1);
      shown = g_strconcat (g_strchomp (cut), "…", NULL);
    }
  put_styled (legend, x, shown != NULL ? shown : clean, ECO_LEGEND_SIZE, 400,
              legend->builder->style->ink);
}

/* Letter by letter, as the names of the rings. */
static void
put_caps (EcoLegend *legend, const char *text)
{
  EcoBuilder *self = legend->builder;
  double size = eco_legend_scaled (legend, HEAD_SIZE), at = 0;
  guint face = eco_builder_face (self, self->style->muted, size, 700, ECO_ANCHOR_START);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char letter[8] = { 0 };
      double advance;

      g_unichar_to_utf8 (g_utf8_get_char (p), letter);
      advance = eco_typesetter_measure (self->typesetter, letter, size, 700);
      if (legend->adding && *letter != ' ')
        eco_scene_add_text (self->scene, face, letter,
                            (EcoPoint) { legend->origin.x + at, legend->origin.y + legend->y }, 0,
                            advance);
      at += advance + size * 0.16;
    }
  legend->width = MAX (legend->width, at);
}

void
eco_legend_put_heading (EcoLegend *legend, const char *text)
{
  g_autofree char *clean = eco_text_clean (text);
  g_autofree char *caps = g_utf8_strup (clean, -1);

  legend->y += eco_legend_scaled (legend, legend->y > 0 ? ECO_SPACE_4 : HEAD_SIZE);
  if (eco_text_is_simple (caps))
    put_caps (legend, caps);
  else
    put_styled (legend, 0, caps, HEAD_SIZE, 700, legend->builder->style->muted);
  legend->y += eco_legend_scaled (legend, ECO_SPACE_5 - 1);
}

void
eco_legend_put_badge (EcoLegend *legend, double x, const EcoBadge *badge)
{
  if (legend->adding)
    eco_badge_add (badge, legend->builder, legend->builder->style,
                   (EcoPoint) { legend->origin.x + x, eco_legend_get_middle (legend) },
                   legend->builder->furniture_scale);
}

/* ---- Exchanges */

/* A stroke with a head, as exchanges have; long strokes shortened, so that the mark is seen. */
static void
put_stroke (EcoLegend *legend, double x, EcoColor color, double line, const double *dashes,
            guint n_dashes)
{
  EcoBuilder *self = legend->builder;
  double y = eco_legend_get_middle (legend), h = eco_legend_scaled (legend, 3);
  double left = legend->origin.x + x, right = left + eco_legend_scaled (legend, SAMPLE);
  EcoPoint points[] = { { left, y }, { right - 2 * h, y } };
  EcoPoint head[] = { { right, y }, { right - 2.4 * h, y - h }, { right - 2.4 * h, y + h } };
  EcoPen pen = { 0 };

  if (!legend->adding)
    return;
  pen.stroke = color;
  pen.width = (float) eco_legend_scaled (legend, line);
  pen.n_dashes = MIN (n_dashes, ECO_MAX_DASHES);
  for (guint i = 0; i < pen.n_dashes; i++)
    pen.dashes[i] = (float) (MIN (dashes[i], LONG_DASH) * MAX (pen.width / 2, 0.8));
  eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_ALWAYS, "ML",
                      points);
  eco_scene_add_path (self->scene, eco_builder_pen (self, color, 0, 0), ECO_DETAIL_SMALL, "MLLZ",
                      head);
}

/* Above the samples: which are tangible. */
static void
put_columns (EcoLegend *legend, double column)
{
  EcoBuilder *self = legend->builder;

  legend->y -= eco_legend_scaled (legend, 2);
  if (self->families_solid != 0)
    put_styled (legend, 0, _("tangible"), NOTE_SIZE, 400, self->style->muted);
  if (self->families_dashed != 0)
    put_styled (legend, self->families_solid != 0 ? column : 0, _("intangible"), NOTE_SIZE, 400,
                self->style->muted);
  eco_legend_next_line (legend);
}

static void
put_family (EcoLegend *legend, const EcoCategoryFamily *family, guint i, double column, double text)
{
  EcoBuilder *self = legend->builder;
  EcoColor color = eco_style_get_family_color (self->style, family);
  gboolean solid = (self->families_solid >> i) & 1, dashed = (self->families_dashed >> i) & 1;

  if (!solid && !dashed)
    return;
  if (solid)
    put_stroke (legend, 0, color, 2, family->tangible, family->n_tangible);
  if (dashed)
    put_stroke (legend, self->families_solid != 0 ? column : 0, color, 2, family->intangible,
                family->n_intangible);
  eco_legend_put_text (legend, text, eco_category_family_get_name (family));
  eco_legend_next_line (legend);
}

/* Three strokes from the weakest to the strongest. */
static void
put_strengths (EcoLegend *legend, double text)
{
  EcoBuilder *self = legend->builder;
  double y = eco_legend_get_middle (legend), x = legend->origin.x;
  double part = (text - eco_legend_scaled (legend, ECO_SPACE_3)) / 3;

  if ((self->strengths_used & (self->strengths_used - 1)) == 0)
    return;
  for (int i = 0; i < 3 && legend->adding; i++)
    {
      double width = eco_legend_scaled (legend, eco_style_get_exchange_width (1 + 2 * i));
      EcoPoint points[] = { { x + i * part + 1, y }, { x + (i + 1) * part - 3, y } };

      eco_scene_add_path (self->scene, eco_builder_pen (self, 0, self->style->muted, width),
                          ECO_DETAIL_ALWAYS, "ML", points);
    }
  eco_legend_put_text (legend, text, _("Strength"));
  eco_legend_next_line (legend);
}

static void
put_exchanges (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  const GPtrArray *families = self->catalog != NULL
                                  ? eco_catalog_get_category_families (self->catalog) : NULL;
  gboolean both = self->families_solid != 0 && self->families_dashed != 0;
  double column = eco_legend_scaled (legend, SAMPLE + ECO_SPACE_4);
  double text = eco_legend_scaled (legend, SAMPLE + ECO_SPACE_3) + (both ? column : 0);

  if ((self->families_solid | self->families_dashed) == 0 || families == NULL)
    return;
  eco_legend_put_heading (legend, _("Value exchanges"));
  put_columns (legend, column);
  for (guint i = 0; i < MIN (families->len, 64); i++)
    put_family (legend, g_ptr_array_index (families, i), i, column, text);
  put_strengths (legend, text);
  eco_legend_put_owed (legend, eco_legend_scaled (legend, SAMPLE), text);
}

/* ---- Nodes */

static void
add_small_card (EcoLegend *legend, guint pen, const EcoLegendCard *card, const EcoRect *box)
{
  EcoScene *scene = legend->builder->scene;
  double x = box->x, y = box->y, w = box->width, h = box->height, cut = h * 0.34;
  EcoPoint points[] = { { x + cut, y },         { x + w - cut, y },     { x + w, y + cut },
                        { x + w, y + h - cut }, { x + w - cut, y + h }, { x + cut, y + h },
                        { x, y + h - cut },     { x, y + cut } };

  if (card->shape == ECO_SHAPE_CHAMFER)
    eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, "MLLLLLLLZ", points);
  else
    eco_scene_add_rect (scene, pen, ECO_DETAIL_ALWAYS, box,
                        card->shape == ECO_SHAPE_CARD ? h * 0.22 : h / 2);
}

void
eco_legend_put_card (EcoLegend *legend, const EcoLegendCard *card)
{
  EcoBuilder *self = legend->builder;
  double h = eco_legend_scaled (legend, CARD_HEIGHT) * card->factor;
  double w = eco_legend_scaled (legend, ECO_LEGEND_CARD) * card->factor;
  double middle = eco_legend_get_middle (legend), side = h * 0.66;
  EcoRect box = { legend->origin.x + (eco_legend_scaled (legend, ECO_LEGEND_CARD) - w) / 2,
                  middle - h / 2, w, h };
  EcoRect disc = { box.x + h * 0.17, middle - side / 2, side, side };
  EcoPoint line[] = { { box.x + h, middle }, { box.x + w - h * 0.3, middle } };
  EcoPen pen = { .fill = card->fill, .stroke = card->line,
                 .width = (float) eco_legend_scaled (legend, 1.1) };

  if (!legend->adding)
    return;
  if (card->dashed)
    {
      pen.n_dashes = 2;
      pen.dashes[0] = (float) eco_legend_scaled (legend, 3);
      pen.dashes[1] = (float) eco_legend_scaled (legend, 2);
    }
  add_small_card (legend, eco_scene_add_pen (self->scene, &pen), card, &box);
  if (card->disc != ECO_COLOR_UNSET)
    add_small_card (legend, eco_builder_pen (self, card->disc, 0, 0), card, &disc);
  if (card->struck)
    eco_scene_add_path (self->scene,
                        eco_builder_pen (self, 0, card->disc, eco_legend_scaled (legend, 1.2)),
                        ECO_DETAIL_ALWAYS, "ML", line);
}

static void
put_card_row (EcoLegend *legend, const EcoLegendCard *card, const char *text)
{
  eco_legend_put_card (legend, card);
  eco_legend_put_text (legend, eco_legend_scaled (legend, ECO_LEGEND_CARD + ECO_SPACE_3), text);
  eco_legend_next_line (legend);
}

static void
put_hues (EcoLegend *legend)
{
  static const EcoShape shapes[ECO_N_HUES] = {
    [ECO_HUE_PEOPLE] = ECO_SHAPE_PILL, [ECO_HUE_PROCESS] = ECO_SHAPE_CHAMFER,
    [ECO_HUE_TECHNOLOGY] = ECO_SHAPE_CARD, [ECO_HUE_COMMUNITY] = ECO_SHAPE_PILL,
    [ECO_HUE_CHANNEL] = ECO_SHAPE_CARD, [ECO_HUE_OTHER] = ECO_SHAPE_CARD,
  };
  const EcoStyle *style = legend->builder->style;

  for (int hue = 0; hue < ECO_N_HUES; hue++)
    if (legend->builder->hues_used & (1u << hue))
      {
        EcoLegendCard card = { .shape = shapes[hue], .fill = style->card, .factor = 1,
                               .line = eco_style_get_outline (style, (EcoHue) hue),
                               .disc = style->hues[hue] };

        put_card_row (legend, &card, eco_hue_get_name ((EcoHue) hue));
      }
}

/* Where colours say something else, the shapes still say the element. */
static void
put_shapes (EcoLegend *legend)
{
  static const struct { EcoShape shape; EcoHue hue; } rows[] = {
    { ECO_SHAPE_PILL, ECO_HUE_PEOPLE }, { ECO_SHAPE_CHAMFER, ECO_HUE_PROCESS },
    { ECO_SHAPE_CARD, ECO_HUE_TECHNOLOGY }, { ECO_SHAPE_DOUBLE, ECO_HUE_OTHER },
  };
  const EcoStyle *style = legend->builder->style;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (legend->builder->shapes_used & (1u << rows[i].shape))
      {
        EcoLegendCard card = { .shape = rows[i].shape, .fill = style->card, .factor = 1,
                               .line = style->card_grey };

        put_card_row (legend, &card, eco_hue_get_name (rows[i].hue));
      }
}

static void
put_statuses (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  const EcoStyle *style = self->style;
  guint used = self->node_status_used | self->exchange_status_used;
  EcoLegendCard planned = { .shape = ECO_SHAPE_CARD, .fill = style->card, .line = style->muted,
                            .dashed = TRUE, .factor = 1 };
  EcoLegendCard retired = { .shape = ECO_SHAPE_CARD, .factor = 1, .line = style->hairline,
                            .fill = eco_color_mix (style->card, style->page, 0.7),
                            .disc = style->card_grey, .struck = TRUE };

  if ((used >> ECO_STATUS_PLANNED) & 1)
    put_card_row (legend, &planned, eco_enum_get_label (ECO_TYPE_STATUS, ECO_STATUS_PLANNED));
  if ((used >> ECO_STATUS_AT_RISK) & 1)
    {
      double x = eco_legend_scaled (legend, ECO_LEGEND_CARD / 2);

      if (legend->adding)
        eco_builder_add_warning (self, style,
                                 (EcoPoint) { legend->origin.x + x,
                                              eco_legend_get_middle (legend) },
                                 self->furniture_scale * 0.9);
      eco_legend_put_text (legend, eco_legend_scaled (legend, ECO_LEGEND_CARD + ECO_SPACE_3),
                           eco_enum_get_label (ECO_TYPE_STATUS, ECO_STATUS_AT_RISK));
      eco_legend_next_line (legend);
    }
  if ((used >> ECO_STATUS_RETIRED) & 1)
    put_card_row (legend, &retired, eco_enum_get_label (ECO_TYPE_STATUS, ECO_STATUS_RETIRED));
}

/* A line that bends through a small card. */
static void
put_channel (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  double y = eco_legend_get_middle (legend), w = eco_legend_scaled (legend, ECO_LEGEND_CARD);
  double r = eco_legend_scaled (legend, 4);
  EcoPoint line[] = { { legend->origin.x, y + r }, { legend->origin.x + w / 2, y - r / 2 },
                      { legend->origin.x + w, y + r } };
  EcoRect box = { legend->origin.x + w / 2 - r, y - r * 1.2, 2 * r, 1.7 * r };

  if (!self->channels_used)
    return;
  if (legend->adding)
    {
      eco_scene_add_path (self->scene,
                          eco_builder_pen (self, 0, self->style->muted,
                                           eco_legend_scaled (legend, 1.4)),
                          ECO_DETAIL_ALWAYS, "MLL", line);
      eco_scene_add_rect (self->scene,
                          eco_builder_pen (self, self->style->card, self->style->muted,
                                           eco_legend_scaled (legend, 1.1)),
                          ECO_DETAIL_ALWAYS, &box, r * 0.4);
    }
  eco_legend_put_text (legend, eco_legend_scaled (legend, ECO_LEGEND_CARD + ECO_SPACE_3),
                       _("Travels over a channel"));
  eco_legend_next_line (legend);
}

static void
put_others (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  double x = eco_legend_scaled (legend, ECO_LEGEND_CARD / 2);

  if (!self->others_used)
    return;
  if (legend->adding)
    eco_builder_add_other (self, self->style,
                           (EcoPoint) { legend->origin.x + x, eco_legend_get_middle (legend) },
                           self->furniture_scale);
  eco_legend_put_text (legend, eco_legend_scaled (legend, ECO_LEGEND_CARD + ECO_SPACE_3),
                       _("An ecosystem of its own"));
  eco_legend_next_line (legend);
}

static void
put_ghosts (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  EcoStyle pale;

  if (!self->ghosts_used)
    return;
  eco_style_init_ghost (&pale, self->style, self->style->page);
  put_card_row (legend,
                &(EcoLegendCard) { .shape = ECO_SHAPE_CARD, .fill = pale.card, .factor = 1,
                                   .line = eco_style_get_outline (&pale, ECO_HUE_OTHER),
                                   .disc = pale.hues[ECO_HUE_OTHER] },
                /* TRANSLATORS: of things that a filter does not show in full */
                _("Put aside"));
}

static void
put_nodes (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;

  if (self->hues_used == 0 && !self->ghosts_used)
    return;
  eco_legend_put_heading (legend, _("Nodes"));
  if (eco_encoding_get_color (self->encoding) == NULL)
    put_hues (legend);
  else
    put_shapes (legend);
  put_channel (legend);
  put_statuses (legend);
  put_others (legend);
  put_ghosts (legend);
}

static void
put_all (EcoLegend *legend)
{
  eco_legend_put_marks (legend);
  put_exchanges (legend);
  eco_legend_put_colors (legend);
  eco_legend_put_sizes (legend);
  eco_legend_put_badges (legend);
  put_nodes (legend);
  /* The line after the last one is none. */
  if (legend->y > 0)
    legend->y -= eco_legend_scaled (legend, ECO_LEGEND_LINE - ECO_SPACE_1);
}

/**
 * eco_builder_measure_legend:
 * @width: (out): px; 0 when there is nothing to say
 * @height: (out): px
 */
void
eco_builder_measure_legend (EcoBuilder *self, double *width, double *height)
{
  EcoLegend legend = { .builder = self };

  put_all (&legend);
  *width = legend.width;
  *height = legend.y;
}

/**
 * eco_builder_put_legend:
 * @origin: its upper left corner
 */
void
eco_builder_put_legend (EcoBuilder *self, EcoPoint origin)
{
  EcoLegend legend = { .builder = self, .adding = TRUE, .origin = origin };

  eco_scene_begin_group (self->scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, _("Legend"));
  put_all (&legend);
  eco_scene_end_group (self->scene);
}
