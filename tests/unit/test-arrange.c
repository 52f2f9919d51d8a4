/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arranging: nobody leaves ring or side unasked, no cards overlap, pins stay, undo restores, and
 * the order is the one that was asked for. */
#include "base/eco-geometry.h"
#include "render/eco-measure.h"
#include "session/eco-document-arrange.h"
#include "session/eco-template.h"
#include "store/eco-writer.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoTypesetter *typesetter;
} Fixture;

static EcoDocument *
open_example (EcoCatalog *catalog)
{
  GError *error = NULL;
  EcoDocument *document = eco_document_new_from_template ("meridian", catalog, &error);

  g_assert_no_error (error);
  return document;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = open_example (f->catalog);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  f->typesetter = eco_typesetter_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  eco_typesetter_unref (f->typesetter);
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

/* ---- Facts */

static EcoNode *
find (Fixture *f, const char *name)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (nodes, i)), name) == 0)
      return eco_list_get (nodes, i);
  g_error ("no node “%s”", name);
}

static GPtrArray *
row_of (Fixture *f, EcoNode *like)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  GPtrArray *row = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (g_str_equal (node->ring, like->ring) && node->side == like->side &&
          g_strcmp0 (node->sector, like->sector) == 0)
        g_ptr_array_add (row, node);
    }
  return row;
}

static GPtrArray *
all_nodes (Fixture *f)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    g_ptr_array_add (all, eco_list_get (nodes, i));
  return all;
}

static EcoRect
box_of (Fixture *f, EcoNode *node)
{
  EcoPoint centre = eco_point_from_polar (node->angle, node->radius);
  double width, height;

  eco_measure_card (f->typesetter, f->catalog, node, &width, &height);
  return (EcoRect) { centre.x - width / 2, centre.y - height / 2, width, height };
}

/* Half a px of two cards may be shared: places are kept with two decimals. */
static void
assert_no_overlap (Fixture *f)
{
  g_autoptr (GPtrArray) nodes = all_nodes (f);
  EcoNode *brand = eco_ecosystem_find_brand_node (f->ecosystem);

  for (guint i = 0; i < nodes->len; i++)
    for (guint k = i + 1; k < nodes->len; k++)
      {
        EcoRect a = box_of (f, nodes->pdata[i]), b = box_of (f, nodes->pdata[k]);
        double x = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
        double y = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

        if (nodes->pdata[i] != brand && nodes->pdata[k] != brand && x > 0.5 && y > 0.5)
          g_error ("“%s” lies on “%s”", eco_object_get_name (nodes->pdata[i]),
                   eco_object_get_name (nodes->pdata[k]));
      }
}

static void
assert_in_place (Fixture *f)
{
  g_autoptr (GPtrArray) nodes = all_nodes (f);
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (f->ecosystem);

  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];
      EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);

      if (node == brand)
        continue;
      g_assert_cmpfloat (node->radius, >=, ring->inner);
      g_assert_cmpfloat (node->radius, <=, ring->outer);
      if (ring != eco_list_get (rings, 0))
        g_assert_true ((node->angle > 180) == (node->side == ECO_SIDE_INTERNAL));
    }
}

static char *
dup_facts (Fixture *f)
{
  g_autoptr (GPtrArray) nodes = all_nodes (f);
  GString *facts = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];

      g_string_append_printf (facts, "%s %s %d\n", node->name, node->ring, (int) node->side);
    }
  return g_string_free (facts, FALSE);
}

static void
arrange (Fixture *f, GPtrArray *objects, EcoArrange how)
{
  GError *error = NULL;

  g_assert_true (eco_document_can_arrange (f->document, objects, how));
  eco_document_arrange (f->document, objects, how, &error);
  g_assert_no_error (error);
  assert_no_overlap (f);
  assert_in_place (f);
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  const EcoNode *first = *(EcoNode *const *) a, *second = *(EcoNode *const *) b;
  double x = first->angle > 180 ? 360 - first->angle : first->angle;
  double y = second->angle > 180 ? 360 - second->angle : second->angle;

  return x > y ? 1 : x < y ? -1 : 0;
}

/* ---- Tests */

/* On every row of the example; where one track holds all, the gaps are the same to the eye. */
static void
test_evenly (Fixture *f, gconstpointer data)
{
  g_autofree char *facts = dup_facts (f), *now = NULL;
  EcoNode *node = find (f, "LinkedIn");
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) row = row_of (f, node);
  double least = INFINITY, most = 0;

  g_ptr_array_add (one, node);
  arrange (f, one, ECO_ARRANGE_EVENLY);
  g_ptr_array_sort (row, compare_down);
  for (guint i = 0; i + 1 < row->len; i++)
    {
      EcoNode *a = row->pdata[i], *b = row->pdata[i + 1];
      double step = fabs (eco_angle_difference (a->angle, b->angle));

      least = MIN (least, step);
      most = MAX (most, step);
    }
  /* Wide cards near twelve o'clock need more degrees than those at three. */
  g_assert_cmpfloat (least, >, 3);
  g_assert_cmpfloat (most, <, 20);
  now = dup_facts (f);
  g_assert_cmpstr (now, ==, facts);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(EcoNode *const *) a)->name, (*(EcoNode *const *) b)->name);
}

