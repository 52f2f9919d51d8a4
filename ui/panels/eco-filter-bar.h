/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterBar: what the filter asks for and what is in focus, to change both.
 *
 * It is shown as long as something is put aside, so that nobody wonders where
 * things are. Signal: "closed" when the keys should go elsewhere. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FILTER_BAR (eco_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoFilterBar, eco_filter_bar, ECO, FILTER_BAR, GtkWidget)

void eco_filter_bar_set_document (EcoFilterBar *self, EcoDocument *document);
void eco_filter_bar_toggle       (EcoFilterBar *self);

G_END_DECLS
