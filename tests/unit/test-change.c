/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChange: every kind applies, reverts, describes itself and survives being
 * written down as a record. */
#include "base/eco-error.h"
#include "change/eco-change.h"

#include <math.h>

static EcoEcosystem *
make_ecosystem (void)
{
  EcoEcosystem *ecosystem = eco_ecosystem_new_with_rings ();
  static const char *const ids[] = { "n1", "n2", "n3" };

  eco_ecosystem_begin_change (ecosystem);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, ids[i]);

      g_object_set (node, "name", ids[i], "ring", "social", "side", ECO_SIDE_EXTERNAL, NULL);
      eco_list_append (eco_ecosystem_get_nodes (ecosystem), node);
    }
  eco_ecosystem_end_change (ecosystem);
  return ecosystem;
}

/* Applies, reverts and applies @change, and checks that the record does the same. */
static void
check_change (EcoEcosystem *ecosystem, EcoChange *change, const char *description)
{
  g_autoptr (EcoObject) before = eco_object_copy (ECO_OBJECT (ecosystem));
  g_autoptr (EcoObject) other = eco_object_copy (ECO_OBJECT (ecosystem));
  g_autoptr (EcoObject) after = NULL;
  g_autofree char *described = eco_change_describe (change, ecosystem);
  g_autoptr (EcoObject) record = ECO_OBJECT (eco_change_to_record (change));
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoChange) replayed = NULL;

  g_assert_cmpstr (described, ==, description);
  g_assert_true (eco_change_apply (change, ecosystem, &error));
  g_assert_no_error (error);
  after = eco_object_copy (ECO_OBJECT (ecosystem));
  g_assert_false (eco_object_equal (before, after));
  g_assert_true (eco_change_revert (change, ecosystem, &error));
  g_assert_true (eco_object_equal (before, ECO_OBJECT (ecosystem)));
  g_assert_true (eco_change_apply (change, ecosystem, &error));
  g_assert_true (eco_object_equal (after, ECO_OBJECT (ecosystem)));

  replayed = eco_change_from_record (ECO_CHANGE_RECORD (record), ECO_ECOSYSTEM (other), &error);
  g_assert_no_error (error);
  g_assert_true (eco_change_apply (replayed, ECO_ECOSYSTEM (other), &error));
  g_assert_true (eco_object_equal (after, other));
  g_assert_true (eco_change_revert (replayed, ECO_ECOSYSTEM (other), &error));
  g_assert_true (eco_object_equal (before, other));
}

static void
test_set (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());
  EcoObject *node = eco_ecosystem_lookup (ECO_ECOSYSTEM (owner), "n2");
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (EcoChange) change = NULL;
  g_autoptr (EcoChange) same = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "Customers; \"all\" of them\n");
  change = eco_change_new_set (node, eco_object_find_field (node, "name"), &value);
  g_assert_false (eco_change_is_empty (change));
  check_change (ECO_ECOSYSTEM (owner), change, "Change “Name” of n2");
  same = eco_change_new_set (node, eco_object_find_field (node, "name"), &value);
  g_assert_true (eco_change_is_empty (same));
}

static void
test_set_root (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (EcoChange) change = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "Meridian");
  change = eco_change_new_set (owner, eco_object_find_field (owner, "brand"), &value);
  check_change (ECO_ECOSYSTEM (owner), change, "Change “Brand” of Untitled ecosystem");
}

static void
test_insert_remove (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());
  g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, "x1");
  g_autoptr (EcoChange) insert = NULL;
  g_autoptr (EcoChange) remove = NULL;
  g_autoptr (EcoChange) again = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (exchange, "from", "n1", "to", "n2", "label", "ideas", NULL);
  insert = eco_change_new_insert (owner, ECO_ECOSYSTEM_EXCHANGES, 0, exchange);
  check_change (ECO_ECOSYSTEM (owner), insert, "Add Exchange “ideas”");
  again = eco_change_new_insert (owner, ECO_ECOSYSTEM_EXCHANGES, 0, exchange);
  g_assert_false (eco_change_apply (again, ECO_ECOSYSTEM (owner), &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  remove = eco_change_new_remove (eco_ecosystem_lookup (ECO_ECOSYSTEM (owner), "n2"));
  check_change (ECO_ECOSYSTEM (owner), remove, "Delete Node “n2”");
}

static void
test_move (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());
  g_autoptr (EcoChange) change =
      eco_change_new_move (eco_ecosystem_lookup (ECO_ECOSYSTEM (owner), "community"), 3);

  check_change (ECO_ECOSYSTEM (owner), change, "Reorder Ring “Community”");
  g_assert_cmpstr (
      eco_object_get_id (eco_list_get (eco_ecosystem_get_rings (ECO_ECOSYSTEM (owner)), 3)), ==,
      "community");
}

