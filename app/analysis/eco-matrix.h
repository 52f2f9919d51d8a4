/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMatrix: who meets whom where, as rows and columns with numbers in the cells.
 *
 * Plain data that never changes, made in any thread; the table in eco-matrix-kinds.c says what
 * each of the six is for. */
#pragma once

#include "analysis/eco-facts.h"
#include "analysis/eco-fix.h"

G_BEGIN_DECLS

/* EcoMatrixKind: what is crossed with what */
typedef enum
{
  ECO_MATRIX_FUNCTIONS,
  ECO_MATRIX_STAGE_CHANNEL,
  ECO_MATRIX_NEED_OFFERING,
  ECO_MATRIX_STAKEHOLDER_CHANNEL,
  ECO_MATRIX_STAKEHOLDER_VALUE,
  ECO_MATRIX_CHANNEL_MEDIA,
} EcoMatrixKind;
#define ECO_N_MATRICES 6

/* What is said about a matrix; all of it is translated. */
typedef struct
{
  const char *id;        /* the word of the command line */
  const char *title;
  const char *sentence;  /* how to read it */
  const char *value;     /* what the numbers are */
  const char *empty;     /* what an empty cell means */
  const char *no_row;    /* what a row without anything means */
  const char *no_column;
  const char *missing;   /* what has to be there first, where there are no rows or columns */
} EcoMatrixWords;

/* A row or a column. */
typedef struct
{
  char  *id;    /* of a node, stage, need, offering or category, or a word of media */
  char  *label;
  char  *note;  /* more about it, or NULL */
  char  *group; /* those with the same one stand together; or NULL */
  double total; /* of its cells */
  guint  count; /* of the things behind them */
} EcoMatrixLine;

typedef struct
{
  double     value;
  double     back;     /* the part of it that the row gets; what it gives is the rest */
  guint      count;    /* of the things behind it */
  GPtrArray *ids;      /* theirs; NULL when it is empty */
  gboolean   possible; /* FALSE where there can be nothing, as between a thing and itself */
  gboolean   planned;  /* all of it is */
} EcoMatrixCell;

typedef struct _EcoMatrix EcoMatrix;

EcoMatrix           *eco_matrix_new           (EcoFacts     *facts,
                                               EcoMatrixKind kind) G_GNUC_WARN_UNUSED_RESULT;
EcoMatrix           *eco_matrix_ref           (EcoMatrix *self);
void                 eco_matrix_unref         (EcoMatrix *self);

EcoMatrixKind        eco_matrix_get_kind      (const EcoMatrix *self);
guint                eco_matrix_get_n_rows    (const EcoMatrix *self);
guint                eco_matrix_get_n_columns (const EcoMatrix *self);
const EcoMatrixLine *eco_matrix_get_row       (const EcoMatrix *self, guint row);
const EcoMatrixLine *eco_matrix_get_column    (const EcoMatrix *self, guint column);
const EcoMatrixCell *eco_matrix_get_cell      (const EcoMatrix *self, guint row, guint column);
double               eco_matrix_get_total     (const EcoMatrix *self);
double               eco_matrix_get_most      (const EcoMatrix *self);
gboolean             eco_matrix_has_sides     (const EcoMatrix *self);

/* eco-matrix-kinds.c */
void                 eco_matrix_get_words     (EcoMatrixKind kind, EcoMatrixWords *words);
gboolean             eco_matrix_kind_parse    (const char *id, EcoMatrixKind *kind);

/* eco-matrix-fix.c */
EcoFix              *eco_matrix_create_fix    (const EcoMatrix *self,
                                               EcoFacts        *facts,
                                               guint            row,
                                               guint            column) G_GNUC_WARN_UNUSED_RESULT;

/* eco-matrix-text.c */
char                *eco_matrix_to_csv        (const EcoMatrix *self) G_GNUC_WARN_UNUSED_RESULT;
char                *eco_matrix_dup_number    (double value) G_GNUC_WARN_UNUSED_RESULT;
char                *eco_matrix_dup_cell_name (const EcoMatrix *self,
                                               guint            row,
                                               guint            column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMatrix, eco_matrix_unref)

G_END_DECLS
