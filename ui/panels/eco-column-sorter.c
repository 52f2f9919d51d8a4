/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoColumnSorter: makes the title of a column view's column something to click on. */
#include "config.h"

#include "panels/eco-column-sorter.h"

struct _EcoColumnSorter
{
  GtkSorter parent_instance;

  const EcoColumn *column;
  const EcoColumn **first;    /* where the one that is asked first writes its column */
};

G_DEFINE_FINAL_TYPE (EcoColumnSorter, eco_column_sorter, GTK_TYPE_SORTER)

static GtkOrdering
eco_column_sorter_compare (GtkSorter *sorter, gpointer item1, gpointer item2)
{
  EcoColumnSorter *self = ECO_COLUMN_SORTER (sorter);

  if (*self->first == NULL)
    *self->first = self->column;
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
eco_column_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
eco_column_sorter_class_init (EcoColumnSorterClass *klass)
{
  GTK_SORTER_CLASS (klass)->compare = eco_column_sorter_compare;
  GTK_SORTER_CLASS (klass)->get_order = eco_column_sorter_get_order;
}

static void
eco_column_sorter_init (EcoColumnSorter *self)
{
}

/**
 * eco_column_sorter_new:
 * @column: whose title it is
 * @first: shared by the sorters of one view
 *
 * Returns: (transfer full): a sorter for gtk_column_view_column_set_sorter()
 */
GtkSorter *
eco_column_sorter_new (const EcoColumn *column, const EcoColumn **first)
{
  EcoColumnSorter *self = g_object_new (ECO_TYPE_COLUMN_SORTER, NULL);

  self->column = column;
  self->first = first;
  return GTK_SORTER (self);
}

/**
 * eco_column_sorter_find:
 * @view: all its columns have such sorters
 * @first: what they share
 * @descending: (out): whether the arrow points the other way
 *
 * Returns: (transfer none) (nullable): by which column the view is sorted; %NULL for none
 */
const EcoColumn *
eco_column_sorter_find (GtkColumnView *view, const EcoColumn **first, gboolean *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);

  *first = NULL;
  /* Any two things will do: nobody looks at them. */
  *descending = gtk_sorter_compare (sorter, view, sorter) == GTK_ORDERING_LARGER;
  return *first;
}
