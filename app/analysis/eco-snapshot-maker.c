/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSnapshotMaker: takes snapshots of one ecosystem, and copies only what has changed between
 * them.
 *
 * Where cards lie on the picture is of no interest to an analysis, so moving them changes
 * nothing. */
#include "config.h"

#include "analysis/eco-snapshot-private.h"

#include <string.h>

struct _EcoSnapshotMaker
{
  EcoEcosystem *ecosystem;
  GHashTable *copies;    /* EcoObject, owned lest its address be used again -> owned copy */
  GPtrArray *arrays[ECO_ECOSYSTEM_N_LISTS];
  EcoEcosystem *root;    /* copy of it, or NULL when it has changed */
  guint64 stamps[ECO_ECOSYSTEM_N_LISTS + 1];
  gboolean stale[ECO_ECOSYSTEM_N_LISTS];
  guint ahead_list, ahead_at; /* up to here objects have been copied ahead */
};

static void
mark (EcoSnapshotMaker *self, guint list)
{
  self->stale[list] = TRUE;
  self->stamps[list]++;
}

/* The object in a list of the ecosystem that @object is or lies below. */
static EcoObject *
find_top (EcoSnapshotMaker *self, EcoObject *object)
{
  EcoObject *owner = eco_object_get_owner (object);

  while (owner != NULL && owner != ECO_OBJECT (self->ecosystem))
    {
      object = owner;
      owner = eco_object_get_owner (object);
    }
  return owner != NULL ? object : NULL;
}

static void
object_changed_cb (EcoEcosystem *ecosystem, EcoObject *object, const EcoField *field,
                   EcoSnapshotMaker *self)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (ecosystem);
  EcoObject *top;

  if (field != NULL && (field->flags & ECO_FIELD_PLACEMENT))
    return;
  if (object == ECO_OBJECT (ecosystem))
    {
      g_clear_object (&self->root);
      self->stamps[ECO_ECOSYSTEM_N_LISTS]++;
      return;
    }
  top = find_top (self, object);
  if (top == NULL)
    return;
  g_hash_table_remove (self->copies, top);
  for (guint i = 0; i < klass->n_lists; i++)
    if (klass->lists[i].item_type () == G_OBJECT_TYPE (top) && _eco_snapshot_wants (i))
      mark (self, i);
}

/* What comes back may have changed while it was away. */
static void
items_changed_cb (EcoList *list, guint position, guint removed, guint added,
                  EcoSnapshotMaker *self)
{
  for (guint i = position; i < position + added; i++)
    g_hash_table_remove (self->copies, eco_list_get (list, i));
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    if (eco_object_peek_list (ECO_OBJECT (self->ecosystem), i) == list)
      mark (self, i);
}

/**
 * eco_snapshot_maker_new:
 *
 * Returns: (transfer full): a maker that watches @ecosystem
 */
EcoSnapshotMaker *
eco_snapshot_maker_new (EcoEcosystem *ecosystem)
{
  EcoSnapshotMaker *self = g_new0 (EcoSnapshotMaker, 1);

  self->ecosystem = g_object_ref (ecosystem);
  self->copies = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  g_signal_connect (ecosystem, "object-changed", G_CALLBACK (object_changed_cb), self);
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    if (_eco_snapshot_wants (i))
      {
        g_signal_connect (eco_object_get_list (ECO_OBJECT (ecosystem), i), "items-changed",
                          G_CALLBACK (items_changed_cb), self);
        self->stale[i] = TRUE;
      }
  return self;
}

/**
 * eco_snapshot_maker_free:
 *
 * Its snapshots live on.
 */
void
eco_snapshot_maker_free (EcoSnapshotMaker *self)
{
  g_signal_handlers_disconnect_by_data (self->ecosystem, self);
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      if (_eco_snapshot_wants (i))
        g_signal_handlers_disconnect_by_data (
          eco_object_get_list (ECO_OBJECT (self->ecosystem), i), self);
      g_clear_pointer (&self->arrays[i], g_ptr_array_unref);
    }
  g_hash_table_unref (self->copies);
  g_clear_object (&self->root);
  g_object_unref (self->ecosystem);
  g_free (self);
}

