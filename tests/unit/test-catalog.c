/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue: that it is complete, extends, refuses what is wrong, and can be seen. */
#include "catalog/eco-catalog.h"

#include "base/eco-error.h"

#include <string.h>

static EcoCatalog *
new_catalog (void)
{
  g_autoptr (GError) error = NULL;
  EcoCatalog *catalog = eco_catalog_new_builtin (&error);

  g_assert_no_error (error);
  g_assert_nonnull (catalog);
  return catalog;
}

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "catalog", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
load (EcoCatalog *catalog, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return eco_catalog_load_bytes (catalog, bytes, "own.xml", error);
}

static void
test_finalize (void)
{
  EcoCatalog *catalog = new_catalog ();

  g_object_add_weak_pointer (G_OBJECT (catalog), (gpointer *) &catalog);
  g_object_unref (catalog);
  g_assert_null (catalog);
}

static void
test_lookup (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, "customer");
  const EcoPreset *preset = eco_catalog_lookup_preset (catalog, "x");
  const EcoCategory *category = eco_catalog_lookup_category (catalog, "data-sharing");

  g_assert_cmpstr (eco_kind_get_name (kind), ==, "Customer");
  g_assert_cmpstr (eco_family_get_name (kind->family), ==, "External people");
  g_assert_cmpint (kind->ring, ==, ECO_RING_ROLE_STAKEHOLDERS);
  g_assert_cmpint (kind->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpint (kind->element, ==, ECO_ELEMENT_PEOPLE);
  g_assert_cmpint (kind->shape, ==, ECO_SHAPE_PILL);
  g_assert_false (kind->channel);

  /* what a kind states itself wins over its family */
  kind = eco_catalog_lookup_kind (catalog, "partner-portal");
  g_assert_cmpint (kind->element, ==, ECO_ELEMENT_TECHNOLOGY);
  g_assert_cmpint (kind->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_true (kind->channel);
  g_assert_cmpint (kind->media, ==, ECO_MEDIA_OWNED);

  g_assert_cmpstr (eco_preset_get_name (preset), ==, "X");
  g_assert_cmpstr (preset->aliases, ==, "Twitter");
  g_assert_cmpstr (preset->kind->id, ==, "social-network");
  g_assert_cmpint (preset->media, ==, ECO_MEDIA_SHARED);
  g_assert_cmpint (preset->audience, ==, ECO_AUDIENCE_B2B);

  g_assert_cmpstr (eco_category_get_name (category), ==, "Data sharing");
  g_assert_true (category->tangible);
  g_assert_cmpint (category->flow, ==, ECO_FLOW_BOTH_INSIDE);
  g_assert_true (category->family == eco_catalog_lookup_category_family (catalog, "knowledge"));

  g_assert_null (eco_catalog_lookup_kind (catalog, "nobody"));
  g_assert_null (eco_catalog_lookup_kind (catalog, NULL));
  g_assert_null (eco_catalog_lookup_category (catalog, "customer"));
}

/* One line of what the catalogue holds, in the form of tests/data/catalog/complete.txt. */
static void
append_kinds (GString *text, EcoCatalog *catalog)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = g_ptr_array_index (kinds, i);

      g_string_append_printf (text, "kind %s: %s, %s, %s, %s\n", kind->id, kind->family->id,
                              eco_enum_get_nick (ECO_TYPE_RING_ROLE, kind->ring),
                              eco_enum_get_nick (ECO_TYPE_SIDE, kind->side),
                              eco_enum_get_nick (ECO_TYPE_ELEMENT, kind->element));
    }
  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = g_ptr_array_index (presets, i);

      g_string_append_printf (text, "preset %s: %s, %s\n", preset->id, preset->kind->id,
                              preset->name);
    }
}

