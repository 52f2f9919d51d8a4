/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The display list: what is in it, where, and what is found at a point. */
#include "render-fixture.h"

#include "render/eco-measure.h"

#include <math.h>
#include <string.h>

/* How far a coordinate of a list may be from the golden one, in px: it is rounded to
 * whole ones, and what follows text differs a little with the fonts and with Pango. */
#define GOLDEN_TOLERANCE 1.5

/* Whether a number starts at @at: not in the middle of a word, as in a colour. */
static gboolean
is_number (const char *line, const char *at)
{
  const char *digit = *at == '-' ? at + 1 : at;

  return g_ascii_isdigit (*digit) && (at == line || at[-1] == ' ');
}

/* Whether two lines are the same, but for coordinates a little apart. They come
 * first in a line; what follows (pens, sizes, colours, text, ids) must be equal. */
static gboolean
is_like_line (const char *a, const char *b)
{
  const char *x = a, *y = b;
  gboolean measured = TRUE;
  guint n_words = 0;

  while (*x != '\0' && *y != '\0')
    {
      if (measured && is_number (a, x) && is_number (b, y))
        {
          char *x_end, *y_end;

          if (fabs (g_ascii_strtod (x, &x_end) - g_ascii_strtod (y, &y_end)) > GOLDEN_TOLERANCE)
            return FALSE;
          x = x_end;
          y = y_end;
          continue;
        }
      if (*x != *y)
        return FALSE;
      if ((g_ascii_islower (*x) && (x == a || x[-1] == ' ') && ++n_words == 2) || *x == '#')
        measured = FALSE;
      x++;
      y++;
    }
  return *x == *y;
}

/* Whether two lists have the same lines in the same order, as is_like_line() says. */
static gboolean
is_like_list (const char *a, const char *b)
{
  g_auto (GStrv) x = g_strsplit (a, "\n", -1);
  g_auto (GStrv) y = g_strsplit (b, "\n", -1);
  guint i = 0;

  while (x[i] != NULL && y[i] != NULL && is_like_line (x[i], y[i]))
    i++;
  return x[i] == NULL && y[i] == NULL;
}

/* What the comparison with a golden list forgives, and what it does not. */
static void
test_golden_tolerance (Fixture *fixture, gconstpointer data)
{
  const char *list = "group #a1\n  path M -146 14 L 2 3 width 1.9\n  text 1 2 #845C27 \"E 5\"\n";
  const char *near = "group #a1\n  path M -145 14 L 2 4 width 1.9\n  text 0 2 #845C27 \"E 5\"\n";
  const char *other[] = {
    "group #a1\n  path M -144 14 L 2 3 width 1.9\n  text 1 2 #845C27 \"E 5\"\n",
    "group #a2\n  path M -146 14 L 2 3 width 1.9\n  text 1 2 #845C27 \"E 5\"\n",
    "group #a1\n  path M -146 14 C 2 3 width 1.9\n  text 1 2 #845C27 \"E 5\"\n",
    "group #a1\n  path M -146 14 L 2 3 width 2.4\n  text 1 2 #845C27 \"E 5\"\n",
    "group #a1\n  path M -146 14 L 2 3 width 1.9\n  text 1 2 #845C28 \"E 5\"\n",
    "group #a1\n  path M -146 14 L 2 3 width 1.9\n  text 1 2 #845C27 \"E 6\"\n",
    "group #a1\n  path M -146 14 L 2 3 width 1.9 4\n  text 1 2 #845C27 \"E 5\"\n",
    "group #a1\n  path M -146 14 L 2 3 width 1.9\n",
  };

  g_assert_true (is_like_list (list, list));
  g_assert_true (is_like_list (list, near));
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    {
      g_assert_false (is_like_list (list, other[i]));
      g_assert_false (is_like_list (other[i], list));
    }
}

/* Compares with the file in tests/golden, or writes it anew when the environment
 * has ECOTONE_GOLDEN_UPDATE. A differing list is left in the build directory. */
static void
assert_golden (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  if (*(g_getenv ("ECOTONE_GOLDEN_UPDATE") != NULL ? g_getenv ("ECOTONE_GOLDEN_UPDATE") : "") !=
      '\0')
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &wanted, NULL, &error);
  g_assert_no_error (error);
  if (!is_like_list (text, wanted))
    {
      g_autofree char *out = g_test_build_filename (G_TEST_BUILT, name, NULL);

      g_file_set_contents (out, text, -1, NULL);
      g_test_message ("%s differs from %s", out, path);
      g_test_fail ();
    }
}

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  EcoTheme theme = (EcoTheme) GPOINTER_TO_INT (data);
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, theme);
  g_autofree char *dump = eco_scene_dump (scene);
  g_autofree char *name = g_strdup_printf ("small-%s.txt", eco_theme_get_name (theme));

  assert_golden (name, dump);
}

