/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the PowerPoint writer share.
 *
 * A slide is written from a scene group by group. Lengths are EMU (English metric units,
 * 12700 a point), which the format has as whole numbers. The order of the children of each element
 * is that of ECMA-376, which PowerPoint insists on. */
#pragma once

#include "export/eco-export-private.h"

#include "render/eco-scene-private.h"

G_BEGIN_DECLS

#define ECO_EMU_PER_POINT 12700.0
#define ECO_PPTX_NAMESPACES \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define ECO_PPTX_HEADER "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define ECO_PPTX_EMPTY_TREE \
  "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>" \
  "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>" \
  "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"

#define ECO_PPTX_FIRST_IMAGE 3 /* of the relations of a slide */

/* A box on the slide, EMU. */
typedef struct
{
  gint64 x, y, width, height;
} EcoPptxBox;

/* Where the lines of a node end, for the sites of its card. */
typedef struct
{
  guint   shape; /* id of the card's shape on the slide */
  GArray *sites; /* EcoPoint, px of the picture */
} EcoPptxAnchor;

/* The slide that is being written. */
typedef struct
{
  const EcoExportPage    *page;
  const EcoExportOptions *options;
  EcoScene   *scene;
  GString    *out;
  double      scale;      /* EMU by px of the picture */
  EcoPoint    corner;     /* of the slide, px of the picture */
  EcoPptxBox  title;      /* of a title that the picture does not show */
  guint       last_id;
  gboolean    only;       /* page of the presentation */
  GPtrArray  *images;     /* EcoImage, in the order of their relations */
  GHashTable *anchors;    /* id of a node -> EcoPptxAnchor */
} EcoPptxSlide;

static inline gint64
eco_pptx_x (const EcoPptxSlide *slide, double x)
{
  return (gint64) round ((x - slide->corner.x) * slide->scale);
}

static inline gint64
eco_pptx_y (const EcoPptxSlide *slide, double y)
{
  return (gint64) round ((y - slide->corner.y) * slide->scale);
}

/* eco-export-pptx-slide.c */
void eco_pptx_write_slide   (EcoPptxSlide *slide);

/* eco-export-pptx-connectors.c */
void eco_pptx_find_anchors  (EcoPptxSlide *slide);
void eco_pptx_put_exchange  (EcoPptxSlide *slide, const EcoGroup *group);

/* eco-export-pptx-shapes.c */
EcoPptxBox eco_pptx_get_box (const EcoPptxSlide *slide, const EcoRect *rect);
void eco_pptx_put           (EcoPptxSlide *slide, const char *format, ...) G_GNUC_PRINTF (2, 3);
void eco_pptx_put_escaped   (EcoPptxSlide *slide, const char *text);
void eco_pptx_put_names     (EcoPptxSlide *slide, guint id, const char *name, const char *title);
void eco_pptx_put_xfrm      (EcoPptxSlide *slide, const char *attributes, const EcoPptxBox *box);
void eco_pptx_put_fill      (EcoPptxSlide *slide, EcoColor color);
void eco_pptx_put_line      (EcoPptxSlide *slide, const EcoPen *pen, const char *ends);
void eco_pptx_begin_group   (EcoPptxSlide *slide, const EcoRect *rect, const char *title);
void eco_pptx_end_group     (EcoPptxSlide *slide);
void eco_pptx_begin_shape   (EcoPptxSlide *slide, guint id, const char *name, const char *title);
void eco_pptx_end_shape     (EcoPptxSlide *slide);
void eco_pptx_put_item_form (EcoPptxSlide *slide, const EcoItem *item, const EcoPptxAnchor *anchor);
void eco_pptx_put_item      (EcoPptxSlide *slide, const EcoItem *item, const char *name);
void eco_pptx_put_paths     (EcoPptxSlide *slide, const EcoItem *first, guint n, const char *name,
                             const char *title);

/* eco-export-pptx-glyphs.c */
void eco_pptx_put_image     (EcoPptxSlide *slide, const EcoItem *item);
void eco_pptx_put_glyph     (EcoPptxSlide *slide, const EcoItem *item);

/* eco-export-pptx-text.c */
guint eco_pptx_count_texts  (EcoPptxSlide *slide, const EcoItem *items, guint n);
void  eco_pptx_put_body     (EcoPptxSlide *slide, const EcoItem *items, guint n,
                             const EcoRect *box);
guint eco_pptx_put_text_box (EcoPptxSlide *slide, const EcoItem *items, guint n, gboolean title);
void  eco_pptx_put_title    (EcoPptxSlide *slide, const char *text);

G_END_DECLS
