/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands round the rings: the page, the title, the legend.
 *
 * Title and legend take the corners that the rings leave free; the page is
 * as wide as that needs, and one of a wide picture is 16:9. The legend is made
 * from what is on the picture. */
#include "config.h"

#include "render/eco-builder-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_SIZE 32.0
#define SUBTITLE_SIZE 17.0
#define LEGEND_SIZE 13.5
#define HEAD_SIZE 11.5
#define SAMPLE 44.0
#define SLIDE_ASPECT (16.0 / 9)
#define SLIDE_UNIT 9 /* px of half the height, so that the page is of whole px */

/* The legend is laid out twice: once to measure, once to add. */
typedef struct
{
  EcoBuilder *builder;
  gboolean adding;
  EcoPoint origin;
  double x, y; /* of the next line, from the origin */
  double width;
} Legend;

static double
scaled (Legend *legend, double length)
{
  return length * legend->builder->furniture_scale;
}

static void
put_text (Legend *legend, double x, const char *text, double size, int weight, EcoColor color,
          double spacing)
{
  EcoBuilder *self = legend->builder;
  double s = scaled (legend, size);
  double width = eco_typesetter_measure (self->typesetter, text, s, weight);

  if (spacing > 0)
    {
      /* Letter by letter, as the names of the rings. */
      double at = x;
      guint face = eco_builder_face (self, color, s, weight, ECO_ANCHOR_START);

      for (const char *p = text; *p != '\0' && eco_text_is_simple (text); p = g_utf8_next_char (p))
        {
          char letter[8] = { 0 };
          double advance;

          g_unichar_to_utf8 (g_utf8_get_char (p), letter);
          advance = eco_typesetter_measure (self->typesetter, letter, s, weight);
          if (legend->adding && *letter != ' ')
            eco_scene_add_text (self->scene, face, letter,
                                (EcoPoint){ legend->origin.x + at, legend->origin.y + legend->y },
                                0, advance);
          at += advance + s * spacing;
        }
      width = at - x;
    }
  else if (legend->adding)
    eco_scene_add_text (self->scene, eco_builder_face (self, color, s, weight, ECO_ANCHOR_START),
                        text, (EcoPoint){ legend->origin.x + x, legend->origin.y + legend->y }, 0,
                        width);
  legend->width = MAX (legend->width, x + width);
}

static void
put_heading (Legend *legend, const char *text)
{
  g_autofree char *caps = g_utf8_strup (text, -1);

  legend->y += scaled (legend, legend->y > 0 ? ECO_SPACE_6 : HEAD_SIZE);
  put_text (legend, 0, caps, HEAD_SIZE, 700, legend->builder->style->muted, 0.16);
  legend->y += scaled (legend, ECO_SPACE_5);
}

/* A stroke with a head, as exchanges have. */
static void
put_stroke (Legend *legend,
            double x,
            double width,
            EcoColor color,
            double line,
            const double *dashes,
            guint n_dashes)
{
  EcoBuilder *self = legend->builder;
  double y = legend->origin.y + legend->y - scaled (legend, LEGEND_SIZE * 0.36);
  double left = legend->origin.x + x, right = left + width, h = scaled (legend, 3);
  EcoPoint points[] = { { left, y }, { right - 2 * h, y } };
  EcoPoint head[] = { { right, y }, { right - 2.4 * h, y - h }, { right - 2.4 * h, y + h } };
  EcoPen pen = { 0 };

  if (!legend->adding)
    return;
  pen.stroke = color;
  pen.width = (float) scaled (legend, line);
  pen.n_dashes = MIN (n_dashes, ECO_MAX_DASHES);
  for (guint i = 0; i < pen.n_dashes; i++)
    pen.dashes[i] = (float) (dashes[i] * MAX (pen.width / 2, 0.8));
  eco_scene_add_path (self->scene, eco_scene_add_pen (self->scene, &pen), ECO_DETAIL_ALWAYS, "ML",
                      points);
  eco_scene_add_path (self->scene, eco_builder_pen (self, color, 0, 0), ECO_DETAIL_SMALL, "MLLZ",
                      head);
}

