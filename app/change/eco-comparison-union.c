/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two ecosystems laid over each other: the second with what only the first has. */
#include "config.h"

#include "change/eco-comparison-private.h"

#include "model/eco-integrity.h"

/* What is looked at or planned, not what there is. */
static gboolean
is_left_out (guint list)
{
  return list == ECO_ECOSYSTEM_SCENARIOS || list == ECO_ECOSYSTEM_VIEWS ||
         list == ECO_ECOSYSTEM_HORIZONS || list == ECO_ECOSYSTEM_MUTED_FINDINGS ||
         list == ECO_ECOSYSTEM_SETTINGS || list == ECO_ECOSYSTEM_BRAND_THEMES ||
         list == ECO_ECOSYSTEM_FINDING_VOTES;
}

static gboolean
has_order (guint list)
{
  return list == ECO_ECOSYSTEM_RINGS || list == ECO_ECOSYSTEM_SECTORS ||
         list == ECO_ECOSYSTEM_STAGES;
}

/* Where in @list a thing of @before belongs that stands there at @position: behind the nearest one
 * before it that @list has too. The core stays the core. */
static guint
find_position (EcoEcosystem *both, guint index, EcoList *before, guint position)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (both), index);
  guint found;

  if (!has_order (index))
    return eco_list_get_length (list);
  for (guint i = position; i > 0; i--)
    {
      EcoObject *other = eco_list_get (before, i - 1);

      if (eco_list_find (list, eco_ecosystem_lookup (both, eco_object_get_id (other)), &found))
        return found + 1;
    }
  return index == ECO_ECOSYSTEM_RINGS ? 1 : 0;
}

/* A node off the core needs a side; the core of the first may be another ring in the second. */
static void
give_side (EcoEcosystem *both, EcoNode *node)
{
  EcoList *rings = eco_ecosystem_get_rings (both);

  if (node->side == ECO_SIDE_NONE && eco_list_get_length (rings) > 0 &&
      g_strcmp0 (node->ring, eco_object_get_id (eco_list_get (rings, 0))) != 0)
    g_object_set (node, "side", ECO_SIDE_EXTERNAL, NULL);
}

/* Children whose ids are taken would hide what has them. */
static gboolean
has_free_children (EcoEcosystem *both, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        if (eco_ecosystem_lookup (both, eco_object_get_id (eco_list_get (list, j))) != NULL)
          return FALSE;
    }
  return TRUE;
}

static EcoObject *
dup_for_union (EcoComparison *self, EcoEcosystem *both, EcoObject *object)
{
  EcoObject *copy = _eco_match_rename (object, self->union_ids);

  if (!has_free_children (both, copy))
    {
      EcoObject *bare = eco_object_new (G_OBJECT_TYPE (copy), eco_object_get_id (copy));
      EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (copy);

      for (guint i = 0; i < klass->n_fields; i++)
        eco_field_copy (&klass->fields[i], copy, bare);
      g_object_unref (copy);
      copy = bare;
    }
  if (ECO_IS_NODE (copy))
    give_side (both, ECO_NODE (copy));
  return copy;
}

static void
add_list (EcoComparison *self, EcoEcosystem *both, guint index, GPtrArray *added)
{
  EcoList *before = eco_object_peek_list (ECO_OBJECT (self->mapped), index);
  EcoList *list = eco_object_get_list (ECO_OBJECT (both), index);

  for (guint i = 0; before != NULL && i < eco_list_get_length (before); i++)
    {
      EcoObject *object = eco_list_get (before, i);
      g_autoptr (EcoObject) copy = NULL;

      if (_eco_comparison_find_partner (self->is, object, ECO_OBJECT (self->is)) != NULL)
        continue;
      copy = dup_for_union (self, both, object);
      eco_list_insert (list, find_position (both, index, before, i), copy);
      g_ptr_array_add (added, copy);
    }
}

/* What of the first names a thing that the second has made another sort of thing, goes. */
static void
drop_broken (EcoEcosystem *both, GPtrArray *added)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = added->len; i > 0; i--)
        {
          EcoObject *object = added->pdata[i - 1];
          guint position;

          if (eco_integrity_check_object (both, object, NULL))
            continue;
          for (guint j = 0; j < ECO_ECOSYSTEM_N_LISTS; j++)
            {
              EcoList *list = eco_object_get_list (ECO_OBJECT (both), j);

              if (eco_list_find (list, object, &position))
                eco_list_remove (list, position);
            }
          g_ptr_array_remove_index (added, i - 1);
          again = TRUE;
        }
    }
}

/* Adds to @both, which is like the second ecosystem, what only the first has. */
void
_eco_comparison_add_retired (EcoComparison *self, EcoEcosystem *both)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  eco_ecosystem_begin_change (both);
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    if (!is_left_out (i))
      add_list (self, both, i, added);
  drop_broken (both, added);
  eco_ecosystem_end_change (both);
}

/**
 * eco_comparison_create_union:
 *
 * Scenarios, horizons, views and the like are those of the second alone. What only the first has is
 * where it was there; marks and differences know it by the id that it has in the union.
 *
 * Returns: (transfer full): both laid over each other
 */
EcoEcosystem *
eco_comparison_create_union (EcoComparison *self)
{
  EcoEcosystem *both;

  g_return_val_if_fail (self != NULL, NULL);
  both = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (self->is)));
  _eco_comparison_add_retired (self, both);
  return both;
}
