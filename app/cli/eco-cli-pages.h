/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: pages as files. */
#pragma once

#include "cli/eco-cli.h"
#include "export/eco-export.h"

G_BEGIN_DECLS

gboolean eco_cli_write_pages (GPtrArray              *pages,
                              EcoExportFormat         format,
                              const EcoExportOptions *options,
                              const char             *output,
                              GError                **error);

G_END_DECLS
