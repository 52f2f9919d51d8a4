/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The looks of a scene's items, which are interned: pens for shapes, faces for texts. */
#pragma once

#include "base/eco-color.h"

G_BEGIN_DECLS

#define ECO_MAX_DASHES 6

/* How a path is filled and stroked; colours carry the alpha. */
typedef struct
{
  EcoColor fill;
  EcoColor stroke;
  float    width;
  float    least; /* px of the view that the stroke has at every zoom */
  guint32  n_dashes;
  float    dashes[ECO_MAX_DASHES];
} EcoPen;

/* EcoAnchor: which point of a text its position is */
typedef enum
{
  ECO_ANCHOR_START,
  ECO_ANCHOR_MIDDLE,
  ECO_ANCHOR_END,
} EcoAnchor;

/* How a text looks. */
typedef struct
{
  EcoColor color;
  EcoColor halo; /* unset for none */
  float    size;
  guint16  weight;
  guint8   anchor;
  guint8   struck : 1;
  guint8   heading : 1; /* in the style's fonts for headings */
} EcoFace;

/* EcoDetail: from which zoom on an item is worth its time on a screen */
typedef enum
{
  ECO_DETAIL_ALWAYS,
  ECO_DETAIL_SMALL, /* arrow heads, glyphs */
  ECO_DETAIL_TEXT,
} EcoDetail;

G_END_DECLS
