/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is shipped is sound: every template and example is written back byte for
 * byte, speaks the catalogue's words, and the change records of its initiatives
 * and scenarios apply and revert. */
#include "catalog/eco-catalog.h"
#include "change/eco-change.h"
#include "model/eco-integrity.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <gio/gio.h>

typedef void (*ExampleFunc) (const char *name, EcoEcosystem *ecosystem, GBytes *bytes);

static void
with_file (const char *path, ExampleFunc func)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  ecosystem = eco_reader_read_bytes (bytes, path, NULL, &error);
  g_assert_no_error (error);
  func (path, ecosystem, bytes);
}

static void
with_folder (const char *folder, ExampleFunc func)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint count = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ecotone"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        with_file (file, func);
        count++;
      }
  g_assert_cmpuint (count, >, 0);
}

static void
check_bytes (const char *name, EcoEcosystem *ecosystem, GBytes *bytes)
{
  g_autoptr (GBytes) written = eco_writer_write (ecosystem);

  g_assert_true (eco_integrity_check (ecosystem, NULL));
  g_assert_true (g_bytes_equal (bytes, written));
}

static void
check_words (const char *name, EcoEcosystem *ecosystem, GBytes *bytes)
{
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const EcoPreset *preset = eco_catalog_lookup_preset (catalog, node->preset);

      g_assert_nonnull (eco_catalog_lookup_kind (catalog, node->kind));
      g_assert_true (node->preset == NULL || preset != NULL);
      g_assert_true (preset == NULL || g_str_equal (preset->kind->id, node->kind));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    g_assert_nonnull (eco_catalog_lookup_category (
        catalog, ECO_EXCHANGE (eco_list_get (exchanges, i))->category));
}

/* Applies the records in order, checks what comes out, takes them back. */
static void
check_records (EcoEcosystem *ecosystem, EcoList *records, GBytes *bytes)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_change_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = NULL;

  for (guint i = 0; i < eco_list_get_length (records); i++)
    {
      EcoChange *change = eco_change_from_record (eco_list_get (records, i), ecosystem, &error);

      g_assert_no_error (error);
      g_ptr_array_add (done, change);
      g_assert_true (eco_change_apply (change, ecosystem, &error));
    }
  g_assert_true (eco_integrity_check (ecosystem, &error));
  g_assert_no_error (error);
  for (guint i = done->len; i > 0; i--)
    g_assert_true (eco_change_revert (done->pdata[i - 1], ecosystem, &error));
  written = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (bytes, written));
}

static void
check_changes (const char *name, EcoEcosystem *ecosystem, GBytes *bytes)
{
  static const guint lists[] = { ECO_ECOSYSTEM_INITIATIVES, ECO_ECOSYSTEM_SCENARIOS };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), lists[l]);

      for (guint i = 0; i < eco_list_get_length (list); i++)
        check_records (ecosystem, eco_object_find_list (eco_list_get (list, i), "changes"), bytes);
    }
}

/* The showpiece is what it is said to be. */
static void
check_showpiece (const char *name, EcoEcosystem *ecosystem, GBytes *bytes)
{
  static const guint lists[] = { ECO_ECOSYSTEM_STAGES,       ECO_ECOSYSTEM_TOUCHPOINTS,
                                 ECO_ECOSYSTEM_NEEDS,        ECO_ECOSYSTEM_OFFERINGS,
                                 ECO_ECOSYSTEM_CAPABILITIES, ECO_ECOSYSTEM_FORCES,
                                 ECO_ECOSYSTEM_METRICS,      ECO_ECOSYSTEM_OBJECTIVES,
                                 ECO_ECOSYSTEM_INITIATIVES,  ECO_ECOSYSTEM_SCENARIOS,
                                 ECO_ECOSYSTEM_VIEWS };

  if (!g_str_has_suffix (name, "meridian.ecotone"))
    return;
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_nodes (ecosystem)), >=, 60);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (ecosystem)), >=, 100);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (eco_list_get_length (eco_object_get_list (ECO_OBJECT (ecosystem), lists[i])),
                      >, 0);
}

static void
test_examples (gconstpointer data)
{
  with_folder ("examples", (ExampleFunc) data);
  with_folder ("templates", (ExampleFunc) data);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/examples/bytes", check_bytes, test_examples);
  g_test_add_data_func ("/examples/words", check_words, test_examples);
  g_test_add_data_func ("/examples/changes", check_changes, test_examples);
  g_test_add_data_func ("/examples/showpiece", check_showpiece, test_examples);
  return g_test_run ();
}
