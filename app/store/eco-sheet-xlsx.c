/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as a workbook of Office Open XML, by libxlsxwriter. It writes to files only, so a
 * folder of its own that nobody else may read serves for a moment. */
#include "config.h"

#include "store/eco-sheet-xlsx.h"

#include "base/eco-error.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <xlsxwriter.h>

/* A day that is always the same when none is said: 1 January 2000. */
#define NO_DAY 946684800
/* Widths of columns, in letters. */
#define NARROWEST 8
#define WIDEST 48
/* As the format numbers papers. */
#define PAPER_A4 9

typedef struct
{
  lxw_workbook *book;
  lxw_format *title;
  lxw_format *text;
  lxw_format *number;
  lxw_format *date;
  gboolean too_long;          /* a text has no room in a cell, and is not cut either */
  gboolean failed;
} Writer;

static void
init_formats (Writer *self)
{
  self->title = workbook_add_format (self->book);
  format_set_bold (self->title);
  format_set_font_color (self->title, 0x1D2B3A);
  format_set_bg_color (self->title, 0xDCE6F0);
  format_set_bottom (self->title, LXW_BORDER_THIN);
  format_set_bottom_color (self->title, 0x7A8CA0);
  format_set_align (self->title, LXW_ALIGN_VERTICAL_CENTER);
  self->text = workbook_add_format (self->book);
  format_set_align (self->text, LXW_ALIGN_VERTICAL_TOP);
  self->number = workbook_add_format (self->book);
  format_set_align (self->number, LXW_ALIGN_VERTICAL_TOP);
  self->date = workbook_add_format (self->book);
  format_set_num_format (self->date, "yyyy-mm-dd");
  format_set_align (self->date, LXW_ALIGN_VERTICAL_TOP);
  format_set_align (self->date, LXW_ALIGN_LEFT);
}

static gboolean
is_number (const EcoSheetColumn *column)
{
  return column->target == ECO_SHEET_FIELD
         && (column->field->type == ECO_FIELD_INT || column->field->type == ECO_FIELD_DOUBLE);
}

/* A workbook has no days before this. */
static gboolean
get_date (const EcoSheetColumn *column, const char *text, lxw_datetime *day)
{
  EcoDate date;

  if (column->target != ECO_SHEET_FIELD || column->field->type != ECO_FIELD_DATE
      || !eco_date_parse (text, &date) || date < 19000301)
    return FALSE;
  *day = (lxw_datetime) { .year = date / 10000, .month = date / 100 % 100, .day = date % 100 };
  return TRUE;
}

/* Spreadsheets show 15 digits; a number that has more is written as text, to stay what it is. */
static gboolean
get_number (const EcoSheetColumn *column, const char *text, double *number)
{
  char shown[ECO_NUMBER_TEXT_SIZE];

  if (!is_number (column) || !eco_number_parse_double (text, number))
    return FALSE;
  return g_ascii_strtod (eco_number_to_digits (*number, 15, shown), NULL) == *number;
}

static void
write_cell (Writer *self, lxw_worksheet *sheet, guint row, guint at, const EcoSheetColumn *column,
            const char *text)
{
  lxw_datetime day;
  double number;
  lxw_error result;

  if (text[0] == '\0')
    return;
  if (get_number (column, text, &number))
    result = worksheet_write_number (sheet, row, (lxw_col_t) at, number, self->number);
  else if (get_date (column, text, &day))
    result = worksheet_write_datetime (sheet, row, (lxw_col_t) at, &day, self->date);
  else
    result = worksheet_write_string (sheet, row, (lxw_col_t) at, text, self->text);
  self->too_long = self->too_long || result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
  self->failed = self->failed || result != LXW_NO_ERROR;
}

/* As wide as most of its cells, not as the longest text. */
static double
measure (const EcoSheetTable *table, guint column, const char *title)
{
  glong longest = g_utf8_strlen (title, -1) + 3; /* the button of the filter */

  for (guint i = 0; i < table->rows->len; i++)
    longest = MAX (longest, g_utf8_strlen (((char **) table->rows->pdata[i])[column], -1));
  return (double) CLAMP (longest + 1, NARROWEST, WIDEST);
}

