/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits, with undo, redo, save and load between them: undo of all is the
 * start, redo of all is the end, what is saved is what is loaded, and every
 * state in between holds. ECO_TEST_SEQUENCES asks for more of them. */
#include "edit/eco-editor.h"
#include "model/eco-integrity.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <math.h>

#define STEPS 50
#ifdef __SANITIZE_ADDRESS__
#define SEQUENCES 150 /* ten times slower here */
#else
#define SEQUENCES 1000
#endif

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
  GPtrArray *states;          /* bytes after each step of the history */
} World;

static const char *const words[] = {
  "Customers",
  "",
  "]]>",
  "a & b < c > d",
  "\"quoted\" and 'single'",
  "tab\there",
  "line\nbreak",
  "cr\rhere",
  "emoji 🌍🧑‍🚀",
  "עברית",
  "العربية",
  "中文标签",
  "\xef\xbf\xbe",
  "  blanks  ",
  "-1",
  "=SUM(A1)",
  "%s%n",
  "x",
};

static const char *
random_word (void)
{
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

static EcoObject *
random_item (World *world, guint list)
{
  EcoList *items = eco_object_get_list (ECO_OBJECT (world->ecosystem), list);
  guint n = eco_list_get_length (items);

  return n > 0 ? eco_list_get (items, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
}

static void
add_node (World *world)
{
  const GPtrArray *kinds = eco_catalog_get_kinds (eco_editor_get_catalog (world->editor));
  const EcoKind *kind = kinds->pdata[g_test_rand_int_range (0, (int) kinds->len)];
  EcoRing *ring = g_test_rand_bit () ? ECO_RING (random_item (world, ECO_ECOSYSTEM_RINGS)) : NULL;

  eco_editor_add_node (world->editor, kind->id, g_test_rand_bit () ? random_word () : NULL, ring,
                       (EcoSide) g_test_rand_int_range (0, 3), g_test_rand_double_range (0, 360),
                       g_test_rand_double_range (0, 900));
}

static void
connect_nodes (World *world)
{
  EcoObject *from = random_item (world, ECO_ECOSYSTEM_NODES);
  EcoObject *to = random_item (world, ECO_ECOSYSTEM_NODES);

  if (from != NULL)
    eco_editor_connect (world->editor, ECO_NODE (from), ECO_NODE (to), NULL);
}

static void
move_node (World *world)
{
  EcoObject *node = random_item (world, ECO_ECOSYSTEM_NODES);
  EcoObject *ring = random_item (world, ECO_ECOSYSTEM_RINGS);

  if (node != NULL && ring != NULL)
    eco_editor_move_node (world->editor, ECO_NODE (node), ECO_RING (ring),
                          (EcoSide) g_test_rand_int_range (0, 3), g_test_rand_double_range (0, 360),
                          g_test_rand_double_range (0, 900));
}

/* Any field of any object; what does not parse must change nothing. */
static void
set_field (World *world)
{
  EcoObject *object = random_item (world, (guint) g_test_rand_int_range (0, ECO_ECOSYSTEM_N_LISTS));
  EcoObjectClass *klass;
  const EcoField *field;
  EcoObject *target;

  if (object == NULL)
    return;
  klass = ECO_OBJECT_GET_CLASS (object);
  field = &klass->fields[g_test_rand_int_range (0, (int) klass->n_fields)];
  if (field->flags & ECO_FIELD_REQUIRED)
    return;
  if (field->type == ECO_FIELD_REF || field->type == ECO_FIELD_REFS)
    {
      EcoList *list = field->target[0] != '\0'
                        ? eco_object_find_list (ECO_OBJECT (world->ecosystem), field->target)
                        : eco_ecosystem_get_nodes (world->ecosystem);
      guint n = eco_list_get_length (list);

      target = n > 0 ? eco_list_get (list, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
      eco_editor_set_text (world->editor, object, field->name,
                           target != NULL ? eco_object_get_id (target) : "", NULL);
    }
  else if (!(ECO_IS_NODE (object) && g_str_equal (field->name, "side")))
    {
      g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int_range (-3, 8));

      eco_editor_set_text (world->editor, object, field->name,
                           g_test_rand_bit () ? number : random_word (), NULL);
    }
}

static void
add_other (World *world)
{
  static const struct { guint list; GType (*type) (void);
  } others[] = {
    { ECO_ECOSYSTEM_NEEDS, eco_need_get_type },
    { ECO_ECOSYSTEM_OFFERINGS, eco_offering_get_type },
    { ECO_ECOSYSTEM_CAPABILITIES, eco_capability_get_type },
    { ECO_ECOSYSTEM_FORCES, eco_market_force_get_type },
    { ECO_ECOSYSTEM_METRICS, eco_metric_get_type },
    { ECO_ECOSYSTEM_OBJECTIVES, eco_objective_get_type },
    { ECO_ECOSYSTEM_INITIATIVES, eco_initiative_get_type },
    { ECO_ECOSYSTEM_VIEWS, eco_view_get_type },
    { ECO_ECOSYSTEM_SCENARIOS, eco_scenario_get_type },
    { ECO_ECOSYSTEM_DATA_SETS, eco_data_set_get_type },
  };
  guint i = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (others));

  eco_editor_add (world->editor, others[i].list, others[i].type (), random_word ());
}

static void
add_touchpoint (World *world)
{
  EcoObject *node = random_item (world, ECO_ECOSYSTEM_NODES);
  EcoObject *stage = random_item (world, ECO_ECOSYSTEM_STAGES);
  g_autoptr (EcoObject) touchpoint = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);

  if (node == NULL || stage == NULL)
    return;
  g_object_set (touchpoint, "node", eco_object_get_id (node), "stage", eco_object_get_id (stage),
                NULL);
  eco_editor_insert (world->editor, ECO_OBJECT (world->ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS,
                     G_MAXUINT, touchpoint, NULL);
}

static void
remove_some (World *world)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  static const guint lists[] = { ECO_ECOSYSTEM_NODES,        ECO_ECOSYSTEM_EXCHANGES,
                                 ECO_ECOSYSTEM_STAGES,       ECO_ECOSYSTEM_NEEDS,
                                 ECO_ECOSYSTEM_CAPABILITIES, ECO_ECOSYSTEM_METRICS };

  for (int i = 0; i < 2; i++)
    {
      EcoObject *object =
          random_item (world, lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))]);

      if (object != NULL && !g_ptr_array_find (doomed, object, NULL))
        g_ptr_array_add (doomed, object);
    }
  if (doomed->len > 0)
    eco_editor_remove (world->editor, doomed);
}

