/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How it looks that a finding matters: an icon that needs no colour, and a style class. */
#pragma once

#include "base/eco-enums.h"

G_BEGIN_DECLS

const char *eco_severity_get_icon  (EcoSeverity severity);
const char *eco_severity_get_class (EcoSeverity severity);

G_END_DECLS
