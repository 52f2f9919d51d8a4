/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data on the picture: scales, colours, templates, badges, what the legend says. */
#include "base/eco-error.h"
#include "render/eco-encoding.h"
#include "render/eco-measure.h"

#include "render-fixture.h"

#include <math.h>
#include <string.h>

static EcoNode *
get_node (Fixture *fixture, const char *id)
{
  return eco_ecosystem_lookup_node (fixture->ecosystem, id);
}

static void
set (Fixture *fixture, const char *id, const char *field, const char *text)
{
  EcoObject *object = *id != '\0' ? ECO_OBJECT (get_node (fixture, id))
                                  : ECO_OBJECT (fixture->ecosystem);
  g_autoptr (GError) error = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  eco_field_parse (eco_object_find_field (object, field), object, text, &error);
  eco_ecosystem_end_change (fixture->ecosystem);
  g_assert_no_error (error);
}

static char *
dump (Fixture *fixture)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);

  return eco_scene_dump (scene);
}

/* ---- Limits of numbers */

/* The values, and the limits that they should get, or the text of the limits. */
static const struct
{
  const char *values;
  const char *limits;
} limit_cases[] = {
  { "3", "3 3" },
  { "0 100", "0 20 40 60 80 100" },
  { "1 2 3 4 5 6 7 8 9 10", "0 2 4 6 8 10" },
  { "12 31 44 67", "0 20 40 60 80" },
  { "-3 -1 2 4", "-4 -2 0 2 4" },
  { "-1e308 1e308", "-1e+308 1e+308" },
  { "0.11 0.2 0.24", "0.1 0.15 0.2 0.25" },
  /* one far out does not squeeze the others into one step */
  { "10 12 15 18 20 22 25 28 30 9000", "10 15 20 25 30 <" },
  /* most of it is little: each step has some */
  { "1 1 2 2 3 4 5 6 8 9 300 2000 40000", NULL },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (limit_cases[i].values, " ", -1);
      guint n = g_strv_length (words);
      g_autofree double *values = g_new (double, n);
      g_autoptr (GString) text = g_string_new (NULL);
      guint in_step[ECO_SCALE_STEPS] = { 0 };
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      EcoLimits limits;

      for (guint k = 0; k < n; k++)
        values[k] = g_ascii_strtod (words[k], NULL);
      eco_limits_init (&limits, values, n);
      g_assert_cmpint (limits.n_steps, >=, 1);
      g_assert_cmpint (limits.n_steps, <=, ECO_SCALE_STEPS);
      for (int k = 0; k <= limits.n_steps; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? " " : "",
                                g_ascii_formatd (number, sizeof number, "%g", limits.limits[k]));
      if (limits.open_high)
        g_string_append (text, " <");
      if (limit_cases[i].limits != NULL)
        g_assert_cmpstr (text->str, ==, limit_cases[i].limits);
      for (guint k = 0; k < n; k++)
        in_step[eco_limits_find (&limits, values[k])]++;
      for (int k = 0; k < limits.n_steps && limit_cases[i].limits == NULL; k++)
        g_assert_cmpuint (in_step[k], >, 0);
    }
}

/* Any numbers: every value is in the step that has it between its limits. */
static void
test_limits_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 3000; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 40);
      g_autofree double *values = g_new (double, n);
      double size = pow (10, g_rand_double_range (rand, -6, 12));
      EcoLimits limits;

      for (guint i = 0; i < n; i++)
        values[i] = (g_rand_double_range (rand, -1, 1) + (round % 3)) * size
                    * (g_rand_int_range (rand, 0, 12) == 0 ? 1000 : 1);
      eco_limits_init (&limits, values, n);
      g_assert_cmpint (limits.n_steps, <=, ECO_SCALE_STEPS);
      for (int i = 0; i < limits.n_steps && limits.n_steps > 1; i++)
        g_assert_cmpfloat (limits.limits[i], <, limits.limits[i + 1]);
      for (guint i = 0; i < n; i++)
        {
          int step = eco_limits_find (&limits, values[i]);
          double slack = 1e-9 * fabs (values[i]) + 1e-300;

          g_assert_true (values[i] >= limits.limits[step] - slack
                         || (step == 0 && limits.open_low));
          g_assert_true (values[i] <= limits.limits[step + 1] + slack
                         || (step == limits.n_steps - 1 && limits.open_high));
        }
    }
}

