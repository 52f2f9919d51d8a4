/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCustomField: a fact of a node that the user invented.
 * Members are read-only outside model/; the table in eco-custom-field.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_CUSTOM_FIELD (eco_custom_field_get_type ())
#define ECO_CUSTOM_FIELD(o)                                                                        \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_CUSTOM_FIELD, EcoCustomField))
#define ECO_IS_CUSTOM_FIELD(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_CUSTOM_FIELD))

struct _EcoCustomField
{
  EcoObject parent_instance;

  char *name;
  char *value;
};

GType eco_custom_field_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoCustomField, g_object_unref)

G_END_DECLS
