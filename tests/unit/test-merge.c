/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMerge: what one side did is done, what both did differently is told, and all holds. */
#include "change/eco-merge.h"

#include "model/eco-integrity.h"

#include "plan-fixture.h"

#define NODE(id, name, more)                                                                       \
  "<node id=\"" id "\" name=\"" name "\" kind=\"media\" ring=\"mid\" side=\"external\" " more "/>"
#define EXCHANGE(id, from, to)                                                                     \
  "<exchange id=\"" id "\" from=\"" from "\" to=\"" to "\" category=\"content\"/>"
#define NODES(list) FIXTURE_RINGS "<nodes>" list "</nodes>"

/* Merges and checks what must always hold. */
static EcoMerge *
merge (const char *base, const char *ours, const char *theirs)
{
  g_autoptr (EcoEcosystem) b = fixture_read (base);
  g_autoptr (EcoEcosystem) u = fixture_read (ours);
  g_autoptr (EcoEcosystem) t = fixture_read (theirs);
  g_autoptr (EcoMerge) same = eco_merge_new (b, u, u);
  g_autoptr (EcoMerge) only_ours = eco_merge_new (b, u, b);
  g_autoptr (EcoMerge) only_theirs = eco_merge_new (b, b, t);
  g_autoptr (GError) error = NULL;
  EcoMerge *merged = eco_merge_new (b, u, t);

  fixture_assert_same (same->merged, u);
  fixture_assert_same (only_ours->merged, u);
  fixture_assert_same (only_theirs->merged, t);
  g_assert_cmpuint (same->conflicts->len + only_ours->conflicts->len + only_theirs->conflicts->len,
                    ==, 0);
  g_assert_true (eco_integrity_check (merged->merged, &error));
  g_assert_no_error (error);
  return merged;
}

static void
assert_merged (const char *base, const char *ours, const char *theirs, const char *wanted,
               const char *conflict)
{
  g_autoptr (EcoMerge) merged = merge (base, ours, theirs);
  g_autoptr (EcoEcosystem) same = fixture_read (wanted);

  if (merged->conflicts->len > 0)
    g_assert_cmpstr (merged->conflicts->pdata[0], ==, conflict);
  g_assert_cmpuint (merged->conflicts->len, ==, conflict != NULL);
  fixture_assert_same (merged->merged, same);
}

static void
test_fields (void)
{
  assert_merged (NODES (NODE ("n1", "A", "tags=\"one, two\"")),
                 NODES (NODE ("n1", "A", "owner=\"Ann\" tags=\"two, three\"")),
                 NODES (NODE ("n1", "B", "tags=\"one, two, four\"")),
                 NODES (NODE ("n1", "B", "owner=\"Ann\" tags=\"two, three, four\"")), NULL);
  assert_merged (NODES (NODE ("n1", "A", "")), NODES (NODE ("n1", "B", "")),
                 NODES (NODE ("n1", "C", "")), NODES (NODE ("n1", "B", "")),
                 "Node “B”: Name is “B” in ours and “C” in theirs");
}

/* A place is taken whole, and never a conflict. */
static void
test_places (void)
{
  assert_merged (NODES (NODE ("n1", "A", "angle=\"10\" radius=\"100\"")),
                 NODES (NODE ("n1", "A", "angle=\"20\" radius=\"100\"")),
                 NODES (NODE ("n1", "A", "angle=\"10\" radius=\"150\"")),
                 NODES (NODE ("n1", "A", "angle=\"20\" radius=\"100\"")), NULL);
}

static void
test_added (void)
{
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n3", "Ours", "") NODE ("n2", "B", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "B", "") NODE ("n4", "Theirs", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n3", "Ours", "") NODE ("n2", "B", "")
                            NODE ("n4", "Theirs", "")),
                 NULL);
}

/* Both gave the next free id to something else: theirs gets another one, and its exchange too. */
static void
test_same_id (void)
{
  assert_merged (NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "Ours", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "Theirs", "")) "<exchanges>" EXCHANGE (
                     "x1", "n1", "n2") "</exchanges>",
                 NODES (NODE ("n1", "A", "") NODE ("n2-2", "Theirs", "")
                            NODE ("n2", "Ours", "")) "<exchanges>" EXCHANGE ("x1", "n1", "n2-2")
                     "</exchanges>",
                 NULL);
}

