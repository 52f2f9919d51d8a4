/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Somebody else's ecosystem: files are found from the document's folder, addresses and what is no
 * file are refused with a sentence, and a new one has the node's partners and no secrets. */
#include "session/eco-other-ecosystem.h"

#include "base/eco-error.h"
#include "model/eco-exchange.h"
#include "model/eco-integrity.h"
#include "model/eco-list.h"
#include "session/eco-template.h"
#include "store/eco-reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  GFile *document;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("eco-other-XXXXXX", NULL);
  f->document = g_file_new_build_filename (f->folder, "ours.ecotone", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *base;

  while ((base = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, base, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_object_unref (f->document);
}

static char *
dup_path (Fixture *f, const char *base)
{
  return g_build_filename (f->folder, base, NULL);
}

static void
assert_resolves (Fixture *f, const char *text, const char *base)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eco_other_ecosystem_resolve (text, f->document, &error);
  g_autofree char *path = dup_path (f, base);

  g_assert_no_error (error);
  g_assert_cmpstr (g_file_peek_path (file), ==, path);
}

static void
test_resolve (Fixture *f, gconstpointer data)
{
  g_autofree char *absolute = dup_path (f, "b.ecotone");
  g_autofree char *above = g_path_get_dirname (f->folder);
  g_autofree char *base = g_path_get_basename (f->folder);
  g_autofree char *round = g_strdup_printf ("../%s/b.ecotone", base);
  g_autoptr (GFile) alone = eco_other_ecosystem_resolve (absolute, NULL, NULL);

  assert_resolves (f, "b.ecotone", "b.ecotone");
  assert_resolves (f, "./a b/ü.ecotone", "a b/ü.ecotone");
  assert_resolves (f, absolute, "b.ecotone");
  /* What is meant is shown as it is: without steps up and down again. */
  assert_resolves (f, round, "b.ecotone");
  g_assert_cmpstr (g_file_peek_path (alone), ==, absolute);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "", "https://example.org/b.ecotone", "file:///tmp/b.ecotone", "sftp://host/b.ecotone",
    "//host/share/b.ecotone", "\\\\host\\share\\b.ecotone", "javascript:b.ecotone",
    "b\n.ecotone", "b.svg", "/etc/passwd", "ecotone",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eco_other_ecosystem_resolve (texts[i], f->document, &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
    }
  g_assert_null (eco_other_ecosystem_resolve (NULL, f->document, NULL));
}

static void
test_unsaved (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) far = g_file_new_for_uri ("sftp://host/ours.ecotone");
  g_autoptr (GError) error = NULL;

  g_assert_null (eco_other_ecosystem_resolve ("b.ecotone", NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);
  if (g_file_peek_path (far) == NULL)
    g_assert_null (eco_other_ecosystem_resolve ("b.ecotone", far, &error));
}

static void
test_find (Fixture *f, gconstpointer data)
{
  g_autofree char *path = dup_path (f, "b.ecotone");
  g_autofree char *pipe_path = dup_path (f, "pipe.ecotone");
  g_autofree char *folder_path = dup_path (f, "folder.ecotone");
  g_autoptr (GFile) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (eco_other_ecosystem_find ("b.ecotone", f->document, &error));
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  found = eco_other_ecosystem_find ("b.ecotone", f->document, &error);
  g_assert_no_error (error);
  /* Reading from a pipe would wait for ever. */
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_null (eco_other_ecosystem_find ("pipe.ecotone", f->document, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (folder_path, 0700), ==, 0);
  g_assert_null (eco_other_ecosystem_find ("folder.ecotone", f->document, NULL));
}

static void
test_text (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) inside = g_file_new_build_filename (f->folder, "sub", "b.ecotone", NULL);
  g_autoptr (GFile) outside = g_file_new_for_path ("/somewhere/b.ecotone");
  g_autoptr (GFile) picture = g_file_new_for_path ("/somewhere/b.svg");
  g_autofree char *text = eco_other_ecosystem_dup_text (inside, f->document, NULL);
  g_autofree char *far = eco_other_ecosystem_dup_text (outside, f->document, NULL);
  g_autofree char *alone = eco_other_ecosystem_dup_text (outside, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (text, ==, "sub/b.ecotone");
  g_assert_cmpstr (far, ==, "/somewhere/b.ecotone");
  g_assert_cmpstr (alone, ==, "/somewhere/b.ecotone");
  g_assert_null (eco_other_ecosystem_dup_text (f->document, f->document, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_null (eco_other_ecosystem_dup_text (picture, f->document, NULL));
}

static EcoEcosystem *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_reader_read_file (file, "new", NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static void
test_make (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ours = eco_template_load ("tessera-store", NULL);
  EcoNode *node = eco_ecosystem_lookup_node (ours, "n-other-store");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eco_other_ecosystem_make (ours, node, f->document, &error);
  g_autoptr (GFile) second = eco_other_ecosystem_make (ours, node, f->document, NULL);
  g_autoptr (EcoEcosystem) theirs = NULL;
  g_autofree char *path = dup_path (f, "A game store of others.ecotone");
  EcoNode *brand, *partner;

  g_assert_no_error (error);
  g_assert_cmpstr (g_file_peek_path (file), ==, path);
  g_assert_false (g_file_equal (file, second));
  theirs = read_file (file);
  g_assert_true (eco_integrity_check (theirs, &error));
  g_assert_cmpstr (theirs->title, ==, "A game store of others");
  brand = eco_ecosystem_find_brand_node (theirs);
  g_assert_cmpstr (brand->name, ==, node->name);
  partner = eco_ecosystem_lookup_node (theirs, "n-home-users");
  g_assert_cmpstr (partner->name, ==, "People at home");
  g_assert_cmpint (partner->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_null (partner->owner);
  /* What we offer is a partner of theirs. */
  partner = eco_ecosystem_lookup_node (theirs, "n-desktop");
  g_assert_cmpstr (partner->kind, ==, "business-partner");
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (theirs)), ==, 6);
  g_assert_null (eco_other_ecosystem_make (ours, node, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
}

/* The brand's node there knows the way back; what is confidential stays at home. */
static void
test_secrets (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ours = eco_template_load ("digital-marketing-b2b", NULL);
  EcoNode *node = eco_ecosystem_lookup_node (ours, "n-customers");
  g_autoptr (EcoEcosystem) theirs = NULL;
  EcoList *nodes;
  guint with_way = 0;

  eco_ecosystem_begin_change (ours);
  g_object_set (eco_ecosystem_lookup_node (ours, "n-partners"), "confidential", TRUE, NULL);
  g_object_set (eco_ecosystem_lookup (ours, "x-renewals"), "confidential", TRUE, NULL);
  eco_ecosystem_end_change (ours);
  theirs = eco_other_ecosystem_new (ours, node, "ours.ecotone");
  g_assert_null (eco_ecosystem_lookup (theirs, "n-partners"));
  g_assert_null (eco_ecosystem_lookup (theirs, "x-renewals"));
  g_assert_nonnull (eco_ecosystem_lookup (theirs, "x-sourcing-and-security"));
  nodes = eco_ecosystem_get_nodes (theirs);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    with_way += g_strcmp0 (((EcoNode *) eco_list_get (nodes, i))->file, "ours.ecotone") == 0;
  g_assert_cmpuint (with_way, ==, 1);
  g_assert_true (eco_integrity_check (theirs, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/other-ecosystem/resolve", Fixture, NULL, set_up, test_resolve, tear_down);
  g_test_add ("/other-ecosystem/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/other-ecosystem/unsaved", Fixture, NULL, set_up, test_unsaved, tear_down);
  g_test_add ("/other-ecosystem/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/other-ecosystem/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/other-ecosystem/make", Fixture, NULL, set_up, test_make, tear_down);
  g_test_add ("/other-ecosystem/secrets", Fixture, NULL, set_up, test_secrets, tear_down);
  return g_test_run ();
}
