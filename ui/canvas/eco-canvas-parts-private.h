/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The actions of the canvas and the items of its menu, aspect by aspect. */
#pragma once

#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

/* eco-canvas-actions-NAME.c */
void      _eco_canvas_class_add_select_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_select_actions (EcoCanvas *self);
void      _eco_canvas_class_add_ring_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_ring_actions (EcoCanvas *self);
void      _eco_canvas_class_add_view_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_view_actions (EcoCanvas *self);
void      _eco_canvas_class_add_make_actions (GtkWidgetClass *klass);
void      _eco_canvas_class_add_clip_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_clip_actions (EcoCanvas *self);
void      _eco_canvas_class_add_arrange_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_make_actions (EcoCanvas *self);
void      _eco_canvas_update_arrange_actions (EcoCanvas *self);

/* eco-canvas-menu-NAME.c: each adds the items of its aspect */
void      _eco_canvas_menu_append_arrange (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_clip  (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_exchange (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_make  (GMenu *menu, EcoCanvas *self);
gboolean  _eco_canvas_menu_is_ring      (EcoCanvas *self);
void      _eco_canvas_menu_append_ring  (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_sectors (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_select (GMenu *menu, EcoCanvas *self);
void      _eco_canvas_menu_append_view  (GMenu *menu, EcoCanvas *self);

G_END_DECLS
