/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheetTable: the things of one list of an ecosystem as a table of texts. */
#pragma once

#include "store/eco-sheet-columns.h"
#include "store/eco-sheet-names.h"

G_BEGIN_DECLS

typedef struct
{
  guint list;
  GPtrArray *columns;         /* of EcoSheetColumn */
  GPtrArray *rows;            /* of char **, as many as there are columns, %NULL behind them */
} EcoSheetTable;

EcoSheetTable *eco_sheet_table_new  (EcoEcosystem *ecosystem,
                                     guint list) G_GNUC_WARN_UNUSED_RESULT;
void           eco_sheet_table_free (EcoSheetTable *self);
char *eco_sheet_cell_dup (EcoSheetNames *names, const EcoSheetColumn *column,
                          EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSheetTable, eco_sheet_table_free)

G_END_DECLS
