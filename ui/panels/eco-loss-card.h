/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoLossCard: what if we lose these nodes? It lies over the map while it is asked.
 *
 * Signals: "judged" when it is known what breaks, or nothing is asked any more; "shown" when the
 * things of a sentence have been selected. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_LOSS_CARD (eco_loss_card_get_type ())
G_DECLARE_FINAL_TYPE (EcoLossCard, eco_loss_card, ECO, LOSS_CARD, GtkWidget)

GtkWidget       *eco_loss_card_new          (void);
void             eco_loss_card_set_document (EcoLossCard *self,
                                             EcoDocument *document,
                                             EcoAnalyst  *analyst);
void             eco_loss_card_add_selected (EcoLossCard *self);
void             eco_loss_card_close        (EcoLossCard *self);
const GPtrArray *eco_loss_card_get_hurt     (EcoLossCard *self);

G_END_DECLS