static void
test_complete (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (GString) text = g_string_new (NULL);
  const GPtrArray *categories = eco_catalog_get_categories (catalog);
  g_autofree char *expected = read_data ("complete.txt");

  append_kinds (text, catalog);
  for (guint i = 0; i < categories->len; i++)
    {
      const EcoCategory *category = g_ptr_array_index (categories, i);

      g_string_append_printf (text, "category %s: %s, %s\n", category->id, category->family->id,
                              category->tangible ? "tangible" : "intangible");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Fails where another thing has the same drawing. */
static void
check_is_own (GHashTable *seen, const char *id, const EcoGlyph *glyph)
{
  g_autoptr (GString) drawing = g_string_new (NULL);

  for (guint i = 0; i < glyph->n_paths; i++)
    {
      const EcoGlyphPath *path = &glyph->paths[i];

      g_string_append_printf (drawing, "%s %g %d", path->verbs, path->stroke, path->filled);
      for (guint k = 0; k < path->n_points * 2; k++)
        g_string_append_printf (drawing, " %.2f", path->points[k]);
    }
  if (g_hash_table_contains (seen, drawing->str))
    g_error ("%s looks as %s", id, (char *) g_hash_table_lookup (seen, drawing->str));
  g_hash_table_insert (seen, g_strdup (drawing->str), (gpointer) id);
}

static void
test_glyphs (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = g_ptr_array_index (kinds, i);
      const EcoGlyph *glyph = eco_catalog_lookup_glyph (catalog, kind->glyph);

      /* a kind deserves its own */
      g_assert_cmpstr (kind->glyph, ==, kind->id);
      if (glyph == NULL)
        g_error ("the kind %s has no glyph", kind->id);
      g_assert_cmpuint (glyph->n_paths, >, 0);
      g_assert_true (eco_catalog_get_node_glyph (catalog, kind->id, NULL, 0) == glyph);
      check_is_own (seen, kind->id, glyph);
    }
  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = g_ptr_array_index (presets, i);

      const EcoGlyph *glyph = eco_catalog_lookup_glyph (catalog, preset->glyph);

      /* and so does a named platform */
      if (glyph == NULL)
        g_error ("the preset %s has no glyph", preset->id);
      g_assert_true (eco_catalog_get_node_glyph (catalog, NULL, preset->id, 0) == glyph);
      check_is_own (seen, preset->id, glyph);
    }
  for (int element = ECO_ELEMENT_NONE; element <= ECO_ELEMENT_TECHNOLOGY; element++)
    {
      const EcoGlyph *glyph = eco_catalog_get_element_glyph (catalog, element);

      g_assert_nonnull (glyph);
      g_assert_true (eco_catalog_get_node_glyph (catalog, "unknown", NULL, element) == glyph);
    }
}

/* Verbs and points agree, and nothing leaves the grid, strokes included. */
static void
check_path (const EcoGlyphPath *path)
{
  guint n_points = 0;

  g_assert_true (path->filled || path->stroke > 0.0);
  g_assert_cmpint (path->verbs[0], ==, 'M');
  for (const char *verb = path->verbs; *verb != '\0'; verb++)
    n_points += *verb == 'C' ? 3 : *verb == 'Z' ? 0 : 1;
  g_assert_cmpuint (n_points, ==, path->n_points);
  for (guint i = 0; i < 2 * n_points; i++)
    {
      g_assert_cmpfloat (path->points[i] - path->stroke / 2.0, >=, 0.0);
      g_assert_cmpfloat (path->points[i] + path->stroke / 2.0, <=, 24.0);
    }
}

static void
test_glyph_paths (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (GPtrArray) everything = eco_catalog_search_kinds (catalog, NULL);

  for (guint i = 0; i < everything->len; i++)
    {
      const EcoCatalogMatch *match = g_ptr_array_index (everything, i);
      const char *preset_id = match->preset != NULL ? match->preset->id : NULL;
      const EcoGlyph *glyph = eco_catalog_get_node_glyph (catalog, match->kind->id, preset_id, 0);

      for (guint j = 0; j < glyph->n_paths; j++)
        check_path (&glyph->paths[j]);
    }
}

static void
test_colors (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  const GPtrArray *families = eco_catalog_get_category_families (catalog);

  g_assert_cmpuint (families->len, ==, 5);
  for (guint i = 0; i < families->len; i++)
    {
      const EcoCategoryFamily *family = g_ptr_array_index (families, i);

      g_assert_cmpfloat (eco_color_get_contrast (family->light, ECO_RGB (0xFFFFFF)), >=, 3.0);
      g_assert_cmpfloat (eco_color_get_contrast (family->light, ECO_RGB (0xFBFAF7)), >=, 3.0);
      g_assert_cmpfloat (eco_color_get_contrast (family->dark, ECO_RGB (0x1E1F24)), >=, 3.0);
    }
}

static gboolean
patterns_are_equal (const double *a, guint n_a, const double *b, guint n_b)
{
  return n_a == n_b && (n_a == 0 || memcmp (a, b, n_a * sizeof *a) == 0);
}

