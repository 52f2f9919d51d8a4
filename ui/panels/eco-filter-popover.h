/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterPopover: the values of a criterion of the filter, to be checked; or
 * the criteria first, to choose one. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FILTER_POPOVER (eco_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (EcoFilterPopover, eco_filter_popover, ECO, FILTER_POPOVER, GtkPopover)

GtkWidget *eco_filter_popover_new          (int criterion) G_GNUC_WARN_UNUSED_RESULT;
void       eco_filter_popover_set_document (EcoFilterPopover *self, EcoDocument *document);

G_END_DECLS
