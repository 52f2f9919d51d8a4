/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Templates and examples find what they mean to find: what tests/data/examples/NAME.findings
 * lists, which is what the file's description is about. The lists are written again when the
 * environment has ECOTONE_GOLDEN_UPDATE. */
#include "analysis/eco-analysis.h"
#include "store/eco-reader.h"

#include <string.h>

static EcoEcosystem *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_reader_read_file (file, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static char *
dup_findings (EcoEcosystem *ecosystem)
{
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (ecosystem);
  g_autoptr (EcoAnalysis) analysis = eco_analysis_new (snapshot, catalog, NULL, NULL);
  const GPtrArray *findings = eco_analysis_get_findings (analysis);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];

      g_string_append_printf (text, "%s %s",
                              eco_enum_get_nick (ECO_TYPE_SEVERITY, finding->severity),
                              finding->rule->id);
      for (guint c = 0; c < finding->concerns->len; c++)
        g_string_append_printf (text, " %s", (const char *) finding->concerns->pdata[c]);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* @base: such as "meridian.ecotone" */
static void
check_file (const char *folder, const char *base)
{
  g_autofree char *name = g_strndup (base, strlen (base) - strlen (".ecotone"));
  g_autofree char *list = g_strconcat (name, ".findings", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples", list, NULL);
  g_autofree char *file = g_build_filename (folder, base, NULL);
  g_autoptr (EcoEcosystem) ecosystem = read_file (file);
  g_autofree char *found = dup_findings (ecosystem);
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("ECOTONE_GOLDEN_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, found, -1, NULL));
  g_file_get_contents (path, &wanted, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (found, wanted))
    return;
  g_test_message ("%s finds:\n%s", name, found);
  g_test_fail ();
}

static void
test_folder (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", data, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *base;
  guint count = 0;

  g_assert_nonnull (dir);
  while ((base = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (base, ".ecotone"))
      {
        check_file (path, base);
        count++;
      }
  g_assert_cmpuint (count, >=, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/shipped-findings/templates", "templates", test_folder);
  g_test_add_data_func ("/shipped-findings/examples", "examples", test_folder);
  return g_test_run ();
}
