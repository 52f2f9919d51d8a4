/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: verbs on rings that also say where everything goes. Each is one step. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

EcoRing   *eco_document_add_ring          (EcoDocument *self, EcoRing *inside, const char *name);
gboolean   eco_document_move_ring         (EcoDocument *self, EcoRing *ring, int step);
void       eco_document_resize_ring       (EcoDocument *self, EcoRing *ring, double width,
                                           const char *merge_key);
gboolean   eco_document_remove_ring       (EcoDocument *self, EcoRing *ring, EcoRing *target);

char      *eco_document_dup_ring_name     (EcoDocument *self) G_GNUC_WARN_UNUSED_RESULT;
EcoRing   *eco_document_suggest_ring      (EcoDocument *self, EcoRing *ring);
gboolean   eco_document_ring_takes_nodes  (EcoDocument *self, EcoRing *ring);
GPtrArray *eco_document_list_ring_nodes   (EcoDocument *self,
                                           EcoRing     *ring) G_GNUC_WARN_UNUSED_RESULT;
double     eco_document_measure_least_ring (EcoDocument *self, EcoRing *ring);

G_END_DECLS
