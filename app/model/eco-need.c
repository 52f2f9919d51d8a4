/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNeed: what a stakeholder or the market needs. */
#include "config.h"

#include "model/eco-need.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoNeed, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoNeed, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoNeed, stakeholders, "stakeholders", REFS, N_("Stakeholders"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoNeed, stage, "stage", REF, N_("Stage"), N_("General")),
    .target = "stages" },
  { FIELD (EcoNeed, opportunity, "opportunity", INT, N_("Opportunity"), N_("General")),
    .min = 1, .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoNeed, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoNeed, tags, "tags", WORDS, N_("Tags"), N_("General")) },
  { FIELD (EcoNeed, votes, "votes", INT, N_("Votes"), N_("General")),
    .min = 0, .max = 100000, .initial = 0 },
  { FIELD (EcoNeed, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoNeed, eco_need, "need", N_("Need"), "need",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
