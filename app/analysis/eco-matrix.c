/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMatrix: storage, totals, and how a matrix is made. */
#include "config.h"

#include "analysis/eco-matrix-private.h"

struct _EcoMatrix
{
  gatomicrefcount refs;
  EcoMatrixKind kind;
  GArray *rows;    /* EcoMatrixLine */
  GArray *columns;
  EcoMatrixCell *cells; /* row by row */
  double total;
  double most;     /* of a cell */
  gboolean sides;  /* cells say what the row gives and gets */
};

static void
clear_line (gpointer data)
{
  EcoMatrixLine *line = data;

  g_free (line->id);
  g_free (line->label);
  g_free (line->note);
  g_free (line->group);
}

/* Nobody reads more lines, and all pairs of them would take gigabytes. */
#define MAX_LINES 1500

static void
add_line (GArray *lines, GHashTable *places, const EcoMatrixLine *line)
{
  EcoMatrixLine own;

  if (lines->len >= MAX_LINES)
    return;
  own = (EcoMatrixLine){ g_strdup (line->id), g_strdup (line->label), g_strdup (line->note),
                         g_strdup (line->group), 0, 0 };
  g_array_append_val (lines, own);
  g_hash_table_insert (places, own.id, GUINT_TO_POINTER (lines->len));
}

/* Adds a row; all lines come before the first cell. */
void
eco_matrix_maker_add_row (EcoMatrixMaker *maker, const char *id, const char *label,
                          const char *note, const char *group)
{
  add_line (maker->matrix->rows, maker->rows,
            &(EcoMatrixLine) { (char *) id, (char *) label, (char *) note, (char *) group, 0, 0 });
}

/* Adds a column. */
void
eco_matrix_maker_add_column (EcoMatrixMaker *maker, const char *id, const char *label,
                             const char *note, const char *group)
{
  add_line (maker->matrix->columns, maker->columns,
            &(EcoMatrixLine) { (char *) id, (char *) label, (char *) note, (char *) group, 0, 0 });
}

static EcoMatrixCell *
find_cell (EcoMatrixMaker *maker, const char *row, const char *column, guint *at_row,
           guint *at_column)
{
  EcoMatrix *self = maker->matrix;

  *at_row = row != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, row)) : 0;
  *at_column
      = column != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->columns, column)) : 0;
  if (*at_row == 0 || *at_column == 0)
    return NULL;
  *at_row -= 1;
  *at_column -= 1;
  return &self->cells[*at_row * self->columns->len + *at_column];
}

/* Says that there can be nothing in the cell. */
void
eco_matrix_maker_forbid (EcoMatrixMaker *maker, const char *row, const char *column)
{
  guint at_row, at_column;
  EcoMatrixCell *cell = find_cell (maker, row, column, &at_row, &at_column);

  if (cell != NULL)
    cell->possible = FALSE;
}

/* Adds to a cell, and to the totals of its row and column. */
void
eco_matrix_maker_add (EcoMatrixMaker *maker, const EcoMatrixEntry *entry)
{
  EcoMatrix *self = maker->matrix;
  guint at_row, at_column;
  EcoMatrixCell *cell = find_cell (maker, entry->row, entry->column, &at_row, &at_column);
  EcoMatrixLine *row, *column;

  if (cell == NULL || !cell->possible)
    return;
  if (cell->ids == NULL)
    {
      cell->ids = g_ptr_array_new_with_free_func (g_free);
      cell->planned = TRUE;
    }
  row = &g_array_index (self->rows, EcoMatrixLine, at_row);
  column = &g_array_index (self->columns, EcoMatrixLine, at_column);
  g_ptr_array_add (cell->ids, g_strdup (entry->id));
  if (entry->also != NULL)
    g_ptr_array_add (cell->ids, g_strdup (entry->also));
  cell->count++;
  row->count++;
  column->count++;
  cell->value += entry->value;
  row->total += entry->value;
  column->total += entry->value;
  self->total += entry->value;
  cell->planned = cell->planned && entry->planned;
  if (entry->back)
    cell->back += entry->value;
  self->most = MAX (self->most, cell->value);
}

