/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the map of a document between its sidebars.
 *
 * Properties: "show-palette" (the left sidebar), "show-inspector" (boolean); "narrow" (boolean,
 * read-only): there is no room for both.
 * Signal: "message" (const char *), something that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "panels/eco-find-bar.h"
#include "panels/eco-workshop-bar.h"
#include "export/eco-export-settings.h"
#include "render/eco-style.h"
#include "base/eco-mark.h"
#include "export/eco-export-pages.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_WORKSPACE (eco_workspace_get_type ())
G_DECLARE_FINAL_TYPE (EcoWorkspace, eco_workspace, ECO, WORKSPACE, GtkWidget)

void eco_workspace_set_up          (EcoWorkspace *self, EcoCatalog *catalog, GSettings *settings);
void eco_workspace_set_document    (EcoWorkspace *self, EcoDocument *document);
void eco_workspace_focus_view      (EcoWorkspace *self);
void eco_workspace_activate_canvas (EcoWorkspace *self, const char *action);
void eco_workspace_search_kinds    (EcoWorkspace *self);
void eco_workspace_show_outline    (EcoWorkspace *self);
void eco_workspace_show_history    (EcoWorkspace *self);
void eco_workspace_show_findings   (EcoWorkspace *self);
void eco_workspace_reveal          (EcoWorkspace *self, const char *id);
void eco_workspace_add_kind        (EcoWorkspace *self, const char *kind);
void eco_workspace_show_view       (EcoWorkspace *self, const char *name);
gboolean eco_workspace_get_chart (EcoWorkspace *self, EcoExportScope *scope, char **word);
void     eco_workspace_show_plan (EcoWorkspace *self, const char *word);
void     eco_workspace_show_new (EcoWorkspace *self, const char *word, const char *id);
void     eco_workspace_edit_selected (EcoWorkspace *self);
GtkStack  *eco_workspace_get_views  (EcoWorkspace *self);
GtkWidget *eco_workspace_get_canvas (EcoWorkspace *self);

/* eco-workspace-compare.c */
void eco_workspace_set_owner        (EcoWorkspace *self, EcoDocument *main, EcoObject *owner,
                                     GPtrArray *problems);
void eco_workspace_popup_scenarios  (EcoWorkspace *self);
void eco_workspace_compare          (EcoWorkspace *self, const char *scenario);
void eco_workspace_compare_file     (EcoWorkspace *self, GFile *file, const char *label);
gboolean eco_workspace_get_other    (EcoWorkspace *self, EcoExportOther *other,
                                     const char **labels, char **subtitle);

/* eco-workspace-time.c */
void eco_workspace_toggle_horizon   (EcoWorkspace *self);

/* eco-workspace-saved.c: the saved views */
void        eco_workspace_show_saved_views (EcoWorkspace *self);
gboolean    eco_workspace_show_saved_view  (EcoWorkspace *self, const char *id);
const char *eco_workspace_get_saved_view   (EcoWorkspace *self);

/* eco-workspace-look.c */
void eco_workspace_init_style       (EcoWorkspace *self, EcoStyle *style);

/* eco-workspace-loss.c */
void eco_workspace_lose             (EcoWorkspace *self);

/* eco-workspace-rival.c */
void     eco_workspace_lay_over     (EcoWorkspace *self, GFile *file);

/* eco-workspace-workshop.c */
gboolean eco_workspace_get_guide    (EcoWorkspace *self);
void     eco_workspace_set_guide    (EcoWorkspace *self, gboolean shown);
gboolean eco_workspace_get_big_type (EcoWorkspace *self);
void     eco_workspace_set_big_type (EcoWorkspace *self, gboolean big);
EcoWorkshopBar *eco_workspace_get_workshop_bar (EcoWorkspace *self);

/* eco-workspace-find.c */
EcoFindBar *eco_workspace_get_find_bar  (EcoWorkspace *self);
void        eco_workspace_toggle_filter (EcoWorkspace *self);

G_END_DECLS
