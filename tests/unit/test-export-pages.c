/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which pages leave the program, and the memory of what was chosen. */
#include "render-fixture.h"

#include "base/eco-error.h"
#include "export/eco-export-pages.h"

#include <string.h>

static void
test_text (void)
{
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  g_autoptr (EcoExportSettings) again = NULL;
  g_autofree char *text = NULL, *same = NULL;

  settings->format = ECO_EXPORT_PDF;
  settings->scope = ECO_EXPORT_SCOPE_RINGS;
  settings->theme = g_strdup ("dark");
  settings->paper = ECO_PAPER_A3;
  settings->sheets = 4;
  settings->width = 1234;
  settings->dpi = 300;
  settings->margin = 7;
  settings->legend = FALSE;
  settings->safe = TRUE;
  text = eco_export_settings_to_text (settings);
  again = eco_export_settings_new_from_text (text);
  same = eco_export_settings_to_text (again);
  g_assert_cmpstr (text, ==, same);
  g_assert_cmpint (again->width, ==, 1234);
  g_assert_cmpstr (again->theme, ==, "dark");
  g_assert_false (again->legend);
  g_assert_true (again->title);
}

/* A memory is no document: what is not understood keeps its default. */
static void
test_forgiving (void)
{
  static const char *const texts[] = {
    "", "\n\n=\n=x", "format=tiff\nsheets=0\nsheets=21\nwidth=1e9\nmargin=-1\ndpi=x\nscope=all",
    "nonsense=yes\nwidth\npaper=A4", "sheets=99999999999999999999",
  };
  g_autoptr (EcoExportSettings) defaults = eco_export_settings_new ();
  g_autofree char *wanted = eco_export_settings_to_text (defaults);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EcoExportSettings) settings = eco_export_settings_new_from_text (texts[i]);
      g_autofree char *text = eco_export_settings_to_text (settings);

      g_assert_cmpstr (text, ==, wanted);
    }
}

static GPtrArray *
make (Fixture *fixture, EcoExportScope scope, const char *const *selected, GError **error)
{
  g_autoptr (EcoExportSettings) settings = eco_export_settings_new ();
  EcoExportSource source = { .ecosystem = fixture->ecosystem, .catalog = fixture->catalog,
                             .typesetter = fixture->typesetter, .selected = selected };

  settings->scope = scope;
  source.n_selected = selected != NULL ? g_strv_length ((char **) selected) : 0;
  return eco_export_make_pages (&source, settings, error);
}

static const char *
name_of (GPtrArray *pages, guint i)
{
  return ((EcoExportPage *) pages->pdata[i])->name;
}

static char *
write_svg (GPtrArray *pages, guint i)
{
  g_autoptr (GBytes) bytes
      = eco_export_scene (((EcoExportPage *) pages->pdata[i])->scene, ECO_EXPORT_SVG, NULL, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Rings of the same name still make pages of different names. */
static void
test_rings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EcoList *rings = eco_ecosystem_get_rings (fixture->ecosystem);
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *svg = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_list_get (rings, 1), "name", "Same", NULL);
  g_object_set (eco_list_get (rings, 2), "name", "Same", NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  pages = make (fixture, ECO_EXPORT_SCOPE_RINGS, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, eco_list_get_length (rings) + 1);
  g_assert_cmpstr (name_of (pages, 0), ==, "Whole map");
  g_assert_cmpstr (name_of (pages, 2), ==, "Same");
  g_assert_cmpstr (name_of (pages, 3), ==, "Same 2");
  svg = write_svg (pages, 2);
  g_assert_nonnull (strstr (svg, ">Same<"));
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  EcoNode *first = eco_list_get (eco_ecosystem_get_nodes (fixture->ecosystem), 1);
  EcoNode *second = eco_list_get (eco_ecosystem_get_nodes (fixture->ecosystem), 2);
  const char *ids[] = { eco_object_get_id (ECO_OBJECT (first)), NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = make (fixture, ECO_EXPORT_SCOPE_SELECTION, ids, &error);
  g_autofree char *svg = NULL, *wanted = g_strdup_printf (">%s<", first->name);
  g_autofree char *other = g_strdup_printf (">%s<", second->name);

  g_assert_no_error (error);
  svg = write_svg (pages, 0);
  g_assert_nonnull (strstr (svg, wanted));
  g_assert_null (strstr (svg, other));
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = make (fixture, ECO_EXPORT_SCOPE_SELECTION, NULL, &error);
  g_assert_null (pages);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
}

static void
add_view (Fixture *fixture, const char *name, const char *filter)
{
  g_autoptr (EcoObject) view = eco_object_new (ECO_TYPE_VIEW, NULL);

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (view, "name", name, "filter", filter, "caption", "A caption", "notes", "Say this",
                "rest", ECO_FOCUS_HIDE, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_VIEWS),
                   view);
  eco_ecosystem_end_change (fixture->ecosystem);
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = make (fixture, ECO_EXPORT_SCOPE_VIEWS, NULL, &error);
  g_autofree char *svg = NULL;

  g_assert_null (pages);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);

  add_view (fixture, "Outside", "side=external");
  pages = make (fixture, ECO_EXPORT_SCOPE_VIEWS, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpstr (name_of (pages, 0), ==, "Outside");
  g_assert_cmpstr (((EcoExportPage *) pages->pdata[0])->notes, ==, "Say this");
  svg = write_svg (pages, 0);
  g_assert_nonnull (strstr (svg, ">A caption<"));

  add_view (fixture, "Broken", "side=left");
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = make (fixture, ECO_EXPORT_SCOPE_VIEWS, NULL, &error);
  g_assert_null (pages);
  g_assert_nonnull (strstr (error->message, "“Broken”"));
}

/* Letters as shapes: no text is left, and the titles still say what is what. */
static void
test_outlines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  EcoExportOptions options = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, NULL);
  options.outlines = TRUE;
  bytes = eco_export_scene (scene, ECO_EXPORT_SVG, &options, NULL);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (svg, "<text"));
  g_assert_nonnull (strstr (svg, "<path"));
  for (guint i = 1; i < eco_list_get_length (eco_ecosystem_get_nodes (fixture->ecosystem)); i++)
    {
      EcoNode *node = eco_list_get (eco_ecosystem_get_nodes (fixture->ecosystem), i);
      g_autofree char *escaped = g_markup_escape_text (node->name, -1);

      if (g_str_is_ascii (escaped))
        g_assert_nonnull (strstr (svg, escaped));
    }
}

#define ADD(name, func) \
  g_test_add ("/export-pages/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/export-pages/text", test_text);
  g_test_add_func ("/export-pages/forgiving", test_forgiving);
  ADD ("rings", test_rings);
  ADD ("selection", test_selection);
  ADD ("views", test_views);
  ADD ("outlines", test_outlines);
  return g_test_run ();
}
