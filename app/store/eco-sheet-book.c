/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sheets of a CSV file or a workbook as texts; its content says which of them it is. */
#include "config.h"

#include "store/eco-sheet-book.h"

#include "base/eco-error.h"
#include "base/eco-match.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
row_free (gpointer data)
{
  EcoSheetRow *self = data;

  g_strfreev (self->cells);
  g_free (self);
}

/**
 * eco_sheet_text_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
EcoSheetText *
eco_sheet_text_new (const char *name)
{
  EcoSheetText *self = g_new0 (EcoSheetText, 1);

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * eco_sheet_text_free:
 */
void
eco_sheet_text_free (EcoSheetText *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * eco_sheet_text_add:
 * @number: of the row, from 1
 * @cells: (element-type utf8): its texts; they are taken out of the array
 *
 * A row without any text is left out.
 */
void
eco_sheet_text_add (EcoSheetText *self, guint number, GPtrArray *cells)
{
  EcoSheetRow *row;
  gboolean blank = TRUE;

  for (guint i = 0; blank && i < cells->len; i++)
    blank = ((char *) cells->pdata[i])[strspn (cells->pdata[i], " ")] == '\0';
  if (blank)
    return;
  row = g_new0 (EcoSheetRow, 1);
  row->number = number;
  row->n_cells = cells->len;
  row->cells = g_new0 (char *, cells->len + 1);
  for (guint i = 0; i < cells->len; i++)
    row->cells[i] = g_steal_pointer (&cells->pdata[i]);
  g_ptr_array_add (self->rows, row);
}

/**
 * eco_sheet_row_get:
 *
 * Returns: (transfer none): the text of a cell, "" behind the end of the row
 */
const char *
eco_sheet_row_get (const EcoSheetRow *self, guint column)
{
  return column < self->n_cells ? self->cells[column] : "";
}

static gboolean
starts_with (GBytes *bytes, const char *start, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, start, length) == 0;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_SYNTAX, message);
  return FALSE;
}

static gboolean
read_into (EcoSheetBook *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  EcoSheetText *sheet;

  if (g_bytes_get_size (bytes) > ECO_SHEET_MOST_BYTES)
    return refuse (error, _("The file is larger than 64 MiB: split it, and import the parts"));
  if (g_bytes_get_size (bytes) == 0)
    return refuse (error, _("The file is empty: choose another one"));
  if (starts_with (bytes, "\xd0\xcf\x11\xe0", 4))
    return refuse (error, _("This is a workbook of old Excel, or one with a password: save it as "
                             ".xlsx without a password"));
  if (starts_with (bytes, "PK", 2))
    {
      self->sheets = _eco_xlsx_read (bytes, cancellable, error);
      return self->sheets != NULL;
    }
  sheet = _eco_csv_read (bytes, &self->note, error);
  if (sheet == NULL)
    return FALSE;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_text_free);
  g_ptr_array_add (self->sheets, sheet);
  return TRUE;
}

/**
 * eco_sheet_book_read:
 * @bytes: a CSV file or a workbook (.xlsx)
 *
 * Returns: (transfer full): its sheets, one or more; %NULL with @error set when it is neither,
 *   broken, or too large; eco_sheet_book_prefix_error() puts the name of the file before it
 */
EcoSheetBook *
eco_sheet_book_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  EcoSheetBook *self = g_new0 (EcoSheetBook, 1);

  if (read_into (self, bytes, cancellable, error))
    return self;
  eco_sheet_book_free (self);
  return NULL;
}

/**
 * eco_sheet_book_prefix_error:
 * @error: what eco_sheet_book_read() has said
 * @name: what the file is called
 *
 * Puts the name in front, so that the error reads "NAME:LINE:COLUMN: " where it has a place, and
 * "NAME: " else.
 */
void
eco_sheet_book_prefix_error (GError **error, const char *name)
{
  const char *at = error != NULL && *error != NULL ? (*error)->message : "";
  gsize line = strspn (at, "0123456789");
  gsize column = at[line] == ':' ? strspn (at + line + 1, "0123456789") : 0;
  gboolean has_place = line > 0 && column > 0 && g_str_has_prefix (at + line + 1 + column, ": ");

  g_prefix_error (error, has_place ? "%s:" : "%s: ", name);
}

/**
 * eco_sheet_book_free:
 */
void
eco_sheet_book_free (EcoSheetBook *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->note);
  g_free (self);
}

/**
 * eco_sheet_book_find:
 * @name: what a sheet is called; case does not matter
 *
 * Returns: (transfer none) (nullable): the sheet
 */
EcoSheetText *
eco_sheet_book_find (EcoSheetBook *self, const char *name)
{
  g_autofree char *wanted = eco_match_fold (name);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      EcoSheetText *sheet = self->sheets->pdata[i];
      g_autofree char *own = eco_match_fold (sheet->name);

      if (g_str_equal (own, wanted))
        return sheet;
    }
  return NULL;
}
