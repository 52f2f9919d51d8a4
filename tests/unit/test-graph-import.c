/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs of other programs come in: what attributes and values mean, what is new, changed and the
 * same, what is wrong with its place, one step that undo takes back to the byte. */
#include "session/eco-graph-import.h"

#include "base/eco-error.h"
#include "model/eco-model.h"
#include "session/eco-template.h"
#include "store/eco-graph-format.h"
#include "store/eco-writer.h"

#include <string.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template (data, f->catalog, NULL);
  g_assert_nonnull (f->document);
  f->ecosystem = eco_document_get_ecosystem (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static char *
dup_model (EcoEcosystem *ecosystem)
{
  g_autoptr (GBytes) bytes = eco_writer_write (ecosystem);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* ---- Graphs, made by hand */

static EcoGraphItem *
add_node (EcoGraphText *graph, const char *id)
{
  EcoGraphItem *item = eco_graph_text_add_node (graph, id, NULL);

  g_assert_nonnull (item);
  item->line = graph->items[ECO_GRAPH_NODES]->len + 10;
  item->column = 5;
  return item;
}

static EcoGraphItem *
add_edge (EcoGraphText *graph, const char *from, const char *to, gboolean directed)
{
  guint a, b;
  EcoGraphItem *item;

  g_assert_true (eco_graph_text_find_node (graph, from, &a));
  g_assert_true (eco_graph_text_find_node (graph, to, &b));
  item = eco_graph_text_add_edge (graph, NULL, a, b, directed, NULL);
  item->line = graph->items[ECO_GRAPH_EDGES]->len + 100;
  item->column = 7;
  return item;
}

static void
set (EcoGraphText *graph, EcoGraphPart part, EcoGraphItem *item, const char *attribute,
     const char *value)
{
  g_autoptr (GError) error = NULL;

  eco_graph_text_set (graph, part, item, attribute, value, &error);
  g_assert_no_error (error);
}

/* Some of everything: kinds by several names, sides, a level, a number, a tag. */
static EcoGraphText *
create_graph (void)
{
  static const char *const rows[][6] = {
    { "a", "Buyers", "Customers", "outside", "1", "Ada" },
    { "b", "Field sales", "Sales", "inside", "1", "Bert" },
    { "c", "The forum", "customer forum", "outside", "2", "" },
    { "d", "LinkedIn", "LinkedIn", "", "3", "" },
    { "e", "Gadget", "Thingamajig", "inside", "1", "" },
  };
  EcoGraphText *graph = eco_graph_text_new ();
  EcoGraphItem *item;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      item = add_node (graph, rows[i][0]);
      set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_LABEL, rows[i][1]);
      set (graph, ECO_GRAPH_NODES, item, "type", rows[i][2]);
      set (graph, ECO_GRAPH_NODES, item, "side", rows[i][3]);
      set (graph, ECO_GRAPH_NODES, item, "level", rows[i][4]);
      if (rows[i][5][0] != '\0')
        set (graph, ECO_GRAPH_NODES, item, "owner", rows[i][5]);
      set (graph, ECO_GRAPH_NODES, item, "colour", "#ff0000");
      set (graph, ECO_GRAPH_NODES, item, "Cost centre", "42");
    }
  item = add_edge (graph, "a", "b", TRUE);
  set (graph, ECO_GRAPH_EDGES, item, "category", "Revenue");
  set (graph, ECO_GRAPH_EDGES, item, "weight", "12");
  item = add_edge (graph, "b", "a", TRUE);
  set (graph, ECO_GRAPH_EDGES, item, "category", "products-services");
  set (graph, ECO_GRAPH_EDGES, item, "weight", "1");
  item = add_edge (graph, "a", "c", FALSE);
  set (graph, ECO_GRAPH_EDGES, item, "weight", "4");
  add_edge (graph, "c", "a", FALSE);
  add_edge (graph, "d", "d", TRUE);
  return graph;
}

static EcoGraphPlan *
plan_with (Fixture *f, EcoGraphText *graph, const EcoGraphSettings *settings)
{
  g_autoptr (GError) error = NULL;
  EcoGraphPlan *plan
      = eco_graph_plan_new (f->ecosystem, f->catalog, graph, settings, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static EcoGraphPlan *
plan_it (Fixture *f, EcoGraphText *graph)
{
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);

  return plan_with (f, graph, settings);
}

static void
apply (Fixture *f, EcoGraphPlan *plan)
{
  g_autoptr (GError) error = NULL;

  eco_graph_plan_apply (plan, f->document, "graph.gexf", &error);
  g_assert_no_error (error);
}

static EcoNode *
get_node (EcoEcosystem *ecosystem, const char *name)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (nodes, i)), name) == 0)
      return eco_list_get (nodes, i);
  g_error ("there is no %s", name);
}

