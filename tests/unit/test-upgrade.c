/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Upgrades: versions as text, which can be read, and the way from old to new. */
#include "base/eco-error.h"
#include "store/eco-reader.h"
#include "store/eco-upgrade.h"

#include "store-fixture.h"

static void
test_parse_version (void)
{
  static const struct
  {
    const char *text;
    int major, minor;
  } good[] = {
    { "1.0", 1, 0 },
    { "0.9", 0, 9 },
    { "12.34", 12, 34 },
    { "9999.9999", 9999, 9999 },
  };
  static const char *const bad[] = { "",    "1",    "1.",   ".1",   "1.0.0",   "a.b",
                                     "1,0", "-1.0", " 1.0", "1.0 ", "10000.0", "1.00000" };
  int major, minor;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (eco_upgrade_parse_version (good[i].text, &major, &minor));
      g_assert_cmpint (major, ==, good[i].major);
      g_assert_cmpint (minor, ==, good[i].minor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (eco_upgrade_parse_version (bad[i], &major, &minor));
}

static void
test_check_version (void)
{
  guint n_steps;
  const EcoUpgradeStep *steps = eco_upgrade_get_steps (&n_steps);
  g_autoptr (GError) older = NULL;
  g_autoptr (GError) newer = NULL;

  g_assert_true (eco_upgrade_check_version (steps, n_steps, 1, NULL));
  g_assert_false (eco_upgrade_check_version (steps, n_steps, 0, &older));
  g_assert_error (older, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_false (eco_upgrade_check_version (steps, n_steps, 2, &newer));
  g_assert_error (newer, ECO_ERROR, ECO_ERROR_VERSION);
  g_assert_nonnull (strstr (newer->message, "newer Ecotone"));
}

/* The sample of version 1 stays readable, with everything that is in it. */
static void
test_version_1 (void)
{
  g_autoptr (GBytes) bytes = fixture_load ("good", "every-field.ecotone");
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoObject) read = (EcoObject *) eco_reader_read_bytes (bytes, "v1", NULL, &error);

  g_assert_no_error (error);
  /* What came later stands behind these lists. */
  for (guint i = 0; i <= ECO_ECOSYSTEM_SETTINGS; i++)
    g_assert_cmpuint (eco_list_get_length (eco_object_get_list (read, i)), ==, 2);
}

static gboolean
append_step (xmlDoc *document, const char *step)
{
  xmlNode *root = xmlDocGetRootElement (document);
  xmlChar *old = xmlGetNoNsProp (root, BAD_CAST "steps");
  g_autofree char *joined = g_strconcat (old != NULL ? (const char *) old : "", step, NULL);

  xmlSetProp (root, BAD_CAST "steps", BAD_CAST joined);
  xmlFree (old);
  return TRUE;
}

static gboolean
from_1_to_2 (xmlDoc *document, GError **error)
{
  return append_step (document, "1>2 ");
}

static gboolean
from_2_to_3 (xmlDoc *document, GError **error)
{
  return append_step (document, "2>3 ");
}

static gboolean
from_4_to_5 (xmlDoc *document, GError **error)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, "not this one");
  return FALSE;
}

static void
test_run (void)
{
  static const EcoUpgradeStep steps[] = { { 1, from_1_to_2 }, { 2, from_2_to_3 }, { 3, NULL } };
  static const EcoUpgradeStep failing[] = { { 4, from_4_to_5 }, { 5, NULL } };
  static const char *const expected[] = { "", "1>2 2>3 ", "2>3 ", "" };

  for (int from = 1; from <= 3; from++)
    {
      xmlDoc *document = xmlReadMemory ("<a steps=''/>", 13, NULL, NULL, XML_PARSE_NONET);
      xmlChar *done;

      g_assert_true (eco_upgrade_run (steps, G_N_ELEMENTS (steps), from, document, NULL));
      done = xmlGetNoNsProp (xmlDocGetRootElement (document), BAD_CAST "steps");
      g_assert_cmpstr ((const char *) done, ==, expected[from]);
      xmlFree (done);
      g_assert_false (eco_upgrade_run (steps, G_N_ELEMENTS (steps), 4, document, NULL));
      g_assert_false (eco_upgrade_run (failing, G_N_ELEMENTS (failing), 4, document, NULL));
      g_assert_true (eco_upgrade_run (failing, G_N_ELEMENTS (failing), 5, document, NULL));
      xmlFreeDoc (document);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/upgrade/parse-version", test_parse_version);
  g_test_add_func ("/upgrade/check-version", test_check_version);
  g_test_add_func ("/upgrade/version-1", test_version_1);
  g_test_add_func ("/upgrade/run", test_run);
  return g_test_run ();
}
