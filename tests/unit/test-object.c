/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoObject: fields, lists, the index of the ecosystem, copies and equality. */
#include "base/eco-error.h"
#include "model/eco-integrity.h"
#include "model/eco-model.h"
#include "model/eco-registry.h"

#include <math.h>
#include <string.h>

static EcoObject *
add_node (EcoEcosystem *ecosystem, const char *id, const char *ring)
{
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, id);
  guint hint = 0;
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (node);

  g_assert_true (
      eco_field_parse (eco_object_class_find_field (klass, "ring", &hint), node, ring, NULL));
  g_assert_true (
      eco_field_parse (eco_object_class_find_field (klass, "side", &hint), node, "external", NULL));
  eco_ecosystem_begin_change (ecosystem);
  eco_list_append (eco_ecosystem_get_nodes (ecosystem), node);
  eco_ecosystem_end_change (ecosystem);
  return node;
}

static void
test_index (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (eco_ecosystem_new_with_rings ());
  EcoEcosystem *ecosystem = ECO_ECOSYSTEM (owner);
  EcoObject *node = add_node (ecosystem, "n1", "social");
  g_autofree char *id = eco_ecosystem_dup_new_id (ecosystem, ECO_TYPE_NODE);

  g_assert_true (eco_ecosystem_lookup (ecosystem, "n1") == node);
  g_assert_nonnull (eco_ecosystem_lookup_ring (ecosystem, "community"));
  g_assert_null (eco_ecosystem_lookup_ring (ecosystem, "n1"));
  g_assert_cmpstr (id, ==, "n2");
  g_assert_true (eco_object_get_ecosystem (node) == ecosystem);
  g_assert_true (eco_integrity_check (ecosystem, NULL));

  eco_ecosystem_begin_change (ecosystem);
  eco_list_remove (eco_ecosystem_get_nodes (ecosystem), 0);
  eco_ecosystem_end_change (ecosystem);
  g_assert_null (eco_ecosystem_lookup (ecosystem, "n1"));
}

static void
test_integrity (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (eco_ecosystem_new_with_rings ());
  EcoObject *node = add_node (ECO_ECOSYSTEM (owner), "n1", "nowhere");
  g_autoptr (GError) error = NULL;

  g_assert_false (eco_integrity_check_object (ECO_ECOSYSTEM (owner), node, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "nowhere"));
}

static void
on_changed (EcoEcosystem *ecosystem, EcoObject *object, const EcoField *field, gpointer data)
{
  g_string_append_printf (data, "%s.%s ", eco_object_get_id (object), field->name);
}

static void
test_signals (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (eco_ecosystem_new_with_rings ());
  EcoObject *node = add_node (ECO_ECOSYSTEM (owner), "n1", "social");
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (owner, "object-changed", G_CALLBACK (on_changed), log);
  eco_ecosystem_begin_change (ECO_ECOSYSTEM (owner));
  g_object_set (node, "name", "Customers", "influence", 40, NULL);
  g_object_set (node, "name", "Customers", "angle", 12.5, NULL);
  eco_ecosystem_end_change (ECO_ECOSYSTEM (owner));
  g_assert_cmpstr (log->str, ==, "n1.name n1.influence n1.angle ");
  g_assert_cmpstr (eco_object_get_name (node), ==, "Customers");
}

/* Every class, every field: the default is unset, and text goes there and back. */
static void
test_every_field (void)
{
  guint n_types;
  const GType *types = eco_registry_get_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      g_autoptr (EcoObject) a = eco_object_new (types[t], "a");
      g_autoptr (EcoObject) b = eco_object_new (types[t], "a");
      EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);

      g_assert_cmpuint (eco_registry_find_type (klass->tag), ==, types[t]);
      if (ECO_IS_ECOSYSTEM (b))
        eco_ecosystem_begin_change (ECO_ECOSYSTEM (b));
      for (guint i = 0; i < klass->n_fields; i++)
        {
          const EcoField *field = &klass->fields[i];
          const char *text = field->type == ECO_FIELD_BOOL     ? "yes"
                             : field->type == ECO_FIELD_DATE   ? "2026-02-28"
                             : field->type == ECO_FIELD_COLOR  ? "#12AB34"
                             : field->type == ECO_FIELD_INT    ? "2"
                             : field->type == ECO_FIELD_DOUBLE ? "0.25"
                             : field->type == ECO_FIELD_REFS   ? "n1 n2"
                             : field->type == ECO_FIELD_WORDS  ? "one, two words"
                             : field->type == ECO_FIELD_ENUM
                               ? eco_enum_get_nick (field->enum_type (), 1)
                               : "Some_text";
          g_autofree char *back = NULL;
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_true (eco_field_is_unset (field, a));
          g_assert_true (eco_field_parse (field, a, text, NULL));
          g_assert_false (eco_field_is_unset (field, a));
          back = eco_object_dup_text (a, field);
          g_assert_cmpstr (back, ==, text);
          g_assert_false (eco_object_equal (a, b));
          eco_object_get_value (a, field, &value);
          g_assert_true (eco_object_set_value (b, field, &value));
          g_assert_false (eco_object_set_value (b, field, &value));
          g_assert_true (eco_object_equal (a, b));
        }
    }
}

