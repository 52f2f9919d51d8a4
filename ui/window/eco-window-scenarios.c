/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the baseline and its scenarios, and what initiatives change.
 *
 * While one of them is shown, everything in the window works on a document of its own, whose steps
 * become steps of the document that has the file; that one is saved. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include <glib/gi18n-lib.h>

static EcoEditor *
get_editor (EcoWindow *self)
{
  return eco_document_get_editor (self->main);
}

static EcoObject *
lookup (EcoWindow *self, const char *id)
{
  return self->main != NULL ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->main), id)
                            : NULL;
}

static EcoScenario *
lookup_scenario (EcoWindow *self, GVariant *id)
{
  EcoObject *found = lookup (self, g_variant_get_string (id, NULL));

  return found != NULL && ECO_IS_SCENARIO (found) ? ECO_SCENARIO (found) : NULL;
}

/* ---- What is shown */

static EcoObject *
get_shown (EcoWindow *self)
{
  return self->variant != NULL ? eco_variant_get_owner (self->variant) : NULL;
}

static void
update_workspace (EcoWindow *self)
{
  eco_workspace_set_owner (self->workspace, self->main,
                           self->variant != NULL ? eco_variant_get_owner (self->variant) : NULL,
                           self->variant != NULL ? eco_variant_get_problems (self->variant)
                                                 : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-baseline", self->variant != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.merge-shown",
                                 get_shown (self) != NULL && ECO_IS_SCENARIO (get_shown (self)));
}

void
_eco_window_forget_variant (EcoWindow *self)
{
  if (self->variant == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->variant, self);
  g_clear_object (&self->variant);
}

static void
show_baseline (EcoWindow *self)
{
  if (self->variant == NULL)
    return;
  _eco_window_forget_variant (self);
  _eco_window_show_document (self, self->main);
  update_workspace (self);
}

static void
renewed_cb (EcoWindow *self)
{
  _eco_window_show_document (self, eco_variant_get_document (self->variant));
  update_workspace (self);
}

/* The signal comes from the variant, which is let go of later. */
static gboolean
gone_idle_cb (gpointer data)
{
  g_autoptr (EcoWindow) self = data;

  if (self->variant != NULL && eco_variant_get_owner (self->variant) == NULL)
    show_baseline (self);
  return G_SOURCE_REMOVE;
}

static void
gone_cb (EcoWindow *self)
{
  g_idle_add (gone_idle_cb, g_object_ref (self));
}

/* Shows the document with the changes of a scenario or initiative; what is edited goes there. */
static void
show_owner (EcoWindow *self, EcoObject *owner)
{
  _eco_window_forget_variant (self);
  self->variant = eco_variant_new (self->main, owner);
  g_signal_connect_swapped (self->variant, "renewed", G_CALLBACK (renewed_cb), self);
  g_signal_connect_swapped (self->variant, "gone", G_CALLBACK (gone_cb), self);
  _eco_window_show_document (self, eco_variant_get_document (self->variant));
  update_workspace (self);
}

/* The document is another, or nothing is shown. */
void
_eco_window_update_scenarios (EcoWindow *self)
{
  update_workspace (self);
}

/* ---- Commands */

static void
scenarios_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_popup_scenarios (ECO_WINDOW (widget)->workspace);
}

static void
show_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoScenario *scenario = lookup_scenario (self, parameter);

  if (scenario == NULL)
    show_baseline (self);
  else if (self->variant == NULL || eco_variant_get_owner (self->variant) != ECO_OBJECT (scenario))
    show_owner (self, ECO_OBJECT (scenario));
}

static void
show_baseline_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_baseline (ECO_WINDOW (widget));
}

static void
new_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoScenario *scenario
      = self->main != NULL ? eco_editor_add_scenario (get_editor (self),
                                                      g_variant_get_string (parameter, NULL), NULL)
                           : NULL;

  if (scenario != NULL)
    show_owner (self, ECO_OBJECT (scenario));
}

