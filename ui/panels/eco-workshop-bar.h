/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkshopBar: what is going on over the map in a workshop: dot votes, or a map that appears
 * ring by ring. It says what to do and does it; the workspace hands it the keys and clicks of the
 * map.
 *
 * Signal: "changed" when something is going on that was not, or no more. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

/* EcoWorkshopMode: what is going on */
typedef enum
{
  ECO_WORKSHOP_NOTHING,
  ECO_WORKSHOP_VOTING,
  ECO_WORKSHOP_REVEALING,
} EcoWorkshopMode;

#define ECO_TYPE_WORKSHOP_BAR (eco_workshop_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoWorkshopBar, eco_workshop_bar, ECO, WORKSHOP_BAR, GtkWidget)

void            eco_workshop_bar_set_document (EcoWorkshopBar *self, EcoDocument *document);
EcoWorkshopMode eco_workshop_bar_get_mode     (EcoWorkshopBar *self);
void            eco_workshop_bar_set_mode     (EcoWorkshopBar *self, EcoWorkshopMode mode);
gboolean        eco_workshop_bar_key          (EcoWorkshopBar *self, guint keyval,
                                               GdkModifierType state);
void            eco_workshop_bar_vote         (EcoWorkshopBar *self, const char *id, int by);
void            eco_workshop_bar_vote_selection (EcoWorkshopBar *self, int by);

G_END_DECLS
