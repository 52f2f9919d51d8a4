/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that follow a model: a list store takes a new order with as few signals as it can.
 *
 * A list view throws away the rows that a signal names. So what stays in front
 * and behind is kept, and a row that only moved leaves the others alone. */
#include "config.h"

#include "panels/control/eco-rows.h"

/* The items of @store that are not in front of @start or among the last @kept. */
static GPtrArray *
dup_middle (GListStore *store, guint start, guint end)
{
  GPtrArray *middle = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = start; i < end; i++)
    g_ptr_array_add (middle, g_list_model_get_item (G_LIST_MODEL (store), i));
  return middle;
}

static gboolean
is_same (gpointer *a, gpointer *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return FALSE;
  return TRUE;
}

/* Whether @new is @old with one row moved; then it is moved. Both are equally long. */
static gboolean
move_one (GListStore *store, guint start, GPtrArray *old, gpointer *new)
{
  guint last = old->len - 1;
  gboolean down = old->pdata[0] == new[last] && is_same (old->pdata + 1, new, last);
  gboolean up = !down && old->pdata[last] == new[0] && is_same (old->pdata, new + 1, last);

  if (down || up)
    {
      g_list_store_remove (store, down ? start : start + last);
      g_list_store_insert (store, down ? start + last : start, old->pdata[down ? 0 : last]);
    }
  return down || up;
}

/**
 * eco_rows_update:
 * @items: (element-type GObject): what @store holds from now on, in this order
 *
 * Makes @store hold @items; rows that stay are not touched.
 */
void
eco_rows_update (GListStore *store, GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (model), start = 0, kept = 0, n_new;
  g_autoptr (GPtrArray) old = dup_middle (store, 0, n_old), middle = NULL;

  while (start < MIN (n_old, items->len) && old->pdata[start] == items->pdata[start])
    start++;
  while (kept < MIN (n_old, items->len) - start &&
         old->pdata[n_old - 1 - kept] == items->pdata[items->len - 1 - kept])
    kept++;
  n_new = items->len - kept - start;
  if (n_new == 0 && n_old - kept - start == 0)
    return;
  middle = dup_middle (store, start, n_old - kept);
  if (n_new == middle->len && move_one (store, start, middle, items->pdata + start))
    return;
  g_list_store_splice (store, start, middle->len, items->pdata + start, n_new);
}
