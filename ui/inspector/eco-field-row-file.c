/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: the file of the ecosystem that a node stands for, with what can be done with it. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include "session/eco-other-ecosystem.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_button (EcoFieldRow *self, const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->widget), button);
  return button;
}

/* The whole path that is meant, or what is wrong with it. */
static void
update (EcoFieldRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->widget));
  GtkWidget *open = g_object_get_data (G_OBJECT (self->widget), "open");
  GtkWidget *forget = g_object_get_data (G_OBJECT (self->widget), "forget");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  gtk_widget_set_visible (open, *text != '\0');
  gtk_widget_set_visible (forget, *text != '\0');
  if (*text != '\0')
    file = eco_other_ecosystem_resolve (text, eco_document_get_file (self->document), &error);
  gtk_widget_set_tooltip_text (self->widget, file != NULL    ? g_file_peek_path (file)
                                             : error != NULL ? error->message
                                                             : NULL);
}

/* Adds to a row of text what opens, chooses and forgets the file; the window does it. */
void
eco_field_row_add_file_buttons (EcoFieldRow *self)
{
  GtkWidget *open = add_button (self, "window-new-symbolic", _("Open its ecosystem"),
                                "win.open-ecosystem");
  GtkWidget *forget;

  add_button (self, "document-open-symbolic", _("Choose a file"), "win.choose-ecosystem");
  forget = add_button (self, "edit-clear-symbolic", _("Forget the file"), "win.forget-ecosystem");
  g_object_set_data (G_OBJECT (self->widget), "open", open);
  g_object_set_data (G_OBJECT (self->widget), "forget", forget);
  eco_field_row_connect (self, self->widget, "changed", G_CALLBACK (update));
  update (self);
}
