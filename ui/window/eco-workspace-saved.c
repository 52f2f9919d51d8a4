/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: saved views: what the map shows becomes one, and one becomes what the map shows. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "panels/eco-views-popover.h"
#include "session/eco-document-views.h"

#include <math.h>

#define NEAR 8.0 /* px */

/* The id of the horizon of that day; %NULL when the day has none, and for today. */
static const char *
find_horizon (EcoWorkspace *self, EcoDate date)
{
  EcoList *horizons = eco_object_get_list (
      ECO_OBJECT (eco_document_get_ecosystem (self->document)), ECO_ECOSYSTEM_HORIZONS);

  for (guint i = 0; date != 0 && i < eco_list_get_length (horizons); i++)
    if (ECO_HORIZON (eco_list_get (horizons, i))->date == date)
      return eco_object_get_id (eco_list_get (horizons, i));
  return NULL;
}

/* The id of the scenario that is shown; %NULL for the baseline and for what initiatives change. */
static const char *
find_scenario (EcoWorkspace *self)
{
  const char *id = eco_scenario_menu_get_current (self->time.menu);
  gpointer owner = self->time.main != NULL
                       ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->time.main), id)
                       : NULL;

  return owner != NULL && ECO_IS_SCENARIO (owner) ? id : NULL;
}

static void
get_lookout (EcoWorkspace *self, EcoLookout *lookout)
{
  EcoPoint centre;

  *lookout = (EcoLookout) { 0 };
  lookout->whole = !eco_canvas_get_camera (self->canvas, &centre, &lookout->zoom);
  lookout->x = centre.x;
  lookout->y = centre.y;
  lookout->horizon = find_horizon (self, eco_horizon_bar_get_date (self->time.horizon_bar));
  lookout->scenario = find_scenario (self);
}

/* Whether the view has the camera, the day and the scenario that the map has. */
static gboolean
is_there (EcoView *view, const EcoLookout *now)
{
  if (g_strcmp0 (view->scenario, now->scenario) != 0
      || g_strcmp0 (view->horizon, now->horizon) != 0)
    return FALSE;
  if (!eco_view_has_camera (view))
    return now->whole;
  return !now->whole && fabs (view->camera_x - now->x) * now->zoom < NEAR
         && fabs (view->camera_y - now->y) * now->zoom < NEAR
         && fabs (view->zoom / now->zoom - 1) < 0.02;
}

static EcoView *
find_view (EcoWorkspace *self, const char *id)
{
  gpointer found = self->document != NULL
                       ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id)
                       : NULL;

  return found != NULL && ECO_IS_VIEW (found) ? found : NULL;
}

/* Shows the scenario of the view, or the baseline; that is another document. */
static void
show_scenario (EcoWorkspace *self, EcoView *view)
{
  const char *scenario = view->scenario != NULL ? view->scenario : "";
  const char *shown = eco_scenario_menu_get_current (self->time.menu);
  g_autofree char *wanted = g_strdup (scenario);

  if (g_strcmp0 (scenario, shown != NULL ? shown : "") != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-scenario", "s", wanted);
}

/* Goes to the day of the view, or back to today. */
static void
show_horizon (EcoWorkspace *self, EcoView *view)
{
  gpointer horizon = eco_ecosystem_lookup (eco_document_get_ecosystem (self->document),
                                           view->horizon);

  if (horizon != NULL && ECO_IS_HORIZON (horizon) && ECO_HORIZON (horizon)->date != 0)
    {
      _eco_workspace_update_time_look (self);
      eco_horizon_bar_set_date (self->time.horizon_bar, ECO_HORIZON (horizon)->date);
    }
  else if (eco_horizon_bar_is_open (self->time.horizon_bar))
    eco_horizon_bar_close (self->time.horizon_bar);
}

static void
chosen_cb (EcoWorkspace *self, const char *id)
{
  eco_workspace_show_saved_view (self, id);
}

static void
save_wanted_cb (EcoWorkspace *self, const char *name)
{
  EcoLookout lookout;

  get_lookout (self, &lookout);
  eco_document_add_view (self->document, name, &lookout);
}

static void
update_wanted_cb (EcoWorkspace *self, const char *id)
{
  EcoView *view = find_view (self, id);
  EcoLookout lookout;

  if (view == NULL)
    return;
  get_lookout (self, &lookout);
  eco_document_update_view (self->document, view, &lookout);
}

void
_eco_workspace_init_saved (EcoWorkspace *self)
{
  GtkWidget *popover = eco_views_popover_new ();

  gtk_menu_button_set_popover (self->saved_button, popover);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "save-wanted", G_CALLBACK (save_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "update-wanted", G_CALLBACK (update_wanted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Shows the views of the document from now on, and the theme of the one that is shown. */
void
_eco_workspace_follow_saved (EcoWorkspace *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->saved_button);

  eco_views_popover_set_document (ECO_VIEWS_POPOVER (popover), self->document);
  if (self->document != NULL)
    g_signal_connect_swapped (eco_document_get_view_state (self->document), "changed",
                              G_CALLBACK (_eco_workspace_update_look), self);
}

/**
 * eco_workspace_show_saved_views:
 *
 * Shows the list of saved views over the map.
 */
void
eco_workspace_show_saved_views (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_show_view (self, "map");
  gtk_menu_button_popup (self->saved_button);
}

/**
 * eco_workspace_show_saved_view:
 * @id: of a saved view
 *
 * Lets the map show it; the camera goes there so that one can follow.
 *
 * Returns: whether there is such a view and it could be read
 */
gboolean
eco_workspace_show_saved_view (EcoWorkspace *self, const char *id)
{
  EcoView *view;
  g_autofree char *kept = g_strdup (id);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ECO_IS_WORKSPACE (self) && id != NULL, FALSE);
  view = find_view (self, id);
  if (view == NULL)
    return FALSE;
  show_scenario (self, view);
  view = find_view (self, kept);
  if (view == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->views, "map");
  _eco_workspace_end_others (self);
  if (!eco_document_apply_view (self->document, view, &error))
    {
      g_signal_emit_by_name (self, "message", error->message);
      return FALSE;
    }
  show_horizon (self, view);
  if (eco_view_has_camera (view))
    eco_canvas_travel (self->canvas, &(EcoPoint) { view->camera_x, view->camera_y }, view->zoom);
  else
    eco_canvas_travel (self->canvas, NULL, 1);
  return TRUE;
}

/**
 * eco_workspace_get_saved_view:
 *
 * Returns: (transfer none) (nullable): the id of the view that the map shows now, if there is one
 */
const char *
eco_workspace_get_saved_view (EcoWorkspace *self)
{
  EcoList *views;
  EcoLookout now;
  const char *near = NULL;

  g_return_val_if_fail (ECO_IS_WORKSPACE (self), NULL);
  if (self->document == NULL)
    return NULL;
  get_lookout (self, &now);
  views = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (self->document)),
                               ECO_ECOSYSTEM_VIEWS);
  for (guint i = 0; i < eco_list_get_length (views); i++)
    {
      EcoView *view = eco_list_get (views, i);

      if (!eco_document_is_view (self->document, view))
        continue;
      if (is_there (view, &now))
        return eco_object_get_id (ECO_OBJECT (view));
      if (near == NULL)
        near = eco_object_get_id (ECO_OBJECT (view));
    }
  return near;
}
