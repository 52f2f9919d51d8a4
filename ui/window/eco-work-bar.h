/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkBar: says what is under way and how far it is, and cancels it. It comes
 * when the work takes longer than a moment, and goes when it ends. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-progress.h"

G_BEGIN_DECLS

#define ECO_TYPE_WORK_BAR (eco_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoWorkBar, eco_work_bar, ECO, WORK_BAR, GtkWidget)

void eco_work_bar_begin (EcoWorkBar *self, EcoProgress *work, const char *title);
void eco_work_bar_end   (EcoWorkBar *self);

G_END_DECLS
