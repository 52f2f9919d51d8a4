/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document is looked at: whose map it is, and what is not there yet. */
#include "session/eco-reveal.h"
#include "session/eco-view-state.h"
#include "model/eco-model.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoViewState *state;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
add_node (EcoEcosystem *ecosystem, const char *id, const char *ring, EcoAudience audience)
{
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, id);

  ECO_NODE (node)->name = g_strdup (id);
  ECO_NODE (node)->kind = g_strdup (g_str_equal (id, "core") ? "brand" : "customer");
  ECO_NODE (node)->ring = g_strdup (ring);
  ECO_NODE (node)->audience = audience;
  eco_list_append (eco_ecosystem_get_nodes (ecosystem), node);
}

static void
add_exchange (EcoEcosystem *ecosystem, const char *id, const char *from, const char *to,
              const char *channel, EcoAudience audience)
{
  g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, id);

  ECO_EXCHANGE (exchange)->from = g_strdup (from);
  ECO_EXCHANGE (exchange)->to = g_strdup (to);
  ECO_EXCHANGE (exchange)->channel = g_strdup (channel);
  ECO_EXCHANGE (exchange)->category = g_strdup ("revenue");
  ECO_EXCHANGE (exchange)->audience = audience;
  eco_list_append (eco_ecosystem_get_exchanges (ecosystem), exchange);
}

/* A brand with firms, shoppers and press; the community ring is empty. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->ecosystem = eco_ecosystem_new_with_rings ();
  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  eco_ecosystem_begin_change (fixture->ecosystem);
  add_node (fixture->ecosystem, "core", "brand", ECO_AUDIENCE_B2C);
  add_node (fixture->ecosystem, "firms", "stakeholders", ECO_AUDIENCE_B2B);
  add_node (fixture->ecosystem, "shoppers", "stakeholders", ECO_AUDIENCE_B2C);
  add_node (fixture->ecosystem, "press", "stakeholders", ECO_AUDIENCE_BOTH);
  add_node (fixture->ecosystem, "site", "social", ECO_AUDIENCE_BOTH);
  add_exchange (fixture->ecosystem, "pays", "firms", "core", NULL, ECO_AUDIENCE_BOTH);
  add_exchange (fixture->ecosystem, "buys", "shoppers", "core", "site", ECO_AUDIENCE_BOTH);
  add_exchange (fixture->ecosystem, "writes", "press", "core", NULL, ECO_AUDIENCE_BOTH);
  add_exchange (fixture->ecosystem, "pitch", "core", "press", NULL, ECO_AUDIENCE_B2B);
  eco_ecosystem_end_change (fixture->ecosystem);
  fixture->state = eco_view_state_new (fixture->ecosystem, fixture->catalog);
  g_signal_connect_swapped (fixture->state, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->ecosystem);
  g_assert_finalize_object (fixture->catalog);
}

static void
assert_look (Fixture *fixture, const char *id, EcoFocus look)
{
  g_assert_cmpint (eco_view_state_get_look (fixture->state, id), ==, look);
}

static void
test_audience (Fixture *fixture, gconstpointer data)
{
  eco_view_state_set_audience (fixture->state, ECO_AUDIENCE_B2B);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (eco_view_state_is_active (fixture->state));
  assert_look (fixture, "core", ECO_FOCUS_ALL); /* the brand is always there */
  assert_look (fixture, "firms", ECO_FOCUS_ALL);
  assert_look (fixture, "press", ECO_FOCUS_ALL);
  assert_look (fixture, "shoppers", ECO_FOCUS_GHOST);
  assert_look (fixture, "pays", ECO_FOCUS_ALL);
  assert_look (fixture, "buys", ECO_FOCUS_GHOST); /* with one of its ends */
  assert_look (fixture, "pitch", ECO_FOCUS_ALL);
  g_assert_cmpuint (eco_view_state_count_shown (fixture->state,
                                                eco_ecosystem_get_nodes (fixture->ecosystem)),
                    ==, 4);
  eco_view_state_set_audience (fixture->state, ECO_AUDIENCE_B2C);
  eco_view_state_set_rest (fixture->state, ECO_FOCUS_HIDE);
  assert_look (fixture, "firms", ECO_FOCUS_HIDE);
  assert_look (fixture, "buys", ECO_FOCUS_ALL);
  assert_look (fixture, "pitch", ECO_FOCUS_HIDE); /* itself */
  eco_view_state_clear (fixture->state);
  g_assert_false (eco_view_state_is_active (fixture->state));
  g_assert_null (eco_view_state_get_visibility (fixture->state));
}

