/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The copy that may leave the house: what stays is gone with all that only speaks
 * of it, the ecosystem itself is untouched, and the report counts right. */
#include "render-fixture.h"

#include "export/eco-share.h"
#include "model/eco-integrity.h"

#include <string.h>

static void
set (gpointer object, const char *field, const char *text)
{
  g_object_set (object, field, text, NULL);
}

static EcoObject *
add (Fixture *fixture, guint list, GType type, const char *id)
{
  g_autoptr (EcoObject) object = eco_object_new (type, id);

  eco_list_append (eco_object_get_list (ECO_OBJECT (fixture->ecosystem), list), object);
  return object;
}

static EcoEcosystem *
share (Fixture *fixture, EcoShareReport **report)
{
  g_autoptr (EcoObject) before = eco_object_copy (ECO_OBJECT (fixture->ecosystem));
  g_autoptr (GError) error = NULL;
  EcoEcosystem *copy = eco_share_new_copy (fixture->ecosystem, fixture->catalog, report);

  g_assert_true (eco_object_equal (before, ECO_OBJECT (fixture->ecosystem)));
  eco_integrity_check (copy, &error);
  g_assert_no_error (error);
  return copy;
}

static void
assert_line (GPtrArray *lines, const char *expected)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (lines->pdata[i], expected))
      return;
  for (guint i = 0; i < lines->len; i++)
    g_test_message ("%s", (char *) lines->pdata[i]);
  g_error ("“%s” is missing", expected);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoShareReport) report = NULL;
  g_autoptr (EcoEcosystem) copy = share (fixture, &report);

  g_assert_true (eco_object_equal (ECO_OBJECT (copy), ECO_OBJECT (fixture->ecosystem)));
  g_assert_cmpuint (report->stays->len, ==, 0);
  g_assert_cmpuint (report->warnings->len, ==, 0);
  assert_line (report->goes, "Nodes: 8");
}

static void
test_node (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoShareReport) report = NULL;
  g_autoptr (EcoEcosystem) copy = NULL;
  EcoObject *need, *metric, *capability;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup_node (fixture->ecosystem, "customers"), "confidential", TRUE,
                NULL);
  set (eco_ecosystem_lookup_node (fixture->ecosystem, "forum"), "description",
       "For CUSTOMERS, and nobody else");
  set (eco_ecosystem_lookup_node (fixture->ecosystem, "crm"), "description", "supercustomers");
  need = add (fixture, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "need");
  set (need, "name", "Only theirs");
  eco_field_parse (eco_object_find_field (need, "stakeholders"), need, "customers", NULL);
  metric = add (fixture, ECO_ECOSYSTEM_METRICS, ECO_TYPE_METRIC, "metric");
  set (metric, "name", "Shared");
  capability = add (fixture, ECO_ECOSYSTEM_CAPABILITIES, ECO_TYPE_CAPABILITY, "capability");
  set (capability, "name", "Nobody's");
  for (int i = 0; i < 2; i++)
    {
      EcoNode *node = eco_ecosystem_lookup_node (fixture->ecosystem, i == 0 ? "customers" : "crm");

      eco_field_parse (eco_object_find_field (ECO_OBJECT (node), "metrics"), node, "metric", NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);

  copy = share (fixture, &report);
  g_assert_null (eco_ecosystem_lookup (copy, "customers"));
  g_assert_null (eco_ecosystem_lookup (copy, "x1"));
  g_assert_null (eco_ecosystem_lookup (copy, "need"));
  g_assert_nonnull (eco_ecosystem_lookup (copy, "x5"));
  g_assert_nonnull (eco_ecosystem_lookup (copy, "metric"));
  g_assert_nonnull (eco_ecosystem_lookup (copy, "capability"));
  assert_line (report->stays, "1 confidential node");
  assert_line (report->stays, "4 exchanges that are confidential or of such nodes");
  assert_line (report->stays, "1 other thing that only speaks of them");
  assert_line (report->goes, "Nodes: 7");
  assert_line (report->warnings,
               "“Customers” stays here, but is still named: Description of “Customer forum”");
  g_assert_cmpuint (report->warnings->len, ==, 1);
}

/* A channel that stays leaves its exchange to go straight. */
static void
test_channel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEcosystem) copy = NULL;
  EcoExchange *exchange;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup_node (fixture->ecosystem, "linkedin"), "confidential", TRUE,
                NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  copy = share (fixture, NULL);
  exchange = eco_ecosystem_lookup (copy, "x5");
  g_assert_nonnull (exchange);
  g_assert_null (exchange->channel);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *link; gboolean goes; } cases[] = {
    { "https://example.org/", TRUE }, { "HTTP://example.org", TRUE },
    { "mailto:a@example.org", TRUE }, { "tel:+49", TRUE },
    { "file:///home/ana/x", FALSE }, { "/home/ana/x", FALSE }, { "x/y.odt", FALSE },
    { "https://ana:secret@example.org/", FALSE }, { "https://", FALSE },
    { "smb://server/share", FALSE }, { "javascript:alert(1)", FALSE }, { "C:\\x", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EcoEcosystem) copy = NULL;

      eco_ecosystem_begin_change (fixture->ecosystem);
      set (eco_ecosystem_lookup_node (fixture->ecosystem, "crm"), "link", cases[i].link);
      eco_ecosystem_end_change (fixture->ecosystem);
      copy = share (fixture, NULL);
      g_assert_cmpstr (eco_ecosystem_lookup_node (copy, "crm")->link, ==,
                       cases[i].goes ? cases[i].link : NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/share/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("node", test_node);
  ADD ("channel", test_channel);
  ADD ("links", test_links);
  return g_test_run ();
}
