/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: what a workshop needs, and whose map is shown. Each is a property, so that menus show
 * what is on. */
#include "config.h"

#include "window/eco-window-private.h"

enum
{
  PROP_0,
  PROP_GUIDE,
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
  properties[PROP_AUDIENCE] = g_param_spec_enum ("audience", NULL, NULL, ECO_TYPE_AUDIENCE,
                                                 ECO_AUDIENCE_BOTH, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_install_property_action (klass, "win.guide", "guide");
  gtk_widget_class_install_property_action (klass, "win.audience", "audience");
  gtk_widget_class_install_action (klass, "win.audience-cycle", NULL, cycle_audience_cb);
}
