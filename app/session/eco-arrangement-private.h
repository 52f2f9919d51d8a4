/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoArrangement share: all of it, and one card. */
#pragma once

#include "base/eco-plane.h"
#include "render/eco-measure.h"
#include "session/eco-arrangement.h"
#include "session/eco-grouping.h"

G_BEGIN_DECLS

struct _EcoArrangement
{
  EcoPlane plane;             /* boxes are as wide as in its circular form */
  EcoLayoutInput input;
  EcoLayoutNode *nodes;
  EcoLayoutEdge *edges;
  EcoLayoutRing *rings;
  EcoLayoutSpan *spans;
  EcoGrouping *grouping;      /* for whole layouts */
  double *inner;              /* of each ring, as it is now; NAN: not placed */
  double *outer;
  char **node_ids;
  char **ring_ids;
  GHashTable *node_index;     /* id -> index + 1 */
  GHashTable *ring_index;
  EcoCardFacts *cards;        /* of each node, while they are not measured; else %NULL */
  GStringChunk *texts;        /* of these */
};

int      _eco_arrangement_find_node  (EcoArrangement *self, const char *id);
int      _eco_arrangement_find_ring  (EcoArrangement *self, const char *id);
gboolean _eco_arrangement_settle_one (EcoArrangement *self, int index, EcoPoint wanted,
                                      gboolean *widened);
void     _eco_arrangement_keep_card  (EcoArrangement *self, int index, EcoNode *node,
                                      const EcoEncoding *encoding);
void     _eco_arrangement_widen      (EcoArrangement *self, int ring, double by);

G_END_DECLS
