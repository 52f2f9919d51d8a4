/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cases that fuzzing found, and others worth keeping, once more: tests/fuzz/regress/READER/.
 * It needs no fuzzer; what is wrong aborts, and says which case it was. */
#include "fuzz.h"

#include <string.h>

static void
read_case (const FuzzReader *reader, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  bytes = g_bytes_new_take (data, length);
  fuzz_read (reader, bytes);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Every reader has at least one case. */
static void
test_cases (gconstpointer data)
{
  const FuzzReader *reader = data;
  g_autofree char *folder =
      g_test_build_filename (G_TEST_DIST, "fuzz", "regress", reader->name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    read_case (reader, names->pdata[i]);
}

/* What the generators make is whole, and the same each time. */
static void
test_made (gconstpointer data)
{
  const FuzzReader *reader = data;

  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr (GBytes) one = reader->make (seed), other = reader->make (seed);

      g_assert_true (g_bytes_equal (one, other));
      fuzz_read (reader, one);
    }
}

/* Changes of pieces stay within their room, and what they make is read or refused. */
static void
test_pieces (gconstpointer data)
{
  const FuzzReader *reader = data;

  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GBytes) one = reader->make (seed % 7), changed = NULL;
      gsize size = g_bytes_get_size (one), most = size + 64;
      g_autofree guint8 *room = g_malloc (most);

      memcpy (room, g_bytes_get_data (one, NULL), size);
      size = fuzz_mutate_pieces (reader, room, size, most, seed);
      g_assert_cmpuint (size, <=, most);
      changed = g_bytes_new (room, size);
      fuzz_read (reader, changed);
    }
}

int
main (int argc, char *argv[])
{
  guint n_readers;
  const FuzzReader *readers = fuzz_get_readers (&n_readers);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < n_readers; i++)
    {
      g_autofree char *cases = g_strconcat ("/fuzz/cases/", readers[i].name, NULL);
      g_autofree char *made = g_strconcat ("/fuzz/made/", readers[i].name, NULL);
      g_autofree char *pieces = g_strconcat ("/fuzz/pieces/", readers[i].name, NULL);

      g_test_add_data_func (cases, &readers[i], test_cases);
      if (readers[i].make == NULL)
        continue;
      g_test_add_data_func (made, &readers[i], test_made);
      g_test_add_data_func (pieces, &readers[i], test_pieces);
    }
  return g_test_run ();
}
