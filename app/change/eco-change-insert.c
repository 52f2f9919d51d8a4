/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An object comes into a list, or leaves it: each is the other backwards. */
#include "config.h"

#include "change/eco-change-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoChange parent;
  char *owner;                /* whose list */
  const EcoListSpec *spec;    /* of the static table of the owner's class */
  guint position;
  EcoObject *object;
} ChangeInsert;

static EcoList *
find_list (ChangeInsert *self, EcoEcosystem *ecosystem, GError **error)
{
  EcoObject *owner = _eco_change_find_target (ecosystem, self->owner, error);
  EcoList *list = owner != NULL ? eco_object_find_list (owner, self->spec->name) : NULL;

  if (owner != NULL && list == NULL)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("A change speaks of “%s” of “%s”, which has none: drop the change"),
                 _(self->spec->label), self->owner);
  return list;
}

/* The first id of @object and what it has that is taken, by another thing or twice in it; or NULL.
 * @seen: set of ids */
static const char *
find_taken (EcoEcosystem *ecosystem, EcoObject *object, GHashTable *seen)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);
  const char *id = eco_object_get_id (object);

  if (id != NULL &&
      (eco_ecosystem_lookup (ecosystem, id) != NULL || !g_hash_table_add (seen, (gpointer) id)))
    return id;
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = klass->lists[i].detached ? NULL : eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          const char *taken = find_taken (ecosystem, eco_list_get (list, j), seen);

          if (taken != NULL)
            return taken;
        }
    }
  return NULL;
}

static gboolean
insert (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  ChangeInsert *self = (ChangeInsert *) change;
  EcoList *list = find_list (self, ecosystem, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *taken;

  if (list == NULL)
    return FALSE;
  taken = self->spec->detached ? NULL : find_taken (ecosystem, self->object, seen);
  if (taken != NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("The id “%s” is taken already: give the new one another id"), taken);
      return FALSE;
    }
  /* The same change may be laid over several ecosystems. */
  if (eco_object_get_owner (self->object) != NULL)
    {
      EcoObject *copy = eco_object_copy (self->object);

      g_object_unref (self->object);
      self->object = copy;
    }
  eco_list_insert (list, self->position, self->object);
  return TRUE;
}

static gboolean
take_out (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  ChangeInsert *self = (ChangeInsert *) change;
  EcoList *list = find_list (self, ecosystem, error);
  const char *id = eco_object_get_id (self->object);
  guint position;

  if (list == NULL)
    return FALSE;
  if (!eco_list_find (list, self->object, &position) &&
      !eco_list_find (list, eco_ecosystem_lookup (ecosystem, id), &position))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("“%s” shall be removed but is not there: drop the change"), id);
      return FALSE;
    }
  self->position = position;
  g_set_object (&self->object, eco_list_get (list, position));
  eco_list_remove (list, position);
  return TRUE;
}

static char *
describe_insert (EcoChange *change, EcoEcosystem *ecosystem)
{
  ChangeInsert *self = (ChangeInsert *) change;

  /* TRANSLATORS: a step of the history: what it is ("Node"), then its name */
  return g_strdup_printf (_("Add %s “%s”"), eco_object_get_label (self->object),
                          eco_object_get_name (self->object));
}

static char *
describe_remove (EcoChange *change, EcoEcosystem *ecosystem)
{
  ChangeInsert *self = (ChangeInsert *) change;

  /* TRANSLATORS: a step of the history: what it is ("Node"), then its name */
  return g_strdup_printf (_("Delete %s “%s”"), eco_object_get_label (self->object),
                          eco_object_get_name (self->object));
}

static void
fill_insert_record (EcoChange *change, EcoChangeRecord *record)
{
  ChangeInsert *self = (ChangeInsert *) change;
  g_autoptr (EcoObject) copy = eco_object_copy (self->object);

  _eco_record_set (record, "target", self->owner);
  _eco_record_set (record, "list", self->spec->name);
  _eco_record_set_int (record, "position", (int) self->position);
  eco_list_append (eco_object_get_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS), copy);
  g_object_set (record, "op", ECO_CHANGE_OP_INSERT, NULL);
}

