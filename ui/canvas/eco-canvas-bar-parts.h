/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands in the bar of an exchange: a widget for each of its facts. */
#pragma once

#include <gtk/gtk.h>

#include "canvas/control/eco-canvas-make.h"

G_BEGIN_DECLS

#define ECO_BAR_N_DOTS 5

/* The widgets belong to the bar. */
typedef struct
{
  EcoCanvasController *controller;
  GtkWidget *category, *channel; /* EcoCanvasPicker */
  GtkWidget *label;
  GtkWidget *strength;
  GtkWidget *dots[ECO_BAR_N_DOTS];
  GtkWidget *tangible;
  GtkWidget *status;
  GtkWidget *answer;
  gboolean quiet; /* while the widgets follow the exchange */
} EcoBarParts;

void _eco_bar_parts_init  (EcoBarParts *self, EcoCanvasController *controller, GtkBox *bar);
void _eco_bar_parts_clear (EcoBarParts *self);
void _eco_bar_parts_show  (EcoBarParts *self, EcoExchange *exchange);

G_END_DECLS
