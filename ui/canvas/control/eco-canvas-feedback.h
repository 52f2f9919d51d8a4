/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the controller wants to be seen above the picture. */
#pragma once

#include "base/eco-enums.h"
#include "canvas/control/eco-snap.h"

G_BEGIN_DECLS

/* EcoCursor: shapes of the pointer */
typedef enum
{
  ECO_CURSOR_ARROW,
  ECO_CURSOR_HAND,    /* over something that can be selected */
  ECO_CURSOR_GRAB,    /* ready to pan */
  ECO_CURSOR_GRABBING,
  ECO_CURSOR_MOVE,
  ECO_CURSOR_CROSS,   /* connecting */
  ECO_CURSOR_CELL,    /* drawing a rubber band */
  ECO_CURSOR_REFUSED,
  ECO_CURSOR_RESIZE_ACROSS, /* over a line between rings or sectors */
  ECO_CURSOR_RESIZE_UP,
} EcoCursor;

/* A side of a ring; of a ring without sides, all of it. */
typedef struct
{
  const char *ring_id; /* belongs to the ecosystem */
  EcoSide side;
} EcoCell;

/* What is drawn above the picture; in the picture's frame, lent until the next call. */
typedef struct
{
  const char *hovered;  /* node or exchange under the pointer, or %NULL */
  gboolean handles;     /* whether the hovered node shows its handles */
  GArray *moved;        /* of EcoMovedNode; empty when nothing is moved */
  const char *ring_id;  /* cell that would take what is dragged, or %NULL */
  EcoSide side;
  GArray *cells;        /* of EcoCell: all that would take one of several nodes */
  gboolean refused;     /* that cell does not take it */
  GArray *guides;       /* of EcoGuide: what the dragged node meets */
  const char *target;   /* node that would be connected, or %NULL */
  gboolean has_line;    /* exchange being drawn */
  EcoPoint line_from, line_to;
  double edge_radius;   /* of the line between rings that is dragged; 0 when none is */
  gboolean has_border;  /* line between sectors that is dragged */
  double border_angle;
  gboolean has_band;    /* rubber band */
  EcoRect band;
  GPtrArray *chosen;    /* of ids: what the band would leave selected */
  gboolean has_card;    /* a card that is about to be put there */
  EcoPoint card;
} EcoCanvasFeedback;

G_END_DECLS
