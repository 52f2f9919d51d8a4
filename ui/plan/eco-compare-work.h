/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compares two sides in a thread, and draws what differs. */
#pragma once

#include "change/eco-comparison.h"
#include "plan/eco-compare-sides.h"
#include "render/eco-scene-builder.h"

G_BEGIN_DECLS

typedef struct
{
  EcoComparison *comparison;
  EcoEcosystem  *was;
  EcoEcosystem  *is;
  EcoEcosystem  *both;  /* over each other; what the scene shows */
  GHashTable    *marks;
  EcoScene      *scene;
  char          *title; /* what is compared, such as "Baseline → Scenario “X”" */
} EcoCompareResult;

void              eco_compare_async  (EcoDocument *document, const EcoCompareSide *from,
                                      const EcoCompareSide *to, const EcoSceneOptions *options,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer data);
EcoCompareResult *eco_compare_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void              eco_compare_result_free (EcoCompareResult *self);
const char       *eco_compare_get_mark_label (EcoMark mark);
/* ECO_N_MARKS words. */
void              eco_compare_get_mark_labels (const char **labels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoCompareResult, eco_compare_result_free)

G_END_DECLS
