/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Brand themes as styles: whatever the brand's colours are, the picture can be read. */
#include "base/eco-error.h"
#include "catalog/eco-catalog.h"
#include "model/eco-model.h"
#include "render/eco-style-brand.h"
#include "render/eco-typesetter.h"

#include <string.h>

static const char *const color_fields[] = {
  "page", "ink", "card", "core", "accent", "people", "process", "technology", "community",
  "channel", "stakeholders-ring", "community-ring", "social-ring",
};

static EcoBrandTheme *
create_theme (const char *name)
{
  EcoBrandTheme *theme = ECO_BRAND_THEME (eco_object_new (ECO_TYPE_BRAND_THEME, "theme1"));

  g_object_set (theme, "name", name, NULL);
  return theme;
}

static void
check (const char *what, EcoColor color, EcoColor background, double least)
{
  double contrast = eco_color_get_contrast (color, background);

  if (contrast < least)
    g_error ("%s: #%06x on #%06x: contrast %.2f, at least %.1f", what, color >> 8,
             background >> 8, contrast, least);
}

static void
check_hues (const EcoStyle *style)
{
  for (int hue = 0; hue < ECO_N_HUES; hue++)
    {
      check ("disc", style->hues[hue], style->card, ECO_CONTRAST_SHAPE);
      check ("glyph", style->glyph, style->hues[hue], ECO_CONTRAST_SHAPE);
    }
  check ("warning", style->warning, style->card, ECO_CONTRAST_SHAPE);
  check ("mark of the warning", style->warning_ink, style->warning, ECO_CONTRAST_SHAPE);
}

static void
check_grounds (const EcoStyle *style, const GPtrArray *families)
{
  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    {
      EcoColor band = eco_style_get_band (style, ECO_COLOR_UNSET, (EcoRingRole) role);

      check ("core on a band", style->core, band, ECO_CONTRAST_SHAPE);
      check ("accent on a band", style->accent, band, ECO_CONTRAST_SHAPE);
      check ("name of a ring", eco_style_get_band_ink (style, ECO_COLOR_UNSET, (EcoRingRole) role),
             band, ECO_CONTRAST_TEXT);
      for (guint i = 0; i < families->len; i++)
        check ("exchange",
               eco_color_mix (band,
                              eco_style_get_family_color (style, g_ptr_array_index (families, i)),
                              style->exchange_alpha),
               band, ECO_CONTRAST_SHAPE - 0.1);
    }
}

static void
check_style (const EcoStyle *style, const GPtrArray *families)
{
  check ("title", style->ink, style->page, ECO_CONTRAST_TEXT);
  check ("subtitle", style->muted, style->page, ECO_CONTRAST_TEXT);
  check ("label", style->card_ink, style->card, ECO_CONTRAST_TEXT);
  check ("retired", style->card_grey, style->card, ECO_CONTRAST_TEXT);
  check ("retired, faded", style->card_grey, eco_color_mix (style->card, style->page, 0.7),
         ECO_CONTRAST_TEXT);
  check ("brand", style->core_ink, style->core, ECO_CONTRAST_TEXT);
  check ("core", style->core, style->page, ECO_CONTRAST_SHAPE);
  check_hues (style);
  check_grounds (style, families);
}

/* Thousands of brands with colours by lot, on every base. */
static void
test_any_colors (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (&error);

  g_assert_no_error (error);
  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (EcoBrandTheme) theme = create_theme ("Any");
      g_auto (EcoStyle) style = { 0 };

      g_object_set (theme, "base", round % ECO_N_THEMES, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (color_fields); i++)
        if (g_rand_boolean (rand))
          g_object_set (theme, color_fields[i], g_rand_int (rand) | 0xff, NULL);
      g_assert_true (eco_style_init_brand (&style, theme, NULL));
      check_style (&style, eco_catalog_get_category_families (catalog));
    }
}

/* A good colour is taken as it is. */
static void
test_wishes_are_kept (void)
{
  g_autoptr (EcoBrandTheme) theme = create_theme ("Acme");
  g_auto (EcoStyle) style = { 0 };

  g_object_set (theme, "core", ECO_RGB (0x7b1fa2), "people", ECO_RGB (0x9c2f1f), "corner", 0.0,
                "fonts", "Roboto Slab; x\"y", NULL);
  g_assert_true (eco_style_init_brand (&style, theme, NULL));
  g_assert_cmphex (style.core, ==, ECO_RGB (0x7b1fa2));
  g_assert_cmphex (style.hues[ECO_HUE_PEOPLE], ==, ECO_RGB (0x9c2f1f));
  g_assert_cmphex (style.page, ==, eco_style_get (ECO_THEME_LIGHT)->page);
  g_assert_cmpfloat (style.corner, ==, 0);
  g_assert_cmpstr (style.fonts, ==, "Roboto Slab  x y, " ECO_STYLE_FONTS);
  g_assert_cmpfloat (eco_style_get_corner (&style, ECO_SHAPE_CARD, 28), ==, 0);
  g_assert_cmpfloat (eco_style_get_corner (&style, ECO_SHAPE_PILL, 28), >, 0);
}

