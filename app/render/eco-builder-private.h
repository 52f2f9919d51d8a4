/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the builder of a scene share. */
#pragma once

#include "base/eco-mark.h"
#include "model/eco-model.h"
#include "model/eco-sectors.h"
#include "render/eco-encoding.h"
#include "render/eco-line-label-private.h"
#include "render/eco-plan-private.h"
#include "render/eco-scene-builder.h"
#include "render/eco-scene-add-private.h"

G_BEGIN_DECLS

#define ECO_BAND_INSET 4.0 /* half the gap between two rings */

/* A card that is on the picture. */
typedef struct
{
  EcoNode       *node;
  const EcoKind *kind; /* NULL where the catalogue does not know it */
  EcoHue         hue;
  EcoShape       shape;
  EcoPoint       centre;
  gboolean       ghost; /* put aside by a filter or the focus */
  EcoCardPlan    plan; /* not made for the brand */
} EcoCard;

typedef struct { double inner, outer; } EcoRadii;

typedef struct
{
  EcoEcosystem    *ecosystem;
  EcoCatalog      *catalog;
  const EcoStyle  *style;
  EcoTypesetter   *typesetter; /* of what is shown, in the fonts of the style */
  EcoTypesetter   *headings; /* likewise, of title and brand */
  EcoTypesetter   *sizes; /* of cards and core, which do not depend on the style */
  EcoSceneOptions  options;
  EcoEncoding     *encoding;
  EcoScene        *scene;
  EcoPlane         plane; /* of the picture */
  double           scale; /* of the names of rings and sides */
  double           furniture_scale; /* of title and legend */
  GArray          *radii; /* EcoRadii, one per ring */
  GArray          *spans; /* EcoSectorSpan */
  double           radius; /* of the outermost ring */
  int              brand; /* index of the brand's card, or -1 */
  GArray          *cards;    /* EcoCard */
  GArray          *outlines; /* EcoOutline, one per card */
  GArray          *names;    /* EcoRect: texts that lines keep off; labels also off signs */
  GArray          *labels;   /* EcoLineLabel */
  GHashTable      *card_of;  /* EcoNode -> index + 1 */
  GArray          *ghost_styles; /* EcoStyle, one per ring, or NULL while there is no ghost */

  /* What is really on the picture, for the legend; ghosts do not count. */
  guint            hues_used;
  guint            node_status_used;
  guint            exchange_status_used;
  guint64          families_solid, families_dashed; /* bits by place in the catalogue */
  guint            strengths_used;
  gboolean         channels_used;
  gboolean         ghosts_used;
  gboolean         others_used;             /* nodes that stand for an ecosystem of their own */
  guint            n_owed;
  guint            shapes_used;
  guint            sizes_used, colors_used; /* bits by step + 1; the lowest: no value */
  guint            badges_used;             /* bits by place in the list */
  guint            n_marked[ECO_N_MARKS];
} EcoBuilder;

void     eco_builder_init            (EcoBuilder *self, EcoEcosystem *ecosystem,
                                      EcoCatalog *catalog, const EcoSceneOptions *options);
void     eco_builder_clear           (EcoBuilder *self);
void     eco_builder_find_cards      (EcoBuilder *self, GHashTable *moved);
EcoFocus eco_builder_get_focus       (EcoBuilder *self, EcoObject *object);
void     eco_builder_add_bands       (EcoBuilder *self);
void     eco_builder_add_sectors     (EcoBuilder *self);
void     eco_builder_add_sector_names (EcoBuilder *self);
void     eco_builder_find_names      (EcoBuilder *self);
void     eco_builder_add_names       (EcoBuilder *self);
void     eco_builder_add_exchanges   (EcoBuilder *self, GHashTable *only);
void     eco_builder_add_cards       (EcoBuilder *self, GHashTable *only);
void     eco_builder_add_labels      (EcoBuilder *self);
void     eco_builder_add_other       (EcoBuilder *self, const EcoStyle *style, EcoPoint centre,
                                      double scale);
void     eco_builder_add_warning     (EcoBuilder *self, const EcoStyle *style, EcoPoint centre,
                                      double scale);
void     eco_builder_add_brand       (EcoBuilder *self);
void     eco_builder_add_title       (EcoBuilder *self);
void     eco_builder_add_legend      (EcoBuilder *self);
void     eco_builder_measure_legend  (EcoBuilder *self, double *width, double *height);
void     eco_builder_put_legend      (EcoBuilder *self, EcoPoint origin);
void     eco_builder_set_page        (EcoBuilder *self);
void     eco_builder_keep_label      (EcoBuilder *self, EcoExchange *exchange, int order,
                                      const EcoRoute *route, EcoColor color);

G_END_DECLS
