/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Something is given, and nothing comes back; or only by a way round, or only some day. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* A loop has at most five exchanges: the one that is given and four that lead back. */
#define MAX_WAY 4
/* Looking for a way back gives up after so many exchanges, or a hub would cost too much. */
#define MAX_LOOKED_AT 500

typedef struct
{
  EcoRuleRun *run;
  const EcoReciprocity *reciprocity;
  guint *came_from; /* by node: the one before it on the way */
  guint *seen;      /* by node: in which search it was last reached */
  guint search;
  guint queue[MAX_LOOKED_AT];
} Work;

/* What is only planned returns nothing that is given today. */
static gboolean
counts (const EcoExchangeFact *back, const EcoExchangeFact *given)
{
  return back->exchange->status != ECO_STATUS_PLANNED
         || given->exchange->status == ECO_STATUS_PLANNED;
}

/* Reaches what @node gives to; returns the end of the queue. */
static guint
step_from (Work *work, guint node, const EcoExchangeFact *given, guint end)
{
  const EcoFacts *facts = work->run->facts;
  EcoExchangeList list = eco_facts_get_given (facts, node);

  for (guint i = 0; i < list.n && i < MAX_LOOKED_AT && end < MAX_LOOKED_AT; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, list.at[i]);

      if (work->seen[fact->to] == work->search || !counts (fact, given))
        continue;
      work->seen[fact->to] = work->search;
      work->came_from[fact->to] = node;
      work->queue[end++] = fact->to;
      if (fact->to == given->from)
        break;
    }
  return end;
}

/* Whether a loop returns it: the shortest way from who gets it to who gives it, by came_from. */
static gboolean
find_way_back (Work *work, const EcoExchangeFact *given)
{
  guint begin = 0, end = 1, level_end = 1;

  work->search++;
  work->queue[0] = given->to;
  work->seen[given->to] = work->search;
  for (guint step = 0; step < MAX_WAY && begin < end; step++)
    {
      for (; begin < level_end; begin++)
        {
          end = step_from (work, work->queue[begin], given, end);
          if (work->seen[given->from] == work->search)
            return TRUE;
        }
      level_end = end;
    }
  return FALSE;
}

static char *
join_way (Work *work, const EcoExchangeFact *given, EcoFinding *finding)
{
  guint way[MAX_WAY];
  guint n = 0;

  for (guint node = work->came_from[given->from]; node != given->to && n < MAX_WAY;
       node = work->came_from[node])
    way[n++] = node;
  for (guint i = 0; i < n / 2; i++)
    {
      guint other = way[i];

      way[i] = way[n - 1 - i];
      way[n - 1 - i] = other;
    }
  for (guint i = 0; i < n; i++)
    eco_finding_show (finding, eco_facts_get_node (work->run->facts, way[i])->id);
  return eco_words_join_nodes (work->run->facts, way, n, MAX_WAY);
}

/* An exchange for which nothing comes back. */
typedef struct
{
  guint exchange;
  EcoReturn what;
  gboolean round; /* a loop returns it */
  EcoSeverity severity;
  int weight;
} Owed;

/* What hurts is a large gift of somebody who matters. */
static EcoSeverity
judge (EcoRuleRun *run, const EcoExchangeFact *fact)
{
  const EcoNodeFact *giver = eco_facts_get_node (run->facts, fact->from);
  int importance = eco_node_fact_get_importance (giver);
  int strength = fact->exchange->strength;

  if (eco_node_fact_is_stranger (giver) || fact->exchange->status == ECO_STATUS_PLANNED
      || (importance <= 2 && strength <= 2))
    return ECO_SEVERITY_HINT;
  return importance >= 5 && strength >= 5 ? ECO_SEVERITY_PROBLEM : ECO_SEVERITY_WARNING;
}

static void
offer_return (EcoFinding *finding, const EcoExchangeFact *fact)
{
  eco_finding_offer (finding, eco_fix_new (ECO_FIX_ADD_RETURN, _("Add a return"), fact->id, NULL));
  eco_finding_offer (
    finding, eco_fix_ask (eco_fix_new (ECO_FIX_RETURN_OTHERWISE, _("Mark as returned otherwise"),
                                       fact->id, NULL),
                          _("How is it returned?"), NULL));
}

static void
offer_beginning (Work *work, EcoFinding *finding, const EcoExchangeFact *fact)
{
  g_autoptr (GPtrArray) answers
    = eco_reciprocity_list_answers (work->reciprocity, (EcoExchange *) fact->exchange);
  const EcoExchangeFact *planned;
  g_autofree char *label = NULL;

  if (answers->len == 0)
    return;
  planned = eco_facts_get_exchange (
    work->run->facts,
    eco_facts_find_exchange (work->run->facts, eco_object_get_id (answers->pdata[0])));
  label = g_strdup_printf (_("“%s” has begun"), planned->label);
  eco_finding_show (finding, planned->id);
  eco_finding_offer (finding, eco_fix_new_set (label, planned->id, "status", "current"));
}

