/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenarioMenu: a button with the name of what is shown, the baseline or a scenario, and a
 * popover to switch, make, rename, duplicate, remove, compare and merge scenarios.
 *
 * What is chosen is done by actions of the window: win.show-scenario (s: id, "" for the baseline),
 * win.new-scenario (s: name), win.rename-scenario ((ss): id, name), win.duplicate-scenario,
 * win.remove-scenario, win.compare-scenario, win.merge-scenario (s: id), win.compare. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_SCENARIO_MENU (eco_scenario_menu_get_type ())
G_DECLARE_FINAL_TYPE (EcoScenarioMenu, eco_scenario_menu, ECO, SCENARIO_MENU, GtkWidget)

GtkWidget *eco_scenario_menu_new   (void) G_GNUC_WARN_UNUSED_RESULT;
/* @document: with the file; @owner: what is shown of it, or NULL for the baseline. */
void       eco_scenario_menu_show  (EcoScenarioMenu *self, EcoDocument *document,
                                    EcoObject *owner);
const char *eco_scenario_menu_get_current (EcoScenarioMenu *self);
void       eco_scenario_menu_popup (EcoScenarioMenu *self);

G_END_DECLS
