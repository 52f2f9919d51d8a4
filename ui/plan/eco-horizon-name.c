/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonName: a button that asks under which name a date is kept. */
#include "config.h"

#include "plan/eco-horizon-name.h"

#include <glib/gi18n-lib.h>

struct _EcoHorizonName
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkEditable *entry;
  GtkWidget *save;
};

enum
{
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoHorizonName, eco_horizon_name, GTK_TYPE_WIDGET)

static char *
dup_name (EcoHorizonName *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
changed_cb (EcoHorizonName *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->save, *name != '\0');
}

static void
save_cb (EcoHorizonName *self)
{
  g_autofree char *name = dup_name (self);

  if (*name == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[NAMED], 0, name);
}

static void
eco_horizon_name_dispose (GObject *object)
{
  g_clear_pointer (&ECO_HORIZON_NAME (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_horizon_name_parent_class)->dispose (object);
}

static void
eco_horizon_name_class_init (EcoHorizonNameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_horizon_name_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * EcoHorizonName::named:
   * @name: what was typed
   */
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_horizon_name_init (EcoHorizonName *self)
{
  const char *label = _("Keep this date as a horizon");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "bookmark-new-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Name of the horizon"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the horizon"), -1);
  self->save = gtk_button_new_with_mnemonic (_("_Keep"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), self->save);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_UP);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "bookmark-new-symbolic");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
  changed_cb (self);
}

/**
 * eco_horizon_name_new:
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
eco_horizon_name_new (void)
{
  return g_object_new (ECO_TYPE_HORIZON_NAME, NULL);
}
