/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkView: life, and what it follows. */
#include "config.h"

#include "panels/eco-network-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  MESSAGE,
  OBJECT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoNetworkView, eco_network_view, GTK_TYPE_WIDGET)

void
_eco_network_view_message (EcoNetworkView *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* ---- What is followed */

static void
show_page (EcoNetworkView *self)
{
  EcoFacts *facts = self->network != NULL ? eco_network_get_facts (self->network) : NULL;
  const char *page = "network";

  if (facts == NULL)
    page = "wait";
  else if (eco_facts_get_n_exchanges (facts) == 0)
    page = "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
update (EcoNetworkView *self)
{
  g_clear_pointer (&self->network, eco_network_unref);
  self->network = eco_network_ref (eco_network_keeper_get_network (self->keeper));
  _eco_network_view_update_rows (self);
  _eco_network_view_show_whole (self);
  show_page (self);
  eco_selection_link_update (self->link);
  _eco_network_view_explain (self);
}

/* What nobody sees is made when it is seen. */
static void
updated_cb (EcoNetworkView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
busy_cb (EcoNetworkView *self)
{
  gtk_spinner_set_spinning (self->spinner, eco_network_keeper_get_busy (self->keeper));
}

static void
fraction_cb (EcoNetworkView *self)
{
  gtk_progress_bar_set_fraction (self->wait_bar, eco_network_keeper_get_fraction (self->keeper));
}

static void
document_changed_cb (EcoNetworkView *self)
{
  _eco_network_view_show_metric (self);
}

static void
selection_changed_cb (EcoNetworkView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    _eco_network_view_explain (self);
}

/* ---- Callbacks of the template */

static void
metric_chosen_cb (EcoNetworkView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->metric_choice);

  if (self->quiet || chosen == GTK_INVALID_LIST_POSITION)
    return;
  eco_network_view_set_metric (self, (EcoNetworkMetric) chosen);
}

/* The button says what holds once it does. */
static void
set_field (EcoNetworkView *self, GtkToggleButton *button, const char *name)
{
  const char *id = eco_network_get_id ((EcoNetworkMetric) self->metric);
  const char *value = gtk_toggle_button_get_active (button) ? id : "";
  EcoObject *ecosystem = ECO_OBJECT (eco_document_get_ecosystem (self->document));
  const EcoField *field = eco_object_find_field (ecosystem, name);
  g_autoptr (GError) error = NULL;

  if (field->flags & ECO_FIELD_ARRANGES)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.arrange-by", "(ss)", name, value);
  else if (!eco_document_set_text (self->document, ecosystem, field, value, &error))
    _eco_network_view_message (self, error->message);
  _eco_network_view_show_metric (self);
}

static void
size_clicked_cb (EcoNetworkView *self)
{
  if (self->document != NULL)
    set_field (self, self->size_button, "size-by");
}

static void
color_clicked_cb (EcoNetworkView *self)
{
  if (self->document != NULL)
    set_field (self, self->color_button, "color-by");
}

static void
activated_cb (EcoNetworkView *self, guint position)
{
  g_autoptr (EcoNetworkRow) row
    = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (row != NULL)
    g_signal_emit (self, signals[OBJECT_CHOSEN], 0, eco_network_row_get_id (row));
}

static const char *
id_of_row (gpointer item)
{
  return eco_network_row_get_id (item);
}

static void
show_row (GtkWidget *panel, guint position)
{
  EcoNetworkView *self = ECO_NETWORK_VIEW (panel);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  /* What scrolls is the list inside, which GTK 4.8 gives no function for. */
  if (gtk_widget_get_mapped (panel) && list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* ---- Life */

static void
eco_network_view_map (GtkWidget *widget)
{
  EcoNetworkView *self = ECO_NETWORK_VIEW (widget);

  GTK_WIDGET_CLASS (eco_network_view_parent_class)->map (widget);
  if (self->keeper == NULL)
    return;
  eco_network_keeper_set_shown (self->keeper, TRUE);
  if (eco_network_keeper_get_network (self->keeper) != NULL)
    update (self);
  busy_cb (self);
}

static void
eco_network_view_unmap (GtkWidget *widget)
{
  EcoNetworkView *self = ECO_NETWORK_VIEW (widget);

  if (self->keeper != NULL)
    eco_network_keeper_set_shown (self->keeper, FALSE);
  GTK_WIDGET_CLASS (eco_network_view_parent_class)->unmap (widget);
}

static void
disconnect_document (EcoNetworkView *self)
{
  if (self->document == NULL)
    return;
  g_signal_handlers_disconnect_by_data (eco_document_get_selection (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_object_run_dispose (G_OBJECT (self->keeper));
  g_clear_object (&self->keeper);
  g_clear_object (&self->document);
  g_clear_pointer (&self->network, eco_network_unref);
}

static void
eco_network_view_dispose (GObject *object)
{
  EcoNetworkView *self = ECO_NETWORK_VIEW (object);

  g_clear_pointer (&self->link, eco_selection_link_free);
  disconnect_document (self);
  if (self->stack != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->stack));
      self->stack = NULL;
    }
  g_clear_object (&self->rows);
  g_clear_object (&self->sorted);
  G_OBJECT_CLASS (eco_network_view_parent_class)->dispose (object);
}

static void
eco_network_view_finalize (GObject *object)
{
  g_hash_table_unref (ECO_NETWORK_VIEW (object)->bound);
  G_OBJECT_CLASS (eco_network_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
    klass, "/org/ecotone/Ecotone/ui/panels/eco-network-view.ui");
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, stack);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, wait_bar);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, whole);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, metric_choice);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, spinner);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, size_button);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, color_button);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, meaning);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, view);
  gtk_widget_class_bind_template_child (klass, EcoNetworkView, explanation);
  gtk_widget_class_bind_template_callback (klass, metric_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, size_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, color_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
}