/* Without colour, a line still says its family and whether it is tangible. */
static void
test_patterns (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  const GPtrArray *families = eco_catalog_get_category_families (catalog);

  for (guint i = 0; i < families->len; i++)
    {
      const EcoCategoryFamily *a = g_ptr_array_index (families, i);

      g_assert_cmpuint (a->n_tangible % 2, ==, 0);
      g_assert_cmpuint (a->n_intangible % 2, ==, 0);
      for (guint j = 0; j < families->len; j++)
        {
          const EcoCategoryFamily *b = g_ptr_array_index (families, j);

          g_assert_false (patterns_are_equal (a->tangible, a->n_tangible, b->intangible,
                                              b->n_intangible));
          if (i == j)
            continue;
          g_assert_false (patterns_are_equal (a->tangible, a->n_tangible, b->tangible,
                                              b->n_tangible));
          g_assert_false (patterns_are_equal (a->intangible, a->n_intangible, b->intangible,
                                              b->n_intangible));
        }
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *first; /* id of a kind or a preset, or NULL for nothing */
    int rank;
  } cases[] = {
    { "customer", "customer", 0 },
    { "CUSTOMER F", "customer-forum", 1 },
    { "CUSTO", "customer", 1 },
    { "forum", "customer-forum", 2 },
    { "twitter", "x", 4 },
    { "dynamic", "firstup", 5 },
    { "linked", "linkedin", 1 },
    { "tomer", "customer", 3 },
    { "  Influencer ", "influencer", 0 },
    { "zzz", NULL, 0 },
  };
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (GPtrArray) all = eco_catalog_search_kinds (catalog, NULL);

  g_assert_cmpuint (all->len, ==,
                    eco_catalog_get_kinds (catalog)->len + eco_catalog_get_presets (catalog)->len);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) matches = eco_catalog_search_kinds (catalog, cases[i].text);
      const EcoCatalogMatch *match;

      g_test_message ("%s", cases[i].text);
      if (cases[i].first == NULL)
        {
          g_assert_cmpuint (matches->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (matches->len, >, 0);
      match = g_ptr_array_index (matches, 0);
      g_assert_cmpstr (match->preset != NULL ? match->preset->id : match->kind->id, ==,
                       cases[i].first);
      g_assert_cmpint (match->rank, ==, cases[i].rank);
      for (guint j = 1; j < matches->len; j++)
        {
          const EcoCatalogMatch *next = g_ptr_array_index (matches, j);

          g_assert_cmpint (match->rank, <=, next->rank);
          match = next;
        }
    }
}

