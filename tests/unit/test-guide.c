/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: what it asks, how far it has come, and what becomes of answers. */
#include "base/eco-error.h"
#include "model/eco-model.h"
#include "session/eco-guide.h"
#include "session/eco-template.h"

#include <math.h>

typedef struct
{
  EcoDocument *document;
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  fixture->document = eco_document_new_from_template ("blank-rings", fixture->catalog, &error);
  g_assert_no_error (error);
  fixture->ecosystem = eco_document_get_ecosystem (fixture->document);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->catalog);
}

static guint
add (Fixture *fixture, EcoGuideStep step, const char *text)
{
  g_autoptr (GPtrArray) entries = eco_guide_parse (fixture->document, step, text, NULL);
  g_autoptr (GPtrArray) nodes = eco_guide_add_nodes (fixture->document, step, entries);

  return nodes->len;
}

static EcoNode *
find (Fixture *fixture, const char *name)
{
  EcoList *nodes = eco_ecosystem_get_nodes (fixture->ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (g_str_equal (eco_object_get_name (eco_list_get (nodes, i)), name))
      return eco_list_get (nodes, i);
  g_assert_not_reached ();
}

static guint
count (Fixture *fixture, guint list)
{
  return eco_list_get_length (eco_object_get_list (ECO_OBJECT (fixture->ecosystem), list));
}

static void
undo (Fixture *fixture)
{
  eco_history_undo (eco_document_get_history (fixture->document));
}

static gboolean
offers (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((EcoGuideOffer *) list->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Every step has its words, and a blank map has no progress but for the stages it brings. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < ECO_GUIDE_N_STEPS; i++)
    {
      g_autofree char *state = eco_guide_dup_state (fixture->ecosystem, (EcoGuideStep) i);

      g_assert_nonnull (eco_guide_get_title ((EcoGuideStep) i));
      g_assert_true (g_str_has_suffix (eco_guide_get_question ((EcoGuideStep) i), "?"));
      g_assert_nonnull (eco_guide_get_reason ((EcoGuideStep) i));
      g_assert_cmpfloat (eco_guide_get_progress (fixture->ecosystem, (EcoGuideStep) i), ==, 0);
      g_assert_nonnull (state);
    }
  g_assert_cmpfloat (eco_guide_get_total (fixture->ecosystem), ==, 0);
}

static void
test_core (Fixture *fixture, gconstpointer data)
{
  eco_guide_set_brand (fixture->document, "Acme");
  g_assert_cmpstr (fixture->ecosystem->title, ==, "Acme");
  g_assert_cmpstr (eco_ecosystem_find_brand_node (fixture->ecosystem)->name, ==, "Acme");
  g_assert_true (eco_guide_has_brand (fixture->ecosystem));
  eco_guide_set_purpose (fixture->document, "Anvils for everybody");
  g_assert_cmpuint (add (fixture, ECO_GUIDE_CORE, "Anvils, Repair service"), ==, 2);
  g_assert_cmpstr (find (fixture, "Repair service")->kind, ==, "offering-service");
  g_assert_cmpstr (find (fixture, "Anvils")->ring, ==, "brand");
  g_assert_cmpuint (count (fixture, ECO_ECOSYSTEM_OFFERINGS), ==, 2);
  g_assert_cmpfloat (eco_guide_get_progress (fixture->ecosystem, ECO_GUIDE_CORE), ==, 1);
  undo (fixture); /* one step for both, with what they offer */
  g_assert_cmpuint (count (fixture, ECO_ECOSYSTEM_OFFERINGS), ==, 0);
  g_assert_cmpuint (count (fixture, ECO_ECOSYSTEM_NODES), ==, 1);
  undo (fixture);
  undo (fixture);
  g_assert_false (eco_guide_has_brand (fixture->ecosystem));
  g_assert_cmpstr (fixture->ecosystem->title, ==, "Untitled ecosystem");
}

/* What stands for a name in templates is none yet, so the guide begins by asking for it. */
static void
test_placeholder (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = eco_template_list ();

  g_assert_nonnull (names[0]);
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoEcosystem) ecosystem = eco_template_load (names[i], &error);

      g_assert_no_error (error);
      g_assert_false (eco_guide_has_brand (ecosystem));
    }
}

/* A title that somebody has written stays. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  eco_editor_set_text (eco_document_get_editor (fixture->document),
                       ECO_OBJECT (fixture->ecosystem), "title", "Plan 2027", NULL);
  eco_guide_set_brand (fixture->document, "Acme");
  g_assert_cmpstr (fixture->ecosystem->title, ==, "Plan 2027");
}

/* The map may call the brand by a shorter name than the firm has. */
static void
test_short_name (Fixture *fixture, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (fixture->document);
  guint n;

  eco_guide_set_brand (fixture->document, "Acme");
  eco_editor_set_text (editor, ECO_OBJECT (fixture->ecosystem), "brand", "Acme Works", NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (eco_document_get_history (fixture->document)));
  eco_guide_set_brand (fixture->document, "Acme");
  g_assert_cmpstr (fixture->ecosystem->brand, ==, "Acme Works");
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (eco_document_get_history (fixture->document))), ==, n);
}

