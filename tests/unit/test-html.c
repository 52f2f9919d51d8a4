/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML: what is on the page and what stays out, names that would break it, its policy. How it
 * behaves, tests/renderers/check-html.py sees. */
#include "render-fixture.h"

#include "export/eco-export.h"
#include "model/eco-visibility.h"

#include <string.h>

#define EVIL "</script><img src=x onerror=alert(1)>\"<!--"

static char *
export_pages (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) pages = eco_export_pages_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Page <%u>", i + 1);

      g_ptr_array_add (pages, eco_export_page_new (fixture_build_scene (fixture, ECO_THEME_LIGHT),
                                                   fixture->ecosystem, fixture->catalog, name,
                                                   "Said by the presenter"));
    }
  bytes = eco_export_pages (pages, ECO_EXPORT_HTML, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at++)
    n++;
  return n;
}

static void
set_node (Fixture *fixture, const char *field, const char *value)
{
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup_node (fixture->ecosystem, "customers"), field, value, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
}

static void
test_text_stays_text (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "name", "owner", "description" };
  g_autofree char *before = export_pages (fixture, 1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *html = NULL;

      set_node (fixture, fields[i], EVIL);
      html = export_pages (fixture, 1);
      g_assert_cmpuint (count (html, "<script"), ==, count (before, "<script"));
      g_assert_cmpuint (count (html, "</script"), ==, count (before, "</script"));
      g_assert_null (strstr (html, "<img"));
      g_assert_nonnull (strstr (html, "\\u003c/script\\u003e\\u003cimg src=x"));
      set_node (fixture, fields[i], "Fine");
    }
}

static void
test_notes_stay_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *html = NULL;

  set_node (fixture, "notes", "For nobody else");
  set_node (fixture, "description", "For everybody");
  html = export_pages (fixture, 1);
  g_assert_null (strstr (html, "For nobody else"));
  g_assert_null (strstr (html, "Said by the presenter"));
  g_assert_nonnull (strstr (html, "\"description\":\"For everybody\""));
}

/* What the picture does not show, the page does not know. */
static void
test_hidden_stays_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoVisibility) visibility = eco_visibility_new (ECO_FOCUS_HIDE);
  g_autoptr (GPtrArray) pages = eco_export_pages_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  set_node (fixture, "name", "Hidden one");
  eco_visibility_add_rest (visibility, "customers");
  options.typesetter = fixture->typesetter;
  options.visibility = visibility;
  g_ptr_array_add (pages, eco_export_page_new (
                              eco_scene_new (fixture->ecosystem, fixture->catalog, &options),
                              fixture->ecosystem, fixture->catalog, "Map", NULL));
  bytes = eco_export_pages (pages, ECO_EXPORT_HTML, NULL, &error);
  g_assert_no_error (error);
  html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (html, "Hidden one"));
  g_assert_nonnull (strstr (html, "\"name\":\"Employees\""));
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = export_pages (fixture, 1);
  g_autofree char *two = export_pages (fixture, 2);
  g_autofree char *again = export_pages (fixture, 2);

  g_assert_null (strstr (one, "role=\"tab\""));
  g_assert_cmpuint (count (two, "role=\"tab\""), ==, 2);
  g_assert_nonnull (strstr (two, ">Page &lt;2&gt;</button>"));
  g_assert_cmpuint (count (two, "id=\"p2-customers\""), ==, 1);
  /* Once in the tables, though both pages show it. */
  g_assert_cmpuint (count (two, "<td>Customer forum</td><td>Customer forum</td>"), ==, 1);
  g_assert_cmpstr (two, ==, again);
}

/* The hash of the policy is that of the script, and nothing of the page comes from elsewhere. */
static void
test_policy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *html = export_pages (fixture, 1);
  const char *start = strstr (html, "<script>") + strlen ("<script>");
  const char *end = strstr (start, "</script>");
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *base64 = NULL;
  g_autofree char *wanted = NULL;

  g_checksum_update (checksum, (const guchar *) start, end - start);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  wanted = g_strdup_printf ("script-src 'sha256-%s'", base64);
  g_assert_nonnull (strstr (html, "default-src 'none'"));
  g_assert_nonnull (strstr (html, wanted));
  g_assert_null (strstr (html, "src=\"http"));
  g_assert_null (strstr (html, "href="));
  g_assert_null (strstr (html, "url("));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/html/text-stays-text", test_text_stays_text);
  add ("/html/notes-stay-out", test_notes_stay_out);
  add ("/html/hidden-stays-out", test_hidden_stays_out);
  add ("/html/pages", test_pages);
  add ("/html/policy", test_policy);
  return g_test_run ();
}
