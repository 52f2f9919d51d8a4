/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A list of choices over a widget, to be searched, of which one is chosen. */
#pragma once

#include <gtk/gtk.h>

#include "widgets/eco-choice.h"

G_BEGIN_DECLS

/* id: what was chosen, or NULL when the list was closed without a choice. */
typedef void (*EcoChoiceFunc) (GtkWidget *anchor, const char *id);

GtkWidget *eco_choice_popover_open (GtkWidget *anchor, GListModel *choices, EcoCatalog *catalog,
                                    const char *current, EcoChoiceFunc func);

G_END_DECLS
