/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewChooser: names side by side, or a menu. Which of them it is depends on the width of the
 * window alone, so both are always there, and one is not seen. */
#include "config.h"

#include "window/eco-view-chooser.h"

#include <glib/gi18n-lib.h>

/* px that the rest of a header needs, with the beginning of a title. */
#define REST 740

struct _EcoViewChooser
{
  GtkWidget parent_instance;

  GtkWidget *switcher; /* a GtkStackSwitcher */
  GtkWidget *button;   /* a GtkMenuButton */
  GtkStack *stack;     /* not owned: it is in the same window */
  GdkSurface *surface; /* of the window, while it is mapped */
  gboolean names;      /* there is room for them */
};

G_DEFINE_FINAL_TYPE (EcoViewChooser, eco_view_chooser, GTK_TYPE_WIDGET)

/* The button says which page it is. */
static void
update_button (EcoViewChooser *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  const char *title
      = page != NULL ? gtk_stack_page_get_title (gtk_stack_get_page (self->stack, page)) : NULL;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), title != NULL ? title : "");
}

static int
measure_width (GtkWidget *widget)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return natural;
}

static void
eco_view_chooser_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  EcoViewChooser *self = ECO_VIEW_CHOOSER (widget);
  int least, wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = *minimum = measure_width (self->names ? self->switcher : self->button);
      return;
    }
  gtk_widget_measure (self->switcher, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->button, orientation, -1, &least, &wanted, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, wanted);
}

static void
eco_view_chooser_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoViewChooser *self = ECO_VIEW_CHOOSER (widget);

  gtk_widget_set_child_visible (self->switcher, self->names);
  gtk_widget_set_child_visible (self->button, !self->names);
  gtk_widget_allocate (self->names ? self->switcher : self->button, width, height, baseline, NULL);
}

static void
layout_cb (GdkSurface *surface, int width, int height, EcoViewChooser *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double shadow, top;
  gboolean names;

  gtk_native_get_surface_transform (native, &shadow, &top);
  names = width - 2 * shadow >= measure_width (self->switcher) + REST;
  if (names == self->names)
    return;
  self->names = names;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
eco_view_chooser_map (GtkWidget *widget)
{
  EcoViewChooser *self = ECO_VIEW_CHOOSER (widget);
  GtkNative *native = gtk_widget_get_native (widget);

  self->surface = g_object_ref (gtk_native_get_surface (native));
  g_signal_connect (self->surface, "layout", G_CALLBACK (layout_cb), self);
  layout_cb (self->surface, gdk_surface_get_width (self->surface), 0, self);
  GTK_WIDGET_CLASS (eco_view_chooser_parent_class)->map (widget);
}

static void
eco_view_chooser_unmap (GtkWidget *widget)
{
  EcoViewChooser *self = ECO_VIEW_CHOOSER (widget);

  if (self->surface != NULL)
    g_signal_handlers_disconnect_by_data (self->surface, self);
  g_clear_object (&self->surface);
  GTK_WIDGET_CLASS (eco_view_chooser_parent_class)->unmap (widget);
}

static void
eco_view_chooser_dispose (GObject *object)
{
  EcoViewChooser *self = ECO_VIEW_CHOOSER (object);

  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_view_chooser_parent_class)->dispose (object);
}

static void
eco_view_chooser_class_init (EcoViewChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_view_chooser_dispose;
  widget_class->measure = eco_view_chooser_measure;
  widget_class->size_allocate = eco_view_chooser_size_allocate;
  widget_class->map = eco_view_chooser_map;
  widget_class->unmap = eco_view_chooser_unmap;
  gtk_widget_class_set_css_name (widget_class, "viewchooser");
}

static void
eco_view_chooser_init (EcoViewChooser *self)
{
  self->switcher = gtk_stack_switcher_new ();
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->switcher, "view-switcher");
  gtk_widget_set_tooltip_text (self->button, _("Views"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Views"), -1);
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* The window has an action that shows each page. */
static GMenuModel *
create_menu (GtkStack *stack)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkStackPage *page = GTK_STACK_PAGE (item);
      g_autofree char *action
          = g_strconcat ("win.show-", gtk_stack_page_get_name (page), NULL);

      g_menu_append (menu, gtk_stack_page_get_title (page), action);
    }
  return G_MENU_MODEL (menu);
}

/**
 * eco_view_chooser_set_stack:
 * @stack: whose pages are chosen; it has all of them, and outlives the chooser
 */
void
eco_view_chooser_set_stack (EcoViewChooser *self, GtkStack *stack)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (ECO_IS_VIEW_CHOOSER (self) && self->stack == NULL);
  self->stack = stack;
  menu = create_menu (stack);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), stack);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (update_button), self,
                           G_CONNECT_SWAPPED);
  update_button (self);
}
