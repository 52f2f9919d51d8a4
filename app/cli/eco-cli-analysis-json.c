/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: an analysis as JSON, with everything that a program could ask for. */
#include "config.h"

#include "cli/eco-cli-analysis.h"

#include "analysis/eco-balance.h"
#include "analysis/eco-loops.h"
#include "analysis/eco-network.h"
#include "cli/eco-json.h"

#include <glib/gi18n-lib.h>

/* The most value loops that are listed; the others are counted. */
#define AT_MOST_LOOPS 200

static void
add_ids (EcoJson *json, const char *name, const GPtrArray *ids)
{
  eco_json_begin (json, name, '[');
  for (guint i = 0; i < ids->len; i++)
    eco_json_add_text (json, NULL, ids->pdata[i]);
  eco_json_end (json, ']');
}

static void
add_steps (EcoJson *json, const EcoFinding *finding)
{
  eco_json_begin (json, "next-steps", '[');
  for (guint i = 0; i < finding->fixes->len; i++)
    eco_json_add_text (json, NULL, ((EcoFix *) finding->fixes->pdata[i])->label);
  eco_json_end (json, ']');
}

static void
add_finding (EcoJson *json, const EcoCliAnalysis *self, EcoFinding *finding)
{
  const EcoMutedFinding *muted = eco_analysis_find_mute (self->analysis, finding);

  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "rule", finding->rule->id);
  eco_json_add_text (json, "group", eco_enum_get_nick (ECO_TYPE_FINDING_GROUP,
                                                       (int) finding->rule->group));
  eco_json_add_text (json, "severity", eco_enum_get_nick (ECO_TYPE_SEVERITY,
                                                          (int) finding->severity));
  eco_json_add_text (json, "sentence", finding->sentence);
  eco_json_add_text (json, "why", _(finding->rule->why));
  add_ids (json, "concerns", finding->concerns);
  add_steps (json, finding);
  eco_json_add_bool (json, "muted", muted != NULL);
  if (muted != NULL)
    eco_json_add_text (json, "reason", muted->reason);
  eco_json_end (json, '}');
}

static void
add_findings (EcoJson *json, const EcoCliAnalysis *self, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (eco_cli_analysis_tells (self, findings->pdata[i]))
      add_finding (json, self, findings->pdata[i]);
}

static void
add_side (EcoJson *json, const char *name, const EcoBalanceSide *side, const EcoFacts *facts)
{
  eco_json_begin (json, name, '{');
  eco_json_add_number (json, "exchanges", side->n);
  eco_json_add_number (json, "strength", side->strength);
  eco_json_add_number (json, "tangible", side->tangible);
  if (side->n_efforts > 0)
    eco_json_add_number (json, "effort", side->effort);
  if (side->n_values > 0)
    eco_json_add_number (json, "perceived-value", side->value);
  eco_json_begin (json, "ids", '[');
  for (guint i = 0; i < side->exchanges->len; i++)
    eco_json_add_text (json, NULL, eco_facts_get_exchange (
                                     facts, g_array_index (side->exchanges, guint, i))->id);
  eco_json_end (json, ']');
  eco_json_end (json, '}');
}

static const char *
get_line_id (const EcoFacts *facts, const EcoBalanceLine *line)
{
  if (line->partner != ECO_FACT_NONE)
    return eco_facts_get_node (facts, line->partner)->id;
  if (line->category != NULL)
    return line->category->id;
  return line->family != NULL ? line->family->id : NULL;
}

static void
add_lines (EcoJson *json, const char *name, const EcoFacts *facts, GArray *lines)
{
  eco_json_begin (json, name, '[');
  for (guint i = 0; i < lines->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (lines, EcoBalanceLine, i);

      eco_json_begin (json, NULL, '{');
      eco_json_add_text (json, "id", get_line_id (facts, line));
      eco_json_add_text (json, "name", line->name);
      eco_json_add_number (json, "gives", line->gives.strength);
      eco_json_add_number (json, "gets", line->gets.strength);
      eco_json_end (json, '}');
    }
  eco_json_end (json, ']');
}

static void
add_balances (EcoJson *json, const EcoFacts *facts)
{
  eco_json_begin (json, "balances", '[');
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      g_autoptr (EcoBalance) balance = eco_balance_new (facts, i);
      g_autofree char *sentence = eco_balance_dup_sentence (balance);

      eco_json_begin (json, NULL, '{');
      eco_json_add_text (json, "node", eco_facts_get_node (facts, i)->id);
      eco_json_add_text (json, "name", eco_facts_get_node (facts, i)->name);
      eco_json_add_text (json, "sentence", sentence);
      add_side (json, "gives", &balance->gives, facts);
      add_side (json, "gets", &balance->gets, facts);
      eco_json_add_number (json, "net", eco_balance_get_net (balance));
      add_lines (json, "categories", facts, balance->categories);
      add_lines (json, "partners", facts, balance->partners);
      eco_json_end (json, '}');
    }
  eco_json_end (json, ']');
}