static EcoExchange *
get_exchange (EcoEcosystem *ecosystem, const char *from, const char *to)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  const char *a = eco_object_get_id (ECO_OBJECT (get_node (ecosystem, from)));
  const char *b = eco_object_get_id (ECO_OBJECT (get_node (ecosystem, to)));

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (g_str_equal (exchange->from, a) && g_str_equal (exchange->to, b))
        return exchange;
    }
  g_error ("nothing goes from %s to %s", from, to);
}

static void
check_counts (EcoGraphPlan *plan, EcoGraphPart part, guint n_new, guint n_changed, guint n_same)
{
  for (guint i = 0; i < plan->problems->len; i++)
    g_error ("%s", ((EcoGraphProblem *) plan->problems->pdata[i])->message);
  g_assert_cmpuint (eco_graph_plan_count (plan, part, ECO_IMPORT_NEW), ==, n_new);
  g_assert_cmpuint (eco_graph_plan_count (plan, part, ECO_IMPORT_CHANGED), ==, n_changed);
  g_assert_cmpuint (eco_graph_plan_count (plan, part, ECO_IMPORT_SAME), ==, n_same);
}

/* ---- What it means */

static void
test_meanings (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphPlan) plan = plan_it (f, graph);
  EcoList *custom;

  check_counts (plan, ECO_GRAPH_NODES, 5, 0, 0);
  check_counts (plan, ECO_GRAPH_EDGES, 3, 0, 0);
  g_assert_cmpuint (plan->n_left_out, ==, 2);
  apply (f, plan);
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->kind, ==, "customer");
  g_assert_cmpstr (get_node (f->ecosystem, "Field sales")->kind, ==, "function-sales");
  g_assert_cmpstr (get_node (f->ecosystem, "The forum")->kind, ==, "customer-forum");
  g_assert_cmpstr (get_node (f->ecosystem, "LinkedIn")->preset, ==, "linkedin");
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->owner, ==, "Ada");
  g_assert_cmpint (get_node (f->ecosystem, "Field sales")->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpint (get_node (f->ecosystem, "LinkedIn")->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->ring, ==, "stakeholders");
  g_assert_cmpstr (get_node (f->ecosystem, "The forum")->ring, ==, "community");
  g_assert_cmpstr (get_node (f->ecosystem, "LinkedIn")->ring, ==, "social");
  g_assert_cmpstr (get_exchange (f->ecosystem, "Buyers", "Field sales")->category, ==, "revenue");
  g_assert_cmpint (get_exchange (f->ecosystem, "Buyers", "Field sales")->strength, ==, 5);
  g_assert_cmpint (get_exchange (f->ecosystem, "Field sales", "Buyers")->strength, ==, 1);
  /* Looks are left out, what nobody knows is kept. */
  custom = eco_object_get_list (ECO_OBJECT (get_node (f->ecosystem, "Gadget")),
                                ECO_NODE_CUSTOM_FIELDS);
  g_assert_cmpuint (eco_list_get_length (custom), ==, 1);
  g_assert_cmpstr (((EcoCustomField *) eco_list_get (custom, 0))->name, ==, "Cost centre");
  g_assert_true (eco_document_is_placed (f->document));
}

static void
test_again (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphPlan) plan = plan_it (f, graph), again = NULL;
  g_autofree char *was = NULL, *is = NULL;

  apply (f, plan);
  was = dup_model (f->ecosystem);
  again = plan_it (f, graph);
  check_counts (again, ECO_GRAPH_NODES, 0, 0, 5);
  check_counts (again, ECO_GRAPH_EDGES, 0, 0, 3);
  g_assert_false (eco_graph_plan_does_something (again));
  apply (f, again);
  is = dup_model (f->ecosystem);
  g_assert_cmpstr (is, ==, was);
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphPlan) plan = plan_it (f, graph);
  EcoHistory *history = eco_document_get_history (f->document);
  g_autofree char *was = dup_model (f->ecosystem), *is = NULL, *done = NULL, *redone = NULL;

  apply (f, plan);
  done = dup_model (f->ecosystem);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "Import “graph.gexf”");
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_true (eco_history_undo (history));
  is = dup_model (f->ecosystem);
  g_assert_cmpstr (is, ==, was);
  g_assert_true (eco_history_redo (history));
  redone = dup_model (f->ecosystem);
  g_assert_cmpstr (redone, ==, done);
}

