/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the writers of pictures share. */
#pragma once

#include "export/eco-export.h"

#include "render/eco-painter.h"

G_BEGIN_DECLS

double   eco_export_find_scale      (EcoScene *scene, const EcoExportOptions *options);
EcoColor eco_export_find_background (EcoScene *scene, const EcoExportOptions *options);

/* The writers: a file each. @pages has one page for those that hold no more. */
GBytes  *eco_export_svg (GPtrArray *pages, const EcoExportOptions *options, GError **error);
GBytes  *eco_export_png (GPtrArray *pages, const EcoExportOptions *options, GError **error);
GBytes  *eco_export_pdf (GPtrArray *pages, const EcoExportOptions *options, GError **error);
GBytes  *eco_export_pptx (GPtrArray *pages, const EcoExportOptions *options, GError **error);
GBytes  *eco_export_html (GPtrArray *pages, const EcoExportOptions *options, GError **error);

/* eco-export-pdf.c */
void     _eco_export_pdf_set_metadata (cairo_surface_t *surface,
                                       const char      *title,
                                       const char      *subject,
                                       gint64           date);

G_END_DECLS
