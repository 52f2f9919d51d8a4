/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizon: a date on the road map. */
#include "config.h"

#include "model/eco-horizon.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoHorizon, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoHorizon, date, "date", DATE, N_("Date"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoHorizon, description, "description", TEXT, N_("Description"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoHorizon, eco_horizon, "horizon", N_("Horizon"), "horizon",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
