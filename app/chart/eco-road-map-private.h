/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The road map before it is drawn: its time line, and where everything of it stands.
 *
 * Across, a place is a number of days since a fixed one, so what stays on its dates stays where it
 * is when something else moves. */
#pragma once

#include "chart/eco-plan-chart-private.h"
#include "chart/eco-plan-parts-private.h"

G_BEGIN_DECLS

#define ECO_ROAD_GUTTER 196.0 /* width of the names of lanes */
#define ECO_ROAD_BAR 30.0     /* height of a bar */
#define ECO_ROAD_ROW 40.0     /* from bar to bar */
#define ECO_ROAD_HEAD 46.0    /* height of years and columns */
#define ECO_ROAD_INSET 9.0    /* of the first and last bar in a lane */
#define ECO_ROAD_OPEN_MONTHS 3 /* how long a bar without an end is drawn */
#define ECO_ROAD_SIGN 6.0     /* radius of the sign of the status */
#define ECO_ROAD_NAME 12.5    /* size of the name of an initiative */
#define ECO_ROAD_DIAMOND 8.0
#define ECO_ROAD_CHIP 220.0   /* width of an initiative without dates */

/* EcoRoadShape: what an initiative is drawn as */
typedef enum
{
  ECO_ROAD_BARRED,    /* from start to due */
  ECO_ROAD_MILESTONE, /* due only */
  ECO_ROAD_OPEN,      /* start only */
  ECO_ROAD_UNDATED,
} EcoRoadShape;

typedef struct
{
  EcoDate first, last; /* of the columns, which are whole ones */
  EcoPlanScale scale;
  double day;          /* px */
} EcoTimeLine;

/* An initiative and where it stands. */
typedef struct
{
  const EcoInitiative *initiative;
  const char *id;
  EcoRoadShape shape;
  gboolean late;
  gboolean reversed;   /* it starts after it is due */
  gboolean outside;    /* its name stands behind it */
  guint    lane, row;
  EcoRect  box;        /* of the bar, diamond or chip */
  double   end;        /* of all ink in its row */
} EcoRoadBar;

typedef struct
{
  const char *id;      /* of the objective, or NULL */
  char       *name;
  EcoDate     due;     /* of the objective */
  guint       n_rows;
  double      top, height;
} EcoRoadLane;

typedef struct
{
  EcoTimeLine line;
  EcoDate     today;
  GArray     *lanes;   /* EcoRoadLane */
  GArray     *bars;    /* EcoRoadBar; those without dates last */
  GHashTable *by_id;   /* id -> index of the bar + 1 */
  double      left, right, bottom; /* of the lanes; the names of lanes are left of them */
  double      shelf;   /* upper edge of what has no dates, or of where that would be */
} EcoRoadMap;

/* eco-time-line.c */
void     eco_time_line_init       (EcoTimeLine *self, EcoPlanScale scale, EcoDate first,
                                   EcoDate last);
double   eco_time_line_get_x      (const EcoTimeLine *self, EcoDate date);
EcoDate  eco_time_line_find_date  (const EcoTimeLine *self, double x);
EcoDate  eco_time_line_get_start  (EcoPlanScale scale, EcoDate date);
EcoDate  eco_time_line_next       (EcoPlanScale scale, EcoDate start);
int      eco_time_line_count_steps (const EcoTimeLine *self, double dx);
EcoDate  eco_time_line_shift      (const EcoTimeLine *self, EcoDate date, int steps);
char    *eco_time_line_dup_label  (EcoPlanScale scale, EcoDate start) G_GNUC_WARN_UNUSED_RESULT;

/* eco-road-map-data.c */
EcoRoadMap *eco_road_map_new      (EcoFacts *facts, const EcoPlanOptions *options,
                                   EcoChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void        eco_road_map_free     (gpointer data);
EcoRoadBar *eco_road_map_find     (EcoRoadMap *self, const char *id);
EcoDate     eco_road_bar_get_start (const EcoRoadBar *bar);
EcoDate     eco_road_bar_get_end   (const EcoRoadBar *bar);

/* eco-road-map-bars.c */
double   eco_road_map_measure_name (EcoChart *chart, const EcoInitiative *initiative);
double   eco_road_map_measure_trouble (EcoChart *chart, const EcoRoadBar *bar);
void     eco_road_map_put_bar      (EcoChart *chart, const EcoRoadMap *map, const EcoRoadBar *bar);

/* eco-road-map-arrows.c */
void     eco_road_map_put_arrows   (EcoChart *chart, EcoRoadMap *map);
guint    eco_road_map_count_arrows (EcoRoadMap *map, guint *violated);

/* eco-road-map-dates.c */
double   eco_road_map_measure_dates (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts);
void     eco_road_map_put_lanes    (EcoChart *chart, const EcoRoadMap *map);
void     eco_road_map_put_grid     (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts);
void     eco_road_map_put_lane_names (EcoChart *chart, const EcoRoadMap *map);
void     eco_road_map_put_flags    (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts);
void     eco_road_map_put_dates    (EcoChart *chart, const EcoRoadMap *map);

G_END_DECLS