static void
add_loop (EcoJson *json, const EcoFacts *facts, const EcoLoop *loop)
{
  g_autofree char *sentence = eco_loop_dup_sentence (loop, facts);

  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "sentence", sentence);
  eco_json_add_number (json, "weakest", loop->strength);
  eco_json_add_bool (json, "planned", loop->planned);
  eco_json_begin (json, "exchanges", '[');
  for (guint i = 0; i < loop->n; i++)
    eco_json_add_text (json, NULL, eco_facts_get_exchange (facts, loop->exchanges[i])->id);
  eco_json_end (json, ']');
  eco_json_end (json, '}');
}

static void
add_loops (EcoJson *json, const EcoFacts *facts)
{
  g_autoptr (EcoLoops) loops = eco_loops_new (facts, AT_MOST_LOOPS, NULL);

  eco_json_begin (json, "loops", '[');
  for (guint i = 0; i < loops->loops->len; i++)
    add_loop (json, facts, eco_loops_get (loops, i));
  eco_json_end (json, ']');
  eco_json_add_number (json, "loops-not-listed", loops->n_more);
  eco_json_add_bool (json, "loops-all-counted", loops->complete);
}

/* The place of each node in the network, by the words of its measures. */
static void
add_network (EcoJson *json, EcoFacts *facts)
{
  g_autoptr (EcoNetwork) network = eco_network_new (facts, NULL, NULL, NULL, NULL, NULL);
  const EcoNetworkWhole *whole = eco_network_get_whole (network);

  eco_json_begin (json, "network", '{');
  eco_json_add_number (json, "density", whole->density);
  eco_json_add_number (json, "reciprocity", whole->reciprocity);
  eco_json_add_number (json, "modularity", whole->modularity);
  eco_json_begin (json, "nodes", '[');
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      eco_json_begin (json, NULL, '{');
      eco_json_add_text (json, "node", eco_facts_get_node (facts, i)->id);
      for (int m = 0; m < ECO_NETWORK_N_METRICS; m++)
        eco_json_add_number (json, eco_network_get_id ((EcoNetworkMetric) m),
                             eco_network_get_value (network, i, (EcoNetworkMetric) m));
      eco_json_end (json, '}');
    }
  eco_json_end (json, ']');
  eco_json_end (json, '}');
}

static void
add_figures (EcoJson *json, const char *name, const EcoLossFigures *figures)
{
  eco_json_begin (json, name, '{');
  eco_json_add_number (json, "nodes", figures->n_nodes);
  eco_json_add_number (json, "exchanges", figures->n_exchanges);
  eco_json_add_number (json, "parts", figures->n_parts);
  eco_json_add_number (json, "connected", figures->connected);
  eco_json_add_number (json, "answered", figures->answered);
  eco_json_add_number (json, "owed", figures->n_owed);
  eco_json_add_number (json, "loops", figures->n_loops);
  eco_json_end (json, '}');
}

static void
add_loss (EcoJson *json, const EcoLoss *loss)
{
  static const char *const kinds[ECO_N_LOSSES] = { "cut-off",  "audience", "stage", "need",
                                                   "capability", "data", "channel", "owed",
                                                   "loop", "exchange" };

  eco_json_begin (json, "loss", '{');
  eco_json_add_text (json, "summary", loss->summary);
  add_figures (json, "before", &loss->before);
  add_figures (json, "after", &loss->after);
  eco_json_begin (json, "effects", '[');
  for (guint i = 0; i < loss->effects->len; i++)
    {
      const EcoLossEffect *effect = loss->effects->pdata[i];

      eco_json_begin (json, NULL, '{');
      eco_json_add_text (json, "kind", kinds[effect->kind]);
      eco_json_add_text (json, "sentence", effect->sentence);
      add_ids (json, "ids", effect->ids);
      eco_json_end (json, '}');
    }
  eco_json_end (json, ']');
  eco_json_end (json, '}');
}

static void
add_counts (EcoJson *json, const EcoCliAnalysis *self)
{
  const GPtrArray *findings = eco_analysis_get_findings (self->analysis);
  guint counts[ECO_N_SEVERITIES] = { 0 };

  for (guint i = 0; i < findings->len; i++)
    if (eco_cli_analysis_tells (self, findings->pdata[i]))
      counts[ECO_FINDING (findings->pdata[i])->severity]++;
  eco_json_begin (json, "counts", '{');
  for (guint i = 0; i < ECO_N_SEVERITIES; i++)
    eco_json_add_number (json, eco_enum_get_nick (ECO_TYPE_SEVERITY, (int) i), counts[i]);
  eco_json_end (json, '}');
}

/**
 * eco_cli_analysis_print_json:
 *
 * Prints findings, balances, value loops, the network and, when it is asked for, a loss.
 */
void
eco_cli_analysis_print_json (const EcoCliAnalysis *self)
{
  EcoFacts *facts = eco_analysis_get_facts (self->analysis);
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  eco_json_add_text (&json, "file", self->file);
  eco_json_add_text (&json, "title", eco_facts_get_root (facts)->title);
  add_counts (&json, self);
  eco_json_begin (&json, "findings", '[');
  add_findings (&json, self, eco_analysis_get_findings (self->analysis));
  add_findings (&json, self, eco_analysis_get_muted (self->analysis));
  eco_json_end (&json, ']');
  add_balances (&json, facts);
  add_loops (&json, facts);
  add_network (&json, facts);
  if (self->loss != NULL)
    add_loss (&json, self->loss);
  eco_json_end (&json, '}');
  eco_json_print (&json);
}
