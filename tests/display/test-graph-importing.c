/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The dialog that imports graphs: into the document that is open as one step, into a new one in an
 * empty window, nothing while anything is wrong, and nothing left when it is closed early. */
#include "dialogs/eco-graph-dialog.h"
#include "window-fixture.h"

#include <string.h>

typedef struct
{
  EcoDocument *document;
  GtkWidget *dialog;
  const char *label;
} Case;

#define GRAPH                                                                                      \
  "{\"nodes\": [{\"id\": \"a\", \"name\": \"Ada\", \"since\": \"%s\", \"part\": \"Sales\"},"       \
  "{\"id\": \"b\", \"name\": \"Bert\", \"part\": \"Gadgets\"}],"                                   \
  "\"links\": [{\"source\": \"a\", \"target\": \"b\", \"weight\": 3}]}"

static gboolean
is_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
is_titled_row (GtkWidget *widget, const char *text)
{
  return ADW_IS_COMBO_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0;
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
shows_label (gpointer data)
{
  Case *self = data;

  return window_find (self->dialog, is_label, self->label) != NULL;
}

static void
wait_for_label (Case *self, const char *label)
{
  self->label = label;
  if (!window_wait_until (shows_label, self))
    g_error ("the dialog does not say “%s”", label);
}

static gboolean
is_gone (gpointer data)
{
  return ((Case *) data)->dialog == NULL;
}

static void
open_dialog (Case *self, WindowFixture *fixture, const char *since)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "graph.json", NULL);
  g_autofree char *text = g_strdup_printf (GRAPH, since);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->document = window_start_document (fixture);
  self->dialog = eco_graph_dialog_new (self->document, eco_document_get_catalog (self->document),
                                       file);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
choose_last (GtkWidget *row)
{
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (row),
    g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) - 1);
}

static guint
count_nodes (Case *self)
{
  return eco_list_get_length (
    eco_ecosystem_get_nodes (eco_document_get_ecosystem (self->document)));
}

static void
test_import (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };
  GtkWidget *row;
  guint n;

  open_dialog (&self, fixture, "2026-01-31");
  n = count_nodes (&self);
  wait_for_label (&self, "New nodes: 2, new exchanges: 1");
  wait_for_label (&self, "Ada → Bert");
  /* An attribute that is a ring: each of its values is one, here a new one. */
  row = window_find (self.dialog, is_titled_row, "part");
  g_assert_nonnull (row);
  for (guint i = 0; i < g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
       i++)
    {
      GtkStringObject *word
        = g_list_model_get_item (adw_combo_row_get_model (ADW_COMBO_ROW (row)), i);

      if (g_str_equal (gtk_string_object_get_string (word), "Ring"))
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      g_object_unref (word);
    }
  wait_for_label (&self, "New rings and sectors: ");
  row = window_find (self.dialog, is_titled_row, "Gadgets");
  g_assert_nonnull (row);
  choose_last (row);
  wait_for_label (&self, "Ring: Gadgets");
  g_signal_emit_by_name (window_find (self.dialog, is_button, "_Import"), "clicked");
  g_assert_true (window_wait_until (is_gone, &self));
  g_assert_cmpuint (count_nodes (&self), ==, n + 2);
  g_assert_true (eco_document_is_placed (self.document));
  eco_history_undo (eco_document_get_history (self.document));
  g_assert_cmpuint (count_nodes (&self), ==, n);
  g_assert_false (eco_history_get_can_undo (eco_document_get_history (self.document)));
}

/* What a date cannot be keeps the button still, until the attribute is left out. */
static void
test_problem (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };

  open_dialog (&self, fixture, "2026 or later");
  wait_for_label (&self, "1 problem");
  wait_for_label (&self, "is no date");
  g_assert_false (
      gtk_widget_get_sensitive (window_find (self.dialog, is_button, "_Import")));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (window_find (self.dialog, is_titled_row, "since")), 0);
  wait_for_label (&self, "New nodes: 2, new exchanges: 1");
  gtk_window_destroy (GTK_WINDOW (self.dialog));
  g_assert_true (window_wait_until (is_gone, &self));
  g_assert_false (eco_history_get_can_undo (eco_document_get_history (self.document)));
}

/* Closed while it reads, and while it plans; the threads find nobody when they are done. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };

  open_dialog (&self, fixture, "2026-01-31");
  gtk_window_destroy (GTK_WINDOW (self.dialog));
  g_assert_true (window_wait_until (is_gone, &self));
}

static gboolean
has_document (gpointer data)
{
  return eco_window_get_document (data) != NULL;
}

/* A graph that is opened in an empty window becomes an ecosystem of its own. */
static void
test_open (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "graph.json", NULL);
  g_autofree char *text = g_strdup_printf (GRAPH, "2026-01-31");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Case self = { 0 };
  GListModel *windows;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  eco_window_open_file (fixture->window, file);
  windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      GtkWidget *window = g_list_model_get_item (windows, i);

      if (ECO_IS_GRAPH_DIALOG (window))
        self.dialog = window;
      g_object_unref (window);
    }
  g_assert_nonnull (self.dialog);
  wait_for_label (&self, "New nodes: 2, new exchanges: 1");
  g_signal_emit_by_name (window_find (self.dialog, is_button, "_Import"), "clicked");
  g_assert_true (window_wait_until (has_document, fixture->window));
  self.document = eco_window_get_document (fixture->window);
  g_assert_cmpuint (count_nodes (&self), ==, 2);
  g_assert_true (eco_document_get_modified (self.document));
  eco_history_mark_saved (eco_document_get_history (self.document));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/graph-importing/import", WindowFixture, application, window_set_up, test_import,
              window_tear_down);
  g_test_add ("/graph-importing/problem", WindowFixture, application, window_set_up, test_problem,
              window_tear_down);
  g_test_add ("/graph-importing/closed", WindowFixture, application, window_set_up, test_closed,
              window_tear_down);
  g_test_add ("/graph-importing/open", WindowFixture, application, window_set_up, test_open,
              window_tear_down);
  return g_test_run ();
}
