/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The SVG writer: well-formed, with real text and plain shapes only, whatever the
 * document says. */
#include "render-fixture.h"

#include "render/eco-svg-private.h"
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
  parsed->in_text = g_str_equal (name, "text") || g_str_equal (name, "tspan");
  parsed->in_title = g_str_equal (name, "title");
  if (g_str_equal (name, "text"))
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
      /* The lines of a label are one text. */
      gpointer *last = &parsed->texts->pdata[parsed->texts->len - 1];
      g_autofree char *before = *last;
      g_autofree char *more = g_strndup (content, length);

      *last = g_strconcat (before, more, NULL);
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

#define N_MANY 500 /* nodes: so many that the file is written as short as can be */

/* In a large picture labels are still texts, every thing still has its id, and lines say what they
 * carry; but nothing is said twice. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  gsize n_bytes;

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%d", i);
      g_autofree char *line = g_strdup_printf ("l%d", i);

      fixture_add_node (fixture, id, id, i % 2 ? "customer" : "crm", "outer", i * 360.0 / N_MANY,
                        3000);
      fixture_add_exchange (fixture, line, id, "employees", "support");
      g_object_set (eco_ecosystem_lookup (fixture->ecosystem, line), "label", line, NULL);
      line[0] = 'm';
      fixture_add_exchange (fixture, line, "crm", id, "support");
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  {
    g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
    g_autoptr (GString) svg = eco_svg_write (scene, 1, ECO_RGB (0xffffff));
    g_autoptr (GString) again = eco_svg_write (scene, 1, ECO_RGB (0xffffff));
    g_auto (Parsed) parsed = { 0 };

    g_assert_cmpstr (svg->str, ==, again->str);
    parse (svg, &parsed);
    for (int i = 0; i < N_MANY; i++)
      {
        g_autofree char *id = g_strdup_printf ("n%d", i);
        g_autofree char *line = g_strdup_printf ("l%d", i);

        g_assert_true (g_hash_table_contains (parsed.ids, id));
        g_assert_true (g_hash_table_contains (parsed.ids, line));
        g_assert_true (contains (parsed.texts, id));
        g_assert_true (contains (parsed.titles, line));
      }
    n_bytes = svg->len / N_MANY;
  }
  g_assert_cmpuint (n_bytes, <, 800);
}

/* Path data, written by hand as the shortest that draws the same. */
typedef struct
{
  const char *verbs;
  float points[32];
  gboolean brief;
  const char *wanted;
} PathCase;

static const PathCase paths[] = {
  { "ML", { 1, 2, 3.5, 4 }, FALSE, "M1 2l2.5 2" },
  { "MLLL", { 1, 2, 3, 2, 3, 5, 2.5, 4.5 }, FALSE, "M1 2h2v3l-.5-.5" },
  { "MLZML", { 0, 0, 1.5, 0.5, 1, 1, 1.2, 1.7 }, FALSE, "M0 0l1.5.5zm1 1l.2.7" },
  { "MLL", { 0, 0, 0.12, 0.16, -0.1, 0 }, FALSE, "M0 0l.1.2-.2-.2" },
  { "MC", { 10, 10, 12, 10, 15, 13, 15, 15 }, FALSE, "M10 10c2 0 5 3 5 5" },
  { "MCC", { 0, 0, 1, 0, 2, 1, 2, 2, 2, 3, 1, 4, 0, 4 }, FALSE, "M0 0c1 0 2 1 2 2s-1 2-2 2" },
  { "MCC", { 0, 0, 1, 0, 2, 1, 2, 2, 2, 2.5f, 1, 4, 0, 4 }, FALSE,
    "M0 0c1 0 2 1 2 2 0 .5-1 2-2 2" },
  { "MCLC", { 0, 0, 0, 0, 2, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 4 }, FALSE,
    "M0 0s2 1 2 2l1 1s1 1 2 1" },
  { "MCCCCZ",
    { 12, 8, 14.2091f, 8, 16, 9.7909f, 16, 12, 16, 14.2091f, 14.2091f, 16, 12, 16, 9.7909f, 16, 8,
      14.2091f, 8, 12, 8, 9.7909f, 9.7909f, 8, 12, 8 },
    TRUE, "M12 8a4 4 0 1 1-.1 0z" },
  { "MCCCCZ",
    { 8, 12, 8, 13.1046f, 9.7909f, 14, 12, 14, 14.2091f, 14, 16, 13.1046f, 16, 12, 16, 10.8954f,
      14.2091f, 10, 12, 10, 9.7909f, 10, 8, 10.8954f, 8, 12 },
    TRUE, "M8 12a4 2 0 1 0 0-.1z" },
  { "MCCCCZ",
    { 12, 8, 14.2091f, 8, 16, 9.7909f, 16, 12, 16, 14.2091f, 14.2091f, 16, 12, 16, 9.7909f, 16, 8,
      14.2091f, 8, 12, 8, 10.5f, 9.7909f, 8, 12, 8 },
    TRUE, "M12 8c2.2 0 4 1.8 4 4s-1.8 4-4 4-4-1.8-4-4c0-1.5 1.8-4 4-4z" },
  { "MLLL", { 0, 0, 3, 0, 3.1f, 0.1f, 3.1f, 3 }, TRUE, "M0 0h3l.1 3" },
  { "ML", { 5, 5, 5, 5 }, TRUE, "M5 5v0" },
};

static void
test_paths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      EcoSvgPath path = { .scale = 1, .unit = 10, .tiny = paths[i].brief ? 2 : 0 };
      g_autoptr (GString) out = g_string_new (NULL);

      eco_svg_put_path (out, &path, paths[i].verbs, strlen (paths[i].verbs), paths[i].points);
      g_assert_cmpstr (out->str, ==, paths[i].wanted);
    }
}

/* The control points of long lines may be rough: their ends are not. */
static void
test_rough (void)
{
  static const float points[] = { 0.2f, 0.2f, 100.3f, 50.7f, 200.6f, 20.2f, 300.9f, 0.7f };
  EcoSvgPath path = { .scale = 1, .unit = 10, .rough = TRUE };
  g_autoptr (GString) out = g_string_new (NULL);

  eco_svg_put_path (out, &path, "MC", 2, points);
  g_assert_cmpstr (out->str, ==, "M.2.2c100 51 200 20 300.7.5");
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
  ADD ("large", test_large);
  g_test_add_func ("/svg/paths", test_paths);
  g_test_add_func ("/svg/rough", test_rough);
  return g_test_run ();
}