/* Read from the top down; cards beside each other may differ by less than one card. */
static void
test_sort (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) row = row_of (f, find (f, "Sales"));

  g_ptr_array_add (one, find (f, "Sales"));
  arrange (f, one, ECO_ARRANGE_BY_NAME);
  g_ptr_array_sort (row, compare_names);
  g_assert_cmpuint (row->len, >, 15);
  for (guint i = 0; i + 1 < row->len; i++)
    {
      EcoNode *a = row->pdata[i], *b = row->pdata[i + 1];
      double step = (a->angle - b->angle) * G_PI / 180 * MIN (a->radius, b->radius);

      if (step < -30)
        g_error ("“%s” is above “%s”", b->name, a->name);
    }
}

/* All ways, on everything and on a row, keep the facts; undo brings every byte back. */
static void
test_everything (Fixture *f, gconstpointer data)
{
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem);
  g_autofree char *facts = dup_facts (f);
  g_autoptr (GPtrArray) all = all_nodes (f);

  for (int how = 0; how <= ECO_ARRANGE_TURN_UP; how++)
    {
      g_autofree char *now = NULL;
      g_autoptr (GBytes) after = NULL;

      arrange (f, all, (EcoArrange) how);
      now = dup_facts (f);
      if (how != ECO_ARRANGE_SWAP_SIDES)
        g_assert_cmpstr (now, ==, facts);
      else
        g_assert_cmpstr (now, !=, facts);
      g_assert_cmpuint (eco_history_get_position (history), ==, 1);
      eco_history_undo (history);
      after = eco_writer_write (f->ecosystem);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_swap (Fixture *f, gconstpointer data)
{
  EcoNode *a = find (f, "LinkedIn"), *b = find (f, "Sales");
  g_autofree char *ring_a = g_strdup (a->ring), *ring_b = g_strdup (b->ring);
  g_autoptr (GPtrArray) two = g_ptr_array_new ();
  EcoSide side_a = a->side;
  double angle_b = b->angle;

  g_ptr_array_add (two, a);
  g_assert_false (eco_document_can_arrange (f->document, two, ECO_ARRANGE_SWAP));
  g_ptr_array_add (two, b);
  arrange (f, two, ECO_ARRANGE_SWAP);
  g_assert_cmpstr (a->ring, ==, ring_b);
  g_assert_cmpstr (b->ring, ==, ring_a);
  g_assert_cmpint (b->side, ==, side_a);
  g_assert_cmpfloat (fabs (eco_angle_difference (a->angle, angle_b)), <, 12);
}

static void
test_rings (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) row = row_of (f, find (f, "Sales"));
  EcoNode *first = row->pdata[0];
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);
  guint n = row->len;

  arrange (f, row, ECO_ARRANGE_OUTWARDS);
  g_assert_cmpstr (first->ring, ==, eco_object_get_id (eco_list_get (rings, 2)));
  arrange (f, row, ECO_ARRANGE_INWARDS);
  g_assert_cmpstr (first->ring, ==, eco_object_get_id (eco_list_get (rings, 1)));
  arrange (f, row, ECO_ARRANGE_TO_EXTERNAL);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (((EcoNode *) row->pdata[i])->side, ==, ECO_SIDE_EXTERNAL);
}

/* What is pinned stays, and when that is all of it, it is said. */
static void
test_pinned (Fixture *f, gconstpointer data)
{
  EcoNode *pinned = find (f, "LinkedIn");
  g_autoptr (GPtrArray) row = row_of (f, pinned);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  double angle = pinned->angle, radius = pinned->radius;

  eco_editor_set_text (eco_document_get_editor (f->document), ECO_OBJECT (pinned), "pinned", "yes",
                       NULL);
  arrange (f, row, ECO_ARRANGE_MIRROR);
  arrange (f, row, ECO_ARRANGE_BY_NAME);
  g_assert_cmpfloat (pinned->angle, ==, angle);
  g_assert_cmpfloat (pinned->radius, ==, radius);
  g_ptr_array_add (one, pinned);
  g_assert_false (eco_document_arrange (f->document, one, ECO_ARRANGE_TIDY, &error));
  g_assert_nonnull (strstr (error->message, "pinned"));
}

/* The same again gives the same. */
static void
test_determined (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = all_nodes (f);
  g_autoptr (GBytes) first = NULL, second = NULL;

  arrange (f, all, ECO_ARRANGE_TIDY);
  first = eco_writer_write (f->ecosystem);
  eco_history_undo (eco_document_get_history (f->document));
  arrange (f, all, ECO_ARRANGE_TIDY);
  second = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/arrange/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("evenly", test_evenly);
  ADD ("sort", test_sort);
  ADD ("everything", test_everything);
  ADD ("swap", test_swap);
  ADD ("rings", test_rings);
  ADD ("pinned", test_pinned);
  ADD ("determined", test_determined);
#undef ADD
  return g_test_run ();
}
