/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: room for more. A ring becomes wider, and what is outside of it
 * moves outwards by as much, each card along its ray: places stay as they are
 * to the eye, and nothing comes nearer to its neighbours on its ring. What is pinned stays, where
 * it still is on its ring. */
#include "config.h"

#include "session/eco-document-private.h"

#include "session/eco-arrangement.h"

#include <glib/gi18n-lib.h>

/**
 * eco_document_widen_ring:
 * @ring: a ring of the document that has been placed
 * @by: px, more than 0
 *
 * Makes a ring wider, as a step of its own or as part of the open group.
 */
void
eco_document_widen_ring (EcoDocument *self, EcoRing *ring, double by)
{
  g_autoptr (EcoArrangement) arrangement = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring));
  g_return_if_fail (by > 0);
  arrangement = eco_arrangement_new_counting (self->ecosystem, self->catalog,
                                              _eco_document_get_typesetter (self),
                                              ECO_SECTOR_COUNT_ALL);
  eco_editor_place (
      self->editor,
      eco_arrangement_widen (arrangement, eco_object_get_id (ECO_OBJECT (ring)), by),
      _("Widen a ring"));
}
