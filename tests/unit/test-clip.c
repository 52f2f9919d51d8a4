/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copying a part of an ecosystem and pasting it: into itself, into another one, and what is
 * refused. */
#include "base/eco-geometry.h"
#include "render/eco-measure.h"
#include "session/eco-clip.h"
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
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("meridian", f->catalog, NULL);
  f->ecosystem = eco_document_get_ecosystem (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static EcoNode *
find (EcoEcosystem *ecosystem, const char *name)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (nodes, i)), name) == 0)
      return eco_list_get (nodes, i);
  return NULL;
}

static GPtrArray *
pick (Fixture *f, const char *const *names)
{
  GPtrArray *objects = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_nonnull (find (f->ecosystem, names[i]));
      g_ptr_array_add (objects, find (f->ecosystem, names[i]));
    }
  return objects;
}

/* Some that exchange value with each other, on several rings and both sides. */
static GPtrArray *
pick_some (Fixture *f)
{
  static const char *const names[] = { "Sales", "Customers", "Website", "Prospects", "CRM", NULL };

  return pick (f, names);
}

static guint
count_between (EcoEcosystem *ecosystem, GPtrArray *nodes)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      EcoNode *from = eco_ecosystem_lookup_node (ecosystem, exchange->from);
      EcoNode *to = eco_ecosystem_lookup_node (ecosystem, exchange->to);

      n += g_ptr_array_find (nodes, from, NULL) && g_ptr_array_find (nodes, to, NULL) ? 1 : 0;
    }
  return n;
}

/* A copy is the same in everything but its id and its place, and what it names. */
static void
assert_same_node (EcoNode *a, EcoNode *b)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (a);

  g_assert_cmpstr (eco_object_get_id (ECO_OBJECT (a)), !=, eco_object_get_id (ECO_OBJECT (b)));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_autofree char *x = eco_object_dup_text (ECO_OBJECT (a), field);
      g_autofree char *y = eco_object_dup_text (ECO_OBJECT (b), field);

      if (!(field->flags & ECO_FIELD_PLACEMENT) && field->type != ECO_FIELD_REFS &&
          !g_str_equal (field->name, "pinned"))
        g_assert_cmpstr (x, ==, y);
    }
}

static void
assert_apart (Fixture *f, EcoEcosystem *ecosystem)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);
  guint n = eco_list_get_length (nodes);
  g_autofree EcoRect *boxes = g_new0 (EcoRect, n);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint at = eco_point_from_polar (node->angle, node->radius);
      double width, height;

      eco_measure_card (typesetter, f->catalog, node, &width, &height);
      boxes[i] = eco_rect_around (at, width, height);
    }
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (eco_list_get (nodes, i) != (gpointer) brand &&
          eco_list_get (nodes, k) != (gpointer) brand)
        {
          double x = MIN (boxes[i].x + boxes[i].width, boxes[k].x + boxes[k].width) -
                     MAX (boxes[i].x, boxes[k].x);
          double y = MIN (boxes[i].y + boxes[i].height, boxes[k].y + boxes[k].height) -
                     MAX (boxes[i].y, boxes[k].y);

          g_assert_true (x < 0.5 || y < 0.5);
        }
}

/* ---- Tests */

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) picked = pick_some (f);
  g_autoptr (GBytes) fragment = eco_clip_copy (f->document, picked);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  g_autoptr (GPtrArray) pasted = NULL;
  EcoHistory *history = eco_document_get_history (f->document);
  guint n = count_between (f->ecosystem, picked);
  GError *error = NULL;

  g_assert_cmpuint (n, >, 2);
  eco_clip_paste (f->document, fragment, TRUE, NULL, &error);
  g_assert_no_error (error);
  pasted = eco_selection_dup_objects (eco_document_get_selection (f->document));
  g_assert_cmpuint (pasted->len, ==, picked->len);
  g_assert_cmpuint (count_between (f->ecosystem, pasted), ==, n);
  for (guint i = 0; i < pasted->len; i++)
    {
      EcoNode *copy = pasted->pdata[i], *original = NULL;

      for (guint k = 0; k < picked->len; k++)
        if (g_strcmp0 (((EcoNode *) picked->pdata[k])->name, copy->name) == 0)
          original = picked->pdata[k];
      g_assert_nonnull (original);
      assert_same_node (original, copy);
    }
  assert_apart (f, f->ecosystem);
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  eco_history_undo (history);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

