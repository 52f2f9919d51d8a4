/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The frame of the analysis: snapshots that share what stays, facts, rules that are asked again
 * only when they must be, muting, switching and tuning, and the steps that findings offer. */
#include "analysis/eco-analysis.h"
#include "analysis/eco-analyst.h"
#include "base/eco-error.h"

#include <math.h>

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoHistory *history;
  EcoSnapshotMaker *maker;
  EcoNode *customers, *sales, *forum;
} Fixture;

static EcoNode *
add (Fixture *f, const char *kind, const char *name)
{
  return eco_editor_add_node (f->editor, kind, name, NULL, ECO_SIDE_NONE, NAN, NAN);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
  f->history = eco_editor_get_history (f->editor);
  f->customers = add (f, "customer", "Customers");
  f->sales = add (f, "function-sales", "Sales");
  f->forum = add (f, "customer-forum", "Forum");
  eco_editor_connect (f->editor, f->sales, f->customers, NULL);
  f->maker = eco_snapshot_maker_new (f->ecosystem);
}

/* Nothing keeps it; a thread that has answered may do so for a moment. */
static void
assert_let_go (gpointer object)
{
  GObject *kept = NULL;
  GWeakRef ref;

  g_weak_ref_init (&ref, object);
  g_object_unref (object);
  for (int i = 0; i < 10000 && (kept = g_weak_ref_get (&ref)) != NULL; i++)
    {
      g_object_unref (kept);
      g_usleep (1000);
    }
  g_assert_null (kept);
  g_weak_ref_clear (&ref);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  eco_snapshot_maker_free (f->maker);
  assert_let_go (f->editor);
  assert_let_go (f->ecosystem);
  assert_let_go (f->catalog);
}

static gpointer
get (EcoSnapshot *snapshot, guint list, guint position)
{
  return eco_snapshot_get_list (snapshot, list)->pdata[position];
}

static void
test_snapshot (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) first = eco_snapshot_maker_take (f->maker);
  g_autoptr (EcoSnapshot) second = NULL;
  g_autoptr (EcoSnapshot) third = NULL;
  g_autoptr (EcoSnapshot) fourth = NULL;
  EcoNode *copy = get (first, ECO_ECOSYSTEM_NODES, 0);

  g_assert_true (copy != f->customers);
  g_assert_cmpstr (copy->name, ==, "Customers");
  eco_editor_set_text (f->editor, ECO_OBJECT (f->customers), "owner", "Ana", NULL);
  second = eco_snapshot_maker_take (f->maker);
  /* What was taken stays as it was; what has not changed is shared. */
  g_assert_null (copy->owner);
  g_assert_cmpstr (((EcoNode *) get (second, ECO_ECOSYSTEM_NODES, 0))->owner, ==, "Ana");
  g_assert_true (get (first, ECO_ECOSYSTEM_NODES, 1) == get (second, ECO_ECOSYSTEM_NODES, 1));
  g_assert_true (get (first, ECO_ECOSYSTEM_EXCHANGES, 0)
                 == get (second, ECO_ECOSYSTEM_EXCHANGES, 0));
  g_assert_cmpuint (eco_snapshot_get_stamp (first, ECO_ECOSYSTEM_NODES), !=,
                    eco_snapshot_get_stamp (second, ECO_ECOSYSTEM_NODES));
  g_assert_cmpuint (eco_snapshot_get_stamp (first, ECO_ECOSYSTEM_EXCHANGES), ==,
                    eco_snapshot_get_stamp (second, ECO_ECOSYSTEM_EXCHANGES));
  /* Places are of no interest. */
  eco_editor_set_text (f->editor, ECO_OBJECT (f->customers), "angle", "12", NULL);
  third = eco_snapshot_maker_take (f->maker);
  g_assert_true (get (second, ECO_ECOSYSTEM_NODES, 0) == get (third, ECO_ECOSYSTEM_NODES, 0));
  g_assert_cmpuint (eco_snapshot_get_stamp (second, ECO_ECOSYSTEM_NODES), ==,
                    eco_snapshot_get_stamp (third, ECO_ECOSYSTEM_NODES));
  eco_editor_set_text (f->editor, ECO_OBJECT (f->ecosystem), "brand", "Acme", NULL);
  fourth = eco_snapshot_maker_take (f->maker);
  g_assert_null (eco_snapshot_get_root (third)->brand);
  g_assert_cmpstr (eco_snapshot_get_root (fourth)->brand, ==, "Acme");
}

