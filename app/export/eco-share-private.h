/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the safe copy share. */
#pragma once

#include "export/eco-share.h"

#include "model/eco-integrity.h"

G_BEGIN_DECLS

/* What was taken out of the copy. */
typedef struct
{
  GHashTable *ids;     /* set of char *: of the things that stay */
  GPtrArray *names;    /* of char *: of confidential nodes and data sets, in the file's order */
  guint n_nodes;       /* confidential ones */
  guint n_exchanges;   /* confidential ones, and those of such nodes */
  guint n_data_sets;
  guint n_others;      /* what only speaks of them */
  guint n_changes;     /* planned ones that name them */
  guint n_noted;       /* things whose notes stay */
  guint n_links;
  guint n_custom;      /* custom fields */
  guint n_muted;
  guint n_settings;
  guint n_newer;       /* things with content of a newer version */
} EcoShareTally;

void            _eco_share_foreach      (EcoObject *object, EcoObjectFunc func, gpointer data);
gboolean        _eco_share_is_marked    (EcoObject *object);
void            _eco_share_find         (EcoEcosystem *ecosystem, EcoShareTally *tally);
void            _eco_share_scrub        (EcoEcosystem *copy, EcoShareTally *tally);
EcoShareReport *_eco_share_report_new   (EcoEcosystem        *copy,
                                         const EcoShareTally *tally) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
