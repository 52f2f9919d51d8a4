/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTimeline: the moments of a plan, and that what is to come stands where it will stay. */
#include "session/eco-timeline.h"

#include "plan-fixture.h"

#include <math.h>

#define TODAY 20260601

#define NODE(id, angle, more)                                                                      \
  "<node id=\"" id "\" name=\"" id "\" kind=\"media\" ring=\"mid\" side=\"external\" angle=\""     \
  angle "\" radius=\"150\" " more "/>"
#define ADDED(id)                                                                                  \
  "<change-record id=\"c-" id "\" op=\"insert\" target=\".\" list=\"nodes\" position=\"1\">"       \
  "<objects><node id=\"" id "\" name=\"" id "\" kind=\"media\" ring=\"mid\" side=\"external\"/>"   \
  "</objects></change-record>"

/* Two nodes without a place come, one goes, one on a day that has passed. */
#define PLAN                                                                                       \
  "<rings><ring id=\"core\" name=\"Brand\" role=\"brand\" inner=\"60\" outer=\"80\"/>"             \
  "<ring id=\"mid\" name=\"People\" role=\"stakeholders\" inner=\"80\" outer=\"260\"/></rings>"    \
  "<nodes><node id=\"us\" name=\"Us\" kind=\"brand\" ring=\"core\" angle=\"0\" radius=\"0\"/>"     \
  NODE ("old", "40", "until=\"2027-01-31\"") NODE ("stays", "120", "") "</nodes>"                  \
  "<initiatives>"                                                                                  \
  "<initiative id=\"i0\" name=\"Past\" due=\"2026-05-01\">"                                        \
  "<changes></changes></initiative>"                                                               \
  "<initiative id=\"i1\" name=\"First\" due=\"2026-11-15\"><changes>" ADDED ("a")                  \
  "</changes></initiative>"                                                                        \
  "<initiative id=\"i2\" name=\"Second\" due=\"2027-02-10\"><changes>" ADDED ("b")                 \
  "</changes></initiative></initiatives>"

static EcoTimeline *
create (const char *body, EcoEcosystem **ecosystem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (&error);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  g_assert_no_error (error);
  *ecosystem = fixture_read (body);
  return eco_timeline_new (*ecosystem, catalog, typesetter, TODAY);
}

static EcoNode *
find (const EcoMoment *moment, const char *id)
{
  return eco_ecosystem_lookup_node (moment->ecosystem, id);
}

static void
test_dates (void)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTimeline) timeline = create (PLAN, &ecosystem);
  g_autoptr (GArray) dates = eco_timeline_list_dates (ecosystem, TODAY);

  g_assert_cmpuint (dates->len, >=, 3);
  g_assert_cmpint (g_array_index (dates, EcoDate, 0), ==, 20261115);
  g_assert_cmpint (eco_timeline_get_end (timeline), ==, 20270210);
  for (guint i = 0; i < dates->len; i++)
    g_assert_cmpint (g_array_index (dates, EcoDate, i), >, TODAY);
}

/* What comes has a place from the first day on, and keeps it. */
static void
test_places (void)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTimeline) timeline = create (PLAN, &ecosystem);
  g_autoptr (EcoMoment) first = eco_timeline_create_moment (timeline, 20261201);
  g_autoptr (EcoMoment) last = eco_timeline_create_moment (timeline, 20270301);

  g_assert_nonnull (find (first, "a"));
  g_assert_null (find (first, "b"));
  g_assert_nonnull (find (last, "b"));
  g_assert_true (isfinite (find (first, "a")->angle + find (last, "b")->angle));
  g_assert_cmpfloat (find (first, "a")->angle, ==, find (last, "a")->angle);
  g_assert_cmpfloat (find (first, "a")->radius, ==, find (last, "a")->radius);
  g_assert_cmpfloat (find (last, "stays")->angle, ==, 120);
  g_assert_cmpuint (first->counts[ECO_MARK_NEW], ==, 1);
  g_assert_cmpuint (last->counts[ECO_MARK_NEW], ==, 2);
  g_assert_cmpuint (last->counts[ECO_MARK_RETIRED], ==, 1);
  g_assert_nonnull (find (last, "old"));
  g_assert_cmpuint (last->problems->len, ==, 0);
  /* The plan itself is not touched. */
  g_assert_null (eco_ecosystem_lookup_node (ecosystem, "a"));
}

/* Each page says what differs from the one before. */
static void
test_quarters (void)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTimeline) timeline = create (PLAN, &ecosystem);
  g_autoptr (GPtrArray) moments = eco_timeline_create_quarters (timeline);
  const EcoMoment *today, *winter, *spring;

  g_assert_cmpuint (moments->len, ==, 3);
  today = moments->pdata[0];
  winter = moments->pdata[1];
  spring = moments->pdata[2];
  g_assert_cmpint (today->date, ==, TODAY);
  g_assert_cmpint (winter->date, ==, 20261231);
  g_assert_cmpint (spring->date, ==, 20270331);
  g_assert_cmpuint (today->counts[ECO_MARK_NEW], ==, 0);
  g_assert_cmpuint (winter->counts[ECO_MARK_NEW], ==, 1);
  g_assert_cmpuint (spring->counts[ECO_MARK_NEW], ==, 1);
  g_assert_cmpuint (spring->counts[ECO_MARK_RETIRED], ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (spring->marks, "a")), ==, ECO_MARK_NONE);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (spring->marks, "b")), ==, ECO_MARK_NEW);
}

static void
test_nothing (void)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTimeline) timeline = create (FIXTURE_RINGS, &ecosystem);
  g_autoptr (GPtrArray) moments = eco_timeline_create_quarters (timeline);

  g_assert_cmpuint (moments->len, ==, 1);
  g_assert_cmpint (eco_timeline_get_end (timeline), ==, TODAY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/dates", test_dates);
  g_test_add_func ("/timeline/places", test_places);
  g_test_add_func ("/timeline/quarters", test_quarters);
  g_test_add_func ("/timeline/nothing", test_nothing);
  return g_test_run ();
}
