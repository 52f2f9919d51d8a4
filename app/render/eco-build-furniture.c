/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands round the rings: the page, the title, the place of the legend.
 *
 * Title and legend take the corners that the rings leave free; the page is
 * as wide as that needs, and one of a wide picture is 16:9. */
#include "config.h"

#include "render/eco-builder-private.h"
#include "render/eco-builder-looks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_SIZE 32.0
#define SUBTITLE_SIZE 17.0
#define SLIDE_ASPECT (16.0 / 9)
#define SLIDE_UNIT 9 /* px of half the height, so that the page is of whole px */

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

/* The corner of the legend. Nothing is at the lower right, so it is there if nobody minds. */
static EcoLegendPlace
get_place (EcoBuilder *self)
{
  EcoLegendPlace place = self->options.legend ? self->ecosystem->legend : ECO_LEGEND_NONE;

  return place == ECO_LEGEND_AUTOMATIC ? ECO_LEGEND_BOTTOM_RIGHT : place;
}

static gboolean
is_left (EcoLegendPlace place)
{
  return place == ECO_LEGEND_TOP_LEFT || place == ECO_LEGEND_BOTTOM_LEFT;
}

static gboolean
is_top (EcoLegendPlace place)
{
  return place == ECO_LEGEND_TOP_LEFT || place == ECO_LEGEND_TOP_RIGHT;
}

/* What stands between the edge of the page, without its margin, and the legend. */
static double
get_offset (EcoBuilder *self, EcoLegendPlace place)
{
  double width, height;

  if (place != ECO_LEGEND_TOP_LEFT || !self->options.title)
    return 0;
  measure_title (self, &width, &height);
  return height + ECO_SPACE_5 * self->furniture_scale;
}

/* The width from the centre that the legend needs on its side. */
static double
get_legend_reach (EcoBuilder *self, EcoLegendPlace place, double half_height)
{
  double width, height, inner;

  eco_builder_measure_legend (self, &width, &height);
  inner = half_height - height - get_offset (self, place);
  return width + ECO_SPACE_6 * self->furniture_scale
         + clear_of_ring (self, self->radius + (is_top (place) ? ECO_SPACE_6 * self->scale : 0),
                          MAX (inner, 0));
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
  EcoLegendPlace place = get_place (self);
  double left, right, height, margin, title_width, title_height;

  measure_rings (self, &left, &height);
  right = left;
  margin = self->options.margin * 2 * height;
  measure_title (self, &title_width, &title_height);
  if (self->options.title)
    left = MAX (left, title_width + ECO_SPACE_5
                          + clear_of_ring (self, self->radius + ECO_SPACE_6 * self->scale,
                                           height - title_height));
  if (place != ECO_LEGEND_NONE)
    {
      double *side = is_left (place) ? &left : &right;

      *side = MAX (*side, get_legend_reach (self, place, height));
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
 * Adds the legend in its corner, one left edge for all of it.
 */
void
eco_builder_add_legend (EcoBuilder *self)
{
  EcoLegendPlace place = get_place (self);
  const EcoRect *page = &self->scene->page;
  double margin = self->options.margin * page->height / (1 + 2 * self->options.margin);
  double width, height;
  EcoPoint origin;

  if (place == ECO_LEGEND_NONE)
    return;
  eco_builder_measure_legend (self, &width, &height);
  if (width <= 0)
    return;
  origin.x = is_left (place) ? page->x + margin : page->x + page->width - margin - width;
  origin.y = is_top (place) ? page->y + margin + get_offset (self, place)
                            : page->y + page->height - margin - height;
  eco_builder_put_legend (self, origin);
}
