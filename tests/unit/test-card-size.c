/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cards are as large as what Pango makes of their labels. */
#include "render-fixture.h"

#include "render/eco-measure.h"

typedef struct
{
  double width, height;
} Size;

static Size
measure (Fixture *f, const char *name)
{
  EcoNode *node = ECO_NODE (eco_ecosystem_lookup (f->ecosystem, "customers"));
  Size size;

  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (node, "name", name, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  eco_measure_card (f->typesetter, f->catalog, node, &size.width, &size.height);
  return size;
}

/* As many letters, but other ones. */
static void
test_letters (Fixture *f, gconstpointer data)
{
  Size thin = measure (f, "iiiiiiii"), thick = measure (f, "mmmmmmmm");
  Size other_script = measure (f, "Καταναλωτές");

  g_assert_cmpfloat (thin.width * 1.4, <, thick.width);
  g_assert_cmpfloat (thin.height, ==, thick.height);
  g_assert_cmpfloat (other_script.width, >, thin.width);
}

/* A label that would make a long card is broken, which makes it higher and not longer. */
static void
test_wrap (Fixture *f, gconstpointer data)
{
  Size one = measure (f, "Customers");
  Size two = measure (f, "Customers of our customers in Europe");
  Size endless = measure (f, "Customers of our customers of our customers of our customers of our "
                             "customers of our customers of our customers of our customers");

  g_test_message ("%.0f x %.0f, %.0f x %.0f, %.0f x %.0f", one.width, one.height, two.width,
                  two.height, endless.width, endless.height);
  g_assert_cmpfloat (two.height, >, one.height + 10);
  g_assert_cmpfloat (two.width, <, 3 * one.width);
  g_assert_cmpfloat (endless.width, <, 290);
  g_assert_cmpfloat (endless.height, <, 4 * one.height);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) \
  g_test_add ("/card-size/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("letters", test_letters);
  ADD ("wrap", test_wrap);
#undef ADD
  return g_test_run ();
}
