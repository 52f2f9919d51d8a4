/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkCell: a word or a number of the ranking. */
#include "config.h"

#include "panels/eco-network-cell.h"

#include <math.h>

/* px of a bar from the edges of its cell. */
#define EDGE 3

struct _EcoNetworkCell
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *label;
  guint column;
  double part;
};

G_DEFINE_FINAL_TYPE (EcoNetworkCell, eco_network_cell, GTK_TYPE_WIDGET)

static void
eco_network_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (ECO_NETWORK_CELL (widget)->label, orientation, for_size, minimum, natural,
                      NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

/* The bar begins where the columns do, so that those of a column can be compared. */
static void
eco_network_cell_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EcoNetworkCell *self = ECO_NETWORK_CELL (widget);
  int bar = (int) ceil (self->part * (width - 2 * EDGE));
  int least = 0;

  gtk_widget_set_child_visible (self->bar, self->part > 0 && bar > 0);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (self->part > 0 && bar > 0)
    gtk_widget_size_allocate (self->bar,
                              &(GtkAllocation) { EDGE, EDGE, MAX (bar, least), height - 2 * EDGE },
                              -1);
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
eco_network_cell_dispose (GObject *object)
{
  EcoNetworkCell *self = ECO_NETWORK_CELL (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (eco_network_cell_parent_class)->dispose (object);
}

static void
eco_network_cell_class_init (EcoNetworkCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_network_cell_dispose;
  widget_class->measure = eco_network_cell_measure;
  widget_class->size_allocate = eco_network_cell_allocate;
  gtk_widget_class_set_css_name (widget_class, "networkcell");
}

static void
eco_network_cell_init (EcoNetworkCell *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->bar, "network-bar");
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * eco_network_cell_new:
 *
 * Returns: a cell of that column which shows nothing yet
 */
GtkWidget *
eco_network_cell_new (guint column)
{
  EcoNetworkCell *self = g_object_new (ECO_TYPE_NETWORK_CELL, NULL);
  gboolean number = eco_network_column_is_number (column);

  self->column = column;
  gtk_label_set_xalign (GTK_LABEL (self->label), number ? 1 : 0);
  if (number)
    gtk_widget_add_css_class (self->label, "numeric");
  if (column == ECO_NETWORK_COLUMN_PLACE)
    gtk_widget_add_css_class (self->label, "dim-label");
  return GTK_WIDGET (self);
}

/**
 * eco_network_cell_show:
 *
 * Shows the value of that row.
 */
void
eco_network_cell_show (EcoNetworkCell *self, EcoNetworkRow *row)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ECO_IS_NETWORK_CELL (self) && ECO_IS_NETWORK_ROW (row));
  text = eco_network_row_dup_text (row, self->column);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  self->part = eco_network_row_get_part (row, self->column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * eco_network_cell_get_column:
 *
 * Returns: the column that it belongs to
 */
guint
eco_network_cell_get_column (EcoNetworkCell *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_CELL (self), 0);
  return self->column;
}

/**
 * eco_network_cell_set_ranked:
 * @ranked: whether the rows are ranked by its column
 *
 * Its bar stands out then.
 */
void
eco_network_cell_set_ranked (EcoNetworkCell *self, gboolean ranked)
{
  g_return_if_fail (ECO_IS_NETWORK_CELL (self));
  if (ranked)
    gtk_widget_add_css_class (self->bar, "ranked");
  else
    gtk_widget_remove_css_class (self->bar, "ranked");
}
