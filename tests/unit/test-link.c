/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which links are followed: those of tests/data/links/links.txt, and what files they lead to. */
#include "base/eco-error.h"
#include "base/eco-link.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char *
name_link (const char *link, GError **error)
{
  static const char *const names[] = { "web", "mail", "file" };
  EcoLinkKind kind;

  return eco_link_check (link, &kind, error) ? names[kind] : "text";
}

/* Each row says what the link is; one that is refused says why. */
static void
test_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "links", "links.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');
      g_autofree char *link = NULL;
      g_autoptr (GError) error = NULL;

      if (*lines[i] == '#' || tab == NULL)
        continue;
      *tab = '\0';
      link = g_strcompress (tab + 1);
      g_test_message ("%s", tab + 1);
      g_assert_cmpstr (name_link (link, &error), ==, lines[i]);
      if (g_str_equal (lines[i], "text"))
        g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
      else
        g_assert_no_error (error);
      g_assert_cmpint (eco_link_check (link, NULL, NULL), ==, !g_str_equal (lines[i], "text"));
      n++;
    }
  g_assert_cmpuint (n, >=, 40);
}

static void
test_long (void)
{
  g_autofree char *tail = g_strnfill (ECO_LINK_MAX_BYTES, 'a');
  g_autofree char *link = g_strconcat ("https://example.org/", tail, NULL);

  g_assert_false (eco_link_check (link, NULL, NULL));
  link[ECO_LINK_MAX_BYTES] = '\0';
  g_assert_true (eco_link_check (link, NULL, NULL));
  g_assert_false (eco_link_check (NULL, NULL, NULL));
}

/* Letters that look like Latin ones are seen in the address. */
static void
test_host (void)
{
  static const struct
  {
    const char *link, *address;
    gboolean unusual;
  } cases[] = {
    { "https://example.org/a%20b", "https://example.org/a%20b", FALSE },
    { "https://\xd0\xb0pple.com/x?y#z", "https://xn--pple-43d.com/x?y#z", TRUE },
    { "https://\xd0\xb0pple.com:81/", "https://xn--pple-43d.com:81/", TRUE },
    { "mailto:a@example.org", "mailto:a@example.org", FALSE },
    { "javascript:alert(1)", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean unusual = FALSE;
      g_autofree char *address = eco_link_dup_address (cases[i].link, NULL, &unusual, NULL);

      g_assert_cmpstr (address, ==, cases[i].address);
      g_assert_cmpint (unusual, ==, cases[i].unusual);
    }
}

typedef struct
{
  char *folder, *inside, *outside, *link, *out, *program;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  char *top = g_dir_make_tmp ("link-XXXXXX", NULL);

  place->folder = g_build_filename (top, "documents", NULL);
  place->inside = g_build_filename (place->folder, "a.pdf", NULL);
  place->outside = g_build_filename (top, "secret.pdf", NULL);
  place->link = g_build_filename (place->folder, "link.pdf", NULL);
  place->out = g_build_filename (place->folder, "out.pdf", NULL);
  place->program = g_build_filename (place->folder, "program", NULL);
  g_assert_cmpint (g_mkdir (place->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (place->inside, "a", -1, NULL));
  g_assert_true (g_file_set_contents (place->outside, "b", -1, NULL));
  g_assert_true (g_file_set_contents (place->program, "c", -1, NULL));
  g_assert_cmpint (g_chmod (place->program, 0755), ==, 0);
  g_assert_cmpint (symlink ("a.pdf", place->link), ==, 0);
  g_assert_cmpint (symlink ("../secret.pdf", place->out), ==, 0);
  g_free (top);
}

static void
tear_down (Place *place, gconstpointer data)
{
  char **paths[] = { &place->inside, &place->link, &place->out, &place->program, &place->outside };
  g_autofree char *top = g_path_get_dirname (place->folder);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_unlink (*paths[i]);
      g_free (*paths[i]);
    }
  g_rmdir (place->folder);
  g_rmdir (top);
  g_free (place->folder);
}

static void
check_refused (const char *link, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = eco_link_dup_address (link, folder, NULL, &error);

  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_null (address);
}

/* A file is one that is there, below the folder also by way of links, and no program. */
static void
test_files (Place *place, gconstpointer data)
{
  static const char *const good[] = { "a.pdf", "./a.pdf", "link.pdf" };
  static const char *const bad[] = { "out.pdf", "program", "missing.pdf", ".", "../secret.pdf" };
  g_autofree char *real = realpath (place->inside, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gboolean unusual = FALSE;
      g_autofree char *address = eco_link_dup_address (good[i], place->folder, &unusual, NULL);

      g_assert_cmpstr (address, ==, real);
      g_assert_true (unusual);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    check_refused (bad[i], place->folder);
  check_refused ("a.pdf", NULL);
  check_refused ("a.pdf", "/no/such/folder");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/table", test_table);
  g_test_add_func ("/link/long", test_long);
  g_test_add_func ("/link/host", test_host);
  g_test_add ("/link/files", Place, NULL, set_up, test_files, tear_down);
  return g_test_run ();
}
