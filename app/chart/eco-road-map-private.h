/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The road map before it is drawn: its time line, and where everything of it stands.
 *
 * Across, a place is a number of days since a fixed one, so what stays on its dates stays where it
 * is when something else moves. */
#pragma once

#include "chart/eco-plan-chart-private.h"
#include "chart/eco-plan-parts-private.h"
#include "chart/eco-time-line-private.h"

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
  const char *owner;   /* whose initiatives they are, or NULL */
  EcoDate     due;     /* of the objective */
  guint       n_rows;
  double      top, height;
} EcoRoadLane;

/* The date of an objective that is no lane. */
typedef struct
{
  const EcoObjective *objective;
  double x, from, to; /* its date, and all of its ink */
  guint  row;
} EcoRoadDue;

typedef struct
{
  EcoTimeLine line;
  EcoDate     today;
  GArray     *lanes;   /* EcoRoadLane */
  GArray     *bars;    /* EcoRoadBar; those without dates last */
  GArray     *dues;    /* EcoRoadDue; in the first lane, where lanes are owners */
  GHashTable *by_id;   /* id -> index of the bar + 1 */
  double      left, right, bottom; /* of the lanes; the names of lanes are left of them */
  double      shelf;   /* upper edge of what has no dates, or of where that would be */
} EcoRoadMap;

/* eco-road-map-data.c */
EcoRoadMap *eco_road_map_new      (EcoFacts *facts, const EcoPlanOptions *options,
                                   EcoChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void        eco_road_map_free     (gpointer data);
EcoRoadBar *eco_road_map_find     (EcoRoadMap *self, const char *id);
EcoDate     eco_road_bar_get_start (const EcoRoadBar *bar);
EcoDate     eco_road_bar_get_end   (const EcoRoadBar *bar);

/* eco-road-map-dues.c */
guint    eco_road_map_add_dues    (EcoRoadMap *map, EcoFacts *facts, EcoChart *chart);
double   eco_road_map_measure_dues (guint n_rows);
void     eco_road_map_put_dues    (EcoChart *chart, const EcoRoadMap *map);

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
void     eco_road_map_put_diamond (EcoChart *chart, EcoPoint centre);
void     eco_road_map_put_lane_names (EcoChart *chart, const EcoRoadMap *map);
void     eco_road_map_put_flags    (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts);
void     eco_road_map_put_dates    (EcoChart *chart, const EcoRoadMap *map);

G_END_DECLS
