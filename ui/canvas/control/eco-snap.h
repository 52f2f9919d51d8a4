/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places on the rings that a dragged node should meet exactly when it is near:
 * the angle of another node, the axes, the middle between two neighbours, and
 * the track on which the neighbours are. Places are in circular form, marks in the picture. */
#pragma once

#include "base/eco-plane.h"

G_BEGIN_DECLS

/* EcoSnapKind: what is met */
typedef enum
{
  ECO_SNAP_AXIS,
  ECO_SNAP_SPOKE,   /* the angle of another node */
  ECO_SNAP_SPACING, /* as far from one neighbour as from the other */
  ECO_SNAP_TRACK,   /* the radius of a node of the same ring */
} EcoSnapKind;

/* A node that stays where it is. */
typedef struct
{
  double angle, radius;
  int ring; /* index */
} EcoSnapNode;

/* Where something is dragged. */
typedef struct
{
  int ring;         /* index of the ring that would take it */
  gboolean divided; /* whether that ring has sides, so that nothing can stand on the line between */
  double outermost; /* radius of the picture */
  double reach;     /* px of the picture; what is nearer is met */
  EcoPlane plane;   /* of the picture */
} EcoSnapField;

/* What is drawn to say what was met: a piece of a ray, or of a circle. */
typedef struct
{
  EcoSnapKind kind;
  double at;       /* angle of the ray; radius of the circle */
  double from, to; /* radii on the ray; angles on the circle, which goes from one to the other */
  guint n_marks;
  EcoPoint marks[3]; /* the nodes that are meant, and the middle between */
} EcoGuide;

/* One for the radius, one for the angle. */
#define ECO_SNAP_MOST_GUIDES 2

guint eco_snap (const EcoSnapNode *nodes, guint n_nodes, const EcoSnapField *field, double *angle,
                double *radius, EcoGuide *guides);

G_END_DECLS
