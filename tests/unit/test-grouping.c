/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the layout keeps together, and in the order of the journey: from the
 * model to the placement. */
#include "base/eco-error.h"
#include "model/eco-model.h"
#include "session/eco-arrangement.h"
#include "session/eco-document-arrange.h"
#include "session/eco-document.h"
#include "session/eco-grouping.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("meridian", f->catalog, NULL);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  f->editor = eco_document_get_editor (f->document);
  f->history = eco_document_get_history (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static EcoNode *
get_node (Fixture *f, guint i)
{
  return eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), i);
}

static guint
count_nodes (Fixture *f)
{
  return eco_list_get_length (eco_ecosystem_get_nodes (f->ecosystem));
}

static void
set (Fixture *f, const char *field, const char *text)
{
  g_assert_true (eco_editor_set_text (f->editor, ECO_OBJECT (f->ecosystem), field, text, NULL));
}

static void
arrange (Fixture *f)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (GError) error = NULL;

  eco_arrange (f->ecosystem, f->catalog, typesetter, NULL, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
arrange_by (Fixture *f, const char *field, const char *text, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  eco_document_arrange_by_async (f->document,
                                 eco_object_find_field (ECO_OBJECT (f->ecosystem), field), text,
                                 cancellable, done_cb, &result);
  g_assert_true (eco_document_get_busy (f->document));
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return eco_document_arrange_by_finish (f->document, result, error);
}

/* ---- Who is together */

static void
test_groups (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "family", "owner", "stage" };

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    {
      g_autoptr (EcoGrouping) grouping = NULL;
      guint n_grouped = 0;

      set (f, "group-by", words[w]);
      grouping = eco_grouping_new (f->ecosystem, f->catalog);
      for (guint i = 0; i < count_nodes (f); i++)
        for (guint j = 0; j <= i; j++)
          {
            const EcoKind *a = eco_catalog_lookup_kind (f->catalog, get_node (f, i)->kind);
            const EcoKind *b = eco_catalog_lookup_kind (f->catalog, get_node (f, j)->kind);
            gboolean same = w == 0 ? a->family == b->family
                            : w == 1
                                ? g_strcmp0 (get_node (f, i)->owner, get_node (f, j)->owner) == 0
                                : eco_grouping_get_stage (grouping, i)
                                      == eco_grouping_get_stage (grouping, j);
            int group = eco_grouping_get_group (grouping, i);

            n_grouped += i == j && group >= 0;
            if (group >= 0)
              g_assert_true (same == (group == eco_grouping_get_group (grouping, j)));
          }
      g_assert_cmpuint (n_grouped, >, 20);
    }
}

/* Blanks and capitals make no other owner; no owner makes no group. */
static void
test_owners (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoGrouping) grouping = NULL;
  static const char *const owners[] = { "Head of Digital", "head of Digital ", "", "  " };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    eco_editor_set_text (f->editor, ECO_OBJECT (get_node (f, i)), "owner", owners[i], NULL);
  set (f, "group-by", "owner");
  grouping = eco_grouping_new (f->ecosystem, f->catalog);
  g_assert_cmpint (eco_grouping_get_group (grouping, 0), >=, 0);
  g_assert_cmpint (eco_grouping_get_group (grouping, 0), ==, eco_grouping_get_group (grouping, 1));
  g_assert_cmpint (eco_grouping_get_group (grouping, 2), <, 0);
  g_assert_cmpint (eco_grouping_get_group (grouping, 3), <, 0);
}

/* The journey decides, not the order in which touchpoints were noted: the website is used for
 * consideration and for decision. */
static void
test_first_stage (Fixture *f, gconstpointer data)
{
  EcoList *touchpoints =
      eco_object_get_list (ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS);
  EcoObject *website = eco_ecosystem_lookup (f->ecosystem, "n-website");
  EcoObject *first = eco_ecosystem_lookup (f->ecosystem, "tp-consideration-website");
  g_autoptr (EcoGrouping) grouping = NULL;
  guint at;

  g_assert_true (eco_list_find (eco_ecosystem_get_nodes (f->ecosystem), website, &at));
  eco_editor_apply (f->editor,
                    eco_change_new_move (first, eco_list_get_length (touchpoints) - 1), NULL);
  set (f, "group-by", "stage");
  grouping = eco_grouping_new (f->ecosystem, f->catalog);
  g_assert_cmpint (eco_grouping_get_stage (grouping, at), ==, 1);
}

