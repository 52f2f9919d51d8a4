/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture of the plan, from inside: one file draws it, and one row of the table in
 * eco-plan-chart.c says so. */
#pragma once

#include "chart/eco-chart-private.h"
#include "chart/eco-plan-chart.h"

G_BEGIN_DECLS

/* One of the pictures. All but the first four may be NULL: then nothing can be moved, or things
 * are held as a whole. */
typedef struct
{
  EcoPlanPicture picture;
  const char    *word;  /* as the command line and the file have it */
  const char    *label; /* untranslated */
  /* Draws it, and sets "empty" and, if it likes, "data". */
  EcoScene    *(*draw)       (EcoPlanChart *self, const EcoChartOptions *options);
  gboolean     (*can_move)   (EcoPlanChart *self, const char *id);
  EcoPlanGrip  (*find_grip)  (EcoPlanChart *self, const char *id, EcoPoint at);
  /* These two say what they mean with the functions below; a move that says nothing is none. */
  void         (*find_move)  (EcoPlanChart *self, const char *id, EcoPlanGrip grip, EcoPoint from,
                              EcoPoint to, EcoPlanMove *move);
  void         (*find_nudge) (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx, int dy,
                              EcoPlanMove *move);
} EcoPlanKind;

struct _EcoPlanChart
{
  gatomicrefcount refs;
  const EcoPlanKind *kind;
  EcoFacts *facts;
  EcoPlanOptions plan;
  EcoScene *scene;
  gboolean empty;           /* there is nothing yet that it could show */
  gpointer data;            /* of the picture: what it has to know to move things */
  GDestroyNotify free_data;
};

void _eco_plan_move_set     (EcoPlanMove *self, const char *field, const char *value);
void _eco_plan_move_set_int (EcoPlanMove *self, const char *field, int value);
void _eco_plan_move_light   (EcoPlanMove *self, const EcoRect *place);
void _eco_plan_move_say     (EcoPlanMove *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* eco-board-chart.c */
EcoScene *_eco_board_draw       (EcoPlanChart *self, const EcoChartOptions *options);
gboolean  _eco_board_can_move   (EcoPlanChart *self, const char *id);
void      _eco_board_find_move  (EcoPlanChart *self, const char *id, EcoPlanGrip grip,
                                 EcoPoint from, EcoPoint to, EcoPlanMove *move);
void      _eco_board_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx,
                                 int dy, EcoPlanMove *move);

/* eco-road-map-chart.c, eco-road-map-moves.c */
EcoScene   *_eco_road_map_draw       (EcoPlanChart *self, const EcoChartOptions *options);
gboolean    _eco_road_map_can_move   (EcoPlanChart *self, const char *id);
EcoPlanGrip _eco_road_map_find_grip  (EcoPlanChart *self, const char *id, EcoPoint at);
void        _eco_road_map_find_move  (EcoPlanChart *self, const char *id, EcoPlanGrip grip,
                                      EcoPoint from, EcoPoint to, EcoPlanMove *move);
void        _eco_road_map_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx,
                                      int dy, EcoPlanMove *move);

/* The grids, eco-grid-*.c, and the tables, a file each; what can be moved in them is known by
 * eco-plan-place.c. */
EcoScene *_eco_effort_draw       (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_power_draw        (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_engagement_draw   (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_objectives_draw   (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_measurement_draw  (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_capabilities_draw (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_needs_draw        (EcoPlanChart *self, const EcoChartOptions *options);
EcoScene *_eco_forces_draw       (EcoPlanChart *self, const EcoChartOptions *options);
gboolean    _eco_places_can_move   (EcoPlanChart *self, const char *id);
EcoPlanGrip _eco_places_find_grip  (EcoPlanChart *self, const char *id, EcoPoint at);
void        _eco_places_find_move  (EcoPlanChart *self, const char *id, EcoPlanGrip grip,
                                    EcoPoint from, EcoPoint to, EcoPlanMove *move);
void        _eco_places_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip, int dx,
                                    int dy, EcoPlanMove *move);

G_END_DECLS
