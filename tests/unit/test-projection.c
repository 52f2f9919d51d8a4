/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoProjection: what is there on a day and in a scenario, and what does not fit. */
#include "change/eco-projection.h"

#include "model/eco-integrity.h"

#include "plan-fixture.h"

#define TODAY 20260601

#define NODE(id, more) "<node id=\"" id "\" name=\"" id "\" kind=\"media\" ring=\"mid\" " more "/>"
#define EXTERNAL "side=\"external\" "
#define ADD_NODE(c, id, more)                                                                      \
  "<change-record id=\"" c "\" op=\"insert\" target=\".\" list=\"nodes\" position=\"9\">"          \
  "<objects>" NODE (id, EXTERNAL more) "</objects></change-record>"
#define SET(c, id, property, value)                                                                \
  "<change-record id=\"" c "\" op=\"set\" target=\"" id "\" property=\"" property                  \
  "\" value=\"" value "\"/>"
#define REMOVE(c, id) "<change-record id=\"" c "\" op=\"remove\" target=\"" id "\"/>"

#define BASELINE                                                                                   \
  FIXTURE_RINGS                                                                                    \
  "<nodes><node id=\"us\" name=\"Us\" kind=\"brand\" ring=\"core\"/>"                              \
  NODE ("old", EXTERNAL "until=\"2026-12-31\"")                                                    \
  NODE ("later", EXTERNAL "since=\"2027-01-01\" status=\"planned\"")                               \
  NODE ("stays", EXTERNAL)                                                                         \
  NODE ("past", EXTERNAL "status=\"retired\"")                                                     \
  "</nodes><exchanges>"                                                                            \
  "<exchange id=\"x1\" from=\"us\" to=\"old\" category=\"content\"/>"                              \
  "<exchange id=\"x2\" from=\"us\" to=\"later\" category=\"content\"/>"                            \
  "<exchange id=\"x3\" from=\"us\" to=\"stays\" category=\"content\" channel=\"old\"/>"            \
  "</exchanges>"

static EcoMark
get_mark (EcoProjection *projection, const char *id)
{
  return (EcoMark) GPOINTER_TO_INT (
      g_hash_table_lookup (eco_projection_get_marks (projection), id));
}

static gpointer
find (EcoProjection *projection, const char *id)
{
  return eco_ecosystem_lookup (eco_projection_get_ecosystem (projection), id);
}

static EcoProjection *
project (EcoEcosystem *baseline, const char *scenario, EcoDate date, gboolean keep_retired)
{
  g_autoptr (EcoEcosystem) before = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (baseline)));
  EcoProjection *projection =
    eco_projection_new (baseline, scenario, date, TODAY, keep_retired);
  g_autoptr (GError) error = NULL;

  fixture_assert_same (before, baseline);
  g_assert_true (eco_integrity_check (eco_projection_get_ecosystem (projection), &error));
  g_assert_no_error (error);
  return projection;
}

