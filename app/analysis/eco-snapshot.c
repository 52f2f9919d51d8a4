/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSnapshot: an ecosystem as it was at one moment, to be analysed in any thread. */
#include "config.h"

#include "analysis/eco-snapshot-private.h"

EcoSnapshot *
_eco_snapshot_new_empty (void)
{
  EcoSnapshot *self = g_new0 (EcoSnapshot, 1);

  g_atomic_ref_count_init (&self->refs);
  return self;
}

/* Whether an analysis reads that list. What scenarios and views would change is not part of
 * today. */
gboolean
_eco_snapshot_wants (guint list)
{
  return list != ECO_ECOSYSTEM_SCENARIOS && list != ECO_ECOSYSTEM_VIEWS
         && list != ECO_ECOSYSTEM_BRAND_THEMES;
}

/* Sentences need a name: what has none is called by its id. */
static void
name_copy (const EcoField *field, EcoObject *copy)
{
  char **name;

  if (field->type != ECO_FIELD_STRING || !g_str_equal (field->name, "name"))
    return;
  name = G_STRUCT_MEMBER_P (copy, field->offset);
  if (*name == NULL)
    *name = g_strdup (eco_object_get_id (copy));
}

/* A copy with its fields and what lies below it; of the changes that it would make only which they
 * are, without the objects that they bring. */
EcoObject *
_eco_snapshot_copy (EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  EcoObject *copy = eco_object_new (G_OBJECT_TYPE (object), eco_object_get_id (object));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      eco_field_copy (&klass->fields[i], object, copy);
      name_copy (&klass->fields[i], copy);
    }
  if (ECO_IS_ECOSYSTEM (object) || ECO_IS_CHANGE_RECORD (object))
    return copy;
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          g_autoptr (EcoObject) child = _eco_snapshot_copy (eco_list_get (list, j));

          eco_list_append (eco_object_get_list (copy, i), child);
        }
    }
  return copy;
}

/**
 * eco_snapshot_new:
 *
 * Call it in the thread of @ecosystem. Who analyses again and again takes an #EcoSnapshotMaker.
 *
 * Returns: (transfer full): what the ecosystem is now
 */
EcoSnapshot *
eco_snapshot_new (EcoEcosystem *ecosystem)
{
  g_autoptr (EcoSnapshotMaker) maker = eco_snapshot_maker_new (ecosystem);

  return eco_snapshot_maker_take (maker);
}

/**
 * eco_snapshot_ref:
 *
 * Returns: (transfer full): @self
 */
EcoSnapshot *
eco_snapshot_ref (EcoSnapshot *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_snapshot_unref:
 *
 * Gives it back; any thread may.
 */
void
eco_snapshot_unref (EcoSnapshot *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
  g_clear_object (&self->root);
  g_free (self);
}

/**
 * eco_snapshot_get_root:
 *
 * Returns: (transfer none): the fields of the ecosystem itself; its lists are empty
 */
const EcoEcosystem *
eco_snapshot_get_root (const EcoSnapshot *self)
{
  return self->root;
}

/**
 * eco_snapshot_get_list:
 * @list: such as %ECO_ECOSYSTEM_NODES
 *
 * Returns: (transfer none) (element-type EcoObject): the objects of that list, in its order;
 *   nothing for scenarios, views and brand themes, which say nothing of today
 */
const GPtrArray *
eco_snapshot_get_list (const EcoSnapshot *self, guint list)
{
  g_return_val_if_fail (list < ECO_ECOSYSTEM_N_LISTS, NULL);
  return self->lists[list];
}

/**
 * eco_snapshot_get_stamp:
 * @list: such as %ECO_ECOSYSTEM_NODES; %ECO_ECOSYSTEM_N_LISTS for the fields of the root
 *
 * Returns: a number that is another one in each snapshot of a maker before which something in
 *   that list has changed
 */
guint64
eco_snapshot_get_stamp (const EcoSnapshot *self, guint list)
{
  g_return_val_if_fail (list <= ECO_ECOSYSTEM_N_LISTS, 0);
  return self->stamps[list];
}
