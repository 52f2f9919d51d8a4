/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The facts that a summary is made of. */
#pragma once

#include "render/eco-summary.h"

#include "model/eco-model.h"

G_BEGIN_DECLS

#define ECO_SUMMARY_TOP 3

/* A node and in how many exchanges it takes part. */
typedef struct
{
  EcoNode *node;
  guint n;
} EcoSummaryRank;

typedef struct
{
  guint n_nodes, n_exchanges;  /* that are shown */
  guint n_hidden;              /* nodes and exchanges that are not shown in full */
  guint n_rings;               /* with nodes that are shown */
  guint n_internal, n_external;
  EcoSummaryRank top[ECO_SUMMARY_TOP]; /* all but the brand, the most connected first */
  guint n_top;                 /* fewer where a tie would make the choice one of chance */
  EcoExchange *strong[ECO_SUMMARY_TOP]; /* the strongest ones; %NULL behind the last */
  guint n_strongest;           /* that are as strong as those; 0 where all are alike */
  guint n_given, n_got;        /* exchanges from the brand and its side to the outside, and back */
  guint nodes_by_status[4], exchanges_by_status[4]; /* by EcoStatus */
} EcoSummaryFacts;

void _eco_summary_find_facts (EcoEcosystem        *ecosystem,
                              const EcoVisibility *visibility,
                              EcoSummaryFacts     *facts);

G_END_DECLS
