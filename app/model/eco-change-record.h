/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChangeRecord: a change in the form in which it is kept (see change/).
 * Members are read-only outside model/; the table in eco-change-record.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_CHANGE_RECORD (eco_change_record_get_type ())
#define ECO_CHANGE_RECORD(o)                                                                       \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_CHANGE_RECORD, EcoChangeRecord))
#define ECO_IS_CHANGE_RECORD(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_CHANGE_RECORD))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_CHANGE_RECORD_OBJECTS,
  ECO_CHANGE_RECORD_N_LISTS
};

struct _EcoChangeRecord
{
  EcoObject parent_instance;

  EcoChangeOp op;
  char *target;
  char *list;
  int position;
  int to;
  char *property;
  char *was;
  char *value;
};

GType eco_change_record_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoChangeRecord, g_object_unref)

G_END_DECLS
