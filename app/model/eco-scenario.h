/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScenario: a named alternative, as changes laid over the baseline.
 * Members are read-only outside model/; the table in eco-scenario.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_SCENARIO (eco_scenario_get_type ())
#define ECO_SCENARIO(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_SCENARIO, EcoScenario))
#define ECO_IS_SCENARIO(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_SCENARIO))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_SCENARIO_CHANGES,
  ECO_SCENARIO_N_LISTS
};

struct _EcoScenario
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *notes;
};

GType eco_scenario_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoScenario, g_object_unref)

G_END_DECLS
