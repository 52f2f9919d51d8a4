/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The window, from inside: every template can be made, every key and menu item
 * has its action, and the inspector writes through the editor. */
#include "config.h"

#include "application/eco-accels.h"
#include "application/eco-application.h"
#include "dialogs/eco-export-dialog.h"
#include "window/eco-action-states.h"
#include "inspector/eco-inspector.h"
#include "window/eco-window.h"

#include <glib/gstdio.h>

typedef struct
{
  EcoApplication *application;
  EcoWindow *window;
} Fixture;

static gboolean
deadline_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

typedef gboolean (*Condition) (gpointer data);

/* Until the condition holds; at most ten seconds. */
static gboolean
wait_until (Condition condition, gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (10, deadline_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (source);
  return !late;
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
is_gone (gpointer place)
{
  return *(gpointer *) place == NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = (EcoApplication *) data;
  fixture->window = eco_window_new (GTK_APPLICATION (fixture->application),
                                    eco_application_get_catalog (fixture->application), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  EcoWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (wait_until (is_gone, &fixture->window));
}

/* A blank document in a window that is on the screen. */
static EcoDocument *
start_document (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  eco_window_start_template (fixture->window, NULL);
  g_assert_true (wait_until (is_mapped, fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return eco_window_get_document (fixture->window);
}

/* ---- Looking for widgets */

typedef gboolean (*Match) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *widget, Match match, const char *text)
{
  if (match (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_search (GtkWidget *widget, const char *text)
{
  return GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_main_menu (GtkWidget *widget, const char *text)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

typedef struct
{
  Fixture *fixture;
  const char *title;
} RowWait;

static gboolean
has_row (gpointer data)
{
  RowWait *wait = data;

  return find (GTK_WIDGET (wait->fixture->window), is_row, wait->title) != NULL;
}

static GtkWidget *
wait_for_row (Fixture *fixture, const char *title)
{
  RowWait wait = { fixture, title };

  if (!wait_until (has_row, &wait))
    g_error ("no row “%s”", title);
  return find (GTK_WIDGET (fixture->window), is_row, title);
}

/* The heading of the inspector. */
static gboolean
is_heading (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-4") &&
         gtk_widget_get_ancestor (widget, ECO_TYPE_INSPECTOR) != NULL &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* ---- Tests */

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_document (fixture);
  GtkWidget *dialog = eco_export_dialog_new (document);
  g_autofree char *xml = eco_accels_dup_overlay ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (wait_until (is_mapped, dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
widget_has_action (GtkWidget *widget, const char *name)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const GVariantType *type;
  const char *found, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &found, &type, &property); i++)
    if (g_str_equal (found, name))
      return TRUE;
  return FALSE;
}

static gboolean
has_action (Fixture *fixture, const char *name)
{
  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (fixture->application), name + 4) != NULL;
  if (widget_has_action (GTK_WIDGET (fixture->window), name))
    return TRUE;
  return g_str_has_prefix (name, "win.") &&
         g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name + 4) != NULL;
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  for (guint i = 0; i < n_accels; i++)
    {
      if (accels[i].action != NULL && !has_action (fixture, accels[i].action))
        g_error ("%s has a key but is no action", accels[i].action);
      for (guint k = 0; k < G_N_ELEMENTS (accels[i].keys) && accels[i].keys[k] != NULL; k++)
        {
          guint key;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (accels[i].keys[k], &key, &modifiers));
          g_assert_true (g_hash_table_add (seen, (char *) accels[i].keys[k]));
        }
    }
}

static void
check_menu (Fixture *fixture, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *action = NULL;

      if (section != NULL)
        check_menu (fixture, section);
      if (submenu != NULL)
        check_menu (fixture, submenu);
      if (g_menu_model_get_item_attribute (menu, i, "action", "s", &action) &&
          !has_action (fixture, action))
        g_error ("the menu names %s, which is no action", action);
    }
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find (GTK_WIDGET (fixture->window), is_main_menu, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));

  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 0);
  check_menu (fixture, menu);
}

static gboolean
is_possible (EcoDocument *document, const char *action)
{
  guint n_states;
  const EcoActionState *states = eco_action_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    if (g_str_equal (states[i].action, action))
      return states[i].is_possible (document);
  g_assert_not_reached ();
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  guint n_states;
  const EcoActionState *states = eco_action_states_get (&n_states);
  EcoDocument *document;
  EcoNode *node;

  for (guint i = 0; i < n_states; i++)
    {
      g_assert_true (has_action (fixture, states[i].action));
      g_assert_false (states[i].is_possible (NULL));
    }
  document = start_document (fixture);
  g_assert_true (is_possible (document, "win.save"));
  g_assert_false (is_possible (document, "win.undo"));
  g_assert_false (is_possible (document, "win.delete"));
  node = eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                              ECO_SIDE_EXTERNAL, 90, 200);
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  g_assert_true (is_possible (document, "win.undo"));
  g_assert_true (is_possible (document, "win.delete"));
  g_assert_true (is_possible (document, "win.connect"));
  g_assert_false (is_possible (document, "win.redo"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete", NULL);
  g_assert_null (eco_ecosystem_lookup (eco_document_get_ecosystem (document), "n1"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_true (is_possible (document, "win.redo"));
}

/* What is typed is in the model at once, and is one step. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoHistory *history = eco_document_get_history (document);
  GtkWidget *row = wait_for_row (fixture, "Title");

  gtk_editable_set_text (GTK_EDITABLE (row), "Our");
  gtk_editable_set_text (GTK_EDITABLE (row), "Our world");
  g_assert_cmpstr (ecosystem->title, ==, "Our world");
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)),
                                   "• Our world"));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), is_heading, "Our world"));

  eco_history_undo (history);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Untitled ecosystem");
  g_assert_cmpstr (ecosystem->title, ==, "Untitled ecosystem");
}

/* What the model refuses is said in place, and changes nothing. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (wait_for_row (fixture, "Details")), TRUE);
  row = wait_for_row (fixture, "As of (YYYY-MM-DD)");
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-13-45");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (ecosystem->date, ==, ECO_DATE_UNSET);
  g_assert_false (eco_document_get_modified (document));
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-11-24");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (ecosystem->date, ==, 20261124);

  row = wait_for_row (fixture, "Title");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (ecosystem->title, ==, "Untitled ecosystem");
}

/* Another ring in the inspector moves the node there. */
static void
test_ring (Fixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *node = eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                                       ECO_SIDE_EXTERNAL, 90, 200);
  EcoRing *ring = eco_ecosystem_find_ring_by_role (ecosystem, ECO_RING_ROLE_SOCIAL);
  GtkWidget *drop_down;

  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  drop_down = gtk_widget_get_last_child (
    gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (wait_for_row (fixture, "Ring"))));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 3);
  g_assert_cmpstr (node->ring, ==, eco_object_get_id (ECO_OBJECT (ring)));
  g_assert_cmpfloat (node->radius, >, ring->inner);
  g_assert_cmpfloat (node->radius, <, ring->outer);
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (document)), ==, 2);
}

