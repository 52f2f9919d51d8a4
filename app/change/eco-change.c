/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChange: what all kinds of change share. */
#include "config.h"

#include "change/eco-change-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

gpointer
_eco_change_new (const EcoChangeKind *kind)
{
  EcoChange *self = g_malloc0 (kind->size);

  self->kind = kind;
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/**
 * eco_change_ref:
 *
 * Returns: (transfer full): @self
 */
EcoChange *
eco_change_ref (EcoChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * eco_change_unref:
 * @self: (transfer full): a change
 */
void
eco_change_unref (EcoChange *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  self->kind->clear (self);
  g_free (self);
}

EcoObject *
_eco_change_find_target (EcoEcosystem *ecosystem, const char *id, GError **error)
{
  EcoObject *object = id == NULL || g_str_equal (id, ECO_CHANGE_ROOT)
                        ? ECO_OBJECT (ecosystem)
                        : eco_ecosystem_lookup (ecosystem, id);

  if (object == NULL)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("A change speaks of “%s”, which is not in this ecosystem: drop the change"), id);
  return object;
}

char *
_eco_change_dup_target (EcoObject *object)
{
  return g_strdup (ECO_IS_ECOSYSTEM (object) ? ECO_CHANGE_ROOT : eco_object_get_id (object));
}

void
_eco_record_set (EcoChangeRecord *record, const char *name, const char *text)
{
  GValue value = G_VALUE_INIT;
  EcoObject *object = ECO_OBJECT (record);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  eco_object_set_value (object, eco_object_find_field (object, name), &value);
  g_value_unset (&value);
}

void
_eco_record_set_int (EcoChangeRecord *record, const char *name, int number)
{
  GValue value = G_VALUE_INIT;
  EcoObject *object = ECO_OBJECT (record);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, number);
  eco_object_set_value (object, eco_object_find_field (object, name), &value);
}

/**
 * eco_change_apply:
 * @ecosystem: as it was when the change was made, or close to it
 *
 * Returns: whether it was done; when not, nothing changed and @error says why
 */
gboolean
eco_change_apply (EcoChange *self, EcoEcosystem *ecosystem, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem), FALSE);
  eco_ecosystem_begin_change (ecosystem);
  done = self->kind->apply (self, ecosystem, error);
  eco_ecosystem_end_change (ecosystem);
  return done;
}

/**
 * eco_change_revert:
 * @ecosystem: as it was right after eco_change_apply()
 *
 * Returns: whether it was undone; when not, nothing changed and @error says why
 */
gboolean
eco_change_revert (EcoChange *self, EcoEcosystem *ecosystem, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem), FALSE);
  eco_ecosystem_begin_change (ecosystem);
  done = self->kind->revert (self, ecosystem, error);
  eco_ecosystem_end_change (ecosystem);
  return done;
}

/**
 * eco_change_merge:
 * @next: a change that was applied right after @self
 *
 * Returns: whether @self does now what both did, so that @next can go
 */
gboolean
eco_change_merge (EcoChange *self, EcoChange *next)
{
  g_return_val_if_fail (self != NULL && next != NULL, FALSE);
  return self->kind == next->kind && self->kind->merge != NULL && self->kind->merge (self, next);
}

/**
 * eco_change_is_empty:
 *
 * Returns: whether the change leaves everything as it is
 */
gboolean
eco_change_is_empty (EcoChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->kind->is_empty != NULL && self->kind->is_empty (self);
}

/**
 * eco_change_describe:
 * @ecosystem: where the names of things are looked up
 *
 * Returns: (transfer full): a short sentence for the history
 */
char *
eco_change_describe (EcoChange *self, EcoEcosystem *ecosystem)
{
  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem), NULL);
  return self->kind->describe (self, ecosystem);
}

/**
 * eco_change_get_touched:
 * @field: (out) (optional): which of its properties got a value; %NULL: all, as it is new
 *
 * Returns: (nullable): the id of what the change gives a property to or inserts, or
 *   %ECO_CHANGE_ROOT; %NULL when it removes, moves or places
 */
const char *
eco_change_get_touched (EcoChange *self, const EcoField **field)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (field != NULL)
    *field = NULL;
  return self->kind->get_touched != NULL ? self->kind->get_touched (self, field) : NULL;
}

/**
 * eco_change_to_record:
 *
 * Returns: (transfer full): the change in the form in which it is kept
 */
EcoChangeRecord *
eco_change_to_record (EcoChange *self)
{
  EcoObject *record = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);

  self->kind->fill_record (self, ECO_CHANGE_RECORD (record));
  return ECO_CHANGE_RECORD (record);
}

/**
 * eco_change_to_reverse_record:
 *
 * What a change does and undoes depends on what its object is just then: ask right after
 * eco_change_revert().
 *
 * Returns: (transfer full): a change that does what eco_change_revert() did, in the form in which
 *   it is kept
 */
EcoChangeRecord *
eco_change_to_reverse_record (EcoChange *self)
{
  EcoObject *record = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);

  self->kind->fill_reverse (self, ECO_CHANGE_RECORD (record));
  return ECO_CHANGE_RECORD (record);
}

/**
 * eco_change_from_record:
 * @record: a change in the form in which it is kept
 * @ecosystem: what it shall be applied to
 *
 * Returns: (transfer full): the change, or %NULL when it makes no sense there
 */
EcoChange *
eco_change_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  g_return_val_if_fail (ECO_IS_CHANGE_RECORD (record), NULL);
  switch (record->op)
    {
    case ECO_CHANGE_OP_SET:
      return _eco_change_set_from_record (record, ecosystem, error);
    case ECO_CHANGE_OP_INSERT:
      return _eco_change_insert_from_record (record, ecosystem, error);
    case ECO_CHANGE_OP_REMOVE:
      return _eco_change_remove_from_record (record, ecosystem, error);
    case ECO_CHANGE_OP_MOVE:
      return _eco_change_move_from_record (record, ecosystem, error);
    case ECO_CHANGE_OP_PLACE:
      return _eco_change_place_from_record (record, ecosystem, error);
    }
  g_return_val_if_reached (NULL);
}
