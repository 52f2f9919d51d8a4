/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoComparison: what differs by id and by name, in words, as marks, laid over each other, and as
 * records that make the one of the other. */
#include "change/eco-comparison.h"

#include "model/eco-integrity.h"

#include "plan-fixture.h"

#define WAS                                                                                        \
  FIXTURE_RINGS                                                                                    \
  "<nodes>"                                                                                        \
        "<node id=\"n1\" name=\"Us\" kind=\"brand\" ring=\"core\"/>"                               \
        "<node id=\"n2\" name=\"Forum\" kind=\"customer-forum\" ring=\"mid\" side=\"external\" "   \
        "status=\"planned\" angle=\"20\" radius=\"150\"><custom-fields>"                           \
        "<custom-field id=\"f1\" name=\"Budget\" value=\"3\"/></custom-fields></node>"             \
        "<node id=\"n3\" name=\"Press\" kind=\"media\" ring=\"mid\" side=\"external\"/>"           \
        "</nodes><exchanges>"                                                                      \
        "<exchange id=\"x1\" from=\"n1\" to=\"n3\" category=\"content\"/>"                         \
        "<exchange id=\"x2\" from=\"n1\" to=\"n2\" category=\"content\" channel=\"n3\"/>"          \
        "</exchanges>"

#define IS                                                                                         \
  FIXTURE_RINGS                                                                                    \
  "<nodes>"                                                                                        \
        "<node id=\"n2\" name=\"Forum\" kind=\"customer-forum\" ring=\"mid\" side=\"external\" "   \
        "owner=\"Ann\" angle=\"40\" radius=\"150\"><custom-fields>"                                \
        "<custom-field id=\"f1\" name=\"Budget\" value=\"4\"/></custom-fields></node>"             \
        "<node id=\"n1\" name=\"Us\" kind=\"brand\" ring=\"core\"/>"                               \
        "<node id=\"n4\" name=\"Blog\" kind=\"blog\" ring=\"mid\" side=\"external\"/>"             \
        "</nodes><exchanges>"                                                                      \
        "<exchange id=\"x2\" from=\"n1\" to=\"n2\" category=\"content\" channel=\"n4\"/>"          \
        "</exchanges>"

static void
assert_records (EcoComparison *comparison, EcoEcosystem *was, EcoEcosystem *is)
{
  g_autoptr (GPtrArray) records = eco_comparison_create_records (comparison);
  g_autoptr (EcoEcosystem) copy = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (was)));
  g_autoptr (GBytes) wanted = eco_writer_write (is);
  g_autoptr (GBytes) got = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoChange) change = eco_change_from_record (records->pdata[i], copy, &error);

      g_assert_no_error (error);
      g_assert_true (eco_change_apply (change, copy, &error));
      g_assert_no_error (error);
    }
  got = eco_writer_write (copy);
  g_assert_cmpstr (g_bytes_get_data (got, NULL), ==, g_bytes_get_data (wanted, NULL));
}

static void
assert_words (EcoComparison *comparison, EcoEcosystem *was, EcoEcosystem *is, guint index,
              const char *words)
{
  g_autofree char *text =
      eco_difference_describe (eco_comparison_get (comparison, index), was, is);

  g_assert_cmpstr (text, ==, words);
}

static void
test_by_id (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (IS);
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);

  g_assert_cmpuint (eco_comparison_get_size (comparison), ==, 6);
  g_assert_cmpuint (eco_comparison_count (comparison, ECO_MARK_NEW), ==, 1);
  g_assert_cmpuint (eco_comparison_count (comparison, ECO_MARK_RETIRED), ==, 2);
  g_assert_cmpuint (eco_comparison_count (comparison, ECO_MARK_CHANGED), ==, 3);
  assert_words (comparison, was, is, 0,
                "Node “Forum”: Status Planned → Current; Owner – → Ann");
  assert_words (comparison, was, is, 1,
                "Custom field “Budget” of Node “Forum”: Value 3 → 4");
  assert_words (comparison, was, is, 2, "Node “Blog” is new");
  assert_words (comparison, was, is, 3, "Node “Press” is gone");
  assert_words (comparison, was, is, 4,
                "Exchange “Us → Forum: content”: Channel Press → Blog");
  assert_words (comparison, was, is, 5, "Exchange “Us → Press: content” is gone");
  g_assert_true (eco_comparison_get (comparison, 0)->placed);
  assert_records (comparison, was, is);
}

