/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What if we lose… in the window: lost nodes become ghosts, what breaks is told, nothing of it is
 * a change of the document, and all comes back. */
#include "config.h"

#include "canvas/eco-canvas.h"
#include "panels/eco-loss-card.h"
#include "window-fixture.h"

static gboolean
is_card (GtkWidget *widget, const char *text)
{
  return ECO_IS_LOSS_CARD (widget);
}

typedef struct
{
  EcoDocument *document;
  EcoNode *node;
} Wait;

static gboolean
is_ghost (gpointer data)
{
  const Wait *wait = data;
  EcoDocument *document = wait->document;
  EcoNode *node = wait->node;

  return eco_view_state_get_look (eco_document_get_view_state (document),
                                  eco_object_get_id (ECO_OBJECT (node)))
         == ECO_FOCUS_GHOST;
}

static void
lose (WindowFixture *fixture, EcoDocument *document, EcoNode *node)
{
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.lose", NULL));
}

static gboolean
has_focus_in (WindowFixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
test_losing (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *sales
    = eco_editor_add_node (editor, "function-sales", "Sales", NULL, ECO_SIDE_INTERNAL, 300, 200);
  EcoNode *customers
    = eco_editor_add_node (editor, "customer", "Customers", NULL, ECO_SIDE_EXTERNAL, 100, 200);
  GtkWidget *card = window_find (GTK_WIDGET (fixture->window), is_card, NULL);
  EcoHistory *history = eco_document_get_history (document);
  Wait first = { document, sales }, second = { document, customers };
  guint step;

  eco_editor_connect (editor, sales, customers, NULL);
  eco_editor_connect (editor, customers, sales, NULL);
  step = eco_history_get_position (history);
  g_assert_nonnull (card);
  g_assert_false (gtk_widget_get_visible (card));
  lose (fixture, document, sales);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_true (has_focus_in (fixture, card));
  g_assert_true (window_wait_until (is_ghost, &first));
  g_assert_nonnull (eco_loss_card_get_hurt (ECO_LOSS_CARD (card)));
  g_assert_false (is_ghost (&second));
  lose (fixture, document, customers);
  g_assert_true (window_wait_until (is_ghost, &second));
  g_assert_cmpuint (eco_history_get_position (history), ==, step);
  g_assert_true (gtk_widget_activate_action (card, "loss.close", NULL));
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_true (ECO_IS_CANVAS (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_false (is_ghost (&first));
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/losing/losing", WindowFixture, application, window_set_up, test_losing,
              window_tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
