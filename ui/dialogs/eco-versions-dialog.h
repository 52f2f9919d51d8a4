/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersionsDialog: the earlier versions of a document, to look at, restore, name and remove.
 *
 * Signals: "restored" (const char *): the document became the version of that title, one step;
 * "copy-wanted" (GFile *): to be opened as a document of its own;
 * "compare-wanted" (GFile *, const char *): to be compared with the present, by its title. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_VERSIONS_DIALOG (eco_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EcoVersionsDialog, eco_versions_dialog, ECO, VERSIONS_DIALOG, AdwWindow)

GtkWidget *eco_versions_dialog_new (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for a name for the present state, and keeps it; in any window. */
void       eco_versions_dialog_ask_to_keep (GtkWindow *parent, EcoDocument *document);

G_END_DECLS
