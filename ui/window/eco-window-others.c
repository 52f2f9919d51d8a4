/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the ecosystem that a node stands for: opening, choosing, forgetting, making it. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "session/eco-other-ecosystem.h"

#include <glib/gi18n-lib.h>

static EcoNode *
get_node (EcoWindow *self)
{
  EcoObject *only = self->document != NULL
                      ? eco_selection_get_only (eco_document_get_selection (self->document))
                      : NULL;

  return only != NULL && ECO_IS_NODE (only) ? ECO_NODE (only) : NULL;
}

static void
link_file (EcoWindow *self, EcoNode *node, const char *text, const char *label)
{
  EcoEditor *editor = eco_document_get_editor (self->document);

  eco_editor_begin (editor, label);
  eco_editor_set_text (editor, ECO_OBJECT (node), "file", text, NULL);
  eco_editor_end (editor);
}

/* ---- Opening */

/* Where it is open already, or else in a window of its own. */
static void
show_file (EcoWindow *self, GFile *file)
{
  GtkWindow *window
    = eco_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);
  g_autofree char *uri = g_file_get_uri (file);

  if (window != NULL)
    gtk_window_present (window);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s", uri);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoNode *node = get_node (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (node == NULL)
    return;
  file = eco_other_ecosystem_find (node->file, eco_document_get_file (self->main), &error);
  if (file != NULL)
    show_file (self, file);
  else
    eco_ui_tell (GTK_WINDOW (self), _("Its ecosystem could not be opened"), error->message);
}

/* ---- Choosing */

static void
chosen_cb (GObject *object, GFile *file)
{
  EcoWindow *self = ECO_WINDOW (object);
  EcoNode *node = get_node (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || node == NULL)
    return;
  text = eco_other_ecosystem_dup_text (file, eco_document_get_file (self->main), &error);
  if (text != NULL)
    link_file (self, node, text, _("Link an ecosystem"));
  else
    eco_ui_tell (GTK_WINDOW (self), _("The file could not be linked"), error->message);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  GFile *file = eco_document_get_file (self->main);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  EcoUiFileChoice choice = {
    .title = _("The ecosystem that it stands for"),
    .accept = _("_Choose"),
    .folder = folder,
    .filter = _("Ecosystems"),
    .pattern = "*.ecotone",
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, chosen_cb, self);
}

static void
forget_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoNode *node = get_node (self);

  if (node != NULL)
    link_file (self, node, NULL, _("Forget its ecosystem"));
}

/* ---- Making */

static void
make_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  EcoNode *node = get_node (self);
  GFile *document;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;

  if (node == NULL)
    return;
  document = eco_document_get_file (self->main);
  file = eco_other_ecosystem_make (eco_document_get_ecosystem (self->document), node, document,
                                   &error);
  if (file != NULL)
    text = eco_other_ecosystem_dup_text (file, document, &error);
  if (text == NULL)
    {
      eco_ui_tell (GTK_WINDOW (self), _("Its ecosystem could not be made"), error->message);
      return;
    }
  link_file (self, node, text, _("Make its ecosystem"));
  show_file (self, file);
}

void
_eco_window_install_other_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open-ecosystem", NULL, open_cb);
  gtk_widget_class_install_action (klass, "win.choose-ecosystem", NULL, choose_cb);
  gtk_widget_class_install_action (klass, "win.forget-ecosystem", NULL, forget_cb);
  gtk_widget_class_install_action (klass, "win.make-ecosystem", NULL, make_cb);
}
