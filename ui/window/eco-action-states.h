/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which actions of the window are possible: one small question for each. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *action;
  gboolean (*is_possible) (EcoDocument *document); /* document may be NULL */
} EcoActionState;

const EcoActionState *eco_action_states_get (guint *n_states);

G_END_DECLS
