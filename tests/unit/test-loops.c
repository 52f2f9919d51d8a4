/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Value loops: each once, the best first, as many as a plain search finds; and the loop that
 * answers an exchange. */
#include "analysis/eco-loops.h"

#include "flow-fixture.h"

static void
add_nodes (Flow *f, const char *names)
{
  for (const char *name = names; *name != '\0'; name++)
    {
      const char text[] = { *name, '\0' };

      flow_node (f, "customer", text);
    }
}

/* "ABC" is A → B → C → A. */
static void
add_ring (Flow *f, const char *names, int strength)
{
  gsize n = strlen (names);

  for (gsize i = 0; i < n; i++)
    {
      const char from[] = { names[i], '\0' }, to[] = { names[(i + 1) % n], '\0' };

      flow_give (f, from, to, "trust", strength);
    }
}

static void
check_loop (const EcoLoops *loops, guint loop, const char *expected)
{
  g_autofree char *sentence = eco_loop_dup_sentence (eco_loops_get (loops, loop), loops->facts);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_ranking (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoops) loops = NULL;
  const EcoLoop *loop;

  add_nodes (f, "ABCDEFGHIJKL");
  add_ring (f, "ABC", 2);
  add_ring (f, "DEFG", 4);
  add_ring (f, "HIJ", 4);
  add_ring (f, "KL", 5);        /* reciprocal: no loop */
  add_ring (f, "GHIJKL", 5);    /* too long */
  flow_give (f, "B", "C", "insight", 5);
  loops = eco_loops_new (flow_get_facts (f), 10, NULL);
  g_assert_cmpuint (loops->loops->len, ==, 3);
  g_assert_cmpuint (loops->n_more, ==, 0);
  g_assert_true (loops->complete);
  check_loop (loops, 0, "H → I → J → H");
  check_loop (loops, 1, "D → E → F → G → D");
  check_loop (loops, 2, "A → B → C → A");
  loop = eco_loops_get (loops, 2);
  g_assert_cmpuint (loop->strength, ==, 2);
  g_assert_cmpuint (loop->weakest, ==, 0);
  /* The stronger one of two. */
  g_assert_cmpstr (eco_facts_get_exchange (f->facts, loop->exchanges[1])->id, ==, "B-C+");
}

static void
test_planned (Flow *f, gconstpointer data)
{
  g_autoptr (EcoLoops) loops = NULL;
  EcoObject *exchange;

  add_nodes (f, "ABCDEF");
  add_ring (f, "ABC", 1);
  add_ring (f, "DEF", 5);
  exchange = eco_ecosystem_lookup (f->ecosystem, "E-F");
  flow_set (f, exchange, "status", ECO_STATUS_PLANNED, NULL);
  loops = eco_loops_new (flow_get_facts (f), 1, NULL);
  g_assert_cmpuint (loops->loops->len, ==, 1);
  g_assert_cmpuint (loops->n_more, ==, 1);
  check_loop (loops, 0, "A → B → C → A");
}

/* Loops by trying everything. */
static guint
count_from (const gboolean *gives, guint n, guint first, guint at, guint used, guint depth)
{
  guint count = 0;

  if (depth >= ECO_LOOP_SHORTEST && gives[at * n + first])
    count++;
  for (guint next = first + 1; depth < ECO_LOOP_LONGEST && next < n; next++)
    if (gives[at * n + next] && !(used & (1u << next)))
      count += count_from (gives, n, first, next, used | (1u << next), depth + 1);
  return count;
}

static void
test_random (Flow *f, gconstpointer data)
{
  const char *names = "ABCDEFGHIJKL";
  guint n = (guint) strlen (names), expected = 0;
  g_autofree gboolean *gives = g_new0 (gboolean, n * n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (EcoLoops) loops = NULL;

  add_nodes (f, names);
  for (guint i = 0; i < 45; i++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, (int) n);
      guint to = (guint) g_rand_int_range (rand, 0, (int) n);
      const char a[] = { names[from], '\0' }, b[] = { names[to], '\0' };

      gives[from * n + to] = TRUE;
      flow_give (f, a, b, "trust", g_rand_int_range (rand, 1, 6));
    }
  for (guint i = 0; i < n; i++)
    expected += count_from (gives, n, i, i, 1u << i, 1);
  loops = eco_loops_new (flow_get_facts (f), 3, NULL);
  g_assert_cmpuint (expected, >, 10);
  g_assert_cmpuint (loops->loops->len + loops->n_more, ==, expected);
  g_assert_cmpuint (eco_loops_get (loops, 0)->strength, >=, eco_loops_get (loops, 1)->strength);
}

/* More than are counted: the best are found all the same. */
static void
test_too_many (Flow *f, gconstpointer data)
{
  const char *names = "ABCDEFGHIJKLMNOP";
  g_autoptr (EcoLoops) loops = NULL;

  add_nodes (f, names);
  for (const char *from = names; *from != '\0'; from++)
    for (const char *to = names; *to != '\0'; to++)
      {
        const char a[] = { *from, '\0' }, b[] = { *to, '\0' };

        if (from != to)
          flow_give (f, a, b, "trust", 1);
      }
  add_ring (f, "MNOPL", 5);
  loops = eco_loops_new (flow_get_facts (f), 1, NULL);
  g_assert_false (loops->complete);
  g_assert_cmpuint (loops->n_more, >, 1000);
  check_loop (loops, 0, "L → M → N → O → P → L");
}

static void
test_answer (Flow *f, gconstpointer data)
{
  EcoLoop loop;
  g_autofree char *sentence = NULL;

  add_nodes (f, "ABCDEX");
  add_ring (f, "AB", 5);       /* a direct answer is no loop */
  flow_give (f, "B", "C", "trust", 1);
  flow_give (f, "C", "A", "trust", 5);
  flow_give (f, "B", "D", "trust", 3);
  flow_give (f, "D", "E", "trust", 3);
  flow_give (f, "E", "A", "trust", 4);
  flow_give (f, "A", "X", "trust", 4);
  flow_get_facts (f);
  g_assert_true (eco_loop_find_answer (f->facts, eco_facts_find_exchange (f->facts, "A-B"), &loop));
  sentence = eco_loop_dup_sentence (&loop, f->facts);
  g_assert_cmpstr (sentence, ==, "A → B → D → E → A");
  g_assert_cmpuint (loop.strength, ==, 3);
  g_assert_false (eco_loop_find_answer (f->facts, eco_facts_find_exchange (f->facts, "A-X"),
                                        &loop));
  g_assert_false (eco_loop_find_answer (f->facts, eco_facts_find_exchange (f->facts, "B-A"),
                                        &loop));
}

#define TEST(path, func) g_test_add (path, Flow, NULL, flow_set_up, func, flow_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/loops/ranking", test_ranking);
  TEST ("/loops/planned", test_planned);
  TEST ("/loops/random", test_random);
  TEST ("/loops/too-many", test_too_many);
  TEST ("/loops/answer", test_answer);
  return g_test_run ();
}
