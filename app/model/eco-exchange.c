/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExchange: a directed transfer of value from one node to another. */
#include "config.h"

#include "model/eco-exchange.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoExchange, from, "from", REF, N_("From"), N_("General")), .target = "nodes",
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoExchange, to, "to", REF, N_("To"), N_("General")), .target = "nodes",
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoExchange, category, "category", CATALOG, N_("Value"), N_("General")),
    .target = "categories", .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoExchange, label, "label", STRING, N_("Label"), N_("General")) },
  { FIELD (EcoExchange, tangible, "tangible", ENUM, N_("Tangible"), N_("Value")),
    .enum_type = eco_tangible_get_type },
  { FIELD (EcoExchange, strength, "strength", INT, N_("Strength"), N_("Value")), .min = 1,
    .max = 5, .initial = 3 },
  { FIELD (EcoExchange, status, "status", ENUM, N_("Status"), N_("General")),
    .enum_type = eco_status_get_type },
  { FIELD (EcoExchange, channel, "channel", REF, N_("Channel"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoExchange, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoExchange, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoExchange, tags, "tags", WORDS, N_("Tags"), N_("General")) },
  { FIELD (EcoExchange, audience, "audience", ENUM, N_("Audience"), N_("General")),
    .enum_type = eco_audience_get_type },
  { FIELD (EcoExchange, effort, "effort", INT, N_("Effort of the giver"), N_("Value")), .min = 1,
    .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoExchange, perceived_value, "perceived-value", INT, N_("Value to the receiver"),
           N_("Value")),
    .min = 1, .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoExchange, answer, "answer", ENUM, N_("Answer"), N_("Value")),
    .enum_type = eco_answer_get_type },
  { FIELD (EcoExchange, answer_note, "answer-note", TEXT, N_("How it is returned"),
           N_("Value")) },
  { FIELD (EcoExchange, metrics, "metrics", REFS, N_("Metrics"), N_("Strategy")),
    .target = "metrics" },
  { FIELD (EcoExchange, since, "since", DATE, N_("From"), N_("Time")) },
  { FIELD (EcoExchange, until, "until", DATE, N_("Until"), N_("Time")) },
  { FIELD (EcoExchange, confidential, "confidential", BOOL, N_("Confidential"), N_("Notes")) },
  { FIELD (EcoExchange, notes, "notes", TEXT, N_("Notes"), N_("Notes")) },
  { FIELD (EcoExchange, label_at, "label-at", DOUBLE, N_("Label position"), N_("Placement")),
    .min = 0, .max = 1, .initial = 0.5, .flags = ECO_FIELD_PLACEMENT },
};

ECO_DEFINE_OBJECT (EcoExchange, eco_exchange, "exchange", N_("Exchange"), "x",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
