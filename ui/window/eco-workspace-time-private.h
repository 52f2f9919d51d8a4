/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what it has for time, scenarios and comparisons. */
#pragma once

#include "plan/eco-compare-panel.h"
#include "plan/eco-horizon-bar.h"
#include "plan/eco-scenario-menu.h"
#include "plan/eco-scenario-strip.h"
#include "window/eco-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  EcoDocument *main;          /* with the file: the one that is shown, or what its scenario is of */
  EcoHorizonBar *horizon_bar;
  EcoScenarioMenu *menu;
  EcoScenarioStrip *strip;
  EcoComparePanel *compare;
} EcoWorkspaceTime;

/* eco-workspace-compare.c */
void _eco_workspace_init_compare     (EcoWorkspace *self);

/* eco-workspace-time.c */
void _eco_workspace_init_time        (EcoWorkspace *self);
void _eco_workspace_follow_time      (EcoWorkspace *self);
void _eco_workspace_update_time_look (EcoWorkspace *self);
void _eco_workspace_end_others       (EcoWorkspace *self);

G_END_DECLS
