/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as CSV of RFC 4180, which no spreadsheet takes for formulas. */
#pragma once

#include "store/eco-sheet-table.h"

G_BEGIN_DECLS

GBytes *eco_sheet_csv_write (const EcoSheetTable *table, gboolean mark,
                             gboolean raw) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