static void
fill_remove_record (EcoChange *change, EcoChangeRecord *record)
{
  ChangeInsert *self = (ChangeInsert *) change;

  _eco_record_set (record, "target", eco_object_get_id (self->object));
  g_object_set (record, "op", ECO_CHANGE_OP_REMOVE, NULL);
}

static void
clear (EcoChange *change)
{
  ChangeInsert *self = (ChangeInsert *) change;

  g_object_unref (self->object);
  g_free (self->owner);
}

static const char *
get_touched (EcoChange *change, const EcoField **field)
{
  return eco_object_get_id (((ChangeInsert *) change)->object);
}

static const EcoChangeKind insert_kind = {
  sizeof (ChangeInsert), insert, take_out, NULL, NULL, describe_insert, fill_insert_record,
  fill_remove_record, clear, get_touched,
};

static const EcoChangeKind remove_kind = {
  sizeof (ChangeInsert), take_out, insert, NULL, NULL, describe_remove, fill_remove_record,
  fill_insert_record, clear,
};

static EcoChange *
new_change (const EcoChangeKind *kind, EcoObject *owner, const EcoListSpec *spec, guint position,
            EcoObject *object)
{
  ChangeInsert *self = _eco_change_new (kind);

  self->owner = _eco_change_dup_target (owner);
  self->spec = spec;
  self->position = position;
  self->object = g_object_ref (object);
  return &self->parent;
}

/**
 * eco_change_new_insert:
 * @owner: the ecosystem or an object in it
 * @list: index of the list in the table of @owner's class
 * @position: where in the list; clamped to its end
 * @object: (transfer none): in no list yet, with an id that is free
 *
 * Returns: (transfer full): the change that puts @object there; not yet applied
 */
EcoChange *
eco_change_new_insert (EcoObject *owner, guint list, guint position, EcoObject *object)
{
  EcoList *target = eco_object_get_list (owner, list);

  g_return_val_if_fail (target != NULL && eco_id_is_valid (eco_object_get_id (object)), NULL);
  return new_change (&insert_kind, owner, eco_list_get_spec (target),
                     MIN (position, eco_list_get_length (target)), object);
}

/* The list of @owner that holds @object. */
static EcoList *
find_home (EcoObject *owner, EcoObject *object, guint *position)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (owner);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (owner, i);

      if (list != NULL && eco_list_find (list, object, position))
        return list;
    }
  return NULL;
}

/**
 * eco_change_new_remove:
 * @object: an object in an ecosystem; references to it are not looked at
 *
 * Returns: (transfer full): the change that takes it out; not yet applied
 */
EcoChange *
eco_change_new_remove (EcoObject *object)
{
  EcoObject *owner = eco_object_get_owner (object);
  EcoList *list;
  guint position = 0;

  g_return_val_if_fail (owner != NULL, NULL);
  list = find_home (owner, object, &position);
  g_return_val_if_fail (list != NULL, NULL);
  return new_change (&remove_kind, owner, eco_list_get_spec (list), position, object);
}

EcoChange *
_eco_change_insert_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  EcoList *payload = eco_object_get_list (ECO_OBJECT (record), ECO_CHANGE_RECORD_OBJECTS);
  EcoObject *owner = _eco_change_find_target (ecosystem, record->target, error);
  EcoList *list;
  g_autoptr (EcoObject) object = NULL;

  if (owner == NULL)
    return NULL;
  list = record->list != NULL ? eco_object_find_list (owner, record->list) : NULL;
  if (list == NULL || eco_list_get_length (payload) != 1 ||
      !G_TYPE_CHECK_INSTANCE_TYPE (eco_list_get (payload, 0),
                                   g_list_model_get_item_type (G_LIST_MODEL (list))))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("A change inserts nothing that fits “%s” of “%s”: drop the change"),
                   record->list != NULL ? record->list : "", record->target);
      return NULL;
    }
  object = eco_object_copy (eco_list_get (payload, 0));
  return new_change (&insert_kind, owner, eco_list_get_spec (list), (guint) record->position,
                     object);
}

EcoChange *
_eco_change_remove_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  EcoObject *object = _eco_change_find_target (ecosystem, record->target, error);

  if (object == NULL)
    return NULL;
  if (ECO_IS_ECOSYSTEM (object))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("A change removes the ecosystem itself: drop the change"));
      return NULL;
    }
  return eco_change_new_remove (object);
}
