/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What every kind of change provides; for change/ only. */
#pragma once

#include "change/eco-change.h"

G_BEGIN_DECLS

typedef struct
{
  gsize size;
  gboolean (*apply) (EcoChange *self, EcoEcosystem *ecosystem, GError **error);
  gboolean (*revert) (EcoChange *self, EcoEcosystem *ecosystem, GError **error);
  /* Takes up @next, which was applied right after; FALSE: keep both. */
  gboolean (*merge) (EcoChange *self, EcoChange *next);
  gboolean (*is_empty) (EcoChange *self);
  char *(*describe) (EcoChange *self, EcoEcosystem *ecosystem);
  void (*fill_record) (EcoChange *self, EcoChangeRecord *record);
  void (*fill_reverse) (EcoChange *self, EcoChangeRecord *record);
  void (*clear) (EcoChange *self);
  /* The object that got a value or was inserted; NULL: speaks of none. */
  const char *(*get_touched) (EcoChange *self, const EcoField **field);
} EcoChangeKind;

struct _EcoChange
{
  const EcoChangeKind *kind;
  gatomicrefcount ref_count;
};

gpointer   _eco_change_new         (const EcoChangeKind *kind);
EcoObject *_eco_change_find_target (EcoEcosystem *ecosystem, const char *id, GError **error);
char      *_eco_change_dup_target  (EcoObject *object);
void       _eco_record_set         (EcoChangeRecord *record, const char *name, const char *text);
void       _eco_record_set_int     (EcoChangeRecord *record, const char *name, int number);

EcoChange *_eco_change_set_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                        GError **error);
EcoChange *_eco_change_insert_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                           GError **error);
EcoChange *_eco_change_remove_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                           GError **error);
EcoChange *_eco_change_move_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                         GError **error);
EcoChange *_eco_change_place_from_record (EcoChangeRecord *record, EcoEcosystem *ecosystem,
                                          GError **error);

G_END_DECLS
