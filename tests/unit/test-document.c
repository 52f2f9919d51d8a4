/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: templates, opening, saving, conflicts, layout; and that what is
 * drawn by the layout stays in its ring and on its side. */
#include "base/eco-error.h"
#include "base/eco-geometry.h"
#include "base/eco-plane.h"
#include "render/eco-measure.h"
#include "session/eco-arrangement.h"
#include "session/eco-document.h"
#include "session/eco-template.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  EcoCatalog *catalog;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->catalog = eco_catalog_new_builtin (NULL);
  f->folder = g_dir_make_tmp ("eco-document-XXXXXX", NULL);
  path = g_build_filename (f->folder, "map.ecotone", NULL);
  f->file = g_file_new_for_path (path);
}

/* A worker thread lets go of its task a moment after the result has arrived; a
 * leak makes this wait until the runner's time is over. */
static void
wait_for_finalize (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  while (g_atomic_pointer_get (&object) != NULL)
    g_usleep (1000);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  const char *name;
  GDir *dir = g_dir_open (f->folder, 0, NULL);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (dir);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_object_unref (f->file);
  wait_for_finalize (f->catalog);
}

static EcoDocument *
open_template (Fixture *f, const char *name)
{
  g_autoptr (GError) error = NULL;
  EcoDocument *document = eco_document_new_from_template (name, f->catalog, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_placed (EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  g_assert_true (eco_document_is_placed (document));
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);

      g_assert_cmpfloat (node->radius, <=, ring->outer);
      if (node != eco_ecosystem_find_brand_node (ecosystem))
        g_assert_cmpfloat (node->radius, >=, ring->inner);
      if (node->side == ECO_SIDE_INTERNAL)
        g_assert_cmpfloat (node->angle, >, 180);
      if (node->side == ECO_SIDE_EXTERNAL)
        g_assert_cmpfloat (node->angle, <, 180);
    }
}

/* No card touches another; the sizes are those that are drawn. */
static void
assert_apart (EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  EcoPlane plane = eco_plane_for_shape (ecosystem->shape);
  guint n = eco_list_get_length (nodes);
  g_autofree EcoRect *boxes = g_new (EcoRect, n);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      double width, height, core = eco_measure_core (typesetter, ecosystem);

      eco_measure_card (typesetter, eco_document_get_catalog (document), node, &width, &height);
      if (node == eco_ecosystem_find_brand_node (ecosystem))
        width = height = 2 * core / G_SQRT2;
      boxes[i] = eco_rect_around (eco_plane_get_point (plane, node->angle, node->radius), width,
                                  height);
      for (guint j = 0; j < i; j++)
        if (eco_rect_intersects (&boxes[i], &boxes[j]))
          g_error ("“%s” lies on “%s”", node->name, ECO_NODE (eco_list_get (nodes, j))->name);
    }
}

static void
test_templates (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) templates = eco_template_list ();
  g_auto (GStrv) examples = eco_example_list ();

  g_assert_true (g_strv_contains ((const char *const *) templates, "blank-rings"));
  g_assert_true (g_strv_contains ((const char *const *) examples, "meridian"));
  for (int list = 0; list < 2; list++)
    for (char **name = list == 0 ? templates : examples; *name != NULL; name++)
      {
        EcoDocument *document = open_template (f, *name);

        g_assert_false (eco_document_get_modified (document));
        g_assert_null (eco_document_get_file (document));
        assert_placed (document);
        assert_apart (document);
        g_assert_finalize_object (document);
      }
  g_assert_null (eco_document_new_from_template ("nonsense", f->catalog, NULL));
}

