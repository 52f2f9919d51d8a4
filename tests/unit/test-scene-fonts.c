/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The fonts of a style: texts are set in them, and what the layout was told stays true. */
#include "render-fixture.h"
#include "render/eco-svg.h"

#include <string.h>

static EcoScene *
build (Fixture *fixture, const char *fonts, const char *headings)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_auto (EcoStyle) style = { 0 };

  eco_style_copy (&style, eco_style_get (ECO_THEME_LIGHT));
  style.fonts = g_strdup (fonts);
  style.heading_fonts = g_strdup (headings);
  options.style = &style;
  options.typesetter = fixture->typesetter;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

/* Wide letters make smaller labels, never larger cards; the core is as large too. */
static void
test_cards_keep_their_sizes (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "acme", "employees", "governance", "customers", "forum" };
  g_autoptr (EcoScene) ours = build (fixture, NULL, NULL);
  g_autoptr (EcoScene) wide = build (fixture, "Noto Sans", "Noto Serif");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EcoRect a, b;

      g_assert_true (eco_scene_get_bounds (ours, ids[i], &a));
      g_assert_true (eco_scene_get_bounds (wide, ids[i], &b));
      g_assert_cmpfloat_with_epsilon (a.width, b.width, 0.01);
      g_assert_cmpfloat_with_epsilon (a.height, b.height, 0.01);
    }
}

/* Each SVG names the fonts once, and those of headings where they are another family. */
static void
test_svg_names_them (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) ours = build (fixture, NULL, NULL);
  g_autoptr (EcoScene) other = build (fixture, "Noto Sans", "Noto Serif");
  GString *plain = eco_svg_write (ours, 1, ECO_COLOR_UNSET);
  GString *branded = eco_svg_write (other, 1, ECO_COLOR_UNSET);

  g_assert_nonnull (strstr (plain->str, "font-family=\"" ECO_STYLE_FONTS "\""));
  g_assert_null (strstr (plain->str, "Noto Serif"));
  g_assert_nonnull (strstr (branded->str, "font-family=\"Noto Sans\""));
  g_assert_nonnull (strstr (branded->str, "font-family=\"Noto Serif\">Small ecosystem"));
  g_string_free (plain, TRUE);
  g_string_free (branded, TRUE);
}

/* One typesetter serves more families than it keeps. */
static void
test_many_families (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *fonts = g_strdup_printf ("Family %d, Noto Sans", i);
      g_autofree char *headings = g_strdup_printf ("Heading %d, Noto Serif", i);
      g_autoptr (EcoScene) scene = build (fixture, i % 3 == 0 ? NULL : fonts, headings);

      g_assert_nonnull (scene);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scene-fonts/cards-keep-their-sizes", Fixture, NULL, fixture_set_up,
              test_cards_keep_their_sizes, fixture_tear_down);
  g_test_add ("/scene-fonts/svg-names-them", Fixture, NULL, fixture_set_up, test_svg_names_them,
              fixture_tear_down);
  g_test_add ("/scene-fonts/many-families", Fixture, NULL, fixture_set_up, test_many_families,
              fixture_tear_down);
  return g_test_run ();
}
