/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes by where they are.
 *
 * A hash table holds the last box of each square cell, and every entry the one
 * before it in its cell. */
#include "config.h"

#include "render/eco-box-grid.h"

#define CELL 128.0

/* A box in one cell. */
typedef struct
{
  EcoRect box;
  guint before; /* index + 1 of the entry before it in the cell, or 0 */
} Entry;

struct _EcoBoxGrid
{
  GArray *entries;
  GHashTable *cells; /* of a cell the index + 1 of its last entry */
};

/* The cells that a box touches. */
typedef struct
{
  int left, top, right, bottom;
} Cells;

/**
 * eco_box_grid_new:
 *
 * Returns: (transfer full): a grid of no boxes
 */
EcoBoxGrid *
eco_box_grid_new (void)
{
  EcoBoxGrid *self = g_new0 (EcoBoxGrid, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->cells = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * eco_box_grid_free:
 */
void
eco_box_grid_free (EcoBoxGrid *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_hash_table_unref (self->cells);
  g_free (self);
}

static Cells
find_cells (const EcoRect *box)
{
  return (Cells) { (int) floor (box->x / CELL), (int) floor (box->y / CELL),
                   (int) floor ((box->x + box->width) / CELL),
                   (int) floor ((box->y + box->height) / CELL) };
}

/* Far cells may share a key, which costs time and nothing else. */
static gpointer
make_key (int column, int row)
{
  return GUINT_TO_POINTER ((guint) (column & 0xffff) << 16 | (guint) (row & 0xffff));
}

/**
 * eco_box_grid_add:
 */
void
eco_box_grid_add (EcoBoxGrid *self, const EcoRect *box)
{
  Cells cells;

  g_return_if_fail (self != NULL && box != NULL);

  if (eco_rect_is_empty (box))
    return;
  cells = find_cells (box);
  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        gpointer key = make_key (column, row);
        Entry entry = { *box, GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, key)) };

        g_array_append_val (self->entries, entry);
        g_hash_table_insert (self->cells, key, GUINT_TO_POINTER (self->entries->len));
      }
}

/**
 * eco_box_grid_hits:
 *
 * Returns: whether any of the boxes shares a point with @box
 */
gboolean
eco_box_grid_hits (EcoBoxGrid *self, const EcoRect *box)
{
  Cells cells;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  if (eco_rect_is_empty (box))
    return FALSE;
  cells = find_cells (box);
  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        guint at = GPOINTER_TO_UINT (
            g_hash_table_lookup (self->cells, make_key (column, row)));

        for (; at != 0; at = g_array_index (self->entries, Entry, at - 1).before)
          if (eco_rect_intersects (&g_array_index (self->entries, Entry, at - 1).box, box))
            return TRUE;
      }
  return FALSE;
}
