/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits of plans: objectives, horizons, views, initiatives and scenarios with change records
 * of all sorts, good and bad, with undo, redo, save and load between them. Whatever comes out of
 * them can be projected and compared; the records of a comparison make the one of the other; and a
 * merge with oneself changes nothing. ECO_TEST_SEQUENCES asks for more of them. */
#include "change/eco-merge.h"
#include "change/eco-projection.h"
#include "edit/eco-editor.h"
#include "model/eco-integrity.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include "store-fixture.h"

#define STEPS 40
#ifdef __SANITIZE_ADDRESS__
#define SEQUENCES 30 /* ten times slower here */
#else
#define SEQUENCES 120
#endif

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
  GPtrArray *states; /* bytes after each step of the history */
} World;

static int
dice (int sides)
{
  return g_test_rand_int_range (0, sides);
}

static const char *
random_word (void)
{
  return fixture_texts[dice (G_N_ELEMENTS (fixture_texts))];
}

static EcoObject *
random_item (EcoEcosystem *ecosystem, guint list)
{
  EcoList *items = eco_object_get_list (ECO_OBJECT (ecosystem), list);
  guint n = eco_list_get_length (items);

  return n > 0 ? eco_list_get (items, (guint) dice ((int) n)) : NULL;
}

static const char *
random_id (EcoEcosystem *ecosystem)
{
  EcoObject *object = random_item (ecosystem, (guint) dice (ECO_ECOSYSTEM_N_LISTS));

  return object == NULL || dice (8) == 0 ? "nowhere" : eco_object_get_id (object);
}

static void
add_node (World *world)
{
  EcoRing *ring = ECO_RING (random_item (world->ecosystem, ECO_ECOSYSTEM_RINGS));
  EcoNode *node;

  eco_editor_begin (world->editor, "Add");
  node =
    eco_editor_add_node (world->editor, "media", random_word (), ring, (EcoSide) dice (3),
                         g_test_rand_double_range (0, 360), g_test_rand_double_range (0, 900));

  if (node != NULL && dice (3) == 0)
    eco_editor_set_text (world->editor, ECO_OBJECT (node), dice (2) ? "since" : "until",
                         dice (2) ? "2026-06-30" : "2027-01-01", NULL);
  eco_editor_end (world->editor);
}

static void
connect_nodes (World *world)
{
  EcoObject *from = random_item (world->ecosystem, ECO_ECOSYSTEM_NODES);
  EcoObject *to = random_item (world->ecosystem, ECO_ECOSYSTEM_NODES);

  if (from != NULL)
    eco_editor_connect (world->editor, ECO_NODE (from), ECO_NODE (to), NULL);
}

static char *
random_value (EcoEcosystem *ecosystem, const EcoField *field)
{
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    return g_strdup (dice (4) == 0 ? "" : random_id (ecosystem));
  if (field->type == ECO_FIELD_DATE)
    return g_strdup_printf ("2026-%02d-01", 1 + dice (12));
  if (field->type == ECO_FIELD_ENUM && dice (4) != 0)
    {
      GEnumClass *klass = g_type_class_ref (field->enum_type ());
      char *nick = g_strdup (klass->values[dice ((int) klass->n_values)].value_nick);

      g_type_class_unref (klass);
      return nick;
    }
  return dice (2) ? g_strdup (random_word ()) : g_strdup_printf ("%d", dice (11) - 3);
}

/* Any field of any object; what does not parse, or would not hold, must change nothing. */
static void
set_field (World *world)
{
  EcoObject *object = random_item (world->ecosystem, (guint) dice (ECO_ECOSYSTEM_N_LISTS));
  EcoObjectClass *klass;
  const EcoField *field;
  g_autofree char *value = NULL;

  if (object == NULL)
    return;
  klass = ECO_OBJECT_GET_CLASS (object);
  field = &klass->fields[dice ((int) klass->n_fields)];
  if (field->flags & ECO_FIELD_REQUIRED)
    return;
  value = random_value (world->ecosystem, field);
  eco_editor_begin (world->editor, "Set");
  eco_editor_set_text (world->editor, object, field->name, value, NULL);
  if (eco_integrity_check_object (world->ecosystem, object, NULL))
    eco_editor_end (world->editor);
  else
    eco_editor_cancel (world->editor);
}