/* Rings are found by what they are for, or by their names; what is not there is left out. */
static void
test_elsewhere (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) picked = pick_some (f);
  g_autoptr (GBytes) fragment = eco_clip_copy (f->document, picked);
  g_autoptr (EcoDocument) other =
    eco_document_new_from_template ("blank-rings", f->catalog, NULL);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (other);
  EcoNode *sales;
  GError *error = NULL;

  eco_clip_paste (other, fragment, FALSE, NULL, &error);
  g_assert_no_error (error);
  sales = find (ecosystem, "Sales");
  g_assert_nonnull (sales);
  g_assert_cmpint (eco_ecosystem_lookup_ring (ecosystem, sales->ring)->role, ==,
                   ECO_RING_ROLE_STAKEHOLDERS);
  g_assert_cmpint (sales->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (sales->capabilities == NULL || sales->capabilities[0] == NULL);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (ecosystem)), ==,
                    count_between (f->ecosystem, picked));
  assert_apart (f, ecosystem);
}

static void
test_at (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "CRM", NULL };
  g_autoptr (GPtrArray) picked = pick (f, names);
  g_autoptr (GBytes) fragment = eco_clip_copy (f->document, picked);
  EcoRing *outermost = eco_list_get (eco_ecosystem_get_rings (f->ecosystem), 3);
  EcoPoint at = eco_point_from_polar (100, (outermost->inner + outermost->outer) / 2);
  EcoNode *pasted;

  g_assert_true (eco_clip_paste (f->document, fragment, TRUE, &at, NULL));
  pasted = ECO_NODE (eco_selection_get_only (eco_document_get_selection (f->document)));
  g_assert_cmpstr (pasted->ring, ==, eco_object_get_id (ECO_OBJECT (outermost)));
  g_assert_cmpint (pasted->side, ==, ECO_SIDE_EXTERNAL);
  /* The nearest place: two or three cards away, as the ring is full of large ones. */
  g_assert_cmpfloat (fabs (eco_angle_difference (pasted->angle, 100)), <, 30);
  assert_apart (f, f->ecosystem);
}

static void
test_brand (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  g_ptr_array_add (objects, eco_ecosystem_find_brand_node (f->ecosystem));
  g_assert_null (eco_clip_copy (f->document, objects));
  g_assert_null (eco_clip_cut (f->document, objects));
  g_assert_false (eco_document_get_modified (f->document));
}

static void
test_cut (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) picked = pick_some (f);
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL, fragment = NULL;

  fragment = eco_clip_cut (f->document, picked);
  g_assert_nonnull (fragment);
  g_assert_null (find (f->ecosystem, "Sales"));
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_true (eco_clip_paste (f->document, fragment, TRUE, NULL, NULL));
  g_assert_nonnull (find (f->ecosystem, "Sales"));
  eco_history_undo (history);
  eco_history_undo (history);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_duplicate (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) picked = pick_some (f);
  g_autoptr (GPtrArray) copies = NULL;
  EcoNode *sales = picked->pdata[0], *copy;

  g_assert_true (eco_clip_duplicate (f->document, picked, NULL));
  copies = eco_selection_dup_objects (eco_document_get_selection (f->document));
  g_assert_cmpuint (copies->len, ==, picked->len);
  copy = copies->pdata[0];
  for (guint i = 0; i < copies->len; i++)
    if (g_str_equal (((EcoNode *) copies->pdata[i])->name, "Sales"))
      copy = copies->pdata[i];
  g_assert_cmpstr (copy->ring, ==, sales->ring);
  if (sales->metrics != NULL)
    g_assert_true (g_strv_equal ((const char *const *) sales->metrics,
                                 (const char *const *) copy->metrics));
  assert_apart (f, f->ecosystem);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "Sales", "CRM", NULL };
  g_autoptr (GPtrArray) picked = pick (f, names);
  g_autofree char *text = eco_clip_dup_text (f->document, picked);

  g_assert_cmpstr (text, ==, "Sales\nCRM\n");
}

/* Nothing of it may change anything, and each is told in a sentence. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "hello",
    "<fragment/>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]><fragment xmlns=\"urn:ecotone:ecosystem:1\"/>",
    "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\"/>",
    "<fragment xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\"><objects></objects></fragment>",
    "<fragment xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\"><objects><node id=\"n1\" "
    "name=\"x\" kind=\"customer\"",
    "<fragment xmlns=\"urn:ecotone:ecosystem:1\" version=\"9.0\"><objects/></fragment>",
    "<fragment xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\"><objects>"
    "<ring id=\"r9\" name=\"Alone\"/></objects></fragment>",
  };
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) fragment = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_false (eco_clip_paste (f->document, fragment, FALSE, NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (eco_document_get_modified (f->document));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/clip/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("elsewhere", test_elsewhere);
  ADD ("at", test_at);
  ADD ("brand", test_brand);
  ADD ("cut", test_cut);
  ADD ("duplicate", test_duplicate);
  ADD ("text", test_text);
  ADD ("refused", test_refused);
#undef ADD
  return g_test_run ();
}
