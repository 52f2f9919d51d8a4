/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is kept of the label of an exchange until it can be placed. */
#pragma once

#include "base/eco-color.h"
#include "render/eco-route.h"

G_BEGIN_DECLS

#define ECO_LINE_LABEL_SIZE 10.0
/* From the point of the line down to the baseline. */
#define ECO_LINE_LABEL_DROP (ECO_LINE_LABEL_SIZE * 0.36)
/* Where a label is that nobody has moved. */
#define ECO_LINE_LABEL_AT 0.5

/* The label of an exchange, to be placed on its line. */
typedef struct
{
  EcoRoute route;
  double   at; /* 0 to 1 */
  int      strength, order;
  EcoColor color;
  char    *text;
  const char *id; /* of the exchange */
} EcoLineLabel;

void eco_line_label_clear (gpointer data);

G_END_DECLS
