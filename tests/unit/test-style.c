/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The themes: everything that is read or tells something apart is seen well enough. */
#include "base/eco-lab.h"
#include "catalog/eco-catalog.h"
#include "render/eco-style.h"

#include <string.h>

static void
check (const char *what, EcoColor color, EcoColor background, double least)
{
  double contrast = eco_color_get_contrast (color, background);

  if (contrast < least)
    g_error ("%s: contrast %.2f, at least %.1f", what, contrast, least);
}

static void
test_text (gconstpointer data)
{
  const EcoStyle *style = data;

  check ("title", style->ink, style->page, ECO_CONTRAST_TEXT);
  check ("subtitle", style->muted, style->page, ECO_CONTRAST_TEXT);
  check ("label", style->card_ink, style->card, ECO_CONTRAST_TEXT);
  check ("label of a retired node", style->card_grey, style->card, ECO_CONTRAST_TEXT);
  check ("label of a retired node on a faded card", style->card_grey,
         eco_color_mix (style->card, style->page, 0.7), ECO_CONTRAST_TEXT);
  check ("brand", style->core_ink, style->core, ECO_CONTRAST_TEXT);
  check ("warning", style->warning_ink, style->warning, ECO_CONTRAST_SHAPE);
}

static void
test_shapes (gconstpointer data)
{
  const EcoStyle *style = data;

  for (int hue = 0; hue < ECO_N_HUES; hue++)
    {
      check ("disc on its card", style->hues[hue], style->card, ECO_CONTRAST_SHAPE);
      check ("glyph on its disc", style->glyph, style->hues[hue], ECO_CONTRAST_SHAPE);
    }
  check ("glyph of a retired node", style->glyph, style->card_grey, ECO_CONTRAST_SHAPE);
  check ("core", style->core, style->page, ECO_CONTRAST_SHAPE);
  check ("accent", style->accent, style->page, ECO_CONTRAST_SHAPE);
  check ("found", style->found, style->page, ECO_CONTRAST_SHAPE);
  check ("warning", style->warning, style->card, ECO_CONTRAST_SHAPE);
  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    {
      EcoColor band = eco_style_get_band (style, ECO_COLOR_UNSET, (EcoRingRole) role);

      check ("core on a band", style->core, band, ECO_CONTRAST_SHAPE);
      check ("found on a band", style->found, band, ECO_CONTRAST_SHAPE);
      check ("warning on a band", style->warning, band, ECO_CONTRAST_SHAPE);
    }
}

/* Whatever colour a user gives a ring, its name can be read. */
static void
test_ring_names (gconstpointer data)
{
  static const EcoColor colors[] = {
    ECO_COLOR_UNSET, ECO_RGB (0xffffff), ECO_RGB (0x000000), ECO_RGB (0xffff00),
    ECO_RGB (0x00ff00), ECO_RGB (0x0000ff), ECO_RGB (0xff0000), ECO_RGB (0x808080),
  };
  const EcoStyle *style = data;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    for (int role = 0; role < ECO_N_RING_ROLES; role++)
      check ("name of a ring", eco_style_get_band_ink (style, colors[i], (EcoRingRole) role),
             eco_style_get_band (style, colors[i], (EcoRingRole) role), ECO_CONTRAST_TEXT);
}

/* What a line looks like where it lies on a band. */
static void
test_exchanges (gconstpointer data)
{
  const EcoStyle *style = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (&error);
  const GPtrArray *families;

  g_assert_no_error (error);
  families = eco_catalog_get_category_families (catalog);
  g_assert_cmpuint (families->len, >=, 5);
  for (guint i = 0; i < families->len; i++)
    for (int role = 0; role < ECO_N_RING_ROLES; role++)
      {
        EcoColor band = eco_style_get_band (style, ECO_COLOR_UNSET, (EcoRingRole) role);
        EcoColor line = eco_style_get_family_color (style, g_ptr_array_index (families, i));

        check ("exchange", eco_color_mix (band, line, style->exchange_alpha), band,
               ECO_CONTRAST_SHAPE);
      }
}

/* Least CIEDE2000 distance of two families for eyes with all cones and for others. */
#define APART 12.0
#define APART_COLOR_BLIND 9.0

static gboolean
have_same_strokes (const EcoCategoryFamily *x, const EcoCategoryFamily *y)
{
  return x->n_intangible == y->n_intangible && x->n_tangible == y->n_tangible
         && (x->n_intangible == 0
             || memcmp (x->intangible, y->intangible, x->n_intangible * sizeof (double)) == 0)
         && (x->n_tangible == 0
             || memcmp (x->tangible, y->tangible, x->n_tangible * sizeof (double)) == 0);
}

/* Whoever looks, two families of exchanges are told apart by hue; and if the theme leaves too
 * little of the hues, by stroke. */
