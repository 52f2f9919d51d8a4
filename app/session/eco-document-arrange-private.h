/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the ways of arranging share. */
#pragma once

#include "session/eco-document-arrange.h"

#include "base/eco-plane.h"
#include "model/eco-model.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

/* Nodes that are in one row: on one ring, side and sector. A place in the row is told by how
 * far down it is: degrees from twelve o'clock, whichever side that is. */
typedef struct
{
  EcoRing *ring;
  EcoSide side;
  double from, to;            /* where the row begins and ends */
  GPtrArray *nodes;           /* of EcoNode, from the top down */
  EcoPlane plane;             /* of the picture */
} EcoRow;

/* What is to be done: nodes and where each would best be. */
typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  GPtrArray *nodes;           /* of EcoNode: those that may move */
  GPtrArray *moved;           /* of EcoNode: those that do */
  GArray *wanted;             /* of EcoPoint: degrees and px of each that moves */
} EcoRearrangement;

double _eco_row_get_down (EcoSide side, double angle);
double _eco_row_get_angle (EcoSide side, double down);
void   _eco_row_choose_tracks (EcoRow *row, EcoTypesetter *typesetter, EcoCatalog *catalog,
                               double *radii);
void   _eco_row_spread   (EcoRow *row, EcoTypesetter *typesetter, EcoCatalog *catalog,
                          gboolean whole, const double *radii, double *down);

void   _eco_rearrangement_want (EcoRearrangement *self, EcoNode *node, double angle,
                                double radius);
void   _eco_rearrangement_tidy (EcoRearrangement *self);

G_END_DECLS
