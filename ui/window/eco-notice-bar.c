/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNoticeBar: a strip that says something lasting. */
#include "config.h"

#include "window/eco-notice-bar.h"

#include <glib/gi18n-lib.h>

struct _EcoNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *buttons;
  char *topic;                /* of what it says, or %NULL */
};

G_DEFINE_FINAL_TYPE (EcoNoticeBar, eco_notice_bar, GTK_TYPE_WIDGET)

static void
dismiss (EcoNoticeBar *self)
{
  eco_notice_bar_take_back (self, NULL);
}

static void
eco_notice_bar_dispose (GObject *object)
{
  EcoNoticeBar *self = ECO_NOTICE_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_pointer (&self->topic, g_free);
  G_OBJECT_CLASS (eco_notice_bar_parent_class)->dispose (object);
}

static void
eco_notice_bar_class_init (EcoNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_notice_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_css_name (widget_class, "noticebar");
}

static GtkWidget *
create_close_button (EcoNoticeBar *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Dismiss"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Dismiss"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (dismiss), self);
  return button;
}

static void
eco_notice_bar_init (EcoNoticeBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->revealer = gtk_revealer_new ();
  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 12);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->icon);
  gtk_box_append (GTK_BOX (row), self->label);
  gtk_box_append (GTK_BOX (row), self->buttons);
  gtk_box_append (GTK_BOX (row), create_close_button (self));
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), row);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * eco_notice_bar_new:
 *
 * Returns: (transfer floating): a strip that says nothing yet
 */
GtkWidget *
eco_notice_bar_new (void)
{
  return g_object_new (ECO_TYPE_NOTICE_BAR, NULL);
}

static void
fill_buttons (EcoNoticeBar *self, const EcoNotice *notice)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), child);
  for (guint i = 0; i < ECO_NOTICE_MAX_BUTTONS && notice->buttons[i].label != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (notice->buttons[i].label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), notice->buttons[i].action);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (self->buttons), button);
    }
}

/**
 * eco_notice_bar_show:
 * @notice: what to say
 *
 * Says it until it is dismissed or taken back.
 */
void
eco_notice_bar_show (EcoNoticeBar *self, const EcoNotice *notice)
{
  g_return_if_fail (ECO_IS_NOTICE_BAR (self) && notice->topic != NULL);
  g_free (self->topic);
  self->topic = g_strdup (notice->topic);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), notice->icon);
  gtk_label_set_label (GTK_LABEL (self->label), notice->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  notice->text, -1);
  fill_buttons (self, notice);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

/**
 * eco_notice_bar_take_back:
 * @topic: (nullable): of what is not true any more; %NULL: whatever it is
 *
 * Says it no longer.
 */
void
eco_notice_bar_take_back (EcoNoticeBar *self, const char *topic)
{
  g_return_if_fail (ECO_IS_NOTICE_BAR (self));
  if (self->topic == NULL || (topic != NULL && !g_str_equal (topic, self->topic)))
    return;
  g_clear_pointer (&self->topic, g_free);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * eco_notice_bar_get_topic:
 *
 * Returns: (transfer none) (nullable): what it is about
 */
const char *
eco_notice_bar_get_topic (EcoNoticeBar *self)
{
  g_return_val_if_fail (ECO_IS_NOTICE_BAR (self), NULL);
  return self->topic;
}
