/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkKeeper: keeps the measures of one ecosystem up to date, in a thread, and gives the
 * ecosystem what its picture shows of them. */
#pragma once

#include "analysis/eco-analyst.h"
#include "analysis/eco-network.h"

G_BEGIN_DECLS

#define ECO_TYPE_NETWORK_KEEPER (eco_network_keeper_get_type ())
G_DECLARE_FINAL_TYPE (EcoNetworkKeeper, eco_network_keeper, ECO, NETWORK_KEEPER, GObject)

/* Signals: "updated" when there are other measures; "notify::busy" around the work;
 * "notify::fraction" while it goes on. */

EcoNetworkKeeper *eco_network_keeper_new (EcoEcosystem *ecosystem,
                                          EcoAnalyst   *analyst) G_GNUC_WARN_UNUSED_RESULT;
void        eco_network_keeper_set_shown    (EcoNetworkKeeper *self, gboolean shown);
EcoNetwork *eco_network_keeper_get_network  (EcoNetworkKeeper *self);
gboolean    eco_network_keeper_get_busy     (EcoNetworkKeeper *self);
double      eco_network_keeper_get_fraction (EcoNetworkKeeper *self);

G_END_DECLS
