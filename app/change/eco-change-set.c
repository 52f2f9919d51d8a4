/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A property gets another value. */
#include "config.h"

#include "change/eco-change-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoChange parent;
  char *target;
  const EcoField *field;      /* of the static table of the class */
  GType type;                 /* the class that has the field */
  GValue was;
  GValue value;
} ChangeSet;

static gboolean
set (ChangeSet *self, EcoEcosystem *ecosystem, const GValue *value, GError **error)
{
  EcoObject *object = _eco_change_find_target (ecosystem, self->target, error);

  if (object == NULL)
    return FALSE;
  if (G_OBJECT_TYPE (object) != self->type)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("A change of “%s” does not fit what “%s” is now: drop the change"),
                   eco_field_get_label (self->field), self->target);
      return FALSE;
    }
  eco_object_set_value (object, self->field, value);
  return TRUE;
}

static gboolean
apply (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  ChangeSet *self = (ChangeSet *) change;

  return set (self, ecosystem, &self->value, error);
}

static gboolean
revert (EcoChange *change, EcoEcosystem *ecosystem, GError **error)
{
  ChangeSet *self = (ChangeSet *) change;

  return set (self, ecosystem, &self->was, error);
}

static gboolean
merge (EcoChange *change, EcoChange *next)
{
  ChangeSet *self = (ChangeSet *) change;
  ChangeSet *other = (ChangeSet *) next;

  if (self->field != other->field || !g_str_equal (self->target, other->target))
    return FALSE;
  g_value_copy (&other->value, &self->value);
  return TRUE;
}

static char *
dup_text (ChangeSet *self, const GValue *value)
{
  g_autoptr (EcoObject) scratch = eco_object_new (self->type, NULL);

  eco_field_set_value (self->field, scratch, value);
  return eco_object_dup_text (scratch, self->field);
}

static gboolean
is_empty (EcoChange *change)
{
  ChangeSet *self = (ChangeSet *) change;
  g_autoptr (EcoObject) a = eco_object_new (self->type, NULL);
  g_autoptr (EcoObject) b = eco_object_new (self->type, NULL);

  eco_field_set_value (self->field, a, &self->was);
  eco_field_set_value (self->field, b, &self->value);
  return eco_field_equal (self->field, a, b);
}

static char *
describe (EcoChange *change, EcoEcosystem *ecosystem)
{
  ChangeSet *self = (ChangeSet *) change;
  EcoObject *object = _eco_change_find_target (ecosystem, self->target, NULL);
  const char *name = object != NULL ? eco_object_get_name (object) : "";

  if (name[0] == '\0')
    /* TRANSLATORS: a step of the history; %s is a property, such as "Owner" */
    return g_strdup_printf (_("Change “%s”"), eco_field_get_label (self->field));
  /* TRANSLATORS: a step of the history: a property, then the name of a node */
  return g_strdup_printf (_("Change “%s” of %s"), eco_field_get_label (self->field), name);
}

static void
fill (ChangeSet *self, EcoChangeRecord *record, const GValue *from, const GValue *to)
{
  g_autofree char *was = dup_text (self, from);
  g_autofree char *value = dup_text (self, to);

  _eco_record_set (record, "target", self->target);
  _eco_record_set (record, "property", self->field->name);
  _eco_record_set (record, "was", was);
  _eco_record_set (record, "value", value);
}

static void
fill_record (EcoChange *change, EcoChangeRecord *record)
{
  ChangeSet *self = (ChangeSet *) change;

  fill (self, record, &self->was, &self->value);
}

static void
fill_reverse (EcoChange *change, EcoChangeRecord *record)
{
  ChangeSet *self = (ChangeSet *) change;

  fill (self, record, &self->value, &self->was);
}

static void
clear (EcoChange *change)
{
  ChangeSet *self = (ChangeSet *) change;

  g_value_unset (&self->was);
  g_value_unset (&self->value);
  g_free (self->target);
}

static const char *
get_touched (EcoChange *change, const EcoField **field)
{
  if (field != NULL)
    *field = ((ChangeSet *) change)->field;
  return ((ChangeSet *) change)->target;
}

static const EcoChangeKind kind = {
  sizeof (ChangeSet), apply, revert, merge, is_empty, describe, fill_record, fill_reverse, clear,
  get_touched,
};

/**
 * eco_change_new_set:
 * @object: the ecosystem or an object in it
 * @field: a field of its class
 * @value: of the field's type
 *
 * Returns: (transfer full): the change that puts @value there; not yet applied
 */
EcoChange *
eco_change_new_set (EcoObject *object, const EcoField *field, const GValue *value)
{
  ChangeSet *self = _eco_change_new (&kind);

  self->target = _eco_change_dup_target (object);
  self->field = field;
  self->type = G_OBJECT_TYPE (object);
  eco_object_get_value (object, field, &self->was);
  g_value_init (&self->value, G_VALUE_TYPE (value));
  g_value_copy (value, &self->value);
  return &self->parent;
}

EcoChange *
_eco_change_set_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem, GError **error)
{
  EcoObject *object = _eco_change_find_target (ecosystem, record->target, error);
  g_autoptr (EcoObject) scratch = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  const EcoField *field;

  if (object == NULL)
    return NULL;
  field = record->property != NULL ? eco_object_find_field (object, record->property) : NULL;
  if (field == NULL)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("A change names the property “%s”, which “%s” does not have: drop the change"),
                   record->property != NULL ? record->property : "", record->target);
      return NULL;
    }
  scratch = eco_object_new (G_OBJECT_TYPE (object), NULL);
  if (record->value != NULL && !eco_field_parse (field, scratch, record->value, error))
    return NULL;
  eco_object_get_value (scratch, field, &value);
  return eco_change_new_set (object, field, &value);
}
