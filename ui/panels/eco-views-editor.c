/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewsPopover: the page on which name, caption and notes of a view are written. What is written
 * is kept as one step when the page is left; Escape leaves it as it was. */
#include "config.h"

#include "panels/eco-views-private.h"

#include <glib/gi18n-lib.h>

#define NOTES_HEIGHT 120

static void
set (EcoViewsPopover *self, const char *field, const char *text)
{
  EcoObject *object = ECO_OBJECT (self->edited);
  g_autofree char *old = NULL;

  g_object_get (object, field, &old, NULL);
  if (g_strcmp0 (old != NULL ? old : "", text) != 0)
    eco_editor_set_text (eco_document_get_editor (self->document), object, field, text, NULL);
}

static char *
dup_notes (EcoViewsPopover *self)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->edited_notes, &start, &end);
  text = gtk_text_buffer_get_text (self->edited_notes, &start, &end, FALSE);
  return g_strchomp (text);
}

static void
keep (EcoViewsPopover *self)
{
  EcoEditor *editor = eco_document_get_editor (self->document);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->edited_name)));
  g_autofree char *notes = dup_notes (self);
  g_autofree char *label = g_strdup_printf (_("Edit view “%s”"), name);

  eco_editor_begin (editor, label);
  if (*name != '\0')
    set (self, "name", name);
  set (self, "caption", gtk_editable_get_text (self->edited_caption));
  set (self, "notes", notes);
  eco_editor_end (editor);
}

/* Goes back to the list. */
void
_eco_views_editor_close (EcoViewsPopover *self, gboolean kept)
{
  if (self->edited == NULL)
    return;
  if (kept && self->document != NULL)
    {
      g_autoptr (EcoView) edited = g_object_ref (self->edited);

      keep (self);
    }
  g_clear_object (&self->edited);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* Shows the page for @view. */
void
_eco_views_editor_open (EcoViewsPopover *self, EcoView *view)
{
  g_set_object (&self->edited, view);
  gtk_editable_set_text (self->edited_name, view->name != NULL ? view->name : "");
  gtk_editable_set_text (self->edited_caption, view->caption != NULL ? view->caption : "");
  gtk_text_buffer_set_text (self->edited_notes, view->notes != NULL ? view->notes : "", -1);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  gtk_widget_grab_focus (GTK_WIDGET (self->edited_name));
}

static void
done_cb (EcoViewsPopover *self)
{
  _eco_views_editor_close (self, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoViewsPopover *self)
{
  if (key != GDK_KEY_Escape || self->edited == NULL)
    return GDK_EVENT_PROPAGATE;
  _eco_views_editor_close (self, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
append_field (GtkBox *page, const char *text, GtkWidget *field, GtkWidget *shown)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (page, label);
  gtk_box_append (page, shown);
}

static GtkWidget *
create_notes (EcoViewsPopover *self, GtkWidget **field)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), 6);
  self->edited_notes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, -1, NOTES_HEIGHT);
  *field = text;
  return scroller;
}

/* The page, without a view yet. */
GtkWidget *
_eco_views_editor_new (EcoViewsPopover *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = gtk_entry_new (), *caption = gtk_entry_new ();
  GtkWidget *done = gtk_button_new_with_mnemonic (_("_Done"));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *text, *notes = create_notes (self, &text);

  self->edited_name = GTK_EDITABLE (name);
  self->edited_caption = GTK_EDITABLE (caption);
  append_field (GTK_BOX (page), _("_Name"), name, name);
  append_field (GTK_BOX (page), _("_Caption"), caption, caption);
  append_field (GTK_BOX (page), _("Presenter’s n_otes"), text, notes);
  gtk_widget_add_css_class (done, "suggested-action");
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (page), done);
  g_signal_connect_swapped (name, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (caption, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (page, keys);
  return page;
}
