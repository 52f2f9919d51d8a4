/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The marks of what differs: signs on cards and lines, legend, words; and that all themes show
 * them. */
#include "render-fixture.h"

#include "render/eco-mark-private.h"

#include <string.h>

static GHashTable *
create_marks (void)
{
  GHashTable *marks = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (marks, (char *) "forum", GINT_TO_POINTER (ECO_MARK_NEW));
  g_hash_table_insert (marks, (char *) "crm", GINT_TO_POINTER (ECO_MARK_CHANGED));
  g_hash_table_insert (marks, (char *) "slack", GINT_TO_POINTER (ECO_MARK_RETIRED));
  g_hash_table_insert (marks, (char *) "linkedin", GINT_TO_POINTER (ECO_MARK_SHARED));
  g_hash_table_insert (marks, (char *) "x3", GINT_TO_POINTER (ECO_MARK_NEW));
  g_hash_table_insert (marks, (char *) "x1", GINT_TO_POINTER (ECO_MARK_CHANGED));
  g_hash_table_insert (marks, (char *) "x2", GINT_TO_POINTER (ECO_MARK_RETIRED));
  g_hash_table_insert (marks, (char *) "acme", GINT_TO_POINTER (ECO_MARK_CHANGED));
  g_hash_table_insert (marks, (char *) "nobody", GINT_TO_POINTER (ECO_MARK_NEW));
  return marks;
}

static EcoScene *
build (Fixture *fixture, EcoTheme theme, GHashTable *marks, const char *const *labels)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = eco_style_get (theme);
  options.typesetter = fixture->typesetter;
  options.marks = marks;
  options.mark_labels = labels;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

static char *
read_golden (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autoptr (GError) error = NULL;
  char *wanted = NULL;

  if (g_getenv ("ECOTONE_GOLDEN_UPDATE") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &wanted, NULL, &error);
  g_assert_no_error (error);
  return wanted;
}

/* The lines about one thing. */
static char *
cut_group (const char *dump, const char *id)
{
  g_autofree char *head = g_strdup_printf ("#%s", id);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *group = g_string_new (NULL);
  gboolean inside = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], " "))
        {
          const char *found = strstr (lines[i], head);

          inside = found != NULL && !g_ascii_isalnum (found[strlen (head)]);
        }
      if (inside)
        g_string_append_printf (group, "%s\n", lines[i]);
    }
  return g_string_free (group, FALSE);
}

/* Which things look how; places may differ by the machine's rounding, so they are not compared. */
static void
test_golden (Fixture *fixture, gconstpointer data)
{
  EcoTheme theme = (EcoTheme) GPOINTER_TO_INT (data);
  static const char *const ids[] = { "acme", "forum", "crm", "slack", "linkedin",
                                     "x1", "x2", "x3", "x4" };
  g_autoptr (GHashTable) marks = create_marks ();
  g_autoptr (EcoScene) scene = build (fixture, theme, marks, NULL);
  g_autofree char *dump = eco_scene_dump (scene);
  g_autofree char *name = g_strdup_printf ("marks-%s.txt", eco_theme_get_name (theme));
  g_autofree char *wanted = read_golden (name, dump);
  g_autoptr (GRegex) digits = g_regex_new ("-?[0-9]+(\\.[0-9]+)?(?= )", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *is = cut_group (dump, ids[i]), *was = cut_group (wanted, ids[i]);
      g_autofree char *is_plain = g_regex_replace_literal (digits, is, -1, 0, "N", 0, NULL);
      g_autofree char *was_plain = g_regex_replace_literal (digits, was, -1, 0, "N", 0, NULL);

      g_assert_cmpstr (is, !=, "");
      g_assert_cmpstr (is_plain, ==, was_plain);
    }
}

static void
assert_has (const char *dump, const char *text, gboolean wanted)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", text);

  if ((strstr (dump, quoted) != NULL) != wanted)
    g_error ("“%s” %s", text, wanted ? "is missing" : "is there");
}

/* The legend says what occurs, and nothing else. */
static void
test_legend (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[ECO_N_MARKS] = { NULL, "Only ours", NULL, "Only theirs", NULL };
  g_autoptr (GHashTable) marks = create_marks (), few = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EcoScene) all = build (fixture, ECO_THEME_LIGHT, marks, NULL);
  g_autofree char *dump = eco_scene_dump (all);
  g_autoptr (EcoScene) some = NULL, none = NULL;
  g_autofree char *some_dump = NULL, *none_dump = NULL;

  assert_has (dump, "New", TRUE);
  assert_has (dump, "Changed", TRUE);
  assert_has (dump, "Retired", TRUE);
  assert_has (dump, "In both", TRUE);
  g_hash_table_insert (few, (char *) "forum", GINT_TO_POINTER (ECO_MARK_NEW));
  some = build (fixture, ECO_THEME_LIGHT, few, labels);
  some_dump = eco_scene_dump (some);
  assert_has (some_dump, "Only ours", TRUE);
  assert_has (some_dump, "New", FALSE);
  assert_has (some_dump, "Only theirs", FALSE);
  assert_has (some_dump, "Changed", FALSE);
  none = build (fixture, ECO_THEME_LIGHT, NULL, NULL);
  none_dump = eco_scene_dump (none);
  assert_has (none_dump, "New", FALSE);
}

/* What cannot be seen can be read. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) marks = create_marks ();
  g_autoptr (EcoScene) scene = build (fixture, ECO_THEME_LIGHT, marks, NULL);
  g_autoptr (EcoScene) plain = build (fixture, ECO_THEME_LIGHT, NULL, NULL);
  g_autofree char *dump = eco_scene_dump (scene);

  g_assert_nonnull (strstr (dump, "Customer forum, New"));
  g_assert_nonnull (strstr (dump, "Customers → Employees: Feedback and ideas, Retired"));
  g_assert_nonnull (strstr (eco_scene_get_summary (scene),
                            "Marked as different: New: 2, Changed: 3, Retired: 2, In both: 1."));
  g_assert_null (strstr (eco_scene_get_summary (plain), "Marked"));
}

/* In every theme a sign can be told from its disc, and the disc from a card. */
static void
test_contrast (Fixture *fixture, gconstpointer data)
{
  for (int theme = 0; theme < ECO_N_THEMES; theme++)
    for (int mark = ECO_MARK_NEW; mark < ECO_N_MARKS; mark++)
      {
        const EcoStyle *style = eco_style_get ((EcoTheme) theme);
        EcoColor color = eco_mark_get_color (style, (EcoMark) mark);

        g_assert_cmpfloat (eco_color_get_contrast (color, style->card), >=, ECO_CONTRAST_SHAPE);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, data, func) \
  g_test_add ("/marks/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)
  ADD ("golden/light", GINT_TO_POINTER (ECO_THEME_LIGHT), test_golden);
  ADD ("golden/dark", GINT_TO_POINTER (ECO_THEME_DARK), test_golden);
  ADD ("golden/print", GINT_TO_POINTER (ECO_THEME_PRINT), test_golden);
  ADD ("legend", NULL, test_legend);
  ADD ("words", NULL, test_words);
  ADD ("contrast", NULL, test_contrast);
  return g_test_run ();
}
