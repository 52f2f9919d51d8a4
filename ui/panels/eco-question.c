/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoQuestion: a button that needs a word before it can do what it says. */
#include "config.h"

#include "panels/eco-question.h"

#include <glib/gi18n-lib.h>

struct _EcoQuestion
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *done;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoQuestion, eco_question, GTK_TYPE_WIDGET)

static char *
dup_answer (EcoQuestion *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
changed_cb (EcoQuestion *self)
{
  g_autofree char *answer = dup_answer (self);

  gtk_widget_set_sensitive (self->done, answer[0] != '\0');
}

/* Whoever listens may take this button away. */
static void
done_cb (EcoQuestion *self)
{
  g_autofree char *answer = dup_answer (self);
  g_autoptr (EcoQuestion) kept = g_object_ref (self);

  if (answer[0] == '\0')
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[ANSWERED], 0, answer);
}

static void
eco_question_dispose (GObject *object)
{
  g_clear_pointer (&ECO_QUESTION (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_question_parent_class)->dispose (object);
}

static void
eco_question_class_init (EcoQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_question_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eco_question_init (EcoQuestion *self)
{
  self->button = gtk_menu_button_new ();
  self->popover = gtk_popover_new ();
  self->entry = gtk_entry_new ();
  self->done = gtk_button_new_with_label (_("Done"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 28);
  gtk_widget_add_css_class (self->done, "suggested-action");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * eco_question_new:
 * @label: what the button says
 * @question: what is asked when it is pressed
 * @proposal: (nullable): an answer to begin with
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
eco_question_new (const char *label, const char *question, const char *proposal)
{
  EcoQuestion *self = g_object_new (ECO_TYPE_QUESTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_label_new (question);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), 36);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), proposal != NULL ? proposal : "");
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->done);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 8);
  gtk_widget_set_margin_end (box, 8);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * eco_question_is_open:
 *
 * Returns: whether somebody is about to answer
 */
gboolean
eco_question_is_open (EcoQuestion *self)
{
  g_return_val_if_fail (ECO_IS_QUESTION (self), FALSE);
  return gtk_widget_get_visible (self->popover);
}
