/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where everything of a matrix stands, before anything is drawn. */
#pragma once

#include "analysis/eco-matrix.h"
#include "chart/eco-chart-private.h"

G_BEGIN_DECLS

#define ECO_MATRIX_MOST_LINES 60u /* of rows, and of columns, on a picture */
#define ECO_MATRIX_STEPS 5
#define ECO_MATRIX_LABEL 12.5     /* size of the names of rows and columns */
#define ECO_MATRIX_SLANT 48.0     /* degrees of the names of columns */

/* A row or a column that is shown. */
typedef struct
{
  guint       index; /* in the matrix */
  const EcoMatrixLine *line;
  double      at;    /* of its upper or left edge */
} EcoMatrixPlace;

typedef struct
{
  const EcoMatrix *matrix;
  GArray *rows, *columns; /* EcoMatrixPlace */
  double  cell_width, cell_height;
  double  labels;   /* width of the names of the rows */
  double  heads;    /* height of those of the columns */
  double  groups;   /* height of the line with the groups of columns, or 0 */
  gboolean level;   /* names of columns are not slanted */
  double  top;      /* of the first cell */
  EcoPoint total;   /* of the upper left corner of the totals */
} EcoMatrixPlan;

void eco_matrix_plan_make  (EcoMatrixPlan *plan, const EcoMatrix *matrix, EcoChart *chart,
                            double top);
void eco_matrix_plan_clear (EcoMatrixPlan *plan);
int  eco_matrix_plan_step  (const EcoMatrixPlan *plan, double value);

G_END_DECLS