/* ---- What the user says */

static void
test_mapping (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_autoptr (EcoGraphPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const good[] = { "node.type=tags", "node.Cost centre=-", "edge.weight=-",
                                      "node.owner=region" };
  static const char *const bad[] = { "type=tags", "node.type=nonsense", "node.none=tags",
                                     "edge.weight=from", "edge.weight=custom", "node.type" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      eco_graph_settings_map (settings, graph, good[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (eco_graph_settings_map (settings, graph, bad[i], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_USAGE);
      g_clear_error (&error);
    }
  plan = plan_with (f, graph, settings);
  apply (f, plan);
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->tags[0], ==, "Customers");
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->region, ==, "Ada");
  g_assert_cmpint (get_exchange (f->ecosystem, "Buyers", "Field sales")->strength, ==, 3);
}

static void
map_value (Fixture *f, EcoGraphSettings *settings, const char *text)
{
  g_autoptr (GError) error = NULL;

  eco_graph_settings_map_value (settings, f->ecosystem, f->catalog, text, &error);
  g_assert_no_error (error);
}

static void
test_values (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_autoptr (EcoGraphPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  EcoRing *ring;
  static const char *const bad[] = { "kind:Thingamajig=nonsense", "owner:Ada=Bert", "kind",
                                     "ring:1=nowhere", "side:outside=above" };

  map_value (f, settings, "kind:Thingamajig=Supplier");
  map_value (f, settings, "kind:=analyst");
  map_value (f, settings, "ring:1=+Front line");
  map_value (f, settings, "ring:3=community");
  map_value (f, settings, "side:inside=external");
  map_value (f, settings, "category:=trust");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (
        eco_graph_settings_map_value (settings, f->ecosystem, f->catalog, bad[i], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_USAGE);
      g_clear_error (&error);
    }
  plan = plan_with (f, graph, settings);
  g_assert_cmpuint (plan->made->len, ==, 1);
  apply (f, plan);
  g_assert_cmpstr (get_node (f->ecosystem, "Gadget")->kind, ==, "supplier");
  g_assert_cmpint (get_node (f->ecosystem, "Gadget")->side, ==, ECO_SIDE_EXTERNAL);
  ring = eco_ecosystem_lookup_ring (f->ecosystem, get_node (f->ecosystem, "Buyers")->ring);
  g_assert_cmpstr (ring->name, ==, "Front line");
  g_assert_cmpstr (get_node (f->ecosystem, "LinkedIn")->ring, ==, "community");
  g_assert_cmpstr (get_exchange (f->ecosystem, "Buyers", "The forum")->category, ==, "trust");
}

/* A map has one brand, however many nodes of a file are called companies. */
static void
test_companies (Fixture *f, gconstpointer data)
{
  for (int n = 1; n <= 3; n += 2)
    {
      g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
      g_autoptr (EcoGraphSettings) settings = NULL;
      g_autoptr (GPtrArray) values = NULL;

      for (int i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("n%d", i);

          set (graph, ECO_GRAPH_NODES, add_node (graph, id), "type", "Company");
        }
      settings = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
      values = eco_graph_values_new (settings, graph, "kind");
      g_assert_cmpuint (values->len, ==, 1);
      g_assert_cmpstr (((EcoGraphValue *) values->pdata[0])->word, ==, n == 1 ? "brand" : "");
    }
}

static void
test_both_ways (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_autoptr (EcoGraphPlan) plan = NULL;

  settings->both_ways = TRUE;
  plan = plan_with (f, graph, settings);
  check_counts (plan, ECO_GRAPH_EDGES, 4, 0, 0);
  apply (f, plan);
  g_assert_nonnull (get_exchange (f->ecosystem, "Buyers", "The forum"));
  g_assert_nonnull (get_exchange (f->ecosystem, "The forum", "Buyers"));
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphPlan) plan = NULL;

  for (guint i = 0; i < 5; i++)
    set (graph, ECO_GRAPH_NODES, graph->items[ECO_GRAPH_NODES]->pdata[i], ECO_GRAPH_GROUP,
         i < 3 ? "North" : "South");
  plan = plan_it (f, graph);
  check_counts (plan, ECO_GRAPH_NODES, 5, 0, 0);
  g_assert_cmpuint (plan->made->len, ==, 2);
  apply (f, plan);
  g_assert_nonnull (get_node (f->ecosystem, "Buyers")->sector);
  g_assert_cmpstr (get_node (f->ecosystem, "Buyers")->sector, !=,
                   get_node (f->ecosystem, "LinkedIn")->sector);
}

/* ---- Nothing is known */

static EcoGraphText *
create_star (void)
{
  EcoGraphText *graph = eco_graph_text_new ();

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      EcoGraphItem *item = add_node (graph, id);
      g_autofree char *x = g_strdup_printf ("%d", i % 2 == 0 ? -10 - (int) i : 10 + (int) i);

      set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X, x);
      set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y, i < 20 ? "-5" : "5");
      if (i > 0)
        add_edge (graph, "0", id, FALSE);
      if (i > 2)
        {
          g_autofree char *other = g_strdup_printf ("%u", i - 2);

          add_edge (graph, other, id, FALSE);
        }
    }
  return graph;
}

