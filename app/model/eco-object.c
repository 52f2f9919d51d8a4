/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoObject: anything that an ecosystem keeps, with an id, fields and lists. */
#include "config.h"

#include "model/eco-object.h"

#include "model/eco-change-record.h"
#include "model/eco-ecosystem-private.h"
#include "model/eco-list.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE (EcoObject, eco_object, G_TYPE_OBJECT)

static void
extra_free (EcoExtra *extra)
{
  g_ptr_array_unref (extra->attributes);
  g_ptr_array_unref (extra->children);
  g_free (extra);
}

static void
eco_object_finalize (GObject *object)
{
  EcoObject *self = ECO_OBJECT (object);
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_clear (&klass->fields[i], self);
  for (guint i = 0; self->lists != NULL && i < klass->n_lists; i++)
    if (self->lists[i] != NULL)
      {
        _eco_list_disown (self->lists[i]);
        g_object_unref (self->lists[i]);
      }
  g_free (self->lists);
  g_clear_pointer (&self->extra, extra_free);
  g_free (self->id);
  G_OBJECT_CLASS (eco_object_parent_class)->finalize (object);
}

/* The base class owns "id"; every other property is a field of the subclass. */
static void
eco_object_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoObject *self = ECO_OBJECT (object);

  if (pspec == properties[PROP_ID])
    g_value_set_string (value, self->id);
  else
    eco_field_get_value (&ECO_OBJECT_GET_CLASS (self)->fields[prop_id - 1], self, value);
}

static void
eco_object_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EcoObject *self = ECO_OBJECT (object);

  eco_object_set_value (self, &ECO_OBJECT_GET_CLASS (self)->fields[prop_id - 1], value);
}

static void
eco_object_class_init (EcoObjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eco_object_finalize;
  object_class->get_property = eco_object_get_property;
  object_class->set_property = eco_object_set_property;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
eco_object_init (EcoObject *self)
{
}

/**
 * eco_object_class_set_up:
 * @klass: the class of a subclass, in its class_init
 * @tag: element of the file format
 * @label: what a person reads for one of them; marked for translation
 * @id_prefix: new ids are this and a number
 * @fields: static table; installed as GObject properties
 * @lists: (nullable): static table
 *
 * Describes a class; everything generic works from this.
 */
void
eco_object_class_set_up (EcoObjectClass *klass, const char *tag, const char *label,
                         const char *id_prefix, const EcoField *fields, guint n_fields,
                         const EcoListSpec *lists, guint n_lists)
{
  GParamSpec **pspecs = g_new0 (GParamSpec *, n_fields + 1);

  klass->tag = tag;
  klass->label = label;
  klass->id_prefix = id_prefix;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->lists = lists;
  klass->n_lists = n_lists;
  for (guint i = 0; i < n_fields; i++)
    pspecs[i + 1] = eco_field_create_pspec (&fields[i]);
  G_OBJECT_CLASS (klass)->get_property = eco_object_get_property;
  G_OBJECT_CLASS (klass)->set_property = eco_object_set_property;
  g_object_class_install_properties (G_OBJECT_CLASS (klass), n_fields + 1, pspecs);
  klass->pspecs = pspecs;
}

/* Not in eco_object_init(): there the class is still the base class. */
static void
init_fields (EcoObject *self)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_init (&klass->fields[i], self);
}

/**
 * eco_object_new:
 * @type: a subclass of #EcoObject
 * @id: (nullable): its id, unique in the ecosystem that it will be put into
 *
 * Returns: (transfer full): a new object in no list, all fields at their default
 */
EcoObject *
eco_object_new (GType type, const char *id)
{
  EcoObject *self = g_object_new (type, NULL);

  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  init_fields (self);
  self->id = g_strdup (id);
  return self;
}

/**
 * eco_object_copy:
 *
 * Returns: (transfer full): an equal object in no list, with equal children
 *   and the same ids
 */
EcoObject *
eco_object_copy (EcoObject *self)
{
  EcoObjectClass *klass;
  EcoObject *copy;

  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  klass = ECO_OBJECT_GET_CLASS (self);
  copy = eco_object_new (G_OBJECT_TYPE (self), self->id);
  if (ECO_IS_ECOSYSTEM (copy))
    eco_ecosystem_begin_change (ECO_ECOSYSTEM (copy));
  for (guint i = 0; i < klass->n_fields; i++)
    eco_field_copy (&klass->fields[i], self, copy);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (self, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        {
          g_autoptr (EcoObject) child = eco_object_copy (eco_list_get (list, j));

          eco_list_insert (eco_object_get_list (copy, i), j, child);
        }
    }
  for (guint i = 0; self->extra != NULL && i < self->extra->attributes->len; i += 2)
    eco_object_add_extra_attribute (copy, g_ptr_array_index (self->extra->attributes, i),
                                    g_ptr_array_index (self->extra->attributes, i + 1));
  for (guint i = 0; self->extra != NULL && i < self->extra->children->len; i++)
    eco_object_add_extra_child (copy, g_ptr_array_index (self->extra->children, i));
  if (ECO_IS_ECOSYSTEM (copy))
    {
      _eco_ecosystem_copy_numbers (ECO_ECOSYSTEM (self), ECO_ECOSYSTEM (copy));
      eco_ecosystem_end_change (ECO_ECOSYSTEM (copy));
    }
  return copy;
}