static void
eco_network_view_class_init (EcoNetworkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_network_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_network_view_finalize;
  widget_class->map = eco_network_view_map;
  widget_class->unmap = eco_network_view_unmap;

  /**
   * EcoNetworkView::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoNetworkView::object-chosen:
   * @id: of a node that the user wants to see on the map
   */
  signals[OBJECT_CHOSEN] =
    g_signal_new ("object-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
  _eco_network_view_install_copy (widget_class);
}

static void
fill_choice (EcoNetworkView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    gtk_string_list_append (titles, eco_network_get_title ((EcoNetworkMetric) m));
  self->quiet = TRUE;
  gtk_drop_down_set_model (self->metric_choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->metric_choice, self->metric);
  self->quiet = FALSE;
}

static void
eco_network_view_init (EcoNetworkView *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->rows = g_list_store_new (ECO_TYPE_NETWORK_ROW);
  self->metric = ECO_NETWORK_BETWEENNESS;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choice (self);
  _eco_network_view_add_columns (self);
  self->link = eco_selection_link_new (self->sorted, id_of_row, show_row, GTK_WIDGET (self));
  _eco_network_view_sort (self);
  _eco_network_view_show_metric (self);
}

/**
 * eco_network_view_set_document:
 * @document: (nullable): whose nodes are ranked
 * @analyst: (nullable): who looks at it
 */
void
eco_network_view_set_document (EcoNetworkView *self, EcoDocument *document, EcoAnalyst *analyst)
{
  g_return_if_fail (ECO_IS_NETWORK_VIEW (self));
  if (document != NULL)
    g_object_ref (document);
  disconnect_document (self);
  g_list_store_remove_all (self->rows);
  self->document = document;
  eco_selection_link_set_document (self->link, document);
  show_page (self);
  if (document == NULL)
    return;
  self->keeper = eco_network_keeper_new (eco_document_get_ecosystem (document), analyst);
  g_signal_connect_swapped (self->keeper, "updated", G_CALLBACK (updated_cb), self);
  g_signal_connect_swapped (self->keeper, "notify::busy", G_CALLBACK (busy_cb), self);
  g_signal_connect_swapped (self->keeper, "notify::fraction", G_CALLBACK (fraction_cb), self);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (eco_document_get_selection (document), "changed",
                            G_CALLBACK (selection_changed_cb), self);
  eco_network_keeper_set_shown (self->keeper, gtk_widget_get_mapped (GTK_WIDGET (self)));
  document_changed_cb (self);
}

/**
 * eco_network_view_get_keeper:
 *
 * Returns: (transfer none) (nullable): what measures the document
 */
EcoNetworkKeeper *
eco_network_view_get_keeper (EcoNetworkView *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_VIEW (self), NULL);
  return self->keeper;
}

/**
 * eco_network_view_focus:
 *
 * Gives the keys to the ranking.
 */
void
eco_network_view_focus (EcoNetworkView *self)
{
  g_return_if_fail (ECO_IS_NETWORK_VIEW (self));
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->view)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * eco_network_view_set_metric:
 *
 * Ranks the nodes by it.
 */
void
eco_network_view_set_metric (EcoNetworkView *self, EcoNetworkMetric metric)
{
  g_return_if_fail (ECO_IS_NETWORK_VIEW (self) && metric < ECO_NETWORK_N_METRICS);
  self->metric = metric;
  _eco_network_view_sort (self);
  _eco_network_view_show_metric (self);
}
