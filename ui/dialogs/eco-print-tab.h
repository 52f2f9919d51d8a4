/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tab of the printer's dialog that says what of the map is printed. */
#pragma once

#include <gtk/gtk.h>

#include "export/eco-export-settings.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

GtkWidget *eco_print_tab_new  (EcoDocument             *document,
                               const EcoExportSettings *settings);
void       eco_print_tab_read (GtkWidget         *tab,
                               EcoExportSettings *settings);

G_END_DECLS
