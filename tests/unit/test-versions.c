/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Earlier versions of a document: keeping, naming, removing and taking it back, which give way,
 * another file after Save As, private files, and a folder full of what is no version. */
#include "session/eco-versions.h"

#include "base/eco-clock.h"
#include "base/eco-error.h"
#include "edit/eco-editor.h"
#include "session/eco-template.h"
#include "store/eco-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MINUTE (60 * G_GINT64_CONSTANT (1000000))
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
/* 1 July 2026, noon. */
#define NOW (G_GINT64_CONSTANT (1782907200) * 1000000)

/* A file of its own for each test; it need not be there. */
static GFile *
create_file (const char *name)
{
  return g_file_new_build_filename (g_get_user_data_dir (), name, NULL);
}

static GBytes *
create_bytes (const char *title)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_template_load ("blank-rings", NULL);

  eco_ecosystem_begin_change (ecosystem);
  g_object_set (ecosystem, "title", title, NULL);
  eco_ecosystem_end_change (ecosystem);
  return eco_writer_write (ecosystem);
}

static void
keep (GFile *document, const char *title, EcoVersionKind kind, const char *name, gint64 time)
{
  g_autoptr (GBytes) bytes = create_bytes (title);
  g_autoptr (GError) error = NULL;

  eco_versions_keep (document, bytes, kind, name, time, &error);
  g_assert_no_error (error);
}

/* The titles, the latest first. */
static char *
dup_titles (GFile *document)
{
  g_autoptr (GPtrArray) versions = eco_versions_list (document);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoEcosystem) ecosystem = eco_version_load (versions->pdata[i], &error);

      g_assert_no_error (error);
      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", ecosystem->title);
    }
  return g_string_free (titles, FALSE);
}

static void
assert_titles (GFile *document, const char *expected)
{
  g_autofree char *titles = dup_titles (document);

  g_assert_cmpstr (titles, ==, expected);
}

static EcoVersion *
dup_latest (GFile *document)
{
  g_autoptr (GPtrArray) versions = eco_versions_list (document);

  g_assert_cmpuint (versions->len, >, 0);
  return eco_version_copy (versions->pdata[0]);
}

static void
test_keeping (void)
{
  g_autoptr (GFile) file = create_file ("keeping.ecotone");
  g_autoptr (EcoVersion) latest = NULL;

  assert_titles (file, "");
  keep (file, "A", ECO_VERSION_SAVED, NULL, 0);
  keep (file, "A", ECO_VERSION_SAVED, NULL, 0);
  assert_titles (file, "A");
  keep (file, "B", ECO_VERSION_SAVED, NULL, 0);
  /* It is another state than the one before, although it was there once. */
  keep (file, "A", ECO_VERSION_SAVED, NULL, 0);
  assert_titles (file, "A B A");
  /* Naming what is kept already keeps no second one. */
  keep (file, "A", ECO_VERSION_NAMED, "Before the board meeting", 0);
  assert_titles (file, "A B A");
  latest = dup_latest (file);
  g_assert_cmpint (latest->kind, ==, ECO_VERSION_NAMED);
  g_assert_cmpstr (latest->name, ==, "Before the board meeting");
  keep (file, "A", ECO_VERSION_NAMED, "Sent to the client", 0);
  assert_titles (file, "A A B A");
  keep (file, "A", ECO_VERSION_SAVED, NULL, 0);
  assert_titles (file, "A A B A");
}

static void
test_renaming (void)
{
  g_autoptr (GFile) file = create_file ("renaming.ecotone");
  g_autoptr (EcoVersion) saved = NULL, named = NULL, again = NULL;
  g_autofree char *long_name = g_strnfill (ECO_VERSION_MAX_NAME + 1, 'a');
  const char *refused[] = { "", "two\nlines", "a\tb", "\xff", long_name };

  keep (file, "A", ECO_VERSION_SAVED, NULL, 0);
  saved = dup_latest (file);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_version_rename (saved, refused[i], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
    }
  g_assert_true (eco_version_rename (saved, "Für den Vorstand / Q3", NULL));
  named = dup_latest (file);
  g_assert_cmpint (named->kind, ==, ECO_VERSION_NAMED);
  g_assert_cmpint (named->time, ==, saved->time);
  g_assert_cmpstr (named->name, ==, "Für den Vorstand / Q3");
  g_assert_true (eco_version_rename (named, "=1+1 <b>", NULL));
  again = dup_latest (file);
  g_assert_cmpstr (again->name, ==, "=1+1 <b>");
  assert_titles (file, "A");
}

