/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMutedFinding: a finding that is not shown any more, and why.
 * Members are read-only outside model/; the table in eco-muted-finding.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_MUTED_FINDING (eco_muted_finding_get_type ())
#define ECO_MUTED_FINDING(o)                                                                       \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_MUTED_FINDING, EcoMutedFinding))
#define ECO_IS_MUTED_FINDING(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_MUTED_FINDING))

struct _EcoMutedFinding
{
  EcoObject parent_instance;

  char *rule;
  char **concerns;
  char *reason;
  EcoDate date;
};

GType eco_muted_finding_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMutedFinding, g_object_unref)

G_END_DECLS
