/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nothing is lost, from inside the window: what a crash left stands on the start page and is asked
 * about; a file that others change is noticed; what is dropped stays in the version history, from
 * where it is restored.
 *
 * With ECO_PICTURES=FOLDER it leaves pictures of what it looks at there. */
#include "config.h"

#include "dialogs/eco-version-row.h"
#include "dialogs/eco-versions-dialog.h"
#include "session/eco-versions.h"
#include "store/eco-writer.h"
#include "window-fixture.h"
#include "window/eco-notice-bar.h"
#include "window/eco-start-card.h"

#include "../unit/journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- Looking */

static void
settle (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_GINT64_CONSTANT (1000);

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
picture (gpointer window, const char *name)
{
  const char *folder = g_getenv ("ECO_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  int width, height;

  if (folder == NULL)
    return;
  paintable = gtk_widget_paintable_new (window);
  gtk_widget_queue_draw (window);
  settle (1500);
  width = gtk_widget_get_width (window);
  height = gtk_widget_get_height (window);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
}

static gboolean
is_type (GtkWidget *widget, const char *name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

typedef struct
{
  GtkWidget *window;
  const char *text;
} Wait;

static gboolean
has_label (gpointer data)
{
  Wait *wait = data;

  return window_find (wait->window, is_label, wait->text) != NULL;
}

static void
wait_for_label (gpointer window, const char *text)
{
  Wait wait = { window, text };

  if (!window_wait_until (has_label, &wait))
    g_error ("nothing says “%s”", text);
}

/* The dialog over a window: the newest other window. */
static GtkWidget *
find_dialog (EcoWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *at = all; at != NULL; at = at->next)
    if (gtk_window_get_transient_for (at->data) == GTK_WINDOW (window)
        && gtk_widget_get_visible (at->data) && !GTK_IS_SHORTCUTS_WINDOW (at->data))
      return at->data;
  return NULL;
}

static gboolean
has_dialog (gpointer window)
{
  return find_dialog (window) != NULL;
}

static GtkWidget *
wait_for_dialog (EcoWindow *window)
{
  g_assert_true (window_wait_until (has_dialog, window));
  return find_dialog (window);
}

static void
answer (EcoWindow *window, const char *response)
{
  GtkWidget *dialog = wait_for_dialog (window);

  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  /* Whoever clicks closes it too. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  settle (50);
}

static EcoNoticeBar *
find_notice (WindowFixture *fixture)
{
  return ECO_NOTICE_BAR (window_find (GTK_WIDGET (fixture->window), is_type, "EcoNoticeBar"));
}

static gboolean
says_nothing (gpointer bar)
{
  return eco_notice_bar_get_topic (bar) == NULL;
}

/* ---- Documents */

static GFile *
create_file (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("eco-recovery-XXXXXX", NULL);
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples",
                                                    "meridian.ecotone", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (example);
  GFile *file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
remove_file (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autofree char *backup = g_strconcat (g_file_peek_path (file), "~", NULL);

  g_unlink (g_file_peek_path (file));
  g_unlink (backup);
  g_rmdir (folder);
}

static gboolean
has_document (gpointer window)
{
  return eco_window_get_document (window) != NULL;
}

static EcoDocument *
open_file (WindowFixture *fixture, GFile *file)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  eco_window_open_file (fixture->window, file);
  g_assert_true (window_wait_until (has_document, fixture->window));
  return eco_window_get_document (fixture->window);
}

static void
set_title (EcoDocument *document, const char *title)
{
  eco_editor_set_text (eco_document_get_editor (document),
                       ECO_OBJECT (eco_document_get_ecosystem (document)), "title", title, NULL);
}

static gboolean
is_saved (gpointer window)
{
  EcoDocument *document = eco_window_get_document (window);

  return !eco_document_get_modified (document) && !eco_document_get_saving (document);
}

static void
save (WindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  g_assert_true (window_wait_until (is_saved, fixture->window));
}

/* What a crash would leave of a document with these changes. */
static char *
crash (GFile *file, const char *title)
{
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  g_autoptr (EcoDocument) document
      = file != NULL ? eco_document_open (file, catalog, NULL, NULL)
                     : eco_document_new_from_template ("internal-ecosystem", catalog, NULL);
  g_autoptr (EcoJournal) journal = eco_journal_new (document);
  char *id;

  set_title (document, title);
  eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                       ECO_SIDE_EXTERNAL, 90, 200);
  g_assert_true (eco_journal_flush (journal, NULL));
  id = fixture_crash (eco_journal_get_id (journal));
  eco_journal_close (journal);
  return id;
}

static gboolean
is_recovered (GtkWidget *widget, const char *title)
{
  const EcoRecoveryItem *item
      = ECO_IS_START_CARD (widget) ? eco_start_card_get_recovered (ECO_START_CARD (widget)) : NULL;

  return item != NULL && g_strcmp0 (item->title, title) == 0;
}

static GtkWidget *
find_recovered (WindowFixture *fixture, const char *title)
{
  return window_find (GTK_WIDGET (fixture->window), is_recovered, title);
}

static void
show (WindowFixture *fixture, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (window_wait_until (window_is_mapped, fixture->window));
}

/* ---- After a crash */

static void
test_start_page (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("Strategy for the board.ecotone");
  g_autofree char *first = crash (file, "Meridian, reworked"), *second = crash (NULL, "A new idea");
  g_autofree char *folder = NULL;
  GtkWidget *page;
  EcoDocument *document;

  folder = _eco_journal_dup_path (second);
  g_assert_true (_eco_journal_set_attempts (folder, 2, NULL));
  show (fixture, 1440, 980);
  g_assert_nonnull (find_recovered (fixture, "Meridian, reworked"));
  g_assert_nonnull (find_recovered (fixture, "A new idea"));
  wait_for_label (fixture->window, "2 changes · Today");
  wait_for_label (fixture->window, "Never saved");
  wait_for_label (fixture->window, "Ecotone ended 2 times while opening it");
  picture (fixture->window, "start");
  page = window_find (GTK_WIDGET (fixture->window), is_type, "EcoStartPage");
  /* What has ended the program is asked about, and stays when it is not wanted. */
  gtk_widget_activate_action (page, "start.recover", "s", second);
  picture (wait_for_dialog (fixture->window), "insist");
  answer (fixture->window, "cancel");
  g_assert_null (eco_window_get_document (fixture->window));
  gtk_widget_activate_action (page, "start.discard", "s", second);
  picture (wait_for_dialog (fixture->window), "discard");
  answer (fixture->window, "discard");
  settle (500);
  g_assert_null (find_recovered (fixture, "A new idea"));

  gtk_widget_activate_action (page, "start.recover", "s", first);
  g_assert_true (window_wait_until (has_document, fixture->window));
  document = eco_window_get_document (fixture->window);
  g_assert_cmpstr (eco_document_get_ecosystem (document)->title, ==, "Meridian, reworked");
  g_assert_true (eco_document_get_modified (document));
  g_assert_true (g_file_equal (eco_document_get_file (document), file));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "• "));
  wait_for_label (fixture->window, "Recovered: 2 changes");
  picture (fixture->window, "recovered");
  save (fixture);
  g_assert_null (eco_recovery_find (file));
  remove_file (file);
}

