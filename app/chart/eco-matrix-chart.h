/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The picture of a matrix: a well-set table with shades and numbers.
 *
 * Cells are groups with the ids of eco_matrix_chart_dup_cell_id(), in the part of nodes, so that
 * whatever hits and marks nodes does so with cells. */
#pragma once

#include "analysis/eco-matrix.h"
#include "chart/eco-chart.h"

G_BEGIN_DECLS

EcoScene *eco_matrix_chart_new         (const EcoMatrix       *matrix,
                                        const EcoChartOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char     *eco_matrix_chart_dup_cell_id (guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
gboolean  eco_matrix_chart_parse_id    (const char *id, int *row, int *column);

G_END_DECLS
