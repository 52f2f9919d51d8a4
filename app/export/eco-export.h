/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures as bytes, ready to be saved: SVG, PNG, PDF. The same scene and
 * options give the same bytes. */
#pragma once

#include "render/eco-scene.h"

G_BEGIN_DECLS

/* EcoExportFormat: what to write */
typedef enum
{
  ECO_EXPORT_SVG,
  ECO_EXPORT_PNG,
  ECO_EXPORT_PDF,
} EcoExportFormat;

/* Start from ECO_EXPORT_OPTIONS_INIT. */
typedef struct
{
  double   scale;       /* px by px of the picture at 100 %, above 0 */
  int      width;       /* px; 0 to go by the scale */
  EcoColor background;  /* ECO_COLOR_UNSET for that of the theme */
  gboolean transparent; /* no background at all */
  gint64   date;        /* of a PDF, seconds since 1970; negative for none */
} EcoExportOptions;

#define ECO_EXPORT_OPTIONS_INIT ((EcoExportOptions) { .scale = 1, .date = -1 })

/* The most pixels of a PNG along a side, and in all. */
#define ECO_EXPORT_MAX_SIDE 200000
#define ECO_EXPORT_MAX_PIXELS 1000000000.0

gboolean eco_export_find_format (const char *file_name, EcoExportFormat *format);
gint64   eco_export_get_source_date (void);

GBytes  *eco_export_scene (EcoScene               *scene,
                           EcoExportFormat         format,
                           const EcoExportOptions *options,
                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *eco_export_svg   (EcoScene               *scene,
                           const EcoExportOptions *options,
                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *eco_export_png   (EcoScene               *scene,
                           const EcoExportOptions *options,
                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *eco_export_pdf   (EcoScene               *scene,
                           const EcoExportOptions *options,
                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
