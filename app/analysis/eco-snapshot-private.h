/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a maker fills a snapshot with. */
#pragma once

#include "analysis/eco-snapshot.h"

G_BEGIN_DECLS

struct _EcoSnapshot
{
  gatomicrefcount refs;
  EcoEcosystem *root;                         /* its own fields, without its lists */
  GPtrArray *lists[ECO_ECOSYSTEM_N_LISTS];    /* of owned copies */
  guint64 stamps[ECO_ECOSYSTEM_N_LISTS + 1];  /* the last is that of the root */
};

EcoSnapshot *_eco_snapshot_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
EcoObject   *_eco_snapshot_copy      (EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
gboolean     _eco_snapshot_wants     (guint list);

G_END_DECLS
