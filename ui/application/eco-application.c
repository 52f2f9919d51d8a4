/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoApplication: what all windows share, and the actions that need no document. */
#include "config.h"

#include "application/eco-application.h"

#include "application/eco-accels.h"
#include "application/eco-settings.h"
#include "dialogs/eco-preferences.h"
#include "window/eco-ui-compat.h"
#include "window/eco-window.h"

#include <glib/gi18n-lib.h>

struct _EcoApplication
{
  AdwApplication parent_instance;

  EcoCatalog *catalog;
  char *catalog_message;      /* why the user's own one was left out, until a window says it */
  GSettings *settings;        /* %NULL when their schema is not installed */
};

G_DEFINE_FINAL_TYPE (EcoApplication, eco_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"),
    NULL },
  G_OPTION_ENTRY_NULL
};

static EcoWindow *
create_window (EcoApplication *self)
{
  EcoWindow *window = eco_window_new (GTK_APPLICATION (self), self->catalog, self->settings);

  if (self->catalog_message != NULL)
    eco_window_tell (window, self->catalog_message);
  g_clear_pointer (&self->catalog_message, g_free);
  return window;
}

/* The window in use, unless it has a document already; then a new one. */
static EcoWindow *
get_free_window (EcoApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active != NULL && ECO_IS_WINDOW (active) && eco_window_is_free (ECO_WINDOW (active)))
    return ECO_WINDOW (active);
  return create_window (self);
}

/* ---- Actions */

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EcoWindow *window = get_free_window (data);

  gtk_window_present (GTK_WINDOW (window));
  eco_window_start_template (window, NULL);
}

static void
start_page_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (get_free_window (data)));
}

/* Where it is open already, or else in a free window, which is returned. */
static EcoWindow *
open_file (EcoApplication *self, GFile *file)
{
  GtkWindow *other = eco_window_find (GTK_APPLICATION (self), file);
  EcoWindow *window;

  if (other != NULL)
    {
      gtk_window_present (other);
      return ECO_WINDOW (other);
    }
  window = get_free_window (self);
  gtk_window_present (GTK_WINDOW (window));
  eco_window_open_file (window, file);
  return window;
}

static void
file_chosen_cb (GObject *object, GFile *file)
{
  if (file != NULL)
    open_file (ECO_APPLICATION (object), file);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  file_chosen_cb (data, file);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EcoApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  EcoUiFileChoice choice = {
    .title = _("Open an ecosystem"),
    .accept = _("_Open"),
    .filter = _("Ecosystems"),
    .pattern = "*.ecotone",
    .also = _("Pictures with a document inside, and graphs"),
    .also_patterns = { "*.svg", "*.png", "*.graphml", "*.gexf", "*.dot", "*.gv", "*.json" },
  };

  eco_ui_choose_file (active, &choice, file_chosen_cb, self);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));
  g_autoptr (GList) copy = g_list_copy (windows);

  /* Each asks about its changes, and the program ends with the last. */
  for (GList *l = copy; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EcoApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *preferences = eco_preferences_new (self->settings);

  gtk_window_set_transient_for (GTK_WINDOW (preferences), active);
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  eco_ui_show_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
apply_color_scheme (EcoApplication *self, const char *name)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (name, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (name, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
color_scheme_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EcoApplication *self = data;
  const char *name = g_variant_get_string (state, NULL);

  apply_color_scheme (self, name);
  eco_settings_set_string (self->settings, "color-scheme", name);
  g_simple_action_set_state (action, state);
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = new_cb },
  { .name = "start-page", .activate = start_page_cb },
  { .name = "open", .activate = open_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "color-scheme", .parameter_type = "s", .state = "'system'",
    .change_state = color_scheme_cb },
};

/* ---- Life */

static void
set_accels (EcoApplication *self)
{
  guint n_accels;
  const EcoAccel *accels = eco_accels_get (&n_accels);

  for (guint i = 0; i < n_accels; i++)
    if (accels[i].scope == ECO_ACCEL_WINDOW)
      gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                             (const char *const *) accels[i].keys);
}

static void
eco_application_startup (GApplication *application)
{
  EcoApplication *self = ECO_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *scheme = NULL;

  G_APPLICATION_CLASS (eco_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (ECO_APPLICATION_ID);
  self->catalog = eco_catalog_new_for_user (&self->catalog_message, &error);
  if (self->catalog == NULL)
    g_error ("%s", error->message);
  self->settings = eco_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  scheme = eco_settings_dup_string (self->settings, "color-scheme", "system");
  g_action_group_change_action_state (G_ACTION_GROUP (self), "color-scheme",
                                      g_variant_new_string (scheme));
  set_accels (self);
}

static void
eco_application_activate (GApplication *application)
{
  EcoApplication *self = ECO_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (active != NULL ? active : GTK_WINDOW (create_window (self)));
}

static void
eco_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  EcoApplication *self = ECO_APPLICATION (application);
  /* Whoever begins with a file does not see the start page. */
  gboolean first = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;

  for (int i = 0; i < n_files; i++)
    {
      EcoWindow *window = open_file (self, files[i]);

      if (first && i == 0)
        eco_window_mention_recovered (window);
    }
}

static int
eco_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("ecotone %s\n", ECO_VERSION);
      return 0;
    }
  return -1;
}

static void
eco_application_finalize (GObject *object)
{
  EcoApplication *self = ECO_APPLICATION (object);

  g_clear_object (&self->catalog);
  g_free (self->catalog_message);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (eco_application_parent_class)->finalize (object);
}

static void
eco_application_class_init (EcoApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eco_application_finalize;
  application_class->startup = eco_application_startup;
  application_class->activate = eco_application_activate;
  application_class->open = eco_application_open;
  application_class->handle_local_options = eco_application_handle_local_options;
}

static void
eco_application_init (EcoApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * eco_application_new:
 *
 * Returns: (transfer full): the application, not yet running
 */
EcoApplication *
eco_application_new (void)
{
  return g_object_new (ECO_TYPE_APPLICATION, "application-id", ECO_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/ecotone/Ecotone", NULL);
}

/**
 * eco_application_get_catalog:
 *
 * Returns: (transfer none): what kinds and categories there are, once it runs
 */
EcoCatalog *
eco_application_get_catalog (EcoApplication *self)
{
  g_return_val_if_fail (ECO_IS_APPLICATION (self), NULL);
  return self->catalog;
}
