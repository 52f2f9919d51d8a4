/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the option --picture, and matrices as tables. */
#pragma once

#include "export/eco-export-settings.h"

G_BEGIN_DECLS

gboolean eco_cli_parse_picture (const char *text, EcoExportSettings *settings);
gboolean eco_cli_is_chart      (const EcoExportSettings *settings);
gboolean eco_cli_is_csv        (const char *name);
gboolean eco_cli_write_csv     (EcoEcosystem            *ecosystem,
                                EcoCatalog              *catalog,
                                const EcoExportSettings *settings,
                                const char              *output,
                                GError                 **error);

G_END_DECLS
