/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonBar: which date the map shows, from today to the end of the plan.
 *
 * It makes the pictures in a thread and says when another one is to be shown; whoever has the map
 * shows it. Hidden, it shows nothing: that is today.
 * Signal: "shown": ask eco_horizon_bar_get() what is to be seen now. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-scene-builder.h"
#include "session/eco-document.h"
#include "session/eco-timeline.h"

G_BEGIN_DECLS

#define ECO_TYPE_HORIZON_BAR (eco_horizon_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoHorizonBar, eco_horizon_bar, ECO, HORIZON_BAR, GtkWidget)

GtkWidget *eco_horizon_bar_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_horizon_bar_set_document (EcoHorizonBar *self, EcoDocument *document);
void       eco_horizon_bar_set_look     (EcoHorizonBar *self, const EcoSceneOptions *options);
void       eco_horizon_bar_open         (EcoHorizonBar *self);
void       eco_horizon_bar_close        (EcoHorizonBar *self);
gboolean   eco_horizon_bar_is_open      (EcoHorizonBar *self);
void       eco_horizon_bar_set_date     (EcoHorizonBar *self, EcoDate date);
EcoDate    eco_horizon_bar_get_date     (EcoHorizonBar *self);
gboolean   eco_horizon_bar_get          (EcoHorizonBar *self, EcoScene **scene,
                                         EcoMoment **moment);

G_END_DECLS
