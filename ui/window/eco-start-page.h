/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartPage: a gallery of templates, examples and recent documents.
 *
 * Signals: "template-chosen" (const char *), "file-chosen" (GFile *), "template-removed"
 * (const char *, GBytes *): one of the user's own; "recovery-chosen" (EcoRecoveryItem *). */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_START_PAGE (eco_start_page_get_type ())
G_DECLARE_FINAL_TYPE (EcoStartPage, eco_start_page, ECO, START_PAGE, GtkWidget)

void eco_start_page_set_catalog      (EcoStartPage *self, EcoCatalog *catalog);
/* As if its card was chosen. */
void eco_start_page_recover          (EcoStartPage *self, const char *id);
void eco_start_page_restore_template (EcoStartPage *self, const char *name, GBytes *bytes);

G_END_DECLS
