/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoObjective: what the strategy wants, and by when. */
#include "config.h"

#include "model/eco-objective.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoObjective, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoObjective, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoObjective, metric, "metric", REF, N_("Metric"), N_("General")),
    .target = "metrics" },
  { FIELD (EcoObjective, baseline, "baseline", DOUBLE, N_("Baseline"), N_("General")),
    .min = -1e+15, .max = 1e+15, .initial = NAN },
  { FIELD (EcoObjective, target, "target", DOUBLE, N_("Target"), N_("General")),
    .min = -1e+15, .max = 1e+15, .initial = NAN },
  { FIELD (EcoObjective, current, "current", DOUBLE, N_("Current value"), N_("General")),
    .min = -1e+15, .max = 1e+15, .initial = NAN },
  { FIELD (EcoObjective, due, "due", DATE, N_("Due"), N_("General")) },
  { FIELD (EcoObjective, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoObjective, concerns, "concerns", REFS, N_("Nodes and exchanges"), N_("General")),
    .target = "" },
  { FIELD (EcoObjective, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoObjective, eco_objective, "objective", N_("Objective"), "objective",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
