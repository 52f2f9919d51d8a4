/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasPicker: a button that opens a list to choose from, which can be searched.
 *
 * Whoever makes it fills the list when it opens, with eco_canvas_picker_add(), in
 * the handler of "fill"; "picked" (const char *id) tells what was chosen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_CANVAS_PICKER (eco_canvas_picker_get_type ())
G_DECLARE_FINAL_TYPE (EcoCanvasPicker, eco_canvas_picker, ECO, CANVAS_PICKER, GtkWidget)

/* A line to choose. */
typedef struct
{
  const char   *id;       /* %NULL for a heading, which only parts the list */
  const char   *label;
  const char   *keywords; /* other words for it, separated by "; ", or %NULL */
  GdkPaintable *picture;  /* or %NULL */
} EcoPick;

GtkWidget *eco_canvas_picker_new  (const char *title, int picture_size) G_GNUC_WARN_UNUSED_RESULT;
void       eco_canvas_picker_add  (EcoCanvasPicker *self, const EcoPick *pick);
void       eco_canvas_picker_show (EcoCanvasPicker *self, const EcoPick *pick);
void       eco_canvas_picker_open (EcoCanvasPicker *self);

G_END_DECLS
