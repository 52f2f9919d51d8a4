/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How rules report what they have found of many nodes: a few one by one, more of them together. */
#pragma once

#include "analysis/eco-node-fact.h"
#include "analysis/eco-rule.h"
#include "analysis/eco-words.h"

G_BEGIN_DECLS

/* So many are reported one by one. */
#define ECO_RULE_REPORT_SINGLY 2
/* So many are named, and helped by a click, when they are reported together. */
#define ECO_RULE_REPORT_FEW 3

/* How a rule speaks of nodes that it has found. */
typedef struct
{
  char      *(*say)   (guint n, const char *names);
  EcoSeverity (*judge) (const EcoRuleRun *run, guint node);
  void       (*offer) (const EcoRuleRun *run, EcoFinding *finding, guint node); /* or NULL */
} EcoRuleReport;

void        eco_rule_run_report  (EcoRuleRun *run, GArray *nodes, const EcoRuleReport *how);

char       *eco_rule_join_names  (const char *const *names,
                                  guint              n,
                                  guint              at_most) G_GNUC_WARN_UNUSED_RESULT;
char       *eco_rule_join_objects (GPtrArray *objects, guint at_most) G_GNUC_WARN_UNUSED_RESULT;
void        eco_rule_offer_owner (const EcoRuleRun *run,
                                  EcoFinding       *finding,
                                  guint             node,
                                  const char       *question);
void        eco_rule_sort_nodes  (const EcoFacts *facts, GArray *nodes);

G_END_DECLS
