/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Schema: it says what the tables say, and accepts what the program writes. */
#include "base/eco-error.h"
#include "base/eco-number.h"
#include "store/eco-schema.h"
#include "store/eco-writer.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>

static gboolean
is_named (const xmlNode *node, const char *element, const char *name)
{
  xmlChar *value = node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (node, BAD_CAST "name") : NULL;
  gboolean same = node->type == XML_ELEMENT_NODE &&
                  strcmp ((const char *) node->name, element) == 0 &&
                  (name == NULL || g_strcmp0 ((const char *) value, name) == 0);

  xmlFree (value);
  return same;
}

/* The first element of that sort and name below @top, in document order. */
static xmlNode *
find (xmlNode *top, const char *element, const char *name)
{
  xmlNode *node = top != NULL ? top->children : NULL;

  while (node != NULL)
    {
      if (is_named (node, element, name))
        return node;
      if (node->children != NULL)
        node = node->children;
      else
        {
          while (node != top && node->next == NULL)
            node = node->parent;
          node = node == top ? NULL : node->next;
        }
    }
  return NULL;
}

static char *
dup_child_text (xmlNode *node, const char *element, const char *name)
{
  xmlNode *child = find (node, element, name);
  xmlChar *text = child != NULL ? xmlNodeGetContent (child) : NULL;
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  return copy;
}

static guint
count (xmlNode *top, const char *element)
{
  guint n = 0;

  for (xmlNode *node = top->children; node != NULL; node = node->next)
    n += (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, element) == 0) +
         count (node, element);
  return n;
}

static xmlDoc *
load_schema (void)
{
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (ECO_SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  return xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOBLANKS);
}

static void
check_range (xmlNode *attribute, const EcoField *field)
{
  g_autofree char *low = dup_child_text (attribute, "param", "minInclusive");
  g_autofree char *high = dup_child_text (attribute, "param", "maxInclusive");
  double min, max;

  g_assert_true (low != NULL && eco_number_parse_double (low, &min));
  g_assert_true (high != NULL && eco_number_parse_double (high, &max));
  g_assert_cmpfloat (min, ==, field->min);
  g_assert_cmpfloat (max, ==, field->max);
}

static void
check_words (xmlNode *schema, xmlNode *attribute, const EcoField *field)
{
  xmlNode *reference = find (attribute, "ref", NULL);
  xmlChar *name = xmlGetNoNsProp (reference, BAD_CAST "name");
  xmlNode *words = find (schema, "define", (const char *) name);
  GEnumClass *klass = g_type_class_ref (field->enum_type ());
  g_autoptr (GString) found = g_string_new (" ");

  g_assert_nonnull (words);
  g_assert_cmpuint (count (words, "value"), ==, klass->n_values);
  for (xmlNode *value = find (words, "value", NULL); value != NULL; value = value->next)
    g_string_append_printf (found, "%s ", value->children->content);
  for (guint i = 0; i < klass->n_values; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", klass->values[i].value_nick);

      g_assert_nonnull (strstr (found->str, word));
    }
  g_type_class_unref (klass);
  xmlFree (name);
}

static void
check_field (xmlNode *schema, xmlNode *class_node, const EcoField *field)
{
  xmlNode *attribute = find (class_node, "attribute", field->name);
  gboolean optional;

  if (attribute == NULL)
    g_error ("The schema lacks %s", field->name);
  optional = strcmp ((const char *) attribute->parent->name, "optional") == 0;
  g_assert_cmpint (optional, ==, !(field->flags & ECO_FIELD_REQUIRED));
  if (field->type == ECO_FIELD_INT || field->type == ECO_FIELD_DOUBLE)
    check_range (attribute, field);
  else if (field->type == ECO_FIELD_ENUM)
    check_words (schema, attribute, field);
}

static void
check_list (xmlNode *class_node, const EcoListSpec *spec)
{
  xmlNode *list = find (class_node, "element", spec->name);
  EcoObjectClass *item = spec->item_type != NULL ? g_type_class_ref (spec->item_type ()) : NULL;

  g_assert_nonnull (list);
  g_assert_nonnull (find (list, "ref", item != NULL ? item->tag : "any-object"));
  g_clear_pointer (&item, g_type_class_unref);
}