static EcoPlane
make_wide (Fixture *fixture)
{
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (fixture->ecosystem, "shape", ECO_RING_SHAPE_WIDE, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  return eco_ecosystem_get_plane (fixture->ecosystem);
}

static void
test_golden_wide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  g_autofree char *dump = NULL;

  make_wide (fixture);
  scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  dump = eco_scene_dump (scene);
  assert_golden ("wide-light.txt", dump);
}

/* Rings are ellipses: what is where goes by them, but the core is a circle. */
static void
test_hit_wide (Fixture *fixture, gconstpointer data)
{
  EcoPlane plane = make_wide (fixture);
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoRect page = eco_scene_get_page (scene);
  EcoHit hit;

  for (int angle = 3; angle < 360; angle += 6)
    {
      eco_scene_hit (scene, eco_plane_get_point (plane, angle, 238), 0, &hit);
      g_assert_cmpstr (hit.ring_id, ==, "inner");
      g_assert_cmpint (hit.side, ==, angle < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
      eco_scene_hit (scene, eco_plane_get_point (plane, angle, 242), 0, &hit);
      g_assert_cmpstr (hit.ring_id, ==, "middle");
      g_assert_false (eco_scene_hit (scene, eco_plane_get_point (plane, angle, 482), 0, &hit));
      eco_scene_hit (scene, eco_point_from_polar (angle, 65), 0, &hit);
      g_assert_cmpint (hit.part, ==, ECO_PART_BRAND);
      eco_scene_hit (scene, eco_point_from_polar (angle, 67), 0, &hit);
      g_assert_cmpint (hit.part, !=, ECO_PART_BRAND);
    }
  g_assert_true (eco_scene_hit (scene, eco_plane_get_point (plane, 90, 160), 3, &hit));
  g_assert_cmpstr (hit.id, ==, "customers");
  g_assert_cmpfloat_with_epsilon (page.width / page.height, 16 / 9.0, 1e-6);
}

/* The same input gives the same list, with a typesetter that knows it or not. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) first = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoScene) second = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoScene) third = eco_scene_new (fixture->ecosystem, fixture->catalog, NULL);
  g_autofree char *a = eco_scene_dump (first);
  g_autofree char *b = eco_scene_dump (second);
  g_autofree char *c = eco_scene_dump (third);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, ==, c);
}

static void
test_hit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoHit hit;
  EcoRect bounds;

  g_assert_true (eco_scene_hit (scene, eco_point_from_polar (90, 160), 3, &hit));
  g_assert_cmpint (hit.part, ==, ECO_PART_NODE);
  g_assert_cmpstr (hit.id, ==, "customers");
  g_assert_cmpstr (hit.ring_id, ==, "inner");
  g_assert_cmpint (hit.side, ==, ECO_SIDE_EXTERNAL);

  g_assert_true (eco_scene_hit (scene, (EcoPoint) { 5, -10 }, 3, &hit));
  g_assert_cmpint (hit.part, ==, ECO_PART_BRAND);
  g_assert_cmpstr (hit.id, ==, "acme");
  g_assert_cmpint (hit.side, ==, ECO_SIDE_NONE);

  g_assert_true (eco_scene_hit (scene, eco_point_from_polar (200, 430), 3, &hit));
  g_assert_cmpint (hit.part, ==, ECO_PART_RING);
  g_assert_cmpstr (hit.id, ==, "outer");
  g_assert_cmpint (hit.side, ==, ECO_SIDE_INTERNAL);

  g_assert_false (eco_scene_hit (scene, eco_point_from_polar (200, 4300), 3, &hit));
  g_assert_null (hit.ring_id);

  g_assert_true (eco_scene_get_bounds (scene, "customers", &bounds));
  g_assert_true (eco_rect_contains (&bounds, eco_point_from_polar (90, 160)));
  g_assert_false (eco_scene_get_bounds (scene, "nobody", &bounds));
}

/* An exchange is found on its line and not far from it. */
static void
test_hit_exchange (Fixture *fixture, gconstpointer data)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;
  int found = 0;

  options.owed = FALSE; /* what is owed stands for its exchange too */
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  for (int x = -480; x <= 480; x += 2)
    for (int y = -480; y <= 480; y += 2)
      {
        EcoHit hit;

        if (eco_scene_hit (scene, (EcoPoint) { x, y }, 2, &hit) && hit.part == ECO_PART_EXCHANGE)
          {
            EcoRect bounds;

            g_assert_true (eco_scene_get_bounds (scene, hit.id, &bounds));
            bounds = eco_rect_expand (&bounds, 2);
            g_assert_true (eco_rect_contains (&bounds, (EcoPoint) { x, y }));
            found++;
          }
      }
  /* Five lines of some hundreds of px, seen 5 px wide on every second px. */
  g_assert_cmpint (found, >, 800);
  g_assert_cmpint (found, <, 8000);
}

