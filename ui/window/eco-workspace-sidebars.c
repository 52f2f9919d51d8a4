/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what is left and right of the map, and how much room it gets.
 *
 * In a narrow window both sidebars give way to the map, and one at a time can
 * be called back. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "application/eco-settings.h"

/* Below this width the sidebars are not both shown, and the pages are named below the map. */
#define NARROW_WIDTH 1080
#define SIDEBAR_WIDTH 240
#define INSPECTOR_WIDTH 340

static void
apply (EcoWorkspace *self)
{
  gtk_widget_set_visible (self->sidebar, self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector),
                          self->show_inspector
                              && !eco_compare_panel_is_open (self->time.compare));
  _eco_workspace_notify_sidebars (self);
}

void
_eco_workspace_show_sidebar (EcoWorkspace *self, gboolean show)
{
  if (self->show_sidebar == show)
    return;
  self->show_sidebar = show;
  if (self->narrow && show)
    self->show_inspector = FALSE;
  if (!self->narrow)
    eco_settings_set_boolean (self->settings, "show-palette", show);
  apply (self);
}

void
_eco_workspace_show_inspector (EcoWorkspace *self, gboolean show)
{
  if (self->show_inspector == show)
    return;
  self->show_inspector = show;
  if (self->narrow && show)
    self->show_sidebar = FALSE;
  if (!self->narrow)
    eco_settings_set_boolean (self->settings, "show-inspector", show);
  apply (self);
}

static void
set_narrow (EcoWorkspace *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  if (narrow)
    {
      self->wide_sidebar = self->show_sidebar;
      self->wide_inspector = self->show_inspector;
      self->show_sidebar = self->show_inspector = FALSE;
    }
  else
    {
      self->show_sidebar = self->wide_sidebar;
      self->show_inspector = self->wide_inspector;
    }
  self->narrow = narrow;
  gtk_widget_set_visible (self->narrow_switcher, narrow);
  eco_table_set_narrow (self->table, narrow);
  eco_table_set_narrow (ECO_TABLE (eco_plan_view_get_list (self->plan)), narrow);
  apply (self);
  _eco_workspace_notify_narrow (self);
}

static void
apply_widths (EcoWorkspace *self, int width)
{
  int sidebar = eco_settings_get_int (self->settings, "palette-width", SIDEBAR_WIDTH);
  int inspector = eco_settings_get_int (self->settings, "inspector-width", INSPECTOR_WIDTH);

  gtk_paned_set_position (self->outer, sidebar);
  gtk_paned_set_position (self->inner, width - (self->show_sidebar ? sidebar : 0) - inspector);
  self->sized = TRUE;
}

static gboolean
layout_idle_cb (gpointer data)
{
  EcoWorkspace *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->layout_idle = 0;
  set_narrow (self, width < NARROW_WIDTH);
  if (!self->sized && !self->narrow)
    apply_widths (self, width);
  return G_SOURCE_REMOVE;
}

/* Children must not be shown or hidden while they are being placed. */
static void
eco_workspace_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoWorkspace *self = ECO_WORKSPACE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->outer), width, height, baseline, NULL);
  if (self->menu.popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu.popover));
  if (self->layout_idle == 0 && ((width < NARROW_WIDTH) != self->narrow || !self->sized))
    self->layout_idle = g_idle_add_full (GTK_PRIORITY_RESIZE, layout_idle_cb, self, NULL);
}

static void
eco_workspace_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ECO_WORKSPACE (widget)->outer), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
  /* The sidebars give way as soon as the window is narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 320);
}

void
_eco_workspace_class_add_sizing (GtkWidgetClass *klass)
{
  klass->size_allocate = eco_workspace_size_allocate;
  klass->measure = eco_workspace_measure;
}

void
_eco_workspace_keep_widths (EcoWorkspace *self)
{
  if (self->narrow || !self->sized)
    return;
  if (self->show_sidebar)
    eco_settings_set_int (self->settings, "palette-width",
                          CLAMP (gtk_widget_get_width (self->sidebar), 200, 600));
  if (self->show_inspector)
    eco_settings_set_int (self->settings, "inspector-width",
                          CLAMP (gtk_widget_get_width (GTK_WIDGET (self->inspector)), 280, 600));
}

static void
page_changed_cb (EcoWorkspace *self)
{
  eco_settings_set_string (self->settings, "sidebar-page",
                           gtk_stack_get_visible_child_name (self->sidebar_stack));
}

/* Once the settings are there. */
void
_eco_workspace_init_sidebars (EcoWorkspace *self)
{
  g_autofree char *page = eco_settings_dup_string (self->settings, "sidebar-page", "palette");

  self->show_sidebar = eco_settings_get_boolean (self->settings, "show-palette", TRUE);
  self->show_inspector = eco_settings_get_boolean (self->settings, "show-inspector", TRUE);
  if (gtk_stack_get_child_by_name (self->sidebar_stack, page) != NULL)
    gtk_stack_set_visible_child_name (self->sidebar_stack, page);
  g_signal_connect_object (self->sidebar_stack, "notify::visible-child-name",
                           G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  apply (self);
}

/**
 * eco_workspace_show_outline:
 *
 * Shows the outline and gives it the keys.
 */
void
eco_workspace_show_outline (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_set_guide (self, FALSE);
  _eco_workspace_show_sidebar (self, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, "outline");
  eco_outline_panel_focus (self->outline);
}

/**
 * eco_workspace_show_history:
 *
 * Shows the steps and gives them the keys.
 */
void
eco_workspace_show_history (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_set_guide (self, FALSE);
  _eco_workspace_show_sidebar (self, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, "history");
  eco_history_panel_focus (self->history);
}

/**
 * eco_workspace_search_kinds:
 *
 * Shows the palette and lets the user type what is looked for.
 */
void
eco_workspace_search_kinds (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_set_guide (self, FALSE);
  _eco_workspace_show_sidebar (self, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, "palette");
  eco_palette_search (self->palette);
}
