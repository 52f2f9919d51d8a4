/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The filter: its text, what passes it, the focus, and what can be asked for. */
#include "base/eco-error.h"
#include "model/eco-filter.h"
#include "model/eco-list.h"
#include "store/eco-reader.h"

#include <string.h>

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoFilter *filter;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static char *
get_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "filter", name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path ("bakery.ecotone");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  fixture->ecosystem = eco_reader_read_file (file, "bakery", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  fixture->filter = eco_filter_new ();
  g_signal_connect_swapped (fixture->filter, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->ecosystem);
  g_assert_finalize_object (fixture->catalog);
}

/* The lines of a file of tests/data/filter/ that are no remarks. */
static GStrv
load_lines (const char *name)
{
  g_autofree char *path = get_path (name);
  g_autofree char *text = NULL;
  g_auto (GStrv) all = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  all = g_strsplit (text, "\n", -1);
  for (guint i = 0; all[i] != NULL; i++)
    if (all[i][0] != '#' && (all[i][0] != '\0' || strcmp (name, "passes.txt") == 0))
      g_ptr_array_add (lines, g_strdup (all[i]));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

static void
set_text (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean good = eco_filter_set_text (fixture->filter, text, &error);

  g_assert_no_error (error);
  g_assert_true (good);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = load_lines ("texts.txt");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *bar = strrchr (lines[i], '|');
      g_autofree char *text = g_strndup (lines[i], (gsize) (bar - lines[i]));
      g_autofree char *once = NULL, *twice = NULL;

      set_text (fixture, text);
      once = eco_filter_to_text (fixture->filter);
      g_assert_cmpstr (once, ==, bar + 1);
      g_assert_true (eco_filter_is_empty (fixture->filter) == (*once == '\0'));
      set_text (fixture, once);
      twice = eco_filter_to_text (fixture->filter);
      g_assert_cmpstr (twice, ==, once);
    }
}

/* Each text is refused with a sentence, and the filter stays as it was. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = load_lines ("refused.txt");

  set_text (fixture, "ring=core");
  fixture->n_changes = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *bar = strrchr (lines[i], '|');
      g_autofree char *text = g_strndup (lines[i], (gsize) (bar - lines[i]));
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_filter_set_text (fixture->filter, text, &error));
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, bar + 1))
        g_error ("%s: %s", text, error->message);
      kept = eco_filter_to_text (fixture->filter);
      g_assert_cmpstr (kept, ==, "ring=core");
    }
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *many = g_strnfill (70 * 1024, 'a');
  g_autofree char *text = g_strconcat ("tag=", many, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (eco_filter_set_text (fixture->filter, text, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_false (eco_filter_set_text (fixture->filter, "tag=a\xff", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_SYNTAX);
}

/* Whatever a tag holds, it comes back. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "a", " ", ",", "=", "\"", "\\", "\n", "\t", "é", "日", "\r",
                                        "\xc2\x85", "\xe2\x80\xa8", "n", "'" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (EcoFilter) copy = eco_filter_new ();
      g_autoptr (GString) value = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
        g_string_append (value, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      eco_filter_clear (fixture->filter);
      eco_filter_set_value (fixture->filter, ECO_CRITERION_TAG, value->str, TRUE);
      eco_filter_set_value (fixture->filter, ECO_CRITERION_OWNER, value->str, TRUE);
      text = eco_filter_to_text (fixture->filter);
      eco_filter_set_text (copy, text, &error);
      g_assert_no_error (error);
      g_assert_true (eco_filter_has_value (copy, ECO_CRITERION_TAG, value->str));
      g_assert_true (eco_filter_has_value (copy, ECO_CRITERION_OWNER, value->str));
      g_assert_cmpuint (eco_filter_get_values (copy, ECO_CRITERION_TAG)->len, ==, 1);
    }
}

/* ---- What passes */

static char *
list_shown (EcoVisibility *visibility, EcoList *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (list, i));

      if (eco_visibility_get (visibility, id) == ECO_FOCUS_ALL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
  return g_string_free (ids, FALSE);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);
  return g_strjoinv (" ", words);
}

static void
assert_shown (const char *what, EcoVisibility *visibility, EcoList *list, const char *line)
{
  g_autofree char *found = list_shown (visibility, list);
  g_autofree char *a = sort_words (found);
  g_autofree char *text = g_strstrip (g_strdup (strchr (line, ':') + 1));
  g_autofree char *b = sort_words (text);

  if (strcmp (a, b) != 0)
    g_error ("%s: shows “%s” instead of “%s”", what, a, b);
}

