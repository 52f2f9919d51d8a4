/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the catalogue holds: families, kinds, presets, value categories, glyphs.
 *
 * All of it is read-only, belongs to its EcoCatalog and lives as long as it.
 * The name fields are English; the _get_name() functions of eco-catalog.h
 * return what a person reads. */
#pragma once

#include "base/eco-color.h"
#include "base/eco-enums.h"

G_BEGIN_DECLS

/* EcoShape: the outline of a node's card */
typedef enum
{
  ECO_SHAPE_PILL,    /* round ends: people */
  ECO_SHAPE_CARD,    /* small round corners: technology */
  ECO_SHAPE_CHAMFER, /* cut corners: processes */
  ECO_SHAPE_DOUBLE,  /* a second outline outside: an ecosystem in itself */
} EcoShape;

/* EcoFlow: between whom a value category is normally transferred */
typedef enum
{
  ECO_FLOW_BOTH,        /* organisation and outside, both ways */
  ECO_FLOW_OUTWARD,     /* from the organisation to the outside */
  ECO_FLOW_BOTH_INSIDE, /* both ways, and inside the organisation too */
} EcoFlow;

/* A section of the palette: kinds with the same home */
typedef struct
{
  const char *id;
  const char *name;
  EcoRingRole ring;
  EcoSide     side;
  EcoElement  element;
  EcoShape    shape;
} EcoFamily;

/* What a node is. ECO_RING_ROLE_FREE and ECO_SIDE_NONE mean "wherever it is put". */
typedef struct
{
  const char      *id;
  const char      *name;
  const char      *keywords; /* other words for it, separated by "; "; never NULL */
  const char      *glyph;    /* id for eco_catalog_lookup_glyph() */
  const EcoFamily *family;
  EcoRingRole      ring;
  EcoSide          side;
  EcoElement       element;
  EcoShape         shape;
  gboolean         channel;  /* exchanges may travel over it */
  EcoMedia         media;    /* default of a channel */
  EcoAudience      audience; /* whom it suits */
} EcoKind;

/* A named platform: a kind with a proper name */
typedef struct
{
  const char    *id;
  const char    *name;
  const char    *aliases; /* former and other names, separated by "; "; never NULL */
  const char    *glyph;
  const EcoKind *kind;
  EcoMedia       media;
  EcoAudience    audience;
} EcoPreset;

/* Value categories that share a hue and a stroke. A pattern is alternating lengths
 * of stroke and gap in px at 100 %, for butt caps and a line 2 px wide (a
 * wider line scales it); no lengths mean a continuous line. */
typedef struct
{
  const char   *id;
  const char   *name;
  EcoColor      light; /* on a light background */
  EcoColor      dark;  /* on a dark background */
  const double *tangible;
  guint         n_tangible;
  const double *intangible;
  guint         n_intangible;
} EcoCategoryFamily;

/* What an exchange transfers */
typedef struct
{
  const char              *id;
  const char              *name;
  const char              *keywords;
  const EcoCategoryFamily *family;
  gboolean                 tangible;
  EcoFlow                  flow;
} EcoCategory;

/* One outline on the 24 x 24 grid, y down. The verbs are 'M' and 'L' (one point), 'C'
 * (three points) and 'Z' (none); points holds x, y pairs. Joins and caps are round. */
typedef struct
{
  const char  *verbs; /* NUL-terminated */
  const float *points;
  guint        n_points;
  double       stroke; /* width in grid units, 0 = no stroke */
  gboolean     filled; /* non-zero winding */
} EcoGlyphPath;

typedef struct
{
  const char         *id;
  const EcoGlyphPath *paths;
  guint               n_paths;
} EcoGlyph;

G_END_DECLS
