/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A stakeholder who gives much more than comes back, or gets much more than it gives. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* With fewer exchanges nothing can be said of a balance. */
#define MIN_EXCHANGES 3

typedef struct
{
  double given, received;      /* by strength */
  double effort, value;        /* what it costs, and what what comes back is worth */
  guint n, n_rated;
} Balance;

static gboolean
is_judged (const EcoNodeFact *fact)
{
  return fact->element == ECO_ELEMENT_PEOPLE && fact->role == ECO_RING_ROLE_STAKEHOLDERS
         && !eco_node_fact_is_stranger (fact);
}

static gboolean
is_returned (const EcoExchange *exchange)
{
  return exchange->answer == ECO_ANSWER_RETURNED_OTHERWISE;
}

/* What nobody has rated counts as the middle. */
static int
rate (int rating)
{
  return rating > 0 ? rating : 3;
}

/* What is returned otherwise weighs on both sides; what is only planned, on none. */
static void
add_given (Balance *balance, const EcoExchange *exchange)
{
  if (exchange->status == ECO_STATUS_PLANNED)
    return;
  balance->n++;
  balance->given += exchange->strength;
  balance->received += is_returned (exchange) ? exchange->strength : 0;
  balance->n_rated += exchange->effort > 0;
  balance->effort += rate (exchange->effort);
  balance->value += is_returned (exchange) ? rate (exchange->effort) : 0;
}

static void
add_received (Balance *balance, const EcoExchange *exchange)
{
  if (exchange->status == ECO_STATUS_PLANNED)
    return;
  balance->n++;
  balance->received += exchange->strength;
  balance->given += is_returned (exchange) ? exchange->strength : 0;
  balance->n_rated += exchange->perceived_value > 0;
  balance->value += rate (exchange->perceived_value);
}

static Balance
weigh (const EcoFacts *facts, guint node)
{
  EcoExchangeList given = eco_facts_get_given (facts, node);
  EcoExchangeList received = eco_facts_get_received (facts, node);
  Balance balance = { 0 };

  for (guint i = 0; i < given.n; i++)
    add_given (&balance, eco_facts_get_exchange (facts, given.at[i])->exchange);
  for (guint i = 0; i < received.n; i++)
    add_received (&balance, eco_facts_get_exchange (facts, received.at[i])->exchange);
  return balance;
}

/* The one whose balance with @node is the furthest from even, in the direction of @sign. */
static guint
find_debtor (const EcoFacts *facts, guint node, int sign)
{
  EcoExchangeList lists[] = { eco_facts_get_given (facts, node),
                              eco_facts_get_received (facts, node) };
  g_autoptr (GHashTable) sums = g_hash_table_new (NULL, NULL);
  guint best = ECO_FACT_NONE;
  int most = 0;

  for (guint l = 0; l < 2; l++)
    for (guint i = 0; i < lists[l].n; i++)
      {
        const EcoExchangeFact *fact = eco_facts_get_exchange (facts, lists[l].at[i]);
        guint partner = l == 0 ? fact->to : fact->from;
        int sum = GPOINTER_TO_INT (g_hash_table_lookup (sums, GUINT_TO_POINTER (partner)))
                  + (l == 0 ? sign : -sign) * fact->exchange->strength;

        g_hash_table_insert (sums, GUINT_TO_POINTER (partner), GINT_TO_POINTER (sum));
      }
  for (guint i = 0; i < lists[sign < 0].n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, lists[sign < 0].at[i]);
      guint partner = sign > 0 ? fact->to : fact->from;
      int sum = GPOINTER_TO_INT (g_hash_table_lookup (sums, GUINT_TO_POINTER (partner)));

      if (sum > most && partner != node)
        {
          most = sum;
          best = partner;
        }
    }
  return best;
}

static void
offer_balance (EcoRuleRun *run, EcoFinding *finding, guint node, gboolean gives)
{
  guint partner = find_debtor (run->facts, node, gives ? 1 : -1);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  const EcoNodeFact *other;
  g_autofree char *label = NULL;

  if (partner == ECO_FACT_NONE)
    return;
  other = eco_facts_get_node (run->facts, partner);
  eco_finding_show (finding, other->id);
  label = g_strdup_printf (gives ? _("Give “%s” something in return")
                                 : _("Let “%s” get something in return"),
                           gives ? fact->name : other->name);
  eco_finding_offer (finding, gives ? eco_fix_new (ECO_FIX_CONNECT, label, other->id, fact->id)
                                    : eco_fix_new (ECO_FIX_CONNECT, label, fact->id, other->id));
}

static void
report (EcoRuleRun *run, guint node, EcoSeverity severity, char *sentence, gboolean gives)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  EcoFinding *finding = eco_rule_run_add (run, severity, fact->id, sentence);

  finding->weight = eco_node_fact_get_importance (fact);
  offer_balance (run, finding, node, gives);
}

static void
judge (EcoRuleRun *run, guint node, double ratio)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  Balance balance = weigh (run->facts, node);
  EcoSeverity severity = eco_node_fact_get_importance (fact) >= 4 ? ECO_SEVERITY_WARNING
                                                                  : ECO_SEVERITY_HINT;

  if (balance.n < MIN_EXCHANGES)
    return;
  if (balance.given >= ratio * balance.received && balance.given > 0)
    report (run, node, severity,
            g_strdup_printf (_("“%s”: much more is given than comes back, %.0f against %.0f by "
                               "strength"),
                             fact->name, balance.given, balance.received),
            TRUE);
  /* Whom we still want to win gets before it gives. */
  else if (balance.received >= ratio * balance.given && !eco_node_fact_is_kind (fact, "prospect"))
    report (run, node, ECO_SEVERITY_HINT,
            g_strdup_printf (_("“%s”: much more comes in than is given, %.0f against %.0f by "
                               "strength"),
                             fact->name, balance.received, balance.given),
            FALSE);
  else if (balance.n_rated >= MIN_EXCHANGES && balance.effort >= ratio * balance.value)
    report (run, node, severity,
            g_strdup_printf (_("“%s”: what comes back is worth much less than the effort, %.0f "
                               "against %.0f"),
                             fact->name, balance.value, balance.effort),
            TRUE);
}

static void
run (EcoRuleRun *run)
{
  double ratio = eco_rule_run_get (run, "ratio");

  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    if (is_judged (eco_facts_get_node (run->facts, i)))
      judge (run, i, ratio);
}

static const EcoRule rule = {
  .id = "one-sided-stakeholder",
  .group = ECO_FINDING_GROUP_RECIPROCITY,
  .title = N_("Stakeholders who give or get much more"),
  .why = N_("Who only gives turns away in the end, and who only gets has no reason to stay."),
  .reads = ECO_READS_MAP,
  .parameters = { { "ratio", N_("How many times as much is too much"), NULL, 1.2, 10, 2.5 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_one_sided_stakeholder (void)
{
  return &rule;
}
