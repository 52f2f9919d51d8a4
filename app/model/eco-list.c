/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoList: a GListModel of objects that knows who has it. */
#include "config.h"

#include "model/eco-list.h"

#include "model/eco-ecosystem-private.h"

struct _EcoList
{
  GObject parent_instance;

  EcoObject *owner;           /* not owned; %NULL once it is gone */
  const EcoListSpec *spec;
  GPtrArray *items;
};

static GType
get_item_type (GListModel *model)
{
  const EcoListSpec *spec = ECO_LIST (model)->spec;

  return spec->item_type != NULL ? spec->item_type () : ECO_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return ECO_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EcoList *self = ECO_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EcoList, eco_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
eco_list_finalize (GObject *object)
{
  g_ptr_array_unref (ECO_LIST (object)->items);
  G_OBJECT_CLASS (eco_list_parent_class)->finalize (object);
}

static void
eco_list_class_init (EcoListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_list_finalize;
}

static void
eco_list_init (EcoList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

EcoList *
_eco_list_new (EcoObject *owner, const EcoListSpec *spec)
{
  EcoList *self = g_object_new (ECO_TYPE_LIST, NULL);

  self->owner = owner;
  self->spec = spec;
  return self;
}

/* The owner is going away; the items must not point to it any more. */
void
_eco_list_disown (EcoList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    ECO_OBJECT (self->items->pdata[i])->owner = NULL;
  self->owner = NULL;
}

/* The ecosystem whose part the items are, or %NULL. */
static EcoEcosystem *
get_ecosystem (EcoList *self)
{
  EcoEcosystem *ecosystem = self->owner != NULL ? eco_object_get_ecosystem (self->owner) : NULL;

  if (ecosystem != NULL)
    _eco_ecosystem_check_writable (ecosystem);
  return ecosystem;
}

/**
 * eco_list_get_spec:
 *
 * Returns: (transfer none): what the list is
 */
const EcoListSpec *
eco_list_get_spec (EcoList *self)
{
  g_return_val_if_fail (ECO_IS_LIST (self), NULL);
  return self->spec;
}

/**
 * eco_list_get_length:
 *
 * Returns: how many objects are in it
 */
guint
eco_list_get_length (EcoList *self)
{
  g_return_val_if_fail (ECO_IS_LIST (self), 0);
  return self->items->len;
}

/**
 * eco_list_get:
 * @position: below the length
 *
 * Returns: (transfer none) (type EcoObject): the object at @position
 */
gpointer
eco_list_get (EcoList *self, guint position)
{
  g_return_val_if_fail (position < self->items->len, NULL);
  return self->items->pdata[position];
}

/**
 * eco_list_find:
 * @position: (out) (optional): where @object is
 *
 * Returns: whether @object is in the list
 */
gboolean
eco_list_find (EcoList *self, EcoObject *object, guint *position)
{
  g_return_val_if_fail (ECO_IS_LIST (self), FALSE);
  return g_ptr_array_find (self->items, object, position);
}

/**
 * eco_list_insert:
 * @position: where it will be; clamped to the end
 * @object: (transfer none): of the list's type, in no list yet
 *
 * For change/ and store/ alone; everybody else asks the editor.
 */
void
eco_list_insert (EcoList *self, guint position, EcoObject *object)
{
  EcoEcosystem *ecosystem;

  g_return_if_fail (ECO_IS_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (object, get_item_type (G_LIST_MODEL (self))));
  g_return_if_fail (object->owner == NULL);
  ecosystem = get_ecosystem (self);
  position = MIN (position, self->items->len);
  g_ptr_array_insert (self->items, (int) position, g_object_ref (object));
  object->owner = self->owner;
  if (ecosystem != NULL && !self->spec->detached)
    _eco_ecosystem_add_to_index (ecosystem, object);
  else if (ecosystem != NULL)
    _eco_ecosystem_reserve (ecosystem, object);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * eco_list_append:
 * @object: (transfer none): of the list's type, in no list yet
 *
 * As eco_list_insert() at the end.
 */
void
eco_list_append (EcoList *self, EcoObject *object)
{
  eco_list_insert (self, G_MAXUINT, object);
}

/**
 * eco_list_remove:
 * @position: below the length
 *
 * For change/ and store/ alone; everybody else asks the editor.
 */
void
eco_list_remove (EcoList *self, guint position)
{
  EcoEcosystem *ecosystem;
  g_autoptr (EcoObject) object = NULL;

  g_return_if_fail (ECO_IS_LIST (self));
  g_return_if_fail (position < self->items->len);
  ecosystem = get_ecosystem (self);
  object = g_object_ref (self->items->pdata[position]);
  if (ecosystem != NULL && !self->spec->detached)
    _eco_ecosystem_remove_from_index (ecosystem, object);
  object->owner = NULL;
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * eco_list_move:
 * @from: where the object is
 * @to: where it will be when all is done
 *
 * For change/ and store/ alone; everybody else asks the editor.
 */
void
eco_list_move (EcoList *self, guint from, guint to)
{
  gpointer object;
  guint low = MIN (from, to), high = MAX (from, to);

  g_return_if_fail (ECO_IS_LIST (self));
  g_return_if_fail (high < self->items->len);
  if (from == to)
    return;
  get_ecosystem (self);
  object = g_ptr_array_steal_index (self->items, from);
  g_ptr_array_insert (self->items, (int) to, object);
  g_list_model_items_changed (G_LIST_MODEL (self), low, high - low + 1, high - low + 1);
}
