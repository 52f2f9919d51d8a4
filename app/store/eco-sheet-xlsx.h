/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook of Office Open XML: a sheet each, numbers and dates as such. */
#pragma once

#include "store/eco-sheet-table.h"

G_BEGIN_DECLS

GBytes *eco_sheet_xlsx_write (GPtrArray *tables, const char *title, gint64 made,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
