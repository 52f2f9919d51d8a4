/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoColumnSorter: makes the title of a column view's column something to click on.
 *
 * The rows are sorted elsewhere. GTK before 4.10 does not tell by which column a
 * view is sorted; but it asks the sorters in their order, and this one remembers
 * that it was asked first. */
#pragma once

#include <gtk/gtk.h>

#include "panels/control/eco-column.h"

G_BEGIN_DECLS

#define ECO_TYPE_COLUMN_SORTER (eco_column_sorter_get_type ())
G_DECLARE_FINAL_TYPE (EcoColumnSorter, eco_column_sorter, ECO, COLUMN_SORTER, GtkSorter)

GtkSorter *eco_column_sorter_new (const EcoColumn *column,
                                  const EcoColumn **first) G_GNUC_WARN_UNUSED_RESULT;
const EcoColumn *eco_column_sorter_find (GtkColumnView *view, const EcoColumn **first,
                                         gboolean *descending);

G_END_DECLS
