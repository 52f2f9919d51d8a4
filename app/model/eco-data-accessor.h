/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDataAccessor: how one node stands to a data set.
 * Members are read-only outside model/; the table in eco-data-accessor.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_DATA_ACCESSOR (eco_data_accessor_get_type ())
#define ECO_DATA_ACCESSOR(o)                                                                       \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_DATA_ACCESSOR, EcoDataAccessor))
#define ECO_IS_DATA_ACCESSOR(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_DATA_ACCESSOR))

struct _EcoDataAccessor
{
  EcoObject parent_instance;

  char *node;
  EcoDataAccess access;
  char *notes;
};

GType eco_data_accessor_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoDataAccessor, g_object_unref)

G_END_DECLS
