/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What breaks when nodes are lost. */
#include "analysis/eco-loss.h"

#include "flow-fixture.h"

static EcoLoss *
lose (Flow *f, const char *first, const char *second)
{
  const char *const ids[] = { first, second, NULL };

  return eco_loss_new (flow_get_facts (f), ids, NULL);
}

/* The sentences of a kind, one a line. */
static char *
list (EcoLoss *loss, EcoLossKind kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < loss->effects->len; i++)
    {
      EcoLossEffect *effect = loss->effects->pdata[i];

      if (effect->kind == kind)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", effect->sentence);
    }
  return g_string_free (text, FALSE);
}

static void
check (EcoLoss *loss, EcoLossKind kind, const char *expected)
{
  g_autofree char *text = list (loss, kind);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
has (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* Acme reaches customers over its website only; fans hang on the customers. */
static void
add_few (Flow *f)
{
  EcoObject *exchange;

  flow_node (f, "brand", "Acme");
  flow_node (f, "function-sales", "Sales");
  flow_node (f, "customer", "Customers");
  flow_node (f, "advocate", "Fans");
  flow_node (f, "website", "Website");
  exchange = flow_give (f, "Sales", "Customers", "products-services", 4);
  flow_set (f, exchange, "channel", "Website", NULL);
  flow_give (f, "Customers", "Sales", "revenue", 5);
  flow_give (f, "Acme", "Sales", "budget-resources", 3);
  flow_give (f, "Customers", "Fans", "trust", 3);
  flow_give (f, "Fans", "Sales", "advocacy", 3);
}

static void
test_channel (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoss) loss = NULL;

  add_few (f);
  loss = lose (f, "Website", "no such node");
  g_assert_cmpuint (loss->nodes->len, ==, 1);
  check (loss, ECO_LOSS_CHANNEL,
         "“Products and services” from “Sales” to “Customers” loses its channel, “Website”");
  check (loss, ECO_LOSS_AUDIENCE, "No channel to “Customers” is left");
  check (loss, ECO_LOSS_OWED, "“Revenue” from “Customers” to “Sales” is not answered any more");
  check (loss, ECO_LOSS_LOOP, "The loop Sales → Customers → Fans → Sales opens");
  check (loss, ECO_LOSS_CUT_OFF, "");
  check (loss, ECO_LOSS_EXCHANGE, "");
  g_assert_cmpuint (loss->before.n_owed, ==, 3);
  g_assert_cmpuint (loss->after.n_owed, ==, 4);
  g_assert_cmpuint (loss->before.n_loops, ==, 1);
  g_assert_cmpuint (loss->after.n_loops, ==, 0);
  g_assert_cmpuint (loss->after.n_exchanges, ==, 4);
  g_assert_cmpfloat_with_epsilon (loss->before.answered, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (loss->after.answered, 0.0, 1e-9);
  g_assert_true (has (loss->gone, "Website"));
  g_assert_true (has (loss->hurt, "Sales-Customers"));
  g_assert_true (has (loss->hurt, "Customers"));
  g_assert_cmpstr (loss->summary, ==,
                   "Without “Website”, 1 of 5 exchanges loses its channel. No channel is left to "
                   "“Customers”. 1 exchange is not answered any more. 1 value loop opens.");
}

static void
test_cut (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoss) loss = NULL;

  add_few (f);
  loss = lose (f, "Sales", NULL);
  check (loss, ECO_LOSS_CUT_OFF,
         "“Customers” is cut off from “Acme”\n“Fans” is cut off from “Acme”\n"
         "“Website” is cut off from “Acme”");
  g_assert_cmpuint (loss->n[ECO_LOSS_EXCHANGE], ==, 4);
  g_assert_cmpuint (loss->before.n_parts, ==, 1);
  g_assert_cmpuint (loss->after.n_parts, ==, 3);
  g_assert_cmpfloat_with_epsilon (loss->before.connected, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (loss->after.connected, 0.25, 1e-9);
  g_assert_true (has (loss->gone, "Sales-Customers"));
  g_assert_false (has (loss->gone, "Customers-Fans"));
  g_assert_true (has (loss->hurt, "Fans"));
}

/* Without the brand, the largest part counts. */
static void
test_brand (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoss) loss = NULL;

  add_few (f);
  loss = lose (f, "Acme", NULL);
  check (loss, ECO_LOSS_CUT_OFF, "");
  g_assert_cmpfloat_with_epsilon (loss->after.connected, 1, 1e-9);
}

static void
add_strategy (Flow *f)
{
  const char *const both[] = { "n1", "n2", NULL }, *const second[] = { "n2", NULL };
  const char *const skill[] = { "c1", NULL };
  EcoObject *set, *accessor = eco_object_new (ECO_TYPE_DATA_ACCESSOR, "a1");

  flow_add (f, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "s1", "name", "Awareness", NULL);
  flow_add (f, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "s2", "name", "Loyalty", NULL);
  flow_add (f, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, "t1", "node", "Website", "stage",
            "s1", NULL);
  flow_add (f, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, "t2", "node", "Sales", "stage",
            "s2", NULL);
  flow_add (f, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, "t3", "node", "Website", "stage",
            "s2", NULL);
  flow_add (f, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "n1", "name", "Advice", NULL);
  flow_add (f, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "n2", "name", "Price", NULL);
  flow_add (f, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, "o1", "name", "Shop", "node",
            "Website", "needs", both, NULL);
  flow_add (f, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, "o2", "name", "Rebate", "needs",
            second, NULL);
  flow_add (f, ECO_ECOSYSTEM_CAPABILITIES, ECO_TYPE_CAPABILITY, "c1", "name", "Testing", NULL);
  flow_set (f, eco_ecosystem_lookup (f->ecosystem, "Website"), "capabilities", skill, NULL);
  set = flow_add (f, ECO_ECOSYSTEM_DATA_SETS, ECO_TYPE_DATA_SET, "d1", "name", "Visits", NULL);
  eco_ecosystem_begin_change (f->ecosystem);
  eco_list_append (eco_object_get_list (set, ECO_DATA_SET_ACCESSORS), accessor);
  g_object_set (accessor, "node", "Website", "access", ECO_DATA_ACCESS_HOLDS, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_object_unref (accessor);
}

static void
test_strategy (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoss) one = NULL;
  g_autoptr (EcoLoss) two = NULL;

  add_few (f);
  add_strategy (f);
  one = lose (f, "Website", NULL);
  check (one, ECO_LOSS_STAGE, "The stage “Awareness” loses its only touchpoint");
  check (one, ECO_LOSS_NEED, "Nothing serves the need “Advice” any more");
  check (one, ECO_LOSS_CAPABILITY, "Nobody has the capability “Testing” any more");
  check (one, ECO_LOSS_DATA, "Nobody holds the data “Visits” any more");
  two = lose (f, "Website", "Sales");
  check (two, ECO_LOSS_STAGE,
         "The stage “Awareness” loses its only touchpoint\n"
         "The stage “Loyalty” loses all its touchpoints");
  g_assert_nonnull (strstr (two->summary, "at the stages “Awareness” and “Loyalty”."));
}

static void
test_nothing (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoss) loss = NULL;
  g_autofree char *title = eco_loss_kind_dup_title (ECO_LOSS_LOOP, 3);

  add_few (f);
  loss = lose (f, NULL, NULL);
  g_assert_cmpuint (loss->effects->len, ==, 0);
  g_assert_cmpstr (loss->summary, ==, "Nothing is lost.");
  g_assert_cmpstr (title, ==, "3 value loops that open");
}

#define TEST(path, func) g_test_add (path, Flow, NULL, flow_set_up, func, flow_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/loss/channel", test_channel);
  TEST ("/loss/cut", test_cut);
  TEST ("/loss/brand", test_brand);
  TEST ("/loss/strategy", test_strategy);
  TEST ("/loss/nothing", test_nothing);
  return g_test_run ();
}
