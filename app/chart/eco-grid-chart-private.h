/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A plane with four named quarters and a tray beside it for what has no place yet: what the grids
 * of initiatives and of stakeholders share. */
#pragma once

#include "chart/eco-plan-place-private.h"
#include "chart/eco-plan-rows-private.h"

G_BEGIN_DECLS

#define ECO_GRID_WIDTH 880.0
#define ECO_GRID_DOT 8.0 /* greatest radius */
#define ECO_GRID_NAME 11.5

/* EcoGridQuarter: of the plane */
typedef enum
{
  ECO_GRID_TOP_LEFT,
  ECO_GRID_TOP_RIGHT,
  ECO_GRID_BOTTOM_LEFT,
  ECO_GRID_BOTTOM_RIGHT,
} EcoGridQuarter;
#define ECO_N_GRID_QUARTERS 4

typedef struct
{
  const char *quarters[ECO_N_GRID_QUARTERS];
  EcoHue      hues[ECO_N_GRID_QUARTERS];
  const char *x; /* what grows to the right */
  const char *y; /* what grows upwards */
  const char *unset; /* over the tray */
} EcoGridWords;

typedef struct
{
  EcoRows        rows;
  EcoGridWords   words;
  EcoRect        plane; /* where things can be */
  EcoRect        outer; /* with its edge, in which the names of the quarters stand */
  EcoRect       *tray;
  double         tray_y; /* of the next thing in it */
  guint          n_left; /* that found no room in it */
} EcoGrid;

/* Draws the sign of a thing. */
typedef void (*EcoGridDot) (EcoGrid *self, gconstpointer thing, EcoPoint centre);

void     eco_grid_place       (EcoGrid *self, double height, guint n_unset);
void     eco_grid_put_plane   (EcoGrid *self, guint n_cells);
void     eco_grid_put_ticks   (EcoGrid *self, int first, int step, guint n, gboolean cells);
void     eco_grid_put_names   (EcoGrid *self);
gboolean eco_grid_put_in_tray (EcoGrid *self, const char *id, const char *name, EcoGridDot dot,
                               gconstpointer thing, EcoRect *box);

/* eco-grid-labels.c: where names stand beside dots that can be anywhere */
typedef struct
{
  EcoPoint dot;      /* in: where it should be; out: where there is room for it */
  double   width;    /* of its name */
  gboolean labelled; /* out: whether there is room for the name, and then… */
  EcoRect  label;    /* …where */
  gboolean leader;   /* out: a line must lead from the dot to it */
  EcoPoint from, to; /* that line */
} EcoGridSpot;

guint    eco_grid_place_labels (GArray *spots, const EcoRect *within);

G_END_DECLS
