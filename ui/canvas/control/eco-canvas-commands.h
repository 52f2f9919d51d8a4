/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be done on the map without pointing: the commands behind its
 * actions, and the walk from thing to thing. */
#pragma once

#include "canvas/control/eco-canvas-controller.h"

G_BEGIN_DECLS

/* EcoCommand: commands without a parameter, in the order of their table */
typedef enum
{
  ECO_COMMAND_SELECT_ALL,
  ECO_COMMAND_SELECT_NONE,
  ECO_COMMAND_RENAME,
  ECO_COMMAND_DELETE,
  ECO_COMMAND_CONNECT,
  ECO_COMMAND_ADD_RETURN,
  ECO_COMMAND_TOGGLE_PIN,
} EcoCommand;
#define ECO_N_COMMANDS 7

gboolean eco_canvas_can_do          (EcoCanvasController *self, EcoCommand command);
void     eco_canvas_do              (EcoCanvasController *self, EcoCommand command);
void     eco_canvas_move_to_ring    (EcoCanvasController *self, const char *ring_id);
void     eco_canvas_move_to_side    (EcoCanvasController *self, EcoSide side);
EcoNode *eco_canvas_put_kind        (EcoCanvasController *self, const char *kind);
void     eco_canvas_nudge           (EcoCanvasController *self, EcoKey arrow, gboolean far);

GPtrArray  *eco_canvas_list_in_order (EcoCanvasController *self) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_canvas_find_next     (EcoCanvasController *self,
                                      const char          *id,
                                      gboolean             backwards);
const char *eco_canvas_find_toward   (EcoCanvasController *self,
                                      const char          *id,
                                      EcoKey               arrow,
                                      gboolean             connected);
EcoPoint    eco_arrow_get_direction  (EcoKey arrow);

G_END_DECLS
