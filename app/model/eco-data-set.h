/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDataSet: information that nodes hold, share or lack.
 * Members are read-only outside model/; the table in eco-data-set.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_DATA_SET (eco_data_set_get_type ())
#define ECO_DATA_SET(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_DATA_SET, EcoDataSet))
#define ECO_IS_DATA_SET(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_DATA_SET))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_DATA_SET_ACCESSORS,
  ECO_DATA_SET_N_LISTS
};

struct _EcoDataSet
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *owner;
  char **metrics;
  char *node;
  gboolean confidential;
  char *notes;
};

GType eco_data_set_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoDataSet, g_object_unref)

G_END_DECLS
