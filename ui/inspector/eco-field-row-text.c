/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFieldRow: what is typed: texts of one line or several, numbers, dates. */
#include "config.h"

#include "inspector/eco-field-row.h"

#include <glib/gi18n-lib.h>

/* Of a text view in an inspector of the usual width. */
#define CHARS_PER_LINE 44
#define LINE_HEIGHT 19

/* ---- One line */

static char *
dup_title (const EcoField *field)
{
  const char *label = eco_field_get_label (field);

  if (field->type == ECO_FIELD_DATE)
    return g_strdup_printf (_("%s (YYYY-MM-DD)"), label);
  if (field->type == ECO_FIELD_WORDS)
    return g_strdup_printf (_("%s, separated by commas"), label);
  return field->unit != NULL ? g_strdup_printf ("%s (%s)", label, field->unit) : g_strdup (label);
}

static void
show_line (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);
  GtkEditable *editable = GTK_EDITABLE (self->widget);

  if (g_strcmp0 (gtk_editable_get_text (editable), text != NULL ? text : "") != 0)
    gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
line_changed_cb (EcoFieldRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->widget));
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  /* The map is not laid out anew for every letter. */
  if (!(self->field->flags & ECO_FIELD_ARRANGES))
    eco_field_row_apply (self, stripped, TRUE);
}

/* What was typed is done with; what the model did not take is gone. */
static void
line_left_cb (EcoFieldRow *self)
{
  g_autofree char *before = eco_field_row_dup_text (self);
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget))));

  if (self->field->flags & ECO_FIELD_ARRANGES)
    {
      if (g_strcmp0 (before != NULL ? before : "", text) != 0)
        eco_field_row_apply (self, text, FALSE);
      return;
    }
  eco_field_row_seal (self);
  eco_field_row_refresh (self);
}

static GtkWidget *
create_complaint (void)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "field-complaint");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_visible (row, FALSE);
  g_object_set_data (G_OBJECT (row), "label", label);
  return row;
}

void
eco_field_row_make_text (EcoFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->widget = adw_entry_row_new ();
  self->complaint = create_complaint ();
  self->show = show_line;
  eco_field_row_take_title (self, dup_title (self->field));
  /* The document's own undo knows what was typed. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->widget), FALSE);
  eco_field_row_connect (self, self->widget, "changed", G_CALLBACK (line_changed_cb));
  eco_field_row_connect (self, self->widget, "entry-activated", G_CALLBACK (line_left_cb));
  eco_field_row_connect (self, focus, "leave", G_CALLBACK (line_left_cb));
  gtk_widget_add_controller (self->widget, focus);
}

/* ---- Several lines */

static GtkTextBuffer *
get_buffer (EcoFieldRow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->extra));
}

static char *
dup_memo (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* A text view says how tall it is only after it was shown, and too much before;
 * so its height follows the length of the text, between two and eight lines. */
static void
fit_memo (EcoFieldRow *self, const char *text)
{
  GtkScrolledWindow *frame = g_object_get_data (G_OBJECT (self->extra), "frame");
  glong n_lines = 1, in_line = 0;
  int height;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\n' || ++in_line > CHARS_PER_LINE)
      {
        n_lines++;
        in_line = 0;
      }
  height = (int) CLAMP (n_lines, 2, 8) * LINE_HEIGHT;
  /* In this order the least is never above the most. */
  gtk_scrolled_window_set_min_content_height (frame, -1);
  gtk_scrolled_window_set_max_content_height (frame, height);
  gtk_scrolled_window_set_min_content_height (frame, height);
}

static void
show_memo (EcoFieldRow *self)
{
  g_autofree char *text = eco_field_row_dup_text (self);
  g_autofree char *shown = dup_memo (get_buffer (self));

  if (g_strcmp0 (text != NULL ? text : "", shown) != 0)
    gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  fit_memo (self, text != NULL ? text : "");
}

static void
memo_changed_cb (EcoFieldRow *self)
{
  g_autofree char *text = dup_memo (get_buffer (self));

  eco_field_row_apply (self, text, TRUE);
  fit_memo (self, text);
}

void
eco_field_row_make_memo (EcoFieldRow *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->extra = view;
  self->show = show_memo;
  eco_field_row_take_title (self, g_strdup (eco_field_get_label (self->field)));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  g_object_set_data (G_OBJECT (view), "frame", frame);
  gtk_widget_add_css_class (view, "field-memo");
  eco_field_row_connect (self, get_buffer (self), "changed", G_CALLBACK (memo_changed_cb));
  eco_field_row_connect (self, focus, "leave", G_CALLBACK (eco_field_row_seal));
  gtk_widget_add_controller (view, focus);
  self->widget = eco_field_row_captioned (self, frame);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eco_field_get_label (self->field), -1);
}
