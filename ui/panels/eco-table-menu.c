/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTable: the menu that says which columns are shown and by which the rows are sorted. */
#include "config.h"

#include "panels/eco-table-private.h"

#include <glib/gi18n-lib.h>

static EcoTableSheet *
get_sheet (EcoTable *self)
{
  return self->sheets[_eco_table_get_which (self)];
}

static const EcoColumn *
find_column (EcoTable *self, const char *id)
{
  GPtrArray *columns = eco_sheet_get_columns (eco_table_sheet_get_sheet (get_sheet (self)));

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((EcoColumn *) columns->pdata[i])->id, id))
      return columns->pdata[i];
  return NULL;
}

static void
column_cb (GSimpleAction *action, GVariant *state, EcoTable *self)
{
  const EcoColumn *column = find_column (self, g_action_get_name (G_ACTION (action)));

  if (column == NULL)
    return;
  g_simple_action_set_state (action, state);
  eco_table_sheet_show_column (get_sheet (self), column, g_variant_get_boolean (state));
}

static void
sort_cb (GSimpleAction *action, GVariant *parameter, EcoTable *self)
{
  const EcoColumn *column = find_column (self, g_variant_get_string (parameter, NULL));

  if (column != NULL)
    eco_table_sheet_sort (get_sheet (self), column);
}

static void
first_columns_cb (GSimpleAction *action, GVariant *parameter, EcoTable *self)
{
  eco_table_set_columns (self, _eco_table_get_which (self), "");
  g_signal_emit_by_name (self, "columns-changed");
}

/* The first column is what the rows are called by; it stays. */
static void
append_column (EcoTable *self, GSimpleActionGroup *group, GMenu *menu, const EcoColumn *column,
               gboolean fixed)
{
  g_autofree char *name = g_strconcat ("columns.", column->id, NULL);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
    column->id, NULL,
    g_variant_new_boolean (eco_table_sheet_has_column (get_sheet (self), column)));

  g_signal_connect_object (action, "change-state", G_CALLBACK (column_cb), self, 0);
  g_simple_action_set_enabled (action, !fixed);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_menu_append (menu, eco_column_get_title (column), name);
}

static void
append_sort (GMenu *menu, const EcoColumn *column)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (eco_column_get_title (column), NULL);

  g_menu_item_set_action_and_target (item, "columns.sort-by", "s", column->id);
  g_menu_append_item (menu, item);
}

static void
add_action (GSimpleActionGroup *group, const char *name, const GVariantType *type,
            GCallback callback, EcoTable *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
fill (EcoTable *self, GMenu *menu, GSimpleActionGroup *group)
{
  GPtrArray *columns = eco_sheet_get_columns (eco_table_sheet_get_sheet (get_sheet (self)));
  g_autoptr (GMenu) few = g_menu_new (), more = g_menu_new (), sort = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const EcoColumn *column = columns->pdata[i];

      if (self->document != NULL && !eco_column_is_useful (column, self->document))
        continue;
      append_column (self, group, column->initial ? few : more, column, i == 0);
      if (eco_table_sheet_has_column (get_sheet (self), column))
        append_sort (sort, column);
    }
  g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (few));
  g_menu_append_submenu (last, _("More Columns"), G_MENU_MODEL (more));
  g_menu_append_submenu (last, _("Sort By"), G_MENU_MODEL (sort));
  g_menu_append (last, _("Columns as at First"), "columns.first-columns");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
}

/* For the sheet that is shown, as it is now. */
void
_eco_table_update_menu (EcoTable *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  add_action (group, "sort-by", G_VARIANT_TYPE_STRING, G_CALLBACK (sort_cb), self);
  add_action (group, "first-columns", NULL, G_CALLBACK (first_columns_cb), self);
  fill (self, menu, group);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
}
