/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What differs, to be read: as rows grouped by added, dropped and changed, and as a text. */
#pragma once

#include <gtk/gtk.h>

#include "plan/eco-compare-work.h"

G_BEGIN_DECLS

/* Fills the list; a row has the id of its thing as data "id" where the map shows it. */
void  eco_compare_list_fill (GtkListBox *list, const EcoCompareResult *result);
char *eco_compare_dup_counts (const EcoCompareResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *eco_compare_dup_text  (const EcoCompareResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