/* How often the family changes along the half rings, per family there. */
static double
count_runs (Fixture *f)
{
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);
  int n_runs = 0, n_families = 0;

  for (guint r = 1; r < eco_list_get_length (rings); r++)
    for (EcoSide side = ECO_SIDE_INTERNAL; side <= ECO_SIDE_EXTERNAL; side++)
      {
        const char *id = eco_object_get_id (eco_list_get (rings, r));
        g_autoptr (GPtrArray) row = g_ptr_array_new ();
        g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
        gconstpointer last = NULL;

        for (double from = 0; from < 360; from += 0.05)
          for (guint i = 0; i < count_nodes (f); i++)
            if (g_strcmp0 (get_node (f, i)->ring, id) == 0 && get_node (f, i)->side == side
                && get_node (f, i)->angle >= from && get_node (f, i)->angle < from + 0.05)
              g_ptr_array_add (row, get_node (f, i));
        for (guint k = 0; k < row->len; k++)
          {
            const EcoKind *kind =
                eco_catalog_lookup_kind (f->catalog, ECO_NODE (row->pdata[k])->kind);

            n_runs += kind->family != last;
            last = kind->family;
            g_hash_table_add (seen, (gpointer) kind->family);
          }
        n_families += (int) g_hash_table_size (seen);
      }
  return (double) n_runs / n_families;
}

static void
test_families_together (Fixture *f, gconstpointer data)
{
  double before, after;

  arrange (f);
  before = count_runs (f);
  set (f, "group-by", "family");
  arrange (f);
  after = count_runs (f);
  g_test_message ("%.2f runs per family, %.2f when kept together", before, after);
  g_assert_cmpfloat (before, >, 1.3);
  g_assert_cmpfloat (after, <, 1.15);
}

/* ---- The journey */

/* Along the external half of the outer ring; the angle where each stage begins and ends. */
static void
assert_in_order (Fixture *f)
{
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);
  const char *outer = eco_object_get_id (eco_list_get (rings, eco_list_get_length (rings) - 1));
  g_autoptr (EcoGrouping) grouping = eco_grouping_new (f->ecosystem, f->catalog);
  double from[7], to[7], before = 0;
  int n_stages = 0;

  for (int s = 0; s < 7; s++)
    {
      from[s] = 180;
      to[s] = 0;
    }
  for (guint i = 0; i < count_nodes (f); i++)
    {
      EcoNode *node = get_node (f, i);
      int stage = eco_grouping_get_stage (grouping, i);

      if (g_strcmp0 (node->ring, outer) != 0 || node->side != ECO_SIDE_EXTERNAL)
        continue;
      stage = stage < 0 ? 6 : stage;
      from[stage] = MIN (from[stage], node->angle);
      to[stage] = MAX (to[stage], node->angle);
    }
  for (int s = 0; s < 7; s++)
    if (from[s] <= to[s])
      {
        g_assert_cmpfloat (from[s], >, before);
        before = to[s];
        n_stages++;
      }
  g_assert_cmpint (n_stages, >, 2);
}

static void
test_journey (Fixture *f, gconstpointer data)
{
  set (f, "journey-order", "yes");
  arrange (f);
  assert_in_order (f);
}

static void
test_journey_and_families (Fixture *f, gconstpointer data)
{
  set (f, "group-by", "family");
  set (f, "journey-order", "yes");
  arrange (f);
  assert_in_order (f);
}

/* What people drag is their business: a place in another stage's part is free to be taken. */
static void
test_dragged_anywhere (Fixture *f, gconstpointer data)
{
  EcoRing *social = eco_ecosystem_find_ring_by_role (f->ecosystem, ECO_RING_ROLE_SOCIAL);
  EcoNode *node = ECO_NODE (eco_ecosystem_lookup (f->ecosystem, "n-search"));
  double angle, radius;

  set (f, "journey-order", "yes");
  arrange (f);
  for (double wanted = 20; wanted < 170; wanted += 50)
    {
      g_assert_true (eco_document_find_place (f->document, node, social, ECO_SIDE_EXTERNAL, wanted,
                                              (social->inner + social->outer) / 2, &angle,
                                              &radius));
      g_assert_cmpfloat (fabs (angle - wanted), <, 20);
    }
}

