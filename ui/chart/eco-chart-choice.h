/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A drop-down over a chart that may be narrow: what is chosen is cut, the list is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eco_chart_choice_set_up (GtkDropDown *drop_down);

G_END_DECLS
