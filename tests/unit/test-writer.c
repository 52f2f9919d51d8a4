/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writer: what is written is read back equal and written again alike, whatever
 * people type. */
#include "store/eco-reader.h"
#include "store/eco-writer.h"
#include "store/eco-writer-private.h"

#include "store-fixture.h"

static EcoEcosystem *
read_back (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_reader_read_bytes (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static void
assert_same_text (GBytes *a, GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                   g_bytes_get_size (b));
}

static void
check_round_trip (EcoEcosystem *ecosystem)
{
  g_autoptr (GBytes) first = eco_writer_write (ecosystem);
  g_autoptr (EcoObject) read = ECO_OBJECT (read_back (first));
  g_autoptr (GBytes) second = eco_writer_write (ECO_ECOSYSTEM (read));

  g_assert_true (eco_object_equal (ECO_OBJECT (ecosystem), read));
  assert_same_text (first, second);
}

static void
test_good_files (void)
{
  g_autoptr (GPtrArray) names = fixture_list ("good", ".ecotone");

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GBytes) bytes = fixture_load ("good", names->pdata[i]);
      g_autoptr (EcoObject) read = ECO_OBJECT (read_back (bytes));
      g_autoptr (GBytes) written = eco_writer_write (ECO_ECOSYSTEM (read));

      g_test_message ("%s", (const char *) names->pdata[i]);
      assert_same_text (bytes, written);
    }
}

static void
test_every_field (void)
{
  g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (NULL));
  g_autoptr (GBytes) bytes = eco_writer_write (ECO_ECOSYSTEM (ecosystem));
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  guint n_types;
  const GType *types = eco_registry_get_types (&n_types);

  check_round_trip (ECO_ECOSYSTEM (ecosystem));
  for (guint i = 0; i < n_types; i++)
    {
      EcoObjectClass *klass = g_type_class_peek (types[i]);
      g_autofree char *tag = g_strdup_printf ("<%s ", klass->tag);
      const char *at = strstr (text, tag);
      g_autofree char *line = at != NULL ? g_strndup (at, strcspn (at, "\n")) : NULL;

      g_assert_nonnull (line);
      for (guint j = 0; j < klass->n_fields; j++)
        {
          g_autofree char *attribute = g_strdup_printf (" %s=\"", klass->fields[j].name);

          if (strstr (line, attribute) == NULL)
            g_error ("%s is not in %s", attribute, line);
        }
    }
}

static void
test_random_models (void)
{
  int n = g_test_thorough () ? 5000 : 150;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (rand));

      check_round_trip (ECO_ECOSYSTEM (ecosystem));
    }
}

/* The model keeps no text that the file could not hold. */
static void
test_unwritable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture_unwritable); i++)
    {
      g_autoptr (EcoObject) ecosystem = ECO_OBJECT (eco_ecosystem_new_with_rings ());
      const char *const words[] = { fixture_unwritable[i], "a,b", " ", NULL };
      g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, "n1");

      g_object_set (node, "name", fixture_unwritable[i], "kind", "customer", "ring", "social",
                    "side", ECO_SIDE_EXTERNAL, "tags", words, NULL);
      eco_ecosystem_begin_change (ECO_ECOSYSTEM (ecosystem));
      eco_list_append (eco_ecosystem_get_nodes (ECO_ECOSYSTEM (ecosystem)), node);
      eco_ecosystem_end_change (ECO_ECOSYSTEM (ecosystem));
      check_round_trip (ECO_ECOSYSTEM (ecosystem));
    }
}

static void
test_escape (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "plain", "plain" },
    { "&<>\"'", "&amp;&lt;&gt;&quot;'" },
    { "\t\n\r", "&#9;&#10;&#13;" },
    { "ü€🌍", "ü€🌍" },
    { "\x01"
      "a\x1f",
      "a" },
    { "a\xef\xbf\xbe"
      "b",
      "ab" },
    { "\xff"
      "a\xc3",
      "a" },
    { "\xed\xa0\x80"
      "x",
      "x" },
    { "\x7f", "\x7f" },
    { "]]>", "]]&gt;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      _eco_writer_append_escaped (out, cases[i][0]);
      g_assert_cmpstr (out->str, ==, cases[i][1]);
    }
}

/* What is not set is not written, unless the format requires it. */
static void
test_defaults (void)
{
  g_autoptr (EcoObject) ecosystem = ECO_OBJECT (eco_ecosystem_new ());
  g_autoptr (GBytes) bytes = eco_writer_write (ECO_ECOSYSTEM (ecosystem));
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"\">\n"
                   "</ecosystem>\n");
  check_round_trip (ECO_ECOSYSTEM (ecosystem));
}

static void
test_fragment (void)
{
  g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (NULL));
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    g_ptr_array_add (objects, eco_list_get (eco_object_get_list (ecosystem, i), 1));
  bytes = eco_writer_write_objects (objects);
  read = eco_reader_read_objects (bytes, "clipboard", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, objects->len);
  for (guint i = 0; i < read->len; i++)
    {
      g_assert_true (eco_object_equal (read->pdata[i], objects->pdata[i]));
      g_assert_null (eco_object_get_owner (read->pdata[i]));
    }
  g_assert_null (eco_reader_read_bytes (bytes, "clipboard", NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/writer/good-files", test_good_files);
  g_test_add_func ("/writer/every-field", test_every_field);
  g_test_add_func ("/writer/random-models", test_random_models);
  g_test_add_func ("/writer/unwritable", test_unwritable);
  g_test_add_func ("/writer/escape", test_escape);
  g_test_add_func ("/writer/defaults", test_defaults);
  g_test_add_func ("/writer/fragment", test_fragment);
  return g_test_run ();
}
