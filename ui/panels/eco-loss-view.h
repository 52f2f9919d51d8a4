/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a loss does, as widgets: figures before and after, and sentences to choose. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-loss.h"

G_BEGIN_DECLS

typedef void (*EcoLossChosenFunc) (gpointer object, const GPtrArray *ids);

GtkWidget *eco_loss_view_new (const EcoLoss    *loss,
                              EcoLossChosenFunc func,
                              gpointer          object);

G_END_DECLS
