/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHistoryPanel: the steps of a document, to go back and forth between them.
 *
 * The first row is the state before all steps; row n is the state after n steps. */
#include "config.h"

#include "panels/eco-history-panel.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _EcoHistoryPanel
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkListView *list_view;

  EcoHistory *history;        /* %NULL without a document */
  GHashTable *bound;          /* set of GtkListItem that show a step now */
  guint idle;
};

G_DEFINE_FINAL_TYPE (EcoHistoryPanel, eco_history_panel, GTK_TYPE_WIDGET)

/* ---- Rows */

static void
row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *saved = gtk_label_new (_("Saved"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (saved, "caption");
  gtk_widget_add_css_class (saved, "dim-label");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), saved);
  gtk_list_item_set_child (list_item, row);
}

/* Said by a screen reader, which sees neither the mark nor the dimness. */
static char *
dup_spoken (const char *label, gboolean current, gboolean undone, gboolean saved)
{
  g_autofree char *state = NULL;

  if (current)
    /* TRANSLATORS: said for a step of the history; %s is its name */
    state = g_strdup_printf (_("%s, the present state"), label);
  else if (undone)
    /* TRANSLATORS: said for a step of the history; %s is its name */
    state = g_strdup_printf (_("%s, undone"), label);
  else
    state = g_strdup (label);
  /* TRANSLATORS: said for the step of the history after which the file was saved */
  return saved ? g_strdup_printf (_("%s, saved"), state) : g_steal_pointer (&state);
}

static const char *
get_label (GtkListItem *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);

  /* TRANSLATORS: the first row of the history: the state before all steps */
  return ECO_IS_HISTORY_STEP (item) ? eco_history_step_get_label (item) : _("At first");
}

static void
show_row (EcoHistoryPanel *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *mark = gtk_widget_get_first_child (row);
  GtkWidget *label = gtk_widget_get_next_sibling (mark);
  guint index = gtk_list_item_get_position (list_item);
  guint position = eco_history_get_position (self->history);
  gboolean saved = eco_history_get_saved (self->history) == index;
  const char *text = get_label (list_item);
  g_autofree char *spoken = dup_spoken (text, index == position, index > position, saved);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_opacity (mark, index == position ? 1 : 0);
  gtk_widget_set_visible (gtk_widget_get_last_child (row), saved);
  gtk_widget_set_tooltip_text (row, spoken);
  if (index > position)
    gtk_widget_add_css_class (row, "undone");
  else
    gtk_widget_remove_css_class (row, "undone");
  if (index == position)
    gtk_widget_add_css_class (row, "present");
  else
    gtk_widget_remove_css_class (row, "present");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoHistoryPanel *self)
{
  g_hash_table_add (self->bound, list_item);
  show_row (self, list_item);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoHistoryPanel *self)
{
  g_hash_table_remove (self->bound, list_item);
}

static void
row_activated_cb (EcoHistoryPanel *self, guint position)
{
  eco_history_go_to (self->history, position);
}

/* ---- Keeping up */

static gboolean
update_cb (gpointer data)
{
  EcoHistoryPanel *self = data;
  GHashTableIter iter;
  gpointer list_item;

  self->idle = 0;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    show_row (self, list_item);
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->history)) > 0 ? "list" : "empty");
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                              eco_history_get_position (self->history));
  return G_SOURCE_REMOVE;
}

/* Many steps may come in a row. */
static void
moved_cb (EcoHistoryPanel *self)
{
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add (update_cb, self);
}

static void
eco_history_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eco_history_panel_parent_class)->map (widget);
  if (ECO_HISTORY_PANEL (widget)->history != NULL)
    moved_cb (ECO_HISTORY_PANEL (widget));
}

/* ---- Life */

static void
forget_history (EcoHistoryPanel *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_list_view_set_model (self->list_view, NULL);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
}

static void
eco_history_panel_dispose (GObject *object)
{
  EcoHistoryPanel *self = ECO_HISTORY_PANEL (object);

  if (self->stack != NULL)
    {
      forget_history (self);
      gtk_widget_unparent (GTK_WIDGET (self->stack));
      self->stack = NULL;
    }
  G_OBJECT_CLASS (eco_history_panel_parent_class)->dispose (object);
}

static void
eco_history_panel_finalize (GObject *object)
{
  g_hash_table_unref (ECO_HISTORY_PANEL (object)->bound);
  G_OBJECT_CLASS (eco_history_panel_parent_class)->finalize (object);
}

static void
eco_history_panel_class_init (EcoHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_history_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_history_panel_finalize;
  widget_class->map = eco_history_panel_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/panels/eco-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoHistoryPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoHistoryPanel, list_view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
eco_history_panel_init (EcoHistoryPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
}

/* What was before all steps, then the steps. */
static GtkSelectionModel *
create_rows (EcoHistory *history)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) first = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GObject) start = g_object_new (G_TYPE_OBJECT, NULL);

  g_list_store_append (first, start);
  g_list_store_append (parts, first);
  g_list_store_append (parts, history);
  return GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))))));
}

/**
 * eco_history_panel_set_document:
 * @document: (nullable): whose steps are shown
 */
void
eco_history_panel_set_document (EcoHistoryPanel *self, EcoDocument *document)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (ECO_IS_HISTORY_PANEL (self));
  forget_history (self);
  if (document == NULL)
    return;
  self->history = g_object_ref (eco_document_get_history (document));
  g_signal_connect_swapped (self->history, "step-done", G_CALLBACK (moved_cb), self);
  rows = create_rows (self->history);
  gtk_list_view_set_model (self->list_view, rows);
  moved_cb (self);
}

/**
 * eco_history_panel_focus:
 *
 * Gives the keys to the list.
 */
void
eco_history_panel_focus (EcoHistoryPanel *self)
{
  g_return_if_fail (ECO_IS_HISTORY_PANEL (self));
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}
