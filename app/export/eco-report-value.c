/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapters of a report about value: give and get, value loops, who owes whom. */
#include "config.h"

#include "export/eco-report-private.h"

#include "analysis/eco-balance.h"
#include "analysis/eco-loops.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>

#define AT_MOST_LOOPS 15
#define AT_MOST_NODES 60
#define AT_MOST_OWED 60

static void
add_categories (EcoReportMaker *maker, const EcoTotals *totals)
{
  const char *const heads[] = { _("Value"), _("Family"), _("Exchanges"), _("Strength"), NULL };
  EcoReportBlock *table = _eco_report_add_table (maker->report, _("What flows"), heads, 0xc);

  for (guint i = 0; i < totals->categories->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (totals->categories, EcoBalanceLine, i);

      _eco_report_add_item (table, line->name);
      _eco_report_add_item (table, line->family != NULL
                                     ? eco_category_family_get_name (line->family)
                                     : NULL);
      _eco_report_add_number (table, line->gives.n);
      _eco_report_add_number (table, line->gives.strength);
    }
}

/* TRANSLATORS: the brand is on neither side */
static const char *const side_names[] = { N_("Brand"), N_("Internal"), N_("External") };

static void
add_sides (EcoReportMaker *maker, const EcoTotals *totals)
{
  const char *const heads[]
    = { _("From"), _("to the brand"), _("to internal"), _("to external"), NULL };
  EcoReportBlock *table
    = _eco_report_add_table (maker->report, _("Exchanges between the sides"), heads, 0xe);

  for (guint from = 0; from < 3; from++)
    {
      _eco_report_add_item (table, _(side_names[from]));
      for (guint to = 0; to < 3; to++)
        _eco_report_add_number (table, totals->n[from][to]);
    }
}

/* "+3", "0" or "−2" */
static void
add_net (EcoReportBlock *table, int net)
{
  g_autofree char *text
    = g_strdup_printf ("%s%d", net > 0 ? "+" : net < 0 ? "−" : "", net < 0 ? -net : net);

  _eco_report_add_item (table, text);
}

/* The largest line of those that flow that way, or nothing. */
static const char *
find_most (GArray *lines, gboolean gives)
{
  const char *name = NULL;
  guint most = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const EcoBalanceLine *line = &g_array_index (lines, EcoBalanceLine, i);
      guint strength = gives ? line->gives.strength : line->gets.strength;

      if (strength <= most)
        continue;
      most = strength;
      name = line->name;
    }
  return name;
}

static void
add_node (EcoReportBlock *table, const EcoBalance *balance)
{
  _eco_report_add_item (table, eco_facts_get_node (balance->facts, balance->node)->name);
  _eco_report_add_number (table, balance->gives.strength);
  _eco_report_add_item (table, find_most (balance->categories, TRUE));
  _eco_report_add_number (table, balance->gets.strength);
  _eco_report_add_item (table, find_most (balance->categories, FALSE));
  add_net (table, eco_balance_get_net (balance));
}

static int
compare_balances (gconstpointer a, gconstpointer b)
{
  const EcoBalance *x = *(EcoBalance *const *) a, *y = *(EcoBalance *const *) b;
  guint weight_x = x->gives.strength + x->gets.strength;
  guint weight_y = y->gives.strength + y->gets.strength;

  if (weight_x != weight_y)
    return weight_x > weight_y ? -1 : 1;
  return x->node < y->node ? -1 : 1;
}

static void
add_nodes (EcoReportMaker *maker)
{
  const char *const heads[] = { _("Who"), _("Gives"), _("mostly"), _("Gets"), _("mostly"),
                                _("Net"), NULL };
  g_autoptr (GPtrArray) balances
    = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_balance_free);
  EcoReportBlock *table;

  for (guint i = 0; i < eco_facts_get_n_nodes (maker->facts); i++)
    if (eco_facts_get_given (maker->facts, i).n + eco_facts_get_received (maker->facts, i).n > 0)
      g_ptr_array_add (balances, eco_balance_new (maker->facts, i));
  if (balances->len == 0)
    return;
  g_ptr_array_sort (balances, compare_balances);
  table = _eco_report_add_table (maker->report, _("Who gives and gets what"), heads, 0x2a);
  for (guint i = 0; i < balances->len && i < AT_MOST_NODES; i++)
    add_node (table, balances->pdata[i]);
  _eco_report_add (maker->report, ECO_REPORT_NOTE,
                   g_strdup_printf (_("Sums of the strength of exchanges, 1 to 5 each; net is "
                                      "what comes in less what goes out. The %u who exchange "
                                      "most."),
                                    MIN (balances->len, AT_MOST_NODES)));
}

static void
add_give_and_get (EcoReportMaker *maker)
{
  g_autoptr (EcoTotals) totals = eco_totals_new (maker->facts);

  _eco_report_add_heading (maker->report, 1, _("Give and get"));
  _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH, eco_totals_dup_sentence (totals));
  if (totals->all.n == 0)
    return;
  add_nodes (maker);
  add_categories (maker, totals);
  add_sides (maker, totals);
}

