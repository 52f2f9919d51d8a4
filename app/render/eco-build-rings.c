/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rings: bands in two halves, their names along the arc, the two sides. */
#include "config.h"

#include "render/eco-build-names-private.h"
#include "render/eco-builder-looks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NAME_SIZE 12.5
#define NAME_SPACING 0.22
#define SIDE_SIZE 14.0
#define SIDE_SPACING 0.32
#define CAP_HEIGHT 0.73
#define NAME_PIECES 3

/* Half of a band, with straight edges parallel to the divide. */
static void
add_half (EcoScene *scene, guint pen, EcoSide side, double inner, double outer)
{
  double base = side == ECO_SIDE_EXTERNAL ? 0 : 180;

  eco_scene_add_wedge (scene, pen, base, base + 180, inner, outer);
}

static gboolean
has_nodes (EcoBuilder *self, const char *ring_id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if ((int) i != self->brand
        && g_strcmp0 (g_array_index (self->cards, EcoCard, i).node->ring, ring_id) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the ring is not there yet. */
static gboolean
is_hidden (EcoBuilder *self, const char *ring_id)
{
  return eco_visibility_get (self->options.visibility, ring_id) == ECO_FOCUS_HIDE;
}

/**
 * eco_builder_add_bands:
 *
 * Adds a band for each ring, in two halves. The brand's own ring has one only
 * when something stands on it.
 */
void
eco_builder_add_bands (EcoBuilder *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);

  for (guint i = 0; i < self->radii->len; i++)
    {
      EcoRing *ring = eco_list_get (rings, i);
      const EcoRadii *radii = &g_array_index (self->radii, EcoRadii, i);
      const char *id = eco_object_get_id (ECO_OBJECT (ring));
      EcoColor color = eco_style_get_band (self->style, ring->color, ring->role);
      EcoBand band = { eco_scene_add_string (self->scene, id), (float) radii->inner,
                       (float) radii->outer };
      double inner = radii->inner + (i == 0 ? ECO_SPACE_2 : ECO_BAND_INSET);
      double outer = radii->outer - ECO_BAND_INSET;
      guint pen;

      g_array_append_val (self->scene->bands, band);
      if (outer - inner < ECO_SPACE_2 || (i == 0 && !has_nodes (self, id)) || is_hidden (self, id))
        continue;
      eco_scene_begin_group (self->scene, ECO_LAYER_BANDS, ECO_PART_RING, id, ring->name);
      pen = eco_builder_pen (self, color, 0, 0);
      if (self->scene->hole == 0)
        self->scene->hole = inner;
      add_half (self->scene, pen, ECO_SIDE_INTERNAL, inner, outer);
      add_half (self->scene, pen, ECO_SIDE_EXTERNAL, inner, outer);
      eco_scene_end_group (self->scene);
    }
}

/* From where to where a curved text runs, in degrees. */
static void
measure_curved_text (EcoBuilder *self, const EcoCurvedText *text, double *start, double *end)
{
  double width = eco_measure_spaced (self->typesetter, text->text, text->size, text->weight,
                                     text->spacing);
  double before = text->anchor == ECO_ANCHOR_START ? 0
                  : text->anchor == ECO_ANCHOR_END ? width : width / 2;

  *start = eco_plane_walk_arc (self->plane, text->radius, text->angle, -before);
  *end = eco_plane_walk_arc (self->plane, text->radius, text->angle, width - before);
}

static guint
curved_face (EcoBuilder *self, const EcoCurvedText *text)
{
  EcoFace face = { .color = text->color, .halo = text->halo, .size = (float) text->size,
                   .weight = (guint16) text->weight, .anchor = ECO_ANCHOR_MIDDLE };

  return eco_scene_add_face (self->scene, &face);
}

/**
 * eco_builder_add_curved_text:
 * @text: what, where and how
 *
 * Adds a text along a ring, its letters evenly apart. On the lower half it is turned over, so
 * that it is never upside down. Scripts whose letters join are set on the tangent.
 */
void
eco_builder_add_curved_text (EcoBuilder *self, const EcoCurvedText *text)
{
  guint face = curved_face (self, text);
  double start, end, middle, radius, at = 0;
  gboolean over;

  measure_curved_text (self, text, &start, &end);
  middle = (start + end) / 2;
  over = cos (middle * G_PI / 180) < -0.01;
  radius = text->radius;
  if (over)
    radius += text->size * CAP_HEIGHT / eco_plane_get_breadth (self->plane, middle);
  if (!eco_text_is_simple (text->text))
    {
      eco_scene_add_text (self->scene, face, text->text,
                          eco_plane_get_point (self->plane, middle, radius),
                          eco_plane_get_heading (self->plane, middle) + (over ? 180 : 0),
                          eco_plane_measure_arc (self->plane, text->radius, start, end));
      return;
    }
  for (const char *p = text->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char letter[8] = { 0 };
      double advance, angle, heading;

      g_unichar_to_utf8 (g_utf8_get_char (p), letter);
      advance = eco_typesetter_measure (self->typesetter, letter, text->size, text->weight);
      angle = over ? eco_plane_walk_arc (self->plane, text->radius, end, -(at + advance / 2))
                   : eco_plane_walk_arc (self->plane, text->radius, start, at + advance / 2);
      heading = eco_plane_get_heading (self->plane, angle);
      at += advance + text->spacing;
      if (*letter != ' ')
        eco_scene_add_text (self->scene, face, letter,
                            eco_plane_get_point (self->plane, angle, radius),
                            over ? heading + 180 : heading, advance);
    }
}

/* The name of a ring on one half, next to the divide, so that both read as one. */
static EcoCurvedText
make_ring_name (EcoBuilder *self, guint i, const char *caps, EcoSide side)
{
  EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), i);
  double outer = g_array_index (self->radii, EcoRadii, i).outer;
  double size = NAME_SIZE * self->scale, away, width, room;
  EcoCurvedText text = {
    .text = caps, .size = size, .weight = 700, .spacing = size * NAME_SPACING,
    .radius = outer - ECO_BAND_INSET - ECO_SPACE_2 * MIN (self->scale, 2) - size * CAP_HEIGHT,
    .color = eco_style_get_band_ink (self->style, ring->color, ring->role),
    .halo = eco_style_get_band (self->style, ring->color, ring->role),
    .anchor = side == ECO_SIDE_INTERNAL ? ECO_ANCHOR_END : ECO_ANCHOR_START,
  };

  text.radius = MAX (text.radius, 1);
  away = eco_plane_walk_arc (self->plane, text.radius, 0,
                             ECO_HALF_DIVIDE + ECO_SPACE_3 * self->scale);
  width = eco_measure_spaced (self->typesetter, caps, size, 700, text.spacing);
  room = eco_plane_measure_arc (self->plane, text.radius, away, 85);
  if (width > room) /* too long for its arc */
    {
      double fit = MAX (room / width, 0.3);

      text.size *= fit;
      text.spacing *= fit;
    }
  text.angle = side == ECO_SIDE_INTERNAL ? -away : away;
  return text;
}

