/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: a link of a document, which is opened only by its button and only if it is safe.
 *
 * The whole address is in the tooltip of the button. A file, and an address that looks different
 * from what it is, are asked about. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include "base/eco-link.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
dup_address (EcoFieldRow *self, gboolean *unusual, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->widget));
  GFile *file = eco_document_get_file (self->document);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  return eco_link_dup_address (text, folder, unusual, error);
}

/* The address that a click opens, or why it opens none. */
static void
update (EcoFieldRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->widget));
  GtkWidget *open = g_object_get_data (G_OBJECT (self->widget), "open");
  g_autoptr (GError) error = NULL;
  g_autofree char *address = dup_address (self, NULL, &error);
  g_autofree char *tooltip = NULL;

  /* TRANSLATORS: %s is an address or a path */
  tooltip = address != NULL ? g_strdup_printf (_("Open %s"), address) : g_strdup (error->message);
  gtk_widget_set_visible (open, *text != '\0');
  gtk_widget_set_sensitive (open, address != NULL);
  gtk_widget_set_tooltip_text (open, tooltip);
}

static void
show (GtkWidget *button, const char *address)
{
  GtkRoot *root = gtk_widget_get_root (button);
  g_autofree char *uri =
      g_path_is_absolute (address) ? g_filename_to_uri (address, NULL, NULL) : g_strdup (address);

  if (GTK_IS_WINDOW (root) && uri != NULL)
    gtk_show_uri (GTK_WINDOW (root), uri, GDK_CURRENT_TIME);
}

static void
answered_cb (GObject *button, const char *response)
{
  const char *address = g_object_get_data (button, "address");

  if (g_str_equal (response, "open"))
    show (GTK_WIDGET (button), address);
}

static void
open_cb (EcoFieldRow *self)
{
  GtkWidget *open = g_object_get_data (G_OBJECT (self->widget), "open");
  GtkRoot *root = gtk_widget_get_root (self->widget);
  gboolean unusual = FALSE;
  /* What the link leads to may have changed since it was last shown. */
  char *address = dup_address (self, &unusual, NULL);
  const EcoUiResponse responses[] = { { "cancel", _("_Cancel"), ECO_UI_PLAIN },
                                      { "open", _("_Open"), ECO_UI_PLAIN } };
  const EcoUiQuestion question = { .heading = _("Open This Link?"),
                                   .body = address,
                                   .responses = responses,
                                   .n_responses = G_N_ELEMENTS (responses),
                                   .preferred = "cancel" };

  if (address == NULL || !GTK_IS_WINDOW (root))
    {
      g_free (address);
      update (self);
      return;
    }
  g_object_set_data_full (G_OBJECT (open), "address", address, g_free);
  if (unusual)
    eco_ui_ask (GTK_WINDOW (root), &question, answered_cb, open);
  else
    show (open, address);
}

/* Adds to a row of text what opens the link. */
void
eco_field_row_add_link_button (EcoFieldRow *self)
{
  GtkWidget *open = gtk_button_new_from_icon_name ("web-browser-symbolic");

  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (open, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->widget), open);
  g_object_set_data (G_OBJECT (self->widget), "open", open);
  eco_field_row_connect (self, open, "clicked", G_CALLBACK (open_cb));
  eco_field_row_connect (self, self->widget, "changed", G_CALLBACK (update));
  update (self);
}
