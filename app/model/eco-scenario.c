/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenario: a named alternative, as changes laid over the baseline. */
#include "config.h"

#include "model/eco-scenario.h"

#include "model/eco-field-table.h"
#include "model/eco-change-record.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoScenario, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoScenario, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoScenario, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

static const EcoListSpec lists[] = {
  { "changes", N_("Changes"), eco_change_record_get_type, FALSE },
};

ECO_DEFINE_OBJECT (EcoScenario, eco_scenario, "scenario", N_("Scenario"), "scenario",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
