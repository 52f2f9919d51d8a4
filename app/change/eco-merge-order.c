/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* In which order a merged list is. */
#include "config.h"

#include "change/eco-comparison-private.h"
#include "change/eco-merge-private.h"

static guint
get_length (EcoList *list)
{
  return list != NULL ? eco_list_get_length (list) : 0;
}

static GHashTable *
index_list (EcoList *list)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < get_length (list); i++)
    g_hash_table_insert (index, (gpointer) eco_object_get_id (eco_list_get (list, i)),
                         eco_list_get (list, i));
  return index;
}

/* @added: (out): whether @list has what @base has not
 * Returns: whether what both have stands in another order */
static gboolean
is_moved (EcoList *base, EcoList *list, gboolean *added)
{
  g_autoptr (GHashTable) index = index_list (base);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();
  g_autofree guint8 *moved = NULL;

  *added = FALSE;
  for (guint i = 0; i < get_length (list); i++)
    {
      g_ptr_array_add (partners,
                       g_hash_table_lookup (index, eco_object_get_id (eco_list_get (list, i))));
      *added = *added || partners->pdata[i] == NULL;
    }
  moved = _eco_comparison_find_moved (base, partners);
  return moved != NULL;
}

static void
emit (GPtrArray *order, GHashTable *followers, const char *id)
{
  GPtrArray *next = g_hash_table_lookup (followers, id);

  if (id[0] != '\0')
    g_ptr_array_add (order, (gpointer) id);
  for (guint i = 0; next != NULL && i < next->len; i++)
    g_ptr_array_add (order, next->pdata[i]);
}

/* What only @second has, by the thing of both that it stands behind there: "" for the start. */
static GHashTable *
find_followers (EcoList *first, EcoList *second, GHashTable *kept)
{
  GHashTable *followers =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) index = index_list (first);
  const char *before = "";

  for (guint i = 0; i < get_length (second); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (second, i));

      if (!g_hash_table_contains (kept, id))
        continue;
      if (!g_hash_table_contains (index, id))
        {
          GPtrArray *next = g_hash_table_lookup (followers, before);

          if (next == NULL)
            {
              next = g_ptr_array_new ();
              g_hash_table_insert (followers, (gpointer) before, next);
            }
          g_ptr_array_add (next, (gpointer) id);
        }
      else
        before = id;
    }
  return followers;
}

/* @kept: set of the ids that the merged list has
 * Returns: (transfer full) (element-type utf8): them in order: as ours has them, or as theirs if it
 *   alone moved some; what the other one added stands behind what it stood behind there */
GPtrArray *
_eco_merge_order (EcoList *base, EcoList *ours, EcoList *theirs, GHashTable *kept)
{
  gboolean we_added, they_added;
  gboolean we_moved = is_moved (base, ours, &we_added);
  gboolean they_moved = is_moved (base, theirs, &they_added);
  gboolean as_theirs = !we_moved && (they_moved || !we_added);
  EcoList *first = as_theirs ? theirs : ours;
  g_autoptr (GHashTable) followers = find_followers (first, as_theirs ? ours : theirs, kept);
  GPtrArray *order = g_ptr_array_new ();

  emit (order, followers, "");
  for (guint i = 0; i < get_length (first); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (first, i));

      if (g_hash_table_contains (kept, id))
        emit (order, followers, id);
    }
  return order;
}
