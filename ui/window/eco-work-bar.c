/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkBar: what is under way. */
#include "config.h"

#include "window/eco-work-bar.h"

#include <math.h>

#define DELAY 200 /* ms; what is ready before that needs no bar */

struct _EcoWorkBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget      *box;
  GtkLabel       *title;
  GtkProgressBar *bar;

  EcoProgress    *work;   /* %NULL when there is nothing */
  guint           delay;  /* source; 0 when it is over */
};

G_DEFINE_FINAL_TYPE (EcoWorkBar, eco_work_bar, GTK_TYPE_WIDGET)

/* Whole percents: who reads it aloud says no more than is worth it. */
static void
fraction_changed_cb (EcoWorkBar *self)
{
  gtk_progress_bar_set_fraction (self->bar,
                                 floor (eco_progress_get_fraction (self->work) * 100) / 100);
}

static gboolean
delay_cb (gpointer data)
{
  EcoWorkBar *self = data;

  self->delay = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  return G_SOURCE_REMOVE;
}

static void
forget (EcoWorkBar *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  if (self->work != NULL)
    g_signal_handlers_disconnect_by_data (self->work, self);
  g_clear_object (&self->work);
}

static void
eco_work_bar_dispose (GObject *object)
{
  EcoWorkBar *self = ECO_WORK_BAR (object);

  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_work_bar_parent_class)->dispose (object);
}

static void
eco_work_bar_class_init (EcoWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_work_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ecotone/Ecotone/ui/window/eco-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoWorkBar, box);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkBar, title);
  gtk_widget_class_bind_template_child (widget_class, EcoWorkBar, bar);
}

static void
eco_work_bar_init (EcoWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eco_work_bar_begin:
 * @work: what is under way
 * @title: what it is, for people
 *
 * Shows it in a moment; what was shown before is forgotten.
 */
void
eco_work_bar_begin (EcoWorkBar *self, EcoProgress *work, const char *title)
{
  g_return_if_fail (ECO_IS_WORK_BAR (self) && ECO_IS_PROGRESS (work));
  forget (self);
  self->work = g_object_ref (work);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (work, "notify::fraction", G_CALLBACK (fraction_changed_cb), self);
  fraction_changed_cb (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    self->delay = g_timeout_add (DELAY, delay_cb, self);
}

/**
 * eco_work_bar_end:
 *
 * The work has ended, one way or the other.
 */
void
eco_work_bar_end (EcoWorkBar *self)
{
  g_return_if_fail (ECO_IS_WORK_BAR (self));
  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
