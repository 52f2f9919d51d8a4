/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoApplication: what all windows share, and the actions that need no document. */
#pragma once

#include <adwaita.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_APPLICATION (eco_application_get_type ())
G_DECLARE_FINAL_TYPE (EcoApplication, eco_application, ECO, APPLICATION, AdwApplication)

EcoApplication *eco_application_new         (void) G_GNUC_WARN_UNUSED_RESULT;
EcoCatalog     *eco_application_get_catalog (EcoApplication *self);

G_END_DECLS
