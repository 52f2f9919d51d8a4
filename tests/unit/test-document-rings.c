/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: rings and sectors that come, go and change leave every node in
 * its ring and sector, none on another; and each is one step. */
#include "base/eco-geometry.h"
#include "model/eco-sectors.h"
#include "render/eco-measure.h"
#include "session/eco-document-rings.h"
#include "session/eco-template.h"

#include <math.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoObject *before;
  guint position;
  char *message;
} Fixture;

static void
message_cb (EcoDocument *document, const char *text, Fixture *f)
{
  g_free (f->message);
  f->message = g_strdup (text);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("meridian", f->catalog, NULL);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  f->editor = eco_document_get_editor (f->document);
  f->before = eco_object_copy (ECO_OBJECT (f->ecosystem));
  f->position = eco_history_get_position (eco_document_get_history (f->document));
  g_signal_connect (f->document, "message", G_CALLBACK (message_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->before);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->catalog);
  g_free (f->message);
}

static EcoRing *
ring_at (Fixture *f, guint index)
{
  return eco_list_get (eco_ecosystem_get_rings (f->ecosystem), index);
}

static guint
count_rings (Fixture *f)
{
  return eco_list_get_length (eco_ecosystem_get_rings (f->ecosystem));
}

static EcoList *
get_nodes (Fixture *f)
{
  return eco_ecosystem_get_nodes (f->ecosystem);
}

/* Every card is inside of its ring, side and sector. */
static void
assert_inside (Fixture *f, EcoNode *node, const EcoRect *box)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);
  g_autoptr (GArray) spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  int index = eco_sectors_find (spans, node->side, eco_sectors_of_node (f->ecosystem, node));

  g_assert_true (!eco_sectors_are_on (spans, node->side) || index >= 0 || ring == ring_at (f, 0));
  for (int corner = 0; corner < 4; corner++)
    {
      EcoPoint at = { box->x + (corner % 2) * box->width, box->y + (corner / 2) * box->height };
      const EcoSectorSpan *span;
      double angle, radius;

      eco_point_to_polar (at, &angle, &radius);
      g_assert_cmpfloat (radius, <, ring->outer);
      if (ring == ring_at (f, 0))
        continue;
      g_assert_cmpint (node->side, ==, angle < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
      if (index < 0)
        continue;
      span = &g_array_index (spans, EcoSectorSpan, index);
      g_assert_cmpfloat (angle, >, span->from);
      g_assert_cmpfloat (angle, <, span->to);
    }
  g_assert_cmpfloat (node->radius, >, ring->inner);
}

static void
assert_good (Fixture *f)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (f->ecosystem);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  guint n = eco_list_get_length (get_nodes (f));
  g_autofree EcoRect *boxes = g_new (EcoRect, n);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (get_nodes (f), i);
      double width, height;

      eco_measure_card (typesetter, f->catalog, node, &width, &height);
      boxes[i] = eco_rect_around (eco_point_from_polar (node->angle, node->radius), width, height);
      for (guint j = 0; j < i && node != brand; j++)
        if (eco_list_get (get_nodes (f), j) != brand && eco_rect_intersects (&boxes[i], &boxes[j]))
          g_error ("“%s” lies on “%s”", node->name,
                   ECO_NODE (eco_list_get (get_nodes (f), j))->name);
      if (node != brand)
        assert_inside (f, node, &boxes[i]);
    }
  for (guint i = 1; i < count_rings (f); i++)
    g_assert_cmpfloat (ring_at (f, i)->inner, ==, ring_at (f, i - 1)->outer);
}

/* One step, which undo takes back to the last digit, and redo does again. */
static void
assert_one_step (Fixture *f)
{
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (EcoObject) after = eco_object_copy (ECO_OBJECT (f->ecosystem));

  assert_good (f);
  g_assert_cmpuint (eco_history_get_position (history), ==, f->position + 1);
  eco_history_undo (history);
  g_assert_true (eco_object_equal (f->before, ECO_OBJECT (f->ecosystem)));
  eco_history_redo (history);
  g_assert_true (eco_object_equal (after, ECO_OBJECT (f->ecosystem)));
}

