/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Somebody else's ecosystem laid over ours: who has what, where theirs stands, and what is planned
 * of it. */
#include "base/eco-mark.h"
#include "model/eco-model.h"
#include "session/eco-guide.h"
#include "session/eco-rival.h"

#include <math.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *ours;
  EcoDocument *theirs;
} Fixture;

static void
add (EcoDocument *document, EcoGuideStep step, const char *names)
{
  g_autoptr (GPtrArray) entries = eco_guide_parse (document, step, names, NULL);
  g_autoptr (GPtrArray) nodes = eco_guide_add_nodes (document, step, entries);

  g_assert_cmpuint (nodes->len, ==, entries->len);
}

/* Rings of theirs are called otherwise, and one stands for the same as another. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EcoEditor *editor;
  EcoRing *ring;

  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  fixture->ours = eco_document_new_from_template ("blank-rings", fixture->catalog, &error);
  g_assert_no_error (error);
  fixture->theirs = eco_document_new_from_template ("blank-rings", fixture->catalog, &error);
  g_assert_no_error (error);
  eco_guide_set_brand (fixture->ours, "Acme");
  add (fixture->ours, ECO_GUIDE_EXTERNAL, "Customers, Media");
  eco_guide_set_brand (fixture->theirs, "Rival");
  add (fixture->theirs, ECO_GUIDE_EXTERNAL, "Customers, Analysts");
  add (fixture->theirs, ECO_GUIDE_CHANNELS, "LinkedIn");
  editor = eco_document_get_editor (fixture->theirs);
  ring = eco_ecosystem_find_ring_by_role (eco_document_get_ecosystem (fixture->theirs),
                                          ECO_RING_ROLE_STAKEHOLDERS);
  eco_editor_rename (editor, ECO_OBJECT (ring), "Our people");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->ours);
  g_assert_finalize_object (fixture->theirs);
  g_assert_finalize_object (fixture->catalog);
}

static EcoEcosystem *
copy (EcoDocument *document)
{
  return ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (document))));
}

static EcoRival *
create_rival (Fixture *fixture)
{
  g_autoptr (EcoEcosystem) ours = copy (fixture->ours);
  g_autoptr (EcoEcosystem) theirs = copy (fixture->theirs);

  return eco_rival_new (ours, theirs, fixture->catalog);
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

static void
assert_mark (EcoRival *rival, const char *name, EcoMark mark)
{
  const char *id = eco_object_get_id (ECO_OBJECT (find (rival->both, name)));

  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (rival->marks, id)), ==, mark);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRival) rival = create_rival (fixture);

  g_assert_cmpstr (rival->name, ==, "Rival");
  assert_mark (rival, "Customers", ECO_MARK_SHARED);
  assert_mark (rival, "Media", ECO_MARK_CHANGED);
  assert_mark (rival, "Analysts", ECO_MARK_NEW);
  assert_mark (rival, "LinkedIn", ECO_MARK_NEW);
  assert_mark (rival, "Acme", ECO_MARK_NONE); /* the brand is nobody's alone */
  g_assert_null (find (rival->both, "Rival"));
  g_assert_cmpuint (rival->theirs->len, ==, 2);
  g_assert_cmpuint (rival->ours->len, ==, 1);
  g_assert_cmpuint (rival->shared, ==, 1);
}

/* Theirs stands on the ring of ours that plays the same part, in a free place. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRival) rival = create_rival (fixture);
  EcoNode *analysts = find (rival->both, "Analysts"), *media = find (rival->both, "Media");

  g_assert_cmpstr (analysts->ring, ==, "stakeholders");
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_rings (rival->both)), ==, 4);
  g_assert_true (isfinite (analysts->angle) && isfinite (analysts->radius));
  g_assert_true (fabs (analysts->angle - media->angle) > 1
                 || fabs (analysts->radius - media->radius) > 1);
}

static void
test_adopt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRival) rival = create_rival (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (fixture->ours);
  const char *id = eco_object_get_id (ECO_OBJECT (find (rival->both, "LinkedIn")));
  EcoNode *node = eco_rival_adopt (rival, fixture->ours, id);

  g_assert_cmpint (node->status, ==, ECO_STATUS_PLANNED);
  g_assert_cmpstr (node->preset, ==, "linkedin");
  g_assert_cmpstr (node->ring, ==, "social");
  g_assert_true (isfinite (node->angle));
  g_assert_null (eco_rival_adopt (rival, fixture->ours, id)); /* it is there by now */
  eco_history_undo (eco_document_get_history (fixture->ours));
  g_assert_null (find (ecosystem, "LinkedIn"));
  g_assert_null (eco_rival_adopt (rival, fixture->ours, "nobody"));
}

/* Nothing to compare with is nothing that they have. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ours = copy (fixture->ours);
  g_autoptr (EcoEcosystem) theirs = eco_ecosystem_new ();
  g_autoptr (EcoRival) rival = eco_rival_new (ours, theirs, fixture->catalog);

  g_assert_cmpuint (rival->theirs->len, ==, 0);
  g_assert_cmpuint (rival->ours->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/rival/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("marks", test_marks);
  ADD ("places", test_places);
  ADD ("adopt", test_adopt);
  ADD ("empty", test_empty);
  return g_test_run ();
}
