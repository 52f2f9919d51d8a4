/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a node gives and gets, by category, family and partner, and what flows in all. */
#include "analysis/eco-balance.h"

#include "flow-fixture.h"

static void
check_sentence (Flow *f, const char *name, const char *expected)
{
  g_autoptr (EcoBalance) balance = eco_balance_new (f->facts, flow_at (f, name));
  g_autofree char *sentence = eco_balance_dup_sentence (balance);

  g_assert_cmpstr (sentence, ==, expected);
}

static const EcoBalanceLine *
get_line (GArray *lines, const char *name)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (g_array_index (lines, EcoBalanceLine, i).name, name) == 0)
      return &g_array_index (lines, EcoBalanceLine, i);
  g_assert_not_reached ();
}

static void
add_few (Flow *f)
{
  EcoObject *exchange;

  flow_node (f, "function-sales", "Sales");
  flow_node (f, "customer", "Customers");
  flow_node (f, "business-partner", "Partners");
  flow_node (f, "website", "Website");
  exchange = flow_give (f, "Sales", "Customers", "products-services", 4);
  flow_set (f, exchange, "effort", 5, "perceived-value", 3, "channel", "Website", NULL);
  exchange = flow_give (f, "Customers", "Sales", "revenue", 5);
  flow_set (f, exchange, "perceived-value", 4, NULL);
  flow_give (f, "Customers", "Sales", "feedback-ideas", 1);
  flow_give (f, "Partners", "Sales", "insight", 2);
  flow_give (f, "Sales", "Partners", "insight", 2);
  flow_get_facts (f);
}

static void
test_node (Flow *f, gconstpointer data)
{
  g_autoptr (EcoBalance) sales = NULL;
  const EcoBalanceLine *line;

  add_few (f);
  sales = eco_balance_new (f->facts, flow_at (f, "Sales"));
  g_assert_cmpuint (sales->gives.n, ==, 2);
  g_assert_cmpuint (sales->gives.strength, ==, 6);
  g_assert_cmpuint (sales->gives.tangible, ==, 4);
  g_assert_cmpuint (sales->gives.effort, ==, 5);
  g_assert_cmpuint (sales->gives.n_efforts, ==, 1);
  g_assert_cmpuint (sales->gets.n, ==, 3);
  g_assert_cmpuint (sales->gets.strength, ==, 8);
  g_assert_cmpuint (sales->gets.value, ==, 4);
  g_assert_cmpuint (sales->gets.n_values, ==, 1);
  g_assert_cmpint (eco_balance_get_net (sales), ==, 2);
  g_assert_cmpuint (sales->categories->len, ==, 4);
  /* The strongest first. */
  g_assert_cmpstr (g_array_index (sales->categories, EcoBalanceLine, 0).name, ==, "Revenue");
  line = get_line (sales->categories, "Insight");
  g_assert_cmpuint (line->gives.strength, ==, 2);
  g_assert_cmpuint (line->gets.strength, ==, 2);
  line = get_line (sales->families, "Knowledge");
  g_assert_cmpuint (line->gets.n, ==, 2);
  g_assert_cmpuint (line->gets.strength, ==, 3);
  line = get_line (sales->partners, "Customers");
  g_assert_cmpuint (line->gives.n, ==, 1);
  g_assert_cmpuint (line->gets.n, ==, 2);
  g_assert_cmpstr (eco_facts_get_exchange (f->facts,
                                           g_array_index (line->gets.exchanges, guint, 1))->id,
                   ==, "Customers-Sales+");
}

static void
test_pair (Flow *f, gconstpointer data)
{
  g_autoptr (EcoBalance) pair = NULL;
  g_autofree char *sentence = NULL;

  add_few (f);
  pair = eco_balance_new_pair (f->facts, flow_at (f, "Customers"), flow_at (f, "Sales"));
  sentence = eco_balance_dup_sentence (pair);
  g_assert_cmpuint (pair->partners->len, ==, 1);
  g_assert_cmpuint (pair->gives.strength, ==, 6);
  g_assert_cmpuint (pair->gets.strength, ==, 4);
  g_assert_cmpstr (sentence, ==,
                   "“Customers” gives “Sales” 2 (mostly money), gets back 1 (offer)");
}

static void
test_sentences (Flow *f, gconstpointer data)
{
  add_few (f);
  check_sentence (f, "Sales",
                  "Gives 2 (mostly offer), gets 3 (mostly money); most from “Customers”");
  check_sentence (f, "Customers", "Gives 2 (mostly money), gets 1 (offer); from “Sales”");
  check_sentence (f, "Website", "Gives and gets nothing itself; 1 exchange travels over it");
  flow_node (f, "influencer", "Nobody");
  flow_node (f, "analyst", "Analysts");
  flow_give (f, "Analysts", "Customers", "trust", 3);
  flow_give (f, "Analysts", "Customers", "trust", 3);
  flow_get_facts (f);
  check_sentence (f, "Nobody", "Gives nothing and gets nothing");
  check_sentence (f, "Analysts", "Gives 2 (all of it advocacy and trust), gets nothing");
}

static void
test_totals (Flow *f, gconstpointer data)
{
  g_autoptr (EcoTotals) totals = NULL;
  g_autofree char *sentence = NULL;

  add_few (f);
  totals = eco_totals_new (f->facts);
  sentence = eco_totals_dup_sentence (totals);
  g_assert_cmpuint (totals->all.n, ==, 5);
  g_assert_cmpuint (totals->all.strength, ==, 14);
  g_assert_cmpuint (totals->all.tangible, ==, 9);
  g_assert_cmpuint (totals->n[ECO_SIDE_INTERNAL][ECO_SIDE_EXTERNAL], ==, 2);
  g_assert_cmpuint (totals->strength[ECO_SIDE_EXTERNAL][ECO_SIDE_INTERNAL], ==, 8);
  g_assert_cmpuint (get_line (totals->categories, "Insight")->gives.n, ==, 2);
  g_assert_cmpstr (sentence, ==,
                   "There are 5 exchanges: 0 inside the organisation, 2 from it to the outside, 3 "
                   "back and 0 among those outside. 64 % of the value is tangible.");
}

/* What the catalogue does not know is summed all the same, and a gift to itself counts twice. */
static void
test_edges (Flow *f, gconstpointer data)
{
  g_autoptr (EcoBalance) balance = NULL;
  g_autoptr (EcoTotals) totals = NULL;

  flow_node (f, "customer", "A");
  flow_give (f, "A", "A", "something-of-mine", 2);
  flow_get_facts (f);
  balance = eco_balance_new (f->facts, 0);
  totals = eco_totals_new (f->facts);
  g_assert_cmpuint (balance->gives.n, ==, 1);
  g_assert_cmpuint (balance->gets.n, ==, 1);
  g_assert_cmpuint (balance->partners->len, ==, 1);
  g_assert_null (g_array_index (balance->categories, EcoBalanceLine, 0).category);
  g_assert_cmpuint (totals->all.n, ==, 1);
}

#define TEST(path, func) g_test_add (path, Flow, NULL, flow_set_up, func, flow_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/balance/node", test_node);
  TEST ("/balance/pair", test_pair);
  TEST ("/balance/sentences", test_sentences);
  TEST ("/balance/totals", test_totals);
  TEST ("/balance/edges", test_edges);
  return g_test_run ();
}