/* Both added the same thing. */
static void
test_same_thing (void)
{
  assert_merged (NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "New", "owner=\"Ann\"")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "New", "region=\"EU\"")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "New", "owner=\"Ann\" region=\"EU\"")),
                 NULL);
}

static void
test_removed (void)
{
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "") NODE ("n3", "C", "")),
                 NODES (NODE ("n2", "B", "") NODE ("n3", "C", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n3", "C", "")), NODES (NODE ("n3", "C", "")),
                 NULL);
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")), NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "Better", "")),
                 NODES (NODE ("n1", "A", "")),
                 "Node “Better” is gone in ours, but changed in theirs");
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "Better", "")),
                 NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "Better", "")),
                 "Node “Better” is gone in theirs, but changed in ours");
}

/* Removed by one, named anew by the other. */
static void
test_needed (void)
{
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")) "<exchanges>" EXCHANGE (
                     "x1", "n1", "n2") "</exchanges>",
                 NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")) "<exchanges>" EXCHANGE (
                     "x1", "n1", "n2") "</exchanges>",
                 "Node “B” is gone in theirs, but needed in ours");
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")), NODES (NODE ("n1", "A", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "B", "")) "<exchanges>" EXCHANGE (
                     "x1", "n1", "n2") "</exchanges>",
                 NODES (NODE ("n1", "A", "")) "<exchanges></exchanges>",
                 "Exchange “A → B: content” is left out, as one file names what the other one "
                 "removed");
}

static void
test_order (void)
{
  assert_merged (NODES (NODE ("n1", "A", "") NODE ("n2", "B", "") NODE ("n3", "C", "")),
                 NODES (NODE ("n1", "A", "") NODE ("n2", "B", "") NODE ("n4", "New", "")
                            NODE ("n3", "C", "")),
                 NODES (NODE ("n3", "C", "") NODE ("n2", "B", "") NODE ("n1", "A", "")),
                 NODES (NODE ("n3", "C", "") NODE ("n2", "B", "") NODE ("n4", "New", "")
                            NODE ("n1", "A", "")),
                 NULL);
}

#define SCENARIO(changes)                                                                          \
  NODES (NODE ("n1", "A", ""))                                                                     \
  "<scenarios><scenario id=\"s1\" name=\"S\"><changes>" changes "</changes></scenario></scenarios>"
#define ADD(c, id, name)                                                                           \
  "<change-record id=\"" c "\" op=\"insert\" target=\".\" list=\"nodes\" position=\"1\"><objects>" \
  NODE (id, name, "") "</objects></change-record>"

static void
test_records (void)
{
  assert_merged (SCENARIO (ADD ("c1", "n8", "X")),
                 SCENARIO (ADD ("c1", "n8", "X") ADD ("c2", "n9", "Y")),
                 SCENARIO (ADD ("c1", "n8", "Z")),
                 SCENARIO (ADD ("c1", "n8", "Z") ADD ("c2", "n9", "Y")), NULL);
  assert_merged (SCENARIO (ADD ("c1", "n8", "X")), SCENARIO (ADD ("c1", "n8", "Y")),
                 SCENARIO (ADD ("c1", "n8", "Z")), SCENARIO (ADD ("c1", "n8", "Y")),
                 "Change “Insert Y” of Scenario “S” has other content in ours and in theirs");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/merge/fields", test_fields);
  g_test_add_func ("/merge/places", test_places);
  g_test_add_func ("/merge/added", test_added);
  g_test_add_func ("/merge/same-id", test_same_id);
  g_test_add_func ("/merge/same-thing", test_same_thing);
  g_test_add_func ("/merge/removed", test_removed);
  g_test_add_func ("/merge/needed", test_needed);
  g_test_add_func ("/merge/order", test_order);
  g_test_add_func ("/merge/records", test_records);
  return g_test_run ();
}
