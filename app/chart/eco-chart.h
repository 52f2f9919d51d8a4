/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What all charts are told. A chart is a scene like that of the map, so whatever shows or writes
 * maps shows and writes charts. */
#pragma once

#include "catalog/eco-catalog.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

/* Start from ECO_CHART_OPTIONS_INIT. */
typedef struct
{
  const EcoStyle *style;      /* copied; NULL for the light theme */
  EcoTypesetter  *typesetter; /* NULL for a new one; one for each thread */
  EcoCatalog     *catalog;    /* for glyphs; or NULL */
  const char     *subtitle;   /* under the title, such as that of the ecosystem; or NULL */
  gboolean        title;
  gboolean        legend;
  gboolean        background;
  gboolean        slots;      /* places where something can be added, for the screen */
  double          margin;     /* round the page, as a share of its height */
  double          aspect;     /* least width of the page by its height; 0 for any */
} EcoChartOptions;

#define ECO_CHART_OPTIONS_INIT \
  ((EcoChartOptions) { .title = TRUE, .legend = TRUE, .background = TRUE, .margin = 0.04 })

G_END_DECLS
