/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInspector: what the model says about the selection, to be read and edited.
 *
 * Signal: "object-chosen" (const char *), the id of something that was selected
 * here and should be seen on the map. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_INSPECTOR (eco_inspector_get_type ())
G_DECLARE_FINAL_TYPE (EcoInspector, eco_inspector, ECO, INSPECTOR, GtkWidget)

void eco_inspector_set_document (EcoInspector *self, EcoDocument *document);
void eco_inspector_set_analyst  (EcoInspector *self, EcoAnalyst *analyst);
void eco_inspector_edit_name    (EcoInspector *self);

G_END_DECLS