/**
 * eco_builder_find_names:
 *
 * Lists the places of the names of the rings, which lines keep off.
 */
void
eco_builder_find_names (EcoBuilder *self)
{
  for (guint i = 1; i < self->radii->len; i++)
    {
      EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), i);
      g_autofree char *caps = eco_ring_dup_caps (ring->name);

      for (int side = ECO_SIDE_INTERNAL; side <= ECO_SIDE_EXTERNAL && *caps != '\0'; side++)
        {
          EcoCurvedText text = make_ring_name (self, i, caps, (EcoSide) side);
          double start, end;

          measure_curved_text (self, &text, &start, &end);
          /* In pieces, as a box round the whole arc would cover much more. */
          for (int piece = 0; piece < NAME_PIECES; piece++)
            {
              EcoRect box = ECO_RECT_EMPTY;

              for (int k = 0; k < 2; k++)
                {
                  double angle = start + (end - start) * (piece + k) / NAME_PIECES;

                  eco_rect_add_point (&box, eco_plane_get_point (self->plane, angle, text.radius));
                  eco_rect_add_point (&box,
                                      eco_plane_get_point (self->plane, angle,
                                                           text.radius + text.size * CAP_HEIGHT));
                }
              box = eco_rect_expand (&box, 3);
              g_array_append_val (self->names, box);
            }
        }
    }
}

static void
add_ring_name (EcoBuilder *self, guint i)
{
  EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), i);
  g_autofree char *caps = eco_ring_dup_caps (ring->name);

  for (int side = ECO_SIDE_INTERNAL; side <= ECO_SIDE_EXTERNAL && *caps != '\0'; side++)
    {
      EcoCurvedText text = make_ring_name (self, i, caps, (EcoSide) side);

      eco_scene_begin_group (self->scene, ECO_LAYER_NAMES, ECO_PART_RING_NAME,
                             eco_object_get_id (ECO_OBJECT (ring)), ring->name);
      eco_builder_add_curved_text (self, &text);
      eco_scene_end_group (self->scene);
    }
}

static void
add_side_name (EcoBuilder *self, const char *name, EcoSide side)
{
  g_autofree char *caps = g_utf8_strup (name, -1);
  double size = SIDE_SIZE * self->scale;
  double radius = self->radius + ECO_SPACE_2 * self->scale;
  EcoCurvedText text = {
    .text = caps, .radius = radius, .size = size, .weight = 600, .spacing = size * SIDE_SPACING,
    .color = self->style->muted,
    .anchor = side == ECO_SIDE_INTERNAL ? ECO_ANCHOR_END : ECO_ANCHOR_START,
  };
  double away = eco_plane_walk_arc (self->plane, radius, 0,
                                    ECO_HALF_DIVIDE + ECO_SPACE_3 * self->scale);

  text.angle = side == ECO_SIDE_INTERNAL ? -away : away;
  eco_scene_begin_group (self->scene, ECO_LAYER_NAMES, ECO_PART_NONE, NULL, name);
  eco_builder_add_curved_text (self, &text);
  eco_scene_end_group (self->scene);
}

/**
 * eco_builder_add_names:
 *
 * Adds the names of the rings, on both halves, and those of the two sides.
 */
void
eco_builder_add_names (EcoBuilder *self)
{
  for (guint i = 1; i < self->radii->len; i++)
    if (!is_hidden (self, eco_object_get_id (eco_list_get (
                            eco_ecosystem_get_rings (self->ecosystem), i))))
      add_ring_name (self, i);
  if (self->radii->len > 1
      && !is_hidden (self, eco_object_get_id (eco_list_get (
                             eco_ecosystem_get_rings (self->ecosystem), self->radii->len - 1))))
    {
      add_side_name (self, _("Internal"), ECO_SIDE_INTERNAL);
      add_side_name (self, _("External"), ECO_SIDE_EXTERNAL);
    }
}
