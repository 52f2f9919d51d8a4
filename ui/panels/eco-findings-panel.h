/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingsPanel: what the analysis has found, the gravest first.
 *
 * Signals: "shown" when a finding is chosen and its things are selected; "message" (const char *),
 * something that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FINDINGS_PANEL (eco_findings_panel_get_type ())
G_DECLARE_FINAL_TYPE (EcoFindingsPanel, eco_findings_panel, ECO, FINDINGS_PANEL, GtkWidget)

void eco_findings_panel_set_document (EcoFindingsPanel *self,
                                      EcoDocument      *document,
                                      EcoAnalyst       *analyst);
void eco_findings_panel_focus        (EcoFindingsPanel *self);
void eco_findings_panel_choose       (EcoFindingsPanel *self, EcoFinding *finding);

G_END_DECLS