/* ---- Scales */

static void
test_scales (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEncoding) encoding = NULL;
  const EcoScale *color;
  g_autofree char *label = NULL, *key = NULL, *word = NULL;

  set (fixture, "crm", "adoption", "64");
  set (fixture, "slack", "adoption", "20");
  set (fixture, "customers", "sentiment", "-2");
  set (fixture, "", "color-by", "adoption");
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  color = eco_encoding_get_color (encoding);
  g_assert_cmpint (eco_scale_get_n_steps (color), ==, 5);
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "crm")), ==, 3);
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "slack")), ==, 1);
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "forum")), ==, -1);
  label = eco_scale_dup_label (color, 3);
  g_assert_cmpstr (label, ==, "60 – 80");
  g_assert_null (eco_scale_dup_key (color, 3));

  set (fixture, "", "color-by", "sentiment");
  g_clear_pointer (&encoding, eco_encoding_free);
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  color = eco_encoding_get_color (encoding);
  g_assert_cmpint (eco_scale_get_type (color), ==, ECO_SCALE_SIGNED);
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "customers")), ==, 0);
  key = eco_scale_dup_key (color, 0);
  g_assert_cmpstr (key, ==, "−2");

  set (fixture, "crm", "owner", "Sales");
  set (fixture, "slack", "owner", "IT");
  set (fixture, "forum", "owner", "IT");
  set (fixture, "", "color-by", "owner");
  g_clear_pointer (&encoding, eco_encoding_free);
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  color = eco_encoding_get_color (encoding);
  g_assert_cmpint (eco_scale_get_n_steps (color), ==, 2);
  word = eco_scale_dup_label (color, 0);
  g_assert_cmpstr (word, ==, "IT");
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "employees")), ==, -1);
}

/* More words than can be told apart share one step, which is the last. */
static void
test_many_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEncoding) encoding = NULL;
  const EcoScale *color;

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("many%d", i);
      g_autofree char *owner = g_strdup_printf ("Owner %02d", i);

      g_object_set (fixture_add_node (fixture, id, id, "customer", "inner", 10 * i, 160), "owner",
                    owner, NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  set (fixture, "", "color-by", "owner");
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  color = eco_encoding_get_color (encoding);
  g_assert_cmpint (eco_scale_get_n_steps (color), ==, ECO_SCALE_WORDS + 1);
  g_assert_cmpint (eco_scale_find_step (color, get_node (fixture, "many11")), ==, ECO_SCALE_WORDS);
}

/* Computed numbers take part by name. */
static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) degree = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) tables = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EcoEncoding) encoding = NULL;
  double few = 1, many = 9;

  g_hash_table_insert (degree, (gpointer) "crm", &few);
  g_hash_table_insert (degree, (gpointer) "customers", &many);
  g_hash_table_insert (tables, (gpointer) "degree", degree);
  set (fixture, "", "size-by", "degree");
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, tables);
  g_assert_cmpfloat (eco_encoding_get_emphasis (encoding, get_node (fixture, "customers")).factor,
                     >, eco_encoding_get_emphasis (encoding, get_node (fixture, "crm")).factor);
  g_assert_cmpfloat (eco_encoding_get_emphasis (encoding, get_node (fixture, "forum")).factor, ==,
                     1);
}

