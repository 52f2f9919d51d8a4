/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits of a document and of a scenario of it, with groups, undo, redo, jumps in the history
 * and saving between them: after each, what a crash would leave is what the document is.
 * ECO_TEST_SEQUENCES asks for more of them. */
#include "journal-fixture.h"
#include "session/eco-variant.h"
#include "store-fixture.h"

#include <glib/gstdio.h>

#define STEPS 40
#ifdef __SANITIZE_ADDRESS__
#define SEQUENCES 6 /* ten times slower here */
#else
#define SEQUENCES 40
#endif

typedef struct
{
  EcoDocument *document;
  EcoVariant *variant; /* or %NULL */
  EcoJournal *journal;
  GFile *file;
  gboolean began; /* something was changed since it was saved */
} World;

static int
dice (int sides)
{
  return g_test_rand_int_range (0, sides);
}

static EcoObject *
random_item (EcoDocument *document, guint list)
{
  EcoObject *root = ECO_OBJECT (eco_document_get_ecosystem (document));
  EcoList *items = eco_object_get_list (root, list);
  guint n = eco_list_get_length (items);

  return n > 0 ? eco_list_get (items, (guint) dice ((int) n)) : NULL;
}

static const char *
random_text (void)
{
  return dice (8) == 0 ? fixture_unwritable[dice (G_N_ELEMENTS (fixture_unwritable))]
                       : fixture_texts[dice (G_N_ELEMENTS (fixture_texts))];
}

static void
add_node (EcoDocument *document)
{
  eco_editor_add_node (eco_document_get_editor (document), "media",
                       fixture_texts[dice (G_N_ELEMENTS (fixture_texts))],
                       ECO_RING (random_item (document, ECO_ECOSYSTEM_RINGS)), (EcoSide) dice (3),
                       g_test_rand_double_range (0, 360), g_test_rand_double_range (0, 600));
}

static void
connect_nodes (EcoDocument *document)
{
  EcoObject *from = random_item (document, ECO_ECOSYSTEM_NODES);
  EcoObject *to = random_item (document, ECO_ECOSYSTEM_NODES);

  if (from != NULL)
    eco_editor_connect (eco_document_get_editor (document), ECO_NODE (from), ECO_NODE (to), NULL);
}

/* Any field of any object that takes a text. */
static void
set_text (EcoDocument *document)
{
  EcoObject *object = dice (8) == 0 ? ECO_OBJECT (eco_document_get_ecosystem (document))
                                    : random_item (document, (guint) dice (ECO_ECOSYSTEM_N_LISTS));
  EcoObjectClass *klass = object != NULL ? ECO_OBJECT_GET_CLASS (object) : NULL;
  const EcoField *field =
      klass != NULL && klass->n_fields > 0 ? &klass->fields[dice ((int) klass->n_fields)] : NULL;
  g_autofree char *number = g_strdup_printf ("%d", dice (12) - 3);

  if (field == NULL || (field->flags & ECO_FIELD_REQUIRED) || field->type == ECO_FIELD_REF ||
      field->type == ECO_FIELD_REFS || g_str_equal (field->name, "side") ||
      ECO_IS_SCENARIO (object))
    return;
  eco_editor_begin_merging (eco_document_get_editor (document), "Set", field->name);
  eco_editor_set_text (eco_document_get_editor (document), object, field->name,
                       dice (2) == 0 ? number : random_text (), NULL);
  eco_editor_end (eco_document_get_editor (document));
}

static void
move_node (EcoDocument *document)
{
  EcoObject *node = random_item (document, ECO_ECOSYSTEM_NODES);
  EcoObject *ring = random_item (document, ECO_ECOSYSTEM_RINGS);

  if (node != NULL && ring != NULL)
    eco_document_put_node (document, ECO_NODE (node), ECO_RING (ring), (EcoSide) dice (3),
                           g_test_rand_double_range (0, 360), g_test_rand_double_range (0, 600));
}

static void
remove_one (EcoDocument *document)
{
  static const guint lists[] = { ECO_ECOSYSTEM_NODES, ECO_ECOSYSTEM_EXCHANGES, ECO_ECOSYSTEM_VIEWS,
                                 ECO_ECOSYSTEM_STAGES, ECO_ECOSYSTEM_NEEDS };
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  EcoObject *object = random_item (document, lists[dice (G_N_ELEMENTS (lists))]);

  if (object == NULL)
    return;
  g_ptr_array_add (doomed, object);
  eco_editor_remove (eco_document_get_editor (document), doomed);
}

/* A part of a node, and then perhaps the node with it. */
static void
add_part (EcoDocument *document)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoObject *node = random_item (document, ECO_ECOSYSTEM_NODES);
  g_autoptr (EcoObject) part = eco_object_new (ECO_TYPE_CUSTOM_FIELD, NULL);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  if (node == NULL)
    return;
  eco_field_parse (eco_object_find_field (part, "name"), part, "Field", NULL);
  eco_editor_begin (editor, "Part");
  eco_editor_insert (editor, node, ECO_NODE_CUSTOM_FIELDS, 0, part, NULL);
  eco_editor_set_text (editor, node, "name", random_text (), NULL);
  g_ptr_array_add (doomed, dice (2) == 0 ? part : node);
  if (dice (2) == 0)
    eco_editor_remove (editor, doomed);
  eco_editor_end (editor);
}

