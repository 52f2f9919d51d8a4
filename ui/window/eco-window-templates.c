/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: a document becomes a template of the user's own. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "export/eco-share.h"
#include "session/eco-own-template.h"

#include <glib/gi18n-lib.h>

/* What is asked; lives as long as the question. */
typedef struct
{
  GtkWidget *box;
  GtkEditable *name;
  GtkEditable *description;
  GtkCheckButton *bare;
} Form;

/* ---- The form */

static GtkWidget *
append_entry (GtkWidget *box, const char *label, const char *text)
{
  GtkWidget *caption = gtk_label_new_with_mnemonic (label);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static Form *
form_new (EcoDocument *document)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  Form *self = g_new0 (Form, 1);

  self->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->name = GTK_EDITABLE (append_entry (self->box, _("_Name"), ecosystem->title));
  self->description
    = GTK_EDITABLE (append_entry (self->box, _("_What it is for"), ecosystem->description));
  self->bare = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (
    _("With_out owners, notes and confidential things")));
  gtk_widget_set_margin_top (GTK_WIDGET (self->bare), 6);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bare));
  return self;
}

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->box);
  g_free (self);
}

static char *
dup_name (const Form *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

/* ---- Saving */

static EcoEcosystem *
create_copy (EcoWindow *self, const Form *form)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (self->document);
  EcoEcosystem *copy;

  if (!gtk_check_button_get_active (form->bare))
    return g_object_ref (ecosystem);
  copy = eco_share_new_copy (ecosystem, eco_document_get_catalog (self->document), NULL);
  eco_own_template_forget_owners (copy);
  return copy;
}

static void
save_now (EcoWindow *self, const Form *form)
{
  g_autoptr (EcoEcosystem) ecosystem = create_copy (self, form);
  g_autofree char *name = dup_name (form);
  g_autofree char *said = g_strdup_printf (_("“%s” is among your templates now"), name);
  g_autoptr (GError) error = NULL;

  if (eco_own_template_save (ecosystem, name, gtk_editable_get_text (form->description), &error))
    eco_window_tell (self, said);
  else
    eco_ui_tell (GTK_WINDOW (self), _("The template could not be saved"), error->message);
}

static void
replaced_cb (GObject *object, const char *response)
{
  EcoWindow *self = g_object_get_data (object, "window");
  Form *form = g_object_get_data (object, "form");

  if (g_strcmp0 (response, "replace") == 0 && self->document != NULL)
    save_now (self, form);
}

static void
ask_about_replacing (EcoWindow *self, GObject *object, const char *name)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "replace", _("_Replace"), ECO_UI_DESTRUCTIVE },
  };
  g_autofree char *heading = g_strdup_printf (_("Replace your template “%s”?"), name);
  EcoUiQuestion question = { heading, _("What it holds now is lost."), responses,
                             G_N_ELEMENTS (responses), "cancel", NULL };

  eco_ui_ask (GTK_WINDOW (self), &question, replaced_cb, object);
}

static void
answered_cb (GObject *object, const char *response)
{
  EcoWindow *self = g_object_get_data (object, "window");
  Form *form = g_object_get_data (object, "form");
  g_autofree char *name = dup_name (form);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "save") != 0 || self->document == NULL)
    return;
  if (!eco_own_template_check_name (name, &error))
    eco_ui_tell (GTK_WINDOW (self), _("The template could not be saved"), error->message);
  else if (eco_own_template_exists (name))
    ask_about_replacing (self, object, name);
  else
    save_now (self, form);
}

static void
save_as_template_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "save", _("_Save"), ECO_UI_SUGGESTED },
  };
  /* Carries what is asked through the questions. */
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);
  Form *form = form_new (self->document);
  EcoUiQuestion question = {
    .heading = _("Save as a Template"),
    .body = _("It will stand on the start page, for new ecosystems to begin with."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "save",
    .extra = form->box,
  };

  g_object_set_data_full (object, "window", g_object_ref (self), g_object_unref);
  g_object_set_data_full (object, "form", form, form_free);
  eco_ui_ask (GTK_WINDOW (self), &question, answered_cb, object);
}

/* ---- Bringing back */

typedef struct
{
  EcoStartPage *page;
  char *name;
  GBytes *bytes;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *self = data;

  g_object_unref (self->page);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

static void
undo_cb (AdwToast *toast, Removed *removed)
{
  eco_start_page_restore_template (removed->page, removed->name, removed->bytes);
}

/* Says that a template is gone, and offers to bring it back. */
void
_eco_window_template_removed (EcoWindow *self, const char *name, GBytes *bytes)
{
  g_autofree char *said = g_strdup_printf (_("“%s” is in the trash"), name);
  AdwToast *toast = _eco_window_toast_new (said);
  Removed *removed = g_new (Removed, 1);

  *removed = (Removed){ g_object_ref (self->start_page), g_strdup (name), g_bytes_ref (bytes) };
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removed, removed_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_eco_window_install_template_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save-as-template", NULL, save_as_template_cb);
}
