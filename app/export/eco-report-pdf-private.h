/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages of a report in PDF: what flows down them, and where it is. Lengths are points. */
#pragma once

#include "export/eco-report-private.h"

#include "render/eco-painter.h"

#include <cairo.h>

G_BEGIN_DECLS

#define ECO_REPORT_SIZE 9.5 /* of the text */
#define ECO_REPORT_SMALL 8.0
#define ECO_REPORT_LEADING 1.38

/* A heading, and where it went. */
typedef struct
{
  const char *text;
  int level;
  int page;
  double y;
} EcoReportPlace;

typedef struct
{
  const EcoReport *report;
  cairo_surface_t *surface;
  cairo_t *cr;
  EcoTypesetter *texts, *headings;
  EcoPainter *painter;
  double width, height;  /* of the page */
  double left, right, top, bottom; /* of what flows */
  double y;              /* where the next thing goes */
  int page;              /* number of this one */
  gboolean fresh;        /* nothing on this page yet */
  const char *chapter;   /* for the head of the page: that with which it begins */
  const char *next_chapter;
  GArray *places;        /* of EcoReportPlace */
} EcoReportPages;

/* A colour of the report, which is printed on white whatever its theme. */
typedef enum
{
  ECO_REPORT_INK,
  ECO_REPORT_MUTED,
  ECO_REPORT_HAIRLINE,
  ECO_REPORT_ACCENT,
} EcoReportColor;

PangoLayout *_eco_report_layout     (EcoReportPages *self,
                                     const char     *text,
                                     double          size,
                                     int             weight,
                                     double          width);
double       _eco_report_measure    (PangoLayout *layout);
void         _eco_report_show       (EcoReportPages *self, PangoLayout *layout, double x, double y);
void         _eco_report_set_color  (EcoReportPages *self, EcoReportColor color);
void         _eco_report_set_severity (EcoReportPages *self, EcoSeverity severity);
void         _eco_report_rule       (EcoReportPages *self, double y, double width);
void         _eco_report_need       (EcoReportPages *self, double height);
void         _eco_report_break_page (EcoReportPages *self);
void         _eco_report_turn_page  (EcoReportPages *self, gboolean lying);
void         _eco_report_picture    (EcoReportPages *self, EcoScene *scene, const EcoRect *frame);

/* eco-report-pdf-blocks.c */
void         _eco_report_flow       (EcoReportPages *self);
/* eco-report-pdf-table.c */
void         _eco_report_flow_table (EcoReportPages *self, const EcoReportBlock *table);

G_END_DECLS