/* What is done so far is where the next step starts from. */
static void
start_here (Fixture *f)
{
  g_object_unref (f->before);
  f->before = eco_object_copy (ECO_OBJECT (f->ecosystem));
  f->position = eco_history_get_position (eco_document_get_history (f->document));
}

static void
test_add (Fixture *f, gconstpointer data)
{
  g_autofree char *name = eco_document_dup_ring_name (f->document);
  EcoRing *ring = eco_document_add_ring (f->document, ring_at (f, 1), name);

  g_assert_cmpstr (name, ==, "Ring 5");
  g_assert_true (ring_at (f, 2) == ring);
  g_assert_cmpfloat (ring->outer - ring->inner, >, 50);
  assert_one_step (f);
  start_here (f);
  ring = eco_document_add_ring (f->document, NULL, "Ring 6");
  g_assert_true (ring_at (f, 5) == ring_at (f, count_rings (f) - 1));
  assert_one_step (f);
}

static void
test_move (Fixture *f, gconstpointer data)
{
  EcoRing *ring = ring_at (f, 3);

  g_assert_false (eco_document_move_ring (f->document, ring, 1));
  g_assert_false (eco_document_move_ring (f->document, ring_at (f, 1), -1));
  g_assert_false (eco_document_move_ring (f->document, ring_at (f, 0), 1));
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (f->document)), ==,
                    f->position);
  g_assert_true (eco_document_move_ring (f->document, ring, -1));
  g_assert_true (ring_at (f, 2) == ring);
  assert_one_step (f);
  start_here (f);
  g_assert_true (eco_document_move_ring (f->document, ring, -1));
  assert_one_step (f);
}

static void
test_remove_and_move (Fixture *f, gconstpointer data)
{
  guint n_nodes = eco_list_get_length (get_nodes (f));
  EcoRing *ring = ring_at (f, 2), *target = eco_document_suggest_ring (f->document, ring);
  g_autoptr (GPtrArray) nodes = eco_document_list_ring_nodes (f->document, ring);

  g_assert_true (target == ring_at (f, 1));
  g_assert_cmpuint (nodes->len, >, 3);
  g_assert_true (eco_document_remove_ring (f->document, ring, target));
  g_assert_cmpuint (count_rings (f), ==, 3);
  g_assert_cmpuint (eco_list_get_length (get_nodes (f)), ==, n_nodes);
  for (guint i = 0; i < nodes->len; i++)
    g_assert_cmpstr (ECO_NODE (nodes->pdata[i])->ring, ==, eco_object_get_id (ECO_OBJECT (target)));
  assert_one_step (f);
}

static void
test_remove_outwards (Fixture *f, gconstpointer data)
{
  EcoRing *ring = ring_at (f, 1), *target = eco_document_suggest_ring (f->document, ring);

  g_assert_true (target == ring_at (f, 2) || target == ring_at (f, 0));
  g_assert_true (eco_document_remove_ring (f->document, ring, ring_at (f, 2)));
  assert_one_step (f);
}

static void
test_remove_all (Fixture *f, gconstpointer data)
{
  guint n_nodes = eco_list_get_length (get_nodes (f));
  g_autoptr (GPtrArray) nodes = eco_document_list_ring_nodes (f->document, ring_at (f, 2));

  g_assert_true (eco_document_remove_ring (f->document, ring_at (f, 2), NULL));
  g_assert_cmpuint (eco_list_get_length (get_nodes (f)), ==, n_nodes - nodes->len);
  assert_one_step (f);
}

static void
test_core_stays (Fixture *f, gconstpointer data)
{
  g_assert_false (eco_document_remove_ring (f->document, ring_at (f, 0), ring_at (f, 1)));
  g_assert_cmpstr (f->message, ==, "The brand’s ring cannot be removed");
  g_assert_true (eco_object_equal (f->before, ECO_OBJECT (f->ecosystem)));
}

