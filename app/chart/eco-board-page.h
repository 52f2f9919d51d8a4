/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of a hand-out while it is set: head, body, foot; all of one size, so that they look alike
 * one after the other. Lengths are px of a page that is %ECO_BOARD_WIDTH px wide.
 *
 * First come the pictures, then the head, then the body's texts, then the foot: groups of a scene
 * come in the order of its layers. */
#pragma once

#include "chart/eco-chart.h"
#include "chart/eco-chart-private.h"

G_BEGIN_DECLS

#define ECO_BOARD_WIDTH 1600.0
#define ECO_BOARD_MARGIN 72.0
#define ECO_BOARD_ASPECT (16.0 / 9)

#define ECO_BOARD_TITLE 38.0
#define ECO_BOARD_CAPTION 19.0
#define ECO_BOARD_HEADING 21.0
#define ECO_BOARD_TEXT 18.0
#define ECO_BOARD_SMALL 14.5

typedef struct
{
  EcoChart chart;
  double   height; /* of the page */
  EcoRect  body;   /* between head and foot, inside the margins */
} EcoBoardPage;

/* What stands above a page. */
typedef struct
{
  const char *kicker;  /* small, above the title; or NULL */
  const char *title;
  const char *caption; /* below it; or NULL */
} EcoBoardHead;

void      eco_board_page_init       (EcoBoardPage *self, const EcoChartOptions *options,
                                     const EcoBoardHead *head);
void      eco_board_page_add_scene  (EcoBoardPage *self, EcoScene *part, const EcoRect *into);
void      eco_board_page_add_window (EcoBoardPage *self, EcoScene *part, const EcoRect *from,
                                     const EcoRect *into);
void      eco_board_page_put_head   (EcoBoardPage *self, const EcoBoardHead *head);
void      eco_board_page_put_foot   (EcoBoardPage *self, const char *text, guint number);
EcoScene *eco_board_page_finish     (EcoBoardPage *self, const char *title,
                                     const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* Texts of the body; each is a group of its own. */
double    eco_board_page_put        (EcoBoardPage *self, const char *text, EcoPoint at,
                                     const EcoChartType *type);
double    eco_board_page_put_lines  (EcoBoardPage *self, const char *text, EcoPoint at,
                                     double width, int most, const EcoChartType *type);
void      eco_board_page_put_rule   (EcoBoardPage *self, EcoPoint at, double width);

G_END_DECLS
