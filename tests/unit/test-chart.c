/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The pictures of matrices and of the journey: no text lies on another or leaves the page, in every
 * theme, with long names, few things and many. */
#include "chart/eco-journey-chart.h"
#include "chart/eco-matrix-chart.h"
#include "render/eco-scene-private.h"

#include "chart-check.h"

#include <math.h>
#include <string.h>

#define LONG "Association of independent and regional distributors of measuring instruments"

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
} Fixture;

static EcoNode *
add (Fixture *f, const char *kind, const char *name)
{
  return eco_editor_add_node (f->editor, kind, name, NULL, ECO_SIDE_NONE, NAN, NAN);
}

static void
meet (Fixture *f, EcoNode *node, EcoObject *stage, const char *feeling)
{
  EcoObject *touchpoint
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, NULL);

  eco_editor_set_text (f->editor, touchpoint, "node", eco_object_get_id (ECO_OBJECT (node)), NULL);
  eco_editor_set_text (f->editor, touchpoint, "stage", eco_object_get_id (stage), NULL);
  eco_editor_set_text (f->editor, touchpoint, "feeling", feeling, NULL);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const kinds[] = { "customer", "prospect", "function-sales", "function-it",
                                       "function-hr", "blog", "customer-forum", "email" };
  g_autoptr (GError) error = NULL;
  guint n = GPOINTER_TO_UINT (data);
  EcoObject *stage, *need;
  EcoNode *last = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
  stage = eco_editor_add (f->editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, LONG);
  eco_editor_add (f->editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "Loyalty");
  eco_editor_set_text (f->editor, stage, "description", LONG " " LONG, NULL);
  need = eco_editor_add (f->editor, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, LONG);
  eco_editor_set_text (f->editor, need, "stage", eco_object_get_id (stage), NULL);
  eco_editor_set_text (f->editor, need, "opportunity", "4", NULL);
  eco_editor_add (f->editor, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, LONG);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s %u", i % 3 == 0 ? LONG : "Thing", i);
      EcoNode *node = add (f, kinds[i % G_N_ELEMENTS (kinds)], name);

      if (last != NULL)
        eco_editor_connect (f->editor, last, node, i % 2 ? "data-sharing" : "trust");
      if (i < 14)
        meet (f, node, stage, i % 2 ? "1" : "-2");
      last = node;
    }
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static void
test_matrices (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);

  for (int kind = 0; kind < ECO_N_MATRICES; kind++)
    for (int theme = 0; theme < ECO_N_THEMES; theme++)
      {
        g_autoptr (EcoMatrix) matrix = eco_matrix_new (facts, (EcoMatrixKind) kind);
        EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
        g_autoptr (EcoScene) scene = NULL;

        options.style = eco_style_get ((EcoTheme) theme);
        options.subtitle = LONG;
        options.aspect = theme == 0 ? 16.0 / 9 : 0;
        scene = eco_matrix_chart_new (matrix, &options);
        chart_check_scene (scene);
      }
}

/* Every cell is found where it stands, and says what it is. */
static void
test_cells (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  g_autoptr (EcoMatrix) matrix = eco_matrix_new (facts, ECO_MATRIX_STAKEHOLDER_VALUE);
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = eco_matrix_chart_new (matrix, &options);

  for (guint i = 0; i < eco_matrix_get_n_rows (matrix); i++)
    for (guint j = 0; j < eco_matrix_get_n_columns (matrix); j++)
      {
        g_autofree char *id = eco_matrix_chart_dup_cell_id (i, j);
        EcoRect box;
        EcoHit hit;
        int row, column;

        g_assert_true (eco_scene_get_bounds (scene, id, &box));
        eco_scene_hit (scene, (EcoPoint) { box.x + box.width / 2, box.y + box.height / 2 }, 1,
                       &hit);
        g_assert_cmpint (hit.part, ==, ECO_PART_NODE);
        g_assert_cmpstr (hit.id, ==, id);
        g_assert_true (eco_matrix_chart_parse_id (hit.id, &row, &column));
        g_assert_true (row == (int) i && column == (int) j);
      }
}

static void
test_ids (void)
{
  static const struct { const char *id; gboolean known; int row, column; } cases[] = {
    { "cell-3-12", TRUE, 3, 12 }, { "row-4", TRUE, 4, -1 }, { "column-0", TRUE, -1, 0 },
    { "cell-3", FALSE, 3, -1 }, { "n-sales", FALSE, -1, -1 }, { NULL, FALSE, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int row, column;

      g_assert_cmpint (eco_matrix_chart_parse_id (cases[i].id, &row, &column), ==, cases[i].known);
      g_assert_true (row == cases[i].row && column == cases[i].column);
    }
}

/* Of too many rows those with most are shown, and the picture says so. */
static void
test_cut (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  g_autoptr (EcoMatrix) matrix = eco_matrix_new (facts, ECO_MATRIX_FUNCTIONS);
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = eco_matrix_chart_new (matrix, &options);
  g_autofree char *dump = eco_scene_dump (scene);

  g_assert_cmpuint (eco_matrix_get_n_rows (matrix), >, 60);
  g_assert_nonnull (strstr (dump, "Shown are the 60 rows and 60 columns with most"));
}

static void
test_journey (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  g_autoptr (EcoJourneyMap) map = eco_journey_map_new (facts, NULL);

  for (int theme = 0; theme < ECO_N_THEMES; theme++)
    for (int slots = 0; slots < 2; slots++)
      {
        EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
        g_autoptr (EcoScene) scene = NULL;
        g_autofree char *dump = NULL;

        options.style = eco_style_get ((EcoTheme) theme);
        options.catalog = f->catalog;
        options.slots = slots;
        scene = eco_journey_chart_new (map, &options);
        chart_check_scene (scene);
        dump = eco_scene_dump (scene);
        g_assert_nonnull (strstr (dump, "\"No touchpoint\""));
        g_assert_nonnull (strstr (dump, "\"No offering\""));
        g_assert_true ((strstr (dump, "#add-") != NULL) == slots);
      }
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 0, 1, 9, 40 };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *matrices = g_strdup_printf ("/chart/matrices/%u", sizes[i]);
      g_autofree char *journey = g_strdup_printf ("/chart/journey/%u", sizes[i]);

      g_test_add (matrices, Fixture, GUINT_TO_POINTER (sizes[i]), set_up, test_matrices, tear_down);
      g_test_add (journey, Fixture, GUINT_TO_POINTER (sizes[i]), set_up, test_journey, tear_down);
    }
  g_test_add ("/chart/cells", Fixture, GUINT_TO_POINTER (20), set_up, test_cells, tear_down);
  g_test_add ("/chart/cut", Fixture, GUINT_TO_POINTER (200), set_up, test_cut, tear_down);
  g_test_add_func ("/chart/ids", test_ids);
  return g_test_run ();
}
