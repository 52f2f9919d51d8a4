/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the map, the table and the charts, which are pages of one place. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "application/eco-settings.h"

static const char *const column_keys[ECO_TABLE_N_SHEETS] = {
  [ECO_TABLE_NODES] = "node-columns",
  [ECO_TABLE_EXCHANGES] = "exchange-columns",
  [ECO_TABLE_INITIATIVES] = "initiative-columns",
  [ECO_TABLE_OBJECTIVES] = "objective-columns",
  [ECO_TABLE_METRICS] = "metric-columns",
  [ECO_TABLE_CAPABILITIES] = "capability-columns",
  [ECO_TABLE_NEEDS] = "need-columns",
  [ECO_TABLE_FORCES] = "force-columns",
};

static EcoTable *
get_table (EcoWorkspace *self, guint sheet)
{
  return eco_table_has_sheet (self->table, (EcoTableWhich) sheet)
             ? self->table : ECO_TABLE (eco_plan_view_get_list (self->plan));
}

/* Once the settings are there. */
void
_eco_workspace_init_views (EcoWorkspace *self)
{
  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    {
      g_autofree char *ids = eco_settings_dup_string (self->settings, column_keys[i], "");

      eco_table_set_columns (get_table (self, i), (EcoTableWhich) i, ids);
    }
}

void
_eco_workspace_columns_changed (EcoWorkspace *self)
{
  for (guint i = 0; i < ECO_TABLE_N_SHEETS; i++)
    {
      g_autofree char *ids = eco_table_dup_columns (get_table (self, i), (EcoTableWhich) i);

      eco_settings_set_string (self->settings, column_keys[i], ids);
    }
}

/* The keys go along, unless they are in a sidebar. */
void
_eco_workspace_view_changed (EcoWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->document == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, self->sidebar)))
    return;
  eco_workspace_focus_view (self);
}

/**
 * eco_workspace_show_view:
 * @name: "map", "table", "matrix", "journey", "network" or "plan"
 *
 * Shows it and gives it the keys.
 */
void
eco_workspace_show_view (EcoWorkspace *self, const char *name)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  gtk_stack_set_visible_child_name (self->views, name);
  eco_workspace_focus_view (self);
}

/**
 * eco_workspace_focus_view:
 *
 * Gives the keys to the page that is shown.
 */
void
eco_workspace_focus_view (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->table))
    eco_table_focus (self->table);
  else if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->network))
    eco_network_view_focus (self->network);
  else if (gtk_stack_get_visible_child (self->views) != GTK_WIDGET (self->map_box))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * eco_workspace_get_views:
 *
 * Returns: (transfer none): the pages, for a switcher
 */
GtkStack *
eco_workspace_get_views (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), NULL);
  return self->views;
}
