/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a presentation is made of besides its slides. */
#pragma once

#include "export/eco-export-pptx-private.h"
#include "export/eco-zip.h"

G_BEGIN_DECLS

#define ECO_PPTX_RELATIONS \
  ECO_PPTX_HEADER "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/" \
                  "relationships\">"
#define ECO_PPTX_COLOR_MAP(ground, ink) \
  "<p:clrMap bg1=\"" ground "\" tx1=\"" ink "\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" " \
  "accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" " \
  "accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

/* The size of all slides, and how each picture lies on its own. */
typedef struct
{
  const EcoExportOptions *options;
  const EcoStyle *style;  /* of the first page */
  EcoZip    *zip;
  GPtrArray *pages;       /* EcoExportPage */
  gint64     width, height;
  double     growth;      /* of the slides over the usual size, 1 to about 4 */
  gboolean   notes;       /* some page has notes */
} EcoPptx;

/* eco-export-pptx-parts.c */
void  eco_pptx_add_frame      (EcoPptx *self);
void  eco_pptx_put_relation   (GString *text, guint id, const char *type, const char *target);
void  eco_pptx_add_relations  (EcoPptx *self, const char *name, GString *text);
void  eco_pptx_add_theme      (EcoPptx *self, const char *name);
void  eco_pptx_add_relations_of_slide (EcoPptx *self, guint index, GPtrArray *images);
char *eco_pptx_dup_place      (gint64 x, gint64 y, gint64 width, gint64 height)
  G_GNUC_WARN_UNUSED_RESULT;
void  eco_pptx_put_text_style (GString *text, const char *name, const char *font, int size);

/* eco-export-pptx-notes.c */
void eco_pptx_add_notes_master (EcoPptx *self);
void eco_pptx_add_notes     (EcoPptx *self, guint index, const char *notes);

G_END_DECLS
