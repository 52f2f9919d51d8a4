/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding in a document: from hit to hit, and replacing as one step. */
#include "panels/control/eco-find-session.h"

#include "base/eco-error.h"
#include "model/eco-model.h"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoFindSession *session;
  guint base; /* position of the history before the test */
} Fixture;

static EcoNode *
add_node (Fixture *f, const char *name)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoSide side;
  EcoRing *ring = eco_editor_suggest_ring (editor, "customer", &side);

  return eco_editor_add_node (editor, "customer", name, ring, side, 90, 200);
}

static guint
count_steps (Fixture *f)
{
  return eco_history_get_position (eco_document_get_history (f->document)) - f->base;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->document = eco_document_new (ecosystem, f->catalog);
  add_node (f, "Big clients");
  add_node (f, "Clients");
  add_node (f, "Shops");
  eco_editor_set_text (eco_document_get_editor (f->document),
                       ECO_OBJECT (add_node (f, "Fair")), "description", "Many clients", &error);
  g_assert_no_error (error);
  f->base = eco_history_get_position (eco_document_get_history (f->document));
  f->session = eco_find_session_new ();
  eco_find_session_set_document (f->session, f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->catalog);
}

static void
assert_status (Fixture *f, const char *expected)
{
  g_autofree char *status = eco_find_session_dup_status (f->session);

  g_assert_cmpstr (status, ==, expected);
}

static const char *
get_selected (Fixture *f)
{
  return eco_object_get_name (eco_selection_get_only (eco_document_get_selection (f->document)));
}

static void
look_for (Fixture *f, const char *text)
{
  eco_find_session_set_query (f->session, text, ECO_FIND_ALL, FALSE);
}

static void
test_steps (Fixture *f, gconstpointer data)
{
  assert_status (f, "");
  look_for (f, "client");
  assert_status (f, "3 found");
  eco_find_session_step (f->session, FALSE);
  g_assert_cmpstr (get_selected (f), ==, "Clients");
  assert_status (f, "1 of 3");
  eco_find_session_step (f->session, FALSE);
  g_assert_cmpstr (get_selected (f), ==, "Big clients");
  eco_find_session_step (f->session, TRUE);
  eco_find_session_step (f->session, TRUE);
  g_assert_cmpstr (get_selected (f), ==, "Fair");
  assert_status (f, "3 of 3");
  eco_find_session_step (f->session, FALSE);
  assert_status (f, "1 of 3");
  look_for (f, "clientx");
  assert_status (f, "Nothing found");
  g_assert_null (eco_find_session_step (f->session, FALSE));
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_select_all (Fixture *f, gconstpointer data)
{
  EcoViewState *state = eco_document_get_view_state (f->document);

  look_for (f, "client");
  eco_find_session_select_all (f->session);
  g_assert_cmpuint (eco_selection_get_size (eco_document_get_selection (f->document)), ==, 3);
  /* What is hidden is found, but not selected with the others. */
  eco_view_state_set_rest (state, ECO_FOCUS_HIDE);
  eco_view_state_set_focus (state, eco_find_session_get_id (f->session, 0), 1);
  eco_find_session_select_all (f->session);
  g_assert_cmpuint (eco_selection_get_size (eco_document_get_selection (f->document)), ==, 1);
  eco_find_session_step (f->session, TRUE);
  assert_status (f, "3 of 3, hidden now");
}

/* The hits follow what is edited, and the current one stays. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  look_for (f, "client");
  eco_find_session_step (f->session, FALSE);
  eco_find_session_step (f->session, FALSE);
  add_node (f, "client");
  assert_status (f, "3 of 4");
  g_assert_cmpstr (get_selected (f), ==, "Big clients");
  eco_history_undo (eco_document_get_history (f->document));
  assert_status (f, "2 of 3");
}

static void
test_replace_all (Fixture *f, gconstpointer data)
{
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (GError) error = NULL;

  look_for (f, "CLIENT");
  g_assert_true (eco_find_session_can_replace (f->session, TRUE));
  g_assert_true (eco_find_session_replace (f->session, "Guest", TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_steps (f), ==, 1);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==,
                   "Replace “CLIENT” by “Guest” in 2 names");
  assert_status (f, "1 found");
  look_for (f, "guests");
  assert_status (f, "2 found");
  eco_history_undo (history);
  assert_status (f, "Nothing found");
}

static void
test_replace_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  look_for (f, "client");
  g_assert_false (eco_find_session_can_replace (f->session, FALSE));
  eco_find_session_step (f->session, FALSE);
  g_assert_true (eco_find_session_can_replace (f->session, FALSE));
  g_assert_true (eco_find_session_replace (f->session, "Guest", FALSE, &error));
  assert_status (f, "2 found");
  g_assert_cmpstr (eco_history_get_undo_label (eco_document_get_history (f->document)), ==,
                   "Replace “client” by “Guest” in 1 name");
  g_assert_cmpstr (get_selected (f), ==, "Guests");
}

static void
test_replace_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  look_for (f, "clients");
  g_assert_false (eco_find_session_replace (f->session, " ", TRUE, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“Clients” would be left without a name, so nothing was replaced");
  g_clear_error (&error);
  look_for (f, "many");
  eco_find_session_step (f->session, FALSE);
  g_assert_false (eco_find_session_can_replace (f->session, TRUE));
  g_assert_false (eco_find_session_replace (f->session, "x", TRUE, &error));
  g_assert_cmpstr (error->message, ==, "What was found is in no name or label");
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_no_document (Fixture *f, gconstpointer data)
{
  look_for (f, "client");
  eco_find_session_set_document (f->session, NULL);
  assert_status (f, "");
  g_assert_null (eco_find_session_step (f->session, FALSE));
  eco_find_session_select_all (f->session);
  g_assert_false (eco_find_session_can_replace (f->session, TRUE));
}

#define ADD(name, func) g_test_add ("/find-session/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("steps", test_steps);
  ADD ("select-all", test_select_all);
  ADD ("follows", test_follows);
  ADD ("replace-all", test_replace_all);
  ADD ("replace-one", test_replace_one);
  ADD ("replace-refused", test_replace_refused);
  ADD ("no-document", test_no_document);
  return g_test_run ();
}
