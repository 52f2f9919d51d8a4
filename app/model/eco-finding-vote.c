/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindingVote: the votes that a finding got in a workshop. */
#include "config.h"

#include "model/eco-finding-vote.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoFindingVote, rule, "rule", STRING, N_("Rule"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoFindingVote, concerns, "concerns", REFS, N_("Nodes and exchanges"), N_("General")),
    .target = "" },
  { FIELD (EcoFindingVote, votes, "votes", INT, N_("Votes"), N_("General")), .min = 0,
    .max = 100000, .initial = 0 },
};

ECO_DEFINE_OBJECT (EcoFindingVote, eco_finding_vote, "finding-vote", N_("Votes for a finding"),
                   "vote", fields, G_N_ELEMENTS (fields), NULL, 0)
