/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanView: the pictures of the plan, to be read, selected from and moved about in.
 *
 * The list is a widget that the owner gives it. Actions: "plan.edit", "plan.duplicate",
 * "plan.show-on-map", "plan.picture" (string: its word).
 *
 * Signals: "message" (const char *), a sentence for the user; "edit-wanted": the selected thing is
 * to be edited; "show-wanted": the selected things are to be seen on the map. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_PLAN_VIEW (eco_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (EcoPlanView, eco_plan_view, ECO, PLAN_VIEW, GtkWidget)

void       eco_plan_view_set_document (EcoPlanView *self, EcoDocument *document,
                                       EcoAnalyst *analyst);
void       eco_plan_view_set_style    (EcoPlanView *self, const EcoStyle *style);
void       eco_plan_view_set_list     (EcoPlanView *self, GtkWidget *list);
GtkWidget *eco_plan_view_get_list     (EcoPlanView *self);
char      *eco_plan_view_dup_word     (EcoPlanView *self) G_GNUC_WARN_UNUSED_RESULT;
void       eco_plan_view_show         (EcoPlanView *self, const char *word);
GtkWidget *eco_plan_view_get_chart    (EcoPlanView *self);

/* eco-plan-view-votes.c */
void       eco_plan_view_set_voting   (EcoPlanView *self, gboolean voting);

/* eco-plan-view-menu.c */
void       eco_plan_view_open_menu    (EcoPlanView *self, double x, double y);

G_END_DECLS
