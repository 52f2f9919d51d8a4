/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Theme files: written, read, and refused with the place and what to do. */
#include "base/eco-error.h"
#include "store-fixture.h"
#include "store/eco-schema.h"
#include "store/eco-theme-file.h"

#include <string.h>

static void
test_round_trip (void)
{
  g_autoptr (EcoObject) theme = eco_object_new (ECO_TYPE_BRAND_THEME, "mine");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (EcoBrandTheme) read = NULL;

  g_object_set (theme, "name", "Acme & <Söhne>", "base", ECO_THEME_BLUEPRINT, "core",
                ECO_RGB (0x123456), "fonts", "Roboto", "corner", 2.5, "logo", "PHN2Zy8+", NULL);
  first = eco_theme_file_write (ECO_BRAND_THEME (theme));
  read = eco_theme_file_read_bytes (first, "acme", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, "Acme & <Söhne>");
  g_assert_cmpint (read->base, ==, ECO_THEME_BLUEPRINT);
  g_assert_cmphex (read->core, ==, ECO_RGB (0x123456));
  g_assert_cmphex (read->page, ==, ECO_COLOR_UNSET);
  g_assert_cmpfloat (read->corner, ==, 2.5);
  g_assert_cmpstr (read->logo, ==, "PHN2Zy8+");
  second = eco_theme_file_write (read);
  g_assert_true (g_bytes_equal (first, second));
}

/* Each NAME.ecotone-theme must be refused with what NAME.expected begins the message with. */
static void
test_refused (void)
{
  g_autoptr (GPtrArray) names = fixture_list ("refused-themes", ".ecotone-theme");

  g_assert_cmpuint (names->len, >=, 8);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autoptr (GBytes) bytes = fixture_load ("refused-themes", name);
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".ecotone-theme"));
      g_autofree char *beside = g_strconcat (stem, ".expected", NULL);
      g_autoptr (GBytes) expected = fixture_load ("refused-themes", beside);
      g_autoptr (GError) error = NULL;
      EcoBrandTheme *theme = eco_theme_file_read_bytes (bytes, name, &error);

      g_assert_null (theme);
      fixture_assert_refusal (error, name, expected);
    }
}

static void
test_large_logo (void)
{
  g_autofree char *data = g_malloc0 (ECO_BRAND_THEME_MAX_LOGO + 1);
  g_autoptr (GBytes) most = g_bytes_new_static (data, ECO_BRAND_THEME_MAX_LOGO);
  g_autoptr (GBytes) more = g_bytes_new_static (data, ECO_BRAND_THEME_MAX_LOGO + 1);
  g_autofree char *packed = eco_brand_theme_pack_logo (most, NULL);
  g_autoptr (EcoObject) theme = eco_object_new (ECO_TYPE_BRAND_THEME, "mine");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (EcoBrandTheme) read = NULL;
  char *refused;

  g_object_set (theme, "name", "Large", "logo", packed, NULL);
  file = eco_theme_file_write (ECO_BRAND_THEME (theme));
  read = eco_theme_file_read_bytes (file, "large", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->logo, ==, packed);
  refused = eco_brand_theme_pack_logo (more, &error);
  g_assert_null (refused);
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme-file/round-trip", test_round_trip);
  g_test_add_func ("/theme-file/refused", test_refused);
  g_test_add_func ("/theme-file/large-logo", test_large_logo);
  return g_test_run ();
}
