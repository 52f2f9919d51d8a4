/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The SVG writer: well-formed, with real text and plain shapes only, whatever the
 * document says. */
#include "render-fixture.h"

#include "render/eco-svg.h"

#include <string.h>

typedef struct
{
  GHashTable *ids;
  GPtrArray *texts;
  GPtrArray *titles;
  int depth;
  gboolean in_text, in_title;
} Parsed;

static void
parsed_clear (Parsed *parsed)
{
  g_hash_table_unref (parsed->ids);
  g_ptr_array_unref (parsed->texts);
  g_ptr_array_unref (parsed->titles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

static void
start_element (GMarkupParseContext *context, const char *name, const char **names,
               const char **values, gpointer data, GError **error)
{
  static const char *const allowed[] = { "svg", "g", "title", "desc", "rect", "circle",
                                         "path", "tspan",
                                         "text", NULL };
  Parsed *parsed = data;

  g_assert_true (g_strv_contains (allowed, name));
  for (int i = 0; names[i] != NULL; i++)
    {
      g_assert_cmpstr (names[i], !=, "class");
      g_assert_cmpstr (names[i], !=, "style");
      g_assert_false (g_str_has_prefix (names[i], "on"));
      g_assert_false (g_str_has_prefix (names[i], "xlink"));
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (parsed->ids, g_strdup (values[i])));
      /* No number went wrong; words are allowed to hold these letters. */
      if (!g_str_equal (names[i], "id") && !g_str_equal (names[i], "aria-label"))
        {
          g_assert_null (strstr (values[i], "nan"));
          g_assert_null (strstr (values[i], "inf"));
        }
    }
  parsed->in_text = g_str_equal (name, "text");
  parsed->in_title = g_str_equal (name, "title");
  if (parsed->in_text)
    g_ptr_array_add (parsed->texts, g_strdup (""));
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Parsed *parsed = data;

  parsed->in_text = parsed->in_title = FALSE;
}

static void
text (GMarkupParseContext *context, const char *content, gsize length, gpointer data,
      GError **error)
{
  Parsed *parsed = data;

  if (parsed->in_text)
    {
      g_free (parsed->texts->pdata[parsed->texts->len - 1]);
      parsed->texts->pdata[parsed->texts->len - 1] = g_strndup (content, length);
    }
  if (parsed->in_title)
    g_ptr_array_add (parsed->titles, g_strndup (content, length));
}

static void
parse (const GString *svg, Parsed *parsed)
{
  static const GMarkupParser parser = { start_element, end_element, text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  parsed->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parsed->texts = g_ptr_array_new_with_free_func (g_free);
  parsed->titles = g_ptr_array_new_with_free_func (g_free);
  g_assert_true (g_utf8_validate (svg->str, (gssize) svg->len, NULL));
  context = g_markup_parse_context_new (&parser, 0, parsed, NULL);
  g_assert_true (g_markup_parse_context_parse (context, svg->str, (gssize) svg->len, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
}

static gboolean
contains (GPtrArray *strings, const char *wanted)
{
  return g_ptr_array_find_with_equal_func (strings, wanted, g_str_equal, NULL);
}

static void
test_content (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "employees", "customers", "crm", "forum", "linkedin", "x1",
                                     "x2", "x5", "inner", "ecotone-nodes", "ecotone-name" };
  static const char *const texts[] = { "Employees", "Customers", "CRM", "Customer forum",
                                       "LinkedIn", "Acme", "Small ecosystem", "For tests" };
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (GString) svg = eco_svg_write (scene, 1, ECO_RGB (0xffffff));
  g_auto (Parsed) parsed = { 0 };

  parse (svg, &parsed);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (g_hash_table_contains (parsed.ids, ids[i]));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (contains (parsed.texts, texts[i]));
  g_assert_true (contains (parsed.titles, "Small ecosystem"));
  g_assert_true (contains (parsed.titles, "Employees → Customers: Customer support"));
  g_assert_true (contains (parsed.titles, "Stakeholders"));
  g_assert_nonnull (strstr (svg->str, "role=\"img\""));
  g_assert_nonnull (strstr (svg->str, "aria-labelledby=\"ecotone-name ecotone-summary\""));
}

/* What a hostile document puts into names comes out as text. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "<script>alert(1)</script>",
    "a & b < c > d \" e ' f",
    "]]>",
    "<!--",
    "&amp;&#0;",
    "tab\tand\nline",
    "\x01\x02\x1b control",
    "broken \xff\xc3 bytes",
    "\xef\xbf\xbf",
    "",
    "مرحبا بالعالم",
    "שלום עולם",
    "数字营销",
    "👩‍🚀 rocket",
    "e\xcc\x81\xcc\x82\xcc\x83",
    "\xe2\x80\xae\x6e\x61\x6d\x65",
  };
  g_autofree char *endless = g_strnfill (5000, 'x');

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("h%u", i);

      fixture_add_node (fixture, id, i < G_N_ELEMENTS (names) ? names[i] : endless, "customer",
                        "outer", 20 * i, 420);
    }
  g_object_set (fixture->ecosystem, "title", names[0], "subtitle", names[1], NULL);
  g_object_set (eco_list_get (eco_ecosystem_get_rings (fixture->ecosystem), 1), "name", names[1],
                NULL);
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "x1"), "label", names[2], NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  for (int theme = 0; theme < ECO_N_THEMES; theme++)
    {
      g_autoptr (EcoScene) scene = fixture_build_scene (fixture, (EcoTheme) theme);
      g_autoptr (GString) svg = eco_svg_write (scene, 2, ECO_COLOR_UNSET);
      g_auto (Parsed) parsed = { 0 };

      parse (svg, &parsed);
      g_assert_true (contains (parsed.texts, names[0]));
      g_assert_true (contains (parsed.texts, names[1]));
      g_assert_true (contains (parsed.texts, names[10]));
      g_assert_true (contains (parsed.texts, names[12]));
      g_assert_true (contains (parsed.titles, names[0]));
    }
}

/* A German locale writes commas; the file does not. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (GString) once = eco_svg_write (scene, 1, ECO_RGB (0xffffff));
  g_autoptr (GString) twice = eco_svg_write (scene, 2, ECO_RGB (0xffffff));
  double widths[2] = { 0 };

  for (int i = 0; i < 2; i++)
    widths[i] = g_ascii_strtod (strstr ((i ? twice : once)->str, "width=\"") + 7, NULL);
  g_assert_cmpfloat (widths[0], >, 900);
  g_assert_cmpfloat_with_epsilon (widths[1], 2 * widths[0], 0.2);
  g_assert_cmpuint (once->len, <, 28000);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/svg/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("content", test_content);
  ADD ("hostile", test_hostile);
  ADD ("numbers", test_numbers);
  return g_test_run ();
}