/* Opening the file asks; the saved file leaves what can be recovered. */
static void
test_open (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("open.ecotone");
  g_autofree char *id = crash (file, "Reworked");
  g_autoptr (EcoRecoveryItem) item = NULL;

  show (fixture, 700, 700);
  eco_window_open_file (fixture->window, file);
  picture (wait_for_dialog (fixture->window), "ask");
  picture (fixture->window, "start-small");
  eco_window_mention_recovered (fixture->window);
  answer (fixture->window, "saved");
  g_assert_true (window_wait_until (has_document, fixture->window));
  g_assert_false (eco_document_get_modified (eco_window_get_document (fixture->window)));
  item = eco_recovery_find (file);
  g_assert_nonnull (item);
  g_assert_cmpstr (item->id, ==, id);
  /* What is said about them stays when the file is there. */
  wait_for_label (fixture->window, "There are documents with changes");
  picture (fixture->window, "mention");
  g_assert_true (eco_recovery_discard (id, NULL));
  remove_file (file);
}

/* ---- What others do with the file */

static void
change_on_disk (GFile *file)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  parts = g_strsplit (text, "Meridian", -1);
  changed = g_strjoinv ("Southern", parts);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), changed, -1, NULL));
}

static gboolean
is_southern (gpointer window)
{
  EcoDocument *document = eco_window_get_document (window);

  return strstr (eco_document_get_ecosystem (document)->brand, "Southern") != NULL;
}

static void
assert_latest (GFile *file, EcoVersionKind kind, const char *title)
{
  g_autoptr (GPtrArray) versions = eco_versions_list (file);
  g_autoptr (EcoEcosystem) ecosystem = NULL;

  g_assert_cmpuint (versions->len, >, 0);
  g_assert_cmpint (((EcoVersion *) versions->pdata[0])->kind, ==, kind);
  ecosystem = eco_version_load (versions->pdata[0], NULL);
  g_assert_cmpstr (ecosystem->title, ==, title);
}

