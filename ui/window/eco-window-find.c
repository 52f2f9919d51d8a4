/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the commands of finding, filter and focus. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include <string.h>

static EcoFindBar *
get_bar (GtkWidget *widget)
{
  return eco_workspace_get_find_bar (ECO_WINDOW (widget)->workspace);
}

static EcoViewState *
get_state (GtkWidget *widget)
{
  return eco_document_get_view_state (ECO_WINDOW (widget)->document);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_find_bar_open (get_bar (widget), strcmp (action, "win.replace") == 0);
}

static void
find_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_find_bar_step (get_bar (widget), strcmp (action, "win.find-previous") == 0);
}

static void
find_select_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_find_bar_select_all (get_bar (widget));
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_toggle_filter (ECO_WINDOW (widget)->workspace);
}

static void
show_everything_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_view_state_clear (get_state (widget));
}

/* On the selected thing; when it is in focus already, or nothing is selected, the focus ends. */
static void
focus_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoDocument *document = ECO_WINDOW (widget)->document;
  EcoObject *only = eco_selection_get_only (eco_document_get_selection (document));
  EcoViewState *state = get_state (widget);
  const char *id = only != NULL ? eco_object_get_id (only) : NULL;

  if (id != NULL && g_strcmp0 (id, eco_view_state_get_focus (state)) == 0)
    id = NULL;
  eco_view_state_set_focus (state, id, eco_view_state_get_steps (state));
}

static void
focus_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoViewState *state = get_state (widget);
  guint steps = eco_view_state_get_steps (state);
  gboolean wider = strcmp (action, "win.focus-wider") == 0;

  eco_view_state_set_focus (state, eco_view_state_get_focus (state),
                            wider ? steps + 1 : MAX (steps, 2) - 1);
}

void
_eco_window_install_find_actions (GtkWidgetClass *klass)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc func; } actions[] = {
    { "win.find", find_cb },
    { "win.replace", find_cb },
    { "win.find-next", find_step_cb },
    { "win.find-previous", find_step_cb },
    { "win.find-select-all", find_select_all_cb },
    { "win.filter", filter_cb },
    { "win.show-everything", show_everything_cb },
    { "win.focus", focus_cb },
    { "win.focus-wider", focus_step_cb },
    { "win.focus-narrower", focus_step_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
}