static void
reorder_rings (World *world)
{
  EcoObject *ring = random_item (world, ECO_ECOSYSTEM_RINGS);

  if (g_test_rand_int_range (0, 4) == 0)
    eco_editor_add_ring (world->editor, (guint) g_test_rand_int_range (0, 5), random_word ());
  else if (ring != NULL)
    eco_editor_move_ring (world->editor, ECO_RING (ring), (guint) g_test_rand_int_range (0, 5));
}

static void
edit_once (World *world)
{
  static void (*const verbs[]) (World *) = {
    add_node, add_node, add_node, connect_nodes, connect_nodes, connect_nodes, move_node, set_field,
    set_field, set_field, add_other, add_touchpoint, remove_some, reorder_rings,
  };

  verbs[g_test_rand_int_range (0, G_N_ELEMENTS (verbs))](world);
}

static void
cancelled_group (World *world)
{
  g_autoptr (GBytes) before = eco_writer_write (world->ecosystem);
  g_autoptr (GBytes) after = NULL;

  eco_editor_begin (world->editor, "Cancelled");
  edit_once (world);
  edit_once (world);
  eco_editor_cancel (world->editor);
  after = eco_writer_write (world->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check_state (World *world)
{
  g_autoptr (GBytes) bytes = eco_writer_write (world->ecosystem);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (EcoEcosystem) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (world->ecosystem, &error));
  g_assert_no_error (error);
  loaded = eco_reader_read_bytes (bytes, "random", NULL, &error);
  g_assert_no_error (error);
  again = eco_writer_write (loaded);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* Remembers the state after each step; edits that change nothing make no step. */
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

  g_assert_true (
      g_bytes_equal (now, world->states->pdata[eco_history_get_position (world->history)]));
}

static void
walk_history (World *world)
{
  while (eco_history_undo (world->history))
    assert_state (world);
  while (eco_history_redo (world->history))
    assert_state (world);
}

static void
run_sequence (EcoCatalog *catalog)
{
  World world = { 0 };

  world.ecosystem = eco_ecosystem_new_with_rings ();
  world.editor = eco_editor_new (world.ecosystem, catalog);
  world.history = eco_editor_get_history (world.editor);
  world.states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  note_state (&world);
  for (int i = 0; i < STEPS; i++)
    {
      guint before = eco_history_get_position (world.history);
      int dice = g_test_rand_int_range (0, 20);

      if (dice == 0)
        cancelled_group (&world);
      else if (dice < 4)
        eco_history_undo (world.history);
      else
        edit_once (&world);
      if (eco_history_get_position (world.history) > before)
        note_state (&world);
      assert_state (&world);
    }
  check_state (&world);
  walk_history (&world);
  g_ptr_array_unref (world.states);
  g_assert_finalize_object (world.editor);
  g_assert_finalize_object (world.ecosystem);
}

static void
test_random_edits (void)
{
  const char *wish = g_getenv ("ECO_TEST_SEQUENCES");
  int sequences = wish != NULL ? (int) g_ascii_strtoll (wish, NULL, 10) : SEQUENCES;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);

  for (int i = 0; i < sequences; i++)
    run_sequence (catalog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/random-edits/undo-redo-save-load", test_random_edits);
  return g_test_run ();
}
