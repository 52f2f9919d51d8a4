/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A layout that takes its time: people go on working, save, cancel, close the document. What they
 * did stays, and what the layout wants is laid over it. A stub helper that never answers makes a
 * layout last as long as the test wants it to. */
#include "base/eco-error.h"
#include "base/eco-geometry.h"
#include "render/eco-measure.h"
#include "session/eco-document-private.h"
#include "session/eco-document-rings.h"
#include "session/eco-progress.h"
#include "store/eco-writer.h"

#include <glib/gstdio.h>

enum
{
  PATIENT_MS = 60000,
  TURNS = 100,
};

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("meridian", f->catalog, &error);
  g_assert_no_error (error);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  f->editor = eco_document_get_editor (f->document);
  f->history = eco_document_get_history (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->document);
  g_object_unref (f->catalog);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Layouts of the document last until they are cancelled. */
static void
stall (Fixture *f)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", "hang", NULL);
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new_for_path (path, PATIENT_MS);

  _eco_document_set_client (f->document, client);
}

static EcoNode *
find (Fixture *f, const char *name)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (nodes, i)), name) == 0)
      return eco_list_get (nodes, i);
  g_error ("no node “%s”", name);
}

static void
assert_valid (Fixture *f)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  EcoNode *brand = eco_ecosystem_find_brand_node (f->ecosystem);
  guint n = eco_list_get_length (nodes);
  g_autofree EcoRect *boxes = g_new (EcoRect, n);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);
      double width, height;

      eco_measure_card (typesetter, f->catalog, node, &width, &height);
      boxes[i] = eco_rect_around (eco_point_from_polar (node->angle, node->radius), width, height);
      if (node == brand)
        continue;
      g_assert_true (node->radius > ring->inner && node->radius < ring->outer);
      g_assert_true (node->side == ECO_SIDE_NONE ||
                     (node->angle > 180) == (node->side == ECO_SIDE_INTERNAL));
      for (guint k = 0; k < i; k++)
        if (eco_list_get (nodes, k) != (gpointer) brand &&
            eco_rect_intersects (&boxes[i], &boxes[k]))
          g_error ("“%s” lies on “%s”", node->name, ECO_NODE (eco_list_get (nodes, k))->name);
    }
}

/* Everything that matters to a layout happens while it runs. */
static void
test_work_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  EcoNode *moved = find (f, "LinkedIn"), *longer = find (f, "Sales");
  EcoNode *pinned = find (f, "Customers");
  EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (f->ecosystem), 2);
  double angle, radius;
  guint position;

  eco_document_tidy_async (f->document, NULL, done_cb, &result);
  g_ptr_array_add (doomed, find (f, "Marketing automation"));
  eco_editor_remove (f->editor, doomed);
  eco_document_put_node (f->document, moved, ring, ECO_SIDE_INTERNAL, 270,
                         (ring->inner + ring->outer) / 2);
  eco_editor_rename (f->editor, ECO_OBJECT (longer), "Sales and everybody who has to do with it");
  eco_editor_add_node (f->editor, "supplier", "Brand new", NULL, ECO_SIDE_NONE, NAN, NAN);
  eco_document_put_node (f->document, pinned,
                         eco_ecosystem_lookup_ring (f->ecosystem, pinned->ring), pinned->side,
                         pinned->side == ECO_SIDE_INTERNAL ? 200 : 160, pinned->radius);
  eco_editor_set_text (f->editor, ECO_OBJECT (pinned), "pinned", "yes", NULL);
  angle = pinned->angle;
  radius = pinned->radius;
  before = eco_writer_write (f->ecosystem);
  position = eco_history_get_position (f->history);
  wait_for (&result);
  g_assert_true (eco_document_tidy_finish (f->document, result, &error));
  g_assert_no_error (error);
  assert_valid (f);
  g_assert_cmpstr (moved->ring, ==, eco_object_get_id (ECO_OBJECT (ring)));
  g_assert_cmpfloat (pinned->angle, ==, angle);
  g_assert_cmpfloat (pinned->radius, ==, radius);
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position + 1);
  eco_history_undo (f->history);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

/* Where rings are others, the places mean nothing any more. */
static void
test_rings_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  eco_document_tidy_async (f->document, NULL, done_cb, &result);
  eco_document_add_ring (f->document, NULL, "One more");
  before = eco_writer_write (f->ecosystem);
  wait_for (&result);
  g_assert_false (eco_document_tidy_finish (f->document, result, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 1);
  g_assert_false (eco_document_get_laying_out (f->document));
}

/* The main loop turns while a layout runs; who cancels it is answered by the next turn, and
 * nothing has happened. */
