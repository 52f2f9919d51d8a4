/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Prints the map, each ring or each view, on one sheet each or as a poster. */
#pragma once

#include <gtk/gtk.h>

#include "export/eco-export-pages.h"
#include "export/eco-export-settings.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

GtkPrintOperation *eco_print_new_operation (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void               eco_print_choose        (GtkPrintOperation *operation, EcoExportScope scope,
                                            const char *word);
void               eco_print_show_other    (GtkPrintOperation *operation,
                                            const EcoExportOther *other);
void               eco_print_run           (GtkPrintOperation *operation, GtkWindow *parent);

G_END_DECLS
