/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random work on a map: rings, sectors, arranging, pasting, removing. After every step all nodes
 * are inside of their ring, side and sector, no two cards lie on each other, and the file can be
 * read again; undo of everything is the start and redo of everything the end.
 * ECO_TEST_SEQUENCES asks for more of it. */
#include "base/eco-geometry.h"
#include "model/eco-integrity.h"
#include "model/eco-sectors.h"
#include "model/eco-touchpoint.h"
#include "render/eco-measure.h"
#include "session/eco-clip-text.h"
#include "session/eco-clip.h"
#include "session/eco-document-arrange.h"
#include "session/eco-document-rings.h"
#include "session/eco-template.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <math.h>

#define STEPS 40
#ifdef __SANITIZE_ADDRESS__
#define SEQUENCES 3
#else
#define SEQUENCES 12
#endif

typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoHistory *history;
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
  GPtrArray *states;          /* bytes after each step of the history */
  const char *did;            /* the last verb, for messages */
} World;

static gpointer
any_of (EcoList *list)
{
  guint n = eco_list_get_length (list);

  return n > 0 ? eco_list_get (list, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
}

static gpointer
any_node (World *world)
{
  return any_of (eco_ecosystem_get_nodes (world->ecosystem));
}

static gpointer
any_ring (World *world)
{
  return any_of (eco_ecosystem_get_rings (world->ecosystem));
}

static GPtrArray *
any_nodes (World *world)
{
  GPtrArray *nodes = g_ptr_array_new ();
  int n = g_test_rand_int_range (1, 6);

  for (int i = 0; i < n; i++)
    {
      gpointer node = any_node (world);

      if (node != NULL && !g_ptr_array_find (nodes, node, NULL))
        g_ptr_array_add (nodes, node);
    }
  return nodes;
}

/* ---- Verbs */

static void
paste_lines (World *world)
{
  EcoPoint at = eco_point_from_polar (g_test_rand_double_range (0, 360),
                                      g_test_rand_double_range (50, 700));

  eco_clip_paste_text (world->document, "Analyst\nAcme\nLinkedIn\nIntranet",
                       g_test_rand_bit () ? &at : NULL, NULL);
}

static void
duplicate (World *world)
{
  g_autoptr (GPtrArray) nodes = any_nodes (world);

  eco_clip_duplicate (world->document, nodes, NULL);
}

static void
cut_and_paste (World *world)
{
  g_autoptr (GPtrArray) nodes = any_nodes (world);
  g_autoptr (GBytes) fragment = eco_clip_cut (world->document, nodes);

  if (fragment != NULL)
    g_assert_true (eco_clip_paste (world->document, fragment, TRUE, NULL, NULL));
}

static void
arrange (World *world)
{
  g_autoptr (GPtrArray) nodes = any_nodes (world);

  if (g_test_rand_int_range (0, 4) == 0)
    {
      g_ptr_array_set_size (nodes, 0);
      g_ptr_array_add (nodes, any_ring (world));
    }
  eco_document_arrange (world->document, nodes,
                        (EcoArrange) g_test_rand_int_range (0, ECO_N_ARRANGES), NULL);
}

static void
move_to_ring (World *world)
{
  g_autoptr (GPtrArray) nodes = any_nodes (world);
  EcoNode *brand = eco_ecosystem_find_brand_node (world->ecosystem);

  g_ptr_array_remove (nodes, brand);
  eco_document_move_to_ring (world->document, nodes, any_ring (world));
}

static void
change_rings (World *world)
{
  EcoRing *ring = any_ring (world);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      eco_document_add_ring (world->document, g_test_rand_bit () ? ring : NULL, "New");
      break;
    case 1:
      eco_document_move_ring (world->document, ring, g_test_rand_bit () ? 1 : -1);
      break;
    case 2:
      eco_document_resize_ring (world->document, ring, g_test_rand_double_range (20, 300), NULL);
      break;
    default:
      eco_document_remove_ring (world->document, ring,
                                eco_document_suggest_ring (world->document, ring));
    }
}

static void
change_sectors (World *world)
{
  EcoSector *sector = any_of (eco_ecosystem_get_sectors (world->ecosystem));
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = any_nodes (world);

  if (sector == NULL || g_test_rand_int_range (0, 3) == 0)
    eco_editor_add_sector (world->editor,
                           g_test_rand_bit () ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL, "Sector",
                           g_test_rand_bit () ? nodes : NULL);
  else if (g_test_rand_bit ())
    eco_editor_move_sector (world->editor, sector, g_test_rand_bit () ? 1 : -1);
  else
    {
      g_ptr_array_add (doomed, sector);
      eco_editor_remove (world->editor, doomed);
    }
}

