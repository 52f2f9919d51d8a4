/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoAnalyst: keeps the analysis of one ecosystem up to date, in a thread. */
#pragma once

#include "analysis/eco-analysis.h"

G_BEGIN_DECLS

#define ECO_TYPE_ANALYST (eco_analyst_get_type ())
G_DECLARE_FINAL_TYPE (EcoAnalyst, eco_analyst, ECO, ANALYST, GObject)

/* Signals: "updated" when there is another analysis; "notify::busy" around the work. */

EcoAnalyst  *eco_analyst_new          (EcoEcosystem *ecosystem,
                                       EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
void         eco_analyst_refresh      (EcoAnalyst *self);
EcoAnalysis *eco_analyst_get_analysis (EcoAnalyst *self);
gboolean     eco_analyst_get_busy     (EcoAnalyst *self);
void         eco_analyst_set_delay    (EcoAnalyst *self, guint ms);

G_END_DECLS
