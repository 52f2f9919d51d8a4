/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The readers of tables. Of a workbook the parts are fuzzed, not the bytes of the archive, of which
 * nearly every change breaks a sum: an input that is no archive is a text of parts, each behind a
 * line "== path", and is packed first. */
#include "fuzz.h"

#include "store/eco-sheet-book.h"
#include "store/eco-sheet-csv.h"
#include "store/eco-sheet-table.h"

#include <string.h>
#include <zip.h>

#define PART "== "
#define MOST_PARTS 40

static void
check_sheet (EcoSheetText *sheet)
{
  if (!g_utf8_validate (sheet->name, -1, NULL))
    g_error ("the name of a sheet is no UTF-8");
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      EcoSheetRow *row = sheet->rows->pdata[i];

      if (row->n_cells > ECO_SHEET_MOST_COLUMNS || row->n_cells != g_strv_length (row->cells))
        g_error ("row %u has %u cells", row->number, row->n_cells);
      for (guint j = 0; j < row->n_cells; j++)
        if (!g_utf8_validate (row->cells[j], -1, NULL))
          g_error ("row %u, cell %u is no UTF-8", row->number, j);
    }
}

static void
read_book (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  EcoSheetBook *book = eco_sheet_book_read (bytes, NULL, &error);

  fuzz_check_refusal (book != NULL, error);
  if (book == NULL)
    return;
  if (book->sheets->len == 0)
    g_error ("a workbook without sheets was accepted");
  if (book->note != NULL && !g_utf8_validate (book->note, -1, NULL))
    g_error ("the note is no UTF-8");
  for (guint i = 0; i < book->sheets->len; i++)
    check_sheet (book->sheets->pdata[i]);
  eco_sheet_book_free (book);
}

/**
 * fuzz_read_csv:
 */
void
fuzz_read_csv (GBytes *bytes)
{
  read_book (bytes);
}

/**
 * fuzz_make_csv:
 */
GBytes *
fuzz_make_csv (guint32 seed)
{
  g_autoptr (EcoEcosystem) ecosystem = fuzz_make_ecosystem (seed);
  guint list = seed % 2 == 0 ? ECO_ECOSYSTEM_NODES : ECO_ECOSYSTEM_EXCHANGES;
  g_autoptr (EcoSheetTable) table = eco_sheet_table_new (ecosystem, list);

  return eco_sheet_csv_write (table, seed % 3 == 0, seed % 5 == 0);
}

static void
add_part (zip_t *zip, const char *text, const char *end)
{
  const char *line = memchr (text, '\n', (gsize) (end - text));
  g_autofree char *path = NULL;
  zip_source_t *source;

  if (line == NULL)
    return;
  path = g_strndup (text, (gsize) (line - text));
  source = zip_source_buffer (zip, line + 1, (zip_uint64_t) (end - line - 1), 0);
  if (source != NULL && zip_file_add (zip, path, source, ZIP_FL_OVERWRITE) < 0)
    zip_source_free (source);
}

static void
add_parts (zip_t *zip, const char *text, const char *end)
{
  for (guint i = 0; i < MOST_PARTS && text != NULL; i++)
    {
      const char *next = g_strstr_len (text, end - text, "\n" PART);

      add_part (zip, text, next != NULL ? next : end);
      text = next != NULL ? next + 1 + strlen (PART) : NULL;
    }
}

/* The archive of a text of parts; not deflated, for speed. */
static GBytes *
pack (const char *text, gsize length)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  zip_stat_t stat;
  GBytes *bytes = NULL;

  zip_source_keep (source);
  add_parts (zip, text + strlen (PART), text + length);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    zip_set_file_compression (zip, (zip_uint64_t) i, ZIP_CM_STORE, 0);
  if (zip_close (zip) != 0)
    zip_discard (zip);
  else if (zip_source_stat (source, &stat) == 0 && stat.size > 0 && zip_source_open (source) == 0)
    {
      char *data = g_malloc (stat.size);

      zip_source_read (source, data, stat.size);
      zip_source_close (source);
      bytes = g_bytes_new_take (data, stat.size);
    }
  zip_source_free (source);
  return bytes;
}

/**
 * fuzz_read_xlsx:
 */
void
fuzz_read_xlsx (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) packed = NULL;

  if (length > strlen (PART) && memcmp (data, PART, strlen (PART)) == 0)
    packed = pack (data, length);
  read_book (packed != NULL ? packed : bytes);
}