static void
test_own_file (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  const EcoKind *customer = eco_catalog_lookup_kind (catalog, "customer");
  const EcoPreset *linkedin = eco_catalog_lookup_preset (catalog, "linkedin");
  guint n_kinds = eco_catalog_get_kinds (catalog)->len;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "catalog", "own.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const EcoKind *patient;

  g_assert_true (eco_catalog_load_file (catalog, file, &error));
  g_assert_no_error (error);

  /* what was overridden is the same thing, with what was not stated kept */
  g_assert_true (eco_catalog_lookup_kind (catalog, "customer") == customer);
  g_assert_cmpstr (customer->name, ==, "Member");
  g_assert_cmpstr (customer->family->id, ==, "external-people");
  g_assert_cmpint (customer->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_true (customer->family == eco_catalog_lookup_family (catalog, "external-people"));
  g_assert_cmpstr (customer->family->name, ==, "People outside");
  g_assert_true (eco_catalog_lookup_preset (catalog, "linkedin") == linkedin);
  g_assert_cmpint (linkedin->audience, ==, ECO_AUDIENCE_BOTH);

  /* what is new refers to what is new */
  g_assert_cmpuint (eco_catalog_get_kinds (catalog)->len, ==, n_kinds + 2);
  patient = eco_catalog_lookup_kind (catalog, "patient");
  g_assert_true (patient->family == eco_catalog_lookup_family (catalog, "care"));
  g_assert_cmpint (patient->ring, ==, ECO_RING_ROLE_STAKEHOLDERS);
  g_assert_cmpstr (patient->glyph, ==, "cross");
  g_assert_cmpuint (eco_catalog_lookup_glyph (catalog, "cross")->n_paths, ==, 2);
  /* without a glyph of its own or a named one it has the one of its element */
  g_assert_cmpstr (eco_catalog_lookup_kind (catalog, "nurse")->glyph, ==, "people");
  g_assert_cmpstr (eco_catalog_lookup_preset (catalog, "clinic-app")->kind->id, ==, "mobile-app");
  g_assert_cmpuint (eco_catalog_lookup_category_family (catalog, "health")->n_intangible, ==, 4);
  g_assert_cmpstr (eco_catalog_lookup_category (catalog, "healing")->family->id, ==, "health");
}

/* An ellipsis at the end stands for words that are not ours. */
static gboolean
message_is (const char *message, const char *expected)
{
  g_autofree char *start = NULL;

  if (!g_str_has_suffix (expected, "…"))
    return strcmp (message, expected) == 0;
  start = g_strndup (expected, strlen (expected) - strlen ("…"));
  return g_str_has_prefix (message, start);
}

static void
check_refused (const char *name, const char *text, const char *expected)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  append_kinds (before, catalog);
  g_assert_false (load (catalog, text, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == ECO_ERROR);
  if (!message_is (error->message, expected))
    g_error ("%s: got “%s”, expected “%s”", name, error->message, expected);

  /* nothing is half merged */
  append_kinds (after, catalog);
  g_assert_cmpstr (before->str, ==, after->str);
  g_assert_cmpstr (eco_catalog_lookup_kind (catalog, "customer")->name, ==, "Customer");
}

/* refused.txt holds blocks of: a line "# name", a line with the message, and the text. */
static void
test_refused (void)
{
  g_autofree char *data = read_data ("refused.txt");
  g_auto (GStrv) blocks = g_strsplit (data, "\n# ", -1);
  guint n = 0;

  for (guint i = 1; blocks[i] != NULL; i++, n++)
    {
      g_auto (GStrv) lines = g_strsplit (blocks[i], "\n", 3);

      g_assert_cmpuint (g_strv_length (lines), ==, 3);
      check_refused (lines[0], lines[2], lines[1]);
    }
  g_assert_cmpuint (n, >, 30);
}

static void
test_limits (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autofree char *large = g_strnfill (4 * 1024 * 1024 + 1, ' ');
  g_autoptr (GString) text = g_string_new ("<catalog version='1'><glyph id='a'>");
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/own.xml");
  g_autoptr (GError) error = NULL;

  g_assert_false (load (catalog, large, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
  g_clear_error (&error);

  for (int i = 0; i < 65; i++)
    g_string_append (text, "<path d='M1 1L2 2' stroke='2'/>");
  g_string_append (text, "</glyph></catalog>");
  g_assert_false (load (catalog, text->str, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
  g_clear_error (&error);

  g_string_assign (text, "<catalog version='1'><glyph id='a'><path stroke='2' d='");
  for (int i = 0; i < 2001; i++)
    g_string_append (text, "M1 1");
  g_string_append (text, "'/></glyph></catalog>");
  g_assert_false (load (catalog, text->str, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (eco_catalog_load_file (catalog, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Any text is either merged or refused with one error; nothing crashes. */
static void
test_mangled (void)
{
  g_autofree char *good = read_data ("own.xml");
  gsize length = strlen (good);
  guint32 seed = 1;

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (EcoCatalog) catalog = new_catalog ();
      g_autofree char *text = g_strdup (good);
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < 3; i++)
        {
          seed = seed * 1664525u + 1013904223u;
          text[(seed >> 8) % length] = "<>\"&=/ a1-\xff"[(seed >> 4) % 11];
        }
      if (round % 2 == 0)
        text[(seed >> 8) % length] = '\0';
      if (!load (catalog, text, &error))
        g_assert_true (g_str_has_prefix (error->message, "own.xml:"));
      else
        g_assert_no_error (error);
    }
}

static gpointer
look_up_glyph_cb (gpointer data)
{
  return (gpointer) eco_catalog_lookup_glyph (data, "customer");
}

static void
test_threads (void)
{
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  GThread *threads[4];
  const EcoGlyph *glyph;

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("glyph", look_up_glyph_cb, catalog);
  glyph = eco_catalog_lookup_glyph (catalog, "customer");
  g_assert_nonnull (glyph);
  for (int i = 0; i < 4; i++)
    g_assert_true (g_thread_join (threads[i]) == glyph);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog/finalize", test_finalize);
  g_test_add_func ("/catalog/lookup", test_lookup);
  g_test_add_func ("/catalog/complete", test_complete);
  g_test_add_func ("/catalog/glyphs", test_glyphs);
  g_test_add_func ("/catalog/glyph-paths", test_glyph_paths);
  g_test_add_func ("/catalog/colors", test_colors);
  g_test_add_func ("/catalog/patterns", test_patterns);
  g_test_add_func ("/catalog/search", test_search);
  g_test_add_func ("/catalog/own-file", test_own_file);
  g_test_add_func ("/catalog/refused", test_refused);
  g_test_add_func ("/catalog/limits", test_limits);
  g_test_add_func ("/catalog/mangled", test_mangled);
  g_test_add_func ("/catalog/threads", test_threads);

  return g_test_run ();
}
