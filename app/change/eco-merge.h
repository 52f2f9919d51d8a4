/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A three-way merge of ecosystems, by id and by field, as version control needs it. */
#pragma once

#include "change/eco-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  EcoEcosystem *merged;    /* ours where they disagree */
  GPtrArray    *conflicts; /* of char *: a sentence each, naming the object and both values */
} EcoMerge;

EcoMerge *eco_merge_new  (EcoEcosystem *base, EcoEcosystem *ours,
                          EcoEcosystem *theirs) G_GNUC_WARN_UNUSED_RESULT;
void      eco_merge_free (EcoMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMerge, eco_merge_free)

G_END_DECLS
