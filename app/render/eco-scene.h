/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The picture as a display list: what the painter and the writers draw.
 *
 * A scene is a list of groups, one for each thing that can be pointed at, in
 * the order of painting; a group holds paths, boxes, circles, glyphs and texts.
 * It is built once and never changes. Coordinates are those of
 * base/eco-geometry.h. */
#pragma once

#include "base/eco-enums.h"
#include "base/eco-plane.h"
#include "model/eco-visibility.h"
#include "render/eco-route-memo.h"
#include "render/eco-style.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

typedef struct _EcoScene EcoScene;

/* EcoLayer: from the bottom to the top */
typedef enum
{
  ECO_LAYER_BACKGROUND,
  ECO_LAYER_BANDS,
  ECO_LAYER_EXCHANGES,
  ECO_LAYER_NAMES, /* of rings and sides */
  ECO_LAYER_NODES,
  ECO_LAYER_LABELS, /* of exchanges */
  ECO_LAYER_BRAND,
  ECO_LAYER_TITLE,
  ECO_LAYER_LEGEND,
  ECO_LAYER_FEEDBACK, /* selection and hover, in overlays only */
} EcoLayer;
#define ECO_N_LAYERS 10

/* EcoPart: what kind of thing a group shows */
typedef enum
{
  ECO_PART_NONE,
  ECO_PART_RING,
  ECO_PART_EXCHANGE,
  ECO_PART_NODE,
  ECO_PART_BRAND,
  ECO_PART_LABEL, /* of an exchange, whose id it has */
  ECO_PART_RING_NAME, /* of a ring, whose id it has */
  ECO_PART_SECTOR, /* its name; a sector has no ink of its own */
  ECO_PART_OWED, /* what should come back for an exchange, whose id it has */
} EcoPart;

/* What is at a point. The strings belong to the scene. */
typedef struct
{
  EcoPart     part;
  const char *id;      /* of the node, exchange, ring or brand's node; or NULL */
  const char *ring_id; /* of the ring at the point, or NULL outside the rings */
  EcoSide     side;    /* of the point, whatever is there; none in the brand's ring */
  gboolean    label;   /* of an exchange: its label was hit, not its line */
  const char *sector_id; /* of the sector at the point, or NULL */
  gboolean    name;    /* the part is a ring or sector, and its name is there */
} EcoHit;

/* What a scene shows besides the model's facts. Start from ECO_SCENE_OPTIONS_INIT. */
typedef struct
{
  const EcoStyle *style;       /* copied; NULL for the light theme */
  EcoTypesetter  *typesetter;  /* NULL for a new one; keep one to build quickly again */
  EcoRouteMemo   *memo;        /* NULL to search for all ways of lines at once */
  const EcoVisibility *visibility; /* what is ghosted or hidden; NULL for nothing */
  const char     *subtitle;    /* under the title, for that of the ecosystem; or NULL */
  GHashTable     *tables;      /* computed numbers by name, each id of a node -> double; or NULL */
  GHashTable     *marks;       /* id -> EcoMark (GINT_TO_POINTER); or NULL */
  const char *const *mark_labels; /* ECO_N_MARKS words of the legend; NULL for those of time */
  gboolean        title;
  gboolean        words;       /* its summary and alternative text, for what leaves the program */
  gboolean        legend;
  gboolean        labels;      /* those of exchanges, where there is room */
  gboolean        owed;        /* the returns of exchanges that nothing answers, as open arcs */
  gboolean        pins;        /* which nodes are pinned to their places */
  gboolean        votes;       /* of nodes, as badges, whatever the ecosystem says of badges */
  gboolean        bold;        /* thick lines, to be seen from afar */
  gboolean        background;
  double          aspect;      /* least width of the page by its height */
  double          margin;      /* round the page, as a share of its height */
} EcoSceneOptions;

#define ECO_SCENE_OPTIONS_INIT \
  ((EcoSceneOptions) { .title = TRUE, .words = TRUE, .legend = TRUE, .owed = TRUE, \
                       .background = TRUE, .aspect = 1.4142, .margin = 0.04 })

EcoScene       *eco_scene_ref           (EcoScene *self);
void            eco_scene_unref         (EcoScene *self);

const EcoStyle *eco_scene_get_style     (EcoScene *self);
const char     *eco_scene_get_title     (EcoScene *self);
const char     *eco_scene_get_summary   (EcoScene *self);
const char     *eco_scene_get_alt       (EcoScene *self);
EcoPlane        eco_scene_get_plane     (EcoScene *self);
EcoRect         eco_scene_get_page      (EcoScene *self);
EcoRect         eco_scene_get_ink       (EcoScene *self);
gboolean        eco_scene_get_bounds    (EcoScene *self, const char *id, EcoRect *bounds);
gboolean        eco_scene_get_name_bounds (EcoScene *self, const char *id, EcoRect *bounds);
gboolean        eco_scene_hit           (EcoScene *self,
                                         EcoPoint  point,
                                         double    tolerance,
                                         EcoHit   *hit);
GPtrArray      *eco_scene_list_at       (EcoScene *self,
                                         EcoPoint  point,
                                         double    tolerance) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *eco_scene_list_ids      (EcoScene      *self,
                                         const EcoRect *within,
                                         EcoPart        part) G_GNUC_WARN_UNUSED_RESULT;
char           *eco_scene_dump          (EcoScene *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoScene, eco_scene_unref)

G_END_DECLS
