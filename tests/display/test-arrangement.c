/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the layout follows, from the window: commands and rows of the inspector lay the map out
 * anew, each as one step. */
#include "config.h"

#include "inspector/eco-inspector.h"
#include "model/eco-node.h"
#include "widgets/eco-action-proxy.h"
#include "window-fixture.h"

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         gtk_widget_get_ancestor (widget, ECO_TYPE_INSPECTOR) != NULL &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_switch (GtkWidget *widget, const char *text)
{
  return GTK_IS_SWITCH (widget);
}

static GtkWidget *
find_row (WindowFixture *fixture)
{
  return window_find (GTK_WIDGET (fixture->window), is_row, "Outer ring in journey order");
}

static gboolean
has_row (gpointer data)
{
  return find_row (data) != NULL;
}

static gboolean
has_no_row (gpointer data)
{
  return find_row (data) == NULL;
}

static gboolean
cannot_follow (gpointer data)
{
  return find_row (data) != NULL && !gtk_widget_is_sensitive (find_row (data));
}

static EcoEcosystem *
get_ecosystem (gpointer fixture)
{
  return eco_document_get_ecosystem (
    eco_window_get_document (((WindowFixture *) fixture)->window));
}

static gboolean
by_owner (gpointer data)
{
  return get_ecosystem (data)->group_by == ECO_GROUP_BY_OWNER;
}

static gboolean
in_order (gpointer data)
{
  return get_ecosystem (data)->journey_order;
}

static gboolean
is_idle (gpointer data)
{
  return !eco_document_get_busy (data);
}

static EcoDocument *
start (WindowFixture *fixture)
{
  EcoDocument *document = window_start_document (fixture);

  for (int i = 0; i < 6; i++)
    {
      EcoNode *node = eco_editor_add_node (eco_document_get_editor (document), "customer", NULL,
                                           NULL, ECO_SIDE_EXTERNAL, 30 + 20 * i, 300);

      eco_editor_set_text (eco_document_get_editor (document), ECO_OBJECT (node), "owner",
                           i % 2 ? "Sales" : "Service", NULL);
    }
  eco_selection_clear (eco_document_get_selection (document));
  g_assert_true (window_wait_until (has_row, fixture));
  return document;
}

/* The command is one step, and its undo too. */
static void
test_command (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture);
  EcoHistory *history = eco_document_get_history (document);
  guint position = eco_history_get_position (history);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.group-by-owner",
                                             NULL));
  g_assert_true (window_wait_until (by_owner, fixture));
  g_assert_true (window_wait_until (is_idle, document));
  g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);
  eco_history_undo (history);
  g_assert_false (by_owner (fixture));
  g_assert_cmpuint (eco_history_get_position (history), ==, position);
}

/* The switch shows at once what was chosen, and the model follows when the map is laid out. */
static void
test_switch (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture);
  EcoHistory *history = eco_document_get_history (document);
  guint position = eco_history_get_position (history);
  GtkWidget *toggle = window_find (find_row (fixture), is_switch, NULL);

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  g_assert_true (window_wait_until (in_order, fixture));
  g_assert_true (window_wait_until (is_idle, document));
  /* the rows may be others by now */
  toggle = window_find (find_row (fixture), is_switch, NULL);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);
  eco_history_undo (history);
  g_assert_false (in_order (fixture));
  toggle = window_find (find_row (fixture), is_switch, NULL);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
}

/* Sectors of the external side go first: the switch says so. */
static void
test_sectors (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_true (gtk_widget_is_sensitive (find_row (fixture)));
  g_assert_true (eco_action_is_enabled_at (window, "win.journey-order"));
  eco_editor_add_sector (eco_document_get_editor (document), ECO_SIDE_EXTERNAL, "Europe", NULL);
  g_assert_true (window_wait_until (cannot_follow, fixture));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture))),
                            "sectors"));
  g_assert_false (eco_action_is_enabled_at (window, "win.journey-order"));
}

/* The rows belong to the map, not to what is on it. */
static void
test_nothing_selected (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));

  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (eco_list_get (nodes, 0)));
  g_assert_true (window_wait_until (has_no_row, fixture));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
#define ADD(name, func) \
  g_test_add ("/arrangement/" name, WindowFixture, application, window_set_up, func, \
              window_tear_down)
  ADD ("command", test_command);
  ADD ("switch", test_switch);
  ADD ("sectors", test_sectors);
  ADD ("nothing-selected", test_nothing_selected);
#undef ADD
  status = g_test_run ();
  return status;
}
