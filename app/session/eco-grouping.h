/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGrouping: which nodes people want together, and in which order, as the
 * layout sees it. A snapshot, like EcoArrangement. */
#pragma once

#include "catalog/eco-catalog.h"
#include "layout/eco-layout.h"
#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

typedef struct _EcoGrouping EcoGrouping;

/* The input of a layout with what the grouping adds to it. */
typedef struct
{
  EcoLayoutInput input;
  EcoLayoutNode *nodes;
  GArray *ties;  /* of EcoLayoutTie */
  GArray *spans; /* of EcoLayoutSpan; or NULL */
} EcoGroupedInput;

EcoGrouping *eco_grouping_new     (EcoEcosystem *ecosystem,
                                   EcoCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
void         eco_grouping_free    (EcoGrouping *self);
int          eco_grouping_get_group (EcoGrouping *self, guint node);
int          eco_grouping_get_stage (EcoGrouping *self, guint node);

gboolean     eco_grouping_can_follow_journey (EcoEcosystem *ecosystem);

void         eco_grouped_input_init  (EcoGroupedInput *self, const EcoLayoutInput *plain,
                                      EcoGrouping *grouping);
void         eco_grouped_input_clear (EcoGroupedInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGrouping, eco_grouping_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoGroupedInput, eco_grouped_input_clear)

G_END_DECLS
