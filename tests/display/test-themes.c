/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The dialog of the themes: what is chosen is seen at once, and is one step or none. */
#include "dialogs/eco-theme-dialog.h"
#include "model/eco-brand-theme.h"
#include "model/eco-list.h"
#include "window-fixture.h"

#include <string.h>

typedef struct
{
  WindowFixture *fixture;
  EcoDocument *document;
  GtkWidget *dialog;
} Case;

static gboolean
dialog_is_mapped (gpointer data)
{
  Case *self = data;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  self->dialog = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ECO_IS_THEME_DIALOG (window) && gtk_widget_get_mapped (window))
        self->dialog = window;
    }
  return self->dialog != NULL;
}

static gboolean
dialog_is_gone (gpointer data)
{
  return !dialog_is_mapped (data);
}

static gboolean
is_card (GtkWidget *widget, const char *theme)
{
  return g_strcmp0 (g_object_get_data (G_OBJECT (widget), "theme"), theme) == 0;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static void
open_dialog (Case *self, WindowFixture *fixture)
{
  self->fixture = fixture;
  self->document = window_start_document (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.theme", NULL);
  g_assert_true (window_wait_until (dialog_is_mapped, self));
}

static void
choose (Case *self, const char *theme)
{
  GtkWidget *card = window_find (self->dialog, is_card, theme);

  g_assert_nonnull (card);
  gtk_flow_box_select_child (GTK_FLOW_BOX (gtk_widget_get_parent (card)),
                             GTK_FLOW_BOX_CHILD (card));
  g_assert_cmpstr (eco_document_get_ecosystem (self->document)->theme, ==, theme);
}

static void
click (Case *self, const char *label)
{
  GtkWidget *button = window_find (self->dialog, has_text, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static guint
count_brands (Case *self)
{
  return eco_list_get_length (
      eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (self->document)),
                           ECO_ECOSYSTEM_BRAND_THEMES));
}

static void
test_apply (WindowFixture *fixture, gconstpointer data)
{
  Case self;
  EcoHistory *history;

  open_dialog (&self, fixture);
  history = eco_document_get_history (self.document);
  choose (&self, "paper");
  choose (&self, "blueprint");
  g_assert_null (eco_history_get_undo_label (history));
  click (&self, "_Apply");
  g_assert_true (window_wait_until (dialog_is_gone, &self));
  g_assert_cmpstr (eco_document_get_ecosystem (self.document)->theme, ==, "blueprint");
  eco_history_undo (history);
  g_assert_cmpstr (eco_document_get_ecosystem (self.document)->theme, ==, NULL);
  g_assert_null (eco_history_get_undo_label (history));
}

static void
test_cancel (WindowFixture *fixture, gconstpointer data)
{
  Case self;

  open_dialog (&self, fixture);
  choose (&self, "paper");
  gtk_window_close (GTK_WINDOW (self.dialog));
  g_assert_true (window_wait_until (dialog_is_gone, &self));
  g_assert_cmpstr (eco_document_get_ecosystem (self.document)->theme, ==, NULL);
  g_assert_null (eco_history_get_undo_label (eco_document_get_history (self.document)));
}

static void
test_new_brand_theme (WindowFixture *fixture, gconstpointer data)
{
  Case self;

  open_dialog (&self, fixture);
  choose (&self, "dark");
  click (&self, "_New Brand Theme…");
  g_assert_cmpuint (count_brands (&self), ==, 1);
  g_assert_cmpstr (eco_document_get_ecosystem (self.document)->theme, ==, "theme1");
  click (&self, "_Apply");
  g_assert_true (window_wait_until (dialog_is_gone, &self));
  g_assert_cmpuint (count_brands (&self), ==, 1);
  eco_history_undo (eco_document_get_history (self.document));
  g_assert_cmpuint (count_brands (&self), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/themes/apply", WindowFixture, application, window_set_up, test_apply,
              window_tear_down);
  g_test_add ("/themes/cancel", WindowFixture, application, window_set_up, test_cancel,
              window_tear_down);
  g_test_add ("/themes/new-brand-theme", WindowFixture, application, window_set_up,
              test_new_brand_theme, window_tear_down);
  return g_test_run ();
}
