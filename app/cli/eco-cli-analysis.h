/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: an analysis in lines of text, and as JSON. */
#pragma once

#include "analysis/eco-analysis.h"
#include "analysis/eco-loss.h"

G_BEGIN_DECLS

/* What is told of an analysis. */
typedef struct
{
  const char        *file;  /* as it was named */
  EcoAnalysis       *analysis;
  const char *const *rules; /* ids of those that are told of; NULL for all */
  const EcoLoss     *loss;  /* or NULL */
} EcoCliAnalysis;

gboolean eco_cli_analysis_tells      (const EcoCliAnalysis *self, const EcoFinding *finding);
void     eco_cli_analysis_print_text (const EcoCliAnalysis *self);
void     eco_cli_analysis_print_loss (const EcoCliAnalysis *self);

/* eco-cli-analysis-json.c */
void     eco_cli_analysis_print_json (const EcoCliAnalysis *self);

G_END_DECLS
