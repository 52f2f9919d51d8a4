/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewsPopover: the saved views of a document. */
#include "config.h"

#include "panels/eco-views-private.h"

#include "session/eco-document-views.h"

#include <glib/gi18n-lib.h>

#define WIDTH 360
#define MOST_HEIGHT 420

enum
{
  CHOSEN,
  SAVE_WANTED,
  UPDATE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoViewsPopover, eco_views_popover, GTK_TYPE_POPOVER)

static EcoList *
get_views (EcoViewsPopover *self)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (self->document)),
                              ECO_ECOSYSTEM_VIEWS);
}

/* The view of that id, or %NULL. */
EcoView *
_eco_views_popover_find (EcoViewsPopover *self, const char *id)
{
  gpointer found = self->document != NULL && id != NULL
                       ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id)
                       : NULL;

  return found != NULL && ECO_IS_VIEW (found) ? found : NULL;
}

/* ---- The list */

static void
clear_list (EcoViewsPopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The row that had the keys keeps them, where there still is one. */
static void
fill_list (EcoViewsPopover *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  EcoView *had = focus != NULL ? _eco_views_row_get_view (GTK_LIST_BOX_ROW (focus)) : NULL;
  EcoList *views = get_views (self);
  guint n = eco_list_get_length (views), at;

  if (had != NULL && eco_list_find (views, ECO_OBJECT (had), &at))
    index = (int) at;
  clear_list (self);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, _eco_views_row_new (self, eco_list_get (views, i), i + 1));
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->list),
                                                   GTK_TYPE_SCROLLED_WINDOW), n > 0);
  if (index >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (
        gtk_list_box_get_row_at_index (self->list, MIN (index, (int) n - 1))));
}

static void
update_name (EcoViewsPopover *self)
{
  g_autofree char *name = eco_document_dup_view_name (self->document);

  gtk_editable_set_text (self->name, name);
}

static void
changed_cb (EcoViewsPopover *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (self->edited != NULL
      && _eco_views_popover_find (self, eco_object_get_id (ECO_OBJECT (self->edited)))
             != self->edited)
    _eco_views_editor_close (self, FALSE);
  fill_list (self);
  update_name (self);
}

/* ---- Commands */