static void
test_by_links (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_star ();
  g_autoptr (EcoEcosystem) base = eco_graph_base_new (graph, "star.gexf");
  g_autoptr (EcoDocument) document = eco_document_new (base, f->catalog);
  g_autoptr (EcoGraphSettings) settings = eco_graph_settings_guess (base, f->catalog, graph);
  g_autoptr (EcoGraphPlan) plan
      = eco_graph_plan_new (base, f->catalog, graph, settings, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_internal = 0;

  g_assert_true (settings->by_links);
  g_assert_true (eco_graph_plan_apply (plan, document, "star.gexf", &error));
  g_assert_cmpstr (base->title, ==, "star");
  g_assert_cmpstr (eco_ecosystem_find_brand_node (base)->name, ==, "0");
  for (guint i = 1; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      EcoNode *node = get_node (base, id);

      g_assert_cmpstr (node->kind, ==, "customer");
      g_assert_cmpint (node->side, !=, ECO_SIDE_NONE);
      g_assert_cmpstr (node->ring, !=, "brand");
      n_internal += node->side == ECO_SIDE_INTERNAL ? 1 : 0;
    }
  g_assert_cmpuint (n_internal, ==, 19);
  /* Odd ones know odd ones: the halves of the graph are the sides. */
  g_assert_cmpint (get_node (base, "3")->side, ==, get_node (base, "39")->side);
  g_assert_cmpint (get_node (base, "4")->side, !=, get_node (base, "39")->side);
}

static void
test_places (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_star ();
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_autoptr (EcoGraphPlan) plan = NULL;

  settings->keep_places = TRUE;
  plan = plan_with (f, graph, settings);
  apply (f, plan);
  for (guint i = 1; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      EcoNode *node = get_node (f->ecosystem, id);

      g_assert_cmpint (node->side, ==, i % 2 == 0 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL);
      g_assert_true ((node->angle > 180) == (node->side == ECO_SIDE_INTERNAL));
    }
}

/* ---- What is wrong */

static void
test_problems (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphSettings) settings = NULL;
  g_autoptr (EcoGraphPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *was = dup_model (f->ecosystem), *is = NULL, *text = NULL;

  set (graph, ECO_GRAPH_NODES, graph->items[ECO_GRAPH_NODES]->pdata[2], "since", "yesterday");
  settings = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_assert_true (eco_graph_settings_map (settings, graph, "node.since=since", &error));
  plan = plan_with (f, graph, settings);
  g_assert_cmpuint (plan->problems->len, ==, 1);
  text = eco_graph_problem_dup_text (plan->problems->pdata[0], "x.gexf");
  g_assert_cmpstr (text, ==,
                   "x.gexf:13:5: “c”: since: “yesterday” is no date. Write it as 2026-12-31.");
  g_assert_false (eco_graph_plan_apply (plan, f->document, "x.gexf", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "x.gexf:13:5: "));
  is = dup_model (f->ecosystem);
  g_assert_cmpstr (is, ==, was);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  g_autoptr (EcoGraphPlan) plan = plan_it (f, graph);
  g_autoptr (EcoGraphPlan) alone = NULL;

  g_assert_cmpuint (plan->problems->len, ==, 1);
  add_node (graph, "alone");
  alone = plan_it (f, graph);
  check_counts (alone, ECO_GRAPH_NODES, 1, 0, 0);
  apply (f, alone);
  g_assert_nonnull (get_node (f->ecosystem, "alone"));
}

static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = create_graph ();
  g_autoptr (EcoGraphSettings) settings
      = eco_graph_settings_guess (f->ecosystem, f->catalog, graph);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (
    eco_graph_plan_new (f->ecosystem, f->catalog, graph, settings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Foreign ids that look like ours are none of ours. */
static void
test_foreign_ids (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  const char *id = eco_object_get_id (eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), 1));
  g_autofree char *name
      = g_strdup (eco_object_get_name (eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), 1)));
  g_autoptr (EcoGraphPlan) plan = NULL;

  set (graph, ECO_GRAPH_NODES, add_node (graph, id), ECO_GRAPH_LABEL, "Somebody else");
  plan = plan_it (f, graph);
  check_counts (plan, ECO_GRAPH_NODES, 1, 0, 0);
  apply (f, plan);
  g_assert_nonnull (get_node (f->ecosystem, name));
  g_assert_nonnull (get_node (f->ecosystem, "Somebody else"));
}