/* What is found in the palette is put on the map. */
static void
test_palette (Fixture *fixture, gconstpointer data)
{
  EcoDocument *document = start_document (fixture);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  guint before = eco_list_get_length (nodes);
  GtkWidget *entry;
  EcoNode *node;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search-kinds", NULL);
  entry = find (GTK_WIDGET (fixture->window), is_search, NULL);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "prospect");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (eco_list_get_length (nodes), ==, before + 1);
  node = eco_list_get (nodes, before);
  g_assert_cmpstr (node->kind, ==, "prospect");
  g_assert_cmpstr (node->ring, ==, "stakeholders");
  g_assert_true (eco_selection_contains (eco_document_get_selection (document),
                                         eco_object_get_id (ECO_OBJECT (node))));
}

/* One application, as in life; it is registered once. */
static EcoApplication *
create_application (void)
{
  EcoApplication *application = eco_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));
  return application;
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = create_application ();

#define ADD(name, func) \
  g_test_add ("/window/" name, Fixture, application, set_up, func, tear_down)
  ADD ("templates", test_templates);
  ADD ("keys", test_keys);
  ADD ("menu", test_menu);
  ADD ("states", test_states);
  ADD ("typing", test_typing);
  ADD ("refused", test_refused);
  ADD ("ring", test_ring);
  ADD ("palette", test_palette);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