static void
add_planned (World *world)
{
  static const struct { guint list; GType (*type) (void); } sorts[] = {
    { ECO_ECOSYSTEM_OBJECTIVES, eco_objective_get_type },
    { ECO_ECOSYSTEM_INITIATIVES, eco_initiative_get_type },
    { ECO_ECOSYSTEM_SCENARIOS, eco_scenario_get_type },
    { ECO_ECOSYSTEM_HORIZONS, eco_horizon_get_type },
    { ECO_ECOSYSTEM_VIEWS, eco_view_get_type },
    { ECO_ECOSYSTEM_CAPABILITIES, eco_capability_get_type },
    { ECO_ECOSYSTEM_METRICS, eco_metric_get_type },
    { ECO_ECOSYSTEM_FORCES, eco_market_force_get_type },
  };
  guint i = (guint) dice (G_N_ELEMENTS (sorts));
  g_autoptr (EcoObject) object = eco_object_new (sorts[i].type (), NULL);

  g_object_set (object, "name", random_word (), NULL);
  if (ECO_IS_HORIZON (object))
    g_object_set (object, "date", 20260101 + dice (28), NULL);
  if (ECO_IS_INITIATIVE (object))
    g_object_set (object, "due", 20260101 + 100 * dice (12) + dice (28), "status", dice (5), NULL);
  eco_editor_insert (world->editor, ECO_OBJECT (world->ecosystem), sorts[i].list, (guint) dice (4),
                     object, NULL);
}

/* A record of any sort, about things that are there or not. */
static EcoObject *
random_record (EcoEcosystem *ecosystem)
{
  static const char *const properties[] = { "name", "status", "ring", "from", "owner", "nothing" };
  EcoObject *record = eco_object_new (ECO_TYPE_CHANGE_RECORD, NULL);
  EcoObject *payload = random_item (ecosystem, (guint) dice (ECO_ECOSYSTEM_N_LISTS));
  const EcoListSpec *spec = &ECO_OBJECT_GET_CLASS (ecosystem)->lists[dice (ECO_ECOSYSTEM_N_LISTS)];

  g_object_set (record, "op", dice (5), "target", dice (4) == 0 ? "." : random_id (ecosystem),
                "list", spec->name, "position", dice (9), "to", dice (9), "property",
                properties[dice (G_N_ELEMENTS (properties))], "value",
                dice (2) ? random_word () : random_id (ecosystem), NULL);
  if (payload != NULL && dice (2))
    {
      g_autoptr (EcoObject) copy = eco_object_copy (payload);
      g_autofree char *id = eco_ecosystem_dup_new_id (ecosystem, G_OBJECT_TYPE (copy));

      if (dice (4) != 0)
        eco_object_set_id (copy, id);
      eco_list_append (eco_object_get_list (record, ECO_CHANGE_RECORD_OBJECTS), copy);
      g_object_set (record, "op", ECO_CHANGE_OP_INSERT, "target", ".", "list",
                    ECO_IS_NODE (copy) ? "nodes" : spec->name, NULL);
    }
  return record;
}

static void
add_records (World *world)
{
  guint list = dice (2) ? ECO_ECOSYSTEM_SCENARIOS : ECO_ECOSYSTEM_INITIATIVES;
  EcoObject *owner = random_item (world->ecosystem, list);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = dice (6); i > 0; i--)
    g_ptr_array_add (records, random_record (world->ecosystem));
  if (owner != NULL)
    eco_editor_set_records (world->editor, owner, records);
}

static void
use_scenario (World *world)
{
  EcoObject *scenario = random_item (world->ecosystem, ECO_ECOSYSTEM_SCENARIOS);

  if (scenario == NULL)
    eco_editor_add_scenario (world->editor, random_word (), NULL);
  else if (dice (3) == 0)
    eco_editor_merge_scenario (world->editor, ECO_SCENARIO (scenario));
  else if (dice (2))
    eco_editor_duplicate_scenario (world->editor, ECO_SCENARIO (scenario), random_word ());
  else
    eco_editor_remove_unfit (world->editor, scenario);
}

