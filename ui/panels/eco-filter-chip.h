/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFilterChip: one criterion of the filter that is in force, to change it or take it away. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FILTER_CHIP (eco_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (EcoFilterChip, eco_filter_chip, ECO, FILTER_CHIP, GtkWidget)

GtkWidget *eco_filter_chip_new          (EcoCriterion criterion) G_GNUC_WARN_UNUSED_RESULT;
void       eco_filter_chip_set_document (EcoFilterChip *self, EcoDocument *document);
void       eco_filter_chip_update       (EcoFilterChip *self);

G_END_DECLS