static void
write_sheet (Writer *self, const EcoSheetTable *table)
{
  const char *name = _(eco_sheet_get_spec (table->list)->label);
  g_autofree char *fitting = g_utf8_substring (name, 0, MIN (31, g_utf8_strlen (name, -1)));
  lxw_worksheet *sheet;
  guint n_columns = table->columns->len;

  g_strdelimit (fitting, "[]:*?/\\'", '-');
  sheet = workbook_add_worksheet (self->book, fitting);
  self->failed = self->failed || sheet == NULL;
  if (sheet == NULL)
    return;
  worksheet_set_row (sheet, 0, 22, NULL);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = eco_sheet_column_dup_label (table->columns->pdata[i], table->list);
      lxw_col_t at = (lxw_col_t) i;

      worksheet_set_column (sheet, at, at, measure (table, i, title), NULL);
      self->failed = worksheet_write_string (sheet, 0, at, title, self->title) || self->failed;
      for (guint j = 0; j < table->rows->len; j++)
        write_cell (self, sheet, j + 1, i, table->columns->pdata[i],
                    ((char **) table->rows->pdata[j])[i]);
    }
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_freeze_panes (sheet, 1, n_columns > 1 ? 2 : 0);
  if (table->rows->len > 0)
    worksheet_autofilter (sheet, 0, 0, table->rows->len, (lxw_col_t) (n_columns - 1));
}

/* The library writes numbers as printf() does, which follows the locale; the format knows only
 * points. Only this thread is asked to forget it for a moment. */
static lxw_error
close_book (lxw_workbook *book)
{
  locale_t plain = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  locale_t before = uselocale (plain);
  lxw_error result = workbook_close (book);

  uselocale (before);
  if (plain != (locale_t) 0)
    freelocale (plain);
  return result;
}

static gboolean
write_book (const char *path, const char *folder, GPtrArray *tables, lxw_doc_properties *about,
            gboolean *too_long)
{
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  Writer self = { .book = workbook_new_opt (path, &options) };
  lxw_error result;

  if (self.book == NULL)
    return FALSE;
  workbook_set_properties (self.book, about);
  init_formats (&self);
  for (guint i = 0; i < tables->len; i++)
    write_sheet (&self, tables->pdata[i]);
  result = close_book (self.book);
  *too_long = self.too_long;
  return !self.failed && result == LXW_NO_ERROR;
}

/* A folder for the parts of a workbook, for its user only. It is not where everybody's temporary
 * files are, unless there is no other place: a strategy is confidential. */
static char *
make_folder (GError **error)
{
  g_autofree char *kept = g_build_filename (g_get_user_cache_dir (), "ecotone", NULL);
  char *folder = g_build_filename (kept, "book-XXXXXX", NULL);

  if (g_mkdir_with_parents (kept, 0700) == 0 && g_mkdtemp_full (folder, 0700) != NULL)
    return folder;
  g_free (folder);
  return g_dir_make_tmp ("ecotone-XXXXXX", error);
}

/**
 * eco_sheet_xlsx_write:
 * @tables: (element-type EcoSheetTable): one or more
 * @title: what the workbook is called in its properties
 * @made: when it is made, in seconds since 1970; -1 to leave that out
 *
 * Texts are never formulas, whatever they begin with.
 *
 * Returns: (transfer full): the workbook, or %NULL with @error set
 */
GBytes *
eco_sheet_xlsx_write (GPtrArray *tables, const char *title, gint64 made, GError **error)
{
  lxw_doc_properties about
      = { .title = (char *) title, .created = (time_t) (made >= 0 ? made : NO_DAY) };
  g_autofree char *folder = make_folder (error);
  g_autofree char *path = NULL;
  char *data = NULL;
  gsize length = 0;
  gboolean written, too_long = FALSE;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "book.xlsx", NULL);
  written = write_book (path, folder, tables, &about, &too_long)
            && g_file_get_contents (path, &data, &length, NULL);
  g_unlink (path);
  g_rmdir (folder);
  if (written)
    return g_bytes_new_take (data, length);
  if (too_long)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT,
                         _("A text is longer than the 32,767 letters that a cell of a workbook "
                           "holds: write CSV instead"));
  else
    g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                 _("The workbook could not be written. Is there room in %s?"), folder);
  return NULL;
}