static void
test_same (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (WAS);
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);
  g_autoptr (GPtrArray) records = eco_comparison_create_records (comparison);

  g_assert_cmpuint (eco_comparison_get_size (comparison), ==, 0);
  g_assert_cmpuint (records->len, ==, 0);
}

/* Places alone are nothing that a person means, but records keep them, all in one. */
static void
test_places (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (WAS);
  g_autoptr (EcoPlacement) placement = eco_placement_new ();
  g_autoptr (EcoComparison) comparison = NULL;
  g_autoptr (GPtrArray) records = NULL;

  eco_placement_add_node (placement, "n2", 200, 160);
  eco_placement_add_node (placement, "n3", 210, 160);
  eco_placement_add_ring (placement, "mid", 110, 210);
  eco_ecosystem_begin_change (is);
  eco_placement_apply (placement, is);
  eco_ecosystem_end_change (is);
  comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);
  g_assert_cmpuint (eco_comparison_get_size (comparison), ==, 0);
  records = eco_comparison_create_records (comparison);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpint (ECO_CHANGE_RECORD (records->pdata[0])->op, ==, ECO_CHANGE_OP_PLACE);
  assert_records (comparison, was, is);
}

static void
test_marks_and_union (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (IS);
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);
  g_autoptr (GHashTable) marks = eco_comparison_create_marks (comparison);
  g_autoptr (EcoEcosystem) both = eco_comparison_create_union (comparison);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n2")), ==, ECO_MARK_CHANGED);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n3")), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n4")), ==, ECO_MARK_NEW);
  g_assert_null (g_hash_table_lookup (marks, "n1"));
  g_assert_true (eco_integrity_check (both, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_nodes (both)), ==, 4);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (both)), ==, 2);
  g_assert_nonnull (eco_ecosystem_lookup_node (both, "n3"));
}

/* An id that is another sort of thing now is not the same thing. */
static void
test_reused_id (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (
      FIXTURE_RINGS "<nodes><node id=\"n1\" name=\"Us\" kind=\"brand\" ring=\"core\"/></nodes>"
            "<needs><need id=\"n3\" name=\"To be heard\"/></needs>");
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);
  g_autoptr (EcoEcosystem) both = eco_comparison_create_union (comparison);
  g_autoptr (GHashTable) marks = eco_comparison_create_marks (comparison);
  EcoExchange *exchange = eco_ecosystem_lookup (both, "x1");

  assert_records (comparison, was, is);
  g_assert_true (eco_integrity_check (both, NULL));
  g_assert_cmpstr (exchange->to, ==, "n3-was");
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n3-was")), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n3")), ==, ECO_MARK_NEW);
}

static void
test_by_name (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (WAS);
  g_autoptr (EcoEcosystem) is = fixture_read (
      "<rings><ring id=\"r1\" name=\"Marke\" role=\"brand\"/>"
      "<ring id=\"r2\" name=\"PEOPLE\" role=\"stakeholders\"/></rings><nodes>"
      "<node id=\"n2\" name=\"us\" kind=\"brand\" ring=\"r1\"/>"
      "<node id=\"n1\" name=\"FORUM\" kind=\"user-group\" ring=\"r2\" side=\"external\"/>"
      "<node id=\"n3\" name=\"Blog\" kind=\"blog\" ring=\"r2\" side=\"external\"/></nodes>"
      "<exchanges><exchange id=\"e7\" from=\"n2\" to=\"n1\" category=\"content\" strength=\"5\"/>"
      "</exchanges>");
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_NAME);
  g_autoptr (EcoEcosystem) both = eco_comparison_create_union (comparison);
  g_autoptr (GHashTable) marks = eco_comparison_create_marks (comparison);
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (both, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_nodes (both)), ==, 4);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_rings (both)), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n1")), ==, ECO_MARK_CHANGED);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n3")), ==, ECO_MARK_NEW);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "n3-2")), ==, ECO_MARK_RETIRED);
  g_assert_cmpstr (eco_object_get_name (eco_ecosystem_lookup (both, "n3-2")), ==, "Press");
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (marks, "e7")), ==, ECO_MARK_CHANGED);
}

