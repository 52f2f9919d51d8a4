/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingVote: the votes that a finding got in a workshop.
 * Members are read-only outside model/; the table in eco-finding-vote.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_FINDING_VOTE (eco_finding_vote_get_type ())
#define ECO_FINDING_VOTE(o)                                                                        \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_FINDING_VOTE, EcoFindingVote))
#define ECO_IS_FINDING_VOTE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_FINDING_VOTE))

struct _EcoFindingVote
{
  EcoObject parent_instance;

  char *rule;
  char **concerns;
  int votes;
};

GType eco_finding_vote_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFindingVote, g_object_unref)

G_END_DECLS
