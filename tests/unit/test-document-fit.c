/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Single edits of a map of 200 nodes: only a neighbourhood moves. Pins stay, no two cards lie on
 * each other, all are on their ring and side, removing moves nothing, undo brings every byte
 * back. How many others moved is reported. */
#include "base/eco-plane.h"
#include "render/eco-measure.h"
#include "session/eco-clip-text.h"
#include "session/eco-clip.h"
#include "session/eco-document-arrange.h"
#include "session/eco-document.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <math.h>
#include <string.h>

enum
{
  NODES = 200,
  EDITS = 300,
  WIDE_SEED = 3,  /* the map with this one is 16:9 */
  MOST_MOVED = 8, /* others, by a single edit that widens no ring */
};

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoEditor *editor;
  EcoTypesetter *typesetter;
  GRand *random;
  guint n_moved[MOST_MOVED + 1]; /* how often so many others moved */
  guint n_widened;
} Fixture;

static const char *const words[] = { "Press", "Partners", "Regional teams", "Care", "Forum",
                                     "Loyalty programme", "Data", "Research community" };

static const char ring_lines[] =
    "<ring id=\"brand\" name=\"Brand\" role=\"brand\"/>"
    "<ring id=\"stakeholders\" name=\"Stakeholders\" role=\"stakeholders\"/>"
    "<ring id=\"community\" name=\"Community\" role=\"community\"/>"
    "<ring id=\"social\" name=\"Social\" role=\"social\"/></rings><nodes>";

static char *
dup_name (GRand *random, int n_words)
{
  GString *name = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (name, FALSE);
}

static EcoEcosystem *
create_map (GRand *random, gboolean wide)
{
  static const char *const rings[] = { "stakeholders", "community", "social", "social" };
  g_autoptr (GString) text = g_string_new (
      "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"Map\" brand=\"Brand\"");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem;

  g_string_append_printf (text, "%s><rings>%s", wide ? " shape=\"wide\"" : "", ring_lines);
  for (int i = 0; i < NODES; i++)
    {
      g_autofree char *name = dup_name (random, 1 + i % 3);

      g_string_append_printf (
          text, "<node id=\"n%d\" name=\"%s\" kind=\"customer\" ring=\"%s\" side=\"%s\"/>", i, name,
          rings[g_rand_int_range (random, 0, 4)],
          g_rand_boolean (random) ? "internal" : "external");
    }
  g_string_append (text, "</nodes><exchanges>");
  for (int i = 0; i < NODES; i++)
    g_string_append_printf (
        text, "<exchange id=\"x%d\" from=\"n%d\" to=\"n%d\" category=\"trust\"/>", i, i,
        (i + g_rand_int_range (random, 1, 30)) % NODES);
  g_string_append (text, "</exchanges></ecosystem>");
  bytes = g_bytes_new (text->str, text->len);
  ecosystem = eco_reader_read_bytes (bytes, "generated", NULL, &error);
  g_assert_no_error (error);
  return ecosystem;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;

  f->random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  ecosystem = create_map (f->random, GPOINTER_TO_UINT (data) == WIDE_SEED);
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new (ecosystem, f->catalog);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  f->editor = eco_document_get_editor (f->document);
  f->typesetter = eco_typesetter_new ();
  for (int i = 0; i < NODES; i += 17)
    eco_editor_set_text (f->editor, eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), i),
                         "pinned", "yes", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  eco_typesetter_unref (f->typesetter);
  g_object_unref (f->document);
  g_object_unref (f->catalog);
  g_rand_free (f->random);
}

/* ---- What must hold */

static EcoRect
box_of (Fixture *f, EcoNode *node)
{
  EcoPlane plane = eco_plane_for_shape (f->ecosystem->shape);
  double width, height;

  eco_measure_card (f->typesetter, f->catalog, node, &width, &height);
  return eco_rect_around (eco_plane_get_point (plane, node->angle, node->radius), width, height);
}

