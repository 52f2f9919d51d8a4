/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arranging nodes that are on the map already: evenly, in order, mirrored. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

/**
 * EcoArrange:
 * @ECO_ARRANGE_TIDY: each near to what it exchanges value with
 * @ECO_ARRANGE_EVENLY: the same gap between all on a ring and side
 * @ECO_ARRANGE_BY_NAME: in the order of the alphabet, from the top down
 * @ECO_ARRANGE_BY_SIZE: those with most exchanges first, from the top down
 * @ECO_ARRANGE_MIRROR: the top becomes the bottom, each on its side
 * @ECO_ARRANGE_SWAP_SIDES: each goes to the other side
 * @ECO_ARRANGE_TURN_DOWN: each takes the place of the next below it
 * @ECO_ARRANGE_TURN_UP: each takes the place of the next above it
 * @ECO_ARRANGE_SWAP: two nodes change places
 * @ECO_ARRANGE_ALIGN: all at the angle of the first
 * @ECO_ARRANGE_OUTWARDS: each to the next ring outside
 * @ECO_ARRANGE_INWARDS: each to the next ring inside
 * @ECO_ARRANGE_TO_INTERNAL: each to the internal side
 * @ECO_ARRANGE_TO_EXTERNAL: each to the external side
 */
typedef enum
{
  ECO_ARRANGE_TIDY,
  ECO_ARRANGE_EVENLY,
  ECO_ARRANGE_BY_NAME,
  ECO_ARRANGE_BY_SIZE,
  ECO_ARRANGE_MIRROR,
  ECO_ARRANGE_SWAP_SIDES,
  ECO_ARRANGE_TURN_DOWN,
  ECO_ARRANGE_TURN_UP,
  ECO_ARRANGE_SWAP,
  ECO_ARRANGE_ALIGN,
  ECO_ARRANGE_OUTWARDS,
  ECO_ARRANGE_INWARDS,
  ECO_ARRANGE_TO_INTERNAL,
  ECO_ARRANGE_TO_EXTERNAL,
} EcoArrange;
#define ECO_N_ARRANGES 14

gboolean eco_document_can_arrange   (EcoDocument *self, GPtrArray *objects, EcoArrange how);
gboolean eco_document_arrange       (EcoDocument *self, GPtrArray *objects, EcoArrange how,
                                     GError **error);
void     eco_document_move_to_ring  (EcoDocument *self, GPtrArray *nodes, EcoRing *ring);

/* Another value that the layout follows, and the layout: one step; eco-document-regroup.c. */
void     eco_document_arrange_by_async  (EcoDocument *self, const EcoField *field,
                                         const char *text, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
gboolean eco_document_arrange_by_finish (EcoDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
