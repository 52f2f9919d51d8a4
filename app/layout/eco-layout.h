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
  int      sector; /* index of the part of its side; -1: it is not divided there */
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

/* A pull between two cards that shall be near each other. It counts for the
 * order like an exchange, but nothing is drawn, so it crosses nothing. One that
 * names a node that does not exist is none. */
typedef struct
{
  int    from;
  int    to;
  double weight; /* above 0, on the scale of EcoLayoutEdge.weight */
} EcoLayoutTie;

/* A part of a side that some cards keep to, on one ring or on all but the core.
 * Parts that share a ring do not overlap; degrees, `from` below `to`. */
typedef struct
{
  EcoSide side;
  double  from;
  double  to;
  int     ring; /* 0: all but the core; else this one only */
} EcoLayoutSpan;

typedef struct
{
  const EcoLayoutNode *nodes;
  int                  n_nodes;
  const EcoLayoutEdge *edges;
  int                  n_edges;
  const EcoLayoutTie  *ties;
  int                  n_ties;
  const EcoLayoutRing *rings;
  int                  n_rings;
  const EcoLayoutSpan *spans;
  int                  n_spans;
  int                  brand;       /* the node drawn as the disc, at radius 0; -1: none */
  double               core_radius; /* of the disc */
  double               gap;         /* between cards */
  double               divide;      /* half the width of the gap between the halves */
  gboolean             keep_order;  /* mend the places that cards have, do not start anew */
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

G_END_DECLS
