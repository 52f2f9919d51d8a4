/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a scene is stored, for its builder, its painter and its writers.
 *
 * Everything is an index into a few flat arrays: groups own a range of items, an item's
 * numbers are in one array of floats, looks are interned. A node takes about 300 bytes. */
#pragma once

#include "catalog/eco-catalog.h"
#include "render/eco-image-private.h"
#include "render/eco-look-private.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

/* EcoItemType: the primitives, and what stands in the numbers at `data` */
typedef enum
{
  ECO_ITEM_PATH,   /* points of the verbs */
  ECO_ITEM_RECT,   /* x, y, width, height, corner radius */
  ECO_ITEM_CIRCLE, /* x, y, radius */
  ECO_ITEM_GLYPH,  /* x, y of the upper left corner, side; `verbs` is the glyph's index */
  ECO_ITEM_TEXT,   /* x, y of the baseline, rotation (degrees), width; `verbs` is the text */
  ECO_ITEM_IMAGE,  /* x, y, width, height; `verbs` is the image's index */
} EcoItemType;

typedef struct
{
  float   x, y, width, height; /* bounds, with the stroke */
  guint8  type;
  guint8  detail;
  guint16 look; /* index of its pen, or face for texts; 0 for images */
  guint32 data;
  guint32 verbs;
  guint32 n_verbs;
} EcoItem;

typedef struct
{
  float   x, y, width, height;
  guint32 id, title; /* offsets of strings; 0 for none */
  guint32 brief; /* that end of the title which is new to those who see the picture, or 0 */
  guint32 first, n_items;
  guint8  layer;
  guint8  part;
  gint16  ring; /* index into the bands, or -1 */
} EcoGroup;

/* A ring of the picture, for the hit test. */
typedef struct
{
  guint32 id;
  float   inner, outer;
} EcoBand;

/* A part of a side of the picture, likewise. */
typedef struct
{
  guint32 id; /* 0: that of the nodes without a sector */
  guint8  side;
  float   from, to; /* degrees */
} EcoSceneSector;

struct _EcoScene
{
  gatomicrefcount refs; /* tiles are painted in threads */
  EcoStyle style;
  EcoCatalog *catalog; /* keeps the glyphs alive */
  EcoPlane plane; /* on which bands and sectors lie */
  double hole; /* px; radius of the circle that the bands leave free */
  EcoRect page;
  gboolean fixed; /* the page is what is shown, whatever is drawn */
  guint32 title, summary, alt;

  GArray *groups;  /* EcoGroup */
  GArray *items;   /* EcoItem */
  GArray *numbers; /* float */
  GByteArray *verbs;
  GByteArray *strings;
  GArray *pens;
  GArray *faces;
  GArray *bands;
  GArray *sectors;
  GPtrArray *glyphs;
  GPtrArray *images; /* EcoImage */

  GHashTable *by_id; /* id -> index of the group, made when first asked */
  GHashTable *grid;  /* cell -> GArray of indices of groups, likewise */
  guint64 *hashes;   /* of the looks of the groups, likewise */
  EcoScene *map;     /* all but the legend, likewise */
  GMutex lock;       /* of these four */
};

/* eco-scene-hit.c */
const EcoGroup *eco_scene_find_group (EcoScene *self, const char *id);
const EcoSceneSector *eco_scene_find_sector (EcoScene *self, EcoSide side, double angle);

/* Names, labels and what is owed have the ids of what they are of. */
#define eco_group_lends_id(group) \
  ((group)->part == ECO_PART_LABEL || (group)->part == ECO_PART_RING_NAME \
   || (group)->part == ECO_PART_OWED)

static inline const char *
eco_scene_string (const EcoScene *self, guint32 offset)
{
  return offset != 0 ? (const char *) self->strings->data + offset : NULL;
}

static inline EcoRect
eco_item_rect (const EcoItem *item)
{
  return (EcoRect) { item->x, item->y, item->width, item->height };
}

static inline EcoRect
eco_group_rect (const EcoGroup *group)
{
  return (EcoRect) { group->x, group->y, group->width, group->height };
}

G_END_DECLS
