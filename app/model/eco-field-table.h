/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Short forms for the tables of the classes; included by their sources only. */
#pragma once

#include <math.h>

#include "model/eco-object.h"

#define FIELD(TypeName, member, word, kind, text, heading) \
  .name = word, .label = text, .type = ECO_FIELD_##kind, .group = heading, \
  .offset = G_STRUCT_OFFSET (TypeName, member)

/* A final class that is nothing but its tables. */
#define ECO_DEFINE_OBJECT(TypeName, type_name, tag, label, prefix, fields, n_fields, lists,        \
                          n_lists)                                                                 \
  typedef struct                                                                                   \
  {                                                                                                \
    EcoObjectClass parent_class;                                                                   \
  } TypeName##Class;                                                                               \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ECO_TYPE_OBJECT)                                       \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    eco_object_class_set_up (&klass->parent_class, tag, label, prefix, fields, n_fields, lists,    \
                             n_lists);                                                             \
  }                                                                                                \
  static void type_name##_init (TypeName *self) {}
