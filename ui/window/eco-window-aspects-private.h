/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoWindow do for each other, by their files. */
#pragma once

#include "window/eco-window-private.h"

G_BEGIN_DECLS

/* eco-window.c */
GCancellable *_eco_window_begin          (EcoWindow *self, const char *title);
gboolean      _eco_window_end            (EcoWindow *self, GAsyncResult *result);
void          _eco_window_update_title   (EcoWindow *self);
AdwToast     *_eco_window_toast_new      (const char *text);
void          _eco_window_show_document  (EcoWindow *self, EcoDocument *document);

/* eco-window-actions.c */
void          _eco_window_install_actions (GtkWidgetClass *klass);
void _eco_window_install_chart_actions (GtkWidgetClass *klass);
void _eco_window_install_plan_actions (GtkWidgetClass *klass);
void          _eco_window_update_actions  (EcoWindow *self);
void          _eco_window_watch_steps     (EcoWindow *self);

/* eco-window-files.c */
void          _eco_window_save           (EcoWindow *self);
void          _eco_window_save_as        (EcoWindow *self);
gboolean      _eco_window_may_close      (EcoWindow *self);

void          _eco_window_load           (EcoWindow *self, GFile *file);

/* eco-window-keep.c */
typedef void (*EcoWindowThen) (EcoWindow *self);
void          _eco_window_follow         (EcoWindow *self);
void          _eco_window_unfollow       (EcoWindow *self, gboolean closed);
void          _eco_window_drop_changes   (EcoWindow *self, EcoWindowThen then);
void          _eco_window_reload         (EcoWindow *self);
void          _eco_window_install_keep_actions (GtkWidgetClass *klass);

/* eco-window-drop.c */
void          _eco_window_init_drop      (EcoWindow *self);

/* eco-window-commands.c */
void          _eco_window_init_commands  (EcoWindow *self);
void          _eco_window_show_commands  (EcoWindow *self);

/* eco-window-find.c */
void          _eco_window_install_find_actions (GtkWidgetClass *klass);

/* eco-window-export.c */
void          _eco_window_export         (EcoWindow *self);
void          _eco_window_print          (EcoWindow *self);
void          _eco_window_choose_theme   (EcoWindow *self);

/* eco-window-present.c */
void          _eco_window_install_present_actions (GtkWidgetClass *klass);

/* eco-window-report.c */
void          _eco_window_report         (EcoWindow *self);

/* eco-window-others.c */
void          _eco_window_install_other_actions (GtkWidgetClass *klass);

/* eco-window-templates.c */
void          _eco_window_install_template_actions (GtkWidgetClass *klass);
void          _eco_window_template_removed (EcoWindow *self, const char *name, GBytes *bytes);

/* eco-window-journal.c */
/* eco-window-versions.c */
void          _eco_window_install_version_actions (GtkWidgetClass *klass);

/* eco-window-rings.c */
void _eco_window_install_ring_actions (GtkWidgetClass *klass);

/* eco-window-workshop.c */
void _eco_window_install_workshop_actions (GtkWidgetClass *klass);
void _eco_window_workshop_changed         (EcoWindow *self);

/* eco-window-scenarios.c */
void          _eco_window_install_scenario_actions (GtkWidgetClass *klass);
void          _eco_window_forget_variant (EcoWindow *self);
void          _eco_window_update_scenarios (EcoWindow *self);

/* eco-window-time.c */
void          _eco_window_install_time_actions (GtkWidgetClass *klass);

/* eco-window-sheets.c */
void _eco_window_install_sheet_actions (GtkWidgetClass *klass);
void _eco_window_import_file (EcoWindow *self, GFile *file);
void _eco_window_import_graph (EcoWindow *self, GFile *file);

/* eco-window-arrange.c */
void _eco_window_install_arrange_actions (GtkWidgetClass *klass);

G_END_DECLS
