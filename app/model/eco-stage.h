/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStage: a stage of the journey; the order in the list is the journey.
 * Members are read-only outside model/; the table in eco-stage.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_STAGE (eco_stage_get_type ())
#define ECO_STAGE(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_STAGE, EcoStage))
#define ECO_IS_STAGE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_STAGE))

struct _EcoStage
{
  EcoObject parent_instance;

  char *name;
  EcoColor color;
  char *description;
};

GType eco_stage_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoStage, g_object_unref)

G_END_DECLS
