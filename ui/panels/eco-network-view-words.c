/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkView: what is said of the whole, of the metric and of the selected node. */
#include "config.h"

#include "panels/eco-network-view-private.h"

#include <glib/gi18n-lib.h>

/* Read first: what depends on the node, then how it stands. */
static const EcoNetworkMetric order[] = {
  ECO_NETWORK_BETWEENNESS, ECO_NETWORK_PARTNERS,   ECO_NETWORK_CLOSENESS,
  ECO_NETWORK_GIVEN,       ECO_NETWORK_RECEIVED,   ECO_NETWORK_PAGE_RANK,
  ECO_NETWORK_EIGENVECTOR, ECO_NETWORK_CLUSTERING, ECO_NETWORK_COMMUNITY,
};

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ---- The whole */

static void
add_figure (EcoNetworkView *self, const char *figure, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = create_label (figure, "network-figure");
  GtkWidget *label = create_label (words, "network-words");

  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 13);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "network-card");
  gtk_flow_box_insert (self->whole, box, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);
}

/* A card for each thing that can be said of all together. */
void
_eco_network_view_show_whole (EcoNetworkView *self)
{
  g_auto (GStrv) sayings = eco_network_list_whole (self->network);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->whole))) != NULL)
    gtk_flow_box_remove (self->whole, child);
  for (guint i = 0; sayings[i] != NULL; i += 2)
    add_figure (self, sayings[i], sayings[i + 1]);
}

/* ---- The selected node */

/* The first selected node that is ranked, or ECO_FACT_NONE. */
static guint
find_selected (EcoNetworkView *self)
{
  g_autoptr (GPtrArray) objects
    = eco_selection_dup_objects (eco_document_get_selection (self->document));
  EcoFacts *facts = eco_network_get_facts (self->network);

  for (guint i = 0; i < objects->len; i++)
    {
      guint node = eco_facts_find_node (facts, eco_object_get_id (objects->pdata[i]));

      if (node != ECO_FACT_NONE)
        return node;
    }
  return ECO_FACT_NONE;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_heading (EcoNetworkView *self, guint node)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr (EcoNetworkRow) row = eco_network_row_new (self->network, node);
  g_autofree char *place = eco_network_row_dup_text (row, ECO_NETWORK_COLUMN_PLACE);
  const char *name = eco_facts_get_node (eco_network_get_facts (self->network), node)->name;

  gtk_box_append (GTK_BOX (box), create_label (name, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (place, "dim-label"));
  gtk_box_append (self->explanation, box);
}

/* What would be lost stands out. */
static void
add_loss (EcoNetworkView *self, guint node)
{
  g_autofree char *loss = eco_network_dup_loss (self->network, node);
  GtkWidget *box, *image, *words;

  if (loss == NULL)
    return;
  words = create_label (loss, NULL);
  gtk_widget_set_hexpand (words, TRUE);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (image, "warning");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "network-loss");
  gtk_box_append (self->explanation, box);
}

static GtkWidget *
create_sentence (EcoNetworkView *self, guint node, EcoNetworkMetric metric)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *sentence = eco_network_dup_sentence (self->network, node, metric);
  GtkWidget *title = create_label (eco_network_get_title (metric), "network-title");
  GtkWidget *words = create_label (sentence, NULL);

  gtk_label_set_width_chars (GTK_LABEL (words), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 28);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static void
add_sentences (EcoNetworkView *self, guint node)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 16);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_widget_add_css_class (flow, "network-whole");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *sentence = create_sentence (self, node, order[i]);

      gtk_flow_box_insert (GTK_FLOW_BOX (flow), sentence, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (sentence), FALSE);
    }
  gtk_box_append (self->explanation, flow);
}

/* What the place of the selected node means. */
void
_eco_network_view_explain (EcoNetworkView *self)
{
  guint node = ECO_FACT_NONE;

  clear (self->explanation);
  if (self->document != NULL && self->network != NULL)
    node = find_selected (self);
  if (node == ECO_FACT_NONE)
    {
      gtk_box_append (self->explanation,
                      create_label (_("Choose a node to read what its place in the network means."),
                                    "dim-label"));
      return;
    }
  add_heading (self, node);
  add_loss (self, node);
  add_sentences (self, node);
}

/* ---- The metric */

static void
show_button (EcoNetworkView *self, GtkToggleButton *button, const char *shown, const char *id,
             gboolean possible)
{
  gtk_toggle_button_set_active (button, g_strcmp0 (shown, id) == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (button), self->document != NULL && possible);
}

/* By what the nodes are ranked, what it means, and whether the map shows it. */
void
_eco_network_view_show_metric (EcoNetworkView *self)
{
  EcoNetworkMetric metric = (EcoNetworkMetric) self->metric;
  const char *id = eco_network_get_id (metric);
  EcoEcosystem *ecosystem
    = self->document != NULL ? eco_document_get_ecosystem (self->document) : NULL;

  self->quiet = TRUE;
  gtk_drop_down_set_selected (self->metric_choice, self->metric);
  self->quiet = FALSE;
  gtk_label_set_label (self->meaning, eco_network_get_meaning (metric));
  _eco_network_view_mark_ranked (self);
  show_button (self, self->size_button, ecosystem != NULL ? ecosystem->size_by : NULL, id,
               metric != ECO_NETWORK_COMMUNITY);
  show_button (self, self->color_button, ecosystem != NULL ? ecosystem->color_by : NULL, id, TRUE);
}
