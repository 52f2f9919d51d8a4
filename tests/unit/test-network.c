/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The measures of an ecosystem: the graph of who passes value on to whom, ranks and sentences,
 * what the picture gets of them, and the keeper that does not make anybody wait. */
#include "analysis/eco-flow-graph.h"
#include "analysis/eco-network-keeper.h"
#include "edit/eco-editor.h"
#include "model/eco-attribute.h"
#include "model/eco-computed.h"

#include <math.h>
#include <string.h>

/* Two circles of three that only Sales links; Hermit exchanges with nobody. */
enum { SALES, SERVICE, FIELD, BUYERS, FANS, PRESS, HERMIT, N_NODES };

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoNode *nodes[N_NODES];
} Fixture;

static void
connect (Fixture *f, guint from, guint to)
{
  eco_editor_connect (f->editor, f->nodes[from], f->nodes[to], NULL);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "Sales", "Service", "Field", "Buyers",
                                       "Fans",  "Press",   "Hermit" };

  f->catalog = eco_catalog_new_builtin (NULL);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
  for (guint i = 0; i < N_NODES; i++)
    f->nodes[i] = eco_editor_add_node (f->editor, "customer", names[i], NULL, ECO_SIDE_NONE, NAN,
                                       NAN);
  connect (f, SALES, SERVICE);
  connect (f, SERVICE, FIELD);
  connect (f, FIELD, SALES);
  connect (f, SALES, BUYERS);
  connect (f, BUYERS, SALES);
  connect (f, BUYERS, FANS);
  connect (f, FANS, PRESS);
  connect (f, PRESS, BUYERS);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static EcoFacts *
take_facts (Fixture *f)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);

  return eco_facts_new (snapshot, f->catalog);
}

static EcoNetwork *
measure (Fixture *f, EcoNetwork *last)
{
  g_autoptr (EcoFacts) facts = take_facts (f);

  return eco_network_new (facts, last, NULL, NULL, NULL, NULL);
}

static void
check_sentence (EcoNetwork *network, guint node, EcoNetworkMetric metric, const char *wanted)
{
  g_autofree char *sentence = eco_network_dup_sentence (network, node, metric);

  g_assert_cmpstr (sentence, ==, wanted);
}

static void
test_flow (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange
    = eco_editor_connect (f->editor, f->nodes[HERMIT], f->nodes[FANS], NULL);
  g_autoptr (EcoFacts) facts = NULL;
  g_autoptr (EcoFlowGraph) flow = NULL;
  const guint *found;
  guint edge, n;

  eco_editor_set_text (f->editor, ECO_OBJECT (exchange), "channel",
                       eco_object_get_id (ECO_OBJECT (f->nodes[PRESS])), NULL);
  eco_editor_set_text (f->editor, ECO_OBJECT (exchange), "strength", "4", NULL);
  facts = take_facts (f);
  flow = eco_flow_graph_new (facts);
  g_assert_cmpuint (eco_graph_find_edge (flow->graph, HERMIT, FANS), ==, ECO_GRAPH_NO_EDGE);
  edge = eco_graph_find_edge (flow->graph, HERMIT, PRESS);
  g_assert_cmpfloat (eco_graph_get_weight (flow->graph, edge), ==, 4);
  found = eco_graph_get_originals (flow->graph, edge, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (eco_facts_get_exchange (facts, flow->exchange[found[0]])->id, ==,
                   eco_object_get_id (ECO_OBJECT (exchange)));
  g_assert_cmpuint (eco_graph_find_edge (flow->graph, PRESS, FANS), !=, ECO_GRAPH_NO_EDGE);
}

static void
test_sentences (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoNetwork) network = measure (f, NULL);
  g_autofree char *loss = eco_network_dup_loss (network, SALES);

  g_assert_cmpstr (loss, ==, "If it leaves, “Service” and “Field” lose their only link to the "
                             "others.");
  g_assert_null (eco_network_dup_loss (network, FANS));
  check_sentence (network, SALES, ECO_NETWORK_PARTNERS, "Exchanges with 3 others: 1st of 7.");
  check_sentence (network, FANS, ECO_NETWORK_PARTNERS, "Exchanges with 2 others: 3rd of 7.");
  check_sentence (network, HERMIT, ECO_NETWORK_PARTNERS, "Exchanges with nobody yet.");
  check_sentence (network, SALES, ECO_NETWORK_CLOSENESS,
                  "Reaches 5 of 6 others in 1.4 steps on average: 1st of 7.");
  check_sentence (network, SALES, ECO_NETWORK_BETWEENNESS,
                  "On 40 % of the shortest ways between others: 1st of 7. For some it is the only "
                  "way.");
  check_sentence (network, FANS, ECO_NETWORK_BETWEENNESS,
                  "No shortest way between others leads over it: nobody needs it to reach somebody "
                  "else.");
  check_sentence (network, FANS, ECO_NETWORK_CLUSTERING,
                  "Of all pairs among its 2 partners, 100 % exchange with each other too.");
  check_sentence (network, FANS, ECO_NETWORK_COMMUNITY,
                  "Belongs to the cluster “Around Buyers” with 2 others.");
  check_sentence (network, HERMIT, ECO_NETWORK_COMMUNITY, "Belongs to no cluster.");
}

