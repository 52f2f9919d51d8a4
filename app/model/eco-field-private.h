/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the value of a field lies in an instance; for the files of EcoField only. */
#pragma once

#include "model/eco-field.h"

G_BEGIN_DECLS

#define ECO_FIELD_PTR(object, field, type)                                                         \
  ((type *) (gpointer) ((char *) (object) + (field)->offset))

gboolean _eco_field_is_string   (const EcoField *field);
gboolean _eco_field_is_strv     (const EcoField *field);
double   _eco_field_get_initial (const EcoField *field);

G_END_DECLS
