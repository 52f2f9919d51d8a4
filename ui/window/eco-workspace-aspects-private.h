/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoWorkspace do for each other, by their files. */
#pragma once

#include "window/eco-workspace-private.h"

G_BEGIN_DECLS

/* eco-workspace.c */
void _eco_workspace_notify_sidebars (EcoWorkspace *self);
void _eco_workspace_notify_narrow   (EcoWorkspace *self);

/* eco-workspace-analysis.c */
void _eco_workspace_follow_analysis (EcoWorkspace *self);
void _eco_workspace_finding_shown   (EcoWorkspace *self);

/* eco-workspace-charts.c */
void _eco_workspace_follow_charts    (EcoWorkspace *self);
void _eco_workspace_set_chart_style  (EcoWorkspace *self, const EcoStyle *style);
gboolean _eco_workspace_activate_chart (EcoWorkspace *self, const char *action);
void _eco_workspace_init_plan        (EcoWorkspace *self);

/* eco-workspace-loss.c */
void _eco_workspace_loss_judged     (EcoWorkspace *self);

/* eco-workspace-look.c */
void _eco_workspace_follow_look     (EcoWorkspace *self);
void _eco_workspace_update_look     (EcoWorkspace *self);

/* eco-workspace-saved.c */
void _eco_workspace_init_saved      (EcoWorkspace *self);
void _eco_workspace_follow_saved    (EcoWorkspace *self);

/* eco-workspace-rival.c */
void     _eco_workspace_class_add_rival (GtkWidgetClass *klass);
void     _eco_workspace_follow_rival    (EcoWorkspace *self);
gboolean _eco_workspace_end_rival       (EcoWorkspace *self);
void     _eco_workspace_update_rival_look (EcoWorkspace *self);
void     _eco_workspace_get_rival       (EcoWorkspace *self, EcoExportOther *other,
                                         const char **labels, char **subtitle);

/* eco-workspace-sidebars.c */
void _eco_workspace_class_add_sizing (GtkWidgetClass *klass);
void _eco_workspace_init_sidebars    (EcoWorkspace *self);
void _eco_workspace_show_sidebar     (EcoWorkspace *self, gboolean show);
void _eco_workspace_show_inspector   (EcoWorkspace *self, gboolean show);
void _eco_workspace_keep_widths      (EcoWorkspace *self);

/* eco-workspace-find.c */
void _eco_workspace_init_find    (EcoWorkspace *self);
void _eco_workspace_update_found (EcoWorkspace *self);

/* eco-workspace-views.c */
void _eco_workspace_init_views       (EcoWorkspace *self);
void _eco_workspace_view_changed     (EcoWorkspace *self);
void _eco_workspace_columns_changed  (EcoWorkspace *self);

/* eco-workspace-workshop.c */
void _eco_workspace_class_add_workshop (GtkWidgetClass *klass);
void _eco_workspace_init_workshop      (EcoWorkspace *self);
void _eco_workspace_follow_workshop    (EcoWorkspace *self);
void _eco_workspace_update_hint        (EcoWorkspace *self);

/* eco-workspace-compare.c */
void _eco_workspace_init_compare (EcoWorkspace *self);

/* eco-workspace-time.c */
void _eco_workspace_init_time   (EcoWorkspace *self);
void _eco_workspace_follow_time (EcoWorkspace *self);
void _eco_workspace_update_time_look (EcoWorkspace *self);

/* eco-workspace-menu.c */
void _eco_workspace_init_menu (EcoWorkspace *self);
void _eco_workspace_prepare   (EcoWorkspace *self, const char *action);
void _eco_workspace_want_menu (EcoWorkspace *self, GtkWidget *panel, double x, double y);

G_END_DECLS
