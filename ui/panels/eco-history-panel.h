/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHistoryPanel: the steps of a document, to go back and forth between them. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_HISTORY_PANEL (eco_history_panel_get_type ())
G_DECLARE_FINAL_TYPE (EcoHistoryPanel, eco_history_panel, ECO, HISTORY_PANEL, GtkWidget)

void eco_history_panel_set_document (EcoHistoryPanel *self, EcoDocument *document);
void eco_history_panel_focus        (EcoHistoryPanel *self);

G_END_DECLS
