/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: its actions, when they are possible, and what is said about steps. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-rules-dialog.h"
#include "window/eco-action-states.h"

#include <glib/gi18n-lib.h>

/* ---- Actions */

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_save (ECO_WINDOW (widget));
}

static void
save_as_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_save_as (ECO_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_export (ECO_WINDOW (widget));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_print (ECO_WINDOW (widget));
}

static void
report_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_report (ECO_WINDOW (widget));
}

static void
lose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_lose (ECO_WINDOW (widget)->workspace);
}

static void
theme_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_choose_theme (ECO_WINDOW (widget));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  if (self->work != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->work));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_history_undo (eco_document_get_history (ECO_WINDOW (widget)->document));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_history_redo (eco_document_get_history (ECO_WINDOW (widget)->document));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoDocument *document = ECO_WINDOW (widget)->document;
  g_autoptr (GPtrArray) objects =
    eco_selection_dup_objects (eco_document_get_selection (document));

  /* A ring is asked about, so it goes alone. */
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_RING (objects->pdata[i]))
      {
        gtk_widget_activate_action (widget, "win.remove-ring", "s",
                                    eco_object_get_id (objects->pdata[i]));
        return;
      }
  if (objects->len > 0)
    eco_editor_remove (eco_document_get_editor (document), objects);
}

static void
fullscreen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
show_commands_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _eco_window_show_commands (ECO_WINDOW (widget));
}

static void
search_kinds_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_search_kinds (ECO_WINDOW (widget)->workspace);
}

static void
show_outline_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_outline (ECO_WINDOW (widget)->workspace);
}

static void
show_history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_history (ECO_WINDOW (widget)->workspace);
}

static void
show_findings_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_findings (ECO_WINDOW (widget)->workspace);
}

static void
rules_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *dialog = eco_rules_dialog_new (ECO_WINDOW (widget)->document);

  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_set_destroy_with_parent (dialog, TRUE);
  gtk_window_present (dialog);
}

/* The page has the name of the action. */
static void
show_view_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_view (ECO_WINDOW (widget)->workspace, action + strlen ("win.show-"));
}

/* The canvas has an action of the same name. */
static void
canvas_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strconcat ("canvas.", action + strlen ("win."), NULL);

  eco_workspace_activate_canvas (ECO_WINDOW (widget)->workspace, name);
}

static void
toggle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWorkspace *workspace = ECO_WINDOW (widget)->workspace;
  const char *property = action + strlen ("win.");
  gboolean shown;

  g_object_get (workspace, property, &shown, NULL);
  g_object_set (workspace, property, !shown, NULL);
}

void
_eco_window_install_actions (GtkWidgetClass *klass)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc func; } actions[] = {
    { "win.save", save_cb },          { "win.save-as", save_as_cb },
    { "win.export", export_cb },      { "win.print", print_cb },
    { "win.report", report_cb },      { "win.lose", lose_cb },
    { "win.cancel", cancel_cb },
    { "win.theme", theme_cb },
    { "win.undo", undo_cb },          { "win.redo", redo_cb },
    { "win.delete", delete_cb },
    { "win.fullscreen", fullscreen_cb }, { "win.search-kinds", search_kinds_cb },
    { "win.show-commands", show_commands_cb },
    { "win.select-all", canvas_cb },  { "win.rename", canvas_cb },
    { "win.connect", canvas_cb },     { "win.add-return", canvas_cb },
    { "win.zoom-in", canvas_cb },     { "win.zoom-out", canvas_cb },
    { "win.zoom-100", canvas_cb },    { "win.zoom-fit", canvas_cb },
    { "win.show-map", show_view_cb }, { "win.show-table", show_view_cb },
    { "win.show-matrix", show_view_cb }, { "win.show-journey", show_view_cb },
    { "win.show-network", show_view_cb }, { "win.show-plan", show_view_cb },
    { "win.show-outline", show_outline_cb },
    { "win.show-history", show_history_cb },
    { "win.show-findings", show_findings_cb }, { "win.rules", rules_cb },
    { "win.show-palette", toggle_cb }, { "win.show-inspector", toggle_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
  _eco_window_install_chart_actions (klass);
  _eco_window_install_plan_actions (klass);
}

/* ---- States */

static void
take_tooltip (GtkWidget *button, char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  g_free (text);
}

/* The tooltips name the step. */
static void
update_step_buttons (EcoWindow *self)
{
  EcoHistory *history = self->document != NULL ? eco_document_get_history (self->document) : NULL;
  const char *undo = history != NULL ? eco_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? eco_history_get_redo_label (history) : NULL;

  /* TRANSLATORS: %s is the name of a step, such as: Add “Customers” */
  take_tooltip (self->undo_button, undo != NULL ? g_strdup_printf (_("Undo: %s"), undo)
                                                : g_strdup (_("Nothing to undo")));
  take_tooltip (self->redo_button, redo != NULL ? g_strdup_printf (_("Redo: %s"), redo)
                                                : g_strdup (_("Nothing to redo")));
}

void
_eco_window_update_actions (EcoWindow *self)
{
  guint n_states;
  const EcoActionState *states = eco_action_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].action,
                                   states[i].is_possible (self->document));
  update_step_buttons (self);
}

/* ---- Steps that are worth a word */

static gboolean
removes_something (EcoHistoryStep *step)
{
  GPtrArray *changes = eco_history_step_get_changes (step);

  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (EcoObject) record = (EcoObject *) eco_change_to_record (changes->pdata[i]);

      if (ECO_CHANGE_RECORD (record)->op == ECO_CHANGE_OP_REMOVE)
        return TRUE;
    }
  return FALSE;
}

/* A new step is added; undo and redo add none. */
static void
steps_changed_cb (GListModel *history, guint position, guint removed, guint added, EcoWindow *self)
{
  g_autoptr (EcoHistoryStep) step = NULL;
  AdwToast *toast;

  if (added != 1)
    return;
  step = g_list_model_get_item (history, position);
  if (!removes_something (step))
    return;
  toast = _eco_window_toast_new (eco_history_step_get_label (step));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_eco_window_watch_steps (EcoWindow *self)
{
  g_signal_connect (eco_document_get_history (self->document), "items-changed",
                    G_CALLBACK (steps_changed_cb), self);
}
