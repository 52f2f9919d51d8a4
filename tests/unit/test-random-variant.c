/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits in a scenario and beside it: what the parent keeps of the scenario gives what is
 * shown, all holds at any time, and undo of all in the parent is the start. */
#include "session/eco-variant.h"

#include "model/eco-integrity.h"

#include "plan-fixture.h"
#include "store-fixture.h"

#define STEPS 30
#ifdef __SANITIZE_ADDRESS__
#define SEQUENCES 5 /* ten times slower here */
#else
#define SEQUENCES 25
#endif

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

static void
set_text (EcoDocument *document)
{
  EcoObject *object = random_item (document, (guint) dice (ECO_ECOSYSTEM_N_LISTS));

  if (object != NULL && eco_object_find_field (object, "name") != NULL)
    eco_editor_set_text (eco_document_get_editor (document), object, "name",
                         fixture_texts[dice (G_N_ELEMENTS (fixture_texts))], NULL);
}

static void
set_channel (EcoDocument *document)
{
  EcoObject *exchange = random_item (document, ECO_ECOSYSTEM_EXCHANGES);
  EcoObject *node = random_item (document, ECO_ECOSYSTEM_NODES);

  if (exchange != NULL && node != NULL)
    eco_editor_set_text (eco_document_get_editor (document), exchange, "channel",
                         dice (3) == 0 ? "" : eco_object_get_id (node), NULL);
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

static void
add_view (EcoDocument *document)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoObject *node = random_item (document, ECO_ECOSYSTEM_NODES);
  EcoObject *view;

  eco_editor_begin (editor, "Add a view");
  view = eco_editor_add (editor, ECO_ECOSYSTEM_VIEWS, ECO_TYPE_VIEW, "View");
  if (node != NULL)
    eco_editor_set_text (editor, view, "focus", eco_object_get_id (node), NULL);
  eco_editor_end (editor);
}

static void
add_need (EcoDocument *document)
{
  eco_editor_add (eco_document_get_editor (document), ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "Need");
}

static void
move_item (EcoDocument *document)
{
  static const guint lists[] = { ECO_ECOSYSTEM_NODES, ECO_ECOSYSTEM_STAGES };
  guint list = lists[dice (2)];
  EcoObject *object = random_item (document, list);
  EcoObject *root = ECO_OBJECT (eco_document_get_ecosystem (document));

  if (object != NULL)
    eco_editor_apply (eco_document_get_editor (document),
                      eco_change_new_move (object, (guint) dice ((int) eco_list_get_length (
                                                       eco_object_get_list (root, list)))),
                      NULL);
}

static void
undo (EcoDocument *document)
{
  eco_history_undo (eco_document_get_history (document));
}

static void
edit_once (EcoDocument *document)
{
  static void (*const verbs[]) (EcoDocument *) = {
    add_node, add_node,   connect_nodes, connect_nodes, set_text,  set_text,
    undo,     remove_one, set_channel,   add_view,      move_item, add_need,
  };

  verbs[dice (G_N_ELEMENTS (verbs))](document);
}

static void
assert_whole (EcoDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (eco_document_get_ecosystem (document), &error));
  g_assert_no_error (error);
}

/* All but the scenarios themselves, which the document is not about. */
static void
assert_equal (EcoDocument *a, EcoDocument *b)
{
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      EcoList *x = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (a)), i);
      EcoList *y = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (b)), i);

      if (i == ECO_ECOSYSTEM_SCENARIOS)
        continue;
      g_assert_cmpuint (eco_list_get_length (x), ==, eco_list_get_length (y));
      for (guint j = 0; j < eco_list_get_length (x); j++)
        g_assert_true (eco_object_equal (eco_list_get (x, j), eco_list_get (y, j)));
    }
}

static void
check (EcoVariant *variant)
{
  EcoDocument *parent = eco_variant_get_parent (variant);
  g_autoptr (EcoVariant) again = eco_variant_new (parent, eco_variant_get_owner (variant));

  assert_whole (parent);
  assert_whole (eco_variant_get_document (variant));
  assert_equal (eco_variant_get_document (variant), eco_variant_get_document (again));
}

static void
run_sequence (EcoCatalog *catalog)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();
  g_autoptr (EcoDocument) parent = eco_document_new (ecosystem, catalog);
  EcoEditor *editor = eco_document_get_editor (parent);
  g_autoptr (EcoEcosystem) before = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  g_autoptr (EcoVariant) variant = NULL;

  for (int i = 0; i < STEPS / 3; i++)
    edit_once (parent);
  variant = eco_variant_new (parent, ECO_OBJECT (eco_editor_add_scenario (editor, "S", NULL)));
  for (int i = 0; i < STEPS; i++)
    {
      if (dice (6) == 0)
        set_text (parent);
      else if (dice (12) == 0)
        remove_one (parent);
      else
        edit_once (eco_variant_get_document (variant));
      g_assert_nonnull (eco_variant_get_owner (variant));
      check (variant);
    }
  g_assert_true (eco_variant_merge (variant, NULL));
  assert_whole (parent);
  while (eco_history_undo (eco_document_get_history (parent)))
    ;
  fixture_assert_same (before, ecosystem);
}

static void
test_random_variant (void)
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
  g_test_add_func ("/random-variant/edits", test_random_variant);
  return g_test_run ();
}
