/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPreferences: the few things that a person sets once. Each works at once. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ECO_TYPE_PREFERENCES (eco_preferences_get_type ())
G_DECLARE_FINAL_TYPE (EcoPreferences, eco_preferences, ECO, PREFERENCES, AdwWindow)

GtkWidget *eco_preferences_new (GSettings *settings);

G_END_DECLS
