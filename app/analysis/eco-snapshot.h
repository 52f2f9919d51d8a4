/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSnapshot: an ecosystem as it was at one moment, to be analysed in any thread.
 *
 * It holds copies of the objects of the model, which never change and belong to no ecosystem.
 * Snapshots that a maker takes one after the other share the copies of all that has stayed. */
#pragma once

#include "model/eco-model.h"

G_BEGIN_DECLS

typedef struct _EcoSnapshot EcoSnapshot;
typedef struct _EcoSnapshotMaker EcoSnapshotMaker;

EcoSnapshot        *eco_snapshot_new       (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
EcoSnapshot        *eco_snapshot_ref       (EcoSnapshot *self);
void                eco_snapshot_unref     (EcoSnapshot *self);

const EcoEcosystem *eco_snapshot_get_root  (const EcoSnapshot *self);
const GPtrArray    *eco_snapshot_get_list  (const EcoSnapshot *self, guint list);
guint64             eco_snapshot_get_stamp (const EcoSnapshot *self, guint list);

/* eco-snapshot-maker.c */
EcoSnapshotMaker   *eco_snapshot_maker_new  (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
void                eco_snapshot_maker_free (EcoSnapshotMaker *self);
gboolean            eco_snapshot_maker_copy_ahead (EcoSnapshotMaker *self, guint n_objects);
EcoSnapshot        *eco_snapshot_maker_take (EcoSnapshotMaker *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSnapshot, eco_snapshot_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSnapshotMaker, eco_snapshot_maker_free)

G_END_DECLS
