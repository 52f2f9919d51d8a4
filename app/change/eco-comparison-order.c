/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which objects of a list stand elsewhere: all but the longest run that kept its order. */
#include "config.h"

#include "change/eco-comparison-private.h"

/* Whether @partners stand in @list in their own order. */
static gboolean
is_in_order (EcoList *list, GPtrArray *partners)
{
  guint length = eco_list_get_length (list);
  guint at = 0;

  for (guint i = 0; i < partners->len; i++)
    {
      if (partners->pdata[i] == NULL)
        continue;
      while (at < length && eco_list_get (list, at) != partners->pdata[i])
        at++;
      if (at++ == length)
        return FALSE;
    }
  return TRUE;
}

/* The places of @partners in @list, and -1 for those that are not there. */
static int *
find_places (EcoList *list, GPtrArray *partners)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_direct_hash, g_direct_equal);
  int *result = g_new (int, partners->len);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    g_hash_table_insert (places, eco_list_get (list, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < partners->len; i++)
    result[i] = GPOINTER_TO_INT (g_hash_table_lookup (places, partners->pdata[i])) - 1;
  return result;
}

/* The first of the @n ends that is not below @place. */
static guint
find_end (const int *places, const guint *ends, guint n, int place)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (places[ends[middle]] < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Clears the marks of the longest run of rising places. */
static void
clear_longest_run (guint8 *moved, const int *places, guint n)
{
  g_autofree guint *ends = g_new (guint, n + 1); /* of the best run of each length */
  g_autofree guint *before = g_new (guint, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at;

      if (places[i] < 0)
        continue;
      at = find_end (places, ends, length, places[i]);
      before[i] = at > 0 ? ends[at - 1] : G_MAXUINT;
      ends[at] = i;
      length = MAX (length, at + 1);
    }
  for (guint i = length > 0 ? ends[length - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    moved[i] = FALSE;
}

/* @list: of the first ecosystem
 * @partners: in the order of the second's list, what @list has of it or NULL
 * Returns: for each of @partners whether it has to move; NULL when none has to */
guint8 *
_eco_comparison_find_moved (EcoList *list, GPtrArray *partners)
{
  g_autofree int *places = NULL;
  guint8 *moved;

  if (list == NULL || is_in_order (list, partners))
    return NULL;
  places = find_places (list, partners);
  moved = g_new0 (guint8, partners->len);
  for (guint i = 0; i < partners->len; i++)
    moved[i] = places[i] >= 0;
  clear_longest_run (moved, places, partners->len);
  return moved;
}
