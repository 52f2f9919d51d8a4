/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How an EcoImportItem looks in a list. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListItemFactory *eco_import_item_factory_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
