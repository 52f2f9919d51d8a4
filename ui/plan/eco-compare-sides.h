/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be compared: today, the horizons and scenarios of a document, and other files. */
#pragma once

#include "session/eco-document.h"
#include "session/eco-timeline.h"

G_BEGIN_DECLS

/* EcoCompareKind: what one side of a comparison is */
typedef enum
{
  ECO_COMPARE_TODAY,
  ECO_COMPARE_DATE,
  ECO_COMPARE_SCENARIO,
  ECO_COMPARE_FILE,
} EcoCompareKind;

typedef struct
{
  EcoCompareKind kind;
  char          *id;    /* of the scenario, or NULL */
  EcoDate        date;
  GFile         *file;  /* or NULL */
  char          *label; /* for people */
} EcoCompareSide;

EcoCompareSide *eco_compare_side_new_file (GFile *file,
                                           const char *label) G_GNUC_WARN_UNUSED_RESULT;
EcoCompareSide *eco_compare_side_copy     (const EcoCompareSide *self) G_GNUC_WARN_UNUSED_RESULT;
void            eco_compare_side_free     (EcoCompareSide *self);
gboolean        eco_compare_side_equal    (const EcoCompareSide *a, const EcoCompareSide *b);
/* Of EcoCompareSide: all that the document has. */
GPtrArray      *eco_compare_sides_new     (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
/* Any thread may do it, on a copy. */
EcoEcosystem   *eco_compare_side_create   (const EcoCompareSide *self, EcoEcosystem *baseline,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoCompareSide, eco_compare_side_free)

G_END_DECLS
