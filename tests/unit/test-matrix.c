/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Matrices and the journey as data: what counts, how a cell is filled, and the table as text. That
 * the sums are right is checked by tests/cli/check-matrices.py. */
#include "analysis/eco-journey-map.h"
#include "analysis/eco-matrix.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoNode *customers, *sales, *it, *forum, *blog;
} Fixture;

static EcoNode *
add (Fixture *f, const char *kind, const char *name)
{
  return eco_editor_add_node (f->editor, kind, name, NULL, ECO_SIDE_NONE, NAN, NAN);
}

static void
set (Fixture *f, gpointer object, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  eco_editor_set_text (f->editor, object, field, value, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
  add (f, "brand", "Acme");
  f->customers = add (f, "customer", "Customers");
  f->sales = add (f, "function-sales", "=Sales");
  f->it = add (f, "function-it", "IT, \"inside\"");
  f->forum = add (f, "customer-forum", "Forum");
  f->blog = add (f, "blog", "Blog");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static EcoFacts *
look (Fixture *f)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);

  return eco_facts_new (snapshot, f->catalog);
}

static EcoMatrix *
build (Fixture *f, EcoMatrixKind kind)
{
  g_autoptr (EcoFacts) facts = look (f);

  return eco_matrix_new (facts, kind);
}

static const EcoMatrixCell *
find (EcoMatrix *matrix, const char *row, const char *column, guint *at_row, guint *at_column)
{
  for (guint i = 0; i < eco_matrix_get_n_rows (matrix); i++)
    for (guint j = 0; j < eco_matrix_get_n_columns (matrix); j++)
      if (g_str_equal (eco_matrix_get_row (matrix, i)->label, row)
          && g_str_equal (eco_matrix_get_column (matrix, j)->label, column))
        {
          *at_row = i;
          *at_column = j;
          return eco_matrix_get_cell (matrix, i, j);
        }
  g_assert_not_reached ();
}

static void
test_functions (Fixture *f, gconstpointer data)
{
  EcoExchange *data_sharing = eco_editor_connect (f->editor, f->sales, f->it, "data-sharing");
  EcoExchange *budget = eco_editor_connect (f->editor, f->sales, f->it, "budget-resources");
  g_autoptr (EcoMatrix) matrix = build (f, ECO_MATRIX_FUNCTIONS);
  const EcoMatrixCell *cell;
  guint i, j;

  g_assert_nonnull (budget);
  g_assert_cmpuint (eco_matrix_get_n_rows (matrix), ==, 2);
  cell = find (matrix, "=Sales", "IT, \"inside\"", &i, &j);
  g_assert_cmpfloat (cell->value, ==, data_sharing->strength);
  g_assert_cmpuint (cell->count, ==, 1);
  g_assert_cmpstr (cell->ids->pdata[0], ==, eco_object_get_id (ECO_OBJECT (data_sharing)));
  g_assert_false (cell->planned);
  g_assert_false (find (matrix, "=Sales", "=Sales", &i, &j)->possible);
  g_assert_cmpuint (eco_matrix_get_row (matrix, 1)->count, ==, 0);
  g_clear_pointer (&matrix, eco_matrix_unref);
  set (f, data_sharing, "status", "planned");
  matrix = build (f, ECO_MATRIX_FUNCTIONS);
  g_assert_true (find (matrix, "=Sales", "IT, \"inside\"", &i, &j)->planned);
}

/* Every empty cell that offers a step is filled by it. */
static void
test_fixes (Fixture *f, gconstpointer data)
{
  EcoObject *stage = eco_editor_add (f->editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "Return");
  EcoObject *need = eco_editor_add (f->editor, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "Help");
  EcoObject *offering
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OFFERINGS, ECO_TYPE_OFFERING, "Course");

  g_assert_true (stage != NULL && need != NULL && offering != NULL);
  for (int kind = 0; kind < ECO_N_MATRICES; kind++)
    {
      g_autoptr (EcoFacts) facts = look (f);
      g_autoptr (EcoMatrix) matrix = eco_matrix_new (facts, (EcoMatrixKind) kind);
      guint offered = 0;

      for (guint i = 0; i < eco_matrix_get_n_rows (matrix); i++)
        for (guint j = 0; j < eco_matrix_get_n_columns (matrix); j++)
          {
            const EcoMatrixCell *cell = eco_matrix_get_cell (matrix, i, j);
            g_autoptr (EcoFix) fix = eco_matrix_create_fix (matrix, facts, i, j);
            g_autoptr (EcoMatrix) after = NULL;
            g_autoptr (GError) error = NULL;
            const char *row = eco_matrix_get_row (matrix, i)->label;
            const char *column = eco_matrix_get_column (matrix, j)->label;
            guint at_row, at_column;

            g_assert_true (fix == NULL || (cell->ids == NULL && cell->possible));
            g_assert_true (fix != NULL || cell->ids != NULL || !cell->possible);
            if (fix == NULL || offered++ > 20)
              continue;
            g_assert_true (eco_fix_apply (fix, f->editor, NULL, NULL, NULL, NULL, &error));
            g_assert_no_error (error);
            after = build (f, (EcoMatrixKind) kind);
            if (find (after, row, column, &at_row, &at_column)->ids == NULL)
              g_error ("matrix %d: %s × %s stays empty", kind, row, column);
            eco_history_undo (eco_editor_get_history (f->editor));
          }
      g_assert_cmpuint (offered, >, 0);
    }
}

