/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours as people see them: CIELAB (D65), its distances, and what colour-blind eyes make of
 * a colour. Plain functions. */
#pragma once

#include "base/eco-color.h"

G_BEGIN_DECLS

/* l: 0 black to 100 white; a: green to red; b: blue to yellow */
typedef struct
{
  double l, a, b;
} EcoLab;

/* EcoVision: which cones are missing */
typedef enum
{
  ECO_VISION_NORMAL,
  ECO_VISION_PROTAN, /* no red ones */
  ECO_VISION_DEUTAN, /* no green ones */
  ECO_VISION_TRITAN, /* no blue ones */
} EcoVision;
#define ECO_N_VISIONS 4

EcoLab   eco_lab_from_color   (EcoColor color);
EcoColor eco_lab_to_color     (EcoLab lab);
double   eco_lab_get_chroma   (EcoLab lab);
double   eco_lab_get_distance (EcoLab x, EcoLab y);
EcoColor eco_color_as_seen    (EcoColor color, EcoVision vision);

G_END_DECLS
