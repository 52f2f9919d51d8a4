/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is kept of the label of an exchange until it can be placed. */
#pragma once

#include "base/eco-color.h"
#include "render/eco-route.h"

G_BEGIN_DECLS

/* The label of an exchange, to be placed on its line. */
typedef struct
{
  EcoRoute route;
  double   at; /* 0 to 1 */
  int      strength, order;
  EcoColor color;
  char    *text;
} EcoLineLabel;

void eco_line_label_clear (gpointer data);

G_END_DECLS