static void
remove_some (World *world)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  EcoObject *object = random_item (world->ecosystem, (guint) dice (ECO_ECOSYSTEM_N_LISTS));

  if (object == NULL)
    return;
  g_ptr_array_add (doomed, object);
  eco_editor_remove (world->editor, doomed);
}

static void
reorder (World *world)
{
  guint list = (guint) dice (ECO_ECOSYSTEM_N_LISTS);
  EcoObject *object = random_item (world->ecosystem, list);
  guint n = eco_list_get_length (eco_object_get_list (ECO_OBJECT (world->ecosystem), list));

  /* Nodes on the core need no side; elsewhere they do. */
  if (object != NULL && !ECO_IS_RING (object))
    eco_editor_apply (world->editor, eco_change_new_move (object, (guint) dice ((int) n)), NULL);
}

static void
edit_once (World *world)
{
  static void (*const verbs[]) (World *) = {
    add_node,    add_node,    add_node,    connect_nodes, connect_nodes, set_field,
    set_field,   set_field,   add_planned, add_planned,   add_planned,   add_records,
    add_records, use_scenario, remove_some, reorder,
  };

  verbs[dice (G_N_ELEMENTS (verbs))](world);
}

static void
assert_same (EcoEcosystem *a, EcoEcosystem *b)
{
  g_autoptr (GBytes) x = eco_writer_write (a);
  g_autoptr (GBytes) y = eco_writer_write (b);

  if (!g_bytes_equal (x, y))
    g_assert_cmpstr (g_bytes_get_data (x, NULL), ==, g_bytes_get_data (y, NULL));
}

static void
assert_whole (EcoEcosystem *ecosystem)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (ecosystem, &error));
  g_assert_no_error (error);
}

static void
check_file (EcoEcosystem *ecosystem)
{
  g_autoptr (GBytes) bytes = eco_writer_write (ecosystem);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) loaded = eco_reader_read_bytes (bytes, "random", NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = eco_writer_write (loaded);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* The records of the comparison make @is of @was. */
static void
check_comparison (EcoEcosystem *was, EcoEcosystem *is)
{
  for (EcoCompareBy by = ECO_COMPARE_BY_ID; by <= ECO_COMPARE_BY_NAME; by++)
    {
      g_autoptr (EcoComparison) comparison = eco_comparison_new (was, is, by);
      g_autoptr (GPtrArray) records = eco_comparison_create_records (comparison);
      g_autoptr (GHashTable) marks = eco_comparison_create_marks (comparison);
      g_autoptr (EcoEcosystem) both = eco_comparison_create_union (comparison);
      g_autoptr (EcoEcosystem) made = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (was)));

      assert_whole (both);
      check_file (both);
      for (guint i = 0; i < eco_comparison_get_size (comparison); i++)
        g_free (eco_difference_describe (eco_comparison_get (comparison, i), was, is));
      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (EcoChange) change = eco_change_from_record (records->pdata[i], made, &error);

          g_assert_no_error (error);
          g_assert_true (eco_change_apply (change, made, &error));
          g_assert_no_error (error);
        }
      if (by == ECO_COMPARE_BY_ID)
        assert_same (made, is);
      else
        assert_whole (made);
      check_file (made);
    }
}

static void
check_merge (EcoEcosystem *base, EcoEcosystem *ours, EcoEcosystem *theirs)
{
  g_autoptr (EcoMerge) both = eco_merge_new (base, ours, theirs);
  g_autoptr (EcoMerge) same = eco_merge_new (base, ours, ours);
  g_autoptr (EcoMerge) only_ours = eco_merge_new (base, ours, base);
  g_autoptr (EcoMerge) only_theirs = eco_merge_new (base, base, theirs);

  assert_whole (both->merged);
  check_file (both->merged);
  assert_same (same->merged, ours);
  assert_same (only_ours->merged, ours);
  assert_same (only_theirs->merged, theirs);
  g_assert_cmpuint (same->conflicts->len, ==, 0);
  g_assert_cmpuint (only_ours->conflicts->len, ==, 0);
  g_assert_cmpuint (only_theirs->conflicts->len, ==, 0);
}