/* What is copied ahead is what the first snapshot shows; what changes meanwhile is not lost. */
static void
test_snapshot_ahead (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = NULL;
  guint rounds = 1;

  g_assert_true (eco_snapshot_maker_copy_ahead (f->maker, 2));
  eco_editor_set_text (f->editor, eco_ecosystem_lookup (f->ecosystem, "brand"), "name", "Us", NULL);
  eco_editor_set_text (f->editor, ECO_OBJECT (f->customers), "owner", "Ana", NULL);
  while (eco_snapshot_maker_copy_ahead (f->maker, 2))
    rounds++;
  g_assert_cmpuint (rounds, >=, 3);
  eco_editor_set_text (f->editor, ECO_OBJECT (f->sales), "owner", "Bea", NULL);
  snapshot = eco_snapshot_maker_take (f->maker);
  g_assert_cmpstr (((EcoRing *) get (snapshot, ECO_ECOSYSTEM_RINGS, 0))->name, ==, "Us");
  g_assert_cmpstr (((EcoNode *) get (snapshot, ECO_ECOSYSTEM_NODES, 0))->owner, ==, "Ana");
  g_assert_cmpstr (((EcoNode *) get (snapshot, ECO_ECOSYSTEM_NODES, 1))->owner, ==, "Bea");
}

/* What lies below a market force tells nobody that it has changed. */
static void
test_snapshot_below (Fixture *f, gconstpointer data)
{
  EcoObject *force = eco_editor_add (f->editor, ECO_ECOSYSTEM_FORCES, ECO_TYPE_MARKET_FORCE, "AI");
  g_autoptr (EcoSnapshot) first = eco_snapshot_maker_take (f->maker);
  g_autoptr (EcoSnapshot) same = eco_snapshot_maker_take (f->maker);
  g_autoptr (EcoSnapshot) second = NULL;
  g_autoptr (EcoObject) target = eco_object_new (ECO_TYPE_FORCE_TARGET, NULL);
  EcoObject *copy;

  g_object_set (target, "target", eco_object_get_id (ECO_OBJECT (f->forum)), NULL);
  g_assert_true (eco_editor_insert (f->editor, force, ECO_MARKET_FORCE_TARGETS, 0, target, NULL));
  second = eco_snapshot_maker_take (f->maker);
  copy = get (second, ECO_ECOSYSTEM_FORCES, 0);
  g_assert_cmpuint (
    eco_list_get_length (eco_object_get_list (copy, ECO_MARKET_FORCE_TARGETS)), ==, 1);
  g_assert_cmpuint (eco_snapshot_get_stamp (first, ECO_ECOSYSTEM_FORCES), ==,
                    eco_snapshot_get_stamp (same, ECO_ECOSYSTEM_FORCES));
  g_assert_cmpuint (eco_snapshot_get_stamp (first, ECO_ECOSYSTEM_FORCES), !=,
                    eco_snapshot_get_stamp (second, ECO_ECOSYSTEM_FORCES));
}

/* Removing and taking back gives the same again, and nothing of before. */
static void
test_snapshot_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (EcoSnapshot) before = eco_snapshot_maker_take (f->maker);
  g_autoptr (EcoSnapshot) without = NULL;
  g_autoptr (EcoSnapshot) after = NULL;

  g_ptr_array_add (gone, f->customers);
  eco_editor_remove (f->editor, gone);
  without = eco_snapshot_maker_take (f->maker);
  g_assert_cmpuint (eco_snapshot_get_list (without, ECO_ECOSYSTEM_NODES)->len, ==, 2);
  g_assert_cmpuint (eco_snapshot_get_list (without, ECO_ECOSYSTEM_EXCHANGES)->len, ==, 0);
  eco_history_undo (f->history);
  after = eco_snapshot_maker_take (f->maker);
  g_assert_true (eco_object_equal (get (before, ECO_ECOSYSTEM_NODES, 0),
                                   get (after, ECO_ECOSYSTEM_NODES, 0)));
  g_assert_cmpuint (eco_snapshot_get_list (after, ECO_ECOSYSTEM_EXCHANGES)->len, ==, 1);
}

