/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture of the plan that is a table: sections with headings, columns and rows from the top to
 * the bottom. Each row is the group of a thing.
 *
 * What stands between rows is put last, since the groups of a scene come in the order of layers. */
#pragma once

#include "chart/eco-plan-chart-private.h"
#include "chart/eco-plan-parts-private.h"

G_BEGIN_DECLS

#define ECO_ROWS_BODY 12.0  /* size of texts */
#define ECO_ROWS_SMALL 10.5
#define ECO_ROWS_GAP 16.0   /* between columns */

/* EcoRowsType: how a text in a row is set */
typedef enum
{
  ECO_ROWS_NAME,    /* what the row is */
  ECO_ROWS_TEXT,
  ECO_ROWS_STRONG,
  ECO_ROWS_DETAILS, /* under the name */
  ECO_ROWS_WARNING, /* something is missing */
  ECO_ROWS_HEAD,    /* of a column */
} EcoRowsType;

typedef struct
{
  const char *label; /* or NULL */
  double      width;
  EcoAnchor   anchor;
} EcoRowsColumn;

/* A sentence with a list of names in it. */
typedef char *(*EcoRowsSay) (const char *list);

/* How a picture of rows is told what it is. */
typedef struct
{
  const char *title;
  const char *note;    /* how to read it */
  const char *missing; /* the note where there is nothing */
} EcoRowsWords;

typedef struct
{
  EcoChart       chart;
  EcoPlanChart  *plan;
  EcoRowsWords   words;
  double         width;
  double         y;      /* of what comes next */
  double         row;    /* height of the row that is being put */
  guint          most;   /* rows of a section; the others are counted */
  GArray        *later;  /* what is put after all rows */
  EcoPoint       legend; /* where its next line begins */
} EcoRows;

void         eco_rows_init        (EcoRows *self, EcoPlanChart *plan,
                                   const EcoChartOptions *options, const EcoRowsWords *words,
                                   double width);
EcoScene    *eco_rows_finish      (EcoRows *self, const char *summary);

EcoChartType eco_rows_get_type    (EcoRows *self, EcoRowsType type);
EcoColor     eco_rows_get_hue     (EcoRows *self);
EcoColor     eco_rows_get_warning (EcoRows *self);
guint        eco_rows_count       (EcoRows *self, guint n);

void         eco_rows_say         (EcoRows *self, const char *text, EcoPoint at,
                                   const EcoChartType *type);
void         eco_rows_say_turned  (EcoRows *self, const char *text, EcoPoint at, double degrees,
                                   const EcoChartType *type);
void         eco_rows_put_heading (EcoRows *self, const char *text, const char *note);
void         eco_rows_put_columns (EcoRows *self, const EcoRowsColumn *columns, guint n);
void         eco_rows_put_more    (EcoRows *self, guint n);
void         eco_rows_put_note    (EcoRows *self, const char *text);

void         eco_rows_begin       (EcoRows *self, const char *id, const char *title,
                                   double height);
void         eco_rows_end         (EcoRows *self);
double       eco_rows_put         (EcoRows *self, const char *text, EcoPoint at, double width,
                                   EcoRowsType type);
void         eco_rows_put_end     (EcoRows *self, const char *text, EcoPoint at, double width,
                                   EcoRowsType type);
double       eco_rows_put_lines   (EcoRows *self, const char *text, EcoPoint at, double width,
                                   int most, EcoRowsType type);
double       eco_rows_measure_lines (EcoRows *self, const char *text, double width, int most,
                                     EcoRowsType type);
void         eco_rows_put_centred (EcoRows *self, const char *text, EcoPoint at, double width,
                                   EcoRowsType type);
void         eco_rows_put_names   (EcoRows *self, EcoRowsSay say, GPtrArray *names, EcoPoint at,
                                   double width);
void         eco_rows_put_missing (EcoRows *self, const char *text, EcoPoint at, double width);
void         eco_rows_put_chips   (EcoRows *self, const char *label, const GArray *chips,
                                   gboolean missing);

/* A chip: the id of a thing and its name. */
typedef struct
{
  const char *id;
  const char *name;
} EcoRowsChip;

/* Draws a sign with its middle at @at, in a box of 14. */
typedef void (*EcoRowsSign) (EcoRows *self, EcoPoint at, int which);

gboolean     eco_rows_begin_legend (EcoRows *self);
void         eco_rows_put_legend   (EcoRows *self, EcoRowsSign sign, int which, const char *text);
void         eco_rows_end_legend   (EcoRows *self);

char        *eco_rows_join         (GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
