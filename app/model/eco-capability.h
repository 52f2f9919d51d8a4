/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCapability: what the organisation can do, and how well.
 * Members are read-only outside model/; the table in eco-capability.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_CAPABILITY (eco_capability_get_type ())
#define ECO_CAPABILITY(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_CAPABILITY, EcoCapability))
#define ECO_IS_CAPABILITY(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_CAPABILITY))

struct _EcoCapability
{
  EcoObject parent_instance;

  char *name;
  char *description;
  int maturity;
  int maturity_wanted;
  char *owner;
  char *notes;
};

GType eco_capability_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoCapability, g_object_unref)

G_END_DECLS
