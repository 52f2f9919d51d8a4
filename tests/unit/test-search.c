/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding and replacing: what is found, in which order, and what becomes of texts. */
#include "base/eco-replace.h"
#include "model/eco-finder.h"
#include "model/eco-model.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoFinder *finder;
} Fixture;

static EcoObject *
add_node (Fixture *fixture, const char *id, const char *name, const char *description,
          const char *owner)
{
  EcoObject *node = eco_object_new (ECO_TYPE_NODE, id);

  g_object_set (node, "name", name, "description", description, "owner", owner, NULL);
  eco_list_append (eco_ecosystem_get_nodes (fixture->ecosystem), node);
  g_object_unref (node);
  return node;
}

static void
add_exchange (Fixture *fixture, const char *id, const char *label)
{
  g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, id);

  g_object_set (exchange, "from", "a", "to", "b", "label", label, NULL);
  eco_list_append (eco_ecosystem_get_exchanges (fixture->ecosystem), exchange);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const tags[] = { "Reach", "grand café", NULL };

  fixture->ecosystem = eco_ecosystem_new ();
  eco_ecosystem_begin_change (fixture->ecosystem);
  add_node (fixture, "inside", "Outpartnering", NULL, NULL);
  add_node (fixture, "word", "Channel partner", "They sell", "Zoë");
  add_node (fixture, "start", "Partner portal", NULL, NULL);
  add_node (fixture, "all", "Partner", NULL, NULL);
  add_node (fixture, "other", "Shop", "For every PARTNER", NULL);
  g_object_set (add_node (fixture, "cafe", "Café Zürich", NULL, "Partner desk"), "tags", tags,
                NULL);
  add_exchange (fixture, "x1", "Partner revenue");
  add_exchange (fixture, "x2", NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  fixture->finder = eco_finder_new (fixture->ecosystem);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  eco_finder_free (fixture->finder);
  g_assert_finalize_object (fixture->ecosystem);
}

static void
assert_found (Fixture *fixture, const char *text, EcoFindFields fields, gboolean match_case,
              const char *expected)
{
  g_autoptr (GPtrArray) found = eco_finder_find (fixture->finder, text, fields, match_case);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", eco_object_get_id (found->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "partner", ECO_FIND_ALL, FALSE,
                "all start x1 word inside other cafe");
  assert_found (fixture, "  PARTNER\t", ECO_FIND_NAME, FALSE, "all start x1 word inside");
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "partner", ECO_FIND_DESCRIPTION, FALSE, "other");
  assert_found (fixture, "partner", ECO_FIND_OWNER, FALSE, "cafe");
  assert_found (fixture, "reach", ECO_FIND_TAGS, FALSE, "cafe");
  assert_found (fixture, "reach", ECO_FIND_NAME | ECO_FIND_DESCRIPTION, FALSE, "");
}

static void
test_accents (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "cafe zurich", ECO_FIND_NAME, FALSE, "cafe");
  assert_found (fixture, "CAFÉ", ECO_FIND_NAME, FALSE, "cafe");
  assert_found (fixture, "zoe", ECO_FIND_OWNER, FALSE, "word");
  assert_found (fixture, "cafe", ECO_FIND_NAME, TRUE, "");
  assert_found (fixture, "Café", ECO_FIND_NAME, TRUE, "cafe");
  assert_found (fixture, "partner", ECO_FIND_NAME, TRUE, "word inside");
}

/* All words, in any order, each in any field. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "portal partner", ECO_FIND_ALL, FALSE, "start");
  assert_found (fixture, "partner sell", ECO_FIND_ALL, FALSE, "word");
  assert_found (fixture, "zurich reach desk", ECO_FIND_ALL, FALSE, "cafe");
  assert_found (fixture, "partner nothing", ECO_FIND_ALL, FALSE, "");
  assert_found (fixture, "", ECO_FIND_ALL, FALSE, "");
  assert_found (fixture, " \t ", ECO_FIND_ALL, TRUE, "");
}

/* Words of a name count more than those of other fields, also when they are apart. */
static void
test_apart (Fixture *fixture, gconstpointer data)
{
  eco_ecosystem_begin_change (fixture->ecosystem);
  add_node (fixture, "field", "Alpha", "Near Zulu", NULL);
  add_node (fixture, "name", "Zulu alpha", NULL, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  assert_found (fixture, "alpha zulu", ECO_FIND_ALL, FALSE, "name field");
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "portal", ECO_FIND_NAME, FALSE, "start");
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "start"), "name", "Gate", NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  eco_finder_forget (fixture->finder);
  assert_found (fixture, "portal", ECO_FIND_NAME, FALSE, "");
  assert_found (fixture, "gate", ECO_FIND_NAME, FALSE, "start");
}

/* Ten thousand nodes with four texts each are searched while a person types. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  const char *const tags[] = { "one", "two", NULL };
  double first, next;

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);
      g_autofree char *name = g_strdup_printf ("Regional team %d", i);

      g_object_set (add_node (fixture, id, name, "Sells what the others have made so far", "Ana"),
                    "tags", tags, NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  g_test_timer_start ();
  assert_found (fixture, "team 9999", ECO_FIND_ALL, FALSE, "m9999");
  first = g_test_timer_elapsed ();
  g_test_timer_start ();
  assert_found (fixture, "team 9998", ECO_FIND_ALL, FALSE, "m9998");
  next = g_test_timer_elapsed ();
  g_test_message ("first %.1f ms, next %.1f ms", first * 1000, next * 1000);
  g_assert_cmpfloat (next, <, 0.2);
}

/* ---- Replacing */

static void
test_replace (void)
{
  static const struct
  {
    const char *text, *what, *with;
    gboolean match_case;
    guint n;
    const char *result;
  } cases[] = {
    { "Partner portal", "partner", "Client", FALSE, 1, "Client portal" },
    { "Partner partner", "partner", "client", TRUE, 1, "Partner client" },
    { "aaa", "aa", "b", FALSE, 1, "ba" },
    { "Café, CAFE, cafe\xcc\x81!", "cafe", "Bar", FALSE, 3, "Bar, Bar, Bar!" },
    { "Café", "Cafe", "Bar", TRUE, 0, "Café" },
    { "Straße", "STRASSE", "Weg", FALSE, 1, "Weg" },
    { "Straße", "s", "x", FALSE, 1, "xtraße" },
    { "ﬁne", "f", "x", FALSE, 0, "ﬁne" },
    { "one two", "", "x", FALSE, 0, "one two" },
    { "", "a", "b", FALSE, 0, "" },
    { "a.b", ".", "", FALSE, 1, "ab" },
    { "日本語", "本", "米", FALSE, 1, "日米語" },
    { "x\xcc\x88y", "y", "z", FALSE, 1, "x\xcc\x88z" },
    { "a b", "a b", "b a", TRUE, 1, "b a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result =
          eco_replace_all (cases[i].text, cases[i].what, cases[i].with, cases[i].match_case);

      g_assert_cmpstr (result, ==, cases[i].result);
      g_assert_cmpuint (eco_replace_count (cases[i].text, cases[i].what, cases[i].match_case), ==,
                        cases[i].n);
    }
}

#define ADD(name, func) g_test_add ("/search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("order", test_order);
  ADD ("fields", test_fields);
  ADD ("accents", test_accents);
  ADD ("words", test_words);
  ADD ("apart", test_apart);
  ADD ("forget", test_forget);
  ADD ("many", test_many);
  g_test_add_func ("/search/replace", test_replace);
  return g_test_run ();
}