/* Lists below an object tell nobody, so objects with such lists are always copied anew; there are
 * few of them. Custom fields of nodes are shown, but not analysed. */
static gboolean
may_share (EcoObject *object)
{
  return ECO_IS_NODE (object) || ECO_OBJECT_GET_CLASS (object)->n_lists == 0;
}

static EcoObject *
get_copy (EcoSnapshotMaker *self, EcoObject *object)
{
  EcoObject *copy = may_share (object) ? g_hash_table_lookup (self->copies, object) : NULL;

  if (copy == NULL)
    {
      copy = _eco_snapshot_copy (object);
      g_hash_table_insert (self->copies, g_object_ref (object), copy);
    }
  return g_object_ref (copy);
}

static GPtrArray *
copy_list (EcoSnapshotMaker *self, EcoList *list)
{
  guint n = eco_list_get_length (list);
  GPtrArray *array = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (array, get_copy (self, eco_list_get (list, i)));
  return array;
}

static gboolean
has_deep_objects (guint list)
{
  return list == ECO_ECOSYSTEM_FORCES || list == ECO_ECOSYSTEM_DATA_SETS
         || list == ECO_ECOSYSTEM_INITIATIVES;
}

static gboolean
arrays_equal (GPtrArray *a, GPtrArray *b)
{
  gboolean equal = a != NULL && a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    equal = eco_object_equal (a->pdata[i], b->pdata[i]);
  return equal;
}

static void
update_list (EcoSnapshotMaker *self, guint i)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (self->ecosystem), i);
  GPtrArray *array;

  if (!_eco_snapshot_wants (i))
    {
      if (self->arrays[i] == NULL)
        self->arrays[i] = g_ptr_array_new_with_free_func (g_object_unref);
      return;
    }
  if (!self->stale[i] && !has_deep_objects (i))
    return;
  array = copy_list (self, list);
  if (!self->stale[i] && !arrays_equal (self->arrays[i], array))
    self->stamps[i]++;
  g_clear_pointer (&self->arrays[i], g_ptr_array_unref);
  self->arrays[i] = array;
  self->stale[i] = FALSE;
}

/* Copies of what is gone are dropped now and then. */
static void
forget_gone (EcoSnapshotMaker *self, guint n_objects)
{
  if (g_hash_table_size (self->copies) > 2 * n_objects + 100)
    g_hash_table_remove_all (self->copies);
}

/**
 * eco_snapshot_maker_copy_ahead:
 * @n_objects: how many objects to copy now, at most
 *
 * The first snapshot copies everything. Who must not stop for that long calls this again and again
 * before it, in between other work.
 *
 * Returns: whether there is more to copy
 */
gboolean
eco_snapshot_maker_copy_ahead (EcoSnapshotMaker *self, guint n_objects)
{
  for (; self->ahead_list < ECO_ECOSYSTEM_N_LISTS; self->ahead_list++, self->ahead_at = 0)
    {
      EcoList *list = eco_object_get_list (ECO_OBJECT (self->ecosystem), self->ahead_list);

      if (!_eco_snapshot_wants (self->ahead_list))
        continue;
      for (; self->ahead_at < eco_list_get_length (list); self->ahead_at++)
        {
          if (n_objects-- == 0)
            return TRUE;
          g_object_unref (get_copy (self, eco_list_get (list, self->ahead_at)));
        }
    }
  return FALSE;
}

/**
 * eco_snapshot_maker_take:
 *
 * Costs a pointer for each object, and a copy for each that has changed since the last one.
 *
 * Returns: (transfer full): what the ecosystem is now
 */
EcoSnapshot *
eco_snapshot_maker_take (EcoSnapshotMaker *self)
{
  EcoSnapshot *snapshot = _eco_snapshot_new_empty ();
  guint n_objects = 0;

  if (self->root == NULL)
    self->root = ECO_ECOSYSTEM (_eco_snapshot_copy (ECO_OBJECT (self->ecosystem)));
  snapshot->root = g_object_ref (self->root);
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      update_list (self, i);
      snapshot->lists[i] = g_ptr_array_ref (self->arrays[i]);
      n_objects += self->arrays[i]->len;
    }
  memcpy (snapshot->stamps, self->stamps, sizeof self->stamps);
  forget_gone (self, n_objects);
  return snapshot;
}
