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
  const char *at;
  char separator;
  GPtrArray *rows;            /* of GPtrArray of char * */
  GPtrArray *row;
} Parser;

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
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("Row %u, column %u: the quotation mark at its start has no end"),
               self->rows->len + 1, self->row->len + 1);
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
  if (blank)
    g_ptr_array_unref (self->row);
  else
    g_ptr_array_add (self->rows, self->row);
  self->row = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
take_cell (Parser *self, GError **error)
{
  char *cell;

  if (*self->at == '"')
    {
      self->at++;
      cell = take_quoted (self, error);
      if (cell == NULL)
        return FALSE;
      /* What stands between the end of the quotes and the next cell is no cell. */
      g_free (take_plain (self));
    }
  else
    cell = take_plain (self);
  g_ptr_array_add (self->row, g_strstrip (cell));
  return TRUE;
}

static gboolean
check_size (Parser *self, GError **error)
{
  if (self->rows->len < ECO_TABLE_MOST_ROWS && self->row->len <= ECO_TABLE_MOST_COLUMNS)
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
               _("The table is too large: at most %u rows and %u columns can be taken"),
               ECO_TABLE_MOST_ROWS, ECO_TABLE_MOST_COLUMNS);
  return FALSE;
}

static void
free_row (gpointer row)
{
  g_ptr_array_unref (row);
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
  Parser self = { text, separator, g_ptr_array_new_with_free_func (free_row),
                  g_ptr_array_new_with_free_func (g_free) };
  gboolean fine = TRUE;

  while (fine && *self.at != '\0')
    {
      fine = take_cell (&self, error) && check_size (&self, error);
      if (*self.at == separator)
        {
          /* A separator at the end of a row has an empty cell behind it. */
          self.at++;
          if (*self.at == '\0' || *self.at == '\n' || *self.at == '\r')
            g_ptr_array_add (self.row, g_strdup (""));
        }
      if (*self.at == '\r' || *self.at == '\n')
        {
          self.at += self.at[0] == '\r' && self.at[1] == '\n' ? 2 : 1;
          end_row (&self);
        }
    }
  end_row (&self);
  g_ptr_array_unref (self.row);
  if (fine)
    return self.rows;
  g_ptr_array_unref (self.rows);
  return NULL;
}
