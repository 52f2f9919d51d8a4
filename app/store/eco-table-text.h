/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as text: cells between tabs, commas or semicolons, as spreadsheets write them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table with more is a mistake. */
#define ECO_TABLE_MOST_ROWS 10000u
#define ECO_TABLE_MOST_COLUMNS 200u

/* How much is taken of a file; cells are counted over all rows. */
typedef struct
{
  guint rows;
  guint columns;
  guint cells;
} EcoTableLimits;

GPtrArray *eco_table_text_parse  (const char *text, char separator,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eco_table_text_parse_exactly (const char *text, char separator,
                                         const EcoTableLimits *limits,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