static void
test_color_blind (gconstpointer data)
{
  const EcoStyle *style = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (&error);
  const GPtrArray *families;

  g_assert_no_error (error);
  families = eco_catalog_get_category_families (catalog);
  for (int vision = 0; vision < ECO_N_VISIONS; vision++)
    for (guint i = 0; i < families->len; i++)
      for (guint j = 0; j < i; j++)
        {
          const EcoCategoryFamily *x = g_ptr_array_index (families, i);
          const EcoCategoryFamily *y = g_ptr_array_index (families, j);
          EcoColor a = eco_color_as_seen (eco_style_get_family_color (style, x),
                                          (EcoVision) vision);
          EcoColor b = eco_color_as_seen (eco_style_get_family_color (style, y),
                                          (EcoVision) vision);
          double distance = eco_lab_get_distance (eco_lab_from_color (a), eco_lab_from_color (b));

          g_test_message ("%s and %s: %.1f", x->id, y->id, distance);
          g_assert_false (have_same_strokes (x, y));
          if (!style->greyscale
              && distance < (vision == ECO_VISION_NORMAL ? APART : APART_COLOR_BLIND))
            g_error ("%s and %s are %.1f apart for eyes of kind %d", x->id, y->id, distance,
                     vision);
        }
}

/* A ghost recedes behind everything else on its band, and can still be read. */
static void
test_ghost (gconstpointer data)
{
  const EcoStyle *style = data;

  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    {
      EcoColor band = eco_style_get_band (style, ECO_COLOR_UNSET, (EcoRingRole) role);
      EcoStyle ghost;

      eco_style_init_ghost (&ghost, style, band);
      check ("label of a ghost", ghost.card_ink, ghost.card, ECO_CONTRAST_GHOST);
      check ("label of a retired ghost", ghost.card_grey, ghost.card, ECO_CONTRAST_GHOST);
      g_assert_cmpfloat (eco_color_get_contrast (ghost.card_ink, ghost.card), <,
                         ECO_CONTRAST_TEXT);
      g_assert_cmpfloat (eco_color_get_contrast (ghost.card, band), <=,
                         eco_color_get_contrast (style->card, band));
      for (int hue = 0; hue < ECO_N_HUES; hue++)
        g_assert_cmpfloat (eco_color_get_contrast (ghost.hues[hue], band), <,
                           eco_color_get_contrast (style->hues[hue], band));
    }
}

/* Ink in proportion to meaning: background, names, cards, core. */
static void
test_hierarchy (gconstpointer data)
{
  const EcoStyle *style = data;
  EcoColor band = eco_style_get_band (style, ECO_COLOR_UNSET, ECO_RING_ROLE_SOCIAL);
  EcoColor name = eco_style_get_band_ink (style, ECO_COLOR_UNSET, ECO_RING_ROLE_SOCIAL);

  g_assert_cmpfloat (eco_color_get_contrast (band, style->page), <, 1.5);
  g_assert_cmpfloat (eco_color_get_contrast (name, style->page), <,
                     eco_color_get_contrast (style->card_ink, style->card));
  g_assert_cmpfloat (eco_color_get_contrast (name, style->page), <,
                     eco_color_get_contrast (style->core, style->page));
}

static void
test_names (void)
{
  for (int i = 0; i < ECO_N_THEMES; i++)
    {
      EcoTheme theme = ECO_THEME_LIGHT;

      g_assert_true (eco_theme_parse (eco_theme_get_name ((EcoTheme) i), &theme));
      g_assert_cmpint (theme, ==, i);
      g_assert_cmpint (eco_style_get ((EcoTheme) i)->theme, ==, i);
    }
  {
    EcoTheme theme = ECO_THEME_PRINT;

    g_assert_false (eco_theme_parse ("neon", &theme));
    g_assert_cmpint (theme, ==, ECO_THEME_PRINT);
  }
}

static void
test_widths (void)
{
  for (int strength = 1; strength < 5; strength++)
    g_assert_cmpfloat (eco_style_get_exchange_width (strength), <,
                       eco_style_get_exchange_width (strength + 1));
  g_assert_cmpfloat (eco_style_get_exchange_width (1), ==, 1.0);
  g_assert_cmpfloat (eco_style_get_exchange_width (5), ==, 3.4);
  g_assert_cmpfloat (eco_style_get_exchange_width (-7), >, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } cases[] = {
    { "text", test_text },           { "shapes", test_shapes },
    { "ring-names", test_ring_names }, { "exchanges", test_exchanges },
    { "hierarchy", test_hierarchy }, { "ghost", test_ghost },
    { "color-blind", test_color_blind },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int theme = 0; theme < ECO_N_THEMES; theme++)
      {
        g_autofree char *path = g_strdup_printf ("/style/%s/%s", cases[i].name,
                                                 eco_theme_get_name ((EcoTheme) theme));

        g_test_add_data_func (path, eco_style_get ((EcoTheme) theme), cases[i].func);
      }
  g_test_add_func ("/style/names", test_names);
  g_test_add_func ("/style/widths", test_widths);
  return g_test_run ();
}
