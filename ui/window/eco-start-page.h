/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartPage: a gallery of templates, examples and recent documents.
 *
 * Signals: "template-chosen" (const char *), "file-chosen" (GFile *). */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_START_PAGE (eco_start_page_get_type ())
G_DECLARE_FINAL_TYPE (EcoStartPage, eco_start_page, ECO, START_PAGE, GtkWidget)

void eco_start_page_set_catalog (EcoStartPage *self, EcoCatalog *catalog);

G_END_DECLS
