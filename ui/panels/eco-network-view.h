/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkView: who is central, who connects others, on whom much depends: a ranking of the
 * nodes of a document, and in plain words what the place of the selected one means.
 *
 * It also keeps up to date what the map shows of these measures, whether it is seen or not.
 * Signals: "message" (text), "object-chosen" (id). */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-network-keeper.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_NETWORK_VIEW (eco_network_view_get_type ())
G_DECLARE_FINAL_TYPE (EcoNetworkView, eco_network_view, ECO, NETWORK_VIEW, GtkWidget)

void              eco_network_view_set_document (EcoNetworkView *self,
                                                EcoDocument    *document,
                                                EcoAnalyst     *analyst);
EcoNetworkKeeper *eco_network_view_get_keeper   (EcoNetworkView *self);
void              eco_network_view_focus        (EcoNetworkView *self);
void              eco_network_view_set_metric   (EcoNetworkView *self, EcoNetworkMetric metric);

G_END_DECLS