static void
assert_valid (Fixture *f, const char *did)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  guint n = eco_list_get_length (nodes);
  g_autofree EcoRect *boxes = g_new (EcoRect, n);

  for (guint i = 0; i < n; i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);

      boxes[i] = box_of (f, node);
      g_assert_true (node->radius > ring->inner && node->radius < ring->outer);
      g_assert_true (node->side == ECO_SIDE_NONE ||
                     (node->angle > 180) == (node->side == ECO_SIDE_INTERNAL));
      for (guint k = 0; k < i; k++)
        {
          EcoRect a = eco_rect_expand (&boxes[i], -0.5);

          /* Neither of two pins may give way, wherever a ring that grew has pushed them. */
          if (node->pinned && ECO_NODE (eco_list_get (nodes, k))->pinned)
            continue;
          if (eco_rect_intersects (&a, &boxes[k]))
            g_error ("after %s: “%s”%s lies on “%s”%s", did, node->name,
                     node->pinned ? " (pinned)" : "", ECO_NODE (eco_list_get (nodes, k))->name,
                     ECO_NODE (eco_list_get (nodes, k))->pinned ? " (pinned)" : "");
        }
    }
}

/* id -> place, as of now */
static GHashTable *
note_places (Fixture *f)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint place = { node->angle, node->radius };

      g_hash_table_insert (places, g_strdup (eco_object_get_id (ECO_OBJECT (node))),
                           g_memdup2 (&place, sizeof place));
    }
  return places;
}

static double
get_rim (Fixture *f)
{
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);

  return ECO_RING (eco_list_get (rings, eco_list_get_length (rings) - 1))->outer;
}

/* A ring that becomes wider may push those outside of it over the place of a pin. */
static gboolean
is_off_ring (Fixture *f, EcoNode *node, const EcoPoint *place)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);
  EcoPlane plane = eco_plane_for_shape (f->ecosystem->shape);
  EcoRect box = box_of (f, node);
  EcoPoint at = eco_point_from_polar (place->x, place->y);
  double width = eco_plane_fit_width (plane, box.width, ECO_CARD_GAP);

  return hypot (MAX (fabs (at.x) - width / 2, 0), MAX (fabs (at.y) - box.height / 2, 0)) <
         ring->inner + 12.5;
}

/* How many nodes are elsewhere, but for those that are meant (ids). */
static guint
count_moved (Fixture *f, GHashTable *places, GHashTable *meant)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  guint n = 0;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const char *id = eco_object_get_id (ECO_OBJECT (node));
      const EcoPoint *old = g_hash_table_lookup (places, id);
      gboolean moved = old != NULL && (old->x != node->angle || old->y != node->radius);

      if (!moved || g_hash_table_contains (meant, id))
        continue;
      if (node->pinned && !is_off_ring (f, node, old))
        g_error ("“%s” is pinned and moved from %g, %g to %g, %g", node->name, old->x, old->y,
                 node->angle, node->radius);
      n++;
    }
  return n;
}

/* ---- Single edits; each says which node it means */

static EcoNode *
any_node (Fixture *f)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  return eco_list_get (nodes,
                       (guint) g_rand_int_range (f->random, 0,
                                                 (int) eco_list_get_length (nodes)));
}

static EcoNode *
any_loose_node (Fixture *f)
{
  EcoNode *node = any_node (f);

  while (node->pinned)
    node = any_node (f);
  return node;
}

static EcoRing *
any_ring (Fixture *f)
{
  return eco_list_get (eco_ecosystem_get_rings (f->ecosystem),
                       (guint) g_rand_int_range (f->random, 1, 4));
}

/* As the canvas does, from a handle or a double-click. */
static const char *
add_at (Fixture *f)
{
  EcoRing *ring = any_ring (f);
  EcoSide side = g_rand_boolean (f->random) ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
  double angle = g_rand_double_range (f->random, 1, 179) + (side == ECO_SIDE_INTERNAL ? 180 : 0);
  EcoNode *node;

  eco_editor_begin (f->editor, "Add");
  node = eco_editor_add_node (f->editor, "customer", NULL, ring, side, NAN, NAN);
  eco_document_put_node (f->document, node, ring, side, angle, (ring->inner + ring->outer) / 2);
  eco_editor_end (f->editor);
  return eco_object_get_id (ECO_OBJECT (node));
}