/* Whoever it is, each metric has a sentence and a text. */
static void
test_all_say_something (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoNetwork) network = measure (f, NULL);

  for (guint v = 0; v < N_NODES; v++)
    for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
      {
        g_autofree char *sentence = eco_network_dup_sentence (network, v, (EcoNetworkMetric) m);
        g_autofree char *text = eco_network_dup_text (network, v, (EcoNetworkMetric) m);

        g_assert_true (g_str_has_suffix (sentence, "."));
        g_assert_cmpuint (strlen (text), >, 0);
        g_assert_nonnull (eco_computed_find (eco_network_get_id ((EcoNetworkMetric) m)));
        g_assert_cmpuint (strlen (eco_network_get_meaning ((EcoNetworkMetric) m)), >, 20);
      }
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoNetwork) network = measure (f, NULL);
  const EcoNetworkWhole *whole = eco_network_get_whole (network);
  g_auto (GStrv) sayings = eco_network_list_whole (network);

  g_assert_cmpuint (whole->n_communities, ==, 2);
  g_assert_cmpuint (whole->n_components, ==, 1);
  g_assert_cmpuint (whole->n_alone, ==, 1);
  g_assert_cmpuint (whole->n_cuts, ==, 2);
  g_assert_cmpuint (whole->n_bridges, ==, 1);
  g_assert_cmpfloat (fabs (whole->reciprocity - 0.25), <, 1e-9);
  g_assert_cmpfloat (fabs (whole->density - 8 / 42.0), <, 1e-9);
  g_assert_cmpstr (sayings[0], ==, "19 %");
  g_assert_cmpuint (g_strv_length (sayings), ==, 10);
}

/* Another name costs nothing but itself; a retired node is gone. */
static void
test_again (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoNetwork) first = measure (f, NULL);
  g_autoptr (EcoNetwork) second = NULL;
  g_autoptr (EcoNetwork) third = NULL;

  eco_editor_set_text (f->editor, ECO_OBJECT (f->nodes[BUYERS]), "name", "Clients", NULL);
  second = measure (f, first);
  g_assert_cmpstr (eco_network_get_community (first, FANS), ==, "Around Buyers");
  g_assert_cmpstr (eco_network_get_community (second, FANS), ==, "Around Clients");
  g_assert_cmpfloat (eco_network_get_value (second, SALES, ECO_NETWORK_BETWEENNESS), ==,
                     eco_network_get_value (first, SALES, ECO_NETWORK_BETWEENNESS));
  eco_editor_set_text (f->editor, ECO_OBJECT (f->nodes[BUYERS]), "status", "retired", NULL);
  third = measure (f, second);
  g_assert_cmpuint (eco_facts_get_n_nodes (eco_network_get_facts (third)), ==, N_NODES - 1);
  g_assert_cmpuint (eco_network_get_whole (third)->n_components, ==, 2);
}

