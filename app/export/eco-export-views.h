/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Slides as pages: the map as a slide shows it, or that part of it, under its title. */
#pragma once

#include "export/eco-export-pages.h"
#include "export/eco-slide.h"

G_BEGIN_DECLS

double    eco_export_find_aspect (const EcoExportSettings *settings);
EcoScene *eco_export_create_view (EcoSlide                *slide,
                                  const EcoExportSource   *source,
                                  const EcoExportSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
