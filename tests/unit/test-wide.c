/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Maps with wide rings: cards keep their size, do not meet and stay on their rings in the
 * picture; the shape is one step; no exchange enters the core. */
#include "render/eco-measure.h"
#include "render/eco-scene-builder.h"
#include "render/eco-scene-line.h"
#include "session/eco-arrangement.h"
#include "session/eco-document-arrange.h"
#include "session/eco-document.h"
#include "session/eco-template.h"
#include "store/eco-writer.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define EDGE 4.0 /* px of the circular form that is left free at each edge of a ring */

static EcoCatalog *
load_catalog (void)
{
  GError *error = NULL;
  EcoCatalog *catalog = eco_catalog_new_builtin (&error);

  g_assert_no_error (error);
  return catalog;
}

static void
add_node (EcoEcosystem *ecosystem, GRand *rand, guint index)
{
  static const char *const names[] = { "Retail", "Customer forum", "Developer programme", "IT",
                                       "Supply-chain partners and logistics", "Newsletter" };
  static const char *const rings[] = { "stakeholders", "community", "social" };
  g_autofree char *id = g_strdup_printf ("m%u", index);
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, id);

  g_object_set (node, "name", names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))], "kind",
                "customer", "ring", rings[g_rand_int_range (rand, 0, 3)], "side",
                g_rand_boolean (rand) ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL, NULL);
  eco_list_append (eco_ecosystem_get_nodes (ecosystem), node);
}

/* The same map in every run. */
static EcoEcosystem *
create_map (guint n_nodes)
{
  EcoEcosystem *ecosystem = eco_ecosystem_new_with_rings ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (EcoObject) brand = eco_object_new (ECO_TYPE_NODE, "brand-node");

  eco_ecosystem_begin_change (ecosystem);
  g_object_set (ecosystem, "shape", ECO_RING_SHAPE_WIDE, NULL);
  g_object_set (brand, "name", "Acme", "kind", "brand", "ring", "brand", NULL);
  eco_list_append (eco_ecosystem_get_nodes (ecosystem), brand);
  for (guint i = 0; i < n_nodes; i++)
    add_node (ecosystem, rand, i);
  for (guint i = 0; i < n_nodes * 3 / 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *from = g_strdup_printf ("m%d", g_rand_int_range (rand, 0, (int) n_nodes));
      g_autofree char *to = g_strdup_printf ("m%d", g_rand_int_range (rand, 0, (int) n_nodes));
      g_autoptr (EcoObject) exchange = eco_object_new (ECO_TYPE_EXCHANGE, id);

      g_object_set (exchange, "from", from, "to", to, "category", "feedback-ideas", NULL);
      eco_list_append (eco_ecosystem_get_exchanges (ecosystem), exchange);
    }
  eco_ecosystem_end_change (ecosystem);
  return ecosystem;
}

/* All four corners of the card are between the two ellipses of its ring, on its side. */
static void
assert_in_band (EcoEcosystem *ecosystem, EcoNode *node, const EcoRect *box)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);
  EcoPlane plane = eco_ecosystem_get_plane (ecosystem);
  double x = fabs (eco_plane_get_point (plane, node->angle, node->radius).x) - box->width / 2;
  double least = eco_plane_get_radius (
      plane, (EcoPoint) { MAX (x, 0), MAX (MAX (box->y, -box->y - box->height), 0) });
  double most = eco_plane_get_radius (
      plane, (EcoPoint) { x + box->width, MAX (fabs (box->y), fabs (box->y + box->height)) });

  g_assert_cmpfloat (x, >=, ECO_HALF_DIVIDE);
  g_assert_cmpfloat (least, >=, ring->inner + EDGE);
  g_assert_cmpfloat (most, <=, ring->outer - EDGE);
  if (node->side != ECO_SIDE_NONE)
    g_assert_true ((node->angle < 180) == (node->side == ECO_SIDE_EXTERNAL));
}

static void
assert_good_picture (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EcoRect));
  EcoPlane plane = eco_ecosystem_get_plane (ecosystem);
  double core = eco_measure_core (typesetter, ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      double width, height;
      EcoRect box;

      if (node == eco_ecosystem_find_brand_node (ecosystem))
        continue;
      eco_measure_card (typesetter, catalog, node, &width, &height);
      box = eco_rect_around (eco_plane_get_point (plane, node->angle, node->radius), width,
                             height);
      assert_in_band (ecosystem, node, &box);
      g_assert_cmpfloat (hypot (MAX (MAX (box.x, -box.x - width), 0),
                                MAX (MAX (box.y, -box.y - height), 0)), >, core);
      for (guint k = 0; k < boxes->len; k++)
        g_assert_false (eco_rect_intersects (&box, &g_array_index (boxes, EcoRect, k)));
      g_array_append_val (boxes, box);
    }
}