static void
next_line (Legend *legend)
{
  legend->y += scaled (legend, 20);
}

static void
put_families (Legend *legend)
{
  EcoBuilder *self = legend->builder;
  const GPtrArray *families = self->catalog != NULL
                                  ? eco_catalog_get_category_families (self->catalog) : NULL;

  if ((self->families_solid | self->families_dashed) == 0 || families == NULL)
    return;
  put_heading (legend, _("Value exchanges"));
  for (guint i = 0; i < MIN (families->len, 64); i++)
    {
      const EcoCategoryFamily *family = g_ptr_array_index (families, i);
      EcoColor color = eco_style_get_family_color (self->style, family);
      gboolean solid = (self->families_solid >> i) & 1, dashed = (self->families_dashed >> i) & 1;
      double half = scaled (legend, SAMPLE);

      if (!solid && !dashed)
        continue;
      if (solid)
        put_stroke (legend, 0, half, color, 2, family->tangible, family->n_tangible);
      if (dashed)
        put_stroke (legend, half + scaled (legend, ECO_SPACE_2), half, color, 2, family->intangible,
                    family->n_intangible);
      put_text (legend, 2 * half + scaled (legend, ECO_SPACE_2 + ECO_SPACE_3),
                eco_category_family_get_name (family), LEGEND_SIZE, 400, self->style->ink, 0);
      next_line (legend);
    }
}

static void
put_card_sample (Legend *legend, EcoHue hue)
{
  static const EcoShape shapes[ECO_N_HUES] = {
    [ECO_HUE_PEOPLE] = ECO_SHAPE_PILL, [ECO_HUE_PROCESS] = ECO_SHAPE_CHAMFER,
    [ECO_HUE_TECHNOLOGY] = ECO_SHAPE_CARD, [ECO_HUE_COMMUNITY] = ECO_SHAPE_PILL,
    [ECO_HUE_CHANNEL] = ECO_SHAPE_CARD, [ECO_HUE_OTHER] = ECO_SHAPE_CARD,
  };
  EcoBuilder *self = legend->builder;
  double h = scaled (legend, 14), w = scaled (legend, 26), cut = h * 0.25;
  double x = legend->origin.x,
         y = legend->origin.y + legend->y - scaled (legend, LEGEND_SIZE * 0.36) - h / 2;
  EcoRect box = { x, y, w, h };
  EcoPoint points[] = { { x + cut, y },         { x + w - cut, y },     { x + w, y + cut },
                        { x + w, y + h - cut }, { x + w - cut, y + h }, { x + cut, y + h },
                        { x, y + h - cut },     { x, y + cut } };
  EcoPoint disc = { x + h / 2, y + h / 2 };
  guint pen =
      eco_builder_pen (self, self->style->card, eco_style_get_outline (self->style, hue), 1.1);

  if (!legend->adding)
    return;
  if (shapes[hue] == ECO_SHAPE_CHAMFER)
    eco_scene_add_path (self->scene, pen, ECO_DETAIL_ALWAYS, "MLLLLLLLZ", points);
  else
    eco_scene_add_rect (self->scene, pen, ECO_DETAIL_ALWAYS, &box,
                        shapes[hue] == ECO_SHAPE_PILL ? h / 2 : h * 0.22);
  eco_scene_add_circle (self->scene, eco_builder_pen (self, self->style->hues[hue], 0, 0),
                        ECO_DETAIL_ALWAYS, disc, h * 0.36);
}

static void
put_hues (Legend *legend)
{
  EcoBuilder *self = legend->builder;

  if (self->hues_used == 0)
    return;
  put_heading (legend, _("Nodes"));
  for (int hue = 0; hue < ECO_N_HUES; hue++)
    if (self->hues_used & (1u << hue))
      {
        put_card_sample (legend, (EcoHue) hue);
        put_text (legend, scaled (legend, 26 + ECO_SPACE_3), eco_hue_get_name ((EcoHue) hue),
                  LEGEND_SIZE, 400, self->style->ink, 0);
        next_line (legend);
      }
}

