/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportDialog: a picture of the map as a file for other programs.
 *
 * Signal: "exported" (const char *), a sentence that says where it is. */
#pragma once

#include <adwaita.h>

#include "export/eco-export-pages.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_EXPORT_DIALOG (eco_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EcoExportDialog, eco_export_dialog, ECO, EXPORT_DIALOG, AdwWindow)

GtkWidget *eco_export_dialog_new    (EcoDocument *document);
void       eco_export_dialog_show_other (EcoExportDialog *self, const EcoExportOther *other);
void       eco_export_dialog_choose (EcoExportDialog *self, EcoExportScope scope, const char *word);

G_END_DECLS
