/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sentence about something that is missing, and a button that adds it. */
#include "config.h"

#include "chart/eco-fix-popover.h"

typedef struct
{
  GtkWidget *popover;
  GtkLabel *sentence;
  EcoFix *fix; /* or NULL */
  EcoDocument *document;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_clear_pointer (&offer->fix, eco_fix_free);
  g_object_unref (offer->document);
  g_free (offer);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not while it is closing. */
static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *anchor = gtk_widget_get_parent (popover);

  if (anchor != NULL)
    gtk_widget_grab_focus (anchor);
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
clicked_cb (GtkButton *button, Offer *offer)
{
  g_autoptr (GError) error = NULL;
  EcoObject *made = NULL;

  if (!eco_fix_apply (offer->fix, eco_document_get_editor (offer->document), NULL, NULL, NULL,
                      &made, &error))
    {
      gtk_label_set_text (offer->sentence, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
      return;
    }
  if (made != NULL)
    eco_selection_set_only (eco_document_get_selection (offer->document),
                            eco_object_get_id (made));
  gtk_popover_popdown (GTK_POPOVER (offer->popover));
}

/**
 * eco_fix_popover_open:
 * @anchor: over which it opens, with the keys; it gets them back
 * @place: what it points to, px of @anchor
 * @sentence: what is missing
 * @fix: (transfer full) (nullable): what adds it
 * @document: to which it is added
 */
void
eco_fix_popover_open (GtkWidget *anchor, const GdkRectangle *place, const char *sentence,
                      EcoFix *fix, EcoDocument *document)
{
  Offer *offer = g_new0 (Offer, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (sentence), *button;

  offer->popover = gtk_popover_new ();
  offer->sentence = GTK_LABEL (label);
  offer->fix = fix;
  offer->document = g_object_ref (document);
  g_object_set_data_full (G_OBJECT (offer->popover), "eco-offer", offer, offer_free);
  gtk_label_set_wrap (offer->sentence, TRUE);
  gtk_label_set_max_width_chars (offer->sentence, 36);
  gtk_label_set_xalign (offer->sentence, 0);
  gtk_widget_add_css_class (box, "fix-offer");
  gtk_box_append (GTK_BOX (box), label);
  if (fix != NULL)
    {
      button = gtk_button_new_with_label (fix->label);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 34);
      gtk_widget_add_css_class (button, "suggested-action");
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), offer);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (offer->popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (offer->popover), place);
  gtk_widget_set_parent (offer->popover, anchor);
  g_signal_connect (offer->popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (offer->popover));
}