/* Among several of one name, the kind decides. */
static void
test_names_and_kinds (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (
      FIXTURE_RINGS
      "<nodes><node id=\"a\" name=\"X\" kind=\"media\" ring=\"mid\" side=\"external\"/>"
            "<node id=\"b\" name=\"X\" kind=\"customer\" ring=\"mid\" side=\"external\"/></nodes>");
  g_autoptr (EcoEcosystem) is = fixture_read (
      FIXTURE_RINGS
      "<nodes><node id=\"c\" name=\"X\" kind=\"customer\" ring=\"mid\" side=\"external\"/>"
            "<node id=\"d\" name=\"X\" kind=\"media\" ring=\"mid\" side=\"external\"/></nodes>");
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_NAME);

  g_assert_cmpuint (eco_comparison_get_size (comparison), ==, 0);
}

/* Rings have an order that a person means. */
static void
test_order (void)
{
  g_autoptr (EcoEcosystem) was = fixture_read (
      "<rings><ring id=\"a\" name=\"A\" role=\"brand\"/><ring id=\"b\" name=\"B\" role=\"free\"/>"
      "<ring id=\"c\" name=\"C\" role=\"free\"/><ring id=\"d\" name=\"D\" role=\"free\"/></rings>");
  g_autoptr (EcoEcosystem) is = fixture_read (
      "<rings><ring id=\"a\" name=\"A\" role=\"brand\"/><ring id=\"d\" name=\"D\" role=\"free\"/>"
      "<ring id=\"e\" name=\"E\" role=\"free\"/><ring id=\"c\" name=\"C\" role=\"free\"/>"
      "<ring id=\"b\" name=\"B\" role=\"free\"/></rings>");
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);

  assert_records (comparison, was, is);
  g_assert_cmpuint (eco_comparison_count (comparison, ECO_MARK_CHANGED), ==, 2);
  assert_words (comparison, was, is, 0, "Ring “D”: elsewhere in its list");
}

/* Who names what is gone forgets it, which is no news; who drops it by choice, is. */
static void
test_forgotten (void)
{
  static const char before[] = FIXTURE_RINGS
    "<nodes><node id=\"n1\" name=\"A\" kind=\"media\" ring=\"core\"/>"
    "<node id=\"n2\" name=\"B\" kind=\"media\" ring=\"core\"/></nodes>"
    "<needs><need id=\"d1\" name=\"N\" stakeholders=\"n1 n2\"/></needs>";
  static const char gone[] = FIXTURE_RINGS
    "<nodes><node id=\"n1\" name=\"A\" kind=\"media\" ring=\"core\"/></nodes>"
    "<needs><need id=\"d1\" name=\"N\" stakeholders=\"n1\"/></needs>";
  static const char both[] = FIXTURE_RINGS
    "<nodes><node id=\"n1\" name=\"A\" kind=\"media\" ring=\"core\"/></nodes>"
    "<needs><need id=\"d1\" name=\"N\"/></needs>";
  g_autoptr (EcoEcosystem) was = fixture_read (before);
  g_autoptr (EcoEcosystem) is = fixture_read (gone);
  g_autoptr (EcoEcosystem) other = fixture_read (both);
  g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, ECO_COMPARE_BY_ID);
  g_autoptr (EcoComparison) chosen = eco_comparison_new (was, other, ECO_COMPARE_BY_ID);

  g_assert_cmpuint (eco_comparison_get_size (comparison), ==, 1);
  assert_words (comparison, was, is, 0, "Node “B” is gone");
  assert_records (comparison, was, is);
  g_assert_cmpuint (eco_comparison_get_size (chosen), ==, 2);
  assert_words (chosen, was, other, 1, "Need “N”: Stakeholders A, B → –");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/comparison/by-id", test_by_id);
  g_test_add_func ("/comparison/same", test_same);
  g_test_add_func ("/comparison/places", test_places);
  g_test_add_func ("/comparison/marks-and-union", test_marks_and_union);
  g_test_add_func ("/comparison/reused-id", test_reused_id);
  g_test_add_func ("/comparison/by-name", test_by_name);
  g_test_add_func ("/comparison/names-and-kinds", test_names_and_kinds);
  g_test_add_func ("/comparison/order", test_order);
  g_test_add_func ("/comparison/forgotten", test_forgotten);
  return g_test_run ();
}
