/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: its life, its document and what its header says. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "application/eco-accels.h"
#include "application/eco-settings.h"
#include "window/eco-recent.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH 360
#define MIN_HEIGHT 294

G_DEFINE_FINAL_TYPE (EcoWindow, eco_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- Title */

/* The folder of a file as a person writes it. */
static char *
dup_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && (path[strlen (home)] == '/' || path[strlen (home)] == '\0'))
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_steal_pointer (&path);
}

static char *
dup_subtitle (EcoDocument *document)
{
  GFile *file = eco_document_get_file (document);
  g_autofree char *folder = NULL;

  if (file == NULL)
    return g_strdup (_("Unsaved"));
  folder = dup_folder (file);
  if (!eco_document_get_modified (document))
    return g_steal_pointer (&folder);
  /* TRANSLATORS: under the title of a changed document; %s is the folder of its file */
  return g_strdup_printf (_("Unsaved changes · %s"), folder);
}

void
_eco_window_update_title (EcoWindow *self)
{
  g_autofree char *name = NULL, *title = NULL, *subtitle = NULL, *full = NULL;

  if (self->main == NULL)
    {
      adw_window_title_set_title (self->title, "Ecotone");
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), "Ecotone");
      return;
    }
  name = eco_document_dup_title (self->main);
  title = eco_document_get_modified (self->main) ? g_strconcat ("• ", name, NULL)
                                                     : g_strdup (name);
  subtitle = dup_subtitle (self->main);
  full = g_strdup_printf ("%s – Ecotone", title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), full);
}

/* A toast takes its title for markup, which names of things are not. */
AdwToast *
_eco_window_toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

/**
 * eco_window_tell:
 * @text: a sentence
 *
 * Shows it for a while over the window's lower edge.
 */
void
eco_window_tell (EcoWindow *self, const char *text)
{
  AdwToast *toast = _eco_window_toast_new (text);

  adw_toast_set_timeout (toast, 8);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- The work under way */

/* Starts the only work that a window has at a time, and cancels what it had; the reference is the
 * window's. */
GCancellable *
_eco_window_begin (EcoWindow *self, const char *title)
{
  if (self->work != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->work));
  g_clear_object (&self->work);
  self->work = eco_progress_new ();
  eco_work_bar_begin (self->work_bar, self->work, title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", TRUE);
  return G_CANCELLABLE (self->work);
}

/* Whether the result is of the window's work, which has ended then; else it is of one that has
 * given way to another, or the window is closed, and the result is of no interest. */
gboolean
_eco_window_end (EcoWindow *self, GAsyncResult *result)
{
  if (self->work == NULL ||
      g_task_get_cancellable (G_TASK (result)) != G_CANCELLABLE (self->work))
    return FALSE;
  g_clear_object (&self->work);
  eco_work_bar_end (self->work_bar);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", FALSE);
  return TRUE;
}

/* Whether somebody is typing, who means the text with Escape. */
static gboolean
is_typing (EcoWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) ||
                           gtk_widget_get_native (focus) != GTK_NATIVE (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                EcoWindow *self)
{
  if (keyval != GDK_KEY_Escape || !gtk_widget_get_visible (GTK_WIDGET (self->work_bar)) ||
      is_typing (self))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.cancel", NULL);
  return GDK_EVENT_STOP;
}

static void
add_keys (EcoWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
busy_changed_cb (EcoWindow *self)
{
  gboolean saving = self->main != NULL && eco_document_get_saving (self->main);

  gtk_spinner_set_spinning (self->spinner, saving);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), saving);
  _eco_window_update_actions (self);
}

/* ---- Document */

/* The header says less without a document, and in a narrow window; the menu has it all. */
static void
update_header (EcoWindow *self)
{
  gboolean has_document = self->document != NULL, narrow;
  GtkWidget *with_document[] = { self->palette_button, self->inspector_button, self->edit_buttons,
                                 self->save_button };
  GtkWidget *with_room[] = { self->new_button, self->open_button };

  g_object_get (self->workspace, "narrow", &narrow, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (with_document); i++)
    gtk_widget_set_visible (with_document[i], has_document);
  for (guint i = 0; i < G_N_ELEMENTS (with_room); i++)
    gtk_widget_set_visible (with_room[i], !has_document || !narrow);
  gtk_widget_set_visible (self->export_button, has_document && !narrow);
  gtk_widget_set_visible (self->find_button, has_document && !narrow);
  gtk_widget_set_visible (self->tidy_button, has_document && !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->view_switcher), has_document && !narrow);
}

