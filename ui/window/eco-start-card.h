/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartCard: a document on the start page, by its picture. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-recovery.h"
#include "widgets/eco-thumbnail.h"

G_BEGIN_DECLS

#define ECO_TYPE_START_CARD (eco_start_card_get_type ())
G_DECLARE_FINAL_TYPE (EcoStartCard, eco_start_card, ECO, START_CARD, GtkFlowBoxChild)

EcoStartCard *eco_start_card_new               (const char *template_name,
                                                GFile      *file,
                                                const char *title,
                                                const char *subtitle);
EcoStartCard *eco_start_card_new_own           (const char *name);
EcoStartCard *eco_start_card_new_recovered     (const EcoRecoveryItem *item,
                                                gboolean               safe);
const EcoRecoveryItem *eco_start_card_get_recovered (EcoStartCard *self);
gboolean      eco_start_card_is_broken         (EcoStartCard *self);
const char   *eco_start_card_get_template_name (EcoStartCard *self);
GFile        *eco_start_card_get_file          (EcoStartCard *self);
void          eco_start_card_load_async        (EcoStartCard       *self,
                                                EcoCatalog         *catalog,
                                                gboolean            dark,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            data);
void          eco_start_card_load_finish       (EcoStartCard *self,
                                                GAsyncResult *result);

G_END_DECLS