static void
check_projection (EcoEcosystem *ecosystem)
{
  static const EcoDate days[] = { ECO_DATE_UNSET, 20260601, 20270201 };
  EcoObject *scenario = random_item (ecosystem, ECO_ECOSYSTEM_SCENARIOS);
  const char *id = scenario != NULL && dice (2) ? eco_object_get_id (scenario) : NULL;
  g_autoptr (GBytes) before = eco_writer_write (ecosystem);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GArray) dates = eco_projection_list_dates (ecosystem);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (EcoProjection) projection =
        eco_projection_new (ecosystem, id, days[i], 20260101, dice (2));

      assert_whole (eco_projection_get_ecosystem (projection));
      check_file (eco_projection_get_ecosystem (projection));
      check_comparison (ecosystem, eco_projection_get_ecosystem (projection));
    }
  after = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

static void
note_state (World *world)
{
  guint position = eco_history_get_position (world->history);

  g_ptr_array_set_size (world->states, (int) position);
  g_ptr_array_add (world->states, eco_writer_write (world->ecosystem));
}

static void
assert_state (World *world)
{
  g_autoptr (GBytes) now = eco_writer_write (world->ecosystem);
  guint position = eco_history_get_position (world->history);

  g_assert_true (g_bytes_equal (now, world->states->pdata[position]));
}

static void
edit (World *world, int steps)
{
  for (int i = 0; i < steps; i++)
    {
      guint before = eco_history_get_position (world->history);

      if (dice (8) == 0)
        eco_history_undo (world->history);
      else
        edit_once (world);
      if (eco_history_get_position (world->history) > before)
        note_state (world);
      assert_state (world);
    }
}

static EcoEcosystem *
snapshot (World *world)
{
  return ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (world->ecosystem)));
}

static void
run_sequence (EcoCatalog *catalog)
{
  World world = { eco_ecosystem_new_with_rings () };
  g_autoptr (EcoEcosystem) base = NULL;
  g_autoptr (EcoEcosystem) ours = NULL;
  guint start;

  world.editor = eco_editor_new (world.ecosystem, catalog);
  world.history = eco_editor_get_history (world.editor);
  world.states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  note_state (&world);
  edit (&world, STEPS);
  assert_whole (world.ecosystem);
  check_file (world.ecosystem);
  check_projection (world.ecosystem);
  base = snapshot (&world);
  start = eco_history_get_position (world.history);
  edit (&world, STEPS / 4);
  ours = snapshot (&world);
  check_comparison (base, ours);
  eco_history_go_to (world.history, start / 2);
  edit (&world, STEPS / 4);
  check_comparison (ours, world.ecosystem);
  check_merge (base, ours, world.ecosystem);
  while (eco_history_undo (world.history))
    assert_state (&world);
  while (eco_history_redo (world.history))
    assert_state (&world);
  g_ptr_array_unref (world.states);
  g_assert_finalize_object (world.editor);
  g_assert_finalize_object (world.ecosystem);
}

static void
test_random_plan (void)
{
  const char *wish = g_getenv ("ECO_TEST_SEQUENCES");
  int sequences = wish != NULL ? (int) g_ascii_strtoll (wish, NULL, 10) : SEQUENCES;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);

  for (int i = 0; i < sequences; i++)
    run_sequence (catalog);
}

/* Every field of every class, as it may be. */
static void
test_all_fields (void)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GRand) one = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (GRand) other = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (EcoEcosystem) was = fixture_new (one);
      g_autoptr (EcoEcosystem) is = fixture_new (other);

      if (!eco_integrity_check (was, NULL) || !eco_integrity_check (is, NULL))
        continue;
      check_comparison (was, is);
      check_merge (was, is, is);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/random-plan/edits", test_random_plan);
  g_test_add_func ("/random-plan/all-fields", test_all_fields);
  return g_test_run ();
}
