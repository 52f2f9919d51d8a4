/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents inside pictures: found however the picture was written, and refused
 * with a clear sentence where anything is wrong with it. The pictures are made by
 * tests/support/make-pictures.py. */
#include "base/eco-error.h"
#include "store/eco-embedded.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include "store-fixture.h"

#include <string.h>

static GBytes *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

/* The pictures of a folder of tests/data/picture. */
static GPtrArray *
list_pictures (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".png"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  return names;
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) names = list_pictures ("picture/good");
  g_autoptr (GBytes) document = load ("store/good", "blank-rings.ecotone");

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GBytes) picture = load ("picture/good", names->pdata[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) inside = NULL;
      g_autoptr (EcoEcosystem) ecosystem = NULL;
      g_autoptr (GBytes) again = NULL;

      g_test_message ("%s", (char *) names->pdata[i]);
      g_assert_true (eco_embedded_is_picture (picture));
      inside = eco_embedded_extract (picture, names->pdata[i], &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (inside, document));
      ecosystem = eco_reader_read_bytes (picture, names->pdata[i], NULL, &error);
      g_assert_no_error (error);
      again = eco_writer_write (ecosystem);
      g_assert_true (g_bytes_equal (again, document));
    }
}

/* Each NAME must be refused with what NAME.expected begins the message with. */
static void
test_refused (void)
{
  g_autoptr (GPtrArray) names = list_pictures ("picture/refused");

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
      g_autoptr (GBytes) picture = load ("picture/refused", name);
      g_autoptr (GBytes) wanted = load ("picture/refused", expected_name);
      g_autoptr (GError) error = NULL;

      g_assert_null (eco_reader_read_bytes (picture, name, NULL, &error));
      fixture_assert_refusal (error, name, wanted);
    }
}

/* Cut anywhere or with any byte another one, a PNG is refused: its sums see to it. */
static void
test_damaged_png (void)
{
  g_autoptr (GBytes) picture = load ("picture/good", "itxt.png");
  gsize length;
  const guint8 *data = g_bytes_get_data (picture, &length);

  for (gsize i = 8; i < length; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, i);
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) changed = NULL;

      g_assert_null (eco_embedded_extract (part, "part", NULL));
      copy[i] ^= (guint8) (1 << (i % 8));
      changed = g_bytes_new_take (g_steal_pointer (&copy), length);
      g_assert_null (eco_embedded_extract (changed, "changed", NULL));
    }
}

/* An SVG may be changed where it does not matter, but never gives another document. */
static void
test_damaged_svg (void)
{
  g_autoptr (GBytes) picture = load ("picture/good", "plain.svg");
  g_autoptr (GBytes) document = load ("store/good", "blank-rings.ecotone");
  gsize length;
  const guint8 *data = g_bytes_get_data (picture, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, i);
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) inside = NULL;

      if (i < length - 1 && eco_embedded_is_picture (part))
        g_assert_null (eco_embedded_extract (part, "part", NULL));
      copy[i] ^= (guint8) (1 << (i % 7));
      changed = g_bytes_new_take (g_steal_pointer (&copy), length);
      if (eco_embedded_is_picture (changed))
        inside = eco_embedded_extract (changed, "changed", NULL);
      if (inside != NULL)
        g_assert_true (g_bytes_equal (inside, document));
    }
}

/* A document is no picture, whatever it says of pictures. */
static void
test_no_picture (void)
{
  static const char *const texts[] = {
    "", " ", "<", "<!-- <svg> -->", "<?xml version='1.0'?>", "<?xml", "<ecosystem/>", "<svgx/>",
    "<x><svg/></x>", "svg", "<svg:x/>", "\x89PNG",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      g_assert_false (eco_embedded_is_picture (bytes));
    }
}

/* A picture never passes for the file of its document. */
static void
test_state (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "picture", "good", "plain.svg", NULL);
  g_autofree char *plain =
    g_test_build_filename (G_TEST_DIST, "data", "store", "good", "blank-rings.ecotone", NULL);
  g_autoptr (GFile) picture = g_file_new_for_path (path);
  g_autoptr (GFile) document = g_file_new_for_path (plain);
  g_autoptr (EcoEcosystem) first = NULL;
  g_autoptr (EcoEcosystem) second = NULL;
  EcoFileState state;

  first = eco_reader_read_file (picture, NULL, NULL, &state, NULL, NULL);
  g_assert_nonnull (first);
  g_assert_true (state.is_picture);
  second = eco_reader_read_file (document, NULL, NULL, &state, NULL, NULL);
  g_assert_nonnull (second);
  g_assert_false (state.is_picture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/embedded/good", test_good);
  g_test_add_func ("/embedded/refused", test_refused);
  g_test_add_func ("/embedded/damaged-png", test_damaged_png);
  g_test_add_func ("/embedded/damaged-svg", test_damaged_svg);
  g_test_add_func ("/embedded/no-picture", test_no_picture);
  g_test_add_func ("/embedded/state", test_state);
  return g_test_run ();
}
