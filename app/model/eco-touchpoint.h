/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTouchpoint: a node used at a stage, with how the customer feels there.
 * Members are read-only outside model/; the table in eco-touchpoint.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_TOUCHPOINT (eco_touchpoint_get_type ())
#define ECO_TOUCHPOINT(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_TOUCHPOINT, EcoTouchpoint))
#define ECO_IS_TOUCHPOINT(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_TOUCHPOINT))

struct _EcoTouchpoint
{
  EcoObject parent_instance;

  char *node;
  char *stage;
  int feeling;
  char *who;
  char *notes;
};

GType eco_touchpoint_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoTouchpoint, g_object_unref)

G_END_DECLS
