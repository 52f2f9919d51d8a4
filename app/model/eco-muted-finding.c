/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMutedFinding: a finding that is not shown any more, and why. */
#include "config.h"

#include "model/eco-muted-finding.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoMutedFinding, rule, "rule", STRING, N_("Rule"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoMutedFinding, concerns, "concerns", REFS, N_("Nodes and exchanges"), N_("General")),
    .target = "" },
  { FIELD (EcoMutedFinding, reason, "reason", TEXT, N_("Reason"), N_("General")) },
  { FIELD (EcoMutedFinding, date, "date", DATE, N_("Date"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoMutedFinding, eco_muted_finding, "muted-finding", N_("Muted finding"),
                   "muted", fields, G_N_ELEMENTS (fields), NULL, 0)
