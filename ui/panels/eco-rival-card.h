/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRivalCard: somebody else's ecosystem laid over the map: what they have that we lack, what we
 * have alone. Nothing of it is saved; what is added to the plan is.
 *
 * Signals: "changed" when there is another comparison, or none; "message" (const char *), a
 * sentence that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-rival.h"

G_BEGIN_DECLS

#define ECO_TYPE_RIVAL_CARD (eco_rival_card_get_type ())
G_DECLARE_FINAL_TYPE (EcoRivalCard, eco_rival_card, ECO, RIVAL_CARD, GtkWidget)

void            eco_rival_card_set_document (EcoRivalCard *self, EcoDocument *document);
void            eco_rival_card_open_file    (EcoRivalCard *self, GFile *file);
void            eco_rival_card_end          (EcoRivalCard *self);
const EcoRival *eco_rival_card_get_rival    (EcoRivalCard *self);

G_END_DECLS
