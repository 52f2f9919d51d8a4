/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is remembered of each document, and how much. */
#include "session/eco-document-memory.h"

static void
store (GFile *file, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_document_memory_store (file, key, text, &error));
  g_assert_no_error (error);
}

static void
assert_remembered (GFile *file, const char *key, const char *wanted)
{
  g_autofree char *text = eco_document_memory_lookup (file, key);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_texts (void)
{
  g_autoptr (GFile) first = g_file_new_for_path ("/a/b c [1]=#\n.ecotone");
  g_autoptr (GFile) second = g_file_new_for_path ("/a/ü%20.ecotone");

  assert_remembered (first, "export", NULL);
  store (first, "export", "format=pdf\npaper=a4\n");
  store (second, "export", " ü = \t;\\n\n");
  store (first, "other", "");
  assert_remembered (first, "export", "format=pdf\npaper=a4\n");
  assert_remembered (second, "export", " ü = \t;\\n\n");
  assert_remembered (first, "other", "");
  assert_remembered (second, "other", NULL);
}

/* The oldest go, and what was used again is not old. */
static void
test_oldest (void)
{
  g_autoptr (GFile) used = g_file_new_for_path ("/used");

  store (used, "export", "1");
  for (int i = 0; i < 201; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%d", i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      store (file, "export", path);
      if (i == 150)
        store (used, "export", "2");
    }
  {
    g_autoptr (GFile) oldest = g_file_new_for_path ("/0");
    g_autoptr (GFile) newest = g_file_new_for_path ("/200");

    assert_remembered (oldest, "export", NULL);
    assert_remembered (newest, "export", "/200");
    assert_remembered (used, "export", "2");
  }
}

/* A broken memory is no memory, and is made anew. */
static void
test_broken (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "ecotone", NULL);
  g_autofree char *path = g_build_filename (folder, "documents.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path ("/x");

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "\0\xff[[[", 6, NULL));
  assert_remembered (file, "export", NULL);
  store (file, "export", "again");
  assert_remembered (file, "export", "again");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/document-memory/texts", test_texts);
  g_test_add_func ("/document-memory/oldest", test_oldest);
  g_test_add_func ("/document-memory/broken", test_broken);
  return g_test_run ();
}
