/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPreferences: rows that are bound to the settings. */
#include "config.h"

#include "dialogs/eco-preferences.h"

#include "application/eco-settings.h"

struct _EcoPreferences
{
  AdwWindow parent_instance;

  /* template */
  AdwComboRow *scheme_row;
  GtkSwitch *wheel_switch;
  GtkSwitch *snap_switch;

  GSettings *settings;        /* %NULL when their schema is not installed */
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (EcoPreferences, eco_preferences, ADW_TYPE_WINDOW)

/* In the order of the row. */
static const char *const schemes[] = { "system", "light", "dark" };

/* The application keeps it, as when it is chosen in the main menu. */
static void
scheme_cb (EcoPreferences *self)
{
  if (self->ready)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.color-scheme", "s",
                                schemes[adw_combo_row_get_selected (self->scheme_row)]);
}

static void
show_scheme (EcoPreferences *self)
{
  g_autofree char *scheme = eco_settings_dup_string (self->settings, "color-scheme", "system");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i], scheme))
      adw_combo_row_set_selected (self->scheme_row, i);
}

static void
eco_preferences_dispose (GObject *object)
{
  g_clear_object (&ECO_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (eco_preferences_parent_class)->dispose (object);
}

static void
eco_preferences_class_init (EcoPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, EcoPreferences, wheel_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoPreferences, snap_switch);
  gtk_widget_class_bind_template_callback (widget_class, scheme_cb);
}

static void
eco_preferences_init (EcoPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eco_preferences_new:
 * @settings: (nullable): what is set; without them only the colours can be chosen
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
GtkWidget *
eco_preferences_new (GSettings *settings)
{
  EcoPreferences *self = g_object_new (ECO_TYPE_PREFERENCES, NULL);

  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  show_scheme (self);
  self->ready = TRUE;
  if (settings != NULL)
    {
      g_settings_bind (settings, "wheel-zooms", self->wheel_switch, "active",
                       G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "snap", self->snap_switch, "active", G_SETTINGS_BIND_DEFAULT);
    }
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->wheel_switch), FALSE);
      gtk_switch_set_active (self->snap_switch, TRUE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->snap_switch), FALSE);
    }
  return GTK_WIDGET (self);
}