static void
report (Work *work, const Owed *owed)
{
  EcoRuleRun *run = work->run;
  const EcoExchangeFact *fact = eco_facts_get_exchange (run->facts, owed->exchange);
  const char *from = eco_facts_get_node (run->facts, fact->from)->name;
  const char *to = eco_facts_get_node (run->facts, fact->to)->name;
  EcoFinding *finding = eco_rule_run_add (run, owed->severity, fact->id, NULL);

  finding->weight = owed->weight;
  if (owed->round)
    {
      g_autofree char *way = find_way_back (work, fact) ? join_way (work, fact, finding) : NULL;

      finding->sentence = g_strdup_printf (
        /* TRANSLATORS: what is given, by whom, to whom, and names in quotes */
        _("For “%s”, nothing comes back to “%s” from “%s” directly, only by way of %s"),
        fact->label, from, to, way);
    }
  else if (owed->what == ECO_RETURN_PLANNED)
    finding->sentence = g_strdup_printf (
      _("What comes back from “%s” to “%s” for “%s” is only planned"), to, from, fact->label);
  else
    finding->sentence = g_strdup_printf (_("Nothing comes back from “%s” to “%s” for “%s”"), to,
                                         from, fact->label);
  eco_finding_show (finding, eco_facts_get_node (run->facts, fact->from)->id);
  eco_finding_show (finding, eco_facts_get_node (run->facts, fact->to)->id);
  if (owed->what == ECO_RETURN_PLANNED)
    offer_beginning (work, finding, fact);
  offer_return (finding, fact);
}

static void
weigh (Work *work, GArray *list, guint exchange, EcoReturn what)
{
  const EcoFacts *facts = work->run->facts;
  const EcoExchangeFact *fact = eco_facts_get_exchange (facts, exchange);
  Owed owed = { .exchange = exchange, .what = what };

  owed.round = what != ECO_RETURN_PLANNED && find_way_back (work, fact);
  owed.severity
    = owed.round || what == ECO_RETURN_PLANNED ? ECO_SEVERITY_HINT : judge (work->run, fact);
  owed.weight = fact->exchange->strength
                + eco_node_fact_get_importance (eco_facts_get_node (facts, fact->from));
  g_array_append_val (list, owed);
}

static int
compare_owed (gconstpointer a, gconstpointer b)
{
  const Owed *one = a, *other = b;

  if (one->severity != other->severity)
    return (int) other->severity - (int) one->severity;
  if (one->weight != other->weight)
    return other->weight - one->weight;
  return one->exchange < other->exchange ? -1 : 1;
}

/* Of very many the gravest are named; who has answered those will see the next. */
static void
report_rest (EcoRuleRun *run, const Owed *rest, guint n)
{
  EcoFinding *finding = eco_rule_run_add (
    run, rest[0].severity, NULL,
    g_strdup_printf (ngettext ("Nothing comes back for %u more exchange",
                               "Nothing comes back for %u more exchanges", n),
                     n));

  finding->weight = -1;
  for (guint i = 0; i < n; i++)
    eco_finding_show (finding, eco_facts_get_exchange (run->facts, rest[i].exchange)->id);
}

static void
report_list (Work *work, GArray *list)
{
  guint singly = (guint) eco_rule_run_get (work->run, "singly");

  g_array_sort (list, compare_owed);
  for (guint i = 0; i < list->len && i < singly; i++)
    report (work, &g_array_index (list, Owed, i));
  if (list->len > singly)
    report_rest (work->run, &g_array_index (list, Owed, singly), list->len - singly);
}

static void
run (EcoRuleRun *run)
{
  const EcoReciprocity *reciprocity = eco_facts_get_reciprocity (run->facts);
  guint n_nodes = eco_facts_get_n_nodes (run->facts);
  g_autofree guint *came_from = g_new0 (guint, n_nodes + 1);
  g_autofree guint *seen = g_new0 (guint, n_nodes + 1);
  g_autoptr (GArray) muted = g_array_new (FALSE, FALSE, sizeof (Owed));
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Owed));
  Work work = { .run = run, .reciprocity = reciprocity, .came_from = came_from, .seen = seen };

  for (guint i = 0; i < eco_facts_get_n_exchanges (run->facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (run->facts, i);
      EcoReturn what = eco_reciprocity_get (reciprocity, (EcoExchange *) fact->exchange);

      if (g_cancellable_is_cancelled (run->cancellable))
        return;
      if (what == ECO_RETURN_OWED || what == ECO_RETURN_PLANNED)
        weigh (&work, list, i, what);
      /* What is muted is found too, so that it can be shown as muted. */
      else if (what == ECO_RETURN_MUTED)
        weigh (&work, muted, i, what);
    }
  report_list (&work, list);
  for (guint i = 0; i < muted->len; i++)
    report (&work, &g_array_index (muted, Owed, i));
}

static const EcoRule rule = {
  .id = "unanswered-exchange",
  .group = ECO_FINDING_GROUP_RECIPROCITY,
  .title = N_("Exchanges that are not answered"),
  .why = N_("Whoever gives and gets nothing back stops giving."),
  .reads = ECO_READS_MAP | ECO_READS (MUTED_FINDINGS),
  .parameters = { { "singly", N_("So many are reported one by one"), NULL, 1, 1000, 100 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_unanswered_exchange (void)
{
  return &rule;
}
