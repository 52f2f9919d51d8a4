/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRule: a question that is put to every ecosystem; one file each, eco-rule-NAME.c.
 *
 * A rule reads facts and reports findings. It is switched and tuned by settings of the document:
 * "rule.ID" is "off", "rule.ID.PARAMETER" is a number. */
#pragma once

#include "analysis/eco-facts.h"
#include "analysis/eco-finding.h"

G_BEGIN_DECLS

/* A number that tunes a rule. */
typedef struct
{
  const char *name;    /* word of the settings */
  const char *label;   /* translatable */
  const char *unit;    /* translatable, or NULL */
  double      min, max, initial;
} EcoRuleParameter;

/* What a rule is running on. */
typedef struct
{
  const EcoRule  *rule;
  const EcoFacts *facts;
  GCancellable   *cancellable; /* or NULL; to be asked by what takes long */
  GPtrArray      *findings;    /* of EcoFinding */
} EcoRuleRun;

/* For the lists that a rule reads: ECO_READS (NODES) | ECO_READS (EXCHANGES). */
#define ECO_READS(LIST) (1u << ECO_ECOSYSTEM_##LIST)
#define ECO_READS_ROOT (1u << ECO_ECOSYSTEM_N_LISTS)
/* Nearly every rule asks who is there and what flows. */
#define ECO_READS_MAP (ECO_READS (RINGS) | ECO_READS (NODES) | ECO_READS (EXCHANGES))

#define ECO_RULE_MAX_PARAMETERS 3

struct _EcoRule
{
  const char      *id;    /* word of the file format */
  EcoFindingGroup  group;
  const char      *title; /* what it looks for; translatable */
  const char      *why;   /* why that matters, one sentence; translatable */
  guint32          reads;
  gboolean         off;   /* until it is switched on */
  EcoRuleParameter parameters[ECO_RULE_MAX_PARAMETERS]; /* name NULL ends them */
  void           (*run) (EcoRuleRun *run);
};

const EcoRule *const *eco_rules_get  (guint *n_rules);
const EcoRule *eco_rules_find        (const char *id);

EcoFinding    *eco_rule_run_add      (EcoRuleRun *run,
                                      EcoSeverity severity,
                                      const char *concern,
                                      char       *sentence);
double         eco_rule_run_get      (const EcoRuleRun *run, const char *parameter);

/* eco-rule-settings.c */
gboolean       eco_rule_is_on        (const EcoRule *self, const GPtrArray *settings);
double         eco_rule_get_number   (const EcoRule          *self,
                                      const EcoRuleParameter *parameter,
                                      const GPtrArray        *settings);
void           eco_rule_set_on       (const EcoRule *self, EcoEditor *editor, gboolean on);
void           eco_rule_set_number   (const EcoRule          *self,
                                      EcoEditor              *editor,
                                      const EcoRuleParameter *parameter,
                                      double                  number);

G_END_DECLS
