/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Spreadsheets of others: each file of tests/data/sheets/good reads as the file beside it says, and
 * each of tests/data/sheets/refused is refused with that sentence. What we write reads back. */
#include "store/eco-sheet-book.h"
#include "store/eco-sheet-csv.h"
#include "store/eco-sheet-xlsx.h"

#include "store-fixture.h"

static char *
dup_file (const char *folder, const char *name, gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sheets", folder, name, NULL);
  char *text = NULL;

  if (!g_file_get_contents (path, &text, length, NULL))
    g_error ("%s is missing", path);
  return text;
}

static EcoSheetBook *
read_file (const char *folder, const char *name, GError **error)
{
  gsize length;
  char *text = dup_file (folder, name, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);

  return eco_sheet_book_read (bytes, NULL, error);
}

/* A line for each row: its number, then its cells between bars. */
static char *
dup_dump (EcoSheetBook *book)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < book->sheets->len; i++)
    {
      EcoSheetText *sheet = book->sheets->pdata[i];

      g_string_append_printf (dump, "sheet %s\n", sheet->name);
      for (guint j = 0; j < sheet->rows->len; j++)
        {
          EcoSheetRow *row = sheet->rows->pdata[j];
          g_autofree char *cells = g_strjoinv ("|", row->cells);
          g_autofree char *escaped = g_strescape (cells, "\"");

          g_string_append_printf (dump, "%u: %s\n", row->number, escaped);
        }
    }
  if (book->note != NULL)
    g_string_append_printf (dump, "note: %s\n", book->note);
  return g_string_free (dump, FALSE);
}

static void
foreach_file (const char *folder, void (*check) (const char *name, const char *expected))
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sheets", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".expected"))
      {
        g_autofree char *beside = g_strconcat (name, ".expected", NULL);
        g_autofree char *expected = dup_file (folder, beside, NULL);

        check (name, expected);
        n++;
      }
  g_assert_cmpuint (n, >, 5);
}

static void
check_good (const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoSheetBook) book = read_file ("good", name, &error);
  g_autofree char *dump = NULL;

  if (book == NULL)
    g_error ("%s: %s", name, error->message);
  dump = dup_dump (book);
  if (!g_str_equal (dump, expected))
    g_error ("%s reads as\n%s", name, dump);
}

static void
test_good (void)
{
  foreach_file ("good", check_good);
}

static void
check_refused (const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoSheetBook) book = read_file ("refused", name, &error);
  g_autofree char *sentence = g_strchomp (g_strdup (expected));

  if (book != NULL)
    g_error ("%s was read", name);
  g_assert_true (error->domain == ECO_ERROR);
  eco_sheet_book_prefix_error (&error, name);
  if (!g_str_equal (error->message, sentence))
    g_error ("%s says: %s", name, error->message);
}

static void
test_refused (void)
{
  foreach_file ("refused", check_refused);
}

/* No prefix of a workbook, and none with another byte, brings the program down. */
static void
test_broken (void)
{
  gsize length;
  g_autofree char *text = dup_file ("good", "cells.xlsx", &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) start = g_bytes_new (text, i);
      EcoSheetBook *book = eco_sheet_book_read (start, NULL, NULL);

      g_clear_pointer (&book, eco_sheet_book_free);
      copy[i] = (char) (copy[i] ^ 0x15);
      changed = g_bytes_new (copy, length);
      book = eco_sheet_book_read (changed, NULL, NULL);
      g_clear_pointer (&book, eco_sheet_book_free);
    }
}

/* What stands in a table, whatever it is, is what is read: also a carriage return in a workbook. */
static void
check_table (const EcoSheetTable *table, EcoSheetText *sheet)
{
  guint at = 1;

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = table->rows->pdata[i];

      g_assert_cmpuint (at, <, sheet->rows->len);
      for (guint j = 0; j < table->columns->len; j++)
        g_assert_cmpstr (eco_sheet_row_get (sheet->rows->pdata[at], j), ==, row[j]);
      at++;
    }
}

static void
test_round_trip (void)
{
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (EcoEcosystem) ecosystem = fixture_new (rand);
      g_autoptr (GPtrArray) tables
          = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (EcoSheetBook) book = NULL;

      for (guint i = 0; i < n_lists; i++)
        {
          EcoSheetTable *table = eco_sheet_table_new (ecosystem, lists[i]);
          g_autoptr (GBytes) csv = eco_sheet_csv_write (table, seed % 2, FALSE);
          g_autoptr (EcoSheetBook) text = eco_sheet_book_read (csv, NULL, NULL);

          check_table (table, text->sheets->pdata[0]);
          g_ptr_array_add (tables, table);
        }
      bytes = eco_sheet_xlsx_write (tables, "Title", -1, NULL);
      book = eco_sheet_book_read (bytes, NULL, NULL);
      g_assert_cmpuint (book->sheets->len, ==, n_lists);
      for (guint i = 0; i < n_lists; i++)
        check_table (tables->pdata[i], book->sheets->pdata[i]);
    }
}

/* The same tables give the same bytes. */
static void
test_same_bytes (void)
{
  g_autoptr (EcoEcosystem) ecosystem = fixture_new (NULL);
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);
  g_autoptr (GBytes) first = NULL, second = NULL;

  g_ptr_array_add (tables, eco_sheet_table_new (ecosystem, ECO_ECOSYSTEM_NODES));
  first = eco_sheet_xlsx_write (tables, "Title", -1, NULL);
  second = eco_sheet_xlsx_write (tables, "Title", -1, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

/* A text that a workbook cannot hold is not cut in silence. */
static void
test_too_long (void)
{
  g_autoptr (EcoEcosystem) ecosystem = fixture_new (NULL);
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);
  g_autofree char *text = g_strnfill (32768, 'a');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  eco_ecosystem_begin_change (ecosystem);
  g_object_set (eco_list_get (eco_ecosystem_get_nodes (ecosystem), 0), "notes", text, NULL);
  eco_ecosystem_end_change (ecosystem);
  g_ptr_array_add (tables, eco_sheet_table_new (ecosystem, ECO_ECOSYSTEM_NODES));
  bytes = eco_sheet_xlsx_write (tables, "Title", -1, &error);
  g_assert_null (bytes);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-book/good", test_good);
  g_test_add_func ("/sheet-book/refused", test_refused);
  g_test_add_func ("/sheet-book/broken", test_broken);
  g_test_add_func ("/sheet-book/round-trip", test_round_trip);
  g_test_add_func ("/sheet-book/same-bytes", test_same_bytes);
  g_test_add_func ("/sheet-book/too-long", test_too_long);
  return g_test_run ();
}
