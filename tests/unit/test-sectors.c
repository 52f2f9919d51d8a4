/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How sectors divide the sides. */
#include "base/eco-geometry.h"
#include "model/eco-model.h"
#include "model/eco-sectors.h"

#include <math.h>

typedef struct
{
  EcoEcosystem *ecosystem;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->ecosystem = eco_ecosystem_new_with_rings ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->ecosystem);
}

static EcoObject *
add (Fixture *f, guint list, GType type, const char *id)
{
  EcoObject *object = eco_object_new (type, id);

  eco_list_insert (eco_object_get_list (ECO_OBJECT (f->ecosystem), list), G_MAXUINT, object);
  g_object_unref (object);
  return object;
}

static EcoSector *
add_sector (Fixture *f, const char *id, EcoSide side, double share)
{
  EcoObject *sector;

  eco_ecosystem_begin_change (f->ecosystem);
  sector = add (f, ECO_ECOSYSTEM_SECTORS, ECO_TYPE_SECTOR, id);
  g_object_set (sector, "name", id, "side", side, "share", share, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  return ECO_SECTOR (sector);
}

static EcoNode *
add_node (Fixture *f, const char *id, EcoSide side, const char *sector, gboolean placed)
{
  EcoObject *ring = eco_list_get (eco_ecosystem_get_rings (f->ecosystem), 1);
  EcoObject *node;

  eco_ecosystem_begin_change (f->ecosystem);
  node = add (f, ECO_ECOSYSTEM_NODES, ECO_TYPE_NODE, id);
  g_object_set (node, "name", id, "ring", eco_object_get_id (ring), "side", side, "sector", sector,
                NULL);
  if (placed)
    g_object_set (node, "angle", 90.0, "radius", 200.0, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  return ECO_NODE (node);
}

static const EcoSectorSpan *
get (GArray *spans, guint index)
{
  g_assert_cmpuint (index, <, spans->len);
  return &g_array_index (spans, EcoSectorSpan, index);
}

static void
test_none (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spans = NULL;

  add_node (f, "a", ECO_SIDE_EXTERNAL, NULL, TRUE);
  spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpuint (spans->len, ==, 0);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_EXTERNAL, 90), ==, -1);
}

static void
test_shares (Fixture *f, gconstpointer data)
{
  EcoSector *first = add_sector (f, "first", ECO_SIDE_EXTERNAL, 1);
  EcoSector *inside = add_sector (f, "inside", ECO_SIDE_INTERNAL, 5);
  EcoSector *second = add_sector (f, "second", ECO_SIDE_EXTERNAL, 2);
  g_autoptr (GArray) spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);

  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_true (get (spans, 0)->sector == first);
  g_assert_cmpfloat_with_epsilon (get (spans, 0)->to, 60, 1e-9);
  g_assert_true (get (spans, 1)->sector == second);
  g_assert_cmpfloat (get (spans, 1)->from, ==, get (spans, 0)->to);
  g_assert_cmpfloat (get (spans, 1)->to, ==, 180);
  g_assert_true (get (spans, 2)->sector == inside);
  g_assert_cmpfloat (get (spans, 2)->from, ==, 180);
  g_assert_cmpfloat (get (spans, 2)->to, ==, 360);
}

static void
test_rest (Fixture *f, gconstpointer data)
{
  EcoNode *node;
  EcoSector *sector = add_sector (f, "s", ECO_SIDE_EXTERNAL, 3);
  g_autoptr (GArray) before = NULL, coming = NULL, with = NULL;

  add_node (f, "in", ECO_SIDE_EXTERNAL, "s", TRUE);
  before = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpuint (before->len, ==, 1);
  node = add_node (f, "out", ECO_SIDE_EXTERNAL, NULL, FALSE);
  g_assert_null (eco_sectors_of_node (f->ecosystem, node));
  coming = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_PLACED);
  g_assert_cmpuint (coming->len, ==, 1);
  with = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpuint (with->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get (with, 0)->to, 135, 1e-9);
  g_assert_null (get (with, 1)->sector);
  g_assert_cmpint (eco_sectors_find (with, ECO_SIDE_EXTERNAL, sector), ==, 0);
  g_assert_cmpint (eco_sectors_find (with, ECO_SIDE_EXTERNAL, NULL), ==, 1);
  g_assert_cmpint (eco_sectors_find (with, ECO_SIDE_INTERNAL, NULL), ==, -1);
}

/* A sector of the other side is none. */
static void
test_wrong_side (Fixture *f, gconstpointer data)
{
  EcoNode *node;
  g_autoptr (GArray) spans = NULL;

  add_sector (f, "s", ECO_SIDE_EXTERNAL, 1);
  node = add_node (f, "n", ECO_SIDE_INTERNAL, "s", TRUE);
  g_assert_null (eco_sectors_of_node (f->ecosystem, node));
  spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_false (eco_sectors_are_on (spans, ECO_SIDE_INTERNAL));
}

static void
test_find_at (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spans = NULL;

  add_sector (f, "a", ECO_SIDE_INTERNAL, 1);
  add_sector (f, "b", ECO_SIDE_INTERNAL, 1);
  spans = eco_sectors_new (f->ecosystem, ECO_SECTOR_COUNT_ALL);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_INTERNAL, 200), ==, 0);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_INTERNAL, 300), ==, 1);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_INTERNAL, 359.9), ==, 1);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_INTERNAL, 10), ==, 1);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_INTERNAL, 170), ==, 0);
  g_assert_cmpint (eco_sectors_find_at (spans, ECO_SIDE_EXTERNAL, 90), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sectors/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/sectors/shares", Fixture, NULL, set_up, test_shares, tear_down);
  g_test_add ("/sectors/rest", Fixture, NULL, set_up, test_rest, tear_down);
  g_test_add ("/sectors/wrong-side", Fixture, NULL, set_up, test_wrong_side, tear_down);
  g_test_add ("/sectors/find-at", Fixture, NULL, set_up, test_find_at, tear_down);
  return g_test_run ();
}
