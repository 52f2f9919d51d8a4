/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoObject: anything that an ecosystem keeps, with an id, fields and lists.
 *
 * A subclass adds a public struct, a table of fields and a table of lists; all
 * else is derived. Its members are public so that reading is plain C
 * (`node->angle`); they are read-only outside model/: writing goes through the
 * editor, so that it can be undone and everybody is told. */
#pragma once

#include "model/eco-field.h"

G_BEGIN_DECLS

#define ECO_TYPE_OBJECT (eco_object_get_type ())
#define ECO_OBJECT(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_OBJECT, EcoObject))
#define ECO_IS_OBJECT(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_OBJECT))
#define ECO_OBJECT_GET_CLASS(o) (G_TYPE_INSTANCE_GET_CLASS ((o), ECO_TYPE_OBJECT, EcoObjectClass))

/* A list that objects of a class have; ANY type when item_type is %NULL. */
typedef struct
{
  const char *name;           /* word of the file format */
  const char *label;          /* what a person reads; translatable */
  GType (*item_type) (void);
  gboolean detached;          /* its items are no part of the ecosystem (yet) */
} EcoListSpec;

struct _EcoObject
{
  GObject parent_instance;

  char *id;
  EcoObject *owner;           /* not owned; %NULL while in no list */
  EcoList **lists;            /* made when first asked for */
  EcoExtra *extra;
};

struct _EcoObjectClass
{
  GObjectClass parent_class;

  const char *tag;            /* element of the file format */
  const char *label;          /* what a person reads; translatable */
  const char *id_prefix;      /* new ids are this and a number */
  const EcoField *fields;
  guint n_fields;
  const EcoListSpec *lists;
  guint n_lists;
  GParamSpec **pspecs;        /* one per field */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoObject, g_object_unref)

GType            eco_object_get_type      (void);
void eco_object_class_set_up (EcoObjectClass *klass, const char *tag, const char *label,
                              const char *id_prefix, const EcoField *fields, guint n_fields,
                              const EcoListSpec *lists, guint n_lists);

EcoObject       *eco_object_new           (GType type, const char *id) G_GNUC_WARN_UNUSED_RESULT;
EcoObject       *eco_object_copy          (EcoObject *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         eco_object_equal         (EcoObject *a, EcoObject *b);

const char      *eco_object_get_id        (EcoObject *self);
void             eco_object_set_id        (EcoObject *self, const char *id);
const char      *eco_object_get_name      (EcoObject *self);
const char      *eco_object_get_label     (EcoObject *self);
EcoObject       *eco_object_get_owner     (EcoObject *self);
EcoEcosystem    *eco_object_get_ecosystem (EcoObject *self);

const EcoField  *eco_object_find_field    (EcoObject *self, const char *name);
const EcoField  *eco_object_class_find_field (EcoObjectClass *klass, const char *name, guint *hint);
void             eco_object_get_value     (EcoObject *self, const EcoField *field, GValue *value);
gboolean eco_object_set_value (EcoObject *self, const EcoField *field, const GValue *value);
char *eco_object_dup_text (EcoObject *self, const EcoField *field) G_GNUC_WARN_UNUSED_RESULT;

EcoList         *eco_object_get_list      (EcoObject *self, guint index);
EcoList         *eco_object_peek_list     (EcoObject *self, guint index);
EcoList         *eco_object_find_list     (EcoObject *self, const char *name);

EcoExtra        *eco_object_get_extra     (EcoObject *self);
void             eco_object_clear_extra   (EcoObject *self);
void eco_object_add_extra_attribute (EcoObject *self, const char *name, const char *value);
void             eco_object_add_extra_child     (EcoObject *self, const char *xml);

/* Content of a newer minor version, kept to be written back as it was. */
struct _EcoExtra
{
  GPtrArray *attributes;      /* name, value, name, value … */
  GPtrArray *children;        /* elements as XML text */
};

G_END_DECLS