static void
test_removing (void)
{
  g_autoptr (GFile) file = create_file ("removing.ecotone");
  g_autoptr (EcoVersion) version = NULL, back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 now = g_get_real_time ();

  keep (file, "A", ECO_VERSION_SAVED, NULL, now - HOUR);
  keep (file, "B", ECO_VERSION_NAMED, "Kept", now - MINUTE);
  keep (file, "C", ECO_VERSION_SAVED, NULL, now);
  g_autoptr (GPtrArray) versions = eco_versions_list (file);
  version = eco_version_copy (versions->pdata[1]);
  bytes = eco_version_remove (version, &error);
  g_assert_no_error (error);
  assert_titles (file, "C A");
  g_assert_null (eco_version_remove (version, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  /* It comes back with its name, where it was. */
  g_assert_true (
      eco_versions_keep (file, bytes, version->kind, version->name, version->time, NULL));
  assert_titles (file, "C B A");
}

/* What an ended computer or another program may have left in the folder. */
static void
test_hostile (void)
{
  static const char *const names[] = {
    "00000000000000000001-saved.ecotone",
    "1-saved.ecotone",
    "junk",
    "address~",
    ".hidden",
    "00000000000000000002-stolen.ecotone",
    "0000000000000000000x-saved.ecotone",
    "99999999999999999999-saved.ecotone",
    "-0000000000000000003-saved.ecotone",
  };
  g_autoptr (GFile) file = create_file ("hostile.ecotone");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (EcoVersion) good = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL, *link = NULL, *fifo = NULL, *sub = NULL, *before = NULL;
  g_autofree char *name = NULL;

  keep (file, "Good", ECO_VERSION_NAMED, "Good", 0);
  good = dup_latest (file);
  folder = g_path_get_dirname (g_file_peek_path (good->file));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, i == 0 ? "<ecosystem" : "", -1, NULL));
    }
  link = g_build_filename (folder, "00000000000000000004-saved.ecotone", NULL);
  g_assert_cmpint (symlink ("/etc/hostname", link), ==, 0);
  fifo = g_build_filename (folder, "00000000000000000005-saved.ecotone", NULL);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  sub = g_build_filename (folder, "00000000000000000006-saved.ecotone", NULL);
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  before = g_build_filename (folder, "before", NULL);
  g_assert_true (g_file_set_contents (before, "../../../../etc 7", -1, NULL));
  name = g_strdup (g_file_peek_path (good->file));
  strcpy (strrchr (name, '.'), ".name");
  g_assert_true (g_file_set_contents (name, "a\nb", -1, NULL));

  versions = eco_versions_list (file);
  g_assert_cmpuint (versions->len, ==, 2);
  /* Its name is none any more, but it is still one that stays. */
  g_assert_cmpint (((EcoVersion *) versions->pdata[0])->kind, ==, ECO_VERSION_NAMED);
  g_assert_null (((EcoVersion *) versions->pdata[0])->name);
  g_assert_null (eco_version_load (versions->pdata[1], &error));
  g_assert_nonnull (error);
  keep (file, "Next", ECO_VERSION_SAVED, NULL, 0);
  g_rmdir (sub);
}

static void
test_private (void)
{
  g_autoptr (GFile) file = create_file ("private.ecotone");
  g_autoptr (EcoVersion) version = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *base;
  GStatBuf info;

  keep (file, "A", ECO_VERSION_NAMED, "Kept", 0);
  version = dup_latest (file);
  folder = g_path_get_dirname (g_file_peek_path (version->file));
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  dir = g_dir_open (folder, 0, NULL);
  while ((base = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, base, NULL);

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
    }
}

