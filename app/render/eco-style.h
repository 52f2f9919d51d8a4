/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the picture looks: colours, sizes and type of one theme, as plain data.
 *
 * Every theme is a table of its own, so dark is a design and not an inversion. A
 * style can also be made at run time: copy one with eco_style_copy(), change the
 * copy, and free it with eco_style_clear(). Lengths are px at 100 %. */
#pragma once

#include "base/eco-color.h"
#include "base/eco-enums.h"
#include "catalog/eco-catalog-types.h"
#include "render/eco-image.h"

G_BEGIN_DECLS

#define ECO_STYLE_FONTS "Inter, Cantarell, Noto Sans, sans-serif"
#define ECO_STYLE_SERIFS "Source Serif 4, Noto Serif, Georgia, serif"

/* The one scale of distances. */
#define ECO_SPACE_1 4.0
#define ECO_SPACE_2 8.0
#define ECO_SPACE_3 12.0
#define ECO_SPACE_4 16.0
#define ECO_SPACE_5 24.0
#define ECO_SPACE_6 32.0
#define ECO_SPACE_7 48.0

/* Least contrast of a text and of a shape that carries meaning. */
#define ECO_CONTRAST_TEXT 4.5
#define ECO_CONTRAST_SHAPE 3.0
/* The same of the label of a ghost, which only has to be read when looked for. */
#define ECO_CONTRAST_GHOST 2.6

/* EcoHue: what the disc of a card says by its colour */
typedef enum
{
  ECO_HUE_PEOPLE,
  ECO_HUE_PROCESS,
  ECO_HUE_TECHNOLOGY,
  ECO_HUE_COMMUNITY,
  ECO_HUE_CHANNEL,
  ECO_HUE_OTHER,
} EcoHue;
#define ECO_N_HUES 6

#define ECO_N_RING_ROLES 5

typedef struct
{
  EcoTheme theme;
  gboolean dark;
  gboolean greyscale;

  EcoColor page;
  EcoColor ink;       /* titles */
  EcoColor muted;     /* subtitle, legend */
  EcoColor hairline;
  EcoColor card;
  EcoColor card_ink;
  EcoColor card_grey; /* label of a retired node */
  EcoColor core;
  EcoColor core_line;
  EcoColor core_ink;
  EcoColor core_muted;
  EcoColor accent;    /* selection */
  EcoColor found;     /* round what a search found */
  EcoColor warning;
  EcoColor warning_ink;
  EcoColor glyph;     /* on a disc */
  EcoColor hues[ECO_N_HUES];
  EcoColor ring_hues[ECO_N_RING_ROLES];

  double band_strength;    /* share of the hue in a band */
  double outline_strength; /* share of the hue in the outline of a card */
  double exchange_alpha;
  double line_contrast;    /* least contrast of an exchange on page and bands */
  double corner;           /* of a card with corners; ECO_STYLE_ROUND and more: round ends stay */

  /* These belong to the style. */
  char     *fonts;         /* names of families, the best first; NULL for ECO_STYLE_FONTS */
  char     *heading_fonts; /* of titles and of the brand's name; NULL for those above */
  EcoImage *logo;          /* in the core, or NULL */
} EcoStyle;

#define ECO_STYLE_ROUND 6.0 /* the corner that all themes of ours have */

const EcoStyle *eco_style_get                (EcoTheme theme);
void            eco_style_copy               (EcoStyle *self, const EcoStyle *style);
void            eco_style_clear              (EcoStyle *self);
gboolean        eco_style_equal              (const EcoStyle *a, const EcoStyle *b);
void            eco_style_init_ghost         (EcoStyle       *self,
                                              const EcoStyle *style,
                                              EcoColor        ground);
gboolean        eco_theme_parse              (const char *name, EcoTheme *theme);
const char     *eco_theme_get_name           (EcoTheme theme);

EcoHue          eco_style_get_hue            (const EcoKind *kind, EcoElement element);
const char     *eco_hue_get_name             (EcoHue hue);
EcoColor        eco_style_get_band           (const EcoStyle *style,
                                              EcoColor        ring,
                                              EcoRingRole     role);
EcoColor        eco_style_get_band_ink       (const EcoStyle *style,
                                              EcoColor        ring,
                                              EcoRingRole     role);
EcoColor        eco_style_get_outline        (const EcoStyle *style, EcoHue hue);
EcoColor        eco_style_get_family_color   (const EcoStyle          *style,
                                              const EcoCategoryFamily *family);
double          eco_style_get_exchange_width (int strength);
double          eco_style_get_corner         (const EcoStyle *style,
                                              EcoShape        shape,
                                              double          height);
const char     *eco_style_get_fonts          (const EcoStyle *style, gboolean heading);
EcoColor        eco_style_ensure_contrast    (EcoColor color,
                                              EcoColor background,
                                              double   least);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoStyle, eco_style_clear)

G_END_DECLS