/* Everything is on the page, with room round it. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  EcoRect page, ink;

  eco_ecosystem_begin_change (fixture->ecosystem);
  fixture_add_node (fixture, "wide", "An outer label that is really long and still on the page",
                    "website", "outer", 90, 450);
  eco_ecosystem_end_change (fixture->ecosystem);
  scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  page = eco_scene_get_page (scene);
  ink = eco_scene_get_ink (scene);
  g_assert_cmpfloat (ink.x, >, page.x);
  g_assert_cmpfloat (ink.y, >, page.y);
  g_assert_cmpfloat (ink.x + ink.width, <, page.x + page.width);
  g_assert_cmpfloat (ink.y + ink.height, <, page.y + page.height);
  g_assert_cmpfloat_with_epsilon (page.width / page.height, 1.4142, 0.05);
}

static void
test_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoList *nodes = eco_ecosystem_get_nodes (fixture->ecosystem);

  for (guint i = 1; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      double width, height;
      EcoRect bounds;

      eco_measure_card (fixture->typesetter, fixture->catalog, node, &width, &height);
      g_assert_true (eco_scene_get_bounds (scene, eco_object_get_id (ECO_OBJECT (node)), &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.width, width, 2);
      g_assert_cmpfloat_with_epsilon (bounds.height, height, 2);
    }
}

/* The legend speaks of what is on the picture, and of nothing else. */
static void
test_legend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autofree char *before = eco_scene_dump (scene);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "\"Advocacy and trust\""));
  g_assert_null (strstr (before, "\"Money\""));
  g_assert_null (strstr (before, "\"At risk\""));
  g_assert_null (strstr (before, "\"An ecosystem of its own\""));
  g_assert_nonnull (strstr (before, "\"Process\""));
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup_node (fixture->ecosystem, "customers"), "file",
                "theirs.ecotone", NULL);
  g_object_set (fixture_add_exchange (fixture, "x9", "customers", "acme", "revenue"), "status",
                ECO_STATUS_AT_RISK, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  g_clear_pointer (&scene, eco_scene_unref);
  scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  after = eco_scene_dump (scene);
  g_assert_nonnull (strstr (after, "\"Money\""));
  g_assert_nonnull (strstr (after, "\"At risk\""));
  g_assert_nonnull (strstr (after, "\"An ecosystem of its own\""));
  g_assert_nonnull (strstr (after, ", an ecosystem of its own"));
}

/* Status is seen without colour: dashes, a mark, a line through the label. */
static void
test_status (Fixture *fixture, gconstpointer data)
{
  static const EcoStatus statuses[] = { ECO_STATUS_PLANNED, ECO_STATUS_AT_RISK,
                                        ECO_STATUS_RETIRED };
  g_autofree char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (EcoScene) scene = NULL;
      g_autofree char *dump = NULL;
      char *start, *end;

      eco_ecosystem_begin_change (fixture->ecosystem);
      g_object_set (eco_ecosystem_lookup_node (fixture->ecosystem, "crm"), "status", statuses[i],
                    NULL);
      eco_ecosystem_end_change (fixture->ecosystem);
      scene = fixture_build_scene (fixture, ECO_THEME_PRINT);
      dump = eco_scene_dump (scene);
      start = strstr (dump, "nodes #crm");
      g_assert_nonnull (start);
      end = strstr (start, "\nnodes");
      *end = '\0';
      g_assert_cmpstr (start, !=, last);
      g_assert_true (statuses[i] != ECO_STATUS_PLANNED || strstr (start, "dash"));
      g_assert_true (statuses[i] != ECO_STATUS_AT_RISK || strstr (start, "M"));
      g_assert_true (statuses[i] != ECO_STATUS_RETIRED || strstr (start, "struck"));
      g_free (last);
      last = g_strdup (start);
    }
}