static gboolean
lists_equal (EcoList *a, EcoList *b)
{
  guint n = a != NULL ? eco_list_get_length (a) : 0;

  if (n != (b != NULL ? eco_list_get_length (b) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!eco_object_equal (eco_list_get (a, i), eco_list_get (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * eco_object_equal:
 *
 * Returns: whether both are of one class with equal ids, fields and children
 */
gboolean
eco_object_equal (EcoObject *a, EcoObject *b)
{
  EcoObjectClass *klass;

  g_return_val_if_fail (ECO_IS_OBJECT (a) && ECO_IS_OBJECT (b), FALSE);
  klass = ECO_OBJECT_GET_CLASS (a);
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || g_strcmp0 (a->id, b->id) != 0)
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!eco_field_equal (&klass->fields[i], a, b))
      return FALSE;
  for (guint i = 0; i < klass->n_lists; i++)
    if (!lists_equal (eco_object_peek_list (a, i), eco_object_peek_list (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * eco_object_get_id:
 *
 * Returns: (transfer none) (nullable): the id
 */
const char *
eco_object_get_id (EcoObject *self)
{
  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  return self->id;
}

/**
 * eco_object_set_id:
 * @id: a valid id
 *
 * Names an object that is in no list yet; later the id stays.
 */
void
eco_object_set_id (EcoObject *self, const char *id)
{
  g_return_if_fail (ECO_IS_OBJECT (self));
  g_return_if_fail (self->owner == NULL);
  g_return_if_fail (eco_id_is_valid (id));
  g_free (self->id);
  self->id = g_strdup (id);
}

/**
 * eco_object_get_name:
 *
 * Returns: (transfer none): the name, title or label that a person gave it, or ""
 */
const char *
eco_object_get_name (EcoObject *self)
{
  static const char *const names[] = { "name", "title", "label" };

  g_return_val_if_fail (ECO_IS_OBJECT (self), "");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const EcoField *field = eco_object_find_field (self, names[i]);
      const char *text = field != NULL ? G_STRUCT_MEMBER (char *, self, field->offset) : NULL;

      if (text != NULL)
        return text;
    }
  return "";
}

/**
 * eco_object_get_label:
 *
 * Returns: (transfer none): what a person reads for its class, such as "Node"
 */
const char *
eco_object_get_label (EcoObject *self)
{
  g_return_val_if_fail (ECO_IS_OBJECT (self), "");
  return _(ECO_OBJECT_GET_CLASS (self)->label);
}

/**
 * eco_object_get_owner:
 *
 * Returns: (transfer none) (nullable): the object in one of whose lists this one is
 */
EcoObject *
eco_object_get_owner (EcoObject *self)
{
  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  return self->owner;
}

/**
 * eco_object_get_ecosystem:
 *
 * Returns: (transfer none) (nullable): the ecosystem that it is part of
 */
EcoEcosystem *
eco_object_get_ecosystem (EcoObject *self)
{
  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  while (self->owner != NULL)
    {
      /* What a record would insert is no part of the ecosystem yet. */
      if (ECO_IS_CHANGE_RECORD (self->owner))
        return NULL;
      self = self->owner;
    }
  return ECO_IS_ECOSYSTEM (self) ? ECO_ECOSYSTEM (self) : NULL;
}

/**
 * eco_object_class_find_field:
 * @name: a word of the file format
 * @hint: (inout): where to look first; set behind what was found, so that
 *   attributes in the order of the table are found at once
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const EcoField *
eco_object_class_find_field (EcoObjectClass *klass, const char *name, guint *hint)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      guint at = (*hint + i) % klass->n_fields;

      if (klass->fields[at].name[0] == name[0] && g_str_equal (klass->fields[at].name, name))
        {
          *hint = at + 1;
          return &klass->fields[at];
        }
    }
  return NULL;
}

/**
 * eco_object_find_field:
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const EcoField *
eco_object_find_field (EcoObject *self, const char *name)
{
  guint hint = 0;

  g_return_val_if_fail (ECO_IS_OBJECT (self), NULL);
  return eco_object_class_find_field (ECO_OBJECT_GET_CLASS (self), name, &hint);
}

/**
 * eco_object_get_value:
 * @field: a field of the object's class
 * @value: (out): zero-filled; initialised to the field's type and set
 */
void
eco_object_get_value (EcoObject *self, const EcoField *field, GValue *value)
{
  g_return_if_fail (ECO_IS_OBJECT (self));
  g_value_init (value, eco_field_get_gtype (field));
  eco_field_get_value (field, self, value);
}

/**
 * eco_object_set_value:
 * @field: a field of the object's class
 * @value: of the field's type; numbers are clamped to the field's range
 *
 * For change/ and store/ alone; everybody else asks the editor.
 *
 * Returns: whether the value changed; if so, the property is notified and the
 *   ecosystem emits #EcoEcosystem::object-changed
 */
gboolean
eco_object_set_value (EcoObject *self, const EcoField *field, const GValue *value)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self);
  EcoEcosystem *ecosystem = eco_object_get_ecosystem (self);
  guint index = (guint) (field - klass->fields);

  g_return_val_if_fail (index < klass->n_fields, FALSE);
  if (ecosystem != NULL)
    _eco_ecosystem_check_writable (ecosystem);
  if (!eco_field_set_value (field, self, value))
    return FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[index + 1]);
  if (ecosystem != NULL)
    _eco_ecosystem_object_changed (ecosystem, self, field);
  return TRUE;
}

/**
 * eco_object_dup_text:
 * @field: a field of the object's class
 *
 * Returns: (transfer full): the value as the file format writes it
 */
char *
eco_object_dup_text (EcoObject *self, const EcoField *field)
{
  GString *text = g_string_new (NULL);

  eco_field_append_text (field, self, text);
  return g_string_free (text, FALSE);
}

/**
 * eco_object_peek_list:
 * @index: of the list in the class's table
 *
 * Returns: (transfer none) (nullable): the list, or %NULL when nothing was
 *   ever put into it
 */
EcoList *
eco_object_peek_list (EcoObject *self, guint index)
{
  g_return_val_if_fail (index < ECO_OBJECT_GET_CLASS (self)->n_lists, NULL);
  return self->lists != NULL ? self->lists[index] : NULL;
}

/**
 * eco_object_get_list:
 * @index: of the list in the class's table
 *
 * Returns: (transfer none): the list
 */
EcoList *
eco_object_get_list (EcoObject *self, guint index)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self);

  g_return_val_if_fail (index < klass->n_lists, NULL);
  if (self->lists == NULL)
    self->lists = g_new0 (EcoList *, klass->n_lists);
  if (self->lists[index] == NULL)
    self->lists[index] = _eco_list_new (self, &klass->lists[index]);
  return self->lists[index];
}

/**
 * eco_object_find_list:
 * @name: word of the file format, such as "nodes"
 *
 * Returns: (transfer none) (nullable): the list of that name
 */
EcoList *
eco_object_find_list (EcoObject *self, const char *name)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_lists; i++)
    if (g_str_equal (klass->lists[i].name, name))
      return eco_object_get_list (self, i);
  return NULL;
}

