/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The start page, from inside: the user's own templates are there, a broken one says why and is
 * not opened, and one that was removed comes back; and other ecosystems open by their nodes. */
#include "config.h"

#include "session/eco-own-template.h"
#include "session/eco-template.h"
#include "window/eco-start-card.h"
#include "window/eco-start-page.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_page (GtkWidget *widget, const char *text)
{
  return ECO_IS_START_PAGE (widget);
}

static gboolean
is_card (GtkWidget *widget, const char *text)
{
  return ECO_IS_START_CARD (widget)
         && g_strcmp0 (eco_start_card_get_template_name (ECO_START_CARD (widget)), text) == 0;
}

static gboolean
is_undo (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static EcoStartCard *
find_card (WindowFixture *fixture, const char *name)
{
  return (EcoStartCard *) window_find (GTK_WIDGET (fixture->window), is_card, name);
}

static gboolean
is_broken_known (gpointer data)
{
  EcoStartCard *card = find_card (data, "Broken");

  return card != NULL && eco_start_card_is_broken (card);
}

static gboolean
can_undo (gpointer data)
{
  return window_find (data, is_undo, "_Undo") != NULL;
}

static void
save (const char *name)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_template_load ("blank-rings", NULL);

  g_assert_true (eco_own_template_save (ecosystem, name, NULL, NULL));
}

static GtkWidget *
show_page (WindowFixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (window_wait_until (window_is_mapped, fixture->window));
  return window_find (GTK_WIDGET (fixture->window), is_page, NULL);
}

static void
test_removed (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *button;

  save ("Ours");
  page = show_page (fixture);
  g_assert_nonnull (find_card (fixture, "Ours"));
  g_assert_nonnull (find_card (fixture, "internal-ecosystem"));
  g_assert_nonnull (find_card (fixture, "meridian"));
  gtk_widget_activate_action (page, "start.remove-template", "s", "Ours");
  g_assert_null (find_card (fixture, "Ours"));
  g_assert_false (eco_own_template_exists ("Ours"));
  g_assert_true (window_wait_until (can_undo, fixture->window));
  button = window_find (GTK_WIDGET (fixture->window), is_undo, "_Undo");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (eco_own_template_exists ("Ours"));
  g_assert_nonnull (find_card (fixture, "Ours"));
  g_clear_pointer (&(GBytes *){ eco_own_template_remove ("Ours", NULL) }, g_bytes_unref);
}

static void
test_broken (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = eco_own_template_get_file ("Broken");

  save ("Broken");
  g_assert_true (g_file_replace_contents (file, "<ecosystem", 10, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  show_page (fixture);
  g_assert_true (window_wait_until (is_broken_known, fixture));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (find_card (fixture, "Broken"))),
                         "child-activated", find_card (fixture, "Broken"));
  g_assert_null (eco_window_get_document (fixture->window));
  g_clear_pointer (&(GBytes *){ eco_own_template_remove ("Broken", NULL) }, g_bytes_unref);
}

/* ---- Other ecosystems */

static gboolean
has_document (gpointer data)
{
  return eco_window_get_document (data) != NULL;
}

static EcoDocument *
open_file (WindowFixture *fixture, const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "ours.ecotone", NULL);
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "resources", "templates",
                                                    "platform-app-store.ecotone", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (example);

  g_assert_true (g_file_copy (from, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  gtk_window_present (GTK_WINDOW (fixture->window));
  eco_window_open_file (fixture->window, file);
  g_assert_true (window_wait_until (has_document, fixture->window));
  return eco_window_get_document (fixture->window);
}

/* The window in which the other ecosystem is shown. */
static EcoWindow *
find_other (WindowFixture *fixture)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  for (GList *at = windows; at != NULL; at = at->next)
    if (ECO_IS_WINDOW (at->data) && at->data != (gpointer) fixture->window)
      return at->data;
  return NULL;
}

static gboolean
is_other_open (gpointer data)
{
  EcoWindow *other = find_other (data);

  return other != NULL && eco_window_get_document (other) != NULL;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *base;

  while ((base = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, base, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
test_others (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("eco-start-XXXXXX", NULL);
  EcoDocument *document = open_file (fixture, folder);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *node = eco_ecosystem_lookup_node (ecosystem, "n-developers");
  EcoDocument *other;

  eco_selection_set_only (eco_document_get_selection (document), "n-developers");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.make-ecosystem", NULL);
  g_assert_cmpstr (node->file, ==, "Developers.ecotone");
  g_assert_true (window_wait_until (is_other_open, fixture));
  other = eco_window_get_document (find_other (fixture));
  g_assert_cmpstr (eco_document_get_ecosystem (other)->title, ==, "Developers");
  /* It is open, so it is not opened again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-ecosystem", NULL);
  gtk_window_destroy (GTK_WINDOW (find_other (fixture)));
  g_assert_null (find_other (fixture));
  /* Linking is one step, and can be undone. */
  eco_history_undo (eco_document_get_history (document));
  g_assert_null (node->file);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/start/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("removed", test_removed);
  ADD ("broken", test_broken);
  ADD ("others", test_others);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
