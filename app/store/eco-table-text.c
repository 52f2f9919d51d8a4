/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as text, as in RFC 4180: a cell may be quoted, and then may hold the separator, line
 * ends and doubled quotes. What spreadsheets put on the clipboard is the same with tabs. */
#include "config.h"

#include "store/eco-table-text.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *text;
  const char *at;
  const char *cell; /* where the one that is taken begins */
  char separator;
  GPtrArray *rows; /* of GPtrArray of char * */
  GPtrArray *row;
  const EcoTableLimits *limits;
  gboolean exact; /* rows without text count, and spaces stay */
  guint n_cells;
} Parser;

/* Where it is: in a file by line and column, as editors count them; on the clipboard by the cell.
 */
static void
refuse (Parser *self, EcoError code, const char *at, const char *problem, GError **error)
{
  guint line = 1, column = 1;

  for (const char *c = self->text; c < at; c++)
    {
      gboolean ends = *c == '\n' || (*c == '\r' && c[1] != '\n');

      line += ends ? 1 : 0;
      column = ends ? 1 : column + ((*c & 0xc0) != 0x80 && *c != '\r' ? 1 : 0);
    }
  if (self->exact)
    g_set_error (error, ECO_ERROR, (int) code, "%u:%u: %s", line, column, problem);
  else
    g_set_error (error, ECO_ERROR, (int) code, _("Row %u, column %u: %s"), self->rows->len + 1,
                 self->row->len + 1, problem);
}

/* A quoted cell; @at stands behind its first quote. */
static char *
take_quoted (Parser *self, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (; *self->at != '\0'; self->at++)
    {
      if (*self->at != '"')
        g_string_append_c (cell, *self->at);
      else if (self->at[1] == '"')
        g_string_append_c (cell, *self->at++);
      else
        {
          self->at++;
          return g_string_free (g_steal_pointer (&cell), FALSE);
        }
    }
  refuse (self, ECO_ERROR_SYNTAX, self->cell,
          _("the quotation mark at the start of the cell has no end: add one at its end"), error);
  return NULL;
}

static char *
take_plain (Parser *self)
{
  const char ends[] = { self->separator, '\n', '\r', '\0' };
  gsize length = strcspn (self->at, ends);
  char *cell = g_strndup (self->at, length);

  self->at += length;
  return cell;
}

static void
end_row (Parser *self)
{
  gboolean blank = TRUE;

  for (guint i = 0; i < self->row->len; i++)
    blank = blank && ((char *) self->row->pdata[i])[0] == '\0';
  if (blank && !self->exact)
    g_ptr_array_unref (self->row);
  else
    g_ptr_array_add (self->rows, self->row);
  self->row = g_ptr_array_new_with_free_func (g_free);
}

/* A file that is read exactly is refused rather than guessed at. */
static gboolean
check_end (Parser *self, GError **error)
{
  const char *end = self->at;

  if (!self->exact)
    return TRUE;
  while (*end == ' ')
    end++;
  if (*end == '\0' || *end == '\r' || *end == '\n' || *end == self->separator)
    return TRUE;
  refuse (
      self, ECO_ERROR_SYNTAX, self->at,
      _("there is text behind the quotation mark at the end: write quotation marks inside of a "
         "cell twice"),
      error);
  return FALSE;
}

static gboolean
take_cell (Parser *self, GError **error)
{
  char *cell;

  self->cell = self->at;
  if (*self->at == '"')
    {
      self->at++;
      cell = take_quoted (self, error);
      if (cell == NULL)
        return FALSE;
      if (!check_end (self, error))
        {
          g_free (cell);
          return FALSE;
        }
      /* What stands between the end of the quotes and the next cell is no cell. */
      g_free (take_plain (self));
    }
  else
    cell = take_plain (self);
  g_ptr_array_add (self->row, self->exact ? cell : g_strstrip (cell));
  self->n_cells++;
  return TRUE;
}

static gboolean
check_size (Parser *self, GError **error)
{
  g_autofree char *problem = NULL;

  if (self->rows->len < self->limits->rows && self->row->len <= self->limits->columns &&
      self->n_cells <= self->limits->cells)
    return TRUE;
  problem =
      g_strdup_printf (_("the table is too large: split it, for at most %u rows and %u columns "
                          "can be taken"),
                       self->limits->rows, self->limits->columns);
  refuse (self, ECO_ERROR_LIMIT, self->at, problem, error);
  return FALSE;
}

static void
free_row (gpointer row)
{
  g_ptr_array_unref (row);
}

static GPtrArray *
parse (Parser *self, GError **error)
{
  gboolean fine = TRUE;

  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->row = g_ptr_array_new_with_free_func (g_free);
  while (fine && *self->at != '\0')
    {
      if (!self->exact || (*self->at != '\n' && *self->at != '\r'))
        fine = take_cell (self, error);
      fine = fine && check_size (self, error);
      if (*self->at == self->separator)
        {
          /* A separator at the end of a row has an empty cell behind it. */
          self->at++;
          if (*self->at == '\0' || *self->at == '\n' || *self->at == '\r')
            g_ptr_array_add (self->row, g_strdup (""));
        }
      if (*self->at == '\r' || *self->at == '\n')
        {
          self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
          end_row (self);
        }
    }
  if (!self->exact || self->row->len > 0)
    end_row (self);
  g_ptr_array_unref (self->row);
  if (fine)
    return self->rows;
  g_ptr_array_unref (self->rows);
  return NULL;
}

/**
 * eco_table_text_parse:
 * @text: rows of cells, in UTF-8
 * @separator: what is between the cells
 *
 * Rows without any text are left out, and spaces around the text of a cell.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the rows, each of `char *`;
 *   %NULL with @error set when a quotation does not end or the table is too large
 */
GPtrArray *
eco_table_text_parse (const char *text, char separator, GError **error)
{
  const EcoTableLimits limits = { ECO_TABLE_MOST_ROWS, ECO_TABLE_MOST_COLUMNS, G_MAXUINT };
  Parser self = { .text = text, .at = text, .separator = separator, .limits = &limits };

  return parse (&self, error);
}

/**
 * eco_table_text_parse_exactly:
 * @text: rows of cells, in UTF-8
 * @separator: what is between the cells
 * @limits: a table with more is refused
 *
 * Every row counts, so that the first is row 1 and what is said of a row is true in the program
 * that wrote it; spaces stay, and text that is not as RFC 4180 has it is refused, with an error
 * that begins with "LINE:COLUMN: ".
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the rows, each of `char *`, as
 *   many as the row has
 */
GPtrArray *
eco_table_text_parse_exactly (const char *text, char separator, const EcoTableLimits *limits,
                              GError **error)
{
  Parser self = {
    .text = text, .at = text, .separator = separator, .limits = limits, .exact = TRUE
  };

  return parse (&self, error);
}
