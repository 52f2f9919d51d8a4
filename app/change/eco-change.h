/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChange: one thing that happens to an ecosystem, and back.
 *
 * The same changes serve undo and redo, the journal (they serialise as
 * EcoChangeRecord), scenarios and initiatives (lists of records laid over the
 * baseline) and comparison. They speak of objects by id, never by pointer. */
#pragma once

#include "change/eco-placement.h"

G_BEGIN_DECLS

typedef struct _EcoChange EcoChange;

/* What a record's target says for the ecosystem itself; no id can be this. */
#define ECO_CHANGE_ROOT "."

EcoChange *eco_change_new_set (EcoObject *object, const EcoField *field,
                               const GValue *value) G_GNUC_WARN_UNUSED_RESULT;
EcoChange *eco_change_new_insert (EcoObject *owner, guint list, guint position,
                                  EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
EcoChange *eco_change_new_remove (EcoObject *object) G_GNUC_WARN_UNUSED_RESULT;
EcoChange *eco_change_new_move   (EcoObject *object, guint position) G_GNUC_WARN_UNUSED_RESULT;
EcoChange *eco_change_new_place (EcoEcosystem *ecosystem,
                                 EcoPlacement *placement) G_GNUC_WARN_UNUSED_RESULT;

EcoChange *eco_change_ref        (EcoChange *self);
void       eco_change_unref      (EcoChange *self);

gboolean   eco_change_apply      (EcoChange *self, EcoEcosystem *ecosystem, GError **error);
gboolean   eco_change_revert     (EcoChange *self, EcoEcosystem *ecosystem, GError **error);
gboolean   eco_change_merge      (EcoChange *self, EcoChange *next);
gboolean   eco_change_is_empty   (EcoChange *self);
char *eco_change_describe (EcoChange *self, EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

const char *eco_change_get_touched (EcoChange *self, const EcoField **field);

EcoChangeRecord *eco_change_to_record   (EcoChange *self) G_GNUC_WARN_UNUSED_RESULT;
EcoChangeRecord *eco_change_to_reverse_record (EcoChange *self) G_GNUC_WARN_UNUSED_RESULT;
EcoChange       *eco_change_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoChange, eco_change_unref)

G_END_DECLS