static void
test_save_and_open (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document = open_template (f, "blank-rings");
  g_autoptr (EcoDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL, ECO_SIDE_NONE,
                       90, 300);
  g_assert_true (eco_document_get_modified (document));
  g_assert_true (eco_document_save (document, f->file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (eco_document_get_modified (document));
  g_assert_true (g_file_equal (eco_document_get_file (document), f->file));
  g_assert_true (eco_document_save (document, NULL, FALSE, &error));

  again = eco_document_open (f->file, f->catalog, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (eco_object_equal (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                   ECO_OBJECT (eco_document_get_ecosystem (again))));
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document = open_template (f, "blank-rings");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_document_save (document, f->file, FALSE, &error));
  g_assert_true (
      g_file_replace_contents (f->file, "somebody else's", 15, NULL, FALSE, 0, NULL, NULL, NULL));
  eco_editor_rename (eco_document_get_editor (document),
                     ECO_OBJECT (eco_document_get_ecosystem (document)), "Mine");
  g_assert_false (eco_document_save (document, NULL, FALSE, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
  g_assert_true (g_file_load_contents (f->file, NULL, &before, NULL, NULL, NULL));
  g_assert_cmpstr (before, ==, "somebody else's");
  g_assert_true (eco_document_get_modified (document));
  g_clear_error (&error);
  g_assert_true (eco_document_save (document, NULL, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (f->file, NULL, &after, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (after, "<?xml"));
}

static void
test_open_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eco_document_open (f->file, f->catalog, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (
      g_file_replace_contents (f->file, "<nonsense/>", 11, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_null (eco_document_open (f->file, f->catalog, NULL, &error));
  g_assert_nonnull (error);
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

/* Tidy is one step; undo brings everything back; pins stay; what is removed
 * meanwhile is passed over. */
static void
test_tidy (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document = open_template (f, "meridian");
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *pinned = eco_list_get (eco_ecosystem_get_nodes (ecosystem), 10);
  EcoNode *other = eco_list_get (eco_ecosystem_get_nodes (ecosystem), 20);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  double angle = pinned->angle, radius = pinned->radius;
  guint position;

  eco_editor_set_text (editor, ECO_OBJECT (pinned), "pinned", "yes", NULL);
  position = eco_history_get_position (eco_document_get_history (document));
  eco_document_tidy_async (document, NULL, done_cb, &result);
  g_assert_true (eco_document_get_busy (document));
  g_ptr_array_add (doomed, other);
  eco_editor_remove (editor, doomed);
  wait_for (&result);
  g_assert_true (eco_document_tidy_finish (document, result, &error));
  g_assert_no_error (error);
  g_assert_false (eco_document_get_busy (document));
  g_assert_cmpfloat_with_epsilon (pinned->angle, angle, 0.01);
  g_assert_cmpfloat_with_epsilon (pinned->radius, radius, 0.01);
  assert_placed (document);
  assert_apart (document);
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (document)), <=,
                    position + 2);
}

static void
test_save_while_working (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document = open_template (f, "blank-rings");
  EcoEditor *editor = eco_document_get_editor (document);
  EcoHistory *history = eco_document_get_history (document);
  g_autoptr (GAsyncResult) first = NULL, second = NULL;

  eco_editor_add_node (editor, "customer", NULL, NULL, ECO_SIDE_NONE, 90, 300);
  eco_document_save_async (document, f->file, FALSE, NULL, done_cb, &first);
  eco_editor_add_node (editor, "supplier", NULL, NULL, ECO_SIDE_NONE, 100, 300);
  wait_for (&first);
  g_assert_true (eco_document_save_finish (document, first, NULL));
  g_assert_true (eco_document_get_modified (document));
  eco_history_undo (history);
  g_assert_false (eco_document_get_modified (document));
  eco_history_redo (history);

  /* The state that is being saved is undone and replaced by another. */
  eco_document_save_async (document, NULL, FALSE, NULL, done_cb, &second);
  eco_history_undo (history);
  eco_editor_add_node (editor, "media", NULL, NULL, ECO_SIDE_NONE, 110, 300);
  wait_for (&second);
  g_assert_true (eco_document_save_finish (document, second, NULL));
  g_assert_true (eco_document_get_modified (document));
}

/* A document inside a picture has no file, and saving it leaves the picture alone. */
static void
test_open_picture (Fixture *f, gconstpointer data)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "picture", "good",
                                                 "plain.svg", NULL);
  g_autofree char *path = g_build_filename (f->folder, "map.svg", NULL);
  g_autoptr (GFile) picture = g_file_new_for_path (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (EcoDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &before, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, before, -1, &error);
  g_assert_no_error (error);
  document = eco_document_open (picture, f->catalog, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (eco_document_get_file (document));
  g_assert_true (g_file_equal (eco_document_get_origin (document), picture));

  g_assert_true (eco_document_save (document, f->file, FALSE, &error));
  g_assert_true (g_file_equal (eco_document_get_file (document), f->file));
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_find_place (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document = open_template (f, "meridian");
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoRing *social = eco_ecosystem_find_ring_by_role (ecosystem, ECO_RING_ROLE_SOCIAL);
  EcoNode *node = eco_list_get (eco_ecosystem_get_nodes (ecosystem), 12);
  double angle, radius;

  g_assert_true (eco_document_find_place (document, node, social, ECO_SIDE_EXTERNAL, 90,
                                          (social->inner + social->outer) / 2, &angle, &radius));
  g_assert_cmpfloat (angle, >, 0);
  g_assert_cmpfloat (angle, <, 180);
  g_assert_cmpfloat (radius, >, social->inner);
  g_assert_cmpfloat (radius, <, social->outer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/document/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("templates", test_templates);
  ADD ("save-and-open", test_save_and_open);
  ADD ("conflict", test_conflict);
  ADD ("open-refused", test_open_refused);
  ADD ("open-picture", test_open_picture);
  ADD ("tidy", test_tidy);
  ADD ("save-while-working", test_save_while_working);
  ADD ("find-place", test_find_place);
#undef ADD
  return g_test_run ();
}
