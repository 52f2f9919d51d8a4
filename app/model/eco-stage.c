/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStage: a stage of the journey; the order in the list is the journey. */
#include "config.h"

#include "model/eco-stage.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoStage, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoStage, color, "color", COLOR, N_("Colour"), N_("General")) },
  { FIELD (EcoStage, description, "description", TEXT, N_("Description"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoStage, eco_stage, "stage", N_("Journey stage"), "stage",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
