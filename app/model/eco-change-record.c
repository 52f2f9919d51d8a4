/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChangeRecord: a change in the form in which it is kept (see change/). */
#include "config.h"

#include "model/eco-change-record.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoChangeRecord, op, "op", ENUM, N_("Change"), N_("General")),
    .enum_type = eco_change_op_get_type, .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoChangeRecord, target, "target", STRING, N_("Target"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoChangeRecord, list, "list", STRING, N_("List"), N_("General")) },
  { FIELD (EcoChangeRecord, position, "position", INT, N_("Position"), N_("General")),
    .min = 0, .max = 1e+07, .initial = 0 },
  { FIELD (EcoChangeRecord, to, "to", INT, N_("To"), N_("General")),
    .min = 0, .max = 1e+07, .initial = 0 },
  { FIELD (EcoChangeRecord, property, "property", STRING, N_("Property"), N_("General")) },
  { FIELD (EcoChangeRecord, was, "was", TEXT, N_("Was"), N_("General")) },
  { FIELD (EcoChangeRecord, value, "value", TEXT, N_("Becomes"), N_("General")) },
};

static const EcoListSpec lists[] = {
  { "objects", N_("Objects"), NULL, TRUE },
};

ECO_DEFINE_OBJECT (EcoChangeRecord, eco_change_record, "change-record", N_("Change"), "c",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