/* The document goes on under another name, and its past is seen there; the past of what that name
 * was before is not lost either. */
static void
test_continued (void)
{
  g_autoptr (GFile) a = create_file ("a.ecotone"), b = create_file ("b.ecotone");
  g_autoptr (GFile) c = create_file ("c.ecotone");
  g_autofree char *titles = NULL;
  gint64 now = g_get_real_time ();

  keep (a, "A1", ECO_VERSION_SAVED, NULL, now - 30 * MINUTE);
  keep (b, "B1", ECO_VERSION_SAVED, NULL, now - 20 * MINUTE);
  keep (a, "A2", ECO_VERSION_SAVED, NULL, now - 10 * MINUTE);
  eco_versions_continue (b, a);
  assert_titles (b, "A2 B1 A1");
  /* What happens to the old file later is not this one's past. */
  keep (a, "A3", ECO_VERSION_SAVED, NULL, now + DAY);
  assert_titles (b, "A2 B1 A1");
  keep (b, "B2", ECO_VERSION_SAVED, NULL, now + DAY);
  assert_titles (b, "B2 A2 B1 A1");
  /* In a circle and from nowhere. */
  eco_versions_continue (a, b);
  eco_versions_continue (a, a);
  eco_versions_continue (a, c);
  titles = dup_titles (a);
  g_assert_nonnull (strstr (titles, "B1"));
  assert_titles (c, "");
}

static void
add (GPtrArray *versions, EcoVersionKind kind, gint64 time, gint64 size)
{
  EcoVersion *version = g_new0 (EcoVersion, 1);

  version->file = g_file_new_for_path ("/none");
  version->kind = kind;
  version->time = time;
  version->size = size;
  g_ptr_array_add (versions, version);
}

static guint
count_kept (GPtrArray *versions, gint64 from, gint64 to)
{
  g_autoptr (GPtrArray) excess = eco_versions_find_excess (versions, NOW);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < excess->len; i++)
    g_hash_table_add (gone, excess->pdata[i]);

  for (guint i = 0; i < versions->len; i++)
    {
      EcoVersion *version = versions->pdata[i];

      if (version->time > NOW - to && version->time <= NOW - from &&
          !g_hash_table_contains (gone, version))
        n++;
    }
  return n;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const EcoVersion *x = *(EcoVersion *const *) a, *y = *(EcoVersion *const *) b;

  return x->time < y->time ? 1 : x->time > y->time ? -1 : 0;
}

/* Who saves very often for a year. */
static void
test_thinning (void)
{
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) eco_version_free);
  g_autoptr (GPtrArray) excess = NULL;

  for (gint64 age = 0; age < 365 * DAY; age += age < 2 * DAY ? 5 * MINUTE : 2 * HOUR)
    add (versions, ECO_VERSION_SAVED, NOW - age, 1000);
  g_assert_cmpuint (count_kept (versions, 0, HOUR), ==, 12);
  g_assert_cmpuint (count_kept (versions, HOUR, DAY), <=, 24);
  g_assert_cmpuint (count_kept (versions, HOUR, DAY), >=, 22);
  g_assert_cmpuint (count_kept (versions, DAY, 30 * DAY), >=, 29);
  g_assert_cmpuint (count_kept (versions, DAY, 30 * DAY), <=, 31);
  g_assert_cmpuint (count_kept (versions, 30 * DAY, 365 * DAY), >=, 11);
  g_assert_cmpuint (count_kept (versions, 0, 366 * DAY), <=, ECO_VERSIONS_MOST);
  /* What is kept once stays: thinning what was thinned takes nothing. */
  excess = eco_versions_find_excess (versions, NOW);
  for (guint i = excess->len; i > 0; i--)
    g_ptr_array_remove_fast (versions, excess->pdata[i - 1]);
  g_ptr_array_sort (versions, compare_times);
  g_clear_pointer (&excess, g_ptr_array_unref);
  excess = eco_versions_find_excess (versions, NOW);
  g_assert_cmpuint (excess->len, ==, 0);
}

