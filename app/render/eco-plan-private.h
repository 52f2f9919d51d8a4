/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How texts are broken and cards and core are sized: what measuring and building
 * share, so that a card is as large as the layout was told. */
#pragma once

#include <math.h>

#include "base/eco-geometry.h"
#include "model/eco-model.h"
#include "render/eco-measure.h"

G_BEGIN_DECLS

#define ECO_MONOGRAM_SIZE 30.0

/* How the card of a node is made. */
typedef struct
{
  EcoLines lines; /* of the name */
  EcoLines more;  /* of what the template puts below it, smaller */
  double   width, height;
  double   font_size, more_size;
  double   line_height, more_height;
  double   disc; /* radius */
  double   text_x; /* of the lines, from the edge of the card */
  int      weight;
} EcoCardPlan;

/* How the text in the core is made. */
typedef struct
{
  EcoLines lines;
  double   radius;
  double   font_size;
  gboolean monogram;
} EcoCorePlan;

void   eco_card_plan       (EcoTypesetter *typesetter,
                            EcoNode       *node,
                            EcoCatalog    *catalog,
                            const EcoEncoding *encoding,
                            EcoCardPlan   *plan);
void   eco_card_plan_clear (EcoCardPlan *plan);
void   eco_core_plan       (EcoTypesetter *typesetter,
                            EcoEcosystem  *ecosystem,
                            EcoCorePlan   *plan);
char  *eco_ring_dup_caps   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
double eco_measure_spaced  (EcoTypesetter *typesetter,
                            const char    *text,
                            double         size,
                            int            weight,
                            double         spacing);

/* Cards stand on whole px, where their edges are crisp. */
static inline EcoRect
eco_card_box (EcoPoint centre, double width, double height)
{
  return (EcoRect) { round (centre.x - width / 2), round (centre.y - height / 2), width, height };
}

G_END_DECLS