static void
test_resize (Fixture *f, gconstpointer data)
{
  EcoRing *ring = ring_at (f, 1);
  double width = ring->outer - ring->inner, outermost = ring_at (f, 3)->outer;

  eco_document_resize_ring (f->document, ring, width + 80, NULL);
  g_assert_cmpfloat_with_epsilon (ring->outer - ring->inner, width + 80, 1e-6);
  g_assert_cmpfloat_with_epsilon (ring_at (f, 3)->outer, outermost + 80, 1e-6);
  assert_one_step (f);
  start_here (f);
  eco_document_resize_ring (f->document, ring, 10, NULL);
  g_assert_cmpfloat (ring->outer - ring->inner, >=,
                     eco_document_measure_least_ring (f->document, ring));
  assert_one_step (f);
}

static GPtrArray *
list_side (Fixture *f, EcoSide side, guint every)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (get_nodes (f)); i++)
    {
      EcoNode *node = eco_list_get (get_nodes (f), i);

      if (node->side == side && n++ % every == 0)
        g_ptr_array_add (found, node);
    }
  return found;
}

static void
test_sectors (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = list_side (f, ECO_SIDE_EXTERNAL, 2);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  EcoSector *first, *second;

  first = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Market", nodes);
  assert_one_step (f);
  start_here (f);
  second = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Press", NULL);
  assert_one_step (f);
  start_here (f);
  eco_editor_share_sectors (f->editor, first, second, 0.8);
  assert_one_step (f);
  start_here (f);
  eco_editor_move_sector (f->editor, first, 1);
  assert_one_step (f);
  start_here (f);
  g_assert_true (eco_document_move_ring (f->document, ring_at (f, 3), -1));
  assert_one_step (f);
  start_here (f);
  g_ptr_array_add (doomed, first);
  eco_editor_remove (f->editor, doomed);
  g_assert_null (ECO_NODE (nodes->pdata[0])->sector);
  assert_one_step (f);
}

/* The last node without a sector takes its part of the side with it. */
static void
test_last_without (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = list_side (f, ECO_SIDE_INTERNAL, 1);
  g_autoptr (GArray) spans = NULL;
  EcoNode *last = nodes->pdata[0];
  EcoSector *sector;

  g_ptr_array_remove_index_fast (nodes, 0);
  sector = eco_editor_add_sector (f->editor, ECO_SIDE_INTERNAL, "Head office", nodes);
  assert_good (f);
  start_here (f);
  eco_editor_set_text (f->editor, ECO_OBJECT (last), "sector",
                       eco_object_get_id (ECO_OBJECT (sector)), NULL);
  assert_one_step (f);
  spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpuint (spans->len, ==, 1);
}

/* A place in a sector makes the node one of it; on the other side it is of none there. */
static void
test_sector_follows (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = list_side (f, ECO_SIDE_EXTERNAL, 2);
  EcoSector *sector = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Market", nodes);
  EcoNode *node = nodes->pdata[1];
  EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);
  double angle, radius;

  start_here (f);
  g_assert_true (eco_document_find_place (f->document, node, ring, ECO_SIDE_EXTERNAL, 150,
                                          node->radius, &angle, &radius));
  g_assert_cmpfloat (angle, >, 90);
  eco_editor_move_node (f->editor, node, ring, ECO_SIDE_EXTERNAL, angle, radius);
  g_assert_null (node->sector);
  assert_one_step (f);
  start_here (f);
  eco_editor_set_text (f->editor, ECO_OBJECT (node), "sector",
                       eco_object_get_id (ECO_OBJECT (sector)), NULL);
  g_assert_cmpfloat (node->angle, <, 90);
  assert_one_step (f);
  eco_editor_set_text (f->editor, ECO_OBJECT (sector), "side", "internal", NULL);
  g_assert_null (node->sector);
  assert_good (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/document-rings/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add", test_add);
  ADD ("move", test_move);
  ADD ("remove-and-move", test_remove_and_move);
  ADD ("remove-outwards", test_remove_outwards);
  ADD ("remove-all", test_remove_all);
  ADD ("core-stays", test_core_stays);
  ADD ("resize", test_resize);
  ADD ("sectors", test_sectors);
  ADD ("last-without-sector", test_last_without);
  ADD ("sector-follows-place", test_sector_follows);
#undef ADD
  return g_test_run ();
}
