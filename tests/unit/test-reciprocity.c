/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes back for an exchange. */
#include "model/eco-model.h"
#include "model/eco-reciprocity.h"

typedef struct
{
  EcoEcosystem *ecosystem;
} Fixture;

static EcoObject *
add (Fixture *f, guint list, GType type, const char *id)
{
  g_autoptr (EcoObject) object = eco_object_new (type, id);

  eco_list_append (eco_object_get_list (ECO_OBJECT (f->ecosystem), list), object);
  return object;
}

static EcoExchange *
give (Fixture *f, const char *id, const char *from, const char *to, EcoStatus status)
{
  EcoObject *exchange;

  eco_ecosystem_begin_change (f->ecosystem);
  exchange = add (f, ECO_ECOSYSTEM_EXCHANGES, ECO_TYPE_EXCHANGE, id);
  g_object_set (exchange, "from", from, "to", to, "status", status, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  return ECO_EXCHANGE (exchange);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const nodes[] = { "a", "b", "c", "d" };

  f->ecosystem = eco_ecosystem_new ();
  eco_ecosystem_begin_change (f->ecosystem);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    g_object_set (add (f, ECO_ECOSYSTEM_NODES, ECO_TYPE_NODE, nodes[i]), "name", nodes[i], NULL);
  eco_ecosystem_end_change (f->ecosystem);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->ecosystem);
}

static EcoReturn
ask (Fixture *f, EcoExchange *exchange)
{
  g_autoptr (EcoReciprocity) self = eco_reciprocity_new_for (f->ecosystem, NULL);

  return eco_reciprocity_get (self, exchange);
}

static void
test_answered (Fixture *f, gconstpointer data)
{
  EcoExchange *there = give (f, "x1", "a", "b", ECO_STATUS_CURRENT);
  EcoExchange *back;

  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_OWED);
  give (f, "x2", "a", "b", ECO_STATUS_CURRENT);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_OWED);
  back = give (f, "x3", "b", "a", ECO_STATUS_AT_RISK);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_ANSWERED);
  g_assert_cmpint (ask (f, back), ==, ECO_RETURN_ANSWERED);
}

/* What is only planned answers what is planned, and nothing else. */
static void
test_planned (Fixture *f, gconstpointer data)
{
  EcoExchange *there = give (f, "x1", "a", "b", ECO_STATUS_CURRENT);
  EcoExchange *back = give (f, "x2", "b", "a", ECO_STATUS_PLANNED);
  g_autoptr (EcoReciprocity) self = eco_reciprocity_new_for (f->ecosystem, NULL);
  g_autoptr (GPtrArray) planned = eco_reciprocity_list_answers (self, there);
  g_autoptr (GPtrArray) owed = eco_reciprocity_list_owed (self);

  g_assert_cmpint (eco_reciprocity_get (self, there), ==, ECO_RETURN_PLANNED);
  g_assert_cmpint (eco_reciprocity_get (self, back), ==, ECO_RETURN_ANSWERED);
  g_assert_true (eco_reciprocity_is_owed (self, there));
  g_assert_cmpuint (planned->len, ==, 1);
  g_assert_true (planned->pdata[0] == back);
  g_assert_cmpuint (owed->len, ==, 1);
  g_assert_true (owed->pdata[0] == there);
  g_assert_cmpuint (eco_reciprocity_get_count (self, ECO_RETURN_PLANNED), ==, 1);
  g_assert_cmpuint (eco_reciprocity_get_count (self, ECO_RETURN_ANSWERED), ==, 1);
}

static void
test_retired (Fixture *f, gconstpointer data)
{
  EcoExchange *there = give (f, "x1", "a", "b", ECO_STATUS_CURRENT);
  EcoExchange *back = give (f, "x2", "b", "a", ECO_STATUS_RETIRED);
  EcoExchange *other = give (f, "x3", "a", "c", ECO_STATUS_CURRENT);

  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_OWED);
  g_assert_cmpint (ask (f, back), ==, ECO_RETURN_NONE);
  g_assert_cmpint (ask (f, other), ==, ECO_RETURN_OWED);
  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (eco_ecosystem_lookup_node (f->ecosystem, "c"), "status", ECO_STATUS_RETIRED, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_cmpint (ask (f, other), ==, ECO_RETURN_NONE);
}

static void
test_no_question (Fixture *f, gconstpointer data)
{
  EcoExchange *loop = give (f, "x1", "a", "a", ECO_STATUS_CURRENT);
  EcoExchange *loose = give (f, "x2", "a", "gone", ECO_STATUS_CURRENT);

  g_assert_cmpint (ask (f, loop), ==, ECO_RETURN_NONE);
  g_assert_cmpint (ask (f, loose), ==, ECO_RETURN_NONE);
}

