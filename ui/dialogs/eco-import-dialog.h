/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportDialog: a spreadsheet comes into the ecosystem: what its columns are, what would become
 * of every row, and doing it.
 *
 * Signal: "imported" (const char *), a sentence that says what came. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_IMPORT_DIALOG (eco_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EcoImportDialog, eco_import_dialog, ECO, IMPORT_DIALOG, AdwWindow)

GtkWidget *eco_import_dialog_new (EcoDocument *document, GFile *file);

G_END_DECLS
