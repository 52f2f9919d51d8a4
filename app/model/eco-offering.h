/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOffering: the product, service, tool or platform that serves needs.
 * Members are read-only outside model/; the table in eco-offering.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_OFFERING (eco_offering_get_type ())
#define ECO_OFFERING(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_OFFERING, EcoOffering))
#define ECO_IS_OFFERING(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_OFFERING))

struct _EcoOffering
{
  EcoObject parent_instance;

  char *name;
  char *description;
  char *node;
  char **needs;
  char *message;
  char *packaging;
  char *owner;
  EcoStatus status;
  char *notes;
};

GType eco_offering_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoOffering, g_object_unref)

G_END_DECLS