static void
check_attribute (Fixture *f, const char *name, guint node, const char *wanted)
{
  g_autoptr (EcoAttribute) attribute = eco_attribute_new (f->ecosystem, f->catalog, NULL, name,
                                                          NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (attribute);
  text = eco_attribute_dup_text (attribute, f->nodes[node]);
  g_assert_cmpstr (text, ==, wanted);
}

/* What the picture names means something before it is computed, and has values after. */
static void
test_attributes (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) numbers
    = eco_attribute_list_names (f->ecosystem, ECO_ATTRIBUTES_NUMBERS);

  check_attribute (f, "network-partners", SALES, NULL);
  check_attribute (f, "network-community", SALES, NULL);
  g_assert_true (eco_network_attach (f->ecosystem, f->catalog, NULL, NULL));
  g_assert_null (eco_ecosystem_get_computed (f->ecosystem));
  eco_editor_set_text (f->editor, ECO_OBJECT (f->ecosystem), "color-by", "network-community",
                       NULL);
  g_assert_true (eco_network_attach (f->ecosystem, f->catalog, NULL, NULL));
  check_attribute (f, "network-partners", SALES, "3");
  check_attribute (f, "network-betweenness", SALES, "40%");
  check_attribute (f, "network-community", FANS, "Around Buyers");
  g_assert_true (g_ptr_array_find_with_equal_func (numbers, "network-closeness", g_str_equal,
                                                   NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (numbers, "network-community", g_str_equal,
                                                    NULL));
}

static void
count (guint *n)
{
  ++*n;
}

static void
wait_for (EcoNetworkKeeper *keeper)
{
  while (eco_network_keeper_get_busy (keeper))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keeper (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoAnalyst) analyst = eco_analyst_new (f->ecosystem, f->catalog);
  g_autoptr (EcoNetworkKeeper) keeper = eco_network_keeper_new (f->ecosystem, analyst);
  guint n_updates = 0, n_computed = 0;

  g_signal_connect_swapped (keeper, "updated", G_CALLBACK (count), &n_updates);
  g_signal_connect_swapped (f->ecosystem, "computed-changed", G_CALLBACK (count), &n_computed);
  eco_analyst_set_delay (analyst, 0);
  g_assert_null (eco_network_keeper_get_network (keeper));
  eco_analyst_refresh (analyst);
  g_assert_true (eco_network_keeper_get_busy (keeper));
  wait_for (keeper);
  g_assert_cmpuint (n_updates, ==, 1);
  g_assert_cmpuint (n_computed, ==, 1);
  check_attribute (f, "network-partners", SALES, "3");
  connect (f, HERMIT, SALES);
  eco_analyst_refresh (analyst);
  wait_for (keeper);
  g_assert_cmpuint (n_updates, ==, 2);
  check_attribute (f, "network-partners", SALES, "4");
  /* One that is let go while it works neither waits nor tells. */
  eco_analyst_refresh (analyst);
  g_main_context_iteration (NULL, TRUE);
  g_object_run_dispose (G_OBJECT (keeper));
  for (guint i = 0; i < 50; i++)
    {
      g_usleep (1000);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (n_updates, ==, 2);
  g_signal_handlers_disconnect_by_data (f->ecosystem, &n_computed);
}

static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) empty = eco_ecosystem_new ();
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (empty);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  g_autoptr (EcoNetwork) network = eco_network_new (facts, NULL, NULL, NULL, NULL, NULL);
  g_auto (GStrv) sayings = eco_network_list_whole (network);
  g_autoptr (GHashTable) tables = eco_network_create_tables (network);

  g_assert_cmpstr (sayings[0], ==, "0 %");
  g_assert_cmpuint (g_hash_table_size (tables), ==, ECO_NETWORK_N_METRICS);
}

static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EcoFacts) facts = take_facts (f);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (eco_network_new (facts, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/network/flow", test_flow },         { "/network/sentences", test_sentences },
    { "/network/all-say", test_all_say_something }, { "/network/whole", test_whole },
    { "/network/again", test_again },       { "/network/attributes", test_attributes },
    { "/network/keeper", test_keeper },     { "/network/nothing", test_nothing },
    { "/network/cancel", test_cancel },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
