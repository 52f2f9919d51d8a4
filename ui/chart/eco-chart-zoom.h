/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChartZoom: three buttons for how large a chart is shown.
 *
 * Property: "chart" (GtkWidget *), whose actions they do. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_CHART_ZOOM (eco_chart_zoom_get_type ())
G_DECLARE_FINAL_TYPE (EcoChartZoom, eco_chart_zoom, ECO, CHART_ZOOM, GtkWidget)

G_END_DECLS