static void
test_facts (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = eco_editor_connect (f->editor, f->customers, f->forum, NULL);
  EcoNode *website = add (f, "website", "Website");
  const char *id = eco_object_get_id (ECO_OBJECT (exchange));
  g_autoptr (EcoSnapshot) snapshot = NULL;
  g_autoptr (EcoFacts) facts = NULL;
  guint customers, sales;

  eco_editor_set_text (f->editor, ECO_OBJECT (exchange), "channel",
                       eco_object_get_id (ECO_OBJECT (website)), NULL);
  snapshot = eco_snapshot_maker_take (f->maker);
  facts = eco_facts_new (snapshot, f->catalog);
  customers = eco_facts_find_node (facts, eco_object_get_id (ECO_OBJECT (f->customers)));
  sales = eco_facts_find_node (facts, eco_object_get_id (ECO_OBJECT (f->sales)));
  g_assert_cmpuint (eco_facts_get_n_nodes (facts), ==, 4);
  g_assert_cmpuint (eco_facts_get_given (facts, customers).n, ==, 1);
  g_assert_cmpuint (eco_facts_get_received (facts, customers).n, ==, 1);
  g_assert_cmpuint (eco_facts_get_given (facts, sales).n, ==, 1);
  g_assert_cmpuint (
    eco_facts_get_carried (facts, eco_facts_find_node (
                                    facts, eco_object_get_id (ECO_OBJECT (website)))).n, ==, 1);
  g_assert_true (eco_facts_get_node (facts, sales)->element == ECO_ELEMENT_PEOPLE);
  g_assert_cmpuint (eco_facts_find_exchange (facts, id), ==, 1);
  g_assert_cmpuint (eco_facts_find_node (facts, "nobody"), ==, ECO_FACT_NONE);
  g_assert_cmpuint (eco_facts_find_node (facts, NULL), ==, ECO_FACT_NONE);
  g_assert_true (ECO_IS_RING (eco_facts_lookup (facts, "social")));
}

/* Retired nodes are gone, with all that they gave; a retired channel carries nothing. */
static void
test_facts_retired (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = eco_editor_connect (f->editor, f->customers, f->sales, NULL);
  g_autoptr (EcoSnapshot) snapshot = NULL;
  g_autoptr (EcoFacts) facts = NULL;

  eco_editor_connect (f->editor, f->customers, f->forum, NULL);
  eco_editor_set_text (f->editor, ECO_OBJECT (exchange), "channel",
                       eco_object_get_id (ECO_OBJECT (f->forum)), NULL);
  eco_editor_set_text (f->editor, ECO_OBJECT (f->forum), "status", "retired", NULL);
  snapshot = eco_snapshot_maker_take (f->maker);
  facts = eco_facts_new (snapshot, f->catalog);
  g_assert_cmpuint (eco_facts_get_n_nodes (facts), ==, 2);
  g_assert_cmpuint (eco_facts_get_n_exchanges (facts), ==, 2);
  g_assert_cmpuint (eco_facts_get_exchange (facts, 1)->channel, ==, ECO_FACT_NONE);
}

static EcoReturn
get_return (Fixture *f, EcoExchange *exchange)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_maker_take (f->maker);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  guint at = eco_facts_find_exchange (facts, eco_object_get_id (ECO_OBJECT (exchange)));

  return eco_reciprocity_get (eco_facts_get_reciprocity (facts),
                              (EcoExchange *) eco_facts_get_exchange (facts, at)->exchange);
}