/* What is refused, and what the message names. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "size-by", "adopton", "adopton" },     { "size-by", "owner", "owner" },
    { "color-by", "metric:none", "none" },   { "badge-by", "owner, nothing", "nothing" },
    { "label", "{nme}", "nme" },             { "label", "{name", "{name" },
    { "label", "name}", "name}" },           { "label", "{}", "{}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_encoding_check (fixture->ecosystem, cases[i][0], cases[i][1], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
      if (strstr (error->message, cases[i][2]) == NULL)
        g_error ("%s=%s: %s", cases[i][0], cases[i][1], error->message);
    }
  g_assert_true (eco_encoding_check (fixture->ecosystem, "size-by", "none", NULL));
  g_assert_true (eco_encoding_check (fixture->ecosystem, "label", "{{{name}}}", NULL));
}

/* Each word that is offered means something, and none is offered twice. */
static void
test_offered (Fixture *fixture, gconstpointer data)
{
  static const char *const sets[] = { ECO_ATTRIBUTES_ALL, ECO_ATTRIBUTES_NUMBERS,
                                      ECO_ATTRIBUTES_BADGES };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (GPtrArray) names = eco_attribute_list_names (fixture->ecosystem, sets[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (names->len, >, 5);
      for (guint k = 0; k < names->len; k++)
        {
          g_assert_true (g_hash_table_add (seen, names->pdata[k]));
          g_assert_true (eco_encoding_check (fixture->ecosystem,
                                             i == 1 ? "size-by" : "color-by", names->pdata[k],
                                             NULL));
        }
    }
}

/* ---- Templates and sizes */

static void
test_template (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "{name}", "CRM" },
    { "{name}\\n{owner}", "CRM\nSales" },
    { "{name}\\n{region}\\n{adoption} used", "CRM\n64% used" },
    { "{{{name}}}", "{CRM}" },
    { "{region}", "" },
    { "  {name} \n {kind}", "CRM\nCRM" },
  };

  set (fixture, "crm", "owner", "Sales");
  set (fixture, "crm", "adoption", "64");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoLabelTemplate) template =
          eco_label_template_new (fixture->ecosystem, fixture->catalog, NULL, cases[i][0], &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = eco_label_template_dup_text (template, get_node (fixture, "crm"));
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  EcoNode *crm = get_node (fixture, "crm");
  double plain[2], labelled[2], large[2];
  g_autofree char *text = NULL;

  eco_measure_card (fixture->typesetter, fixture->catalog, crm, &plain[0], &plain[1]);
  set (fixture, "crm", "owner", "Head of sales");
  set (fixture, "", "label", "{name}\\n{owner}");
  eco_measure_card (fixture->typesetter, fixture->catalog, crm, &labelled[0], &labelled[1]);
  g_assert_cmpfloat (labelled[0], >, plain[0]);
  g_assert_cmpfloat (labelled[1], >, plain[1]);
  text = dump (fixture);
  g_assert_nonnull (strstr (text, "Head of sales"));

  set (fixture, "", "label", "");
  set (fixture, "", "size-by", "influence");
  set (fixture, "crm", "influence", "95");
  eco_measure_card (fixture->typesetter, fixture->catalog, crm, &large[0], &large[1]);
  g_assert_cmpfloat (large[1], >, plain[1]);
  g_assert_true (eco_encoding_sizes_by (fixture->ecosystem, "influence"));
  g_assert_false (eco_encoding_sizes_by (fixture->ecosystem, "owner"));

  /* An attribute that nobody has any more changes nothing. */
  set (fixture, "", "size-by", "gone");
  set (fixture, "", "label", "{gone}");
  eco_measure_card (fixture->typesetter, fixture->catalog, crm, &large[0], &large[1]);
  g_assert_cmpfloat (large[0], ==, plain[0]);
}

/* ---- The picture */

static void
test_badges (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture), *after = NULL;

  g_assert_null (strstr (before, "Badges"));
  set (fixture, "crm", "adoption", "64");
  set (fixture, "crm", "ai-assisted", "yes");
  set (fixture, "crm", "owner", "IT");
  set (fixture, "customers", "votes", "12");
  set (fixture, "", "badge-by", "no-owner, adoption, votes");
  after = dump (fixture);
  g_assert_nonnull (strstr (after, "\"64%\""));
  g_assert_nonnull (strstr (after, "\"12\""));
  g_assert_nonnull (strstr (after, "CRM, Adoption: 64%"));
  g_assert_nonnull (strstr (after, "Owner missing"));
  g_assert_null (strstr (after, "AI-assisted"));
  /* Only what is not current says its status. */
  set (fixture, "", "badge-by", "status");
  g_clear_pointer (&after, g_free);
  after = dump (fixture);
  g_assert_null (strstr (after, "\"Status\""));
  set (fixture, "crm", "status", "at-risk");
  g_clear_pointer (&after, g_free);
  after = dump (fixture);
  g_assert_nonnull (strstr (after, "\"Status\""));
}

