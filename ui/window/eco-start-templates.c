/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStartPage: the user's own templates are renamed, removed and brought back. */
#include "config.h"

#include "window/eco-start-page-private.h"

#include "session/eco-own-template.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
get_window (EcoStartPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- Renaming */

static void
renamed_cb (GObject *object, const char *response)
{
  GtkWidget *entry = GTK_WIDGET (object);
  EcoStartPage *self = g_object_get_data (object, "page");
  const char *old = g_object_get_data (object, "name");
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "rename") != 0 || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (!eco_own_template_rename (old, gtk_editable_get_text (GTK_EDITABLE (entry)), &error))
    eco_ui_tell (get_window (self), _("The template could not be renamed"), error->message);
  _eco_start_page_refill (self);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "rename", _("_Rename"), ECO_UI_SUGGESTED },
  };
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *heading = g_strdup_printf (_("Rename “%s”"), name);
  GtkWidget *entry = gtk_entry_new ();
  EcoUiQuestion question = {
    .heading = heading,
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "rename",
    .extra = entry,
  };

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the template"), -1);
  g_object_set_data_full (G_OBJECT (entry), "page", g_object_ref (widget), g_object_unref);
  g_object_set_data_full (G_OBJECT (entry), "name", g_strdup (name), g_free);
  eco_ui_ask (get_window (ECO_START_PAGE (widget)), &question, renamed_cb, entry);
}

/* ---- Removing */

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoStartPage *self = ECO_START_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eco_own_template_remove (name, &error);

  if (bytes != NULL)
    _eco_start_page_emit_removed (self, name, bytes);
  else
    eco_ui_tell (get_window (self), _("The template could not be removed"), error->message);
  _eco_start_page_refill (self);
}

/**
 * eco_start_page_restore_template:
 * @name: of one that was removed
 * @bytes: from the signal that said so
 *
 * Brings it back; errors are told in a dialog.
 */
void
eco_start_page_restore_template (EcoStartPage *self, const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ECO_IS_START_PAGE (self));
  if (!eco_own_template_restore (name, bytes, &error))
    eco_ui_tell (get_window (self), _("The template could not be brought back"), error->message);
  _eco_start_page_refill (self);
}

void
_eco_start_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "start.rename-template", "s", rename_cb);
  gtk_widget_class_install_action (klass, "start.remove-template", "s", remove_cb);
}