/* As somebody does who knows no place. */
static const char *
add_somewhere (Fixture *f)
{
  g_autofree char *name = dup_name (f->random, 2);

  return eco_object_get_id (ECO_OBJECT (
      eco_editor_add_node (f->editor, "supplier", name, NULL, ECO_SIDE_NONE, NAN, NAN)));
}

static const char *
paste_line (Fixture *f)
{
  EcoPoint at = eco_point_from_polar (g_rand_double_range (f->random, 0, 360), 400);
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  eco_clip_paste_text (f->document, "Analysts", g_rand_boolean (f->random) ? &at : NULL, NULL);
  return eco_object_get_id (eco_list_get (nodes, eco_list_get_length (nodes) - 1));
}

static const char *
duplicate (Fixture *f)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  g_ptr_array_add (one, any_node (f));
  g_assert_true (eco_clip_duplicate (f->document, one, NULL));
  eco_editor_set_text (f->editor, eco_list_get (nodes, eco_list_get_length (nodes) - 1), "pinned",
                       "", NULL);
  return eco_object_get_id (eco_list_get (nodes, eco_list_get_length (nodes) - 1));
}

static const char *
remove_one (Fixture *f)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, any_loose_node (f));
  eco_editor_remove (f->editor, one);
  return "";
}

static const char *
lengthen (Fixture *f)
{
  EcoNode *node = any_node (f);
  g_autofree char *name = dup_name (f->random, g_rand_int_range (f->random, 3, 7));

  eco_editor_rename (f->editor, ECO_OBJECT (node), name);
  return node->pinned ? "" : eco_object_get_id (ECO_OBJECT (node));
}

static const char *
shorten (Fixture *f)
{
  eco_editor_rename (f->editor, ECO_OBJECT (any_node (f)), "Us");
  return "";
}

static const char *
set_field (Fixture *f, const char *field, const char *value)
{
  EcoNode *node = any_loose_node (f);
  GError *error = NULL;

  eco_document_set_text (f->document, ECO_OBJECT (node),
                         eco_object_find_field (ECO_OBJECT (node), field), value, &error);
  g_assert_no_error (error);
  return eco_object_get_id (ECO_OBJECT (node));
}

static const char *
emphasize (Fixture *f)
{
  return set_field (f, "importance", g_rand_boolean (f->random) ? "5" : "4");
}

static const char *
change_kind (Fixture *f)
{
  return set_field (f, "kind", "channel-partner");
}

static const char *
change_ring (Fixture *f)
{
  return set_field (f, "ring", eco_object_get_id (ECO_OBJECT (any_ring (f))));
}

static const char *
change_side (Fixture *f)
{
  return set_field (f, "side", g_rand_boolean (f->random) ? "internal" : "external");
}

static const struct
{
  const char *name;
  const char *(*edit) (Fixture *f);
  gboolean moves_nothing;
} edits[] = {
  { "adding", add_at },          { "adding anywhere", add_somewhere },
  { "pasting", paste_line },     { "duplicating", duplicate },
  { "removing", remove_one, TRUE }, { "a longer name", lengthen },
  { "a longer name", lengthen }, { "a shorter name", shorten, TRUE },
  { "emphasis", emphasize },     { "another kind", change_kind },
  { "another ring", change_ring }, { "another side", change_side },
};

static void
edit_once (Fixture *f)
{
  EcoHistory *history = eco_document_get_history (f->document);
  int which = g_rand_int_range (f->random, 0, G_N_ELEMENTS (edits));
  g_autoptr (GHashTable) places = note_places (f);
  g_autoptr (GHashTable) meant = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  guint position = eco_history_get_position (history), moved;
  double rim = get_rim (f);

  g_hash_table_add (meant, (gpointer) edits[which].edit (f));
  moved = count_moved (f, places, meant);
  assert_valid (f, edits[which].name);
  if (get_rim (f) != rim)
    f->n_widened++;
  else if (moved > MOST_MOVED || (edits[which].moves_nothing && moved > 0))
    g_error ("%s moved %u others", edits[which].name, moved);
  else
    f->n_moved[moved]++;
  if (edits[which].moves_nothing)
    g_assert_cmpfloat (get_rim (f), ==, rim);
  while (eco_history_get_position (history) > position)
    eco_history_undo (history);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
  while (eco_history_redo (history))
    ;
}