static void
test_dates (void)
{
  g_autoptr (EcoEcosystem) baseline = fixture_read (BASELINE);
  g_autoptr (EcoProjection) now = project (baseline, NULL, TODAY, TRUE);
  g_autoptr (EcoProjection) then = project (baseline, NULL, 20270601, TRUE);
  g_autoptr (EcoProjection) bare = project (baseline, NULL, 20270601, FALSE);

  g_assert_null (find (now, "later"));
  g_assert_null (find (now, "x2"));
  g_assert_nonnull (find (now, "old"));
  g_assert_nonnull (find (now, "past"));
  g_assert_cmpuint (g_hash_table_size (eco_projection_get_marks (now)), ==, 0);

  g_assert_cmpint (get_mark (then, "later"), ==, ECO_MARK_NEW);
  g_assert_cmpint (get_mark (then, "x2"), ==, ECO_MARK_NEW);
  g_assert_cmpint (ECO_NODE (find (then, "later"))->status, ==, ECO_STATUS_CURRENT);
  g_assert_cmpint (get_mark (then, "old"), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (get_mark (then, "x1"), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (get_mark (then, "stays"), ==, ECO_MARK_NONE);
  g_assert_cmpint (get_mark (then, "x3"), ==, ECO_MARK_NONE);
  g_assert_nonnull (find (then, "x1"));

  g_assert_null (find (bare, "old"));
  g_assert_null (find (bare, "x1"));
  g_assert_null (find (bare, "past"));
  g_assert_null (ECO_EXCHANGE (find (bare, "x3"))->channel);
  g_assert_cmpint (get_mark (bare, "old"), ==, ECO_MARK_RETIRED);
}

/* Without a date, nothing comes or goes by itself. */
static void
test_no_date (void)
{
  g_autoptr (EcoEcosystem) baseline = fixture_read (BASELINE);
  g_autoptr (EcoProjection) projection = project (baseline, NULL, ECO_DATE_UNSET, FALSE);

  fixture_assert_same (baseline, eco_projection_get_ecosystem (projection));
  g_assert_cmpuint (g_hash_table_size (eco_projection_get_marks (projection)), ==, 0);
}

#define INITIATIVES                                                                                \
  BASELINE                                                                                         \
  "<initiatives>"                                                                                  \
  "<initiative id=\"i3\" name=\"Rename\" due=\"2026-09-30\" depends=\"i1\"><changes>"              \
  SET ("c1", "hub", "name", "Hub!") "</changes></initiative>"                                      \
  "<initiative id=\"i1\" name=\"Build\" due=\"2026-09-30\"><changes>"                              \
  ADD_NODE ("c2", "hub", "status=\"planned\"")                                                     \
  SET ("c3", "stays", "owner", "Ann") "</changes></initiative>"                                    \
  "<initiative id=\"i2\" name=\"Close\" due=\"2026-12-31\"><changes>"                              \
  REMOVE ("c4", "stays") SET ("c5", "nowhere", "name", "X") "</changes></initiative>"              \
  "<initiative id=\"i4\" name=\"Never\" due=\"2026-07-01\" status=\"dropped\"><changes>"           \
  REMOVE ("c6", "us") "</changes></initiative>"                                                    \
  "<initiative id=\"i5\" name=\"Did\" due=\"2026-01-01\" status=\"done\"><changes>"                \
  ADD_NODE ("c7", "stays", "") REMOVE ("c8", "gone") "</changes></initiative></initiatives>"

static void
test_initiatives (void)
{
  g_autoptr (EcoEcosystem) baseline = fixture_read (INITIATIVES);
  g_autoptr (EcoProjection) now = project (baseline, NULL, TODAY, TRUE);
  g_autoptr (EcoProjection) autumn = project (baseline, NULL, 20261001, TRUE);
  g_autoptr (EcoProjection) winter = project (baseline, NULL, 20261231, TRUE);

  /* What was done is there already. */
  g_assert_cmpuint (g_hash_table_size (eco_projection_get_marks (now)), ==, 0);
  g_assert_cmpuint (eco_projection_get_problems (now)->len, ==, 0);

  g_assert_cmpstr (eco_object_get_name (find (autumn, "hub")), ==, "Hub!");
  g_assert_cmpint (ECO_NODE (find (autumn, "hub"))->status, ==, ECO_STATUS_CURRENT);
  g_assert_cmpint (get_mark (autumn, "hub"), ==, ECO_MARK_NEW);
  g_assert_cmpint (get_mark (autumn, "stays"), ==, ECO_MARK_CHANGED);
  g_assert_cmpuint (eco_projection_get_problems (autumn)->len, ==, 0);

  g_assert_cmpint (get_mark (winter, "stays"), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (get_mark (winter, "x3"), ==, ECO_MARK_RETIRED);
  g_assert_nonnull (find (winter, "x3"));
  g_assert_cmpuint (eco_projection_get_problems (winter)->len, ==, 1);
  g_assert_cmpstr (eco_projection_get_problems (winter)->pdata[0], ==,
                   "“Close”: A change speaks of “nowhere”, which is not in this ecosystem: drop "
                   "the change");
}

static void
test_list_dates (void)
{
  static const EcoDate wanted[] = { 20260101, 20260930, 20261231, 20270101 };
  g_autoptr (EcoEcosystem) baseline = fixture_read (INITIATIVES);
  g_autoptr (GArray) dates = eco_projection_list_dates (baseline);

  g_assert_cmpmem (dates->data, dates->len * sizeof (EcoDate), wanted, sizeof wanted);
}

#define SCENARIO                                                                                   \
  BASELINE                                                                                         \
  "<scenarios><scenario id=\"s1\" name=\"Bold\"><changes>"                                         \
  "<change-record id=\"c1\" op=\"insert\" target=\".\" list=\"exchanges\" position=\"0\">"         \
  "<objects><exchange id=\"x9\" from=\"us\" to=\"new\" category=\"content\"/></objects>"           \
  "</change-record>"                                                                               \
  "<change-record id=\"c2\" op=\"insert\" target=\".\" list=\"exchanges\" position=\"0\">"         \
  "<objects><exchange id=\"x8\" from=\"us\" to=\"lost\" category=\"content\"/></objects>"          \
  "</change-record>"                                                                               \
  ADD_NODE ("c3", "new", "") REMOVE ("c4", "old") SET ("c5", "us", "ring", "nowhere")              \
  REMOVE ("c6", "mid") "</changes></scenario></scenarios>"

static void
test_scenario (void)
{
  g_autoptr (EcoEcosystem) baseline = fixture_read (SCENARIO);
  g_autoptr (EcoProjection) kept = project (baseline, "s1", ECO_DATE_UNSET, TRUE);
  g_autoptr (EcoProjection) bare = project (baseline, "s1", ECO_DATE_UNSET, FALSE);
  GPtrArray *problems = eco_projection_get_problems (kept);

  g_assert_cmpint (get_mark (kept, "new"), ==, ECO_MARK_NEW);
  g_assert_cmpint (get_mark (kept, "x9"), ==, ECO_MARK_NEW);
  g_assert_cmpint (get_mark (kept, "old"), ==, ECO_MARK_RETIRED);
  g_assert_cmpint (get_mark (kept, "x1"), ==, ECO_MARK_RETIRED);
  g_assert_nonnull (find (kept, "old"));
  g_assert_nonnull (find (kept, "x1"));
  g_assert_null (find (kept, "x8"));
  g_assert_null (find (bare, "old"));
  g_assert_null (find (bare, "x1"));
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpstr (problems->pdata[0], ==,
                   "“Bold”: “Ring” of “Us” shall be “nowhere”, which is not there: drop the "
                   "change");
  g_assert_cmpstr (problems->pdata[1], ==,
                   "“Bold”: The ring “People” shall go, but “later” is on it: drop the change or "
                   "move it");
  g_assert_cmpstr (problems->pdata[2], ==,
                   "“Bold”: Exchange “x8” names something that is not there: drop the change");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/projection/dates", test_dates);
  g_test_add_func ("/projection/no-date", test_no_date);
  g_test_add_func ("/projection/initiatives", test_initiatives);
  g_test_add_func ("/projection/list-dates", test_list_dates);
  g_test_add_func ("/projection/scenario", test_scenario);
  return g_test_run ();
}