static void
move_item (EcoDocument *document)
{
  static const guint lists[] = { ECO_ECOSYSTEM_NODES, ECO_ECOSYSTEM_STAGES, ECO_ECOSYSTEM_RINGS };
  guint list = lists[dice (G_N_ELEMENTS (lists) - 1)];
  EcoObject *object = random_item (document, list);
  EcoObject *root = ECO_OBJECT (eco_document_get_ecosystem (document));

  if (object != NULL)
    eco_editor_apply (eco_document_get_editor (document),
                      eco_change_new_move (object, (guint) dice ((int) eco_list_get_length (
                                                       eco_object_get_list (root, list)))),
                      NULL);
}

static void
walk (EcoDocument *document)
{
  EcoHistory *history = eco_document_get_history (document);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (history));

  if (dice (3) == 0)
    eco_history_go_to (history, (guint) dice ((int) n + 1));
  else if (dice (2) == 0)
    eco_history_redo (history);
  else
    eco_history_undo (history);
}

static void
add_ring (EcoDocument *document)
{
  EcoObject *ring = random_item (document, ECO_ECOSYSTEM_RINGS);

  if (dice (3) == 0)
    eco_editor_add_ring (eco_document_get_editor (document), (guint) dice (5), random_text ());
  else if (ring != NULL)
    eco_document_widen_ring (document, ECO_RING (ring), 20);
}

static void
edit_once (EcoDocument *document)
{
  static void (*const verbs[]) (EcoDocument *) = {
    add_node, add_node, connect_nodes, connect_nodes, set_text, set_text,  set_text,
    walk,     walk,     move_node,     remove_one,    add_part, move_item, add_ring,
  };

  verbs[dice (G_N_ELEMENTS (verbs))](document);
}

/* Several at once, perhaps for nothing. */
static void
edit_group (EcoDocument *document)
{
  static void (*const verbs[]) (EcoDocument *) = { add_node,   connect_nodes, set_text,
                                                   remove_one, add_part,      move_item };
  EcoEditor *editor = eco_document_get_editor (document);
  gboolean cancelled = dice (2) == 0;

  eco_editor_begin (editor, "Group");
  for (int i = 0; i < 4; i++)
    verbs[dice (G_N_ELEMENTS (verbs))](document);
  if (cancelled)
    eco_editor_cancel (editor);
  else
    eco_editor_end (editor);
}

static void
edit_world (World *world)
{
  int number = dice (20);

  if (number == 0)
    {
      g_assert_true (eco_document_save (world->document, world->file, TRUE, NULL));
      world->began = FALSE;
    }
  else if (number < 4)
    edit_group (world->document);
  else if (number < 12 && world->variant != NULL && eco_variant_get_owner (world->variant) != NULL)
    edit_once (eco_variant_get_document (world->variant));
  else
    edit_once (world->document);
}

static EcoVariant *
make_variant (EcoDocument *document)
{
  EcoScenario *scenario = eco_editor_add_scenario (eco_document_get_editor (document), "S", NULL);

  return eco_variant_new (document, ECO_OBJECT (scenario));
}

static void
run_sequence (EcoCatalog *catalog, const char *folder, guint *n_steps)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();
  g_autofree char *path = g_build_filename (folder, "random.ecotone", NULL);
  World world = { .file = g_file_new_for_path (path) };

  world.document = eco_document_new (ecosystem, catalog);
  world.journal = eco_journal_new (world.document);
  for (int i = 0; i < STEPS; i++)
    {
      guint before;

      if (i == STEPS / 4)
        {
          world.variant = make_variant (world.document);
          world.began = TRUE;
        }
      before = eco_history_get_position (eco_document_get_history (world.document));
      edit_world (&world);
      if (eco_history_get_position (eco_document_get_history (world.document)) != before)
        world.began = TRUE;
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (!world.began)
        continue;
      fixture_assert_kept (world.journal, world.document);
      (*n_steps)++;
    }
  g_clear_object (&world.variant);
  eco_journal_close (world.journal);
  g_assert_finalize_object (world.journal);
  g_object_unref (world.document);
  g_object_unref (world.file);
}

static void
test_random_journal (void)
{
  const char *wish = g_getenv ("ECO_TEST_SEQUENCES");
  int sequences = wish != NULL ? (int) g_ascii_strtoll (wish, NULL, 10) : SEQUENCES;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  g_autofree char *folder = g_dir_make_tmp ("journal-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "random.ecotone", NULL);
  g_autofree char *backup = g_strconcat (file, "~", NULL);
  guint n_steps = 0;

  for (int i = 0; i < sequences; i++)
    run_sequence (catalog, folder, &n_steps);
  g_test_message ("%u steps were kept as they are", n_steps);
  g_unlink (file);
  g_unlink (backup);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  /* What is synced is for other tests to see; here it would only take its time. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/random", test_random_journal);
  return g_test_run ();
}