static void
connect_nodes (World *world)
{
  EcoNode *from = any_node (world), *to = any_node (world);

  if (from != NULL && from != to)
    eco_editor_connect (world->editor, from, to, NULL);
}

static void
remove_nodes (World *world)
{
  g_autoptr (GPtrArray) nodes = any_nodes (world);

  if (nodes->len > 0)
    eco_editor_remove (world->editor, nodes);
}

static void
use_at_stage (World *world)
{
  EcoObject *owner = ECO_OBJECT (world->ecosystem);
  EcoNode *node = any_node (world);
  EcoObject *stage = any_of (eco_object_get_list (owner, ECO_ECOSYSTEM_STAGES));
  g_autoptr (EcoObject) touchpoint = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);

  if (node == NULL || stage == NULL)
    return;
  g_object_set (touchpoint, "node", eco_object_get_id (ECO_OBJECT (node)), "stage",
                eco_object_get_id (stage), NULL);
  eco_editor_insert (world->editor, owner, ECO_ECOSYSTEM_TOUCHPOINTS, G_MAXUINT, touchpoint, NULL);
}

static void
pin (World *world)
{
  EcoNode *node = any_node (world);

  if (node != NULL && isfinite (node->angle + node->radius))
    eco_editor_set_text (world->editor, ECO_OBJECT (node), "pinned", node->pinned ? "" : "yes",
                         NULL);
}

static void
regrouped_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  eco_document_arrange_by_finish (ECO_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Everything is laid out anew, together with what is asked of the layout. */
static void
regroup (World *world)
{
  static const char *const words[] = { "none", "family", "owner", "stage" };
  gboolean journey = g_test_rand_bit (), done = FALSE;
  const char *text = journey ? (g_test_rand_bit () ? "yes" : "no")
                             : words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];

  eco_document_arrange_by_async (world->document,
                                 eco_object_find_field (ECO_OBJECT (world->ecosystem),
                                                        journey ? "journey-order" : "group-by"),
                                 text, NULL, regrouped_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* ---- What holds after each */

static gboolean
is_placed (World *world, EcoNode *node)
{
  return node != eco_ecosystem_find_brand_node (world->ecosystem) && isfinite (node->angle) &&
         isfinite (node->radius);
}

static void
assert_inside (World *world, EcoNode *node, GArray *spans)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (world->ecosystem, node->ring);
  int index = eco_sectors_find (spans, node->side, eco_sectors_of_node (world->ecosystem, node));

  if (node->radius < ring->inner || node->radius > ring->outer)
    g_error ("after %s: “%s” is at %.1f, its ring “%s” from %.1f to %.1f", world->did, node->name,
             node->radius, ring->name, ring->inner, ring->outer);
  if (node->side != ECO_SIDE_NONE && (node->angle > 180) != (node->side == ECO_SIDE_INTERNAL))
    g_error ("after %s: “%s” is at %.1f°, on the wrong side", world->did, node->name, node->angle);
  if (index >= 0)
    {
      const EcoSectorSpan *span = &g_array_index (spans, EcoSectorSpan, index);

      if (node->angle < span->from - 0.01 || node->angle > span->to + 0.01)
        g_error ("after %s: “%s” is at %.1f°, its sector from %.1f to %.1f", world->did, node->name,
                 node->angle, span->from, span->to);
    }
}

static void
assert_apart (World *world)
{
  EcoList *nodes = eco_ecosystem_get_nodes (world->ecosystem);
  guint n = eco_list_get_length (nodes);
  g_autofree EcoRect *boxes = g_new0 (EcoRect, n + 1);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      double width, height;

      eco_measure_card (world->typesetter, world->catalog, node, &width, &height);
      boxes[i] = eco_rect_around (eco_point_from_polar (node->angle, node->radius), width, height);
    }
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        EcoNode *a = eco_list_get (nodes, i), *b = eco_list_get (nodes, k);
        double x = MIN (boxes[i].x + boxes[i].width, boxes[k].x + boxes[k].width) -
                   MAX (boxes[i].x, boxes[k].x);
        double y = MIN (boxes[i].y + boxes[i].height, boxes[k].y + boxes[k].height) -
                   MAX (boxes[i].y, boxes[k].y);

        if (is_placed (world, a) && is_placed (world, b) && x > 0.6 && y > 0.6)
          g_error ("after %s: “%s” lies on “%s”", world->did, a->name, b->name);
      }
}

