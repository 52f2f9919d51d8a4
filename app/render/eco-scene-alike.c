/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Groups that look alike, for writers that say once what they have in common. */
#include "config.h"

#include "render/eco-scene-alike-private.h"

/**
 * eco_scene_look_alike:
 *
 * Returns: whether two groups lie in the same layer and are drawn alike, item by item
 */
gboolean
eco_scene_look_alike (const EcoScene *self, const EcoGroup *a, const EcoGroup *b)
{
  const EcoItem *items = (EcoItem *) self->items->data;

  if (a->layer != b->layer || a->n_items != b->n_items)
    return FALSE;
  for (guint i = 0; i < a->n_items; i++)
    if (items[a->first + i].type != items[b->first + i].type
        || items[a->first + i].look != items[b->first + i].look)
      return FALSE;
  return TRUE;
}

typedef struct
{
  const EcoScene *scene;
  const EcoGroup *group;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->group->n_items;

  for (guint i = 0; i < key->group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (key->scene->items, EcoItem, key->group->first + i);

      hash = hash * 31 + item->type * 4099u + item->look;
    }
  return hash;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  return eco_scene_look_alike (x->scene, x->group, y->group);
}

/**
 * eco_scene_list_alike:
 * @first: index of a group
 * @end: index behind the last one
 *
 * Returns: (transfer full) (element-type GPtrArray): the groups, those that look alike together, as
 *   they come
 */
GPtrArray *
eco_scene_list_alike (const EcoScene *self, guint first, guint end)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = first; i < end; i++)
    {
      Key key = { self, &g_array_index (self->groups, EcoGroup, i) };
      GPtrArray *set = g_hash_table_lookup (found, &key);

      if (set == NULL)
        {
          set = g_ptr_array_new ();
          g_ptr_array_add (sets, set);
          g_hash_table_insert (found, g_memdup2 (&key, sizeof key), set);
        }
      g_ptr_array_add (set, (gpointer) key.group);
    }
  return sets;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const EcoGroup *x = *(const EcoGroup *const *) a, *y = *(const EcoGroup *const *) b;

  return (x->y > y->y) - (x->y < y->y);
}

/**
 * eco_scene_are_apart:
 * @first: index of a group
 * @end: index behind the last one
 *
 * Returns: whether no group lies on another, so that their parts may be painted in any order
 */
gboolean
eco_scene_are_apart (const EcoScene *self, guint first, guint end)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (end - first);

  for (guint i = first; i < end; i++)
    g_ptr_array_add (sorted, &g_array_index (self->groups, EcoGroup, i));
  g_ptr_array_sort (sorted, compare_tops);
  for (guint i = 0; i < sorted->len; i++)
    {
      EcoRect rect = eco_group_rect (sorted->pdata[i]);

      for (guint k = i + 1; k < sorted->len; k++)
        {
          EcoRect below = eco_group_rect (sorted->pdata[k]);

          if (below.y > rect.y + rect.height)
            break;
          if (eco_rect_intersects (&rect, &below))
            return FALSE;
        }
    }
  return TRUE;
}
