/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the gestures that make and edit things share. */
#pragma once

#include "canvas/control/eco-canvas-controller-private.h"

G_BEGIN_DECLS

/* The card of a node that is about to be, px. */
#define ECO_GHOST_WIDTH 120.0
#define ECO_GHOST_HEIGHT 32.0

void          _eco_tool_reconnect_begin     (EcoCanvasController *self);
void          _eco_tool_label_begin         (EcoCanvasController *self);

/* eco-canvas-make-exchange.c */
int           _eco_controller_find_end      (EcoCanvasController *self, EcoPoint view);

/* eco-canvas-make.c */
void          _eco_making_clear             (EcoMaking *making);
void          _eco_controller_ask_kind      (EcoCanvasController *self,
                                             EcoPoint             at,
                                             const char          *from,
                                             gboolean             fixed);
EcoPoint      _eco_controller_leave_card    (EcoCanvasController *self,
                                             const char          *id,
                                             EcoPoint             toward);
EcoPoint      _eco_controller_leave_ghost   (EcoPoint at, EcoPoint toward);
EcoPoint      _eco_controller_get_middle    (EcoCanvasController *self, const char *id);
EcoNode      *_eco_controller_add_node      (EcoCanvasController *self,
                                             const char          *kind,
                                             const char          *name,
                                             EcoRing             *ring,
                                             EcoSide              side,
                                             EcoPoint             wanted);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoMaking, _eco_making_clear)

G_END_DECLS