static void
test_apart (gconstpointer data)
{
  g_autoptr (EcoCatalog) catalog = load_catalog ();
  g_autoptr (EcoEcosystem) ecosystem = create_map (GPOINTER_TO_UINT (data));
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  GError *error = NULL;

  g_assert_true (eco_arrange (ecosystem, catalog, typesetter, NULL, TRUE, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_good_picture (ecosystem, catalog);
}

/* Exchanges end at the cards as they are in the picture, and none enters the core. */
static void
test_lines (void)
{
  g_autoptr (EcoCatalog) catalog = load_catalog ();
  g_autoptr (EcoEcosystem) ecosystem = create_map (60);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (EcoScene) scene = NULL;
  double core = eco_measure_core (typesetter, ecosystem);

  g_assert_true (eco_arrange (ecosystem, catalog, typesetter, NULL, TRUE, NULL, NULL, NULL));
  scene = eco_scene_new (ecosystem, catalog, NULL);
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      const char *id = eco_object_get_id (ECO_OBJECT (exchange));
      EcoPoint from, to, at;
      EcoRect card;

      if (!eco_scene_get_line_ends (scene, id, &from, &to))
        continue;
      g_assert_true (eco_scene_get_bounds (scene, exchange->from, &card));
      card = eco_rect_expand (&card, 2);
      g_assert_true (eco_rect_contains (&card, from));
      g_assert_true (eco_scene_get_bounds (scene, exchange->to, &card));
      card = eco_rect_expand (&card, 4);
      g_assert_true (eco_rect_contains (&card, to));
      for (int step = 0; step <= 100; step++)
        if (eco_scene_get_line_point (scene, id, step / 100.0, &at))
          g_assert_cmpfloat (hypot (at.x, at.y), >, core);
    }
}

/* ---- The step */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  g_assert_true (eco_document_arrange_by_finish (ECO_DOCUMENT (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
set_shape (EcoDocument *document, EcoRingShape shape)
{
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (document));
  const EcoField *field = eco_object_find_field (ecosystem, "shape");
  gboolean done = FALSE;

  eco_document_arrange_by_async (
      document, field, eco_enum_get_nick (ECO_TYPE_RING_SHAPE, (int) shape), NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static char *
dup_file (EcoDocument *document)
{
  g_autoptr (GBytes) bytes = eco_writer_write (eco_document_get_ecosystem (document));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Shape and places are one step there and one step back. */
static void
test_undo (void)
{
  g_autoptr (EcoCatalog) catalog = load_catalog ();
  GError *error = NULL;
  g_autoptr (EcoDocument) document = eco_document_new_from_template ("meridian", catalog, &error);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoHistory *history = eco_document_get_history (document);
  g_autofree char *round = dup_file (document), *wide = NULL, *undone = NULL, *redone = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (ecosystem->shape, ==, ECO_RING_SHAPE_ROUND);
  set_shape (document, ECO_RING_SHAPE_WIDE);
  g_assert_cmpint (ecosystem->shape, ==, ECO_RING_SHAPE_WIDE);
  assert_good_picture (ecosystem, catalog);
  wide = dup_file (document);
  g_assert_nonnull (strstr (wide, " shape=\"wide\""));
  eco_history_undo (history);
  g_assert_false (eco_history_get_can_undo (history));
  undone = dup_file (document);
  g_assert_cmpstr (undone, ==, round);
  eco_history_redo (history);
  redone = dup_file (document);
  g_assert_cmpstr (redone, ==, wide);
  set_shape (document, ECO_RING_SHAPE_ROUND);
  assert_good_picture (ecosystem, catalog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/wide/apart/100", GUINT_TO_POINTER (100), test_apart);
  g_test_add_data_func ("/wide/apart/1000", GUINT_TO_POINTER (1000), test_apart);
  g_test_add_func ("/wide/lines", test_lines);
  g_test_add_func ("/wide/undo", test_undo);
  return g_test_run ();
}
