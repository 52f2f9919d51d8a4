/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A chart while it is drawn: short words for what scenes are made of.
 *
 * The groups of a scene come in the order of its layers, so a chart puts its title last, whatever
 * stands highest on the page. Lengths are px at 100 %. */
#pragma once

#include "chart/eco-chart.h"
#include "render/eco-scene-add-private.h"

G_BEGIN_DECLS

#define ECO_CHART_TITLE 25.0
#define ECO_CHART_SUBTITLE 13.5
#define ECO_CHART_NOTE 12.5

typedef struct
{
  EcoChartOptions  options;
  EcoScene        *scene;
  const EcoStyle  *style;
  EcoTypesetter   *typesetter;
  EcoTypesetter   *headings;
  EcoTypesetter   *base;
} EcoChart;

/* How a text is set. */
typedef struct
{
  double    size;
  int       weight;
  EcoColor  color;
  EcoAnchor anchor;
  gboolean  heading; /* in the fonts of headings */
} EcoChartType;

/* What stands above a chart; measured first, drawn last. */
typedef struct
{
  const char *title;
  const char *note;  /* how to read it */
  double      width; /* that the note is broken to */
} EcoChartHead;

void      eco_chart_init       (EcoChart *self, const EcoChartOptions *options);
EcoScene *eco_chart_finish     (EcoChart *self, const EcoRect *content, const char *title,
                                const char *words);
guint     eco_chart_pen        (EcoChart *self, EcoColor fill, EcoColor stroke, double width);
guint     eco_chart_dashed_pen (EcoChart *self, EcoColor stroke, double width);
double    eco_chart_measure    (EcoChart *self, const char *text, const EcoChartType *type);
double    eco_chart_put        (EcoChart *self, const char *text, EcoPoint at,
                                const EcoChartType *type);
void      eco_chart_put_turned (EcoChart *self, const char *text, EcoPoint at, double degrees,
                                const EcoChartType *type);
char     *eco_chart_fit        (EcoChart *self, const char *text, double width,
                                const EcoChartType *type) G_GNUC_WARN_UNUSED_RESULT;
double    eco_chart_put_lines  (EcoChart *self, const char *text, EcoPoint at, double width,
                                int most, const EcoChartType *type);
double    eco_chart_measure_lines (EcoChart *self, const char *text, double width, int most,
                                   const EcoChartType *type);
double    eco_chart_measure_head (EcoChart *self, const EcoChartHead *head);
void      eco_chart_put_head   (EcoChart *self, const EcoChartHead *head, EcoPoint at);
void      eco_chart_put_ring   (EcoChart *self, EcoPoint centre, double radius, EcoColor color);

G_END_DECLS
