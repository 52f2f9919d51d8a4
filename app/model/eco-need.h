/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNeed: what a stakeholder or the market needs.
 * Members are read-only outside model/; the table in eco-need.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_NEED (eco_need_get_type ())
#define ECO_NEED(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_NEED, EcoNeed))
#define ECO_IS_NEED(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_NEED))

struct _EcoNeed
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char **stakeholders;
  char *stage;
  int opportunity;
  char *owner;
  char **tags;
  int votes;
  char *notes;
};

GType eco_need_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoNeed, g_object_unref)

G_END_DECLS