static void
row_activated_cb (EcoViewsPopover *self, GtkListBoxRow *row)
{
  g_autofree char *id
      = g_strdup (eco_object_get_id (ECO_OBJECT (_eco_views_row_get_view (row))));

  /* The map is looked at now; and it may become that of another document. */
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
save_cb (EcoViewsPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (*name == '\0')
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    g_signal_emit (self, signals[SAVE_WANTED], 0, name);
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoViewsPopover *self = ECO_VIEWS_POPOVER (widget);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  EcoView *view = _eco_views_popover_find (self, g_variant_get_string (parameter, NULL));
  guint at;

  if (view == NULL || !eco_list_find (get_views (self), ECO_OBJECT (view), &at))
    return;
  if (g_str_equal (action, "views.update"))
    g_signal_emit (self, signals[UPDATE_WANTED], 0, eco_object_get_id (ECO_OBJECT (view)));
  else if (g_str_equal (action, "views.edit"))
    _eco_views_editor_open (self, view);
  else if (g_str_equal (action, "views.up") && at > 0)
    eco_document_move_view (self->document, view, at - 1);
  else if (g_str_equal (action, "views.down"))
    eco_document_move_view (self->document, view, at + 1);
  else if (g_str_equal (action, "views.remove"))
    {
      g_ptr_array_add (objects, view);
      eco_editor_remove (eco_document_get_editor (self->document), objects);
    }
}

/* ---- Life */

static GtkWidget *
create_heading (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Saved views"));
  GtkWidget *present = gtk_button_new_from_icon_name ("media-playback-start-symbolic");

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_margin_start (title, 6);
  gtk_widget_add_css_class (present, "flat");
  gtk_widget_set_tooltip_text (present, _("Present the views on the full screen"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (present), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Present"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (present), "win.present");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), present);
  return box;
}

static GtkWidget *
create_list (EcoViewsPopover *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "views-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Saved views"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  return scroller;
}

static GtkWidget *
create_save (EcoViewsPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Save View"));

  self->name = GTK_EDITABLE (entry);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the new view"), -1);
  gtk_widget_set_tooltip_text (button, _("Keeps filter, focus, theme and camera as they are now"));
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
eco_views_popover_show (GtkWidget *widget)
{
  EcoViewsPopover *self = ECO_VIEWS_POPOVER (widget);
  GtkListBoxRow *first;

  GTK_WIDGET_CLASS (eco_views_popover_parent_class)->show (widget);
  gtk_stack_set_visible_child_name (self->stack, "list");
  if (self->document == NULL)
    return;
  changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : GTK_WIDGET (self->name));
}

static void
eco_views_popover_hide (GtkWidget *widget)
{
  EcoViewsPopover *self = ECO_VIEWS_POPOVER (widget);

  if (self->edited != NULL)
    _eco_views_editor_close (self, TRUE);
  GTK_WIDGET_CLASS (eco_views_popover_parent_class)->hide (widget);
}

static void
eco_views_popover_dispose (GObject *object)
{
  EcoViewsPopover *self = ECO_VIEWS_POPOVER (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->edited);
  G_OBJECT_CLASS (eco_views_popover_parent_class)->dispose (object);
}

static void
add_signal (GType type, guint which, const char *name)
{
  signals[which] = g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
}

static void
eco_views_popover_class_init (EcoViewsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const actions[]
      = { "views.update", "views.edit", "views.up", "views.down", "views.remove" };

  G_OBJECT_CLASS (klass)->dispose = eco_views_popover_dispose;
  widget_class->show = eco_views_popover_show;
  widget_class->hide = eco_views_popover_hide;

  /**
   * EcoViewsPopover::chosen:
   * @id: of the view that shall be shown
   */
  add_signal (G_TYPE_FROM_CLASS (klass), CHOSEN, "chosen");
  /**
   * EcoViewsPopover::save-wanted:
   * @name: of a new view
   */
  add_signal (G_TYPE_FROM_CLASS (klass), SAVE_WANTED, "save-wanted");
  /**
   * EcoViewsPopover::update-wanted:
   * @id: of the view that shall show what is shown now
   */
  add_signal (G_TYPE_FROM_CLASS (klass), UPDATE_WANTED, "update-wanted");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], "s", act);
}

static void
eco_views_popover_init (EcoViewsPopover *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), WIDTH, -1);
  self->empty = gtk_label_new (_("A view keeps what the map shows now: filter, focus, theme and "
                                 "camera. Save some, and tell a story with them."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->empty), 40);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_set_margin_start (self->empty, 6);
  gtk_widget_set_margin_bottom (self->empty, 6);
  gtk_box_append (GTK_BOX (page), create_heading ());
  gtk_box_append (GTK_BOX (page), self->empty);
  gtk_box_append (GTK_BOX (page), create_list (self));
  gtk_box_append (GTK_BOX (page), create_save (self));
  gtk_stack_add_named (self->stack, page, "list");
  gtk_stack_add_named (self->stack, _eco_views_editor_new (self), "editor");
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (GTK_WIDGET (self), "views-popover");
  _eco_views_popover_init_keys (self);
}

/**
 * eco_views_popover_new:
 *
 * Returns: a popover without a document yet
 */
GtkWidget *
eco_views_popover_new (void)
{
  return g_object_new (ECO_TYPE_VIEWS_POPOVER, NULL);
}

/**
 * eco_views_popover_set_document:
 * @document: (nullable): whose views it shows
 */
void
eco_views_popover_set_document (EcoViewsPopover *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_VIEWS_POPOVER (self));
  if (self->document == document)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_clear_object (&self->edited);
  clear_list (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (document, "changed", G_CALLBACK (changed_cb), self);
}
