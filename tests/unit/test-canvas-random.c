/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The pointer and the keys at random, while the document changes beneath: nothing may crash or
 * complain, and a gesture that is cancelled leaves no trace. */
#include "canvas-fixture.h"

#include <gio/gio.h>

#ifdef __SANITIZE_ADDRESS__
#define EVENTS 1500
#else
#define EVENTS 8000
#endif

static EcoPoint
any_point (Fixture *f)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document));
  guint n = eco_list_get_length (nodes);
  EcoPoint at;

  /* Half of the time where something is, or near its handles. */
  if (n > 0 && g_test_rand_bit ())
    {
      at = view_of (f, eco_list_get (nodes, (guint) g_test_rand_int_range (0, (int) n)));
      at.x += g_test_rand_int_range (-30, 31);
      at.y += g_test_rand_int_range (-30, 31);
      return at;
    }
  return (EcoPoint) { g_test_rand_double_range (-20, camera->width + 20),
                      g_test_rand_double_range (-20, camera->height + 20) };
}

static EcoModifiers
any_modifiers (void)
{
  return (EcoModifiers) (g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 8));
}

/* What others do meanwhile: undo, redo, and removing what may just be dragged. */
static void
change_document (Fixture *f)
{
  EcoHistory *history = eco_document_get_history (f->document);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document));
  guint n = eco_list_get_length (nodes);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      eco_history_undo (history);
      break;
    case 1:
      eco_history_redo (history);
      break;
    case 2:
      eco_editor_add_node (eco_document_get_editor (f->document), "customer", NULL, NULL,
                           ECO_SIDE_EXTERNAL, g_test_rand_double_range (20, 160), 250);
      break;
    default:
      if (n < 3)
        return;
      g_ptr_array_add (doomed, eco_list_get (nodes, (guint) g_test_rand_int_range (1, (int) n)));
      eco_editor_remove (eco_document_get_editor (f->document), doomed);
    }
}

static void
cancel (Fixture *f)
{
  EcoHistory *history = eco_document_get_history (f->document);
  guint before = eco_history_get_position (history);

  if (eco_canvas_controller_cancel (f->controller))
    g_assert_cmpuint (eco_history_get_position (history), ==, before);
  g_assert_false (eco_canvas_controller_is_busy (f->controller));
}

static void
happen (Fixture *f)
{
  EcoCanvasController *controller = f->controller;

  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
    case 1:
      eco_canvas_controller_press (controller, any_point (f),
                                   (EcoButton) (g_test_rand_int_range (0, 6) % 3),
                                   any_modifiers ());
      break;
    case 2:
    case 3:
    case 4:
      eco_canvas_controller_motion (controller, any_point (f), any_modifiers ());
      break;
    case 5:
    case 6:
      eco_canvas_controller_release (controller, any_point (f), any_modifiers ());
      break;
    case 7:
      eco_canvas_controller_double_click (controller, any_point (f));
      break;
    case 8:
      eco_canvas_controller_key (controller, (EcoKey) g_test_rand_int_range (0, ECO_KEY_ESCAPE + 1),
                                 any_modifiers ());
      break;
    case 9:
      eco_canvas_controller_scroll_at_edge (controller);
      eco_canvas_controller_set_space (controller, g_test_rand_bit ());
      break;
    case 10:
      cancel (f);
      break;
    default:
      change_document (f);
    }
}

static void
test_random (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < EVENTS; i++)
    {
      happen (f);
      if (i % 7 == 0)
        eco_canvas_do (f->controller, (EcoCommand) g_test_rand_int_range (0, ECO_N_COMMANDS));
      g_assert_nonnull (eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller)));
      g_assert_nonnull (eco_canvas_controller_get_feedback (f->controller));
    }
  cancel (f);
  while (eco_history_undo (eco_document_get_history (f->document)))
    ;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/canvas-random/events", Fixture, NULL, set_up, test_random, tear_down);
  return g_test_run ();
}
