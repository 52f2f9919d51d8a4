/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures as bytes: sizes, backgrounds, metadata, the same bytes every time, and
 * that other programs find the text. */
#include "render-fixture.h"

#include "base/eco-error.h"
#include "export/eco-export.h"

#include <png.h>
#include <string.h>

static GBytes *
export_scene (EcoScene *scene, EcoExportFormat format, const EcoExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = eco_export_scene (scene, format, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  return bytes;
}

/* Runs another program on the bytes; skips the test where it is not installed. */
static char *
run_on (GBytes *bytes, const char *suffix, const char *program, const char *before,
        const char *after)
{
  g_autofree char *path = g_strdup_printf ("%s/picture%s", g_get_user_cache_dir (), suffix);
  g_autofree char *found = g_find_program_in_path (program);
  const char *arguments[] = { program, before != NULL ? before : path,
                              before != NULL ? path : after, before != NULL ? after : NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip (program);
      return NULL;
    }
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;

  for (int format = ECO_EXPORT_SVG; format <= ECO_EXPORT_PDF; format++)
    {
      g_autoptr (EcoScene) first = fixture_build_scene (fixture, ECO_THEME_LIGHT);
      g_autoptr (EcoScene) second = fixture_build_scene (fixture, ECO_THEME_LIGHT);
      g_autoptr (GBytes) a = NULL;
      g_autoptr (GBytes) b = NULL;

      options.date = 1700000000;
      a = export_scene (first, (EcoExportFormat) format, &options);
      b = export_scene (second, (EcoExportFormat) format, &options);
      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (GBytes) bytes = export_scene (scene, ECO_EXPORT_SVG, NULL);
  g_autofree char *output = run_on (bytes, ".svg", "xmllint", "--noout", NULL);

  if (output != NULL)
    g_assert_cmpstr (output, ==, "");
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "Employees", "Customers", "CRM", "Customer forum",
                                        "LinkedIn", "Governance", "Slack", "Small ecosystem" };
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  options.date = 1700000000;
  bytes = export_scene (scene, ECO_EXPORT_PDF, &options);
  text = run_on (bytes, ".pdf", "pdftotext", NULL, "-");
  info = run_on (bytes, ".pdf", "pdfinfo", NULL, NULL);
  if (text == NULL || info == NULL)
    return;
  /* A label may take two lines. */
  g_strdelimit (text, "\n", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_nonnull (strstr (text, labels[i]));
  g_assert_nonnull (strstr (info, "Small ecosystem"));
  g_assert_nonnull (strstr (info, "2023"));
  g_assert_nonnull (strstr (info, "Pages:           1"));
}

typedef struct
{
  const guint8 *data;
  gsize size, at;
} Source;

static void
read_bytes (png_structp png, png_bytep out, png_size_t length)
{
  Source *source = png_get_io_ptr (png);

  g_assert_cmpuint (source->at + length, <=, source->size);
  memcpy (out, source->data + source->at, length);
  source->at += length;
}

typedef struct
{
  guint32 width, height, per_metre;
  int color_type;
  char *title;
  guint8 first[4];
} Png;

static Png
read_png (GBytes *bytes)
{
  Source source = { 0 };
  Png result = { 0 };
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  png_textp texts;
  int n_texts, unit;
  guint32 y;
  g_autofree guint8 *row = NULL;

  source.data = g_bytes_get_data (bytes, &source.size);
  png_set_read_fn (png, &source, read_bytes);
  png_read_info (png, info);
  result.width = png_get_image_width (png, info);
  result.height = png_get_image_height (png, info);
  result.color_type = png_get_color_type (png, info);
  png_get_pHYs (png, info, &result.per_metre, &y, &unit);
  g_assert_cmpuint (result.per_metre, ==, y);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  if (png_get_text (png, info, &texts, &n_texts) > 0)
    for (int i = 0; i < n_texts; i++)
      if (g_str_equal (texts[i].key, "Title"))
        result.title = g_strdup (texts[i].text);
  row = g_malloc0 (png_get_rowbytes (png, info));
  for (y = 0; y < result.height; y++)
    {
      png_read_row (png, row, NULL);
      if (y == 0)
        memcpy (result.first, row, 4);
    }
  png_read_end (png, NULL);
  png_destroy_read_struct (&png, &info, NULL);
  return result;
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) clear = NULL;
  g_autoptr (GBytes) tinted = NULL;
  Png png;

  options.width = 640;
  plain = export_scene (scene, ECO_EXPORT_PNG, &options);
  png = read_png (plain);
  g_assert_cmpuint (png.width, ==, 640);
  g_assert_cmpint (png.color_type, ==, PNG_COLOR_TYPE_RGB);
  g_assert_cmpstr (png.title, ==, "Small ecosystem");
  g_assert_cmpuint (png.per_metre, ==,
                    (guint) (640 / eco_scene_get_page (scene).width * 96 / 0.0254 + 0.5));
  g_free (png.title);

  options.transparent = TRUE;
  clear = export_scene (scene, ECO_EXPORT_PNG, &options);
  png = read_png (clear);
  g_assert_cmpint (png.color_type, ==, PNG_COLOR_TYPE_RGBA);
  g_assert_cmpint (png.first[3], ==, 0);
  g_free (png.title);

  options.transparent = FALSE;
  options.background = ECO_RGB (0x336699);
  tinted = export_scene (scene, ECO_EXPORT_PNG, &options);
  png = read_png (tinted);
  g_assert_cmpint (png.first[0], ==, 0x33);
  g_assert_cmpint (png.first[2], ==, 0x99);
  g_free (png.title);
}

/* A title that is not Latin is kept too. */
static void
test_png_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Png png;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (fixture->ecosystem, "title", "数字生态", NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  bytes = export_scene (scene, ECO_EXPORT_PNG, NULL);
  png = read_png (bytes);
  g_assert_cmpstr (png.title, ==, "数字生态");
  g_free (png.title);
}

/* Wider than a surface of Cairo may be; and far too large. */
static void
test_png_limits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (GBytes) huge = NULL;
  g_autoptr (GError) error = NULL;
  EcoSceneOptions flat = ECO_SCENE_OPTIONS_INIT;
  Png png;

  flat.aspect = 60;
  flat.typesetter = fixture->typesetter;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &flat);
  options.width = 33000;
  wide = export_scene (scene, ECO_EXPORT_PNG, &options);
  png = read_png (wide);
  g_assert_cmpuint (png.width, ==, 33000);
  g_free (png.title);
  options.width = 10000000;
  huge = eco_export_scene (scene, ECO_EXPORT_PNG, &options, &error);
  g_assert_null (huge);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
}

static void
test_formats (void)
{
  EcoExportFormat format;

  g_assert_true (eco_export_find_format ("a/b.SVG", &format));
  g_assert_cmpint (format, ==, ECO_EXPORT_SVG);
  g_assert_true (eco_export_find_format ("x.png", &format));
  g_assert_cmpint (format, ==, ECO_EXPORT_PNG);
  g_assert_true (eco_export_find_format ("x.pdf", &format));
  g_assert_cmpint (format, ==, ECO_EXPORT_PDF);
  g_assert_false (eco_export_find_format ("svg", &format));
  g_assert_false (eco_export_find_format (".svg", &format));
  g_assert_false (eco_export_find_format ("x.jpeg", &format));
}

#define ADD(name, func) \
  g_test_add ("/export/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("same-bytes", test_same_bytes);
  ADD ("svg", test_svg);
  ADD ("pdf", test_pdf);
  ADD ("png", test_png);
  ADD ("png-title", test_png_title);
  ADD ("png-limits", test_png_limits);
  g_test_add_func ("/export/formats", test_formats);
  return g_test_run ();
}
