/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A list of choices over a widget, to be searched, of which one is chosen. */
#include "config.h"

#include "widgets/eco-choice-popover.h"

#include "widgets/eco-glyph-paintable.h"

#include <glib/gi18n-lib.h>

/* Longer lists can be searched. */
#define SEARCH_FROM 10
#define GLYPH_SIZE 20
#define MAX_HEIGHT 320

typedef struct
{
  GtkWidget *popover;         /* not owned: it owns this */
  GtkWidget *list_view;
  GtkWidget *entry;           /* %NULL for a short list */
  GtkStringFilter *filter;
  GtkSingleSelection *rows;
  EcoCatalog *catalog;
  EcoChoiceFunc func;
  gboolean done;              /* it has been told already */
} Chooser;

static void
chooser_free (gpointer data)
{
  Chooser *self = data;

  g_clear_object (&self->filter);
  g_clear_object (&self->rows);
  g_object_unref (self->catalog);
  g_free (self);
}

/* ---- Rows */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Chooser *self)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  EcoChoice *choice = gtk_list_item_get_item (list_item);
  const char *kind = eco_choice_get_kind (choice), *label = eco_choice_get_label (choice);
  g_autoptr (GdkPaintable) glyph = NULL;

  if (kind != NULL)
    glyph = eco_glyph_paintable_new (self->catalog, kind, eco_choice_get_preset (choice),
                                     GLYPH_SIZE);
  gtk_image_set_from_paintable (GTK_IMAGE (image), glyph);
  gtk_image_set_pixel_size (GTK_IMAGE (image), GLYPH_SIZE);
  gtk_widget_set_visible (image, glyph != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* ---- Choosing */

static void
finish (Chooser *self, const char *id)
{
  if (self->done)
    return;
  self->done = TRUE;
  self->func (gtk_widget_get_parent (self->popover), id);
}

static void
activated_cb (Chooser *self, guint position)
{
  g_autoptr (EcoChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autofree char *id = choice != NULL ? g_strdup (eco_choice_get_id (choice)) : NULL;

  if (id == NULL)
    return;
  finish (self, id);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
entry_activated_cb (Chooser *self)
{
  activated_cb (self, gtk_single_selection_get_selected (self->rows));
}

static void
search_cb (Chooser *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              Chooser *self)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (self->list_view, GTK_DIR_TAB_FORWARD);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (Chooser *self)
{
  finish (self, NULL);
  /* Not while it tells of its own end. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (self->popover),
                   g_object_unref);
}

/* ---- Parts */

static void
add_entry (Chooser *self, GtkWidget *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown),
                            self->popover);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (GTK_BOX (box), self->entry);
}

static GtkWidget *
create_list (Chooser *self, GListModel *choices)
{
  GtkExpression *label = gtk_property_expression_new (ECO_TYPE_CHOICE, NULL, "label");
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkFilterListModel *found;

  self->filter = gtk_string_filter_new (label);
  found = gtk_filter_list_model_new (g_object_ref (choices),
                                     GTK_FILTER (g_object_ref (self->filter)));
  self->rows = gtk_single_selection_new (G_LIST_MODEL (found));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list_view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->rows)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list_view), TRUE);
  gtk_widget_add_css_class (self->list_view, "choice-list");
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list_view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  return scrolled;
}

/**
 * eco_choice_popover_open:
 * @anchor: (transfer none): what the list hangs on
 * @choices: (transfer none): of #EcoChoice
 * @current: (nullable): what is chosen now
 * @func: called once with @anchor
 *
 * Returns: (transfer none): the popover, which goes away by itself
 */
GtkWidget *
eco_choice_popover_open (GtkWidget *anchor, GListModel *choices, EcoCatalog *catalog,
                         const char *current, EcoChoiceFunc func)
{
  Chooser *self = g_new0 (Chooser, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint position = eco_choice_list_find (choices, current);

  self->popover = gtk_popover_new ();
  self->catalog = g_object_ref (catalog);
  self->func = func;
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  if (g_list_model_get_n_items (choices) >= SEARCH_FROM)
    add_entry (self, box);
  gtk_box_append (GTK_BOX (box), create_list (self, choices));
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_object_set_data_full (G_OBJECT (self->popover), "chooser", self, chooser_free);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->rows, position);
  gtk_widget_set_parent (self->popover, anchor);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", position);
  gtk_widget_grab_focus (self->entry != NULL ? self->entry : self->list_view);
  return self->popover;
}
