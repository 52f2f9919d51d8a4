/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inspector of a node: which objectives are about it is shown, taken away and brought back. */
#include "config.h"

#include "model/eco-model.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  WindowFixture *fixture;
  const char *title;
  gboolean wanted;
} Wait;

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_remove_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "list-remove-symbolic") == 0;
}

static gboolean
is_as_wanted (gpointer data)
{
  const Wait *wait = data;

  return (window_find (GTK_WIDGET (wait->fixture->window), is_row, wait->title) != NULL)
         == wait->wanted;
}

static void
expect (WindowFixture *fixture, const char *title, gboolean wanted)
{
  Wait wait = { fixture, title, wanted };

  g_assert_true (window_wait_until (is_as_wanted, &wait));
}

static void
test_objective (WindowFixture *fixture, gconstpointer application)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *node
      = eco_editor_add_node (editor, "customer", "Zed", NULL, ECO_SIDE_EXTERNAL, 60, 200);
  const char *id = eco_object_get_id (ECO_OBJECT (node));
  EcoObject *objective
      = eco_editor_add (editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "Grow");
  GtkWidget *row, *button;

  eco_selection_set_only (eco_document_get_selection (document), id);
  expect (fixture, "Grow", FALSE);
  g_assert_true (eco_editor_set_text (editor, objective, "concerns", id, NULL));
  expect (fixture, "Grow", TRUE);
  row = window_find (GTK_WIDGET (fixture->window), is_row, "Grow");
  button = window_find (row, is_remove_button, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (ECO_OBJECTIVE (objective)->concerns == NULL
                 || ECO_OBJECTIVE (objective)->concerns[0] == NULL);
  expect (fixture, "Grow", FALSE);
  g_assert_true (eco_history_undo (eco_editor_get_history (editor)));
  expect (fixture, "Grow", TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/links/objective", WindowFixture, application, window_set_up, test_objective,
              window_tear_down);
  return g_test_run ();
}