/* ---- What we wrote ourselves */

static EcoGraphText *
write_and_read (EcoEcosystem *ecosystem, EcoGraphFormat format)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new_from_ecosystem (ecosystem);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, &error);
  EcoGraphText *read;

  g_assert_no_error (error);
  read = eco_graph_text_read (format, bytes, "own", NULL, &error);
  g_assert_no_error (error);
  return read;
}

static void
check_own (Fixture *f, EcoGraphFormat format)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (f->ecosystem);
  g_autoptr (EcoGraphText) graph = write_and_read (f->ecosystem, format);
  g_autoptr (EcoGraphPlan) again = plan_it (f, graph), anew = NULL;
  g_autoptr (EcoEcosystem) base = eco_graph_base_new (graph, "own");
  g_autoptr (EcoGraphSettings) settings = eco_graph_settings_guess (base, f->catalog, graph);

  check_counts (again, ECO_GRAPH_NODES, 0, 0, eco_list_get_length (nodes));
  check_counts (again, ECO_GRAPH_EDGES, 0, 0, eco_list_get_length (exchanges));
  anew = eco_graph_plan_new (base, f->catalog, graph, settings, NULL, NULL);
  check_counts (anew, ECO_GRAPH_NODES, eco_list_get_length (nodes), 0, 0);
  check_counts (anew, ECO_GRAPH_EDGES, eco_list_get_length (exchanges), 0, 0);
  g_assert_cmpstr (base->title, ==, f->ecosystem->title);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *was = eco_list_get (nodes, i);
      EcoNode *is = eco_ecosystem_lookup_node (anew->becomes, eco_object_get_id (ECO_OBJECT (was)));

      g_assert_cmpstr (is->name, ==, was->name);
      g_assert_cmpstr (is->kind, ==, was->kind);
      g_assert_cmpint (is->side, ==, was->side);
    }
}

static void
test_own (Fixture *f, gconstpointer data)
{
  check_own (f, ECO_GRAPH_GRAPHML);
  check_own (f, ECO_GRAPH_GEXF);
  check_own (f, ECO_GRAPH_NODE_LINK);
  check_own (f, ECO_GRAPH_KUMU);
}

static void
add (const char *path, const char *template_name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, template_name, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/graph-import/meanings", "blank-rings", test_meanings);
  add ("/graph-import/again", "blank-rings", test_again);
  add ("/graph-import/undo", "meridian", test_undo);
  add ("/graph-import/mapping", "blank-rings", test_mapping);
  add ("/graph-import/values", "blank-rings", test_values);
  add ("/graph-import/companies", "blank-rings", test_companies);
  add ("/graph-import/both-ways", "blank-rings", test_both_ways);
  add ("/graph-import/groups", "blank-rings", test_groups);
  add ("/graph-import/by-links", "blank-rings", test_by_links);
  add ("/graph-import/places", "blank-rings", test_places);
  add ("/graph-import/problems", "blank-rings", test_problems);
  add ("/graph-import/empty", "blank-rings", test_empty);
  add ("/graph-import/cancel", "blank-rings", test_cancel);
  add ("/graph-import/foreign-ids", "meridian", test_foreign_ids);
  add ("/graph-import/own", "meridian", test_own);
  add ("/graph-import/own-app-store", "halden-app-store", test_own);
  return g_test_run ();
}