static void
test_single_edits (Fixture *f, gconstpointer data)
{
  guint few = 0;

  assert_valid (f, "opening");
  for (int i = 0; i < EDITS; i++)
    edit_once (f);
  for (int i = 0; i <= MOST_MOVED; i++)
    {
      if (f->n_moved[i] > 0)
        g_test_message ("%d others moved: %u edits", i, f->n_moved[i]);
      few += i <= 1 ? f->n_moved[i] : 0;
    }
  g_test_message ("a ring became wider: %u edits", f->n_widened);
  g_assert_cmpuint (few, >, EDITS * 8 / 10);
}

/* The brand's name grows: the rings make way, each card stays at its angle. */
static void
test_brand (Fixture *f, gconstpointer data)
{
  EcoRing *core = eco_list_get (eco_ecosystem_get_rings (f->ecosystem), 0);
  EcoNode *node = any_loose_node (f);
  double inner = core->inner, angle = node->angle;
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;

  eco_editor_set_text (f->editor, ECO_OBJECT (f->ecosystem), "brand",
                       "The united manufacturers of instruments", NULL);
  g_assert_cmpfloat (core->inner, >, inner);
  g_assert_cmpfloat (core->inner, ==, eco_measure_core (f->typesetter, f->ecosystem));
  g_assert_cmpfloat (node->angle, ==, angle);
  assert_valid (f, "renaming the brand");
  eco_history_undo (eco_document_get_history (f->document));
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

/* ---- Tidying a part */

static void
tidy_part (Fixture *f, GPtrArray *objects)
{
  g_autoptr (GHashTable) places = note_places (f);
  g_autoptr (GHashTable) meant = g_hash_table_new (g_str_hash, g_str_equal);
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  double rim = get_rim (f);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      gpointer ring = eco_ecosystem_lookup_ring (f->ecosystem, node->ring);

      if (!node->pinned && (g_ptr_array_find (objects, node, NULL) ||
                            g_ptr_array_find (objects, ring, NULL)))
        g_hash_table_add (meant, (gpointer) eco_object_get_id (ECO_OBJECT (node)));
    }
  g_assert_true (eco_document_arrange (f->document, objects, ECO_ARRANGE_TIDY, NULL));
  assert_valid (f, "tidying a part");
  if (get_rim (f) == rim)
    g_assert_cmpuint (count_moved (f, places, meant), ==, 0);
  eco_history_undo (eco_document_get_history (f->document));
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_tidy_part (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  for (int turn = 0; turn < 5; turn++)
    {
      g_ptr_array_set_size (objects, 0);
      for (int i = 0; i < 6; i++)
        g_ptr_array_add (objects, any_loose_node (f));
      tidy_part (f, objects);
    }
  for (guint i = 1; i < 4; i++)
    {
      g_ptr_array_set_size (objects, 0);
      g_ptr_array_add (objects, eco_list_get (eco_ecosystem_get_rings (f->ecosystem), i));
      tidy_part (f, objects);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *edit = g_strdup_printf ("/document-fit/single-edits/%u", seed);
      g_autofree char *part = g_strdup_printf ("/document-fit/tidy-part/%u", seed);

      g_test_add (edit, Fixture, GUINT_TO_POINTER (seed), set_up, test_single_edits, tear_down);
      g_test_add (part, Fixture, GUINT_TO_POINTER (seed), set_up, test_tidy_part, tear_down);
    }
  g_test_add ("/document-fit/brand", Fixture, GUINT_TO_POINTER (1), set_up, test_brand, tear_down);
  return g_test_run ();
}