static void
test_refused_text (void)
{
  static const char *const cases[][2] = {
    { "importance", "6" }, { "importance", "0" }, { "importance", "2.5" }, { "influence", "-1" },
    { "angle", "361" }, { "angle", "nan" }, { "angle", "0x10" }, { "side", "left" },
    { "since", "2026-02-30" }, { "since", "28.2.2026" }, { "ring", "a b" }, { "pinned", "true" },
    { "capabilities", "cap1 2cap" },
  };
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, "n1");
  g_autoptr (EcoObject) clean = eco_object_new (ECO_TYPE_NODE, "n1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          eco_field_parse (eco_object_find_field (node, cases[i][0]), node, cases[i][1], &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i][0]));
    }
  g_assert_true (eco_object_equal (node, clean));
}

static void
test_copy (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (eco_ecosystem_new_with_rings ());
  g_autoptr (EcoObject) copy = NULL;
  EcoObject *node = add_node (ECO_ECOSYSTEM (owner), "n1", "social");
  g_autoptr (EcoObject) custom = eco_object_new (ECO_TYPE_CUSTOM_FIELD, "cf1");

  eco_ecosystem_begin_change (ECO_ECOSYSTEM (owner));
  eco_list_append (eco_object_get_list (node, ECO_NODE_CUSTOM_FIELDS), custom);
  eco_ecosystem_end_change (ECO_ECOSYSTEM (owner));
  g_assert_true (eco_ecosystem_lookup (ECO_ECOSYSTEM (owner), "cf1") == custom);
  copy = eco_object_copy (owner);
  g_assert_true (eco_object_equal (owner, copy));
  g_assert_nonnull (eco_ecosystem_lookup (ECO_ECOSYSTEM (copy), "cf1"));
  g_assert_finalize_object (g_steal_pointer (&copy));
}

/* What a change record would insert is not in the ecosystem, however deep. */
static void
test_payload (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (eco_ecosystem_new_with_rings ());
  EcoEcosystem *ecosystem = ECO_ECOSYSTEM (owner);
  g_autoptr (EcoObject) scenario = eco_object_new (ECO_TYPE_SCENARIO, "s1");
  g_autoptr (EcoObject) record = eco_object_new (ECO_TYPE_CHANGE_RECORD, "c1");
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, "n1");
  g_autoptr (EcoObject) custom = eco_object_new (ECO_TYPE_CUSTOM_FIELD, "cf1");

  eco_ecosystem_begin_change (ecosystem);
  eco_list_append (eco_object_get_list (owner, ECO_ECOSYSTEM_SCENARIOS), scenario);
  eco_list_append (eco_object_get_list (scenario, ECO_SCENARIO_CHANGES), record);
  eco_list_append (eco_object_get_list (record, ECO_CHANGE_RECORD_OBJECTS), node);
  eco_list_append (eco_object_get_list (node, ECO_NODE_CUSTOM_FIELDS), custom);
  eco_ecosystem_end_change (ecosystem);
  g_assert_true (eco_ecosystem_lookup (ecosystem, "c1") == record);
  g_assert_null (eco_ecosystem_lookup (ecosystem, "n1"));
  g_assert_null (eco_ecosystem_lookup (ecosystem, "cf1"));
  g_assert_null (eco_object_get_ecosystem (custom));
}

static void
test_ids (void)
{
  g_autofree char *longest = g_strnfill (ECO_FIELD_MAX_ID, 'a');
  g_autofree char *longer = g_strnfill (ECO_FIELD_MAX_ID + 1, 'a');

  g_assert_true (eco_id_is_valid ("n1"));
  g_assert_true (eco_id_is_valid ("_a.b-c"));
  g_assert_true (eco_id_is_valid (longest));
  g_assert_false (eco_id_is_valid (longer));
  g_assert_false (eco_id_is_valid (""));
  g_assert_false (eco_id_is_valid (NULL));
  g_assert_false (eco_id_is_valid ("1n"));
  g_assert_false (eco_id_is_valid ("n 1"));
  g_assert_false (eco_id_is_valid ("ñ"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/object/index", test_index);
  g_test_add_func ("/object/integrity", test_integrity);
  g_test_add_func ("/object/signals", test_signals);
  g_test_add_func ("/object/every-field", test_every_field);
  g_test_add_func ("/object/refused-text", test_refused_text);
  g_test_add_func ("/object/copy", test_copy);
  g_test_add_func ("/object/payload", test_payload);
  g_test_add_func ("/object/ids", test_ids);
  return g_test_run ();
}
