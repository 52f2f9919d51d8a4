/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of EcoMerge share; for change/ only. */
#pragma once

#include "change/eco-merge.h"

G_BEGIN_DECLS

typedef struct
{
  EcoEcosystem *base;
  EcoEcosystem *ours;
  EcoEcosystem *theirs; /* a thing that both added under one id has another one here */
  GHashTable *doomed;   /* set of EcoObject of ours that theirs has removed */
  GPtrArray *conflicts; /* of char * */
} EcoMerging;

/* eco-merge-remove.c */
void     _eco_merge_find_doomed   (EcoMerging *self);
gboolean _eco_merge_is_doomed     (EcoMerging *self, EcoObject *object);
gboolean _eco_merge_is_changed    (EcoMerging *self, EcoObject *was, EcoObject *is,
                                   EcoEcosystem *ecosystem);

/* eco-merge-field.c */
void     _eco_merge_fields        (EcoMerging *self, EcoObject *base, EcoObject *ours,
                                   EcoObject *theirs, EcoObject *merged);

/* eco-merge-order.c */
GPtrArray *_eco_merge_order (EcoList *base, EcoList *ours, EcoList *theirs,
                             GHashTable *kept) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
