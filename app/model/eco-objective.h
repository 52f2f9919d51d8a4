/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoObjective: what the strategy wants, and by when.
 * Members are read-only outside model/; the table in eco-objective.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_OBJECTIVE (eco_objective_get_type ())
#define ECO_OBJECTIVE(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_OBJECTIVE, EcoObjective))
#define ECO_IS_OBJECTIVE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_OBJECTIVE))

struct _EcoObjective
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *metric;
  double baseline;
  double target;
  double current;
  EcoDate due;
  char *owner;
  char **concerns;
  char *notes;
};

GType eco_objective_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoObjective, g_object_unref)

G_END_DECLS