static void
show_document (EcoWindow *self)
{
  update_header (self);
  gtk_stack_set_visible_child (self->stack, self->document != NULL ? GTK_WIDGET (self->workspace)
                                                                   : GTK_WIDGET (self->start_page));
}

static void
document_changed_cb (EcoWindow *self)
{
  _eco_window_update_title (self);
  _eco_window_update_actions (self);
}

static void
disconnect_document (EcoWindow *self)
{
  if (self->main != NULL)
    g_signal_handlers_disconnect_by_data (self->main, self);
  if (self->document == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_signal_handlers_disconnect_by_data (eco_document_get_view_state (self->document), self);
  g_signal_handlers_disconnect_by_data (eco_document_get_history (self->document), self);
  g_clear_object (&self->document);
}

static void
connect_signals (EcoWindow *self, EcoDocument *document)
{
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (document, "notify::file", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (document, "notify::busy", G_CALLBACK (busy_changed_cb), self);
  g_signal_connect_swapped (document, "message", G_CALLBACK (eco_window_tell), self);
}

static void
connect_document (EcoWindow *self)
{
  EcoDocument *document = self->document;

  connect_signals (self, document);
  if (document != self->main)
    connect_signals (self, self->main);
  g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                            G_CALLBACK (_eco_window_update_actions), self);
  g_signal_connect_swapped (eco_document_get_view_state (document), "changed",
                            G_CALLBACK (_eco_window_update_actions), self);
  g_signal_connect_swapped (eco_document_get_view_state (document), "changed",
                            G_CALLBACK (_eco_window_workshop_changed), self);
  _eco_window_watch_steps (self);
}

/**
 * eco_window_set_document:
 * @document: (nullable): what it works on; %NULL shows the start page
 *
 * Replaces the document without asking.
 */
void
eco_window_set_document (EcoWindow *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_WINDOW (self));
  if (document != NULL)
    g_object_ref (document);
  _eco_window_forget_variant (self);
  disconnect_document (self);
  if (document != self->main)
    _eco_window_unfollow (self, TRUE);
  g_set_object (&self->main, document);
  self->document = document;
  if (document != NULL && self->journal == NULL)
    _eco_window_follow (self);
  if (document != NULL)
    connect_document (self);
  eco_workspace_set_document (self->workspace, document);
  _eco_window_workshop_changed (self);
  _eco_window_update_scenarios (self);
  show_document (self);
  document_changed_cb (self);
  if (document == NULL)
    return;
  eco_workspace_focus_view (self->workspace);
  eco_document_tell_unheard (document);
}

/* Shows another form of the document that has the file: as it is, or in a scenario. */
void
_eco_window_show_document (EcoWindow *self, EcoDocument *document)
{
  g_object_ref (document);
  disconnect_document (self);
  self->document = document;
  connect_document (self);
  eco_workspace_set_document (self->workspace, document);
  document_changed_cb (self);
}

/**
 * eco_window_get_document:
 *
 * Returns: (transfer none) (nullable): what it works on: the one with the file
 */
EcoDocument *
eco_window_get_document (EcoWindow *self)
{
  g_return_val_if_fail (ECO_IS_WINDOW (self), NULL);
  return self->main;
}

/**
 * eco_window_is_free:
 *
 * Returns: whether a document can be opened here without replacing another one
 */
gboolean
eco_window_is_free (EcoWindow *self)
{
  g_return_val_if_fail (ECO_IS_WINDOW (self), FALSE);
  return self->document == NULL && self->work == NULL;
}

/* ---- Callbacks */

static void
start_page_template_cb (EcoWindow *self, const char *name)
{
  eco_window_start_template (self, name);
}

static void
start_page_file_cb (EcoWindow *self, GFile *file)
{
  eco_window_open_file (self, file);
}

static void
start_page_recovery_cb (EcoWindow *self, EcoRecoveryItem *item)
{
  eco_window_recover (self, item);
}