static void
test_facts_return (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = eco_list_get (eco_ecosystem_get_exchanges (f->ecosystem), 0);
  EcoExchange *answer;

  g_assert_cmpint (get_return (f, exchange), ==, ECO_RETURN_OWED);
  answer = eco_editor_add_return (f->editor, exchange);
  g_assert_cmpint (get_return (f, exchange), ==, ECO_RETURN_ANSWERED);
  eco_editor_set_text (f->editor, ECO_OBJECT (answer), "status", "retired", NULL);
  g_assert_cmpint (get_return (f, exchange), ==, ECO_RETURN_OWED);
}

static EcoAnalysis *
analyse (Fixture *f, EcoAnalysis *last)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_maker_take (f->maker);

  return eco_analysis_new (snapshot, f->catalog, last, NULL);
}

static EcoFinding *
find (const GPtrArray *findings, const char *rule, EcoNode *node)
{
  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule->id, rule) && finding->concerns->len > 0
          && g_str_equal (finding->concerns->pdata[0], eco_object_get_id (ECO_OBJECT (node))))
        return finding;
    }
  return NULL;
}

static void
test_incremental (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoAnalysis) first = analyse (f, NULL);
  g_autoptr (EcoAnalysis) second = NULL;
  g_autoptr (EcoAnalysis) third = NULL;
  EcoFinding *finding = find (eco_analysis_get_findings (first), "no-exchange", f->forum);

  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->sentence, "Forum"));
  /* A stage is nothing that the rule reads, so its very findings stay. */
  eco_editor_set_text (f->editor, eco_ecosystem_lookup (f->ecosystem, "loyalty"), "name", "Love",
                       NULL);
  second = analyse (f, first);
  g_assert_true (find (eco_analysis_get_findings (second), "no-exchange", f->forum) == finding);
  eco_editor_connect (f->editor, f->customers, f->forum, NULL);
  third = analyse (f, second);
  g_assert_null (find (eco_analysis_get_findings (third), "no-exchange", f->forum));
}

static void
test_mute (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoAnalysis) before = analyse (f, NULL);
  g_autoptr (EcoAnalysis) muted = NULL;
  g_autoptr (EcoAnalysis) after = NULL;
  EcoFinding *finding = find (eco_analysis_get_findings (before), "no-exchange", f->forum);
  guint n = eco_analysis_count (before, finding->severity);

  eco_finding_mute (finding, f->editor, "It opens next year", eco_date_new (2026, 11, 30));
  muted = analyse (f, before);
  g_assert_null (find (eco_analysis_get_findings (muted), "no-exchange", f->forum));
  finding = find (eco_analysis_get_muted (muted), "no-exchange", f->forum);
  g_assert_cmpstr (eco_analysis_find_mute (muted, finding)->reason, ==, "It opens next year");
  g_assert_cmpuint (eco_analysis_count (muted, finding->severity), ==, n - 1);
  eco_finding_unmute (finding, f->editor);
  after = analyse (f, muted);
  g_assert_nonnull (find (eco_analysis_get_findings (after), "no-exchange", f->forum));
  g_assert_cmpuint (eco_analysis_get_muted (after)->len, ==, 0);
}

static void
test_switch (Fixture *f, gconstpointer data)
{
  const EcoRule *rule = eco_rules_find ("no-exchange");
  g_autoptr (EcoAnalysis) on = analyse (f, NULL);
  g_autoptr (EcoAnalysis) off = NULL;
  g_autoptr (EcoAnalysis) again = NULL;
  EcoList *settings
    = eco_object_get_list (ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_SETTINGS);

  eco_rule_set_on (rule, f->editor, FALSE);
  off = analyse (f, on);
  g_assert_null (find (eco_analysis_get_findings (off), "no-exchange", f->forum));
  eco_rule_set_on (rule, f->editor, TRUE);
  again = analyse (f, off);
  g_assert_nonnull (find (eco_analysis_get_findings (again), "no-exchange", f->forum));
  /* The file says nothing of rules that are as they come. */
  g_assert_cmpuint (eco_list_get_length (settings), ==, 0);
}