/**
 * eco_object_get_extra:
 *
 * Returns: (transfer none) (nullable): what a newer program wrote and this one
 *   does not know
 */
EcoExtra *
eco_object_get_extra (EcoObject *self)
{
  return self->extra;
}

/**
 * eco_object_clear_extra:
 *
 * Forgets what a newer version wrote.
 */
void
eco_object_clear_extra (EcoObject *self)
{
  g_return_if_fail (ECO_IS_OBJECT (self));
  g_clear_pointer (&self->extra, extra_free);
}

static EcoExtra *
ensure_extra (EcoObject *self)
{
  if (self->extra == NULL)
    {
      self->extra = g_new0 (EcoExtra, 1);
      self->extra->attributes = g_ptr_array_new_with_free_func (g_free);
      self->extra->children = g_ptr_array_new_with_free_func (g_free);
    }
  return self->extra;
}

/**
 * eco_object_add_extra_attribute:
 *
 * Keeps an attribute that is not known, to be written back.
 */
void
eco_object_add_extra_attribute (EcoObject *self, const char *name, const char *value)
{
  EcoExtra *extra = ensure_extra (self);

  g_ptr_array_add (extra->attributes, g_strdup (name));
  g_ptr_array_add (extra->attributes, g_strdup (value));
}

/**
 * eco_object_add_extra_child:
 * @xml: a whole element as text
 *
 * Keeps an element that is not known, to be written back.
 */
void
eco_object_add_extra_child (EcoObject *self, const char *xml)
{
  g_ptr_array_add (ensure_extra (self)->children, g_strdup (xml));
}