static void
put_note (Legend *legend, const char *text)
{
  put_text (legend, 0, text, LEGEND_SIZE - 0.5, 400, legend->builder->style->muted, 0);
  legend->y += scaled (legend, 18);
}

/* How the picture is read, as far as it needs saying. */
static void
put_notes (Legend *legend)
{
  EcoBuilder *self = legend->builder;
  guint nodes = self->node_status_used, exchanges = self->exchange_status_used;

  if (self->cards->len == 0 || (self->families_solid | self->families_dashed) == 0)
    return;
  put_heading (legend, _("How to read it"));
  if (self->families_solid != 0 && self->families_dashed != 0)
    put_note (legend, _("Continuous: tangible · dashed: intangible"));
  else
    put_note (legend, self->families_dashed != 0 ? _("Dashed: intangible value")
                                                 : _("Continuous: tangible value"));
  if ((self->strengths_used & (self->strengths_used - 1)) != 0)
    put_note (legend, _("Wider line: stronger exchange"));
  if (self->channels_used)
    put_note (legend, _("A line that touches a channel travels over it"));
  if (((nodes | exchanges) >> ECO_STATUS_PLANNED) & 1)
    put_note (legend, _("Dashed card, hollow arrow: planned"));
  if (((nodes | exchanges) >> ECO_STATUS_AT_RISK) & 1)
    put_note (legend, _("Warning triangle: at risk"));
  if (((nodes | exchanges) >> ECO_STATUS_RETIRED) & 1)
    put_note (legend, _("Grey and struck through: retired"));
}

static void
put_all (Legend *legend)
{
  legend->y = 0;
  legend->width = 0;
  put_families (legend);
  put_hues (legend);
  put_notes (legend);
}

static char *
dup_subtitle (EcoBuilder *self)
{
  return eco_text_clean (self->options.subtitle != NULL ? self->options.subtitle
                                                        : self->ecosystem->subtitle);
}

static void
measure_title (EcoBuilder *self, double *width, double *height)
{
  g_autofree char *title = eco_text_clean (self->ecosystem->title);
  g_autofree char *subtitle = dup_subtitle (self);

  *width = MAX (
      eco_typesetter_measure (self->headings, title, TITLE_SIZE * self->furniture_scale, 700),
      eco_typesetter_measure (self->typesetter, subtitle, SUBTITLE_SIZE * self->furniture_scale,
                              400));
  *height = (TITLE_SIZE + ECO_SPACE_4 + SUBTITLE_SIZE) * self->furniture_scale;
}

/* How far from the centre something must stay at a height, to be clear of the ring there. */
static double
clear_of_ring (EcoBuilder *self, double radius, double y)
{
  return y < radius ? sqrt (radius * radius - y * y) * self->plane.stretch : 0;
}

/* What the rings with the names of the sides and the cards take to each side of the centre. */
static void
measure_rings (EcoBuilder *self, double *half_width, double *half_height)
{
  double outside = ECO_SPACE_6 * self->scale;

  *half_width = self->radius * self->plane.stretch + outside;
  *half_height = self->radius + outside;
  for (guint i = 0; i < self->outlines->len; i++)
    {
      const EcoRect *box = &g_array_index (self->outlines, EcoOutline, i).box;

      *half_width = MAX (*half_width,
                         MAX (fabs (box->x), fabs (box->x + box->width)) + ECO_SPACE_2);
      *half_height = MAX (*half_height,
                          MAX (fabs (box->y), fabs (box->y + box->height)) + ECO_SPACE_2);
    }
}

/* A wide picture is for a slide: the core is in its middle, or as near to that as title and
 * legend let it be. A round one takes the room that it needs, the same on both sides. */
