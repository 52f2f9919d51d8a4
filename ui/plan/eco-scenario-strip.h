/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenarioStrip: says that what is edited is a scenario or what an initiative changes, and how
 * to go on. */
#pragma once

#include <gtk/gtk.h>

#include "model/eco-model.h"

G_BEGIN_DECLS

#define ECO_TYPE_SCENARIO_STRIP (eco_scenario_strip_get_type ())
G_DECLARE_FINAL_TYPE (EcoScenarioStrip, eco_scenario_strip, ECO, SCENARIO_STRIP, GtkWidget)

GtkWidget *eco_scenario_strip_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_scenario_strip_show (EcoScenarioStrip *self, EcoObject *owner, GPtrArray *problems);

G_END_DECLS