static void
check_state (World *world)
{
  EcoList *nodes = eco_ecosystem_get_nodes (world->ecosystem);
  g_autoptr (GArray) spans = eco_sectors_new (world->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_autoptr (GBytes) bytes = eco_writer_write (world->ecosystem), again = NULL;
  g_autoptr (EcoEcosystem) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (world->ecosystem, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (is_placed (world, eco_list_get (nodes, i)))
      assert_inside (world, eco_list_get (nodes, i), spans);
  assert_apart (world);
  loaded = eco_reader_read_bytes (bytes, "random", NULL, &error);
  g_assert_no_error (error);
  again = eco_writer_write (loaded);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* ---- Sequences */

static void
work_once (World *world)
{
  static const struct { const char *name; void (*func) (World *); } verbs[] = {
    { "pasting lines", paste_lines },       { "pasting lines", paste_lines },
    { "duplicating", duplicate },           { "cut and paste", cut_and_paste },
    { "arranging", arrange },               { "arranging", arrange },
    { "moving to a ring", move_to_ring },   { "changing rings", change_rings },
    { "changing sectors", change_sectors }, { "connecting", connect_nodes },
    { "connecting", connect_nodes },        { "removing", remove_nodes },
    { "arranging", arrange },               { "regrouping", regroup },
    { "using at a stage", use_at_stage },   { "using at a stage", use_at_stage },
    { "pinning", pin },
  };
  guint i = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (verbs));

  world->did = verbs[i].name;
  verbs[i].func (world);
}

static void
note_states (World *world, guint before)
{
  guint position = eco_history_get_position (world->history);

  /* Some verbs make more than one step; only the last of them has a known state. */
  g_ptr_array_set_size (world->states, (int) MIN (before + 1, position));
  g_ptr_array_set_size (world->states, (int) position);
  g_ptr_array_add (world->states, eco_writer_write (world->ecosystem));
}

static void
walk_history (World *world)
{
  g_autoptr (GBytes) end = NULL, now = NULL, last = NULL;

  while (eco_history_redo (world->history))
    ;
  end = eco_writer_write (world->ecosystem);
  now = g_bytes_ref (end);
  while (eco_history_undo (world->history))
    {
      GBytes *state = world->states->pdata[eco_history_get_position (world->history)];

      g_clear_pointer (&now, g_bytes_unref);
      now = eco_writer_write (world->ecosystem);
      if (state != NULL && !g_bytes_equal (now, state))
        g_error ("undo of “%s” is not what was before",
                 eco_history_get_redo_label (world->history));
    }
  g_assert_true (g_bytes_equal (now, world->states->pdata[0]));
  while (eco_history_redo (world->history))
    ;
  last = eco_writer_write (world->ecosystem);
  g_assert_true (g_bytes_equal (last, end));
}

static void
unref_state (gpointer state)
{
  if (state != NULL)
    g_bytes_unref (state);
}

static void
run_sequence (EcoCatalog *catalog)
{
  World world = { .catalog = catalog };

  world.document = eco_document_new_from_template ("blank-rings", catalog, NULL);
  world.ecosystem = eco_document_get_ecosystem (world.document);
  world.editor = eco_document_get_editor (world.document);
  world.history = eco_document_get_history (world.document);
  world.typesetter = eco_typesetter_new ();
  world.states = g_ptr_array_new_with_free_func (unref_state);
  note_states (&world, 0);
  for (int i = 0; i < STEPS; i++)
    {
      guint before = eco_history_get_position (world.history);

      if (g_test_rand_int_range (0, 8) == 0)
        {
          world.did = "undo";
          eco_history_undo (world.history);
        }
      else
        work_once (&world);
      if (eco_history_get_position (world.history) > before)
        note_states (&world, before);
      check_state (&world);
    }
  walk_history (&world);
  g_ptr_array_unref (world.states);
  eco_typesetter_unref (world.typesetter);
  g_object_unref (world.document);
}

static void
test_random_arranging (void)
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
  g_test_add_func ("/random-arranging/all", test_random_arranging);
  return g_test_run ();
}
