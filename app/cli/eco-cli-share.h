/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: what goes out of the house with a picture or a copy, and what does not. */
#pragma once

#include "catalog/eco-catalog.h"
#include "export/eco-export-settings.h"
#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

gboolean eco_cli_check_embed (const EcoExportSettings *settings);
GBytes  *eco_cli_embed       (const EcoExportSettings *settings,
                              EcoEcosystem            *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

EcoEcosystem *eco_cli_make_safe (EcoEcosystem *ecosystem,
                                 EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