/* The legend speaks of what is there, in the corner that was chosen. */
static void
test_legend (Fixture *fixture, gconstpointer data)
{
  static const char *const corners[] = { "top-left", "top-right", "bottom-left", "bottom-right" };
  g_autofree char *none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      g_autoptr (EcoScene) scene = NULL, legend = NULL, title = NULL;
      EcoRect page, ink, head;

      set (fixture, "", "legend", corners[i]);
      scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
      legend = eco_scene_new_layer (scene, ECO_LAYER_LEGEND, FALSE);
      title = eco_scene_new_layer (scene, ECO_LAYER_TITLE, FALSE);
      page = eco_scene_get_page (scene);
      ink = eco_scene_get_ink (legend);
      head = eco_scene_get_ink (title);
      g_assert_cmpfloat (ink.x, >=, page.x);
      g_assert_cmpfloat (ink.y, >=, page.y);
      g_assert_cmpfloat (ink.x + ink.width, <=, page.x + page.width);
      g_assert_cmpfloat (ink.y + ink.height, <=, page.y + page.height);
      g_assert_true ((ink.x < 0) == (strstr (corners[i], "left") != NULL));
      g_assert_true (ink.x + ink.width < head.x || ink.x > head.x + head.width
                     || ink.y > head.y + head.height);
      /* off the rings: its nearest corner is outside of the outermost one */
      g_assert_cmpfloat (hypot (ink.x < 0 ? ink.x + ink.width : ink.x,
                                ink.y < 0 && ink.y + ink.height < 0 ? ink.y + ink.height
                                : ink.y > 0                         ? ink.y : 0),
                         >, 480);
    }
  set (fixture, "", "legend", "none");
  none = dump (fixture);
  g_assert_null (strstr (none, "Legend"));
}

/* Every colour of data can be seen on its card, and so can the glyph on it. */
static void
test_colors (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "adoption", "sentiment", "owner" };

  set (fixture, "crm", "adoption", "64");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EcoEncoding) encoding = NULL;

      set (fixture, "", "color-by", names[i]);
      encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
      for (int theme = 0; theme < ECO_N_THEMES; theme++)
        for (int step = -1; step < 9; step++)
          {
            const EcoStyle *style = eco_style_get ((EcoTheme) theme);
            EcoStepColors colors = eco_encoding_get_colors (
                style, eco_encoding_get_color (encoding),
                MIN (step, i < 2 ? 4 : 8));

            g_assert_cmpfloat (eco_color_get_contrast (colors.line, style->card), >=,
                               ECO_CONTRAST_SHAPE - 0.01);
            g_assert_cmpfloat (eco_color_get_contrast (colors.glyph, colors.fill), >=,
                               ECO_CONTRAST_SHAPE - 0.01);
          }
    }
}

/* A ramp of numbers keeps its order in grey. */
static void
test_ramp (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEncoding) encoding = NULL;

  set (fixture, "crm", "adoption", "64");
  set (fixture, "", "color-by", "adoption");
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  for (int theme = 0; theme < ECO_N_THEMES; theme++)
    {
      const EcoStyle *style = eco_style_get ((EcoTheme) theme);
      double last = 0;

      for (int step = 0; step < 5; step++)
        {
          EcoColor fill = eco_encoding_get_colors (style, eco_encoding_get_color (encoding),
                                                   step).fill;
          double contrast = eco_color_get_contrast (fill, style->card);

          g_assert_cmpfloat (contrast, >, last + 0.05);
          last = contrast;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/limits", test_limits);
  g_test_add_func ("/encoding/limits-random", test_limits_random);
#define ADD(path, function) \
  g_test_add ("/encoding/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("scales", test_scales);
  ADD ("many-words", test_many_words);
  ADD ("tables", test_tables);
  ADD ("refused", test_refused);
  ADD ("offered", test_offered);
  ADD ("template", test_template);
  ADD ("sizes", test_sizes);
  ADD ("badges", test_badges);
  ADD ("legend", test_legend);
  ADD ("colors", test_colors);
  ADD ("ramp", test_ramp);
  return g_test_run ();
}
