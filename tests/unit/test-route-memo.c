/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways that are remembered from scene to scene: after random edits the picture
 * comes out as one that is built from scratch. */
#include "render-fixture.h"

#include "render/eco-route-memo.h"

#define NODES 60
#define EXCHANGES 190
#define EDITS 8

static void
grow (Fixture *fixture, GRand *random)
{
  static const char *const rings[] = { "inner", "middle", "outer" };
  static const double radii[] = { 200, 300, 420 };

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < NODES; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);

      fixture_add_node (fixture, id, "Many", "customer", rings[i % 3],
                        g_rand_double_range (random, 0, 360), radii[i % 3]);
    }
  for (int i = 0; i < EXCHANGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);
      g_autofree char *from = g_strdup_printf ("m%d", g_rand_int_range (random, 0, NODES));
      g_autofree char *to = g_strdup_printf ("m%d", g_rand_int_range (random, 0, NODES));

      fixture_add_exchange (fixture, id, from, to, "loyalty");
    }
  eco_ecosystem_end_change (fixture->ecosystem);
}

static EcoScene *
build (Fixture *fixture, EcoRouteMemo *memo)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  options.memo = memo;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

static gboolean
same (EcoScene *a, EcoScene *b)
{
  g_autofree char *x = eco_scene_dump (a), *y = eco_scene_dump (b);

  return g_str_equal (x, y);
}

static void
edit (Fixture *fixture, GRand *random)
{
  EcoList *nodes = eco_ecosystem_get_nodes (fixture->ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (fixture->ecosystem);
  EcoNode *node = eco_list_get (nodes, (guint) g_rand_int_range (random, 8, 8 + NODES));
  guint at = (guint) g_rand_int_range (random, 0, (int) eco_list_get_length (exchanges));

  eco_ecosystem_begin_change (fixture->ecosystem);
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      g_object_set (node, "angle", g_rand_double_range (random, 0, 360), NULL);
      break;
    case 1:
      g_object_set (node, "name", "A name that is longer than it was", NULL);
      break;
    case 2:
      eco_list_remove (exchanges, at);
      break;
    default:
      g_object_set (eco_list_get (exchanges, at), "strength", 5, NULL);
      break;
    }
  eco_ecosystem_end_change (fixture->ecosystem);
}

/* Takes over what has to be searched. Returns whether there was anything. */
static gboolean
refine (EcoRouteMemo *memo)
{
  g_autoptr (EcoRouteJob) job = eco_route_memo_take_job (memo);

  if (job == NULL)
    return FALSE;
  eco_route_job_run (job);
  g_assert_true (eco_route_memo_apply (memo, job));
  return TRUE;
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (EcoRouteMemo) memo = eco_route_memo_new ();
  int searched = 0;

  grow (fixture, random);
  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (EcoScene) scratch = build (fixture, NULL);
      g_autoptr (EcoScene) quick = build (fixture, memo);
      gboolean right = same (scratch, quick);
      g_autoptr (EcoScene) fine = NULL;

      if (refine (memo))
        searched++;
      else
        g_assert_true (right);
      fine = build (fixture, memo);
      g_assert_true (same (scratch, fine));
      g_assert_false (refine (memo));
      edit (fixture, random);
    }
  g_assert_cmpint (searched, >, 3);
  /* What changes no line of any card needs no search. */
  g_assert_cmpint (searched, <, EDITS);
}

/* After one node was moved, all lines that do not touch it are where they were. */
static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (EcoRouteMemo) memo = eco_route_memo_new ();
  g_autoptr (EcoScene) first = NULL, before = NULL, after = NULL;
  EcoNode *node;
  guint kept = 0, all = 0;

  grow (fixture, random);
  first = build (fixture, memo);
  g_assert_true (refine (memo));
  before = build (fixture, memo);
  node = eco_ecosystem_lookup_node (fixture->ecosystem, "m7");
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (node, "angle", node->angle + 15, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  after = build (fixture, memo);
  for (int i = 0; i < EXCHANGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);
      EcoExchange *exchange = ECO_EXCHANGE (eco_ecosystem_lookup (fixture->ecosystem, id));
      EcoRect a, b;

      if (g_str_equal (exchange->from, "m7") || g_str_equal (exchange->to, "m7")
          || !eco_scene_get_bounds (before, id, &a))
        continue;
      g_assert_true (eco_scene_get_bounds (after, id, &b));
      all++;
      kept += fabs (a.x - b.x) + fabs (a.y - b.y) + fabs (a.width - b.width) < 10;
    }
  g_assert_cmpuint (all, >, 100);
  g_assert_cmpuint (kept * 20, >, all * 19);
}

/* A search that was called off is no use. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (EcoRouteMemo) memo = eco_route_memo_new ();
  g_autoptr (EcoScene) scene = NULL;
  g_autoptr (EcoRouteJob) job = NULL;

  grow (fixture, random);
  scene = build (fixture, memo);
  job = eco_route_memo_take_job (memo);
  g_assert_nonnull (job);
  eco_route_job_cancel (job);
  eco_route_job_run (job);
  g_assert_false (eco_route_memo_apply (memo, job));
}

#define ADD(name, func) \
  g_test_add ("/route-memo/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("edits", test_edits);
  ADD ("keeps", test_keeps);
  ADD ("cancel", test_cancel);
  return g_test_run ();
}
