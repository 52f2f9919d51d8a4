/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document whose Graphviz helper fails in every way that it can: the map is tidied all the
 * same, with wedges of our own, nothing but places changes, the user is told once, and the next
 * tidy works again. Stub helpers are in tests/data/layout. */
#include "session/eco-document-private.h"

#include "session/eco-arrangement.h"
#include "store/eco-writer.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum
{
  DEADLINE_MS = 400,
};

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  char *message;              /* the last one */
  guint n_messages;
} Fixture;

static void
message_cb (EcoDocument *document, const char *text, Fixture *f)
{
  g_free (f->message);
  f->message = g_strdup (text);
  f->n_messages++;
}

static EcoDocument *
open_example (EcoCatalog *catalog)
{
  GError *error = NULL;
  EcoDocument *document = eco_document_new_from_template ("meridian", catalog, &error);

  g_assert_no_error (error);
  return document;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = open_example (f->catalog);
  g_signal_connect (f->document, "message", G_CALLBACK (message_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_free (f->message);
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static EcoLayoutClient *
new_client (const char *stub)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", stub, NULL);

  return eco_layout_client_new_for_path (path, DEADLINE_MS);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
tidy (EcoDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  eco_document_arrange_anew_async (document, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  eco_document_tidy_finish (document, result, &error);
  g_assert_no_error (error);
}

/* So that there is something to tidy: on this map our own wedges may end where Graphviz's do. */
static void
disturb (EcoDocument *document)
{
  EcoNode *node = eco_list_get (eco_ecosystem_get_nodes (eco_document_get_ecosystem (document)), 9);
  EcoPlacement *placement = eco_placement_new ();

  eco_placement_add_node (placement, eco_object_get_id (ECO_OBJECT (node)), node->angle + 0.1,
                          node->radius);
  eco_editor_place (eco_document_get_editor (document), placement, NULL);
}

/* What the same tidy gives when nobody asks Graphviz. */
static GBytes *
tidy_without (Fixture *f)
{
  g_autoptr (EcoDocument) other = open_example (f->catalog);

  disturb (other);
  _eco_document_set_client (other, NULL);
  tidy (other);
  return eco_writer_write (eco_document_get_ecosystem (other));
}

static void
assert_said (Fixture *f, guint times)
{
  g_assert_cmpuint (f->n_messages, ==, times);
  g_assert_nonnull (strstr (f->message, "Graphviz"));
  g_assert_null (strchr (f->message, '/'));
}

static void
test_fault (Fixture *f, gconstpointer data)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (EcoLayoutClient) faulty = new_client (data);
  g_autoptr (EcoLayoutClient) good = eco_layout_client_new ();
  g_autoptr (GBytes) before = NULL, wanted = tidy_without (f);
  g_autoptr (GBytes) after = NULL, undone = NULL, again = NULL;

  disturb (f->document);
  before = eco_writer_write (ecosystem);
  _eco_document_set_client (f->document, faulty);
  tidy (f->document);
  after = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (after, wanted));
  g_assert_cmpuint (eco_history_get_position (history), ==, 2);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "Tidy");
  g_assert_false (eco_document_get_busy (f->document));
  assert_said (f, 1);
  eco_history_undo (history);
  undone = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (undone, before));
  tidy (f->document);
  assert_said (f, 1);

  _eco_document_set_client (f->document, good);
  tidy (f->document);
  assert_said (f, 1);
  _eco_document_set_client (f->document, faulty);
  tidy (f->document);
  assert_said (f, 2);
  again = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (again, wanted));
}

/* The helper is ended while it has nothing to do: nobody notices. */
static void
test_killed_idle (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoLayoutClient) good = eco_layout_client_new ();
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GDir) threads = NULL;
  const char *thread;

  _eco_document_set_client (f->document, good);
  tidy (f->document);
  first = eco_writer_write (eco_document_get_ecosystem (f->document));
  threads = g_dir_open ("/proc/self/task", 0, NULL);
  while ((thread = g_dir_read_name (threads)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", thread, "children", NULL);
      g_autofree char *content = NULL;

      if (g_file_get_contents (path, &content, NULL, NULL) && content[0] != '\0')
        kill ((pid_t) strtol (content, NULL, 10), SIGKILL);
    }
  tidy (f->document);
  second = eco_writer_write (eco_document_get_ecosystem (f->document));
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpuint (f->n_messages, ==, 0);
}

/* A map without places is opened without Graphviz: it has places, and whoever shows it is told
 * why they are what they are. */
static void
test_opened_without (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("eco-helper-XXXXXX", NULL);
  g_autofree char *libexec = g_strdup (g_getenv ("ECOTONE_LIBEXECDIR"));
  g_autoptr (EcoDocument) document = NULL;

  g_setenv ("ECOTONE_LIBEXECDIR", folder, TRUE);
  document = open_example (f->catalog);
  g_setenv ("ECOTONE_LIBEXECDIR", libexec, TRUE);
  g_rmdir (folder);
  g_assert_true (eco_document_is_placed (document));
  g_signal_connect (document, "message", G_CALLBACK (message_cb), f);
  eco_document_tell_unheard (document);
  assert_said (f, 1);
  eco_document_tell_unheard (document);
  tidy (document);
  assert_said (f, 1);
}

int
main (int argc, char *argv[])
{
  static const char *const stubs[] = { "crash",  "crash-late", "hang",  "flood",  "garbage",
                                       "late",   "refuse",     "silent", "wrong", "missing" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (stubs); i++)
    {
      g_autofree char *name = g_strconcat ("/document-helper/fault/", stubs[i], NULL);

      g_test_add (name, Fixture, stubs[i], set_up, test_fault, tear_down);
    }
#define ADD(name, func) \
  g_test_add ("/document-helper/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("killed-idle", test_killed_idle);
  ADD ("opened-without", test_opened_without);
#undef ADD
  return g_test_run ();
}
