/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTouchpoint: a node used at a stage, with how the customer feels there. */
#include "config.h"

#include "model/eco-touchpoint.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoTouchpoint, node, "node", REF, N_("Node"), N_("General")),
    .target = "nodes", .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoTouchpoint, stage, "stage", REF, N_("Stage"), N_("General")),
    .target = "stages", .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoTouchpoint, feeling, "feeling", INT, N_("Feeling"), N_("General")),
    .min = -2, .max = 2, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoTouchpoint, who, "who", REF, N_("Who"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoTouchpoint, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoTouchpoint, eco_touchpoint, "touchpoint", N_("Touchpoint"), "tp",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