/* Kinds by name, by several of them, by a word of the name, and by the step. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  static const struct { EcoGuideStep step; const char *name, *kind; } cases[] = {
    { ECO_GUIDE_EXTERNAL, "Customers", "customer" },
    { ECO_GUIDE_EXTERNAL, "media", "media" },
    { ECO_GUIDE_EXTERNAL, "Northern suppliers", "supplier" },
    { ECO_GUIDE_EXTERNAL, "Xyzzy", "customer" },
    { ECO_GUIDE_INTERNAL, "Xyzzy", "function" },
    { ECO_GUIDE_INTERNAL, "Regional sales", "function-sales" },
    { ECO_GUIDE_COMMUNITIES, "Our user group", "user-group" },
    { ECO_GUIDE_CHANNELS, "linkedin", "linkedin" },
    { ECO_GUIDE_EXTERNAL, "LinkedIn", "linkedin" },
    { ECO_GUIDE_CHANNELS, "Company blog", "blog" },
    { ECO_GUIDE_CORE, "Website", "offering-product" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (eco_guide_suggest_kind (fixture->document, cases[i].step, cases[i].name), ==,
                     cases[i].kind);
}

static void
test_nodes (Fixture *fixture, gconstpointer data)
{
  EcoNode *node;

  g_assert_cmpuint (add (fixture, ECO_GUIDE_INTERNAL, "Sales\nIT; \n, "), ==, 2);
  node = find (fixture, "IT");
  g_assert_cmpint (node->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpstr (node->ring, ==, "stakeholders");
  g_assert_false (isnan (node->angle)); /* it has found its place */
  g_assert_cmpuint (add (fixture, ECO_GUIDE_INTERNAL, "sales, Sales"), ==, 0); /* is there */
  g_assert_cmpuint (add (fixture, ECO_GUIDE_INTERNAL, " "), ==, 0);
  g_assert_cmpuint (add (fixture, ECO_GUIDE_CHANNELS, "LinkedIn"), ==, 1);
  g_assert_cmpstr (find (fixture, "LinkedIn")->preset, ==, "linkedin");
  g_assert_cmpstr (find (fixture, "LinkedIn")->ring, ==, "social");
  g_assert_cmpuint (eco_selection_get_size (eco_document_get_selection (fixture->document)), ==, 1);
}

/* Somebody who says what it is, is believed. */
static void
test_chosen_kind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries
    = eco_guide_parse (fixture->document, ECO_GUIDE_EXTERNAL, "Customers", "analyst");
  g_autoptr (GPtrArray) nodes
    = eco_guide_add_nodes (fixture->document, ECO_GUIDE_EXTERNAL, entries);

  g_assert_cmpstr (ECO_NODE (nodes->pdata[0])->kind, ==, "analyst");
}

static void
test_usual (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = eco_guide_list_usual (fixture->document, ECO_GUIDE_EXTERNAL);
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GPtrArray) channels = NULL;

  g_assert_true (offers (first, "customer"));
  g_assert_false (offers (first, "employees")); /* they are inside */
  g_assert_cmpuint (first->len, <=, ECO_GUIDE_MOST_OFFERS);
  add (fixture, ECO_GUIDE_EXTERNAL, "Customers");
  then = eco_guide_list_usual (fixture->document, ECO_GUIDE_EXTERNAL);
  g_assert_false (offers (then, "customer"));
  eco_editor_set_text (eco_document_get_editor (fixture->document),
                       ECO_OBJECT (fixture->ecosystem), "audience", "b2b", NULL);
  channels = eco_guide_list_usual (fixture->document, ECO_GUIDE_CHANNELS);
  g_assert_true (offers (channels, "linkedin"));
  g_assert_false (offers (channels, "tiktok"));
}

/* What the brand gives is asked first, then what comes back. */
static void
test_exchanges (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  add (fixture, ECO_GUIDE_EXTERNAL, "Customers");
  gaps = eco_guide_list_gaps (fixture->document, ECO_GUIDE_EXCHANGES);
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_cmpstr (((EcoGuideGap *) gaps->pdata[0])->question, ==,
                   "What does “Your brand” give to “Customers”?");
  g_assert_true (eco_guide_answer_gap (fixture->document, gaps->pdata[0], "products-services"));
  g_assert_cmpuint (count (fixture, ECO_ECOSYSTEM_EXCHANGES), ==, 1);
  g_clear_pointer (&gaps, g_ptr_array_unref);
  gaps = eco_guide_list_gaps (fixture->document, ECO_GUIDE_EXCHANGES);
  g_assert_cmpuint (gaps->len, ==, 1);
  answers = eco_guide_list_answers (fixture->document, gaps->pdata[0]);
  g_assert_cmpstr (((EcoGuideOffer *) answers->pdata[0])->id, ==, "revenue");
  g_assert_true (eco_guide_answer_gap (fixture->document, gaps->pdata[0], "revenue"));
  g_assert_cmpfloat (eco_guide_get_progress (fixture->ecosystem, ECO_GUIDE_EXCHANGES), ==, 1);
  undo (fixture);
  g_assert_cmpfloat (eco_guide_get_progress (fixture->ecosystem, ECO_GUIDE_EXCHANGES), <, 1);
  g_assert_true (eco_guide_answer_otherwise (fixture->document, gaps->pdata[0], "Through shops"));
  g_assert_cmpfloat (eco_guide_get_progress (fixture->ecosystem, ECO_GUIDE_EXCHANGES), >, 0.7);
  undo (fixture);
  undo (fixture);
  /* The question is about something that is gone. */
  g_assert_false (eco_guide_answer_otherwise (fixture->document, gaps->pdata[0], "Through shops"));
}