static void
test_passes (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = load_lines ("passes.txt");
  guint n_cases = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (EcoVisibility) visibility = NULL;
      g_auto (GStrv) parts = NULL;
      g_auto (GStrv) focus = NULL;
      EcoAround around = { 0 };

      if (!g_str_has_prefix (lines[i], "filter:"))
        continue;
      parts = g_strsplit (lines[i] + strlen ("filter:"), " @ ", 2);
      set_text (fixture, parts[0] != NULL ? parts[0] : "");
      if (parts[0] != NULL && parts[1] != NULL)
        {
          focus = g_strsplit (parts[1], " ", 2);
          around = (EcoAround) { focus[0], (guint) atoi (focus[1]) };
        }
      visibility = eco_filter_apply (fixture->filter, fixture->ecosystem, fixture->catalog,
                                     around.id != NULL ? &around : NULL, ECO_FOCUS_HIDE);
      assert_shown (lines[i], visibility, eco_ecosystem_get_nodes (fixture->ecosystem),
                    lines[i + 1]);
      assert_shown (lines[i], visibility, eco_ecosystem_get_exchanges (fixture->ecosystem),
                    lines[i + 2]);
      n_cases++;
    }
  g_assert_cmpuint (n_cases, >, 30);
}

/* ---- Values */

static void
assert_values (Fixture *fixture, EcoCriterion criterion, const char *expected)
{
  g_autoptr (GPtrArray) values = eco_filter_list_values (fixture->filter, fixture->ecosystem,
                                                         fixture->catalog, criterion);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const EcoFilterValue *value = values->pdata[i];

      g_string_append_printf (text, "%s%s (%s) %u", i > 0 ? ", " : "", value->label, value->value,
                              value->count);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  assert_values (fixture, ECO_CRITERION_RING,
                 "Brand (core) 1, Stakeholders (inner) 5, Community (middle) 1, Social (outer) 2");
  assert_values (fixture, ECO_CRITERION_SIDE,
                 "No side (none) 1, Internal (internal) 3, External (external) 5");
  assert_values (fixture, ECO_CRITERION_OWNER, "Ana Lima (Ana Lima) 2, Ben (Ben) 2, ben (ben) 1, "
                                               "No owner () 4");
  assert_values (fixture, ECO_CRITERION_STAGE, "Awareness (aware) 1, Purchase (buy) 2, "
                                               "No stage () 7");
  assert_values (fixture, ECO_CRITERION_CHANNEL, "Slack (slack) 1, Website (web) 2, "
                                                 "No channel () 4");
  /* What is asked for already does not count against itself, but the rest does. */
  set_text (fixture, "ring=outer,gone side=external");
  assert_values (fixture, ECO_CRITERION_RING, "Brand (core) 0, Stakeholders (inner) 3, "
                                              "Community (middle) 1, Social (outer) 1, "
                                              "gone (gone) 0");
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  EcoFilter *filter = fixture->filter;

  eco_filter_set_value (filter, ECO_CRITERION_TAG, "x", FALSE);
  eco_filter_clear (filter);
  eco_filter_clear_criterion (filter, ECO_CRITERION_TAG);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  eco_filter_set_value (filter, ECO_CRITERION_TAG, "x", TRUE);
  eco_filter_set_value (filter, ECO_CRITERION_TAG, "x", TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_false (eco_filter_is_empty (filter));
  eco_filter_set_value (filter, ECO_CRITERION_TAG, "y", TRUE);
  eco_filter_set_value (filter, ECO_CRITERION_TAG, "x", FALSE);
  g_assert_false (eco_filter_has_value (filter, ECO_CRITERION_TAG, "x"));
  g_assert_true (eco_filter_has_value (filter, ECO_CRITERION_TAG, "y"));
  eco_filter_clear_criterion (filter, ECO_CRITERION_TAG);
  g_assert_true (eco_filter_is_empty (filter));
  g_assert_cmpuint (fixture->n_changes, ==, 4);
}

static void
test_equal (void)
{
  g_autoptr (EcoVisibility) ghost = eco_visibility_new (ECO_FOCUS_GHOST);
  g_autoptr (EcoVisibility) hide = eco_visibility_new (ECO_FOCUS_HIDE);

  g_assert_true (eco_visibility_equal (NULL, ghost));
  g_assert_true (eco_visibility_equal (ghost, hide));
  eco_visibility_add_rest (ghost, "a");
  g_assert_false (eco_visibility_equal (ghost, hide));
  eco_visibility_add_rest (hide, "a");
  g_assert_false (eco_visibility_equal (ghost, hide));
  g_assert_cmpint (eco_visibility_get (ghost, "a"), ==, ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_visibility_get (ghost, "b"), ==, ECO_FOCUS_ALL);
  g_assert_cmpint (eco_visibility_get (NULL, "a"), ==, ECO_FOCUS_ALL);
}

#define ADD(name, func) g_test_add ("/filter/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("texts", test_texts);
  ADD ("refused", test_refused);
  ADD ("limits", test_limits);
  ADD ("round-trip", test_round_trip);
  ADD ("passes", test_passes);
  ADD ("values", test_values);
  ADD ("changes", test_changes);
  g_test_add_func ("/filter/equal", test_equal);
  return g_test_run ();
}
