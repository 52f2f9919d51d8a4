/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonName: a button that asks under which name something is kept.
 *
 * Signal: "named" (const char *): the name, which is not empty. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_HORIZON_NAME (eco_horizon_name_get_type ())
G_DECLARE_FINAL_TYPE (EcoHorizonName, eco_horizon_name, ECO, HORIZON_NAME, GtkWidget)

GtkWidget *eco_horizon_name_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
