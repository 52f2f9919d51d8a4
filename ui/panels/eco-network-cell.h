/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkCell: a word or a number of the ranking, with a bar behind it that shows how much it
 * is of the largest one. */
#pragma once

#include "panels/eco-network-row.h"

G_BEGIN_DECLS

#define ECO_TYPE_NETWORK_CELL (eco_network_cell_get_type ())
G_DECLARE_FINAL_TYPE (EcoNetworkCell, eco_network_cell, ECO, NETWORK_CELL, GtkWidget)

GtkWidget *eco_network_cell_new  (guint column) G_GNUC_WARN_UNUSED_RESULT;
void       eco_network_cell_show (EcoNetworkCell *self, EcoNetworkRow *row);
guint      eco_network_cell_get_column (EcoNetworkCell *self);
void       eco_network_cell_set_ranked (EcoNetworkCell *self, gboolean ranked);

G_END_DECLS
