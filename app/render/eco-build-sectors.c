/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sectors: gaps between them, a tint where one has a colour, and their names
 * along the arc outside of the rings. */
#include "config.h"

#include "render/eco-build-names-private.h"
#include "render/eco-measure.h"
#include "render/eco-builder-looks-private.h"

#include <math.h>

#define NAME_SIZE 12.5
#define NAME_SPACING 0.06
#define SIDE_NAME_REACH 150.0 /* px of arc that the name of a side takes, at most */
#define NAME_AIR (G_PI / 180) /* of the radius, between a name and the ends of its part */
#define LINE_WIDTH 3.0
#define TINT 0.55

static void
note_sectors (EcoBuilder *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (self->spans, EcoSectorSpan, i);
      EcoSceneSector sector = { 0, (guint8) span->side, (float) span->from, (float) span->to };

      if (span->sector != NULL)
        sector.id = eco_scene_add_string (self->scene,
                                          eco_object_get_id (ECO_OBJECT (span->sector)));
      g_array_append_val (self->scene->sectors, sector);
    }
}

static void
add_tint (EcoBuilder *self, const EcoSectorSpan *span)
{
  EcoColor color = eco_style_get_band (self->style, span->sector->color, ECO_RING_ROLE_FREE);
  guint pen = eco_builder_pen (self, eco_color_with_alpha (color, TINT), 0, 0);

  for (guint i = 1; i < self->radii->len; i++)
    {
      const EcoRadii *radii = &g_array_index (self->radii, EcoRadii, i);

      eco_scene_add_wedge (self->scene, pen, span->from, span->to,
                           radii->inner + ECO_BAND_INSET, radii->outer - ECO_BAND_INSET);
    }
}

static void
add_border (EcoBuilder *self, double angle, double inner)
{
  EcoPoint ends[2] = { eco_scene_get_edge_point (self->scene, angle, inner),
                       eco_plane_get_point (self->plane, angle, self->radius) };

  eco_scene_add_path (self->scene, eco_builder_pen (self, 0, self->style->page, LINE_WIDTH),
                      ECO_DETAIL_ALWAYS, "ML", ends);
}

/**
 * eco_builder_add_sectors:
 *
 * Adds what parts the sectors, above the bands.
 */
void
eco_builder_add_sectors (EcoBuilder *self)
{
  double inner;

  if (self->spans->len == 0 || self->radii->len < 2)
    return;
  note_sectors (self);
  inner = g_array_index (self->radii, EcoRadii, 1).inner;
  eco_scene_begin_group (self->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (self->spans, EcoSectorSpan, i);

      if (span->sector != NULL && span->sector->color != ECO_COLOR_UNSET)
        add_tint (self, span);
      if (fmod (span->from, 180) != 0)
        add_border (self, span->from, inner);
    }
  eco_scene_end_group (self->scene);
}

/* In the middle of its part, but clear of the name of the side at the top. */
static EcoCurvedText
make_name (EcoBuilder *self, double low, double high, EcoColor color, const char *name)
{
  double size = NAME_SIZE * self->scale, radius = MAX (self->radius, 1), width, room;
  double clear = eco_plane_walk_arc (self->plane, radius, 0, SIDE_NAME_REACH * self->scale);
  double from = MAX (low, clear), to = MIN (high, 360 - clear);
  EcoCurvedText text = {
    .text = name, .size = size, .weight = 600, .spacing = size * NAME_SPACING,
    .radius = self->radius + ECO_SPACE_2 * self->scale, .anchor = ECO_ANCHOR_MIDDLE,
    .color = color != ECO_COLOR_UNSET
                 ? eco_style_get_band_ink (self->style, color, ECO_RING_ROLE_FREE)
                 : self->style->muted,
  };

  width = eco_measure_spaced (self->typesetter, name, size, 600, text.spacing);
  room = eco_plane_measure_arc (self->plane, radius, from, to);
  if (room < width) /* then above the name of the side */
    {
      from = low;
      to = high;
      if (from < clear || to > 360 - clear)
        text.radius += ECO_SPACE_5 * self->scale;
      room = eco_plane_measure_arc (self->plane, radius, from, to);
    }
  room -= NAME_AIR * radius;
  if (width > room)
    {
      double fit = MAX (room / width, 0.5);

      text.size *= fit;
      text.spacing *= fit;
    }
  text.angle = eco_plane_walk_arc (self->plane, radius, from,
                                   eco_plane_measure_arc (self->plane, radius, from, to) / 2);
  text.radius = self->radius
                + (text.radius - self->radius) / eco_plane_get_breadth (self->plane, text.angle);
  return text;
}

/**
 * eco_builder_add_part_name:
 * @from: degrees where the part of a side begins
 * @to: degrees where it ends
 * @color: (nullable): of the name; unset: a quiet one
 *
 * Adds a name outside of the outermost ring, in the middle of the part and not longer.
 */
void
eco_builder_add_part_name (EcoBuilder *self, double from, double to, EcoColor color,
                           const char *name)
{
  EcoCurvedText text = make_name (self, from, to, color, name);

  eco_builder_add_curved_text (self, &text);
}

/**
 * eco_builder_add_sector_names:
 *
 * Adds the names of the sectors outside of the outermost ring.
 */
void
eco_builder_add_sector_names (EcoBuilder *self)
{
  if (self->radii->len < 2)
    return;
  for (guint i = 0; i < self->spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (self->spans, EcoSectorSpan, i);
      g_autofree char *name = span->sector != NULL ? eco_text_clean (span->sector->name) : NULL;

      if (name == NULL || *name == '\0')
        continue;
      eco_scene_begin_group (self->scene, ECO_LAYER_NAMES, ECO_PART_SECTOR,
                             eco_object_get_id (ECO_OBJECT (span->sector)), name);
      eco_builder_add_part_name (self, span->from, span->to, span->sector->color, name);
      eco_scene_end_group (self->scene);
    }
}
