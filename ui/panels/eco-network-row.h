/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkRow: a node in the ranking of the network view. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-network.h"

G_BEGIN_DECLS

/* The columns: the name, the metrics, and where the node is. */
#define ECO_NETWORK_COLUMN_NAME 0
#define ECO_NETWORK_COLUMN_METRICS 1
#define ECO_NETWORK_COLUMN_PLACE (ECO_NETWORK_COLUMN_METRICS + ECO_NETWORK_N_METRICS)
#define ECO_NETWORK_N_COLUMNS (ECO_NETWORK_COLUMN_PLACE + 1)

#define ECO_TYPE_NETWORK_ROW (eco_network_row_get_type ())
G_DECLARE_FINAL_TYPE (EcoNetworkRow, eco_network_row, ECO, NETWORK_ROW, GObject)

EcoNetworkRow *eco_network_row_new (EcoNetwork *network, guint node) G_GNUC_WARN_UNUSED_RESULT;

void        eco_network_row_set_network  (EcoNetworkRow *self, EcoNetwork *network);
const char *eco_network_row_get_id       (EcoNetworkRow *self);
guint       eco_network_row_get_node     (EcoNetworkRow *self);
const char *eco_network_column_get_title (guint column);
gboolean    eco_network_column_is_metric (guint column);
gboolean    eco_network_column_is_number (guint column);
char       *eco_network_row_dup_text     (EcoNetworkRow *self,
                                          guint          column) G_GNUC_WARN_UNUSED_RESULT;
double      eco_network_row_get_part     (EcoNetworkRow *self, guint column);
int         eco_network_row_compare      (EcoNetworkRow *a, EcoNetworkRow *b, guint column);

G_END_DECLS