/**
 * eco_matrix_new:
 *
 * Returns: (transfer full): the matrix as the facts are
 */
EcoMatrix *
eco_matrix_new (EcoFacts *facts, EcoMatrixKind kind)
{
  EcoMatrix *self = g_new0 (EcoMatrix, 1);
  EcoMatrixMaker maker = { .matrix = self, .facts = facts };

  g_atomic_ref_count_init (&self->refs);
  self->kind = kind;
  self->sides = kind == ECO_MATRIX_STAKEHOLDER_VALUE;
  self->rows = g_array_new (FALSE, FALSE, sizeof (EcoMatrixLine));
  self->columns = g_array_new (FALSE, FALSE, sizeof (EcoMatrixLine));
  g_array_set_clear_func (self->rows, clear_line);
  g_array_set_clear_func (self->columns, clear_line);
  maker.rows = g_hash_table_new (g_str_hash, g_str_equal);
  maker.columns = g_hash_table_new (g_str_hash, g_str_equal);
  eco_matrix_maker_add_lines (&maker);
  self->cells = g_new0 (EcoMatrixCell, self->rows->len * self->columns->len + 1);
  for (guint i = 0; i < self->rows->len * self->columns->len; i++)
    self->cells[i].possible = TRUE;
  eco_matrix_maker_fill (&maker);
  g_hash_table_unref (maker.rows);
  g_hash_table_unref (maker.columns);
  return self;
}

/**
 * eco_matrix_ref:
 *
 * Returns: (transfer full): @self
 */
EcoMatrix *
eco_matrix_ref (EcoMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_matrix_unref:
 */
void
eco_matrix_unref (EcoMatrix *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < self->rows->len * self->columns->len; i++)
    g_clear_pointer (&self->cells[i].ids, g_ptr_array_unref);
  g_free (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * eco_matrix_get_kind:
 *
 * Returns: which of the six it is
 */
EcoMatrixKind
eco_matrix_get_kind (const EcoMatrix *self)
{
  return self->kind;
}

/**
 * eco_matrix_get_n_rows:
 *
 * Returns: how many rows there are
 */
guint
eco_matrix_get_n_rows (const EcoMatrix *self)
{
  return self->rows->len;
}

/**
 * eco_matrix_get_n_columns:
 *
 * Returns: how many columns there are
 */
guint
eco_matrix_get_n_columns (const EcoMatrix *self)
{
  return self->columns->len;
}

/**
 * eco_matrix_get_row:
 *
 * Returns: (transfer none): what the row is of
 */
const EcoMatrixLine *
eco_matrix_get_row (const EcoMatrix *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, EcoMatrixLine, row);
}

/**
 * eco_matrix_get_column:
 *
 * Returns: (transfer none): what the column is of
 */
const EcoMatrixLine *
eco_matrix_get_column (const EcoMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, EcoMatrixLine, column);
}

/**
 * eco_matrix_get_cell:
 *
 * Returns: (transfer none): what is there
 */
const EcoMatrixCell *
eco_matrix_get_cell (const EcoMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return &self->cells[row * self->columns->len + column];
}

/**
 * eco_matrix_get_total:
 *
 * Returns: the sum of all cells
 */
double
eco_matrix_get_total (const EcoMatrix *self)
{
  return self->total;
}

/**
 * eco_matrix_get_most:
 *
 * Returns: the largest value of a cell, 0 when all are empty
 */
double
eco_matrix_get_most (const EcoMatrix *self)
{
  return self->most;
}

/**
 * eco_matrix_has_sides:
 *
 * Returns: whether its cells tell apart what the row gives and gets
 */
gboolean
eco_matrix_has_sides (const EcoMatrix *self)
{
  return self->sides;
}