static void
test_limits (void)
{
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) eco_version_free);

  /* Those with a name stay, however many and large they are. */
  for (guint i = 0; i < 200; i++)
    add (versions, ECO_VERSION_NAMED, NOW - i * DAY, 1024 * 1024);
  g_assert_cmpuint (count_kept (versions, 0, 300 * DAY), ==, 200);
  g_ptr_array_set_size (versions, 0);
  for (guint i = 0; i < 20; i++)
    add (versions, ECO_VERSION_SAVED, NOW - i * DAY, ECO_VERSIONS_MOST_BYTES / 2);
  g_assert_cmpuint (count_kept (versions, 0, 300 * DAY), ==, 3);
  /* What was dropped unsaved is kept for a month beside what was saved. */
  g_ptr_array_set_size (versions, 0);
  for (guint i = 0; i < 10; i++)
    add (versions, ECO_VERSION_DISCARDED, NOW - 2 * DAY - i, 1000);
  g_assert_cmpuint (count_kept (versions, 0, 300 * DAY), ==, 10);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  eco_versions_keep_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_thread (void)
{
  g_autoptr (GFile) file = create_file ("thread.ecotone");
  g_autoptr (EcoEcosystem) ecosystem = eco_template_load ("meridian", NULL);
  g_autofree char *title = g_strdup (ecosystem->title), *titles = NULL;
  gboolean kept = FALSE;

  eco_versions_keep_async (file, ecosystem, ECO_VERSION_DISCARDED, NULL, kept_cb, &kept);
  /* A copy is kept: whoever goes on working does not change it. */
  eco_ecosystem_begin_change (ecosystem);
  g_object_set (ecosystem, "title", "Later", NULL);
  eco_ecosystem_end_change (ecosystem);
  while (!kept)
    g_main_context_iteration (NULL, TRUE);
  titles = dup_titles (file);
  g_assert_cmpstr (titles, ==, title);
}

/* No place for it: it is said, and nothing is half there. */
static void
test_refused (void)
{
  g_autoptr (GFile) file = create_file ("refused.ecotone");
  g_autoptr (GBytes) bytes = create_bytes ("A");
  g_autoptr (GError) error = NULL;
  g_autofree char *versions =
      g_build_filename (g_get_user_state_dir (), "ecotone", "versions", NULL);
  g_autofree char *parent = g_path_get_dirname (versions);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (versions, "a file", -1, NULL));
  g_assert_false (eco_versions_keep (file, bytes, ECO_VERSION_SAVED, NULL, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, versions));
  g_unlink (versions);
  assert_titles (file, "");
  g_assert_true (eco_versions_keep_file (file, ECO_VERSION_SAVED, NULL));
}

static void
test_clock (void)
{
  static const struct
  {
    gint64 age;
    const char *words;
  } cases[] = {
    { 0, "Today 12:00" },
    { 3 * HOUR, "Today 09:00" },
    { 13 * HOUR, "Yesterday 23:00" },
    { 49 * HOUR, "29 Jun 2026, 11:00" },
    { NOW, "1 Jan 1970, 00:00" },
    { NOW + DAY, "1 Jan 1970, 00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = eco_clock_dup_words (NOW - cases[i].age, NOW);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_clear_pointer (&(char *){ eco_clock_dup_words (G_MAXINT64, NOW) }, g_free);
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/versions/keeping", test_keeping);
  g_test_add_func ("/versions/renaming", test_renaming);
  g_test_add_func ("/versions/removing", test_removing);
  g_test_add_func ("/versions/hostile", test_hostile);
  g_test_add_func ("/versions/private", test_private);
  g_test_add_func ("/versions/continued", test_continued);
  g_test_add_func ("/versions/thinning", test_thinning);
  g_test_add_func ("/versions/limits", test_limits);
  g_test_add_func ("/versions/thread", test_thread);
  g_test_add_func ("/versions/refused", test_refused);
  g_test_add_func ("/versions/clock", test_clock);
  return g_test_run ();
}
