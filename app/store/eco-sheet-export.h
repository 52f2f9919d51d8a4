/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem for spreadsheets, calendars, lists and graphs of other programs: the formats and
 * what each of them gives. */
#pragma once

#include "model/eco-ecosystem.h"
#include "store/eco-graph-format.h"

G_BEGIN_DECLS

/**
 * EcoSheetFormat:
 * @ECO_SHEET_XLSX: a workbook with a sheet for each list of things
 * @ECO_SHEET_CSV: a file for each list of things
 * @ECO_SHEET_CALENDAR: the initiatives as a calendar
 * @ECO_SHEET_MARKDOWN: the initiatives as a list to work through
 * @ECO_SHEET_GRAPH: nodes and exchanges as the first of #EcoGraphFormat; the others follow it
 */
typedef enum
{
  ECO_SHEET_XLSX,
  ECO_SHEET_CSV,
  ECO_SHEET_CALENDAR,
  ECO_SHEET_MARKDOWN,
  ECO_SHEET_GRAPH,
  ECO_SHEET_GRAPH_LAST = ECO_SHEET_GRAPH + ECO_N_GRAPH_FORMATS - 1,
} EcoSheetFormat;
#define ECO_N_SHEET_FORMATS (ECO_SHEET_GRAPH_LAST + 1)

typedef struct
{
  EcoSheetFormat format;
  const guint *lists;         /* of XLSX and CSV: indices of lists of the ecosystem */
  guint n_lists;
  gboolean mark;              /* of CSV: a byte order mark */
  gboolean raw;               /* of CSV: what looks like a formula goes out as it is */
  gint64 now;                 /* seconds since 1970; -1 to leave it out where that is possible */
} EcoSheetOptions;

const char *eco_sheet_format_get_ending (EcoSheetFormat format);
const char *eco_sheet_format_get_label  (EcoSheetFormat format);
gboolean    eco_sheet_format_find       (const char *name, EcoSheetFormat *format);
gboolean    eco_sheet_format_find_word  (const char *word, EcoSheetFormat *format);
gboolean    eco_sheet_format_has_lists  (EcoSheetFormat format);

GPtrArray *eco_sheet_export (EcoEcosystem *ecosystem, const EcoSheetOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
char      *eco_sheet_export_dup_name (const char *name, const EcoSheetOptions *options,
                                      guint index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