static void
keep_size (EcoWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  eco_settings_set_boolean (self->settings, "window-maximized",
                            gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return;
  eco_settings_set_int (self->settings, "window-width", CLAMP (width, MIN_WIDTH, 32767));
  eco_settings_set_int (self->settings, "window-height", CLAMP (height, MIN_HEIGHT, 32767));
}

static gboolean
eco_window_close_request (GtkWindow *window)
{
  EcoWindow *self = ECO_WINDOW (window);

  if (!_eco_window_may_close (self))
    return GDK_EVENT_STOP;
  _eco_window_unfollow (self, TRUE);
  keep_size (self);
  return GTK_WINDOW_CLASS (eco_window_parent_class)->close_request (window);
}

/* ---- Life */

/* The work under way keeps the window; without it nobody waits for the work. */
static void
eco_window_unrealize (GtkWidget *widget)
{
  EcoWindow *self = ECO_WINDOW (widget);

  if (self->work != NULL)
    g_cancellable_cancel (G_CANCELLABLE (self->work));
  GTK_WIDGET_CLASS (eco_window_parent_class)->unrealize (widget);
}

static void
add_help_overlay (EcoWindow *self)
{
  g_autofree char *xml = eco_accels_dup_overlay ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);

  gtk_application_window_set_help_overlay (
    GTK_APPLICATION_WINDOW (self),
    GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
eco_window_dispose (GObject *object)
{
  EcoWindow *self = ECO_WINDOW (object);

  g_clear_object (&self->work);
  _eco_window_forget_variant (self);
  disconnect_document (self);
  _eco_window_unfollow (self, FALSE);
  g_clear_object (&self->main);
  g_clear_object (&self->catalog);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (eco_window_parent_class)->dispose (object);
}

static void
eco_window_class_init (EcoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_window_dispose;
  widget_class->unrealize = eco_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = eco_window_close_request;

  g_type_ensure (ECO_TYPE_START_PAGE);
  g_type_ensure (ECO_TYPE_WORKSPACE);
  g_type_ensure (ECO_TYPE_WORK_BAR);
  g_type_ensure (ECO_TYPE_NOTICE_BAR);
  g_type_ensure (ECO_TYPE_VIEW_CHOOSER);
  g_type_ensure (ECO_TYPE_COMMAND_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, palette_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, edit_buttons);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, tidy_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, workspace);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, work_bar);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, command_bar);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EcoWindow, recent_menu);
  _eco_window_install_actions (widget_class);
  _eco_window_install_ring_actions (widget_class);
  _eco_window_install_arrange_actions (widget_class);
  _eco_window_install_find_actions (widget_class);
  _eco_window_install_workshop_actions (widget_class);
  _eco_window_install_time_actions (widget_class);
  _eco_window_install_present_actions (widget_class);
  _eco_window_install_scenario_actions (widget_class);
  _eco_window_install_template_actions (widget_class);
  _eco_window_install_version_actions (widget_class);
  _eco_window_install_keep_actions (widget_class);
  _eco_window_install_other_actions (widget_class);
  _eco_window_install_sheet_actions (widget_class);
}

/* What was chosen in a submenu keeps the focus in there, if it opens another window: no key would
 * do anything any more. */
static void
menu_closed_cb (EcoWindow *self, GtkPopover *popover)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
eco_window_init (EcoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->start_page, "template-chosen",
                           G_CALLBACK (start_page_template_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_page, "file-chosen", G_CALLBACK (start_page_file_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_page, "recovery-chosen",
                           G_CALLBACK (start_page_recovery_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_page, "template-removed",
                           G_CALLBACK (_eco_window_template_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::narrow", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "message", G_CALLBACK (eco_window_tell), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "workshop-changed",
                           G_CALLBACK (_eco_window_workshop_changed), self, G_CONNECT_SWAPPED);
  eco_view_chooser_set_stack (self->view_switcher, eco_workspace_get_views (self->workspace));
  _eco_window_init_drop (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (eco_recent_fill_menu), self->recent_menu,
                           G_CONNECT_SWAPPED);
  eco_recent_fill_menu (self->recent_menu);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  add_help_overlay (self);
  add_keys (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", FALSE);
  _eco_window_update_scenarios (self);
}

/**
 * eco_window_new:
 * @application: what it belongs to
 * @catalog: what kinds and categories there are
 * @settings: (nullable): where its size is kept
 *
 * Returns: (transfer none): a window with the start page, not yet shown
 */
EcoWindow *
eco_window_new (GtkApplication *application, EcoCatalog *catalog, GSettings *settings)
{
  EcoWindow *self = g_object_new (ECO_TYPE_WINDOW, "application", application, NULL);

  self->catalog = g_object_ref (catalog);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  gtk_window_set_default_size (GTK_WINDOW (self),
                               eco_settings_get_int (settings, "window-width", 1280),
                               eco_settings_get_int (settings, "window-height", 820));
  if (eco_settings_get_boolean (settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  eco_start_page_set_catalog (self->start_page, catalog);
  eco_workspace_set_up (self->workspace, catalog, settings);
  _eco_window_init_commands (self);
  eco_window_set_document (self, NULL);
  return self;
}