static void
test_csv (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoMatrix) matrix = NULL;
  g_autofree char *text = NULL;

  eco_editor_connect (f->editor, f->sales, f->it, "data-sharing");
  matrix = build (f, ECO_MATRIX_FUNCTIONS);
  text = eco_matrix_to_csv (matrix);
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbfWho works with whom,'=Sales,\"IT, \"\"inside\"\"\",Total\r\n"
                   "'=Sales,,3,3\r\n"
                   "\"IT, \"\"inside\"\"\",,,0\r\n"
                   "Total,0,3,3\r\n");
}

/* What a spreadsheet would compute is a text. */
static void
test_formulas (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "+1+1", "-1+1", "@sum", "\ttab", "=1" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EcoMatrix) matrix = NULL;
      g_autofree char *text = NULL, *wanted = g_strdup_printf ("'%s", names[i]);

      set (f, f->sales, "name", names[i]);
      matrix = build (f, ECO_MATRIX_FUNCTIONS);
      text = eco_matrix_to_csv (matrix);
      g_assert_nonnull (strstr (text, wanted));
    }
}

static void
test_words (Fixture *f, gconstpointer data)
{
  for (int kind = 0; kind < ECO_N_MATRICES; kind++)
    {
      EcoMatrixWords words;
      EcoMatrixKind found;

      eco_matrix_get_words ((EcoMatrixKind) kind, &words);
      g_assert_true (eco_matrix_kind_parse (words.id, &found));
      g_assert_cmpint (found, ==, kind);
    }
  g_assert_false (eco_matrix_kind_parse ("none", &(EcoMatrixKind) { 0 }));
}

static EcoTouchpoint *
meet (Fixture *f, EcoNode *node, EcoObject *stage, const char *feeling, EcoNode *who)
{
  EcoObject *touchpoint
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, NULL);

  set (f, touchpoint, "node", eco_object_get_id (ECO_OBJECT (node)));
  set (f, touchpoint, "stage", eco_object_get_id (stage));
  if (feeling != NULL)
    set (f, touchpoint, "feeling", feeling);
  if (who != NULL)
    set (f, touchpoint, "who", eco_object_get_id (ECO_OBJECT (who)));
  return ECO_TOUCHPOINT (touchpoint);
}

static void
test_journey (Fixture *f, gconstpointer data)
{
  EcoObject *first = eco_editor_add (f->editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "First");
  EcoObject *second = eco_editor_add (f->editor, ECO_ECOSYSTEM_STAGES, ECO_TYPE_STAGE, "Second");
  g_autoptr (EcoFacts) facts = NULL;
  g_autoptr (EcoJourneyMap) all = NULL;
  g_autoptr (EcoJourneyMap) own = NULL;
  g_autoptr (GPtrArray) audiences = NULL;
  const EcoJourneyStage *stage;
  guint last;

  meet (f, f->blog, first, "2", f->customers);
  meet (f, f->forum, first, "-1", NULL);
  meet (f, f->sales, second, NULL, NULL);
  facts = look (f);
  all = eco_journey_map_new (facts, NULL);
  last = eco_journey_map_get_n_stages (all) - 1;
  stage = eco_journey_map_get_stage (all, last - 1);
  g_assert_cmpstr (stage->name, ==, "First");
  g_assert_cmpuint (stage->cards->len, ==, 2);
  g_assert_cmpfloat (stage->feeling, ==, 0.5);
  g_assert_true (isnan (eco_journey_map_get_stage (all, last)->feeling));
  g_assert_cmpint (g_array_index (stage->cards, EcoJourneyCard, 0).media, ==, ECO_MEDIA_OWNED);
  audiences = eco_journey_map_list_audiences (facts);
  g_assert_cmpuint (audiences->len, ==, 1);
  own = eco_journey_map_new (facts, audiences->pdata[0]);
  g_assert_cmpstr (eco_journey_map_get_who (own), ==, "Customers");
  g_assert_cmpuint (eco_journey_map_get_stage (own, last - 1)->cards->len, ==, 1);
  g_assert_cmpuint (eco_journey_map_get_stage (own, last)->cards->len, ==, 0);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/matrix/functions", test_functions);
  TEST ("/matrix/fixes", test_fixes);
  TEST ("/matrix/csv", test_csv);
  TEST ("/matrix/formulas", test_formulas);
  TEST ("/matrix/words", test_words);
  TEST ("/matrix/journey", test_journey);
  return g_test_run ();
}
