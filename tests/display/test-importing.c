/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The dialog that imports spreadsheets: what is wrong keeps its button still, what is good comes as
 * one step, and nothing is left when it is closed while it reads. */
#include "dialogs/eco-import-dialog.h"
#include "window-fixture.h"

#include <string.h>

typedef struct
{
  EcoDocument *document;
  GtkWidget *dialog;
  const char *label;
} Case;

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

static void
open_dialog (Case *self, WindowFixture *fixture, const char *text)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->document = window_start_document (fixture);
  self->dialog = eco_import_dialog_new (self->document, file);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (self->dialog));
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
  GtkWidget *button, *row;
  guint n;

  open_dialog (&self, fixture, "Name;Type;Colour\nAcme;Supplier;Red\nBolt;LinkedIn;\n");
  n = count_nodes (&self);
  wait_for_label (&self, "2 new");
  wait_for_label (&self, "Row 3");
  button = window_find (self.dialog, is_button, "_Import");
  g_assert_true (gtk_widget_get_sensitive (button));
  /* A column that is nothing yet becomes a custom field, the last of what it can be. */
  row = window_find (self.dialog, is_titled_row, "Colour");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (row),
      g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) - 1);
  wait_for_label (&self, "Colour: Red");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_nodes (&self), ==, n + 2);
  eco_history_undo (eco_document_get_history (self.document));
  g_assert_cmpuint (count_nodes (&self), ==, n);
  g_assert_false (eco_history_get_can_undo (eco_document_get_history (self.document)));
}

static void
test_problem (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };

  open_dialog (&self, fixture, "Name,Importance\nAcme,4\nBolt,many\n");
  wait_for_label (&self, "1 problem");
  wait_for_label (&self, "“many” is not possible here");
  g_assert_false (
      gtk_widget_get_sensitive (window_find (self.dialog, is_button, "_Import")));
  gtk_window_destroy (GTK_WINDOW (self.dialog));
  g_assert_false (eco_history_get_can_undo (eco_document_get_history (self.document)));
}

static void
test_refused (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };

  open_dialog (&self, fixture, "Name,\"Importance\n");
  wait_for_label (&self, "has no end");
  gtk_window_destroy (GTK_WINDOW (self.dialog));
}

/* Closed while it reads; the thread finds nobody when it is done. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  Case self = { 0 };

  open_dialog (&self, fixture, "Name\nAcme\n");
  g_object_add_weak_pointer (G_OBJECT (self.dialog), (gpointer *) &self.dialog);
  gtk_window_destroy (GTK_WINDOW (self.dialog));
  while (self.dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/importing/import", WindowFixture, application, window_set_up, test_import,
              window_tear_down);
  g_test_add ("/importing/problem", WindowFixture, application, window_set_up, test_problem,
              window_tear_down);
  g_test_add ("/importing/refused", WindowFixture, application, window_set_up, test_refused,
              window_tear_down);
  g_test_add ("/importing/closed", WindowFixture, application, window_set_up, test_closed,
              window_tear_down);
  return g_test_run ();
}