static void
fit_page (EcoBuilder *self, double left, double right, double half_height)
{
  double width = 2 * MAX (left, right);

  if (self->plane.stretch > 1 && self->options.aspect > 0)
    {
      half_height = ceil (MAX (half_height, (left + right) / 2 / SLIDE_ASPECT) / SLIDE_UNIT)
                    * SLIDE_UNIT;
      width = 2 * half_height * SLIDE_ASPECT;
      left = CLAMP (width / 2, left, width - right);
    }
  else
    {
      left = ceil (MAX (width / 2, half_height * self->options.aspect));
      width = 2 * left;
      half_height = ceil (half_height);
    }
  self->scene->page = (EcoRect) { -left, -half_height, width, 2 * half_height };
}

/**
 * eco_builder_set_page:
 *
 * Sizes the page: the rings with their side names, a margin, and room for title
 * and legend beside the rings. All that the legend speaks of has been added.
 */
void
eco_builder_set_page (EcoBuilder *self)
{
  Legend legend = { .builder = self };
  double left, right, height, margin, title_width, title_height;

  measure_rings (self, &left, &height);
  right = left;
  margin = self->options.margin * 2 * height;
  measure_title (self, &title_width, &title_height);
  if (self->options.title)
    left = MAX (left, title_width + ECO_SPACE_5
                          + clear_of_ring (self, self->radius + ECO_SPACE_6 * self->scale,
                                           height - title_height));
  if (self->options.legend)
    {
      put_all (&legend);
      right = MAX (right, legend.width + ECO_SPACE_6 * self->furniture_scale
                              + clear_of_ring (self, self->radius, MAX (height - legend.y, 0)));
    }
  fit_page (self, left + margin, right + margin, height + margin);
}

/**
 * eco_builder_add_title:
 *
 * Adds title and subtitle in the upper left corner.
 */
void
eco_builder_add_title (EcoBuilder *self)
{
  g_autofree char *title = eco_text_clean (self->ecosystem->title);
  g_autofree char *subtitle = dup_subtitle (self);
  double margin = self->options.margin * self->scene->page.height / (1 + 2 * self->options.margin);
  double x = self->scene->page.x + margin;
  double y = self->scene->page.y + margin + TITLE_SIZE * 0.8 * self->furniture_scale;
  double size = TITLE_SIZE * self->furniture_scale;

  eco_scene_begin_group (self->scene, ECO_LAYER_TITLE, ECO_PART_NONE, NULL, NULL);
  if (*title != '\0')
    eco_scene_add_text (
        self->scene, eco_builder_heading_face (self, self->style->ink, size, ECO_ANCHOR_START),
        title, (EcoPoint){ x, y }, 0, eco_typesetter_measure (self->headings, title, size, 700));
  y += (SUBTITLE_SIZE + ECO_SPACE_3) * self->furniture_scale;
  size = SUBTITLE_SIZE * self->furniture_scale;
  if (*subtitle != '\0')
    eco_scene_add_text (self->scene,
                        eco_builder_face (self, self->style->muted, size, 400, ECO_ANCHOR_START),
                        subtitle, (EcoPoint) { x, y }, 0,
                        eco_typesetter_measure (self->typesetter, subtitle, size, 400));
  eco_scene_end_group (self->scene);
}

/**
 * eco_builder_add_legend:
 *
 * Adds the legend in the lower right corner, one left edge for all of it.
 */
void
eco_builder_add_legend (EcoBuilder *self)
{
  Legend legend = { .builder = self };
  const EcoRect *page = &self->scene->page;
  double margin = self->options.margin * page->height / (1 + 2 * self->options.margin);

  put_all (&legend);
  if (legend.width <= 0)
    return;
  legend.origin = (EcoPoint) { page->x + page->width - margin - legend.width,
                               page->y + page->height - margin - legend.y
                                   + ECO_SPACE_3 * self->furniture_scale };
  legend.adding = TRUE;
  eco_scene_begin_group (self->scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, _("Legend"));
  put_all (&legend);
  eco_scene_end_group (self->scene);
}
