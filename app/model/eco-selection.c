/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSelection: the things that the user means. */
#include "config.h"

#include "model/eco-selection.h"

struct _EcoSelection
{
  GObject parent_instance;

  EcoEcosystem *ecosystem;
  GPtrArray *ids;             /* of char *, in the order in which they were chosen */
  GHashTable *set;            /* the same, to ask quickly */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoSelection, eco_selection, G_TYPE_OBJECT)

static void
eco_selection_finalize (GObject *object)
{
  EcoSelection *self = ECO_SELECTION (object);

  g_hash_table_unref (self->set);
  g_ptr_array_unref (self->ids);
  g_clear_object (&self->ecosystem);
  G_OBJECT_CLASS (eco_selection_parent_class)->finalize (object);
}

static void
eco_selection_class_init (EcoSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_selection_finalize;

  /**
   * EcoSelection::changed:
   *
   * Other things are selected than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_selection_init (EcoSelection *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->set = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
changed (EcoSelection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
put (EcoSelection *self, const char *id)
{
  char *own;

  if (id == NULL || g_hash_table_contains (self->set, id))
    return FALSE;
  own = g_strdup (id);
  g_ptr_array_add (self->ids, own);
  g_hash_table_add (self->set, own);
  return TRUE;
}

static gboolean
take (EcoSelection *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      {
        g_hash_table_remove (self->set, id);
        g_ptr_array_remove_index (self->ids, i);
        return TRUE;
      }
  return FALSE;
}

static void
empty (EcoSelection *self)
{
  g_hash_table_remove_all (self->set);
  g_ptr_array_set_size (self->ids, 0);
}

/**
 * eco_selection_new:
 * @ecosystem: where the ids are looked up
 *
 * Returns: (transfer full): a selection of nothing
 */
EcoSelection *
eco_selection_new (EcoEcosystem *ecosystem)
{
  EcoSelection *self = g_object_new (ECO_TYPE_SELECTION, NULL);

  self->ecosystem = g_object_ref (ecosystem);
  return self;
}

/**
 * eco_selection_get_size:
 *
 * Returns: how many things are selected
 */
guint
eco_selection_get_size (EcoSelection *self)
{
  g_return_val_if_fail (ECO_IS_SELECTION (self), 0);
  return self->ids->len;
}

/**
 * eco_selection_get_id:
 * @index: below the size
 *
 * Returns: (transfer none): the id of the thing that was chosen as the @index-th
 */
const char *
eco_selection_get_id (EcoSelection *self, guint index)
{
  g_return_val_if_fail (ECO_IS_SELECTION (self) && index < self->ids->len, NULL);
  return self->ids->pdata[index];
}

/**
 * eco_selection_get_only:
 *
 * Returns: (transfer none) (nullable): the thing, if exactly one is selected
 */
EcoObject *
eco_selection_get_only (EcoSelection *self)
{
  g_return_val_if_fail (ECO_IS_SELECTION (self), NULL);
  return self->ids->len == 1 ? eco_ecosystem_lookup (self->ecosystem, self->ids->pdata[0]) : NULL;
}

/**
 * eco_selection_dup_objects:
 *
 * Returns: (transfer container) (element-type EcoObject): the selected things
 *   that there are, in the order in which they were chosen
 */
GPtrArray *
eco_selection_dup_objects (EcoSelection *self)
{
  GPtrArray *objects = g_ptr_array_new ();

  for (guint i = 0; i < self->ids->len; i++)
    {
      EcoObject *object = eco_ecosystem_lookup (self->ecosystem, self->ids->pdata[i]);

      if (object != NULL)
        g_ptr_array_add (objects, object);
    }
  return objects;
}

/**
 * eco_selection_contains:
 *
 * Returns: whether the thing of that id is selected
 */
gboolean
eco_selection_contains (EcoSelection *self, const char *id)
{
  g_return_val_if_fail (ECO_IS_SELECTION (self), FALSE);
  return id != NULL && g_hash_table_contains (self->set, id);
}

/**
 * eco_selection_set_only:
 * @id: (nullable): the id of the thing that is selected from now on; %NULL for nothing
 */
void
eco_selection_set_only (EcoSelection *self, const char *id)
{
  eco_selection_set_ids (self, &id, id != NULL ? 1 : 0);
}

/**
 * eco_selection_set_ids:
 * @ids: (array length=n_ids): the things that are selected from now on
 */
void
eco_selection_set_ids (EcoSelection *self, const char *const *ids, guint n_ids)
{
  g_autoptr (GPtrArray) old = NULL;
  gboolean same;

  g_return_if_fail (ECO_IS_SELECTION (self));
  same = self->ids->len == n_ids;
  for (guint i = 0; same && i < n_ids; i++)
    same = g_str_equal (self->ids->pdata[i], ids[i]);
  if (same)
    return;
  /* The caller's ids may be our own. */
  old = g_steal_pointer (&self->ids);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_remove_all (self->set);
  for (guint i = 0; i < n_ids; i++)
    put (self, ids[i]);
  changed (self);
}

/**
 * eco_selection_toggle:
 *
 * Selects a thing if it is not, and the other way round.
 */
void
eco_selection_toggle (EcoSelection *self, const char *id)
{
  g_return_if_fail (ECO_IS_SELECTION (self));
  if (!take (self, id))
    put (self, id);
  changed (self);
}

/**
 * eco_selection_clear:
 *
 * Selects nothing.
 */
void
eco_selection_clear (EcoSelection *self)
{
  g_return_if_fail (ECO_IS_SELECTION (self));
  if (self->ids->len == 0)
    return;
  empty (self);
  changed (self);
}

/**
 * eco_selection_prune:
 *
 * Drops what the ecosystem does not have any more.
 */
void
eco_selection_prune (EcoSelection *self)
{
  guint before;

  g_return_if_fail (ECO_IS_SELECTION (self));
  before = self->ids->len;
  for (guint i = self->ids->len; i > 0; i--)
    if (eco_ecosystem_lookup (self->ecosystem, self->ids->pdata[i - 1]) == NULL)
      {
        g_hash_table_remove (self->set, self->ids->pdata[i - 1]);
        g_ptr_array_remove_index (self->ids, i - 1);
      }
  if (self->ids->len != before)
    changed (self);
}
