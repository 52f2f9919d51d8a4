/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Charts as scenes for pages, made from what the map would be made from. */
#pragma once

#include "analysis/eco-matrix.h"
#include "chart/eco-plan-chart.h"
#include "export/eco-export-pages.h"

G_BEGIN_DECLS

EcoFacts *eco_export_create_facts   (const EcoExportSource *source) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_export_create_journey (const EcoExportSource   *source,
                                     const EcoExportSettings *settings,
                                     EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_export_create_matrix  (const EcoExportSource   *source,
                                     const EcoExportSettings *settings,
                                     EcoFacts                *facts,
                                     EcoMatrixKind kind) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_export_create_plan    (const EcoExportSource   *source,
                                     const EcoExportSettings *settings, EcoFacts *facts,
                                     const char *word) G_GNUC_WARN_UNUSED_RESULT;
gboolean  eco_export_has_plan       (EcoFacts *facts, EcoPlanPicture picture);

G_END_DECLS