/* What a filter puts aside stays aside. */
static void
test_audience_and_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  eco_filter_set_text (eco_view_state_get_filter (fixture->state), "ring=social", &error);
  g_assert_no_error (error);
  eco_view_state_set_audience (fixture->state, ECO_AUDIENCE_B2B);
  assert_look (fixture, "firms", ECO_FOCUS_GHOST);
  assert_look (fixture, "site", ECO_FOCUS_ALL);
}

static void
show_step (Fixture *fixture, guint step)
{
  g_autoptr (GHashTable) hidden = eco_reveal_create_hidden (fixture->ecosystem, step);

  eco_view_state_set_hidden (fixture->state, hidden);
}

static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (eco_reveal_count_steps (fixture->ecosystem), ==, 3);
  g_assert_cmpstr (eco_reveal_get_name (fixture->ecosystem, 0), ==, "Brand");
  g_assert_cmpstr (eco_reveal_get_name (fixture->ecosystem, 2), ==, "Social");
  g_assert_null (eco_reveal_get_name (fixture->ecosystem, 3));

  show_step (fixture, 0);
  assert_look (fixture, "core", ECO_FOCUS_ALL);
  assert_look (fixture, "firms", ECO_FOCUS_HIDE);
  assert_look (fixture, "pays", ECO_FOCUS_HIDE);
  assert_look (fixture, "stakeholders", ECO_FOCUS_HIDE); /* the ring itself */

  show_step (fixture, 1);
  assert_look (fixture, "firms", ECO_FOCUS_ALL);
  assert_look (fixture, "pays", ECO_FOCUS_ALL);
  assert_look (fixture, "buys", ECO_FOCUS_HIDE); /* its channel is not there yet */
  assert_look (fixture, "community", ECO_FOCUS_ALL); /* empty: with the ring inside of it */
  assert_look (fixture, "social", ECO_FOCUS_HIDE);

  show_step (fixture, 2);
  g_assert_null (eco_view_state_get_visibility (fixture->state));
}

/* Ghosts of a filter stay ghosts while the rest of the map is hidden, and come back. */
static void
test_reveal_and_filter (Fixture *fixture, gconstpointer data)
{
  eco_view_state_set_audience (fixture->state, ECO_AUDIENCE_B2B);
  show_step (fixture, 1);
  assert_look (fixture, "shoppers", ECO_FOCUS_GHOST);
  assert_look (fixture, "site", ECO_FOCUS_HIDE);
  eco_view_state_clear (fixture->state);
  assert_look (fixture, "shoppers", ECO_FOCUS_ALL);
  assert_look (fixture, "site", ECO_FOCUS_HIDE);
  eco_view_state_set_hidden (fixture->state, NULL);
  assert_look (fixture, "site", ECO_FOCUS_ALL);
}

static void
test_no_rings (void)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new ();
  g_autoptr (GHashTable) hidden = eco_reveal_create_hidden (ecosystem, 0);

  g_assert_cmpuint (eco_reveal_count_steps (ecosystem), ==, 0);
  g_assert_cmpuint (g_hash_table_size (hidden), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/view-state/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("audience", test_audience);
  ADD ("audience-and-filter", test_audience_and_filter);
  ADD ("reveal", test_reveal);
  ADD ("reveal-and-filter", test_reveal_and_filter);
  g_test_add_func ("/view-state/no-rings", test_no_rings);
  return g_test_run ();
}
