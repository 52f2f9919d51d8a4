/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSetting: a choice that the program remembers with the document. */
#include "config.h"

#include "model/eco-setting.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoSetting, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoSetting, value, "value", TEXT, N_("Value"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoSetting, eco_setting, "setting", N_("Setting"), "setting",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