static void
rename_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  const char *id, *name;
  EcoObject *scenario;

  g_variant_get (parameter, "(&s&s)", &id, &name);
  scenario = lookup (self, id);
  if (scenario != NULL)
    eco_editor_rename (get_editor (self), scenario, name);
}

static void
duplicate_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoScenario *scenario = lookup_scenario (self, parameter);
  g_autofree char *name = NULL;

  if (scenario == NULL)
    return;
  /* TRANSLATORS: what a copy of a scenario is called */
  name = g_strdup_printf (_("%s (copy)"), scenario->name);
  eco_editor_duplicate_scenario (get_editor (self), scenario, name);
}

static void
remove_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  EcoScenario *scenario = lookup_scenario (self, parameter);

  if (scenario == NULL)
    return;
  g_ptr_array_add (objects, scenario);
  eco_editor_remove (get_editor (self), objects);
}

static void
tell_merged (EcoWindow *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_("“%s” is part of the baseline now"), name);
  AdwToast *toast = _eco_window_toast_new (text);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
merge (EcoWindow *self, EcoScenario *scenario)
{
  g_autoptr (EcoVariant) variant
      = self->variant != NULL && eco_variant_get_owner (self->variant) == ECO_OBJECT (scenario)
            ? g_object_ref (self->variant) : eco_variant_new (self->main, ECO_OBJECT (scenario));
  g_autofree char *name = g_strdup (scenario->name);
  g_autoptr (GError) error = NULL;

  if (!eco_variant_merge (variant, &error))
    {
      eco_window_tell (self, error->message);
      return;
    }
  show_baseline (self);
  tell_merged (self, name);
}

static void
merge_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoScenario *scenario = lookup_scenario (ECO_WINDOW (widget), parameter);

  if (scenario != NULL)
    merge (ECO_WINDOW (widget), scenario);
}

static void
merge_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoObject *shown = get_shown (ECO_WINDOW (widget));

  if (shown != NULL && ECO_IS_SCENARIO (shown))
    merge (ECO_WINDOW (widget), ECO_SCENARIO (shown));
}

static void
edit_initiative_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoObject *initiative = lookup (self, g_variant_get_string (parameter, NULL));

  if (initiative == NULL || !ECO_IS_INITIATIVE (initiative))
    return;
  show_owner (self, initiative);
  eco_workspace_show_view (self->workspace, "map");
}

/* ---- Comparing */

/* With the baseline: what is shown, or the first scenario, or the end of the plan. */
static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoObject *shown = get_shown (self);

  eco_workspace_compare (self->workspace,
                         shown != NULL && ECO_IS_SCENARIO (shown) ? eco_object_get_id (shown)
                                                                  : NULL);
}

static void
compare_scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoScenario *scenario = lookup_scenario (ECO_WINDOW (widget), parameter);

  if (scenario != NULL)
    eco_workspace_compare (ECO_WINDOW (widget)->workspace,
                           eco_object_get_id (ECO_OBJECT (scenario)));
}

void
_eco_window_install_scenario_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "win.scenarios", NULL, scenarios_cb },
    { "win.show-scenario", "s", show_scenario_cb },
    { "win.show-baseline", NULL, show_baseline_cb },
    { "win.new-scenario", "s", new_scenario_cb },
    { "win.rename-scenario", "(ss)", rename_scenario_cb },
    { "win.duplicate-scenario", "s", duplicate_scenario_cb },
    { "win.remove-scenario", "s", remove_scenario_cb },
    { "win.merge-scenario", "s", merge_scenario_cb },
    { "win.merge-shown", NULL, merge_shown_cb },
    { "win.edit-initiative-changes", "s", edit_initiative_cb },
    { "win.compare", NULL, compare_cb },
    { "win.compare-scenario", "s", compare_scenario_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].func);
}