static void
add_loop (EcoReportBlock *table, const EcoFacts *facts, const EcoLoop *loop)
{
  g_autofree char *way = eco_loop_dup_sentence (loop, facts);
  const EcoExchangeFact *weakest = eco_facts_get_exchange (facts, loop->exchanges[loop->weakest]);

  _eco_report_add_item (table, way);
  _eco_report_add_item (table, weakest->label);
  _eco_report_add_number (table, loop->strength);
}

/* FALSE when it was cancelled. */
static gboolean
add_loops (EcoReportMaker *maker)
{
  const char *const heads[] = { _("Loop"), _("Weakest link"), _("Strength"), NULL };
  g_autoptr (EcoLoops) loops
    = eco_loops_new (maker->facts, AT_MOST_LOOPS, maker->source->cancellable);
  EcoReportBlock *table;

  if (loops == NULL)
    return FALSE;
  _eco_report_add_heading (maker->report, 1, _("Value loops"));
  _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH,
                   g_strdup (loops->loops->len > 0
                               ? _("What is given comes back over others, in three to five steps. "
                                   "A loop is as strong as its weakest link.")
                               : _("Nothing that is given comes back over others yet.")));
  if (loops->loops->len == 0)
    return TRUE;
  table = _eco_report_add_table (maker->report, NULL, heads, 0x4);
  for (guint i = 0; i < loops->loops->len; i++)
    add_loop (table, maker->facts, eco_loops_get (loops, i));
  if (loops->n_more > 0)
    _eco_report_add (maker->report, ECO_REPORT_NOTE,
                     g_strdup_printf (loops->complete
                                        ? ngettext ("There is %u more loop.",
                                                    "There are %u more loops.", loops->n_more)
                                        : ngettext ("There is more than %u other loop.",
                                                    "There are more than %u other loops.",
                                                    loops->n_more),
                                      loops->n_more));
  return TRUE;
}

static const char *
get_name (EcoReportMaker *maker, const char *id)
{
  guint node = eco_facts_find_node (maker->facts, id);

  return node != ECO_FACT_NONE ? eco_facts_get_node (maker->facts, node)->name : id;
}

/* The strongest first; those alike stay in their order. */
static int
compare_owed (gconstpointer a, gconstpointer b)
{
  const EcoExchange *x = *(EcoExchange *const *) a, *y = *(EcoExchange *const *) b;

  return y->strength - x->strength;
}

static void
add_owed_exchange (EcoReportMaker *maker, EcoReportBlock *table, EcoExchange *exchange)
{
  const EcoReciprocity *reciprocity = eco_facts_get_reciprocity (maker->facts);
  guint at = eco_facts_find_exchange (maker->facts, eco_object_get_id (ECO_OBJECT (exchange)));

  _eco_report_add_item (table, get_name (maker, exchange->to));
  _eco_report_add_item (table, get_name (maker, exchange->from));
  _eco_report_add_item (table, at != ECO_FACT_NONE
                                 ? eco_facts_get_exchange (maker->facts, at)->label
                                 : NULL);
  _eco_report_add_number (table, exchange->strength);
  _eco_report_add_item (table,
                        eco_reciprocity_get (reciprocity, exchange) == ECO_RETURN_PLANNED
                          ? _("answer planned")
                          : NULL);
}

static void
add_owed (EcoReportMaker *maker)
{
  const char *const heads[] = { _("Who owes"), _("Whom"), _("For"), _("Strength"), _("Planned"),
                                NULL };
  g_autoptr (GPtrArray) owed
    = eco_reciprocity_list_owed (eco_facts_get_reciprocity (maker->facts));
  EcoReportBlock *table;

  _eco_report_add_heading (maker->report, 1, _("Who owes whom"));
  _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH,
                   g_strdup (owed->len > 0
                               ? _("For these exchanges nothing comes back between the same two.")
                               : _("Something comes back for every exchange.")));
  if (owed->len == 0)
    return;
  table = _eco_report_add_table (maker->report, NULL, heads, 0x8);
  g_ptr_array_sort (owed, compare_owed);
  for (guint i = 0; i < owed->len && i < AT_MOST_OWED; i++)
    add_owed_exchange (maker, table, owed->pdata[i]);
  if (owed->len > AT_MOST_OWED)
    {
      guint n_more = owed->len - AT_MOST_OWED;

      _eco_report_add (maker->report, ECO_REPORT_NOTE,
                       g_strdup_printf (ngettext ("Nothing comes back for %u more exchange",
                                                  "Nothing comes back for %u more exchanges",
                                                  n_more),
                                        n_more));
    }
}

/* FALSE when it was cancelled. */
gboolean
_eco_report_add_value (EcoReportMaker *maker)
{
  add_give_and_get (maker);
  if (!add_loops (maker))
    return FALSE;
  add_owed (maker);
  return TRUE;
}
