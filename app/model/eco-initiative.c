/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoInitiative: planned work, and the changes that it makes. */
#include "config.h"

#include "model/eco-initiative.h"

#include "model/eco-field-table.h"
#include "model/eco-change-record.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoInitiative, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoInitiative, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoInitiative, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoInitiative, start, "start", DATE, N_("Start"), N_("General")) },
  { FIELD (EcoInitiative, due, "due", DATE, N_("Due"), N_("General")) },
  { FIELD (EcoInitiative, effort, "effort", INT, N_("Effort"), N_("General")), .min = 1, .max = 5,
    .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoInitiative, impact, "impact", INT, N_("Impact"), N_("General")), .min = 1, .max = 5,
    .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoInitiative, budget, "budget", DOUBLE, N_("Budget"), N_("General")), .min = 0,
    .max = 1e+15, .initial = NAN },
  { FIELD (EcoInitiative, status, "status", ENUM, N_("Status"), N_("General")),
    .enum_type = eco_work_status_get_type },
  { FIELD (EcoInitiative, depends, "depends", REFS, N_("Depends on"), N_("General")),
    .target = "initiatives" },
  { FIELD (EcoInitiative, objectives, "objectives", REFS, N_("Objectives"), N_("General")),
    .target = "objectives" },
  { FIELD (EcoInitiative, capabilities, "capabilities", REFS, N_("Capabilities needed"),
           N_("General")),
    .target = "capabilities" },
  { FIELD (EcoInitiative, concerns, "concerns", REFS, N_("Nodes and exchanges"), N_("General")),
    .target = "" },
  { FIELD (EcoInitiative, finding, "finding", STRING, N_("From finding"), N_("General")),
    .flags = ECO_FIELD_HIDDEN },
  { FIELD (EcoInitiative, votes, "votes", INT, N_("Votes"), N_("General")), .min = 0,
    .max = 100000, .initial = 0 },
  { FIELD (EcoInitiative, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

static const EcoListSpec lists[] = {
  { "changes", N_("Changes"), eco_change_record_get_type, FALSE },
};

ECO_DEFINE_OBJECT (EcoInitiative, eco_initiative, "initiative", N_("Initiative"), "initiative",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
