/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be chosen when the map leaves the program, as lists for rows and menus. */
#pragma once

#include <gtk/gtk.h>

#include "export/eco-export-settings.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

GtkStringList *eco_export_choices_list_scopes (EcoDocument             *document,
                                               const EcoExportSettings *settings,
                                               GArray                  *scopes,
                                               guint *selected) G_GNUC_WARN_UNUSED_RESULT;
GtkStringList *eco_export_choices_list_themes (EcoDocument *document,
                                               const char  *wanted,
                                               guint *selected) G_GNUC_WARN_UNUSED_RESULT;
char          *eco_export_choices_dup_theme   (GListModel *list,
                                               guint selected) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
