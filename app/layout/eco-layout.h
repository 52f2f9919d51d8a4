/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ring placement: numbers in, numbers out, no model types. Label sizes come
 * in as boxes, a placement (angle and radius of each box's centre, inner and
 * outer radius of each ring) goes out. Units and angles as in eco-geometry.h. */
#pragma once

#include "base/eco-enums.h"
#include "layout/eco-layout-client.h"

G_BEGIN_DECLS

/* One card. Indices of nodes are positions in EcoLayoutInput.nodes. */
typedef struct
{
  int      ring;   /* 0 is the core, the innermost */
  EcoSide  side;   /* NONE only on ring 0: any angle */
  int      sector; /* index of the part of its side; -1: the side is not divided */
  guint64  key;    /* breaks ties; the same node has the same key in every run */
  double   width;
  double   height;
  gboolean pinned; /* angle and radius are kept */
  double   angle;  /* old place, NAN: none yet */
  double   radius; /* NAN: none yet, or only the angle is known */
} EcoLayoutNode;

typedef struct
{
  int    from;
  int    to;
  double weight; /* above 0; 1 is usual, strong exchanges more */
  int    via;    /* node of the channel, -1: direct; counts as its two legs */
} EcoLayoutEdge;

typedef struct
{
  double pad_inner;     /* free strip along both edges */
  double pad_outer;     /* free strip along the outer edge where the curved name is */
  double name_length;   /* of arc that the name takes on either side of 12 o'clock */
  double min_thickness;
} EcoLayoutRing;

/* A part of a side that some cards keep to, all rings but the core. Parts of a
 * side do not overlap; degrees, `from` below `to`. */
typedef struct
{
  EcoSide side;
  double  from;
  double  to;
} EcoLayoutSpan;

typedef struct
{
  const EcoLayoutNode *nodes;
  int                  n_nodes;
  const EcoLayoutEdge *edges;
  int                  n_edges;
  const EcoLayoutRing *rings;
  int                  n_rings;
  const EcoLayoutSpan *spans;
  int                  n_spans;
  int                  brand;       /* the node drawn as the disc, at radius 0; -1: none */
  double               core_radius; /* of the disc */
  double               gap;         /* between cards */
  double               divide;      /* half the width of the gap between the halves */
} EcoLayoutInput;

typedef struct
{
  int      n_nodes;
  int      n_rings;
  double  *angle;         /* of each node, [0, 360) */
  double  *radius;        /* of each node; 0 for the brand */
  int     *track;         /* of each node, 0 is the innermost of its ring */
  double  *ring_inner;    /* of each ring; ring 0: core_radius */
  double  *ring_outer;    /* equals ring_inner of the next ring */
  gboolean used_graphviz; /* FALSE: the wedges are our own */
  char    *message;       /* why Graphviz was not used, for the user; or NULL */
} EcoLayoutResult;

/* fraction of the whole, from 0 to 1; may be called from the worker's thread */
typedef void (*EcoLayoutProgress) (double fraction, gpointer user_data);

void             eco_layout_input_init  (EcoLayoutInput *input);

EcoLayoutResult *eco_layout_run         (const EcoLayoutInput *input, EcoLayoutClient *helper,
                                         EcoLayoutProgress progress, gpointer user_data,
                                         GCancellable *cancellable,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void             eco_layout_result_free (EcoLayoutResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLayoutResult, eco_layout_result_free)

void             eco_layout_bands          (const EcoLayoutInput *input,
                                            double               *ring_inner,
                                            double               *ring_outer);
gboolean         eco_layout_place_one      (const EcoLayoutInput *input,
                                            const double         *ring_inner,
                                            const double         *ring_outer,
                                            int                   node,
                                            double                wanted_angle,
                                            double                wanted_radius,
                                            double               *angle,
                                            double               *radius);
void             eco_layout_refit          (const EcoLayoutInput *input,
                                            const gboolean       *loose,
                                            double               *ring_inner,
                                            double               *ring_outer,
                                            double               *angle,
                                            double               *radius);
int              eco_layout_ring_at_radius (const double         *ring_outer,
                                            int                   n_rings,
                                            double                radius);
EcoSide          eco_layout_side_at_angle  (double                angle);
gboolean         eco_layout_box_fits       (const EcoLayoutInput *input,
                                            const double         *ring_inner,
                                            const double         *ring_outer,
                                            int                   node,
                                            double                angle,
                                            double                radius);

G_END_DECLS
