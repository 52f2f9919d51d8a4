/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an export will look like, small: the page with its margins, the slide, or
 * all sheets of a poster. */
#pragma once

#include <cairo.h>

#include "export/eco-export-settings.h"

G_BEGIN_DECLS

cairo_surface_t *eco_export_paint_preview (const EcoExportPage     *page,
                                           const EcoExportSettings *settings,
                                           EcoTypesetter           *typesetter,
                                           int                      width,
                                           int height) G_GNUC_WARN_UNUSED_RESULT;
int              eco_export_count_sheets  (const EcoExportPage     *page,
                                           const EcoExportSettings *settings);

G_END_DECLS
