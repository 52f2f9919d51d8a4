/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures of the plan: board, road map, grids, and what else shows initiatives, objectives,
 * stakeholders, capabilities, needs and market forces.
 *
 * Cards, bars and dots are groups with the ids of their objects, in the part of nodes. A picture
 * knows what it means to put a thing elsewhere in it: which fields get which values. */
#pragma once

#include "analysis/eco-facts.h"
#include "chart/eco-chart.h"

G_BEGIN_DECLS

/* EcoPlanPicture: which picture */
typedef enum
{
  ECO_PLAN_BOARD,          /* initiatives by status */
  ECO_PLAN_ROAD_MAP,       /* initiatives over time */
  ECO_PLAN_EFFORT_IMPACT,  /* initiatives */
  ECO_PLAN_POWER_INTEREST, /* stakeholders */
  ECO_PLAN_ENGAGEMENT,     /* stakeholders, now and wanted */
  ECO_PLAN_OBJECTIVES,     /* progress */
  ECO_PLAN_MEASUREMENT,    /* what measures what, and what nobody measures */
  ECO_PLAN_CAPABILITIES,   /* maturity now and wanted, carriers, initiatives */
  ECO_PLAN_NEEDS,          /* ranked by opportunity */
  ECO_PLAN_FORCES,         /* market forces and what they touch */
} EcoPlanPicture;
#define ECO_N_PLAN_PICTURES 10

/* EcoPlanScale: what a column of the road map is */
typedef enum
{
  ECO_PLAN_BY_MONTH,
  ECO_PLAN_BY_QUARTER,
  ECO_PLAN_BY_YEAR,
} EcoPlanScale;

/* EcoPlanGrouping: what the lanes of the road map are */
typedef enum
{
  ECO_PLAN_BY_OBJECTIVE,
  ECO_PLAN_BY_OWNER,
} EcoPlanGrouping;

/* EcoPlanGrip: what of a thing is held */
typedef enum
{
  ECO_PLAN_GRIP_WHOLE,
  ECO_PLAN_GRIP_START, /* left end of a bar */
  ECO_PLAN_GRIP_END,   /* right end */
} EcoPlanGrip;

/* Start from ECO_PLAN_OPTIONS_INIT. */
typedef struct
{
  EcoPlanScale scale;
  EcoDate      today; /* for the line of today and for what is late; unset for none */
  EcoPlanGrouping grouping;
} EcoPlanOptions;

#define ECO_PLAN_OPTIONS_INIT ((EcoPlanOptions) { .scale = ECO_PLAN_BY_QUARTER })

/* The name of a lane has the id of its objective behind this; its date has the id alone. */
#define ECO_PLAN_LANE "lane-"

/* What putting a thing somewhere means. */
typedef struct
{
  char *field; /* of the thing's class */
  char *value; /* as the file has it */
} EcoPlanValue;

typedef struct
{
  GArray *values; /* of EcoPlanValue; empty: nothing would change */
  char   *words;  /* "Due 14 March 2027", to be shown while it is dragged and as the undo step */
  EcoRect place;  /* what lights up: where it would be, or the lane that takes it; or empty */
} EcoPlanMove;

typedef struct _EcoPlanChart EcoPlanChart;

EcoPlanChart *eco_plan_chart_new   (EcoPlanPicture picture, EcoFacts *facts,
                                    const EcoPlanOptions  *plan,
                                    const EcoChartOptions *options) G_GNUC_WARN_UNUSED_RESULT;
EcoPlanChart *eco_plan_chart_ref   (EcoPlanChart *self);
void          eco_plan_chart_unref (EcoPlanChart *self);

EcoScene     *eco_plan_chart_get_scene (EcoPlanChart *self);
gboolean      eco_plan_chart_is_empty  (EcoPlanChart *self);
const EcoPlanOptions *eco_plan_chart_get_options (EcoPlanChart *self);
/* Whether things of it can be moved at all. */
gboolean      eco_plan_chart_can_move  (EcoPlanChart *self, const char *id);
EcoPlanGrip   eco_plan_chart_find_grip (EcoPlanChart *self, const char *id, EcoPoint at);
/* The thing @id, held at @from, is let go at @to. */
EcoPlanMove  *eco_plan_chart_find_move (EcoPlanChart *self, const char *id, EcoPlanGrip grip,
                                        EcoPoint from, EcoPoint to) G_GNUC_WARN_UNUSED_RESULT;
/* One step with the keys: @dx and @dy are -1, 0 or 1. */
EcoPlanMove  *eco_plan_chart_find_nudge (EcoPlanChart *self, const char *id, EcoPlanGrip grip,
                                         int dx, int dy) G_GNUC_WARN_UNUSED_RESULT;
void          eco_plan_move_free       (EcoPlanMove *self);

EcoPlanScale  eco_plan_find_scale        (EcoFacts *facts, EcoDate today);

/* Which picture, and for the road map its scale and lanes: "board", "road-map:month:owner". */
gboolean      eco_plan_word_parse        (const char *word, EcoPlanPicture *picture,
                                          EcoPlanOptions *options, gboolean *has_scale);
char         *eco_plan_word_new          (EcoPlanPicture        picture,
                                          const EcoPlanOptions *options) G_GNUC_WARN_UNUSED_RESULT;

gboolean      eco_plan_picture_parse     (const char *word, EcoPlanPicture *picture);
const char   *eco_plan_picture_get_word  (EcoPlanPicture picture);
const char   *eco_plan_picture_get_label (EcoPlanPicture picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoPlanChart, eco_plan_chart_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoPlanMove, eco_plan_move_free)

G_END_DECLS
