/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A matrix as text: for spreadsheets, and a cell in words. */
#include "config.h"

#include "analysis/eco-matrix.h"

#include "base/eco-cell.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * eco_matrix_dup_number:
 *
 * Returns: (transfer full): @value, which is whole as strengths are, as short as can be
 */
char *
eco_matrix_dup_number (double value)
{
  char text[ECO_NUMBER_TEXT_SIZE];

  return g_strdup (eco_number_to_text (value, text));
}

static void
put_cell (GString *out, const char *text)
{
  g_string_append_c (out, ',');
  eco_cell_append (out, text, ',', FALSE);
}

static void
put_number (GString *out, double value)
{
  g_autofree char *text = eco_matrix_dup_number (value);

  g_string_append_printf (out, ",%s", text);
}

static void
put_heads (GString *out, const EcoMatrix *self)
{
  EcoMatrixWords words;

  eco_matrix_get_words (eco_matrix_get_kind (self), &words);
  eco_cell_append (out, words.title, ',', FALSE);
  for (guint j = 0; j < eco_matrix_get_n_columns (self); j++)
    {
      const char *label = eco_matrix_get_column (self, j)->label;
      g_autofree char *gives = NULL, *gets = NULL;

      if (!eco_matrix_has_sides (self))
        {
          put_cell (out, label);
          continue;
        }
      /* TRANSLATORS: head of a column: a kind of value that somebody gives */
      gives = g_strdup_printf (_("%s (gives)"), label);
      /* TRANSLATORS: head of a column: a kind of value that somebody gets */
      gets = g_strdup_printf (_("%s (gets)"), label);
      put_cell (out, gives);
      put_cell (out, gets);
    }
  put_cell (out, _("Total"));
  g_string_append (out, "\r\n");
}

/* An empty cell stays empty, so that it is told from a sum of nothing. */
static void
put_row (GString *out, const EcoMatrix *self, guint row)
{
  eco_cell_append (out, eco_matrix_get_row (self, row)->label, ',', FALSE);
  for (guint j = 0; j < eco_matrix_get_n_columns (self); j++)
    {
      const EcoMatrixCell *cell = eco_matrix_get_cell (self, row, j);

      if (cell->ids == NULL)
        g_string_append (out, eco_matrix_has_sides (self) ? ",," : ",");
      else if (eco_matrix_has_sides (self))
        {
          put_number (out, cell->value - cell->back);
          put_number (out, cell->back);
        }
      else
        put_number (out, cell->value);
    }
  put_number (out, eco_matrix_get_row (self, row)->total);
  g_string_append (out, "\r\n");
}

static void
put_totals (GString *out, const EcoMatrix *self)
{
  eco_cell_append (out, _("Total"), ',', FALSE);
  for (guint j = 0; j < eco_matrix_get_n_columns (self); j++)
    {
      double back = 0, all = 0;

      for (guint i = 0; i < eco_matrix_get_n_rows (self); i++)
        {
          back += eco_matrix_get_cell (self, i, j)->back;
          all += eco_matrix_get_cell (self, i, j)->value;
        }
      if (eco_matrix_has_sides (self))
        put_number (out, all - back);
      put_number (out, eco_matrix_has_sides (self) ? back : all);
    }
  put_number (out, eco_matrix_get_total (self));
  g_string_append (out, "\r\n");
}

/**
 * eco_matrix_to_csv:
 *
 * Returns: (transfer full): the matrix with its totals, cells between commas, as a file that
 *   spreadsheets open as it is
 */
char *
eco_matrix_to_csv (const EcoMatrix *self)
{
  /* The mark by which spreadsheets know that it is UTF-8. */
  GString *out = g_string_new ("\xef\xbb\xbf");

  put_heads (out, self);
  for (guint i = 0; i < eco_matrix_get_n_rows (self); i++)
    put_row (out, self, i);
  put_totals (out, self);
  return g_string_free (out, FALSE);
}

/**
 * eco_matrix_dup_cell_name:
 *
 * Returns: (transfer full): the cell in words: its row, its column and what is there
 */
char *
eco_matrix_dup_cell_name (const EcoMatrix *self, guint row, guint column)
{
  const EcoMatrixCell *cell = eco_matrix_get_cell (self, row, column);
  const char *first = eco_matrix_get_row (self, row)->label;
  const char *second = eco_matrix_get_column (self, column)->label;
  g_autofree char *value = eco_matrix_dup_number (cell->value);
  g_autofree char *gives = eco_matrix_dup_number (cell->value - cell->back);
  g_autofree char *gets = eco_matrix_dup_number (cell->back);
  EcoMatrixWords words;

  eco_matrix_get_words (eco_matrix_get_kind (self), &words);
  if (!cell->possible)
    return g_strdup_printf ("%s × %s", first, second);
  if (cell->ids == NULL)
    return g_strdup_printf ("%s × %s: %s", first, second, words.empty);
  if (eco_matrix_has_sides (self))
    /* TRANSLATORS: a cell of a matrix: row, column, what is given and got */
    return g_strdup_printf (_("%s × %s: gives %s, gets %s"), first, second, gives, gets);
  return g_strdup_printf ("%s × %s: %s", first, second, value);
}
