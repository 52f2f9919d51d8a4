/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PowerPoint: titles and notes of slides, scripts and directions, letters that make
 * words, and what is too large. That the whole is sound, check-pptx.py sees. */
#include "render-fixture.h"

#include "base/eco-error.h"
#include "export/eco-export.h"

#include <string.h>
#include <zip.h>

static GBytes *
export_pages (Fixture *fixture, guint n, const char *notes)
{
  g_autoptr (GPtrArray) pages = eco_export_pages_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Page <%u>", i + 1);

      g_ptr_array_add (pages, eco_export_page_new (fixture_build_scene (fixture, ECO_THEME_LIGHT),
                                                   fixture->ecosystem, fixture->catalog, name,
                                                   i == 0 ? notes : NULL));
    }
  bytes = eco_export_pages (pages, ECO_EXPORT_PPTX, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

/* A part of the package as text, or NULL where it is not there. */
static char *
read_part (GBytes *bytes, const char *name)
{
  zip_source_t *source = zip_source_buffer_create (g_bytes_get_data (bytes, NULL),
                                                   g_bytes_get_size (bytes), 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_RDONLY, NULL);
  zip_file_t *file = zip_fopen (zip, name, 0);
  zip_stat_t about;
  char *text = NULL;

  if (file != NULL)
    {
      g_assert_cmpint (zip_stat (zip, name, 0, &about), ==, 0);
      text = g_malloc0 (about.size + 1);
      g_assert_cmpint (zip_fread (file, text, about.size), ==, (gint64) about.size);
      zip_fclose (file);
    }
  zip_discard (zip);
  return text;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("there is no %s", part);
}

/* The picture's own title is that of a slide that is alone; several are told apart. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) one = export_pages (fixture, 1, NULL);
  g_autoptr (GBytes) two = export_pages (fixture, 2, NULL);
  g_autofree char *alone = read_part (one, "ppt/slides/slide1.xml");
  g_autofree char *second = read_part (two, "ppt/slides/slide2.xml");
  g_autofree char *third = read_part (two, "ppt/slides/slide3.xml");

  assert_has (alone, "<p:ph type=\"title\"/>");
  g_assert_null (strstr (alone, "Page &lt;1&gt;</a:t>"));
  assert_has (second, "Page &lt;2&gt;</a:t>");
  assert_has (second, "Small ecosystem</a:t>");
  g_assert_null (third);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = export_pages (fixture, 2, "Say <this>\n\nand that");
  g_autoptr (GBytes) without = export_pages (fixture, 1, NULL);
  g_autofree char *notes = read_part (bytes, "ppt/notesSlides/notesSlide1.xml");
  g_autofree char *second = read_part (bytes, "ppt/notesSlides/notesSlide2.xml");
  g_autofree char *master = read_part (without, "ppt/notesMasters/notesMaster1.xml");

  assert_has (notes, "<a:t>Say &lt;this&gt;</a:t></a:r></a:p><a:p></a:p><a:p>");
  g_assert_null (second);
  g_assert_null (master);
}

static void
test_scripts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *look;
    gboolean right_to_left;
  } cases[] = {
    { "عملاء", "lang=\"ar-SA\"", TRUE },  { "לקוחות", "lang=\"he-IL\"", TRUE },
    { "客户社区", "lang=\"zh-CN\"", FALSE }, { "コミュニティ", "lang=\"ja-JP\"", FALSE },
    { "고객", "lang=\"ko-KR\"", FALSE },    { "Fans 🎉", "<a:rPr sz", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EcoNode *node = eco_ecosystem_lookup_node (fixture->ecosystem, "customers");
      g_autofree char *end = g_strdup_printf ("<a:t>%s</a:t>", cases[i].name);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *slide = NULL;
      const char *text, *paragraph;

      eco_ecosystem_begin_change (fixture->ecosystem);
      g_object_set (node, "name", cases[i].name, NULL);
      eco_ecosystem_end_change (fixture->ecosystem);
      bytes = export_pages (fixture, 1, NULL);
      slide = read_part (bytes, "ppt/slides/slide1.xml");
      text = strstr (slide, end);
      g_assert_nonnull (text);
      paragraph = g_strrstr_len (slide, text - slide, "<a:p>");
      g_assert_nonnull (g_strstr_len (paragraph, text - paragraph, cases[i].look));
      g_assert_cmpint (g_strstr_len (paragraph, text - paragraph, "rtl=\"1\"") != NULL, ==,
                       cases[i].right_to_left);
    }
}

/* Headings of the legend, which the picture has letter by letter, are words again. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = export_pages (fixture, 1, NULL);
  g_autofree char *slide = read_part (bytes, "ppt/slides/slide1.xml");

  assert_has (slide, "<a:t>VALUE EXCHANGES</a:t>");
  assert_has (slide, "<a:t>NODES</a:t>");
  g_assert_null (strstr (slide, "<a:t>V</a:t>"));
}

/* An exchange over a channel is attached to it too. */
static void
test_channel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = export_pages (fixture, 1, NULL);
  g_autofree char *slide = read_part (bytes, "ppt/slides/slide1.xml");
  const char *name = "name=\"Employees → Customer forum: ";
  int n = 0;

  for (const char *at = slide; (at = strstr (at, name)) != NULL; at++)
    {
      const char *end = strstr (at, "<p:spPr>");

      g_assert_nonnull (g_strstr_len (at, end - at, "<a:stCxn"));
      g_assert_nonnull (g_strstr_len (at, end - at, "<a:endCxn"));
      n++;
    }
  g_assert_cmpint (n, >=, 2);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = eco_export_pages_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EcoNode *node = eco_ecosystem_lookup_node (fixture->ecosystem, "customers");

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (node, "angle", 90.0, "radius", 60000.0, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  g_ptr_array_add (pages,
                   eco_export_page_new (fixture_build_scene (fixture, ECO_THEME_LIGHT),
                                        fixture->ecosystem, fixture->catalog, "Large", NULL));
  bytes = eco_export_pages (pages, ECO_EXPORT_PPTX, NULL, &error);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
  g_assert_null (bytes);
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
  add ("/pptx/titles", test_titles);
  add ("/pptx/notes", test_notes);
  add ("/pptx/scripts", test_scripts);
  add ("/pptx/words", test_words);
  add ("/pptx/channel", test_channel);
  add ("/pptx/too-large", test_too_large);
  return g_test_run ();
}
