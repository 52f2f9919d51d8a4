/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names along rings, and those of parts of a side, outside of the outermost ring. */
#pragma once

#include "render/eco-builder-private.h"

G_BEGIN_DECLS

void eco_builder_add_part_name   (EcoBuilder *self, double from, double to, EcoColor color,
                                  const char *name);
void eco_builder_add_stage_names (EcoBuilder *self);

/* A text along a ring, letter by letter. */
typedef struct
{
  const char *text;
  double      radius; /* of the baseline, or of the top where it is turned over */
  double      angle;  /* of the anchor, degrees */
  EcoAnchor   anchor;
  double      size;
  int         weight;
  double      spacing;
  EcoColor    color;
  EcoColor    halo;
} EcoCurvedText;

void     eco_builder_add_curved_text (EcoBuilder *self, const EcoCurvedText *text);

G_END_DECLS
