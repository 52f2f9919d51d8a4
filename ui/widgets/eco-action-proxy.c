/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoActionProxy: the actions of one widget, for menus that are not inside it.
 *
 * A menu looks for its actions upwards from where it is. Put into a widget
 * above both, a proxy passes on what is asked and what is done. */
#include "config.h"

#include "widgets/eco-action-proxy.h"

struct _EcoActionProxy
{
  GObject parent_instance;

  GtkWidget *target;          /* not owned; %NULL once it is gone */
  char *prefix;               /* of the target's actions, without the dot */
  EcoActionHook hook;
  gpointer data;
};

static char *
dup_full_name (EcoActionProxy *self, const char *name)
{
  return g_strconcat (self->prefix, ".", name, NULL);
}

/* The parameter of an action of the target's class. */
static gboolean
find_action (EcoActionProxy *self, const char *full, const GVariantType **parameter)
{
  guint i = 0;
  GType owner;
  const char *name, *property;

  while (self->target != NULL &&
         gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (self->target), i++, &owner, &name,
                                        parameter, &property))
    if (g_str_equal (name, full))
      return TRUE;
  return FALSE;
}

static gboolean
has_action (GActionGroup *group, const char *name)
{
  g_autofree char *full = dup_full_name (ECO_ACTION_PROXY (group), name);
  const GVariantType *parameter;

  return find_action (ECO_ACTION_PROXY (group), full, &parameter);
}

static char **
list_actions (GActionGroup *group)
{
  EcoActionProxy *self = ECO_ACTION_PROXY (group);
  g_autofree char *start = dup_full_name (self, "");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const GVariantType *parameter;
  guint i = 0;
  GType owner;
  const char *name, *property;

  while (self->target != NULL &&
         gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (self->target), i++, &owner, &name,
                                        &parameter, &property))
    if (g_str_has_prefix (name, start))
      g_strv_builder_add (names, name + strlen (start));
  return g_strv_builder_end (names);
}

static gboolean
query_action (GActionGroup *group, const char *name, gboolean *enabled,
              const GVariantType **parameter_type, const GVariantType **state_type,
              GVariant **state_hint, GVariant **state)
{
  EcoActionProxy *self = ECO_ACTION_PROXY (group);
  g_autofree char *full = dup_full_name (self, name);
  const GVariantType *parameter = NULL;

  if (!find_action (self, full, &parameter))
    return FALSE;
  if (enabled != NULL)
    *enabled = parameter != NULL || eco_action_is_enabled_at (self->target, full);
  if (parameter_type != NULL)
    *parameter_type = parameter;
  if (state_type != NULL)
    *state_type = NULL;
  if (state_hint != NULL)
    *state_hint = NULL;
  if (state != NULL)
    *state = NULL;
  return TRUE;
}

static void
activate_action (GActionGroup *group, const char *name, GVariant *parameter)
{
  EcoActionProxy *self = ECO_ACTION_PROXY (group);
  g_autofree char *full = dup_full_name (self, name);

  if (self->target == NULL || (self->hook != NULL && self->hook (full, self->data)))
    return;
  gtk_widget_activate_action_variant (self->target, full, parameter);
}

static void
action_group_iface_init (GActionGroupInterface *iface)
{
  iface->has_action = has_action;
  iface->list_actions = list_actions;
  iface->query_action = query_action;
  iface->activate_action = activate_action;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EcoActionProxy, eco_action_proxy, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_ACTION_GROUP,
                                                      action_group_iface_init))

static void
eco_action_proxy_finalize (GObject *object)
{
  EcoActionProxy *self = ECO_ACTION_PROXY (object);

  g_clear_weak_pointer (&self->target);
  g_free (self->prefix);
  G_OBJECT_CLASS (eco_action_proxy_parent_class)->finalize (object);
}

static void
eco_action_proxy_class_init (EcoActionProxyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_action_proxy_finalize;
}

static void
eco_action_proxy_init (EcoActionProxy *self)
{
}

/**
 * eco_action_proxy_new:
 * @target: (transfer none): whose class has the actions
 * @prefix: which of them: what stands before the dot
 * @hook: (nullable): is asked first when an action is activated
 *
 * Returns: (transfer full): a group for gtk_widget_insert_action_group()
 */
EcoActionProxy *
eco_action_proxy_new (GtkWidget *target, const char *prefix, EcoActionHook hook, gpointer data)
{
  EcoActionProxy *self = g_object_new (ECO_TYPE_ACTION_PROXY, NULL);

  g_set_weak_pointer (&self->target, target);
  self->prefix = g_strdup (prefix);
  self->hook = hook;
  self->data = data;
  return self;
}

/**
 * eco_action_is_enabled_at:
 * @action: full name of an action without a parameter
 *
 * GTK tells nobody but the widgets below @widget, so one of them is asked.
 *
 * Returns: whether the action is possible there now
 */
gboolean
eco_action_is_enabled_at (GtkWidget *widget, const char *action)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean enabled;

  gtk_widget_set_parent (probe, widget);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  return enabled;
}
