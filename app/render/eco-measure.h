/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sizes that the layout needs before there is a picture: of the cards, of
 * the core, and of the strips that the names of the rings take. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-model-types.h"
#include "render/eco-encoding.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

/* What a ring keeps free of cards; for eco_layout_run(). */
typedef struct
{
  double pad_inner;     /* along the inner edge, and along the outer one away from the name */
  double pad_outer;     /* along the outer edge where the name is */
  double name_length;   /* of the arc on either side of twelve o'clock that the name takes */
  double min_thickness;
} EcoRingSize;

#define ECO_CARD_GAP 14.0   /* wanted between cards */
#define ECO_HALF_DIVIDE 8.0 /* half the gap between the two sides */

/* What the size of a card follows from. */
typedef struct
{
  const char *text;     /* of the node, or owned; or %NULL */
  const char *kind;     /* of the node */
  EcoEmphasis emphasis;
  gboolean    has_lines; /* "\n" parts the lines of the text */
  char       *owned;
} EcoCardFacts;

double eco_measure_scale (guint n_nodes);
EcoCardFacts eco_card_facts_of (EcoNode *node, const EcoEncoding *encoding);
void   eco_card_facts_clear (EcoCardFacts *facts);
void   eco_measure_card_facts (EcoTypesetter      *typesetter,
                               EcoCatalog         *catalog,
                               const EcoCardFacts *facts,
                               double             *width,
                               double             *height);
void   eco_measure_card  (EcoTypesetter *typesetter,
                          EcoCatalog    *catalog,
                          EcoNode       *node,
                          double        *width,
                          double        *height);
double eco_measure_core  (EcoTypesetter *typesetter, EcoEcosystem *ecosystem);
void   eco_measure_ring  (EcoTypesetter *typesetter,
                          EcoRing       *ring,
                          double         scale,
                          EcoRingSize   *size);

G_END_DECLS