static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoProgress) progress = eco_progress_new ();
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  g_autoptr (GAsyncResult) result = NULL, next = NULL;
  g_autoptr (EcoLayoutClient) good = eco_layout_client_new ();
  g_autoptr (GError) error = NULL;
  int turns = 0;

  stall (f);
  eco_document_tidy_async (f->document, G_CANCELLABLE (progress), done_cb, &result);
  for (int i = 0; i < TURNS; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (result);
  g_assert_true (eco_document_get_laying_out (f->document));
  g_assert_false (eco_document_get_saving (f->document));
  g_cancellable_cancel (G_CANCELLABLE (progress));
  for (; result == NULL; turns++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (turns, <, 10);
  g_assert_false (eco_document_tidy_finish (f->document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (eco_document_get_busy (f->document));
  g_assert_false (eco_document_get_modified (f->document));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 0);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));

  _eco_document_set_client (f->document, good);
  eco_document_tidy_async (f->document, NULL, done_cb, &next);
  wait_for (&next);
  g_assert_true (eco_document_tidy_finish (f->document, next, NULL));
}

/* What is saved is what is there; the layout comes after it, so there is something to save. */
static void
test_save_meanwhile (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("eco-late-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.ecotone", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) layout = NULL, saved = NULL;
  g_autoptr (EcoProgress) progress = eco_progress_new ();
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), written = NULL;

  stall (f);
  eco_document_tidy_async (f->document, G_CANCELLABLE (progress), done_cb, &layout);
  eco_document_save_async (f->document, file, FALSE, NULL, done_cb, &saved);
  g_assert_true (eco_document_get_saving (f->document));
  wait_for (&saved);
  g_assert_true (eco_document_save_finish (f->document, saved, NULL));
  g_assert_false (eco_document_get_saving (f->document));
  g_assert_true (eco_document_get_laying_out (f->document));
  written = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (written, before));
  g_cancellable_cancel (G_CANCELLABLE (progress));
  wait_for (&layout);
  g_assert_false (eco_document_tidy_finish (f->document, layout, NULL));
  g_assert_false (eco_document_get_modified (f->document));
  g_unlink (path);
  g_rmdir (folder);
}

/* A window that closes forgets its document. */
static void
test_closed_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoProgress) progress = eco_progress_new ();
  g_autoptr (GAsyncResult) result = NULL;
  gpointer document = f->document;

  stall (f);
  g_object_add_weak_pointer (document, &document);
  eco_document_tidy_async (f->document, G_CANCELLABLE (progress), done_cb, &result);
  g_clear_object (&f->document);
  g_cancellable_cancel (G_CANCELLABLE (progress));
  wait_for (&result);
  g_clear_object (&result);
  while (g_atomic_pointer_get (&document) != NULL)
    g_usleep (1000);
}

/* A new document of an example is made in a thread too, and has no file. */
static void
test_start (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL, refused = NULL;
  g_autoptr (EcoDocument) document = NULL;
  g_autoptr (GBytes) wanted = eco_writer_write (f->ecosystem), bytes = NULL;
  g_autoptr (GError) error = NULL;

  eco_document_start_async ("meridian", f->catalog, NULL, done_cb, &result);
  wait_for (&result);
  document = eco_document_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_null (eco_document_get_file (document));
  g_assert_false (eco_document_get_modified (document));
  bytes = eco_writer_write (eco_document_get_ecosystem (document));
  g_assert_true (g_bytes_equal (bytes, wanted));
  eco_document_start_async ("nonsense", f->catalog, NULL, done_cb, &refused);
  wait_for (&refused);
  g_assert_null (eco_document_open_finish (refused, &error));
  g_assert_nonnull (error);
}

static void
note_cb (EcoProgress *progress, GParamSpec *pspec, GArray *fractions)
{
  double fraction = eco_progress_get_fraction (progress);

  g_array_append_val (fractions, fraction);
}

/* It is told in this thread how far the other one is, and never less than before. */
static void
test_progress (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoProgress) progress = eco_progress_new ();
  g_autoptr (GArray) fractions = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GAsyncResult) result = NULL;

  g_signal_connect (progress, "notify::fraction", G_CALLBACK (note_cb), fractions);
  eco_document_tidy_async (f->document, G_CANCELLABLE (progress), done_cb, &result);
  while (result == NULL || eco_progress_get_fraction (progress) < 1 || fractions->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (eco_document_tidy_finish (f->document, result, NULL));
  for (guint i = 1; i < fractions->len; i++)
    g_assert_cmpfloat (g_array_index (fractions, double, i), >=,
                       g_array_index (fractions, double, i - 1));
  eco_progress_report (progress, 0.5);
  g_assert_cmpfloat (eco_progress_get_fraction (progress), ==, 1);
  /* It may be told once more, when the numbers are gone. */
  g_signal_handlers_disconnect_by_data (progress, fractions);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) \
  g_test_add ("/document-late/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("work-meanwhile", test_work_meanwhile);
  ADD ("rings-meanwhile", test_rings_meanwhile);
  ADD ("cancel", test_cancel);
  ADD ("save-meanwhile", test_save_meanwhile);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  ADD ("progress", test_progress);
  ADD ("start", test_start);
#undef ADD
  return g_test_run ();
}
