/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures as bytes, ready to be saved. The same pages and options give the
 * same bytes. */
#pragma once

#include "export/eco-export-page.h"
#include "export/eco-paper.h"

G_BEGIN_DECLS

/* EcoExportFormat: what to write */
typedef enum
{
  ECO_EXPORT_SVG,
  ECO_EXPORT_PNG,
  ECO_EXPORT_PDF,
  ECO_EXPORT_PPTX,
  ECO_EXPORT_HTML,
} EcoExportFormat;
#define ECO_N_EXPORT_FORMATS 5

/* Start from ECO_EXPORT_OPTIONS_INIT. */
typedef struct
{
  double   scale;       /* px by px of the picture at 100 %, above 0 */
  int      width;       /* px; 0 to go by the scale */
  int      dpi;         /* that a PNG says of itself; 0 for 96 by the scale */
  EcoColor background;  /* ECO_COLOR_UNSET for that of the theme */
  gboolean transparent; /* no background at all */
  gboolean outlines;    /* letters of an SVG as shapes, which look alike without the fonts */
  EcoPaper paper;       /* of a PDF */
  int      sheets;      /* of paper side by side for a poster; 1 for none */
  gint64   date;        /* of a document, seconds since 1970; negative for none */
  GBytes  *document;    /* to lie inside an SVG or PNG, for Ecotone to open; NULL for none */
  EcoTypesetter *typesetter; /* one that has fonts at hand; NULL for a new one */
} EcoExportOptions;

#define ECO_EXPORT_OPTIONS_INIT \
  ((EcoExportOptions) { .scale = 1, .sheets = 1, .date = -1 })

/* The most pixels of a PNG along a side, and in all. */
#define ECO_EXPORT_MAX_SIDE 200000
#define ECO_EXPORT_MAX_PIXELS 1000000000.0
#define ECO_EXPORT_MAX_DPI 2400

gboolean    eco_export_find_format        (const char *file_name, EcoExportFormat *format);
const char *eco_export_format_get_ending  (EcoExportFormat format);
const char *eco_export_format_get_label   (EcoExportFormat format);
gboolean    eco_export_format_holds_pages (EcoExportFormat format);
gint64      eco_export_get_source_date    (void);

GBytes     *eco_export_pages (GPtrArray              *pages,
                              EcoExportFormat         format,
                              const EcoExportOptions *options,
                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *eco_export_make_files (GPtrArray              *pages,
                                   EcoExportFormat         format,
                                   const EcoExportOptions *options,
                                   GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *eco_export_scene (EcoScene               *scene,
                              EcoExportFormat         format,
                              const EcoExportOptions *options,
                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
