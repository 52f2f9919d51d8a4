/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map that appears step by step: first its core, then ring after ring, inside out. An exchange
 * appears with the last of its ends. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

/* Steps are numbered from 0, the core alone, up to the last, with which all is there. */
guint       eco_reveal_count_steps   (EcoEcosystem *ecosystem);
/* What appears with a step: the name of a ring. */
const char *eco_reveal_get_name      (EcoEcosystem *ecosystem, guint step);
/* Set of the ids of nodes, exchanges and rings that are not there yet; for
 * eco_view_state_set_hidden(). */
GHashTable *eco_reveal_create_hidden (EcoEcosystem *ecosystem,
                                      guint         step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
