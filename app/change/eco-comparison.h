/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoComparison: what one ecosystem has that another has not: for scenarios, horizons and files.
 *
 * Objects are the same when their ids are, or when their names and kinds are, for ecosystems that
 * grew apart. It takes time in proportion to the objects, and may run in a thread on ecosystems
 * that nobody changes meanwhile. */
#pragma once

#include "base/eco-mark.h"
#include "change/eco-change.h"

G_BEGIN_DECLS

/* EcoCompareBy: what makes two objects the same */
typedef enum
{
  ECO_COMPARE_BY_ID,
  ECO_COMPARE_BY_NAME,
} EcoCompareBy;

/* A field that differs; the texts are as the file has them. */
typedef struct
{
  const EcoField *field;
  char *was;
  char *is;
} EcoFieldDifference;

typedef struct
{
  EcoMark    mark;   /* new, changed or retired */
  EcoObject *was;    /* in the first ecosystem; NULL when new */
  EcoObject *is;     /* in the second; NULL when retired */
  GArray    *fields; /* of EcoFieldDifference when changed; without placement */
  gboolean   placed; /* its place differs too */
  gboolean   moved;  /* its position in its list differs */
  const char *id;    /* by which marks and the union know it; NULL for the ecosystem itself */
} EcoDifference;

typedef struct _EcoComparison EcoComparison;

EcoComparison *eco_comparison_new   (EcoEcosystem *was, EcoEcosystem *is,
                                     EcoCompareBy by) G_GNUC_WARN_UNUSED_RESULT;
EcoComparison *eco_comparison_ref   (EcoComparison *self);
void           eco_comparison_unref (EcoComparison *self);

/* Differences that a person cares about, in the order of the lists; places alone are left out. */
guint                eco_comparison_get_size (EcoComparison *self);
const EcoDifference *eco_comparison_get      (EcoComparison *self, guint index);
guint                eco_comparison_count    (EcoComparison *self, EcoMark mark);
/* "Customer forum: status planned → current". */
char *eco_difference_describe (const EcoDifference *self,
                               EcoEcosystem *was, EcoEcosystem *is) G_GNUC_WARN_UNUSED_RESULT;
/* Id -> EcoMark, of nodes, exchanges and whatever else differs (GPOINTER_TO_INT). */
GHashTable *eco_comparison_create_marks (EcoComparison *self) G_GNUC_WARN_UNUSED_RESULT;
/* Both laid over each other: the second with what only the first has. */
EcoEcosystem *eco_comparison_create_union (EcoComparison *self) G_GNUC_WARN_UNUSED_RESULT;
/* Of EcoChangeRecord, places included: applied in this order to the first, they give the second. */
GPtrArray *eco_comparison_create_records (EcoComparison *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoComparison, eco_comparison_unref)

G_END_DECLS
