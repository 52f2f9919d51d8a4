/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Selecting by what things are instead of by pointing at them. */
#pragma once

#include "canvas/control/eco-canvas-controller.h"

G_BEGIN_DECLS

/* EcoSelectBy: what the things have in common with those that are selected */
typedef enum
{
  ECO_SELECT_BY_KIND, /* kind of nodes, category of exchanges */
  ECO_SELECT_BY_RING,
  ECO_SELECT_BY_SIDE,
  ECO_SELECT_CONNECTED, /* also what is at the other end of an exchange */
  ECO_SELECT_INVERTED,  /* what is not selected now */
} EcoSelectBy;
#define ECO_N_SELECT_BY 5

gboolean eco_canvas_can_select (EcoCanvasController *self, EcoSelectBy by);
void     eco_canvas_select     (EcoCanvasController *self, EcoSelectBy by);

G_END_DECLS