static void
test_disk (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("disk.ecotone");
  EcoDocument *document = open_file (fixture, file);

  settle (400);
  set_title (document, "Ours");
  change_on_disk (file);
  wait_for_label (fixture->window, "changed on disk.");
  picture (fixture->window, "changed");
  /* Saving asks, and nothing is written until there is an answer. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  picture (wait_for_dialog (fixture->window), "conflict");
  answer (fixture->window, "reload");
  g_assert_true (window_wait_until (is_southern, fixture->window));
  assert_latest (file, ECO_VERSION_DISCARDED, "Ours");
  g_assert_true (says_nothing (find_notice (fixture)));
  /* Once more, and ours is taken: theirs is in the history. */
  set_title (eco_window_get_document (fixture->window), "Ours again");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "<broken", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  answer (fixture->window, "overwrite");
  g_assert_true (window_wait_until (is_saved, fixture->window));
  assert_latest (file, ECO_VERSION_SAVED, "Ours again");
  settle (800);
  g_assert_true (says_nothing (find_notice (fixture)));
  /* Gone, and put back. */
  g_unlink (g_file_peek_path (file));
  wait_for_label (fixture->window, "is not in its place any more");
  remove_file (file);
}

static void
test_closing (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("closing.ecotone");

  set_title (open_file (fixture, file), "Not saved");
  gtk_window_close (GTK_WINDOW (fixture->window));
  picture (wait_for_dialog (fixture->window), "closing");
  g_object_ref (fixture->window);
  answer (fixture->window, "discard");
  settle (500);
  g_assert_null (eco_window_get_document (fixture->window));
  assert_latest (file, ECO_VERSION_DISCARDED, "Not saved");
  g_assert_null (eco_recovery_find (file));
  g_object_unref (fixture->window);
  fixture->window
      = eco_window_new (GTK_APPLICATION (fixture->application),
                        eco_application_get_catalog (fixture->application), NULL);
  remove_file (file);
}

/* ---- The version history */

static guint
count_rows (GtkWidget *dialog)
{
  GtkWidget *list = window_find (dialog, is_type, "GtkListBox");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

static GtkWidget *
open_history (WindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.version-history", NULL);
  return wait_for_dialog (fixture->window);
}

static void
select_row (GtkWidget *dialog, int index)
{
  GtkListBox *list = GTK_LIST_BOX (window_find (dialog, is_type, "GtkListBox"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index));
}

static void
test_history (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("history.ecotone");
  EcoDocument *document = open_file (fixture, file);
  EcoHistory *history = eco_document_get_history (document);
  g_autofree char *title = g_strdup (eco_document_get_ecosystem (document)->title);
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *dialog = open_history (fixture);
  guint position;

  wait_for_label (dialog, "No Earlier Versions Yet");
  picture (dialog, "history-empty");
  gtk_window_destroy (GTK_WINDOW (dialog));
  set_title (document, "First");
  save (fixture);
  bytes = eco_writer_write (eco_document_get_ecosystem (document));
  g_assert_true (eco_versions_keep (file, bytes, ECO_VERSION_NAMED, "Before the board meeting", 0,
                                    NULL));
  eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                       ECO_SIDE_EXTERNAL, 90, 200);
  set_title (document, "Second");
  save (fixture);

  dialog = open_history (fixture);
  g_assert_cmpuint (count_rows (dialog), ==, 3);
  wait_for_label (dialog, "Since then: 1 added, 1 changed");
  wait_for_label (dialog, "The same as now");
  select_row (dialog, 1);
  picture (dialog, "history");
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 560);
  picture (dialog, "history-small");
  gtk_widget_activate_action (dialog, "versions.remove", NULL);
  g_assert_cmpuint (count_rows (dialog), ==, 2);
  /* What is restored is one step, and the dialog goes. */
  select_row (dialog, 1);
  position = eco_history_get_position (history);
  gtk_widget_activate_action (dialog, "versions.restore", NULL);
  while (eco_history_get_position (history) == position)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (eco_document_get_ecosystem (document)->title, ==, title);
  settle (200);
  g_assert_null (find_dialog (fixture->window));
  picture (fixture->window, "restored");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (eco_document_get_ecosystem (document)->title, ==, "Second");
  g_assert_false (eco_document_get_modified (document));
  /* What differs is seen on the map. */
  dialog = open_history (fixture);
  select_row (dialog, 1);
  gtk_widget_activate_action (dialog, "versions.compare", NULL);
  wait_for_label (fixture->window, "1 added");
  picture (fixture->window, "compared");
  remove_file (file);
}

static void
test_copy (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("copy.ecotone");
  EcoDocument *document = open_file (fixture, file);

  eco_window_open_copy (fixture->window, file);
  while (eco_window_get_document (fixture->window) == document)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (eco_document_get_file (eco_window_get_document (fixture->window)));
  remove_file (file);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/recovery/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("start-page", test_start_page);
  ADD ("open", test_open);
  ADD ("disk", test_disk);
  ADD ("closing", test_closing);
  ADD ("history", test_history);
  ADD ("copy", test_copy);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
