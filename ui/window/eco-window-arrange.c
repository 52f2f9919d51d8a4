/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: laying the whole map out, and what the layout follows. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "session/eco-document-arrange.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
tell_unless_done (EcoWindow *self, GAsyncResult *result, gboolean done, const GError *error)
{
  if (_eco_window_end (self, result) && !done &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    eco_window_tell (self, error->message);
}

static void
tidied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = eco_document_tidy_finish (ECO_DOCUMENT (source), result, &error);

  tell_unless_done (self, result, done, error);
}

static void
tidy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  eco_document_tidy_async (self->document, _eco_window_begin (self, _("Tidying the map")),
                           tidied_cb, g_object_ref (self));
}

static void
arrange_anew_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  eco_document_arrange_anew_async (self->document,
                                   _eco_window_begin (self, _("Arranging the map anew")),
                                   tidied_cb, g_object_ref (self));
}

static void
arranged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = eco_document_arrange_by_finish (ECO_DOCUMENT (source), result, &error);

  tell_unless_done (self, result, done, error);
}

static void
arrange_by (EcoWindow *self, const char *name, const char *text)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  const EcoField *field = eco_object_find_field (ECO_OBJECT (ecosystem), name);

  if (field != NULL && (field->flags & ECO_FIELD_ARRANGES))
    eco_document_arrange_by_async (self->document, field, text,
                                   _eco_window_begin (self, _("Laying out the map")), arranged_cb,
                                   g_object_ref (self));
}

/* The parameters are the name of the field and its value. */
static void
arrange_by_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *name, *text;

  g_variant_get (parameter, "(&s&s)", &name, &text);
  arrange_by (ECO_WINDOW (widget), name, text);
}

/* The word is the end of the action's name. */
static void
group_by_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  arrange_by (ECO_WINDOW (widget), "group-by", action + strlen ("win.group-by-"));
}

static void
journey_order_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  arrange_by (self, "journey-order",
              eco_document_get_ecosystem (self->document)->journey_order ? "no" : "yes");
}

/* Lines change, places do not: nothing is laid out. */
static void
bundle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoDocument *document = ECO_WINDOW (widget)->document;
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);

  eco_editor_set_text (eco_document_get_editor (document), ECO_OBJECT (ecosystem), "bundle",
                       ecosystem->bundle ? "no" : "yes", NULL);
}

/* The word is the end of the action's name, as above. */
static void
make_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  arrange_by (ECO_WINDOW (widget), "shape", action + strlen ("win.make-"));
}

void
_eco_window_install_arrange_actions (GtkWidgetClass *klass)
{
  static const char *const groups[] = { "win.group-by-none", "win.group-by-family",
                                        "win.group-by-owner", "win.group-by-stage" };

  gtk_widget_class_install_action (klass, "win.tidy", NULL, tidy_cb);
  gtk_widget_class_install_action (klass, "win.arrange-anew", NULL, arrange_anew_cb);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_class_install_action (klass, groups[i], NULL, group_by_cb);
  gtk_widget_class_install_action (klass, "win.make-round", NULL, make_cb);
  gtk_widget_class_install_action (klass, "win.make-wide", NULL, make_cb);
  gtk_widget_class_install_action (klass, "win.journey-order", NULL, journey_order_cb);
  gtk_widget_class_install_action (klass, "win.bundle", NULL, bundle_cb);
  gtk_widget_class_install_action (klass, "win.arrange-by", "(ss)", arrange_by_cb);
}
