/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures in words: counts, plurals, ties, what is hidden, and any text in names. */
#include "render-fixture.h"

#include "render/eco-summary.h"

#include <string.h>

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” lacks “%s”", text, part);
}

static void
set (Fixture *fixture, const char *id, const char *field, const char *text)
{
  EcoObject *object = id != NULL ? eco_ecosystem_lookup (fixture->ecosystem, id)
                                 : ECO_OBJECT (fixture->ecosystem);

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_assert_true (eco_field_parse (eco_object_find_field (object, field), object, text, NULL));
  eco_ecosystem_end_change (fixture->ecosystem);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoSummary) summary = NULL;

  set (fixture, NULL, "purpose", "To be there.");
  set (fixture, "slack", "status", "planned");
  set (fixture, "x3", "status", "planned");
  set (fixture, "x4", "status", "planned");
  set (fixture, "crm", "status", "at-risk");
  summary = eco_summary_new (fixture->ecosystem, fixture->catalog, NULL);
  g_assert_cmpstr (
    summary->alt, ==,
    "Map of the digital ecosystem of Acme: 8 nodes on 4 rings, 5 exchanges. Internal: 4, "
    "external: 3. Best connected: Customers, Employees and Customer "
    "forum.");
  g_assert_cmpstr (
    summary->text, ==,
    "This is the digital ecosystem of Acme, with 8 nodes on 4 rings and 5 value exchanges. "
    "Its purpose: “To be there”. "
    "4 nodes are inside the organisation, 3 are outside; between them: 3 exchanges outwards, "
    "1 inwards. "
    "Best connected by number of exchanges: Customers (4), Employees (3) and Customer "
    "forum (2). "
    "The strongest exchange is “Resources and content” from Employees to Customer forum. "
    "Still planned: 1 node and 2 exchanges; at risk: 1 node.");
}

/* What is not shown is not spoken of. */
static void
test_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoVisibility) visibility = eco_visibility_new (ECO_FOCUS_HIDE);
  g_autoptr (EcoSummary) summary = NULL;

  eco_visibility_add_rest (visibility, "customers");
  for (int i = 1; i <= 4; i++)
    {
      char id[3] = { 'x', (char) ('0' + i), '\0' };

      eco_visibility_add_rest (visibility, id);
    }
  summary = eco_summary_new (fixture->ecosystem, fixture->catalog, visibility);
  assert_has (summary->text, "This is a part of the digital ecosystem of Acme, with 7 nodes");
  assert_has (summary->text, "and 1 value exchange.");
  g_assert_null (strstr (summary->text, "Customers"));
  g_assert_null (strstr (summary->text, "strongest"));
}

/* With nobody ahead, nobody is named; an ecosystem with nothing in it can be spoken of. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEcosystem) empty = eco_ecosystem_new ();
  g_autoptr (EcoSummary) summary = eco_summary_new (empty, NULL, NULL);

  g_assert_cmpstr (summary->text, ==,
                   "This is the digital ecosystem of an unnamed brand, with 0 nodes on 0 rings and "
                   "0 value exchanges.");
}

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (5000, 'x');
  const char *const names[] = { "%s%n%d", "line\nbreak", "עברית", "😀", long_name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EcoSummary) summary = NULL;

      set (fixture, "customers", "name", names[i]);
      set (fixture, NULL, "brand", names[i]);
      set (fixture, NULL, "purpose", names[i]);
      summary = eco_summary_new (fixture->ecosystem, fixture->catalog, NULL);
      g_assert_true (g_utf8_validate (summary->text, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (summary->alt, -1), <=, ECO_SUMMARY_MAX_ALT);
      g_assert_null (strchr (summary->text, '\n'));
      g_assert_cmpint (g_utf8_strlen (summary->text, -1), <, 1200);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/summary/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("whole", test_whole);
  ADD ("part", test_part);
  ADD ("empty", test_empty);
  ADD ("hostile", test_hostile);
  return g_test_run ();
}