static void
test_fix (Fixture *f, gconstpointer data)
{
  const char *id = eco_object_get_id (ECO_OBJECT (f->sales));
  g_autoptr (EcoFix) fix = eco_fix_ask (eco_fix_new_set ("Assign an owner", id, "owner", NULL),
                                        "Who owns it?", NULL);
  g_autoptr (EcoFix) gone = eco_fix_new (ECO_FIX_CONNECT, "Connect", "nobody", id);
  g_autoptr (EcoFix) plan = eco_fix_ask (eco_fix_new (ECO_FIX_ADD_INITIATIVE, "Make an initiative",
                                                      NULL, NULL), "What?", NULL);
  const char *const concerns[] = { id, NULL };
  g_autoptr (GError) error = NULL;
  EcoObject *made = NULL;

  g_assert_false (eco_fix_apply (fix, f->editor, NULL, NULL, "", &made, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (eco_fix_apply (fix, f->editor, NULL, NULL, "Ana", &made, &error));
  g_assert_true (made == ECO_OBJECT (f->sales));
  g_assert_cmpstr (f->sales->owner, ==, "Ana");
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==, "Assign an owner");
  g_assert_false (eco_fix_apply (gone, f->editor, NULL, NULL, NULL, &made, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (eco_fix_apply (plan, f->editor, "no-owner", concerns, "Find an owner", &made,
                                &error));
  g_assert_cmpstr (ECO_INITIATIVE (made)->finding, ==, "no-owner");
  g_assert_cmpstr (ECO_INITIATIVE (made)->concerns[0], ==, id);
}

static void
updated_cb (guint *count)
{
  (*count)++;
}

static void
wait_for (guint *count, guint wanted)
{
  while (*count < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_analyst (Fixture *f, gconstpointer data)
{
  EcoAnalyst *analyst = eco_analyst_new (f->ecosystem, f->catalog);
  guint count = 0;

  eco_analyst_set_delay (analyst, 0);
  g_signal_connect_swapped (analyst, "updated", G_CALLBACK (updated_cb), &count);
  g_assert_null (eco_analyst_get_analysis (analyst));
  eco_analyst_refresh (analyst);
  g_assert_true (eco_analyst_get_busy (analyst));
  wait_for (&count, 1);
  g_assert_false (eco_analyst_get_busy (analyst));
  g_assert_nonnull (find (eco_analysis_get_findings (eco_analyst_get_analysis (analyst)),
                          "no-exchange", f->forum));
  /* What changes while the thread is at work is analysed after it. */
  eco_analyst_refresh (analyst);
  g_main_context_iteration (NULL, FALSE);
  eco_editor_connect (f->editor, f->customers, f->forum, NULL);
  eco_analyst_refresh (analyst);
  while (eco_analyst_get_busy (analyst))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find (eco_analysis_get_findings (eco_analyst_get_analysis (analyst)),
                       "no-exchange", f->forum));
  /* The thread may hold it a moment longer. */
  g_object_add_weak_pointer (G_OBJECT (analyst), (gpointer *) &analyst);
  g_object_unref (analyst);
  for (int i = 0; i < 1000 && analyst != NULL; i++)
    g_usleep (1000);
  g_assert_null (analyst);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  TEST ("/analysis/snapshot", test_snapshot);
  TEST ("/analysis/snapshot/below", test_snapshot_below);
  TEST ("/analysis/snapshot/ahead", test_snapshot_ahead);
  TEST ("/analysis/snapshot/undo", test_snapshot_undo);
  TEST ("/analysis/facts", test_facts);
  TEST ("/analysis/facts/retired", test_facts_retired);
  TEST ("/analysis/facts/return", test_facts_return);
  TEST ("/analysis/incremental", test_incremental);
  TEST ("/analysis/mute", test_mute);
  TEST ("/analysis/switch", test_switch);
  TEST ("/analysis/fix", test_fix);
  TEST ("/analysis/analyst", test_analyst);
#undef TEST
  return g_test_run ();
}
