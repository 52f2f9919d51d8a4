/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoThemeDialog: chooses the look of the document's map, and edits brand themes.
 *
 * Everything happens in the document at once, so the map behind shows it; what was done is
 * one step when the dialog is applied, and nothing when it is cancelled. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_THEME_DIALOG (eco_theme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EcoThemeDialog, eco_theme_dialog, ECO, THEME_DIALOG, AdwWindow)

GtkWidget *eco_theme_dialog_new (EcoDocument *document);

G_END_DECLS