/* A label stands on the page where there is room, never on a card. */
static void
test_labels (Fixture *fixture, gconstpointer data)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;
  g_autofree char *dump = NULL;
  const char *label;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "x3"), "label", "Returns", NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  options.labels = TRUE;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  dump = eco_scene_dump (scene);
  label = strstr (dump, "labels\n  text ");
  g_assert_nonnull (label);
  g_assert_nonnull (strstr (label, "\"Returns\""));
  {
    EcoHit hit;
    char **numbers = g_strsplit (label + strlen ("labels\n  text "), " ", 3);
    EcoPoint at = { g_ascii_strtod (numbers[0], NULL), g_ascii_strtod (numbers[1], NULL) };

    eco_scene_hit (scene, at, 1, &hit);
    g_assert_cmpint (hit.part, !=, ECO_PART_NODE);
    g_strfreev (numbers);
  }
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  EcoMovedNode moved = { "customers", { 300, -40 } };
  g_autoptr (EcoScene) scene
      = eco_scene_new_moved (fixture->ecosystem, fixture->catalog, NULL, &moved, 1);
  g_autoptr (GPtrArray) nodes = eco_scene_list_ids (scene, NULL, ECO_PART_NODE);
  g_autoptr (GPtrArray) exchanges = eco_scene_list_ids (scene, NULL, ECO_PART_EXCHANGE);
  EcoRect bounds;

  g_assert_cmpuint (nodes->len, ==, 1);
  g_assert_cmpuint (exchanges->len, ==, 4);
  g_assert_true (eco_scene_get_bounds (scene, "customers", &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.x + bounds.width / 2, 300, 1);
  g_assert_cmpfloat_with_epsilon (bounds.y + bounds.height / 2, -40, 1);
}

static void
test_overlay (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "customers", "x1", "nobody" };
  g_autoptr (EcoScene) base = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoScene) overlay
      = eco_scene_new_overlay (base, ids, G_N_ELEMENTS (ids), ECO_FEEDBACK_SELECTED);
  g_autoptr (EcoScene) cell = eco_scene_new_cell (base, "middle", ECO_SIDE_EXTERNAL, NAN);
  g_autoptr (EcoScene) line = eco_scene_new_line (base, (EcoPoint) { 0, 0 }, (EcoPoint) { 90, 9 });
  EcoRect ink, card;

  g_assert_true (eco_scene_get_bounds (base, "customers", &card));
  g_assert_true (eco_scene_get_bounds (overlay, "customers", &ink));
  g_assert_cmpfloat (ink.x, <, card.x);
  g_assert_true (eco_scene_get_bounds (overlay, "x1", &ink));
  g_assert_false (eco_scene_get_bounds (overlay, "x2", &ink));
  ink = eco_scene_get_ink (cell);
  g_assert_cmpfloat (ink.x, >=, 0);
  g_assert_cmpfloat (ink.width, >, 200);
  ink = eco_scene_get_page (line);
  g_assert_false (eco_rect_is_empty (&ink));
}

static void
test_lasso (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  EcoRect right = { 0, -1000, 2000, 2000 };
  g_autoptr (GPtrArray) ids = eco_scene_list_ids (scene, &right, ECO_PART_NODE);

  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "customers");
}

