/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGuidePanel: leads through the method, one question after another, and puts the answers into
 * the document.
 *
 * Signals: "closed" when the user is done with it; "added" (const char *) with the id of what has
 * come onto the map; "message" (const char *), a sentence that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "session/eco-guide.h"

G_BEGIN_DECLS

#define ECO_TYPE_GUIDE_PANEL (eco_guide_panel_get_type ())
G_DECLARE_FINAL_TYPE (EcoGuidePanel, eco_guide_panel, ECO, GUIDE_PANEL, GtkWidget)

void         eco_guide_panel_set_document (EcoGuidePanel *self, EcoDocument *document);
void         eco_guide_panel_set_analyst  (EcoGuidePanel *self, EcoAnalyst *analyst);
void         eco_guide_panel_set_step     (EcoGuidePanel *self, EcoGuideStep step);
EcoGuideStep eco_guide_panel_get_step     (EcoGuidePanel *self);
void         eco_guide_panel_focus        (EcoGuidePanel *self);

G_END_DECLS
