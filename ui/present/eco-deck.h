/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDeck: the slides of a document and their pictures, made in a thread from the document as it
 * was when the deck was made.
 *
 * Signals: "ready" when the slides are known, or eco_deck_get_problem() says why not; "pictured"
 * (guint index) when the picture of a slide is there. */
#pragma once

#include "export/eco-slide.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_DECK (eco_deck_get_type ())
G_DECLARE_FINAL_TYPE (EcoDeck, eco_deck, ECO, DECK, GObject)

EcoDeck        *eco_deck_new         (EcoDocument    *document,
                                      const EcoStyle *style) G_GNUC_WARN_UNUSED_RESULT;
guint           eco_deck_get_length  (EcoDeck *self);
const EcoSlide *eco_deck_get_slide   (EcoDeck *self, guint index);
EcoScene       *eco_deck_get_scene   (EcoDeck *self, guint index);
void            eco_deck_want        (EcoDeck *self, guint index);
const char     *eco_deck_get_title   (EcoDeck *self);
const char     *eco_deck_get_problem (EcoDeck *self);
gboolean        eco_deck_find        (EcoDeck *self, const char *view, guint *index);

G_END_DECLS