static void
test_journey (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GPtrArray) usual = eco_guide_list_usual (fixture->document, ECO_GUIDE_JOURNEY);
  g_autoptr (GPtrArray) entries
    = eco_guide_parse (fixture->document, ECO_GUIDE_JOURNEY, "Loyalty, Renewal", NULL);

  g_assert_cmpuint (usual->len, ==, 0); /* a blank map has the usual six */
  g_assert_cmpuint (eco_guide_add_stages (fixture->document, entries), ==, 1);
  add (fixture, ECO_GUIDE_CHANNELS, "Website");
  gaps = eco_guide_list_gaps (fixture->document, ECO_GUIDE_JOURNEY);
  g_assert_cmpuint (gaps->len, ==, 7);
  answers = eco_guide_list_answers (fixture->document, gaps->pdata[0]);
  g_assert_cmpuint (answers->len, ==, 1);
  g_assert_true (eco_guide_answer_gap (fixture->document, gaps->pdata[0],
                                       ((EcoGuideOffer *) answers->pdata[0])->id));
  g_assert_cmpuint (count (fixture, ECO_ECOSYSTEM_TOUCHPOINTS), ==, 1);
  g_assert_cmpfloat_with_epsilon (eco_guide_get_progress (fixture->ecosystem, ECO_GUIDE_JOURNEY),
                                  1 / 7.0, 1e-9);
  g_assert_false (eco_guide_answer_gap (fixture->document, gaps->pdata[0], "nobody"));
}

static void
test_objectives (Fixture *fixture, gconstpointer data)
{
  EcoList *objectives
    = eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_OBJECTIVES);
  g_autoptr (GError) error = NULL;
  EcoMetric *metric;

  g_assert_true (eco_guide_add_objective (fixture->document, "More leads", "Leads a month",
                                          "5,000 leads", &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (ECO_OBJECTIVE (eco_list_get (objectives, 0))->target, ==, 5000);
  metric = eco_ecosystem_lookup (fixture->ecosystem,
                                 ECO_OBJECTIVE (eco_list_get (objectives, 0))->metric);
  g_assert_cmpstr (metric->name, ==, "Leads a month");
  g_assert_cmpstr (metric->unit, ==, "leads");
  g_assert_true (eco_guide_add_objective (fixture->document, "Half", NULL, "0,5", NULL));
  g_assert_cmpfloat (ECO_OBJECTIVE (eco_list_get (objectives, 1))->target, ==, 0.5);
  g_assert_null (ECO_OBJECTIVE (eco_list_get (objectives, 1))->metric);
  g_assert_false (eco_guide_add_objective (fixture->document, "Soon", NULL, "many", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_cmpuint (eco_list_get_length (objectives), ==, 2);
}

static void
test_needs (Fixture *fixture, gconstpointer data)
{
  EcoList *needs = eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_NEEDS);
  g_autoptr (GPtrArray) entries = eco_guide_parse (
    fixture->document, ECO_GUIDE_NEEDS, "Know when it comes, and where\nPay later", NULL);
  const char *id;

  add (fixture, ECO_GUIDE_EXTERNAL, "Customers");
  id = eco_object_get_id (ECO_OBJECT (find (fixture, "Customers")));
  g_assert_cmpuint (eco_guide_add_needs (fixture->document, entries, id), ==, 2);
  g_assert_cmpstr (eco_object_get_name (eco_list_get (needs, 0)), ==,
                   "Know when it comes, and where");
  g_assert_cmpstr (ECO_NEED (eco_list_get (needs, 1))->stakeholders[0], ==, id);
  undo (fixture);
  g_assert_cmpuint (eco_list_get_length (needs), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/guide/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("steps", test_steps);
  ADD ("core", test_core);
  ADD ("placeholder", test_placeholder);
  ADD ("title", test_title);
  ADD ("short-name", test_short_name);
  ADD ("kinds", test_kinds);
  ADD ("nodes", test_nodes);
  ADD ("chosen-kind", test_chosen_kind);
  ADD ("usual", test_usual);
  ADD ("exchanges", test_exchanges);
  ADD ("journey", test_journey);
  ADD ("objectives", test_objectives);
  ADD ("needs", test_needs);
  return g_test_run ();
}
