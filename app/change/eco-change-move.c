/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An object gets another place in its list: rings, stages and views have an order. */
#include "config.h"

#include "change/eco-change-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoChange parent;
  char *target;
  guint from;
  guint to;
} ChangeMove;

static EcoList *
find_list (EcoObject *object, guint *position)
{
  EcoObject *owner = eco_object_get_owner (object);
  EcoObjectClass *klass = owner != NULL ? ECO_OBJECT_GET_CLASS (owner) : NULL;

  for (guint i = 0; klass != NULL && i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (owner, i);

      if (list != NULL && eco_list_find (list, object, position))
        return list;
    }
  return NULL;
}

static gboolean
move (ChangeMove *self, EcoEcosystem *ecosystem, guint to, GError **error)
{
  EcoObject *object = _eco_change_find_target (ecosystem, self->target, error);
  EcoList *list;
  guint position;

  if (object == NULL)
    return FALSE;
  list = find_list (object, &position);
  if (list == NULL || to >= eco_list_get_length (list))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("“%s” shall move to a place that its list does not have: drop the change"),
                   self->target);
      return FALSE;
    }
  eco_list_move (list, position, to);
  return TRUE;
}

static gboolean
apply (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  return move ((ChangeMove *) change, ecosystem, ((ChangeMove *) change)->to, error);
}

static gboolean
revert (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  return move ((ChangeMove *) change, ecosystem, ((ChangeMove *) change)->from, error);
}

static gboolean
merge (EcoChange *change, EcoChange *next)
{
  ChangeMove *self = (ChangeMove *) change;
  ChangeMove *other = (ChangeMove *) next;

  if (!g_str_equal (self->target, other->target))
    return FALSE;
  self->to = other->to;
  return TRUE;
}

static gboolean
is_empty (EcoChange *change)
{
  return ((ChangeMove *) change)->from == ((ChangeMove *) change)->to;
}

static char *
describe (EcoChange *change, EcoEcosystem *ecosystem)
{
  EcoObject *object = _eco_change_find_target (ecosystem, ((ChangeMove *) change)->target, NULL);

  /* TRANSLATORS: a step of the history: what it is ("Ring"), then its name */
  return object == NULL ? g_strdup (_("Reorder"))
                        : g_strdup_printf (_("Reorder %s “%s”"), eco_object_get_label (object),
                                           eco_object_get_name (object));
}

static void
fill (ChangeMove *self, EcoChangeRecord *record, guint from, guint to)
{
  _eco_record_set (record, "target", self->target);
  _eco_record_set_int (record, "position", (int) from);
  _eco_record_set_int (record, "to", (int) to);
  g_object_set (record, "op", ECO_CHANGE_OP_MOVE, NULL);
}

static void
fill_record (EcoChange *change, EcoChangeRecord *record)
{
  ChangeMove *self = (ChangeMove *) change;

  fill (self, record, self->from, self->to);
}

static void
fill_reverse (EcoChange *change, EcoChangeRecord *record)
{
  ChangeMove *self = (ChangeMove *) change;

  fill (self, record, self->to, self->from);
}

static void
clear (EcoChange *change)
{
  g_free (((ChangeMove *) change)->target);
}

static const EcoChangeKind kind = {
  sizeof (ChangeMove), apply, revert, merge, is_empty, describe, fill_record, fill_reverse, clear,
};

/**
 * eco_change_new_move:
 * @object: an object in an ecosystem
 * @position: where it shall be in its list when all is done
 *
 * Returns: (transfer full): the change that puts it there; not yet applied
 */
EcoChange *
eco_change_new_move (EcoObject *object, guint position)
{
  ChangeMove *self;
  guint from = 0;

  g_return_val_if_fail (find_list (object, &from) != NULL, NULL);
  self = _eco_change_new (&kind);
  self->target = _eco_change_dup_target (object);
  self->from = from;
  self->to = position;
  return &self->parent;
}

EcoChange *
_eco_change_move_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  EcoObject *object = _eco_change_find_target (ecosystem, record->target, error);

  if (object == NULL)
    return NULL;
  if (ECO_IS_ECOSYSTEM (object))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                           _("A change moves the ecosystem itself: drop the change"));
      return NULL;
    }
  return eco_change_new_move (object, (guint) record->to);
}
