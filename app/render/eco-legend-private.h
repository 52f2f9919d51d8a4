/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The legend while it is made: once to measure it, once to add it. */
#pragma once

#include "render/eco-badge-private.h"

G_BEGIN_DECLS

#define ECO_LEGEND_SIZE 13.5
#define ECO_LEGEND_LINE 21.0
#define ECO_LEGEND_CARD 26.0 /* width of a card in it */

typedef struct
{
  EcoBuilder *builder;
  gboolean adding;
  EcoPoint origin;
  double x, y; /* of the next line, from the origin; y is that of the baseline */
  double width;
} EcoLegend;

/* A card as small as a letter. */
typedef struct
{
  EcoShape shape;
  EcoColor fill, line, disc; /* disc: unset for none */
  gboolean dashed, struck;
  double   factor; /* of its size */
} EcoLegendCard;

double  eco_legend_scaled      (EcoLegend *legend, double length);
double  eco_legend_get_middle  (EcoLegend *legend);
void    eco_legend_put_heading (EcoLegend *legend, const char *text);
void    eco_legend_put_text    (EcoLegend *legend, double x, const char *text);
void    eco_legend_put_card    (EcoLegend *legend, const EcoLegendCard *card);
void    eco_legend_put_badge   (EcoLegend *legend, double x, const EcoBadge *badge);
void    eco_legend_next_line   (EcoLegend *legend);

/* eco-build-legend-data.c */
void    eco_legend_put_sizes   (EcoLegend *legend);
void    eco_legend_put_colors  (EcoLegend *legend);
void    eco_legend_put_badges  (EcoLegend *legend);

G_END_DECLS