/* Each class, field, range, word and list of the tables, and nothing else. */
static void
test_says_what_the_tables_say (void)
{
  xmlDoc *document = load_schema ();
  xmlNode *schema = xmlDocGetRootElement (document);
  guint n_types;
  const GType *types = eco_registry_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      EcoObjectClass *klass = g_type_class_ref (types[i]);
      xmlNode *define = find (schema, "define", klass->tag);
      xmlNode *element = find (define, "element", klass->tag);

      g_test_message ("%s", klass->tag);
      g_assert_nonnull (element);
      for (guint j = 0; j < klass->n_fields; j++)
        check_field (schema, element, &klass->fields[j]);
      for (guint j = 0; j < klass->n_lists; j++)
        check_list (element, &klass->lists[j]);
      /* Besides the fields there is "id", or "version" of the ecosystem. */
      g_assert_cmpuint (count (element, "attribute"), ==, klass->n_fields + 1);
      g_assert_cmpuint (count (element, "element"), ==, klass->n_lists);
      if (types[i] != ECO_TYPE_ECOSYSTEM)
        g_assert_nonnull (find (find (schema, "define", "any-object"), "ref", klass->tag));
      g_type_class_unref (klass);
    }
  xmlFreeDoc (document);
}

static void
assert_valid (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  eco_schema_validate (bytes, "test", &error);
  g_assert_no_error (error);
}

static void
test_accepts_what_is_written (void)
{
  g_autoptr (GPtrArray) names = fixture_list ("good", ".ecotone");

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GBytes) bytes = fixture_load ("good", names->pdata[i]);

      assert_valid (bytes);
    }
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (i > 0 ? rand : NULL));
      g_autoptr (GBytes) bytes = eco_writer_write (ECO_ECOSYSTEM (ecosystem));

      assert_valid (bytes);
    }
}

static void
test_refuses (void)
{
  static const char *const cases[][2] = {
    { "<nodes/>", "test:3:1: " },
    { "<rings>\n  <ring id='r' name='R'/><ring id='q' name='Q' role='x'/></rings>", "test:4:" },
    { "<rings><ring id='r'/></rings>", "test:3:" },
    { "<stages><stage id='s' name='S'/></stages>\n\n<rings><ring id='r' name='R'/></rings>",
      "test:" },
    { "<!DOCTYPE a>", "test:3:1: " },
    { "<a", "test:3:" },
    { "<rings><ring id='r' name='R' outer='-1'/></rings>", "test:3:8: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("<?xml version='1.0'?>\n<ecosystem xmlns='urn:ecotone:ecosystem:1' "
                         "version='1.0' title='T'>\n%s</ecosystem>",
                         cases[i][0]);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_schema_validate (bytes, "test", &error));
      g_assert_true (error->domain == ECO_ERROR);
      if (!g_str_has_prefix (error->message, cases[i][1]))
        g_error ("%s", error->message);
    }
}

/* What a newer minor version adds is no error. */
static void
test_newer_version (void)
{
  static const char text[] =
    "<ecosystem xmlns='urn:ecotone:ecosystem:1' version='1.9' title='T' x=''/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  assert_valid (bytes);
}

/* A second opinion, by the program that others use. */
static void
test_xmllint (void)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *schema_path = g_build_filename (folder, "schema.rng", NULL);
  g_autofree char *file_path = g_build_filename (folder, "full.ecotone", NULL);
  g_autoptr (GBytes) schema =
    g_resources_lookup_data (ECO_SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (NULL));
  g_autoptr (GBytes) bytes = eco_writer_write (ECO_ECOSYSTEM (ecosystem));
  const char *arguments[] = { program,     "--noout", "--nonet", "--relaxng",
                              schema_path, file_path, NULL };
  g_autofree char *output = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip ("xmllint is not installed");
      return;
    }
  g_assert_true (g_file_set_contents (schema_path, g_bytes_get_data (schema, NULL),
                                      (gssize) g_bytes_get_size (schema), NULL));
  g_assert_true (g_file_set_contents (file_path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               &output, &status, NULL));
  g_test_message ("%s", output);
  g_assert_cmpint (status, ==, 0);
  g_unlink (schema_path);
  g_unlink (file_path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/schema/says-what-the-tables-say", test_says_what_the_tables_say);
  g_test_add_func ("/schema/accepts-what-is-written", test_accepts_what_is_written);
  g_test_add_func ("/schema/refuses", test_refuses);
  g_test_add_func ("/schema/newer-version", test_newer_version);
  g_test_add_func ("/schema/xmllint", test_xmllint);
  return g_test_run ();
}
