/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pens and faces for the parts of the builder. */
#pragma once

#include "render/eco-builder-private.h"

G_BEGIN_DECLS

static inline guint
eco_builder_pen (EcoBuilder *self, EcoColor fill, EcoColor stroke, double width)
{
  EcoPen pen = { 0 };

  pen.fill = fill;
  pen.stroke = stroke;
  pen.width = (float) width;
  return eco_scene_add_pen (self->scene, &pen);
}

static inline guint
eco_builder_face (EcoBuilder *self, EcoColor color, double size, int weight, EcoAnchor anchor)
{
  EcoFace face = { 0 };

  face.color = color;
  face.size = (float) size;
  face.weight = (guint16) weight;
  face.anchor = (guint8) anchor;
  return eco_scene_add_face (self->scene, &face);
}

/* For texts that are measured with the typesetter of headings; always bold. */
static inline guint
eco_builder_heading_face (EcoBuilder *self, EcoColor color, double size, EcoAnchor anchor)
{
  EcoFace face = { 0 };

  face.color = color;
  face.size = (float) size;
  face.weight = 700;
  face.anchor = (guint8) anchor;
  face.heading = 1;
  return eco_scene_add_face (self->scene, &face);
}

G_END_DECLS
