/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCustomField: a fact of a node that the user invented. */
#include "config.h"

#include "model/eco-custom-field.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoCustomField, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoCustomField, value, "value", TEXT, N_("Value"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoCustomField, eco_custom_field, "custom-field", N_("Custom field"), "cf",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
