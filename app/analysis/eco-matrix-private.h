/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A matrix while it is filled: its lines first, then what is in its cells. */
#pragma once

#include "analysis/eco-matrix.h"

G_BEGIN_DECLS

typedef struct
{
  EcoMatrix *matrix;
  EcoFacts  *facts;
  GHashTable *rows;    /* id → place + 1 */
  GHashTable *columns;
} EcoMatrixMaker;

/* What is added to a cell. */
typedef struct
{
  const char *row, *column; /* ids of lines; nothing is added where there are none such */
  const char *id;           /* of what is behind it */
  const char *also;         /* likewise, or NULL */
  double      value;
  gboolean    back;
  gboolean    planned;
} EcoMatrixEntry;

void eco_matrix_maker_add_row    (EcoMatrixMaker *maker, const char *id, const char *label,
                                  const char *note, const char *group);
void eco_matrix_maker_add_column (EcoMatrixMaker *maker, const char *id, const char *label,
                                  const char *note, const char *group);
void eco_matrix_maker_add        (EcoMatrixMaker *maker, const EcoMatrixEntry *entry);
void eco_matrix_maker_forbid     (EcoMatrixMaker *maker, const char *row, const char *column);

/* eco-matrix-fill.c: what the kind of the matrix says */
void eco_matrix_maker_add_lines  (EcoMatrixMaker *maker);
void eco_matrix_maker_fill       (EcoMatrixMaker *maker);

G_END_DECLS
