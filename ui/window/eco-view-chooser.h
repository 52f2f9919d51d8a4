/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewChooser: the pages of a stack as buttons side by side, or as a menu where there is no room
 * for all their names. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_VIEW_CHOOSER (eco_view_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EcoViewChooser, eco_view_chooser, ECO, VIEW_CHOOSER, GtkWidget)

void eco_view_chooser_set_stack (EcoViewChooser *self, GtkStack *stack);

G_END_DECLS
