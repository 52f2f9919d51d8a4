/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAnalysis: what all rules have found in a snapshot. It never changes. */
#pragma once

#include "analysis/eco-loops.h"
#include "analysis/eco-rule.h"

G_BEGIN_DECLS

typedef struct _EcoAnalysis EcoAnalysis;

EcoAnalysis     *eco_analysis_new          (EcoSnapshot  *snapshot,
                                            EcoCatalog   *catalog,
                                            EcoAnalysis  *last,
                                            GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
EcoAnalysis     *eco_analysis_ref          (EcoAnalysis *self);
void             eco_analysis_unref        (EcoAnalysis *self);

EcoFacts        *eco_analysis_get_facts    (EcoAnalysis *self);
const GPtrArray *eco_analysis_get_findings (EcoAnalysis *self);
const GPtrArray *eco_analysis_get_muted    (EcoAnalysis *self);
const EcoMutedFinding *eco_analysis_find_mute (EcoAnalysis *self, EcoFinding *finding);
const EcoLoops  *eco_analysis_get_loops    (EcoAnalysis *self);
guint            eco_analysis_count        (EcoAnalysis *self, EcoSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoAnalysis, eco_analysis_unref)

G_END_DECLS
