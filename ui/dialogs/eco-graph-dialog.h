/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphDialog: a graph of another program comes into the ecosystem, or becomes a new one.
 *
 * Signal: "imported" (const char *) with a sentence that says what came. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_GRAPH_DIALOG (eco_graph_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EcoGraphDialog, eco_graph_dialog, ECO, GRAPH_DIALOG, AdwWindow)

gboolean     eco_graph_dialog_takes        (GFile *file);
GtkWidget   *eco_graph_dialog_new          (EcoDocument *document, EcoCatalog *catalog,
                                            GFile *file);
EcoDocument *eco_graph_dialog_get_document (EcoGraphDialog *self);

G_END_DECLS
