/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what keys and commands do. */
#include "canvas-fixture.h"

static void
test_walk (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n =
      eco_list_get_length (eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document)));

  while (eco_canvas_controller_key (f->controller, ECO_KEY_TAB, ECO_MODIFIER_NONE))
    {
      g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 1);
      g_assert_true (g_hash_table_add (
          seen, (gpointer) id_of (eco_selection_get_only (selection_of (f)))));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_BACK_TAB, ECO_MODIFIER_SHIFT));
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_nudge (Fixture *f, gconstpointer data)
{
  double angle = f->customers->angle;
  EcoPoint before = eco_point_from_polar (angle, f->customers->radius), after;

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  for (int i = 0; i < 5; i++)
    g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_DOWN, ECO_MODIFIER_NONE));
  after = eco_point_from_polar (f->customers->angle, f->customers->radius);
  g_assert_cmpfloat (f->customers->angle, >, angle);
  g_assert_cmpfloat (after.y, >, before.y + 10);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpuint (count_steps (f), ==, 1);
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpfloat (f->customers->angle, ==, angle);
}

/* Two that stand one behind the other keep their order; a held key is one step. */
static void
test_nudge_several (Fixture *f, gconstpointer data)
{
  const char *ids[] = { id_of (f->customers), id_of (f->partners) };
  double one = f->customers->angle, other = f->partners->angle;
  double gap = other - one;

  eco_selection_set_ids (selection_of (f), ids, 2);
  for (int i = 0; i < 12; i++)
    eco_canvas_controller_key (f->controller, ECO_KEY_DOWN, ECO_MODIFIER_NONE);
  g_assert_cmpfloat (f->customers->angle, >, one + 5);
  g_assert_cmpfloat_with_epsilon (f->partners->angle - f->customers->angle, gap, 4);
  g_assert_cmpuint (count_steps (f), ==, 1);
  one = f->customers->angle;
  eco_canvas_controller_key (f->controller, ECO_KEY_UP, ECO_MODIFIER_SHIFT);
  g_assert_cmpfloat (one - f->customers->angle, >, 8);
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpfloat (f->partners->angle, ==, other);
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_nudge_over_ring (Fixture *f, gconstpointer data)
{
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_LEFT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->community));
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->stakeholders));
}

static void
test_follow (Fixture *f, gconstpointer data)
{
  eco_editor_connect (eco_document_get_editor (f->document), f->sales, f->website, NULL);
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_ALT);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
  eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_ALT);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
}

static void
test_commands (Fixture *f, gconstpointer data)
{
  g_assert_false (eco_canvas_can_do (f->controller, ECO_COMMAND_DELETE));
  eco_canvas_do (f->controller, ECO_COMMAND_SELECT_ALL);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), >=, 4);
  g_assert_false (eco_canvas_can_do (f->controller, ECO_COMMAND_RENAME));
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_do (f->controller, ECO_COMMAND_RENAME);
  g_assert_cmpstr (f->edited, ==, id_of (f->sales));
  eco_canvas_do (f->controller, ECO_COMMAND_TOGGLE_PIN);
  g_assert_true (f->sales->pinned);
  eco_canvas_do (f->controller, ECO_COMMAND_TOGGLE_PIN);
  g_assert_false (f->sales->pinned);
  eco_canvas_move_to_ring (f->controller, id_of (f->social));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->social));
  eco_canvas_move_to_side (f->controller, ECO_SIDE_EXTERNAL);
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat (f->sales->angle, <, 180);
  g_assert_cmpuint (count_steps (f), ==, 4);
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("walk", test_walk);
  ADD ("nudge", test_nudge);
  ADD ("nudge-several", test_nudge_several);
  ADD ("nudge-over-ring", test_nudge_over_ring);
  ADD ("follow", test_follow);
  ADD ("commands", test_commands);
  return g_test_run ();
}