/* A dark page makes a dark theme of a light one. */
static void
test_dark_page (void)
{
  g_autoptr (EcoBrandTheme) theme = create_theme ("Night");
  g_auto (EcoStyle) style = { 0 };

  g_object_set (theme, "page", ECO_RGB (0x101030), NULL);
  g_assert_true (eco_style_init_brand (&style, theme, NULL));
  g_assert_true (style.dark);
  g_assert_cmphex (style.page, ==, ECO_RGB (0x101030));
}

static void
add_theme (EcoEcosystem *ecosystem, EcoBrandTheme *theme)
{
  eco_ecosystem_begin_change (ecosystem);
  eco_list_append (eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_BRAND_THEMES),
                   ECO_OBJECT (theme));
  eco_ecosystem_end_change (ecosystem);
}

static void
test_names (void)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new ();
  g_autoptr (EcoBrandTheme) theme = create_theme ("Acme");
  static const char *const names[] = { "theme1", "Acme", "blueprint", "light" };
  g_autoptr (GError) error = NULL;
  g_auto (EcoStyle) style = { 0 };

  g_object_set (theme, "core", ECO_RGB (0x7b1fa2), NULL);
  add_theme (ecosystem, theme);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (EcoStyle) named = { 0 };

      g_assert_true (eco_style_init_named (&named, ecosystem, names[i], &error));
      g_assert_no_error (error);
      g_assert_cmpint (named.core == ECO_RGB (0x7b1fa2), ==, i < 2);
    }
  g_assert_false (eco_style_init_named (&style, ecosystem, "neon", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "blueprint"));
  g_assert_true (eco_style_equal (&style, eco_style_get (ECO_THEME_LIGHT)));
}

/* What a document says wins; one that names nothing, or what is gone, still has a look. */
static void
test_of_a_document (void)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new ();
  static const struct { const char *theme; EcoTheme becomes; } cases[] = {
    { NULL, ECO_THEME_DARK }, { "", ECO_THEME_DARK }, { "paper", ECO_THEME_PAPER },
    { "gone", ECO_THEME_LIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (EcoStyle) style = { 0 };

      eco_ecosystem_begin_change (ecosystem);
      g_object_set (ecosystem, "theme", cases[i].theme, NULL);
      eco_ecosystem_end_change (ecosystem);
      eco_style_init_for (&style, ecosystem, ECO_THEME_DARK);
      g_assert_cmpint (style.theme, ==, cases[i].becomes);
    }
}

static void
test_logo (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\">"
                            "<circle cx=\"4\" cy=\"4\" r=\"4\"/></svg>";
  g_autoptr (GBytes) good = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes) bad = g_bytes_new_static ("no image", 8);
  g_autoptr (EcoBrandTheme) theme = create_theme ("Acme");
  g_autoptr (GError) error = NULL;
  g_autofree char *packed = eco_brand_theme_pack_logo (good, &error);
  g_autofree char *wrong = eco_brand_theme_pack_logo (bad, &error);
  g_auto (EcoStyle) style = { 0 };
  g_auto (EcoStyle) without = { 0 };

  g_object_set (theme, "logo", packed, NULL);
  g_assert_true (eco_style_init_brand (&style, theme, &error));
  g_assert_no_error (error);
  g_assert_nonnull (style.logo);
  g_object_set (theme, "logo", wrong, NULL);
  g_assert_false (eco_style_init_brand (&without, theme, &error));
  g_assert_nonnull (strstr (error->message, "Acme: The file is no image"));
  g_assert_null (without.logo);
}

/* A copy owns what it has. */
static void
test_copies (void)
{
  g_autoptr (EcoBrandTheme) theme = create_theme ("Acme");
  g_auto (EcoStyle) style = { 0 };
  g_auto (EcoStyle) copy = { 0 };

  g_object_set (theme, "fonts", "Noto Sans", "heading-fonts", "Noto Serif", NULL);
  g_assert_true (eco_style_init_brand (&style, theme, NULL));
  eco_style_copy (&copy, &style);
  g_assert_true (eco_style_equal (&copy, &style));
  g_assert_true (copy.fonts != style.fonts);
  copy.core ^= 0x100;
  g_assert_false (eco_style_equal (&copy, &style));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brand-style/any-colors", test_any_colors);
  g_test_add_func ("/brand-style/wishes-are-kept", test_wishes_are_kept);
  g_test_add_func ("/brand-style/dark-page", test_dark_page);
  g_test_add_func ("/brand-style/names", test_names);
  g_test_add_func ("/brand-style/of-a-document", test_of_a_document);
  g_test_add_func ("/brand-style/logo", test_logo);
  g_test_add_func ("/brand-style/copies", test_copies);
  return g_test_run ();
}
