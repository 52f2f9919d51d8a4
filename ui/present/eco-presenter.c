/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresenter: what only the presenter sees. */
#include "config.h"

#include "present/eco-presenter.h"

#include <glib/gi18n-lib.h>

#define NEXT_WIDTH 304
#define NEXT_HEIGHT 171

struct _EcoPresenter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *progress;
  GtkLabel *notes;
  GtkLabel *time;
  GtkLabel *next_name;
  EcoScreen *next;
  gint64 start;               /* µs; when it was made */
  guint ticking;
};

G_DEFINE_FINAL_TYPE (EcoPresenter, eco_presenter, GTK_TYPE_WIDGET)

static gboolean
tick_cb (gpointer data)
{
  EcoPresenter *self = data;
  gint64 seconds = (g_get_monotonic_time () - self->start) / G_USEC_PER_SEC;
  g_autofree char *text
      = g_strdup_printf ("%d:%02d", (int) (seconds / 60), (int) (seconds % 60));

  gtk_label_set_label (self->time, text);
  return G_SOURCE_CONTINUE;
}

static GtkLabel *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static GtkWidget *
create_notes (EcoPresenter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->progress = create_label ("heading");
  self->time = create_label ("numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->time), _("Time since the notes were opened"));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->time));
  self->notes = create_label ("presenter-notes");
  gtk_label_set_wrap (self->notes, TRUE);
  gtk_label_set_yalign (self->notes, 0);
  gtk_label_set_max_width_chars (self->notes, 80);
  gtk_widget_set_halign (GTK_WIDGET (self->notes), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->notes), GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->notes));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
create_next (EcoPresenter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *stage = eco_screen_new ();

  self->next = ECO_SCREEN (stage);
  self->next_name = create_label ("dim-label");
  gtk_label_set_ellipsize (self->next_name, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->next_name, 30);
  gtk_widget_set_size_request (stage, NEXT_WIDTH, NEXT_HEIGHT);
  gtk_widget_set_hexpand (stage, FALSE);
  gtk_widget_set_vexpand (stage, FALSE);
  gtk_widget_add_css_class (stage, "presenter-next");
  gtk_widget_set_overflow (stage, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->next_name));
  gtk_box_append (GTK_BOX (box), stage);
  return box;
}

static void
eco_presenter_dispose (GObject *object)
{
  EcoPresenter *self = ECO_PRESENTER (object);

  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_presenter_parent_class)->dispose (object);
}

static void
eco_presenter_class_init (EcoPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_presenter_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
eco_presenter_init (EcoPresenter *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 32);
  gtk_widget_add_css_class (self->box, "presenter");
  gtk_box_append (GTK_BOX (self->box), create_notes (self));
  gtk_box_append (GTK_BOX (self->box), create_next (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Presenter’s notes"), -1);
  self->start = g_get_monotonic_time ();
  self->ticking = g_timeout_add_seconds (1, tick_cb, self);
  tick_cb (self);
}

/**
 * eco_presenter_new:
 *
 * Returns: one that says nothing yet; its clock runs
 */
GtkWidget *
eco_presenter_new (void)
{
  return g_object_new (ECO_TYPE_PRESENTER, NULL);
}

/**
 * eco_presenter_set_notes:
 * @progress: which slide it is
 * @notes: (nullable): what is to be said
 */
void
eco_presenter_set_notes (EcoPresenter *self, const char *progress, const char *notes)
{
  g_return_if_fail (ECO_IS_PRESENTER (self));
  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->notes, notes != NULL ? notes : _("No notes for this one"));
  if (notes != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->notes), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->notes), "dim-label");
}

/**
 * eco_presenter_set_next:
 * @face: (nullable): what comes next; %NULL after the last one
 */
void
eco_presenter_set_next (EcoPresenter *self, const EcoScreenFace *face)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ECO_IS_PRESENTER (self));
  /* TRANSLATORS: %s is the title of a slide */
  text = face != NULL ? g_strdup_printf (_("Next: %s"), face->title)
                      : g_strdup (_("This is the last one"));
  gtk_label_set_label (self->next_name, text);
  gtk_widget_set_visible (GTK_WIDGET (self->next), face != NULL && face->scene != NULL);
  if (face != NULL && face->scene != NULL)
    eco_screen_show (self->next, face);
}