/* With sectors on the external side the journey has no say: the places are those without it. */
static void
test_sectors_win (Fixture *f, gconstpointer data)
{
  g_autofree double *angles = g_new (double, count_nodes (f));

  g_assert_true (eco_grouping_can_follow_journey (f->ecosystem));
  eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Europe", NULL);
  g_assert_false (eco_grouping_can_follow_journey (f->ecosystem));
  arrange (f);
  for (guint i = 0; i < count_nodes (f); i++)
    angles[i] = get_node (f, i)->angle;
  set (f, "journey-order", "yes");
  arrange (f);
  for (guint i = 0; i < count_nodes (f); i++)
    g_assert_cmpfloat (get_node (f, i)->angle, ==, angles[i]);
}

static void
test_internal_sectors (Fixture *f, gconstpointer data)
{
  eco_editor_add_sector (f->editor, ECO_SIDE_INTERNAL, "Europe", NULL);
  g_assert_true (eco_grouping_can_follow_journey (f->ecosystem));
  set (f, "journey-order", "yes");
  arrange (f);
  assert_in_order (f);
}

/* ---- The document */

/* The value and the places are one step. */
static void
test_one_step (Fixture *f, gconstpointer data)
{
  guint position = eco_history_get_position (f->history);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL, undone = NULL;
  g_autoptr (EcoEcosystem) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (arrange_by (f, "group-by", "family", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (f->ecosystem->group_by, ==, ECO_GROUP_BY_FAMILY);
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position + 1);
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==, "Keep together: Family");
  g_assert_cmpfloat (count_runs (f), <, 1.15);
  after = eco_writer_write (f->ecosystem);
  again = eco_reader_read_bytes (after, "again", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->group_by, ==, ECO_GROUP_BY_FAMILY);
  eco_history_undo (f->history);
  undone = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_true (arrange_by (f, "journey-order", "yes", NULL, NULL));
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==,
                   "Outer ring in journey order: Yes");
  assert_in_order (f);
}

/* Sizes and texts of cards arrange the map too; what nodes do not have is refused. */
static void
test_data (Fixture *f, gconstpointer data)
{
  guint position = eco_history_get_position (f->history);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), undone = NULL;
  EcoObject *ecosystem = ECO_OBJECT (f->ecosystem);
  g_autoptr (GError) error = NULL;
  double angle = get_node (f, 5)->angle;

  g_assert_false (arrange_by (f, "size-by", "influenza", NULL, &error));
  g_assert_nonnull (strstr (error->message, "influenza"));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position);
  g_clear_error (&error);
  g_assert_false (eco_document_set_text (f->document, ecosystem,
                                         eco_object_find_field (ecosystem, "color-by"), "colour",
                                         &error));
  g_clear_error (&error);
  g_assert_true (arrange_by (f, "label", "{name}\\n{owner}", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position + 1);
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==,
                   "Text on cards: {name}\\n{owner}");
  g_assert_cmpfloat (get_node (f, 5)->angle, !=, angle);
  eco_history_undo (f->history);
  undone = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, undone));
  /* A colour moves nothing. */
  g_assert_true (eco_document_set_text (f->document, ecosystem,
                                        eco_object_find_field (ecosystem, "color-by"), "owner",
                                        NULL));
  g_assert_cmpfloat (get_node (f, 5)->angle, ==, angle);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Cancelled or refused: nothing changed, and whoever shows the value is told to look again. */
static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint position = eco_history_get_position (f->history), n_told = 0;
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (arrange_by (f, "group-by", "family", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_signal_connect_swapped (f->ecosystem, "object-changed", G_CALLBACK (count_cb), &n_told);
  g_assert_false (arrange_by (f, "group-by", "colour", NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "none, family, owner, stage"));
  g_assert_cmpuint (n_told, >, 0);
  g_assert_false (eco_document_get_busy (f->document));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

/* Nothing is on the map yet. */
static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < count_nodes (f); i++)
    g_ptr_array_add (all, get_node (f, i));
  eco_editor_remove (f->editor, all);
  g_assert_cmpuint (count_nodes (f), ==, 0);
  set (f, "group-by", "stage");
  set (f, "journey-order", "yes");
  arrange (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/grouping/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("groups", test_groups);
  ADD ("owners", test_owners);
  ADD ("first-stage", test_first_stage);
  ADD ("families-together", test_families_together);
  ADD ("journey", test_journey);
  ADD ("journey-and-families", test_journey_and_families);
  ADD ("dragged-anywhere", test_dragged_anywhere);
  ADD ("sectors-win", test_sectors_win);
  ADD ("internal-sectors", test_internal_sectors);
  ADD ("one-step", test_one_step);
  ADD ("data", test_data);
  ADD ("cancelled", test_cancelled);
  ADD ("empty", test_empty);
#undef ADD
  return g_test_run ();
}
