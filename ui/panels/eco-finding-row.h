/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingRow: a finding in one sentence; chosen, it says why it matters and what can be done.
 *
 * Signals: "fix-chosen" (EcoFix *, const char *answer or NULL), "mute-chosen" (const char *reason),
 * "unmute-chosen". */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analysis.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FINDING_ROW (eco_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (EcoFindingRow, eco_finding_row, ECO, FINDING_ROW, GtkWidget)

GtkWidget  *eco_finding_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        eco_finding_row_set_finding (EcoFindingRow         *self,
                                         EcoFinding            *finding,
                                         const EcoMutedFinding *mute);
EcoFinding *eco_finding_row_get_finding (EcoFindingRow *self);
void        eco_finding_row_set_open    (EcoFindingRow *self, gboolean open);
void        eco_finding_row_set_document (EcoFindingRow *self, EcoDocument *document);

G_END_DECLS
