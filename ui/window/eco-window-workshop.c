/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: what a workshop needs, and whose map is shown. Each is a property, so that menus show
 * what is on. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_GUIDE,
  PROP_BIG_TYPE,
  PROP_VOTING,
  PROP_REVEAL,
  PROP_AUDIENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static EcoAudience
get_audience (EcoWindow *self)
{
  if (self->document == NULL)
    return ECO_AUDIENCE_BOTH;
  return eco_view_state_get_audience (eco_document_get_view_state (self->document));
}

static EcoWorkshopBar *
get_bar (EcoWindow *self)
{
  return eco_workspace_get_workshop_bar (self->workspace);
}

static void
set_mode (EcoWindow *self, EcoWorkshopMode mode, gboolean on)
{
  if (on)
    eco_workshop_bar_set_mode (get_bar (self), mode);
  else if (eco_workshop_bar_get_mode (get_bar (self)) == mode)
    eco_workshop_bar_set_mode (get_bar (self), ECO_WORKSHOP_NOTHING);
}

static void
get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EcoWindow *self = ECO_WINDOW (object);

  /* Actions ask while the window is being made. */
  if (self->workspace == NULL)
    return;
  switch (prop_id)
    {
    case PROP_GUIDE:
      g_value_set_boolean (value, eco_workspace_get_guide (self->workspace));
      break;
    case PROP_BIG_TYPE:
      g_value_set_boolean (value, eco_workspace_get_big_type (self->workspace));
      break;
    case PROP_VOTING:
      g_value_set_boolean (value, eco_workshop_bar_get_mode (get_bar (self))
                                    == ECO_WORKSHOP_VOTING);
      break;
    case PROP_REVEAL:
      g_value_set_boolean (value, eco_workshop_bar_get_mode (get_bar (self))
                                    == ECO_WORKSHOP_REVEALING);
      break;
    case PROP_AUDIENCE:
      g_value_set_enum (value, (int) get_audience (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (self->document == NULL)
    return;
  switch (prop_id)
    {
    case PROP_GUIDE:
      eco_workspace_set_guide (self->workspace, g_value_get_boolean (value));
      break;
    case PROP_BIG_TYPE:
      eco_workspace_set_big_type (self->workspace, g_value_get_boolean (value));
      break;
    case PROP_VOTING:
      set_mode (self, ECO_WORKSHOP_VOTING, g_value_get_boolean (value));
      break;
    case PROP_REVEAL:
      set_mode (self, ECO_WORKSHOP_REVEALING, g_value_get_boolean (value));
      break;
    case PROP_AUDIENCE:
      eco_view_state_set_audience (eco_document_get_view_state (self->document),
                                   (EcoAudience) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Both, B2B, B2C, and both again. */
static void
cycle_audience_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  eco_view_state_set_audience (eco_document_get_view_state (self->document),
                               (EcoAudience) ((get_audience (self) + 1) % 3));
}

static void
clear_votes_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_editor_clear_votes (eco_document_get_editor (ECO_WINDOW (widget)->document));
}

static void
vote_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workshop_bar_vote_selection (get_bar (ECO_WINDOW (widget)),
                                   g_str_equal (action, "win.vote") ? 1 : -1);
}

static void
rival_chosen_cb (GObject *object, GFile *file)
{
  if (file != NULL)
    eco_workspace_lay_over (ECO_WINDOW (object)->workspace, file);
}

static void
lay_over_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoUiFileChoice choice = {
    .title = _("Lay a competitor's ecosystem over this one"),
    .accept = _("_Lay Over"),
    .filter = _("Ecosystems"),
    .pattern = "*.ecotone",
  };

  eco_ui_choose_file (GTK_WINDOW (widget), &choice, rival_chosen_cb, widget);
}

/* Menus show what is on. */
void
_eco_window_workshop_changed (EcoWindow *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
_eco_window_install_workshop_actions (GtkWidgetClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = get_property;
  G_OBJECT_CLASS (klass)->set_property = set_property;
  properties[PROP_GUIDE] = g_param_spec_boolean ("guide", NULL, NULL, FALSE, flags);
  properties[PROP_BIG_TYPE] = g_param_spec_boolean ("big-type", NULL, NULL, FALSE, flags);
  properties[PROP_VOTING] = g_param_spec_boolean ("voting", NULL, NULL, FALSE, flags);
  properties[PROP_REVEAL] = g_param_spec_boolean ("reveal", NULL, NULL, FALSE, flags);
  properties[PROP_AUDIENCE] = g_param_spec_enum ("audience", NULL, NULL, ECO_TYPE_AUDIENCE,
                                                 ECO_AUDIENCE_BOTH, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_install_property_action (klass, "win.guide", "guide");
  gtk_widget_class_install_property_action (klass, "win.big-type", "big-type");
  gtk_widget_class_install_property_action (klass, "win.voting", "voting");
  gtk_widget_class_install_property_action (klass, "win.reveal", "reveal");
  gtk_widget_class_install_property_action (klass, "win.audience", "audience");
  gtk_widget_class_install_action (klass, "win.clear-votes", NULL, clear_votes_cb);
  gtk_widget_class_install_action (klass, "win.lay-over", NULL, lay_over_cb);
  gtk_widget_class_install_action (klass, "win.vote", NULL, vote_cb);
  gtk_widget_class_install_action (klass, "win.unvote", NULL, vote_cb);
  gtk_widget_class_install_action (klass, "win.audience-cycle", NULL, cycle_audience_cb);
}
