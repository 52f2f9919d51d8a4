/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of EcoComparison share; for change/ only. */
#pragma once

#include "change/eco-comparison.h"

G_BEGIN_DECLS

struct _EcoComparison
{
  gatomicrefcount ref_count;
  EcoEcosystem *was;
  EcoEcosystem *is;
  EcoCompareBy by;
  EcoEcosystem *mapped;  /* the first one with the ids of the second */
  GHashTable *ids;       /* id in the first -> id in @mapped, where they differ */
  GHashTable *originals; /* id in @mapped -> id in the first, where they differ */
  GHashTable *union_ids; /* id in @mapped -> id in the union, where they differ */
  GArray *differences;   /* of EcoDifference */
  guint counts[ECO_N_MARKS];
};

/* eco-comparison.c */
EcoObject *_eco_comparison_find_partner (EcoEcosystem *other, EcoObject *object, EcoObject *owner);
gboolean   _eco_comparison_same_body    (EcoObject *a, EcoObject *b);
gboolean   _eco_comparison_same_extra   (EcoObject *a, EcoObject *b);
gboolean   _eco_comparison_same_lists   (EcoList *a, EcoList *b);
/* Whether it is no difference that a person means, but where a thing is. */
gboolean   _eco_comparison_is_about_place (EcoObject *object, const EcoField *field);
/* Whether EcoPlacement speaks of @field of @object. */
gboolean   _eco_comparison_is_place     (EcoObject *object, const EcoField *field);

/* eco-comparison-order.c */
guint8 *_eco_comparison_find_moved (EcoList *list, GPtrArray *partners) G_GNUC_WARN_UNUSED_RESULT;

/* eco-comparison-match.c */
GHashTable *_eco_match_by_name (EcoEcosystem *was, EcoEcosystem *is) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *_eco_match_invert  (GHashTable *ids) G_GNUC_WARN_UNUSED_RESULT;
void        _eco_match_avoid   (GHashTable *ids, EcoEcosystem *ecosystem, EcoEcosystem *other);
void        _eco_match_rename_fields (EcoObject *object, GHashTable *ids);
EcoObject  *_eco_match_rename (EcoObject *object, GHashTable *ids) G_GNUC_WARN_UNUSED_RESULT;

/* eco-comparison-union.c */
void _eco_comparison_add_retired (EcoComparison *self, EcoEcosystem *both);

/* eco-comparison-words.c: "Node “Forum”", and what a person reads for a value of the file */
char *_eco_words_dup_subject (EcoObject *object, EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
char *_eco_words_dup_value   (const EcoField *field, const char *text,
                              EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

/* eco-comparison-records.c */
GPtrArray *_eco_comparison_list_records (EcoEcosystem *was,
                                         EcoEcosystem *is) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