static void
test_place (void)
{
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());
  EcoPlacement *placement = eco_placement_new ();
  EcoPlacement *further = eco_placement_new ();
  g_autoptr (EcoChange) change = NULL;
  g_autoptr (EcoChange) next = NULL;

  eco_placement_add_node (placement, "n1", 12.5, 300);
  eco_placement_add_node (placement, "n3", 90, 310.25);
  eco_placement_add_ring (placement, "social", 280, 420);
  change = eco_change_new_place (ECO_ECOSYSTEM (owner), placement);
  check_change (ECO_ECOSYSTEM (owner), change, "Move 2 nodes");

  eco_placement_add_node (further, "n1", 15, 300);
  eco_placement_add_node (further, "n3", 95, 310.25);
  eco_placement_add_ring (further, "social", 280, 420);
  next = eco_change_new_place (ECO_ECOSYSTEM (owner), further);
  g_assert_true (eco_change_apply (next, ECO_ECOSYSTEM (owner), NULL));
  g_assert_true (eco_change_merge (change, next));
  g_assert_true (eco_change_revert (change, ECO_ECOSYSTEM (owner), NULL));
  g_assert_true (isnan (eco_ecosystem_lookup_node (ECO_ECOSYSTEM (owner), "n1")->angle));
}

static void
test_refused_records (void)
{
  static const struct
  {
    EcoChangeOp op;
    const char *target;
    const char *list;
    const char *property;
    const char *value;
  } cases[] = {
    { ECO_CHANGE_OP_SET, "gone", NULL, "name", "x" },
    { ECO_CHANGE_OP_SET, "n1", NULL, "nonsense", "x" },
    { ECO_CHANGE_OP_SET, "n1", NULL, "influence", "101" },
    { ECO_CHANGE_OP_SET, "n1", NULL, NULL, NULL },
    { ECO_CHANGE_OP_INSERT, ".", "nodes", NULL, NULL },
    { ECO_CHANGE_OP_INSERT, ".", "nonsense", NULL, NULL },
    { ECO_CHANGE_OP_REMOVE, ".", NULL, NULL, NULL },
    { ECO_CHANGE_OP_REMOVE, "gone", NULL, NULL, NULL },
    { ECO_CHANGE_OP_MOVE, ".", NULL, NULL, NULL },
    { ECO_CHANGE_OP_PLACE, ".", NULL, NULL, "node n1 12" },
    { ECO_CHANGE_OP_PLACE, ".", NULL, NULL, "node n1 x 3" },
  };
  g_autoptr (EcoObject) owner = ECO_OBJECT (make_ecosystem ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EcoObject) record = eco_object_new (ECO_TYPE_CHANGE_RECORD, "c1");
      g_autoptr (GError) error = NULL;
      EcoChange *change;

      g_object_set (record, "op", cases[i].op, "target", cases[i].target, "list", cases[i].list,
                    "property", cases[i].property, "value", cases[i].value, NULL);
      change = eco_change_from_record (ECO_CHANGE_RECORD (record), ECO_ECOSYSTEM (owner), &error);
      g_assert_null (change);
      g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/change/set", test_set);
  g_test_add_func ("/change/set-root", test_set_root);
  g_test_add_func ("/change/insert-remove", test_insert_remove);
  g_test_add_func ("/change/move", test_move);
  g_test_add_func ("/change/place", test_place);
  g_test_add_func ("/change/refused-records", test_refused_records);
  return g_test_run ();
}
