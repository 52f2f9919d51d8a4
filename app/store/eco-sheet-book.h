/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheetBook: the sheets of a CSV file or a workbook as texts, with the numbers of their rows.
 * What it reads may be hostile: it is limited in every direction, and needs no ecosystem. */
#pragma once

#include <gio/gio.h>

#include "store/eco-table-text.h"

G_BEGIN_DECLS

/* A file with more is refused. */
#define ECO_SHEET_MOST_BYTES (64 * 1024 * 1024)
#define ECO_SHEET_MOST_ROWS 100000u
#define ECO_SHEET_MOST_COLUMNS 500u
#define ECO_SHEET_MOST_CELLS 2000000u
#define ECO_SHEET_MOST_TEXT (1024 * 1024)

typedef struct
{
  guint number;               /* as the program that wrote it counts them, from 1 */
  guint n_cells;
  char **cells;               /* "" for nothing; %NULL behind the last */
} EcoSheetRow;

typedef struct
{
  char *name;                 /* "" in a CSV file */
  GPtrArray *rows;            /* of EcoSheetRow; those without text are left out */
} EcoSheetText;

typedef struct
{
  GPtrArray *sheets;          /* of EcoSheetText */
  char *note;                 /* what the user should know of the reading; or %NULL */
} EcoSheetBook;

EcoSheetBook *eco_sheet_book_read (GBytes *bytes, GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          eco_sheet_book_prefix_error (GError **error, const char *name);
void          eco_sheet_book_free (EcoSheetBook *self);
EcoSheetText *eco_sheet_book_find (EcoSheetBook *self, const char *name);

EcoSheetText *eco_sheet_text_new  (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void          eco_sheet_text_free (EcoSheetText *self);
void          eco_sheet_text_add  (EcoSheetText *self, guint number, GPtrArray *cells);
const char   *eco_sheet_row_get   (const EcoSheetRow *self, guint column);

/* eco-csv-reader.c and eco-xlsx-reader.c; eco_sheet_book_read() knows which. */
EcoSheetText *_eco_csv_read  (GBytes *bytes, char **note, GError **error);
GPtrArray    *_eco_xlsx_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSheetBook, eco_sheet_book_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSheetText, eco_sheet_text_free)

G_END_DECLS
