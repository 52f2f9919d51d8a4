/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet of a workbook: the texts of its cells. Of a formula its value is taken, as the program
 * that wrote the file has worked it out; nothing is reckoned here. */
#include "config.h"

#include "store/eco-xlsx-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  EcoXlsx *book;
  EcoSheetText *sheet;
  GPtrArray *cells; /* of char *: of the row */
  GString *text;    /* of the cell */
  char *type;       /* of the cell; or %NULL */
  guint style;
  guint row;    /* from 1 */
  guint column; /* from 0 */
  gboolean in_cell;
  gboolean in_value;
  gboolean aloud; /* in what only helps with reading aloud */
} Reading;

static gboolean
refuse_size (Reading *self, GError **error)
{
  /* TRANSLATORS: the name of a sheet, and a row in it */
  g_set_error (
      error, ECO_ERROR, ECO_ERROR_LIMIT,
      _("Sheet “%s”, row %u: the table is too large: split it, for at most %u rows and %u "
         "columns and texts of %u bytes can be taken"),
      self->sheet->name, self->row, ECO_SHEET_MOST_ROWS, ECO_SHEET_MOST_COLUMNS,
      ECO_SHEET_MOST_TEXT);
  return FALSE;
}

/* The column of a place such as "AB12", from 0. */
static gboolean
parse_place (const char *place, guint *column)
{
  guint sum = 0, length = 0;

  for (; g_ascii_isalpha (place[length]) && length < 4; length++)
    sum = sum * 26 + (guint) (g_ascii_toupper (place[length]) - 'A') + 1;
  if (length == 0 || length > 3 || !g_ascii_isdigit (place[length]))
    return FALSE;
  *column = sum - 1;
  return TRUE;
}

static void
begin_row (Reading *self, EcoXlsxPart *part)
{
  g_autofree char *number = _eco_xlsx_part_dup (part, "r");
  int said = 0;

  self->row++;
  self->column = 0;
  g_ptr_array_set_size (self->cells, 0);
  if (number != NULL && eco_number_parse_int (number, &said) && said > 0)
    self->row = (guint) said;
}

static gboolean
begin_cell (Reading *self, EcoXlsxPart *part, GError **error)
{
  g_autofree char *place = _eco_xlsx_part_dup (part, "r");
  g_autofree char *style = _eco_xlsx_part_dup (part, "s");
  int said = 0;

  g_free (self->type);
  self->type = _eco_xlsx_part_dup (part, "t");
  self->style = style != NULL && eco_number_parse_int (style, &said) && said > 0 ? (guint) said : 0;
  self->in_cell = TRUE;
  g_string_truncate (self->text, 0);
  if (place != NULL)
    parse_place (place, &self->column);
  if (self->column >= ECO_SHEET_MOST_COLUMNS || self->row > ECO_SHEET_MOST_ROWS ||
      ++self->book->n_cells > ECO_SHEET_MOST_CELLS)
    return refuse_size (self, error);
  return TRUE;
}

static char *
dup_cell (Reading *self)
{
  int index;

  if (g_strcmp0 (self->type, "s") == 0)
    return eco_number_parse_int (self->text->str, &index) && index >= 0 &&
                   (guint) index < self->book->strings->len
               ? g_strdup (self->book->strings->pdata[index])
               : g_strdup ("");
  if (g_strcmp0 (self->type, "b") == 0)
    return g_strdup (g_str_equal (self->text->str, "1") ? "yes" : "no");
  if (g_strcmp0 (self->type, "d") == 0 && self->text->len > 10 && self->text->str[10] == 'T')
    return g_strndup (self->text->str, 10);
  if (self->type == NULL || g_str_equal (self->type, "n"))
    return _eco_xlsx_dup_number (self->book, self->text->str, self->style);
  _eco_xlsx_unescape (self->text);
  return g_strdup (self->text->str);
}

/* What is empty before a cell takes room too, and a text that cells share is copied for each. */
static gboolean
end_cell (Reading *self, GError **error)
{
  self->in_cell = FALSE;
  if (self->text->len > 0)
    {
      if (self->column > self->cells->len)
        self->book->n_cells += self->column - self->cells->len;
      while (self->cells->len <= self->column)
        g_ptr_array_add (self->cells, g_strdup (""));
      g_free (self->cells->pdata[self->column]);
      self->cells->pdata[self->column] = dup_cell (self);
      self->book->n_letters += strlen (self->cells->pdata[self->column]);
    }
  self->column++;
  if (self->book->n_cells > ECO_SHEET_MOST_CELLS || self->book->n_letters > ECO_SHEET_MOST_BYTES)
    return _eco_xlsx_refuse_cells (error);
  return TRUE;
}

/* The texts go to the sheet; a row in a row, which no program writes, begins without any. */
static void
end_row (Reading *self)
{
  eco_sheet_text_add (self->sheet, self->row, self->cells);
  g_ptr_array_set_size (self->cells, 0);
}

static gboolean
take_node (Reading *self, EcoXlsxPart *part, GError **error)
{
  if (_eco_xlsx_part_is (part, "row"))
    begin_row (self, part);
  else if (_eco_xlsx_part_is (part, "c") && !begin_cell (self, part, error))
    return FALSE;
  if (_eco_xlsx_part_is (part, "rPh"))
    self->aloud = TRUE;
  else if (_eco_xlsx_part_is (part, "v") || _eco_xlsx_part_is (part, "t"))
    self->in_value = self->in_cell && !self->aloud;
  else if (self->in_value && !_eco_xlsx_part_append (part, self->text))
    return refuse_size (self, error);
  if (_eco_xlsx_part_ends (part, "v") || _eco_xlsx_part_ends (part, "t"))
    self->in_value = FALSE;
  if (_eco_xlsx_part_ends (part, "rPh"))
    self->aloud = FALSE;
  if (_eco_xlsx_part_ends (part, "c") && self->in_cell && !end_cell (self, error))
    return FALSE;
  if (_eco_xlsx_part_ends (part, "row"))
    end_row (self);
  return TRUE;
}

static gboolean
read_nodes (Reading *self, EcoXlsxPart *part, GError **error)
{
  g_autoptr (GError) own = NULL;
  guint last = 0;

  while (_eco_xlsx_part_next (part, &own))
    {
      if (!take_node (self, part, error))
        return FALSE;
      if (self->row == last)
        continue;
      last = self->row;
      if (g_cancellable_set_error_if_cancelled (self->book->cancellable, error))
        return FALSE;
    }
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/**
 * _eco_xlsx_read_sheet:
 * @path: of the sheet in the archive
 * @name: what it is called
 *
 * Returns: (transfer full): its texts, or %NULL with @error set
 */
EcoSheetText *
_eco_xlsx_read_sheet (EcoXlsx *self, const char *path, const char *name, GError **error)
{
  g_auto (EcoXlsxPart) part = { 0 };
  g_autoptr (EcoSheetText) sheet = eco_sheet_text_new (name);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .book = self, .sheet = sheet, .cells = cells, .text = text };
  gboolean read =
      _eco_xlsx_part_open (self, &part, path, error) && read_nodes (&reading, &part, error);

  g_free (reading.type);
  return read ? g_steal_pointer (&sheet) : NULL;
}
