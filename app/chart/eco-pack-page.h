/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of a hand-out while it is set: head, body, foot; all of one size, so that they look alike
 * one after the other. Lengths are px of a page that is %ECO_PACK_WIDTH px wide.
 *
 * First come the pictures, then the head, then the body's texts, then the foot: groups of a scene
 * come in the order of its layers. */
#pragma once

#include "chart/eco-chart.h"
#include "chart/eco-chart-private.h"

G_BEGIN_DECLS

#define ECO_PACK_WIDTH 1600.0
#define ECO_PACK_MARGIN 72.0
#define ECO_PACK_ASPECT (16.0 / 9)
#define ECO_PACK_COLUMN 470.0 /* width of what stands beside a map */

#define ECO_PACK_TITLE 38.0
#define ECO_PACK_CAPTION 19.0
#define ECO_PACK_HEADING 21.0
#define ECO_PACK_TEXT 18.0
#define ECO_PACK_SMALL 14.5

typedef struct
{
  EcoChart chart;
  double   height; /* of the page */
  EcoRect  body;   /* between head and foot, inside the margins */
} EcoPackPage;

/* What stands above a page. */
typedef struct
{
  const char *kicker;  /* small, above the title; or NULL */
  const char *title;
  const char *caption; /* below it; or NULL */
  gboolean    narrow;  /* the caption leaves room for a map beside it */
} EcoPackHead;

void      eco_pack_page_init       (EcoPackPage *self, const EcoChartOptions *options,
                                     const EcoPackHead *head);
void      eco_pack_page_add_scene  (EcoPackPage *self, EcoScene *part, const EcoRect *into);
void      eco_pack_page_add_window (EcoPackPage *self, EcoScene *part, const EcoRect *from,
                                     const EcoRect *into);
void      eco_pack_page_add_panel   (EcoPackPage *self, const EcoRect *content, double inset);
gboolean  eco_pack_page_has_column   (EcoPackPage *self, EcoScene *map, const EcoPackHead *head,
                                      EcoRect *room);
void      eco_pack_page_add_map      (EcoPackPage *self, EcoScene *map, const EcoPackHead *head);
double    eco_pack_page_measure_title (EcoPackPage *self, const EcoPackHead *head);
void      eco_pack_page_put_head   (EcoPackPage *self, const EcoPackHead *head);
void      eco_pack_page_put_foot   (EcoPackPage *self, const char *text, guint number);
EcoScene *eco_pack_page_finish     (EcoPackPage *self, const char *title,
                                     const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* Texts of the body; each is a group of its own. */
double    eco_pack_page_put        (EcoPackPage *self, const char *text, EcoPoint at,
                                     const EcoChartType *type);
double    eco_pack_page_put_lines  (EcoPackPage *self, const char *text, EcoPoint at,
                                     double width, int most, const EcoChartType *type);
void      eco_pack_page_put_rule   (EcoPackPage *self, EcoPoint at, double width);

G_END_DECLS
