/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every action is a command with a name, every command an action; menus name only actions. */
#include "config.h"

#include "application/eco-accels.h"
#include "canvas/eco-canvas.h"
#include "commands/eco-command-item.h"
#include "window-fixture.h"

static gboolean
is_main_menu (GtkWidget *widget, const char *text)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

static gboolean
is_canvas (GtkWidget *widget, const char *text)
{
  return ECO_IS_CANVAS (widget);
}

/* Each command is an action, and no key means two things in one place. */
static void
test_keys (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  for (guint i = 0; i < n_accels; i++)
    {
      if (accels[i].action != NULL && !window_has_action (fixture, accels[i].action))
        g_error ("%s is a command but no action", accels[i].action);
      for (guint k = 0; k < G_N_ELEMENTS (accels[i].keys) && accels[i].keys[k] != NULL; k++)
        {
          guint key;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (accels[i].keys[k], &key, &modifiers));
          if (accels[i].scope != ECO_ACCEL_TABLE && accels[i].scope != ECO_ACCEL_PLAN &&
              accels[i].scope != ECO_ACCEL_SLIDES &&
              !g_hash_table_add (seen, (char *) accels[i].keys[k]))
            g_error ("%s means two things", accels[i].keys[k]);
        }
    }
}

/* The window's actions of these names do what the canvas' do, for buttons outside of the map. */
static gboolean
is_command (const char *action)
{
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);
  g_autofree char *twin = NULL;

  if (g_str_has_prefix (action, "win."))
    twin = g_strconcat ("canvas.", action + 4, NULL);
  else if (g_str_has_prefix (action, "canvas."))
    twin = g_strconcat ("win.", action + 7, NULL);
  for (guint i = 0; i < n_accels; i++)
    if (g_strcmp0 (accels[i].action, action) == 0 ||
        (twin != NULL && g_strcmp0 (accels[i].action, twin) == 0))
      return TRUE;
  return FALSE;
}

/* Each action of ours that needs no parameter is a command: it has a name and can be found. */
static guint
check_class (GtkWidget *widget)
{
  const GVariantType *type;
  const char *name, *property;
  guint n = 0;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name,
                                                   &type, &property);
       i++)
    {
      if (!g_str_has_prefix (g_type_name (owner), "Eco") || type != NULL)
        continue;
      if (!is_command (name))
        g_error ("%s is an action without a row in the table of commands", name);
      n++;
    }
  return n;
}

static void
test_named (WindowFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (fixture->application));

  g_assert_cmpuint (check_class (GTK_WIDGET (fixture->window)), >, 10);
  g_assert_cmpuint (
    check_class (window_find (GTK_WIDGET (fixture->window), is_canvas, NULL)), >, 10);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("app.", names[i], NULL);

      if (g_action_group_get_action_parameter_type (G_ACTION_GROUP (fixture->application),
                                                    names[i]) == NULL &&
          !is_command (name))
        g_error ("%s is an action without a row in the table of commands", name);
    }
}

/* Each item has a letter of its own, among those that are seen at the same time. */
static void
check_letter (GMenuModel *menu, int item, GString *letters)
{
  g_autofree char *label = NULL;
  const char *line;
  char letter;

  if (!g_menu_model_get_item_attribute (menu, item, "label", "s", &label))
    return;
  line = strchr (label, '_');
  if (line == NULL)
    g_error ("“%s” has no letter", label);
  letter = g_ascii_tolower (line[1]);
  if (strchr (letters->str, letter) != NULL)
    g_error ("the letter of “%s” is that of another item too", label);
  g_string_append_c (letters, letter);
}

static void
check_menu (WindowFixture *fixture, GMenuModel *menu, GString *letters)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autoptr (GString) own = g_string_new (NULL);
      g_autofree char *action = NULL;

      check_letter (menu, i, letters);
      if (section != NULL)
        check_menu (fixture, section, letters);
      if (submenu != NULL)
        check_menu (fixture, submenu, own);
      if (g_menu_model_get_item_attribute (menu, i, "action", "s", &action) &&
          !window_has_action (fixture, action))
        g_error ("the menu names %s, which is no action", action);
    }
}

static void
test_menu (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *button = window_find (GTK_WIDGET (fixture->window), is_main_menu, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_autoptr (GString) letters = g_string_new (NULL);

  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 0);
  check_menu (fixture, menu, letters);
}

/* ---- The command bar */

static gboolean
is_possible (const char *action, gpointer data)
{
  return !g_str_equal (action, data);
}

static EcoCommandItem *
get_item (GPtrArray *items, guint index)
{
  g_assert_cmpuint (index, <, items->len);
  return items->pdata[index];
}

static gboolean
has_item (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (eco_command_item_get_id (items->pdata[i]), id))
      return TRUE;
  return FALSE;
}

/* A node before the kind of its name, that before a command; impossible commands are not there. */
static void
test_search (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *node = eco_editor_add_node (editor, "prospect", "Prospect", NULL, ECO_SIDE_EXTERNAL, 90,
                                       200);
  EcoCatalog *catalog = eco_document_get_catalog (document);
  gpointer hidden = (gpointer) "win.zoom-out";
  g_autoptr (GPtrArray) found =
    eco_command_items_search (document, catalog, " prospect ", is_possible, hidden);
  g_autoptr (GPtrArray) words =
    eco_command_items_search (document, catalog, "map tidy", is_possible, hidden);
  g_autoptr (GPtrArray) all = eco_command_items_search (NULL, catalog, "", is_possible, hidden);
  g_autoptr (GPtrArray) none =
    eco_command_items_search (document, catalog, "xyzzy", is_possible, hidden);

  g_assert_cmpstr (eco_command_item_get_id (get_item (found, 0)), ==,
                   eco_object_get_id (ECO_OBJECT (node)));
  g_assert_cmpint (eco_command_item_get_sort (get_item (found, 1)), ==, ECO_COMMAND_ITEM_KIND);
  g_assert_cmpstr (eco_command_item_get_id (get_item (found, 1)), ==, "prospect");
  g_assert_cmpstr (eco_command_item_get_id (get_item (words, 0)), ==, "win.tidy");
  g_assert_true (has_item (all, "win.zoom-in"));
  g_assert_false (has_item (all, "win.zoom-out"));
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/commands/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("keys", test_keys);
  ADD ("named", test_named);
  ADD ("menu", test_menu);
  ADD ("search", test_search);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