static EcoScene *
build_with_rest (Fixture *fixture, EcoTheme theme, EcoFocus rest, const char *const *ids)
{
  g_autoptr (EcoVisibility) visibility = eco_visibility_new (rest);
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  for (guint i = 0; ids[i] != NULL; i++)
    eco_visibility_add_rest (visibility, ids[i]);
  options.style = eco_style_get (theme);
  options.typesetter = fixture->typesetter;
  options.visibility = visibility;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

/* The brand is named to be put aside, but never is. */
static const char *const rest_ids[] = { "acme", "governance", "crm", "linkedin", "x3", "x5", NULL };

static void
test_golden_ghost (Fixture *fixture, gconstpointer data)
{
  EcoTheme theme = (EcoTheme) GPOINTER_TO_INT (data);
  g_autoptr (EcoScene) scene = build_with_rest (fixture, theme, ECO_FOCUS_GHOST, rest_ids);
  g_autofree char *dump = eco_scene_dump (scene);
  g_autofree char *name = g_strdup_printf ("ghost-%s.txt", eco_theme_get_name (theme));

  assert_golden (name, dump);
}

/* Ghosts stay where they are and can be hit; the legend speaks of what is shown in full. */
static void
test_ghost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) full = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoScene) scene = build_with_rest (fixture, ECO_THEME_LIGHT, ECO_FOCUS_GHOST,
                                                rest_ids);
  g_autofree char *dump = eco_scene_dump (scene);

  for (guint i = 0; rest_ids[i] != NULL; i++)
    {
      EcoRect before, after;

      g_assert_true (eco_scene_get_bounds (full, rest_ids[i], &before));
      g_assert_true (eco_scene_get_bounds (scene, rest_ids[i], &after));
      g_assert_true (eco_rect_intersects (&before, &after));
    }
  g_assert_nonnull (strstr (dump, "\"Governance\""));
  g_assert_null (strstr (dump, "\"Process\""));
  g_assert_null (strstr (dump, "\"Advocacy and trust\""));
  g_assert_nonnull (strstr (eco_scene_get_summary (scene), "a part of the digital ecosystem"));
  g_assert_nonnull (strstr (eco_scene_get_summary (scene), "with 4 nodes on "));
  g_assert_nonnull (strstr (eco_scene_get_summary (scene), " and 3 value exchanges"));
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = build_with_rest (fixture, ECO_THEME_LIGHT, ECO_FOCUS_HIDE, rest_ids);
  g_autofree char *dump = eco_scene_dump (scene);
  EcoRect bounds;
  EcoHit hit;

  for (guint i = 1; rest_ids[i] != NULL; i++)
    g_assert_false (eco_scene_get_bounds (scene, rest_ids[i], &bounds));
  g_assert_true (eco_scene_get_bounds (scene, "acme", &bounds));
  g_assert_true (eco_scene_get_bounds (scene, "x4", &bounds));
  g_assert_null (strstr (dump, "Governance"));
  g_assert_null (strstr (dump, "\"Process\""));
  g_assert_true (eco_scene_hit (scene, eco_point_from_polar (310, 170), 2, &hit));
  g_assert_cmpint (hit.part, ==, ECO_PART_RING);
}

/* An exchange is drawn without its channel when only that is hidden, and not without an end. */
static void
test_hidden_end (Fixture *fixture, gconstpointer data)
{
  static const char *const channel[] = { "linkedin", NULL }, *const end[] = { "forum", NULL };
  g_autoptr (EcoScene) direct = build_with_rest (fixture, ECO_THEME_LIGHT, ECO_FOCUS_HIDE, channel);
  g_autoptr (EcoScene) without = build_with_rest (fixture, ECO_THEME_LIGHT, ECO_FOCUS_HIDE, end);
  EcoRect bounds;

  g_assert_true (eco_scene_get_bounds (direct, "x5", &bounds));
  g_assert_false (eco_scene_get_bounds (without, "x5", &bounds));
  g_assert_false (eco_scene_get_bounds (without, "x3", &bounds));
}

static void
test_empty (void)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new ();
  g_autoptr (EcoScene) scene = eco_scene_new (ecosystem, NULL, NULL);
  EcoRect page = eco_scene_get_page (scene);
  EcoHit hit;

  g_assert_cmpfloat (page.width, >, 0);
  g_assert_false (eco_scene_hit (scene, (EcoPoint) { 0, 0 }, 4, &hit));
}

#define ADD(name, data, func) \
  g_test_add ("/scene/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("golden/light", GINT_TO_POINTER (ECO_THEME_LIGHT), test_golden);
  ADD ("golden/dark", GINT_TO_POINTER (ECO_THEME_DARK), test_golden);
  ADD ("golden/print", GINT_TO_POINTER (ECO_THEME_PRINT), test_golden);
  ADD ("golden/ghost-light", GINT_TO_POINTER (ECO_THEME_LIGHT), test_golden_ghost);
  ADD ("golden/ghost-dark", GINT_TO_POINTER (ECO_THEME_DARK), test_golden_ghost);
  ADD ("golden/ghost-print", GINT_TO_POINTER (ECO_THEME_PRINT), test_golden_ghost);
  ADD ("golden/wide", NULL, test_golden_wide);
  ADD ("golden/tolerance", NULL, test_golden_tolerance);
  ADD ("again", NULL, test_again);
  ADD ("hit", NULL, test_hit);
  ADD ("hit-wide", NULL, test_hit_wide);
  ADD ("hit-exchange", NULL, test_hit_exchange);
  ADD ("page", NULL, test_page);
  ADD ("measure", NULL, test_measure);
  ADD ("legend", NULL, test_legend);
  ADD ("status", NULL, test_status);
  ADD ("labels", NULL, test_labels);
  ADD ("moved", NULL, test_moved);
  ADD ("overlay", NULL, test_overlay);
  ADD ("lasso", NULL, test_lasso);
  ADD ("ghost", NULL, test_ghost);
  ADD ("hidden", NULL, test_hidden);
  ADD ("hidden-end", NULL, test_hidden_end);
  g_test_add_func ("/scene/empty", test_empty);
  return g_test_run ();
}
