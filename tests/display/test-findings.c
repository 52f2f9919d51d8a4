/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings in the window: they come by themselves, choosing one selects its things, its steps are
 * steps of the document, muted ones can be seen again, and rules are switched. */
#include "config.h"

#include "panels/eco-finding-row.h"
#include "panels/eco-findings-panel.h"
#include "window-fixture.h"

#include <adwaita.h>

static gboolean
is_panel (GtkWidget *widget, const char *text)
{
  return ECO_IS_FINDINGS_PANEL (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_row_of (GtkWidget *widget, const char *rule)
{
  return ECO_IS_FINDING_ROW (widget) && gtk_widget_get_mapped (widget)
         && eco_finding_row_get_finding (ECO_FINDING_ROW (widget)) != NULL
         && g_str_equal (eco_finding_row_get_finding (ECO_FINDING_ROW (widget))->rule->id, rule);
}

static gboolean
is_list (GtkWidget *widget, const char *text)
{
  return GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget);
}

typedef struct
{
  WindowFixture *fixture;
  const char *rule;
  gboolean wanted;
} Wait;

static gboolean
has_row (gpointer data)
{
  Wait *wait = data;

  return (window_find (GTK_WIDGET (wait->fixture->window), is_row_of, wait->rule) != NULL)
         == wait->wanted;
}

static void
wait_for_row (WindowFixture *fixture, const char *rule, gboolean wanted)
{
  Wait wait = { fixture, rule, wanted };

  if (!window_wait_until (has_row, &wait))
    g_error ("%s: a row %s", rule, wanted ? "is missing" : "is still there");
}

static EcoDocument *
start (WindowFixture *fixture, EcoNode *nodes[2])
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);

  nodes[0] = eco_editor_add_node (editor, "intranet", "News", NULL, ECO_SIDE_NONE, 300, 400);
  nodes[1] = eco_editor_add_node (editor, "employees", "Amy", NULL, ECO_SIDE_INTERNAL, 200, 200);
  eco_editor_set_text (editor, ECO_OBJECT (nodes[1]), "owner", "Cem", NULL);
  /* Of a map that has only just been begun, rules say next to nothing. */
  for (int i = 0; i < 6; i++)
    eco_editor_add_node (editor, "prospect", "Zed", NULL, ECO_SIDE_EXTERNAL, 20 * i, 300);
  eco_editor_connect (editor, nodes[1], nodes[0], NULL);
  eco_editor_connect (editor, nodes[0], nodes[1], NULL);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-findings", NULL));
  return document;
}

static GtkSelectionModel *
get_model (WindowFixture *fixture)
{
  GtkWidget *panel = window_find (GTK_WIDGET (fixture->window), is_panel, NULL);

  g_assert_nonnull (panel);
  return gtk_list_view_get_model (GTK_LIST_VIEW (window_find (panel, is_list, NULL)));
}

static void
choose (WindowFixture *fixture, const char *rule)
{
  GtkSelectionModel *model = get_model (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (EcoFinding) finding = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_str_equal (finding->rule->id, rule))
        {
          gtk_selection_model_select_item (model, i, TRUE);
          return;
        }
    }
  g_error ("no finding of %s", rule);
}

static void
test_findings (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, nodes);
  EcoSelection *selection = eco_document_get_selection (document);
  GtkWidget *row;
  const EcoFix *fix;

  wait_for_row (fixture, "no-owner", TRUE);
  choose (fixture, "no-owner");
  g_assert_true (eco_selection_contains (selection, eco_object_get_id (ECO_OBJECT (nodes[0]))));
  row = window_find (GTK_WIDGET (fixture->window), is_row_of, "no-owner");
  fix = eco_finding_row_get_finding (ECO_FINDING_ROW (row))->fixes->pdata[0];
  g_signal_emit_by_name (row, "fix-chosen", fix, "Bea");
  g_assert_cmpstr (nodes[0]->owner, ==, "Bea");
  wait_for_row (fixture, "no-owner", FALSE);
  eco_history_undo (eco_document_get_history (document));
  wait_for_row (fixture, "no-owner", TRUE);
}

static void
test_mute (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, nodes);
  EcoList *muted = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                        ECO_ECOSYSTEM_MUTED_FINDINGS);
  GtkWidget *panel;

  wait_for_row (fixture, "no-owner", TRUE);
  g_signal_emit_by_name (window_find (GTK_WIDGET (fixture->window), is_row_of, "no-owner"),
                         "mute-chosen", "Not yet");
  g_assert_cmpuint (eco_list_get_length (muted), ==, 1);
  wait_for_row (fixture, "no-owner", FALSE);
  panel = window_find (GTK_WIDGET (fixture->window), is_panel, NULL);
  g_object_set (panel, "show-muted", TRUE, NULL);
  wait_for_row (fixture, "no-owner", TRUE);
  g_signal_emit_by_name (window_find (GTK_WIDGET (fixture->window), is_row_of, "no-owner"),
                         "unmute-chosen");
  g_assert_cmpuint (eco_list_get_length (muted), ==, 0);
}

static void
test_rules (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, nodes);
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_before = g_list_model_get_n_items (windows);
  g_autoptr (GtkWindow) dialog = NULL;

  wait_for_row (fixture, "no-owner", TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.rules", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_before + 1);
  for (guint i = 0; i < g_list_model_get_n_items (windows) && dialog == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_PREFERENCES_WINDOW (window))
        dialog = g_object_ref (window);
    }
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
  eco_rule_set_on (eco_rules_find ("no-owner"), eco_document_get_editor (document), FALSE);
  wait_for_row (fixture, "no-owner", FALSE);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/findings/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("steps", test_findings);
  ADD ("mute", test_mute);
  ADD ("rules", test_rules);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
