/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPreviewArea: shows a picture that is made for its size. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_PREVIEW_AREA (eco_preview_area_get_type ())
G_DECLARE_FINAL_TYPE (EcoPreviewArea, eco_preview_area, ECO, PREVIEW_AREA, GtkWidget)

void eco_preview_area_set_surface (EcoPreviewArea *self, cairo_surface_t *surface);
void eco_preview_area_get_size    (EcoPreviewArea *self, int *width, int *height);

G_END_DECLS
