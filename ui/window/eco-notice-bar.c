/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNoticeBar: a strip that says something lasting. What is said later stands before what was
 * said first, which comes back when that is settled: no warning goes because of another one. */
#include "config.h"

#include "window/eco-notice-bar.h"

#include <glib/gi18n-lib.h>

/* What is said of a topic. */
typedef struct
{
  char *topic;
  char *icon;
  char *text;
  EcoNoticeButton buttons[ECO_NOTICE_MAX_BUTTONS]; /* own their words */
} Notice;

struct _EcoNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *buttons;
  GPtrArray *notices;         /* of Notice; the last is shown */
};

G_DEFINE_FINAL_TYPE (EcoNoticeBar, eco_notice_bar, GTK_TYPE_WIDGET)

static void
notice_free (gpointer data)
{
  Notice *notice = data;

  for (guint i = 0; i < ECO_NOTICE_MAX_BUTTONS; i++)
    {
      g_free ((char *) notice->buttons[i].label);
      g_free ((char *) notice->buttons[i].action);
    }
  g_free (notice->topic);
  g_free (notice->icon);
  g_free (notice->text);
  g_free (notice);
}

static Notice *
notice_copy (const EcoNotice *said)
{
  Notice *notice = g_new0 (Notice, 1);

  notice->topic = g_strdup (said->topic);
  notice->icon = g_strdup (said->icon);
  notice->text = g_strdup (said->text);
  for (guint i = 0; i < ECO_NOTICE_MAX_BUTTONS && said->buttons[i].label != NULL; i++)
    notice->buttons[i] = (EcoNoticeButton) { g_strdup (said->buttons[i].label),
                                             g_strdup (said->buttons[i].action) };
  return notice;
}

/* NULL when it says nothing. */
static const Notice *
get_shown (EcoNoticeBar *self)
{
  return self->notices->len > 0 ? self->notices->pdata[self->notices->len - 1] : NULL;
}

static void
dismiss (EcoNoticeBar *self)
{
  if (get_shown (self) != NULL)
    eco_notice_bar_take_back (self, get_shown (self)->topic);
}

static void
eco_notice_bar_dispose (GObject *object)
{
  EcoNoticeBar *self = ECO_NOTICE_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_ptr_array_set_size (self->notices, 0);
  G_OBJECT_CLASS (eco_notice_bar_parent_class)->dispose (object);
}

static void
eco_notice_bar_finalize (GObject *object)
{
  g_ptr_array_unref (ECO_NOTICE_BAR (object)->notices);
  G_OBJECT_CLASS (eco_notice_bar_parent_class)->finalize (object);
}

static void
eco_notice_bar_class_init (EcoNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_notice_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_notice_bar_finalize;
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

  self->notices = g_ptr_array_new_with_free_func (notice_free);
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
fill_buttons (EcoNoticeBar *self, const Notice *notice)
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

/* Shows what was said last. */
static void
update (EcoNoticeBar *self)
{
  const Notice *notice = get_shown (self);

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), notice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), notice != NULL);
  if (notice == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), notice->icon);
  gtk_label_set_label (GTK_LABEL (self->label), notice->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  notice->text, -1);
  fill_buttons (self, notice);
}

/* Returns whether there was anything of that topic. */
static gboolean
drop (EcoNoticeBar *self, const char *topic)
{
  for (guint i = 0; i < self->notices->len; i++)
    if (g_str_equal (((Notice *) self->notices->pdata[i])->topic, topic))
      {
        g_ptr_array_remove_index (self->notices, i);
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_notice_bar_show:
 * @notice: what to say; copied
 *
 * Says it until it is dismissed or taken back, in place of what was said of its topic, and before
 * what was said of others.
 */
void
eco_notice_bar_show (EcoNoticeBar *self, const EcoNotice *notice)
{
  Notice *copy;

  g_return_if_fail (ECO_IS_NOTICE_BAR (self) && notice->topic != NULL);
  copy = notice_copy (notice);
  drop (self, copy->topic);
  g_ptr_array_add (self->notices, copy);
  update (self);
}

/**
 * eco_notice_bar_take_back:
 * @topic: of what is not true any more
 *
 * Says it no longer.
 */
void
eco_notice_bar_take_back (EcoNoticeBar *self, const char *topic)
{
  g_autofree char *gone = g_strdup (topic);

  g_return_if_fail (ECO_IS_NOTICE_BAR (self) && topic != NULL);
  if (drop (self, gone))
    update (self);
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
  return get_shown (self) != NULL ? get_shown (self)->topic : NULL;
}
