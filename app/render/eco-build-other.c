/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBuilder: the sign of nodes that stand for an ecosystem of their own: small rings. */
#include "config.h"

#include "render/eco-builder-looks-private.h"

#define RING 5.2
#define CORE 1.9

/**
 * eco_builder_add_other:
 * @centre: where it is
 * @scale: 1 on a card
 *
 * Adds the sign that a node opens as a document.
 */
void
eco_builder_add_other (EcoBuilder *self, const EcoStyle *style, EcoPoint centre, double scale)
{
  EcoPen ring = { 0 };

  ring.fill = style->card;
  ring.stroke = style->card_ink;
  ring.width = (float) (1.2 * scale);
  eco_scene_add_circle (self->scene, eco_scene_add_pen (self->scene, &ring), ECO_DETAIL_SMALL,
                        centre, RING * scale);
  eco_scene_add_circle (self->scene, eco_builder_pen (self, style->card_ink, 0, 0),
                        ECO_DETAIL_SMALL, centre, CORE * scale);
}