static void
test_otherwise (Fixture *f, gconstpointer data)
{
  EcoExchange *there = give (f, "x1", "a", "b", ECO_STATUS_CURRENT);

  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (there, "answer", ECO_ANSWER_RETURNED_OTHERWISE, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_OTHERWISE);
  give (f, "x2", "b", "a", ECO_STATUS_CURRENT);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_ANSWERED);
}

static void
test_muted (Fixture *f, gconstpointer data)
{
  EcoExchange *there = give (f, "x1", "a", "b", ECO_STATUS_CURRENT);
  EcoExchange *other = give (f, "x2", "a", "c", ECO_STATUS_CURRENT);
  const char *concerns[] = { "x1", "a", NULL };
  EcoObject *muted;

  eco_ecosystem_begin_change (f->ecosystem);
  muted = add (f, ECO_ECOSYSTEM_MUTED_FINDINGS, ECO_TYPE_MUTED_FINDING, "m1");
  g_object_set (muted, "rule", "no-owner", "concerns", concerns, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_OWED);
  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (muted, "rule", ECO_RECIPROCITY_RULE, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_cmpint (ask (f, there), ==, ECO_RETURN_MUTED);
  g_assert_cmpint (ask (f, other), ==, ECO_RETURN_OWED);
}

/* The naive way: every exchange looks at every other. */
static gboolean
is_owed_naively (EcoList *list, EcoExchange *exchange)
{
  if (exchange->status == ECO_STATUS_RETIRED || g_str_equal (exchange->from, exchange->to))
    return FALSE;
  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoExchange *other = eco_list_get (list, i);

      if (g_str_equal (other->from, exchange->to) && g_str_equal (other->to, exchange->from)
          && other->status != ECO_STATUS_RETIRED
          && (other->status != ECO_STATUS_PLANNED || exchange->status == ECO_STATUS_PLANNED))
        return FALSE;
    }
  return TRUE;
}

static void
test_random (Fixture *f, gconstpointer data)
{
  static const char *const nodes[] = { "a", "b", "c", "d" };

  for (int round = 0; round < 40; round++)
    {
      EcoList *list = eco_ecosystem_get_exchanges (f->ecosystem);
      g_autoptr (GHashTable) some = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (EcoReciprocity) all = NULL;
      g_autoptr (EcoReciprocity) part = NULL;
      g_autofree char *id = g_strdup_printf ("r%d", round);

      give (f, id, nodes[g_test_rand_int_range (0, 4)], nodes[g_test_rand_int_range (0, 4)],
            (EcoStatus) g_test_rand_int_range (0, 4));
      g_hash_table_add (some, (gpointer) "b");
      all = eco_reciprocity_new_for (f->ecosystem, NULL);
      part = eco_reciprocity_new_for (f->ecosystem, some);
      for (guint i = 0; i < eco_list_get_length (list); i++)
        {
          EcoExchange *exchange = eco_list_get (list, i);
          gboolean concerned = g_str_equal (exchange->from, "b") || g_str_equal (exchange->to, "b");
          gboolean owed = is_owed_naively (list, exchange);

          g_assert_cmpint (eco_reciprocity_is_owed (all, exchange), ==, owed);
          g_assert_cmpint (eco_reciprocity_is_owed (part, exchange), ==, owed && concerned);
        }
    }
}

/* Lists of copies that belong to no ecosystem, as an analysis has them. */
static void
test_lists (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EcoReciprocity) self = NULL;

  g_ptr_array_add (copies, eco_object_copy (ECO_OBJECT (give (f, "x1", "a", "b", 0))));
  g_ptr_array_add (copies, eco_object_copy (ECO_OBJECT (give (f, "x2", "b", "c", 0))));
  g_ptr_array_add (copies, eco_object_copy (ECO_OBJECT (give (f, "x3", "c", "b", 0))));
  self = eco_reciprocity_new (copies, NULL);
  g_assert_true (eco_reciprocity_is_owed (self, copies->pdata[0]));
  g_assert_false (eco_reciprocity_is_owed (self, copies->pdata[1]));
  g_assert_cmpuint (eco_reciprocity_get_count (self, ECO_RETURN_ANSWERED), ==, 2);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/reciprocity/answered", test_answered);
  TEST ("/reciprocity/planned", test_planned);
  TEST ("/reciprocity/retired", test_retired);
  TEST ("/reciprocity/no-question", test_no_question);
  TEST ("/reciprocity/otherwise", test_otherwise);
  TEST ("/reciprocity/muted", test_muted);
  TEST ("/reciprocity/random", test_random);
  TEST ("/reciprocity/lists", test_lists);
  return g_test_run ();
}
