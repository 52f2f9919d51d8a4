/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be done with rings and sectors on the map. */
#pragma once

#include "canvas/control/eco-canvas-controller.h"

G_BEGIN_DECLS

/* EcoRingCommand: in the order of their table */
typedef enum
{
  ECO_RING_ADD,
  ECO_RING_OUTWARDS,
  ECO_RING_INWARDS,
  ECO_RING_WIDEN,
  ECO_RING_NARROW,
  ECO_RING_REMOVE,
  ECO_RING_ADD_SECTOR, /* on the side of what is selected */
  ECO_RING_ADD_SECTOR_INTERNAL,
  ECO_RING_ADD_SECTOR_EXTERNAL,
  ECO_RING_SECTOR_ON,
  ECO_RING_SECTOR_BACK,
} EcoRingCommand;
#define ECO_N_RING_COMMANDS 11

gboolean eco_canvas_can_do_ring     (EcoCanvasController *self, EcoRingCommand command);
void     eco_canvas_do_ring         (EcoCanvasController *self, EcoRingCommand command);
gboolean eco_canvas_can_color       (EcoCanvasController *self);
void     eco_canvas_set_color       (EcoCanvasController *self, const char *color);
void     eco_canvas_move_to_sector  (EcoCanvasController *self, const char *sector_id);

G_END_DECLS
