/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheetChoice: which tables of an ecosystem go out, and in what format. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"
#include "store/eco-sheet-export.h"

G_BEGIN_DECLS

#define ECO_TYPE_SHEET_CHOICE (eco_sheet_choice_get_type ())
G_DECLARE_FINAL_TYPE (EcoSheetChoice, eco_sheet_choice, ECO, SHEET_CHOICE, GtkBox)

GtkWidget     *eco_sheet_choice_new        (EcoDocument *document);
EcoSheetFormat eco_sheet_choice_get_format (EcoSheetChoice *self);
gboolean       eco_sheet_choice_get_mark   (EcoSheetChoice *self);
gboolean       eco_sheet_choice_get_raw    (EcoSheetChoice *self);
gboolean       eco_sheet_choice_get_safe   (EcoSheetChoice *self);
GArray        *eco_sheet_choice_dup_lists  (EcoSheetChoice *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
