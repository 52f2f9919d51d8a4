/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The closed sets of the domain. Each is registered as a GEnum, whose nicks are
 * the words of the file format and whose labels (eco_enum_get_label()) are what
 * a person reads. The first value of each is its default. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* EcoSide: where a node is, seen from the organisation; the brand is on neither side */
typedef enum
{
  ECO_SIDE_NONE,
  ECO_SIDE_INTERNAL,
  ECO_SIDE_EXTERNAL,
} EcoSide;

/* EcoElement: the core elements of an ecosystem */
typedef enum
{
  ECO_ELEMENT_NONE,
  ECO_ELEMENT_PEOPLE,
  ECO_ELEMENT_PROCESS,
  ECO_ELEMENT_TECHNOLOGY,
} EcoElement;

/* EcoRingRole: what a ring stands for, whatever the user calls it */
typedef enum
{
  ECO_RING_ROLE_FREE,
  ECO_RING_ROLE_BRAND,
  ECO_RING_ROLE_STAKEHOLDERS,
  ECO_RING_ROLE_COMMUNITY,
  ECO_RING_ROLE_SOCIAL,
} EcoRingRole;

/* EcoRingShape: what the rings are drawn as; wide ones fill a page of 16:9 */
typedef enum
{
  ECO_RING_SHAPE_ROUND,
  ECO_RING_SHAPE_WIDE,
} EcoRingShape;

/* EcoAudience: whom the brand serves */
typedef enum
{
  ECO_AUDIENCE_BOTH,
  ECO_AUDIENCE_B2B,
  ECO_AUDIENCE_B2C,
} EcoAudience;

/* EcoStatus: where a node or an exchange is in its life */
typedef enum
{
  ECO_STATUS_CURRENT,
  ECO_STATUS_PLANNED,
  ECO_STATUS_AT_RISK,
  ECO_STATUS_RETIRED,
} EcoStatus;

/* EcoEngagement: how a stakeholder stands to the strategy; none means not assessed */
typedef enum
{
  ECO_ENGAGEMENT_NONE,
  ECO_ENGAGEMENT_UNAWARE,
  ECO_ENGAGEMENT_RESISTANT,
  ECO_ENGAGEMENT_NEUTRAL,
  ECO_ENGAGEMENT_SUPPORTIVE,
  ECO_ENGAGEMENT_LEADING,
} EcoEngagement;

/* EcoMedia: how the attention of a channel is won; none means not a channel */
typedef enum
{
  ECO_MEDIA_NONE,
  ECO_MEDIA_PAID,
  ECO_MEDIA_OWNED,
  ECO_MEDIA_EARNED,
  ECO_MEDIA_SHARED,
} EcoMedia;

/* EcoParticipation: the recorded decision to build something or to take part in it */
typedef enum
{
  ECO_PARTICIPATION_NONE,
  ECO_PARTICIPATION_BUILD,
  ECO_PARTICIPATION_TAKE_PART,
} EcoParticipation;

/* EcoTangible: whether a value can be counted; by-category leaves it to the value category */
typedef enum
{
  ECO_TANGIBLE_BY_CATEGORY,
  ECO_TANGIBLE_YES,
  ECO_TANGIBLE_NO,
} EcoTangible;

/* EcoAnswer: whether an exchange is answered; open means judged from the map */
typedef enum
{
  ECO_ANSWER_OPEN,
  ECO_ANSWER_RETURNED_OTHERWISE,
} EcoAnswer;

/* EcoForceType: what kind of market force it is */
typedef enum
{
  ECO_FORCE_TYPE_TREND,
  ECO_FORCE_TYPE_TECHNOLOGY,
  ECO_FORCE_TYPE_RULE,
} EcoForceType;

/* EcoForceEffect: what a market force does to a node or an exchange */
typedef enum
{
  ECO_FORCE_EFFECT_SUPPORTS,
  ECO_FORCE_EFFECT_THREATENS,
  ECO_FORCE_EFFECT_BREAKS_SILO,
  ECO_FORCE_EFFECT_HARDENS_SILO,
} EcoForceEffect;

/* EcoWorkStatus: where an initiative is */
typedef enum
{
  ECO_WORK_STATUS_IDEA,
  ECO_WORK_STATUS_PLANNED,
  ECO_WORK_STATUS_ACTIVE,
  ECO_WORK_STATUS_DONE,
  ECO_WORK_STATUS_DROPPED,
} EcoWorkStatus;
#define ECO_N_WORK_STATUSES 5

/* EcoDataAccess: how a node stands to a data set */
typedef enum
{
  ECO_DATA_ACCESS_HOLDS,
  ECO_DATA_ACCESS_SHARES,
  ECO_DATA_ACCESS_LACKS,
} EcoDataAccess;

/* EcoChangeOp: what a change record does */
typedef enum
{
  ECO_CHANGE_OP_SET,
  ECO_CHANGE_OP_INSERT,
  ECO_CHANGE_OP_REMOVE,
  ECO_CHANGE_OP_MOVE,
  ECO_CHANGE_OP_PLACE,
} EcoChangeOp;

/* EcoFocus: what a view shows of the rest of the map */
typedef enum
{
  ECO_FOCUS_ALL,
  ECO_FOCUS_GHOST,
  ECO_FOCUS_HIDE,
} EcoFocus;

/* EcoGroupBy: which nodes the layout keeps together */
typedef enum
{
  ECO_GROUP_BY_NONE,
  ECO_GROUP_BY_FAMILY,
  ECO_GROUP_BY_OWNER,
  ECO_GROUP_BY_STAGE,
} EcoGroupBy;

/* EcoTheme: which design of ours a picture follows */
typedef enum
{
  ECO_THEME_LIGHT,
  ECO_THEME_DARK,
  ECO_THEME_PRINT, /* greys on white */
  ECO_THEME_CONTRAST,
  ECO_THEME_CONTRAST_DARK,
  ECO_THEME_PAPER,     /* warm and printed, headings with serifs */
  ECO_THEME_BLUEPRINT, /* drawn in light lines on blue */
} EcoTheme;
#define ECO_N_THEMES 7

/* EcoLegendPlace: in which corner of the picture the legend stands */
typedef enum
{
  ECO_LEGEND_AUTOMATIC,
  ECO_LEGEND_TOP_LEFT,
  ECO_LEGEND_TOP_RIGHT,
  ECO_LEGEND_BOTTOM_LEFT,
  ECO_LEGEND_BOTTOM_RIGHT,
  ECO_LEGEND_NONE,
} EcoLegendPlace;

/* EcoSeverity: how much a finding matters */
typedef enum
{
  ECO_SEVERITY_HINT,    /* worth a thought */
  ECO_SEVERITY_WARNING, /* a weak spot */
  ECO_SEVERITY_PROBLEM, /* hurts already, or soon */
} EcoSeverity;
#define ECO_N_SEVERITIES 3

/* EcoFindingGroup: which question of the strategist a finding answers */
typedef enum
{
  ECO_FINDING_GROUP_RECIPROCITY,
  ECO_FINDING_GROUP_SILOS,
  ECO_FINDING_GROUP_JOURNEY,
  ECO_FINDING_GROUP_NEEDS,
  ECO_FINDING_GROUP_COMPLETENESS,
  ECO_FINDING_GROUP_UPKEEP,
  ECO_FINDING_GROUP_DEPENDENCE,
  ECO_FINDING_GROUP_OUTLOOK,
} EcoFindingGroup;
#define ECO_N_FINDING_GROUPS 8

#define ECO_TYPE_SIDE (eco_side_get_type ())
#define ECO_TYPE_ELEMENT (eco_element_get_type ())
#define ECO_TYPE_RING_ROLE (eco_ring_role_get_type ())
#define ECO_TYPE_RING_SHAPE (eco_ring_shape_get_type ())
#define ECO_TYPE_AUDIENCE (eco_audience_get_type ())
#define ECO_TYPE_STATUS (eco_status_get_type ())
#define ECO_TYPE_ENGAGEMENT (eco_engagement_get_type ())
#define ECO_TYPE_MEDIA (eco_media_get_type ())
#define ECO_TYPE_PARTICIPATION (eco_participation_get_type ())
#define ECO_TYPE_TANGIBLE (eco_tangible_get_type ())
#define ECO_TYPE_ANSWER (eco_answer_get_type ())
#define ECO_TYPE_FORCE_TYPE (eco_force_type_get_type ())
#define ECO_TYPE_FORCE_EFFECT (eco_force_effect_get_type ())
#define ECO_TYPE_WORK_STATUS (eco_work_status_get_type ())
#define ECO_TYPE_DATA_ACCESS (eco_data_access_get_type ())
#define ECO_TYPE_CHANGE_OP (eco_change_op_get_type ())
#define ECO_TYPE_FOCUS (eco_focus_get_type ())
#define ECO_TYPE_GROUP_BY (eco_group_by_get_type ())
#define ECO_TYPE_THEME (eco_theme_get_type ())
#define ECO_TYPE_LEGEND_PLACE (eco_legend_place_get_type ())
#define ECO_TYPE_SEVERITY (eco_severity_get_type ())
#define ECO_TYPE_FINDING_GROUP (eco_finding_group_get_type ())

GType eco_side_get_type          (void);
GType eco_element_get_type       (void);
GType eco_ring_role_get_type     (void);
GType eco_ring_shape_get_type    (void);
GType eco_audience_get_type      (void);
GType eco_status_get_type        (void);
GType eco_engagement_get_type    (void);
GType eco_media_get_type         (void);
GType eco_participation_get_type (void);
GType eco_tangible_get_type      (void);
GType eco_answer_get_type        (void);
GType eco_force_type_get_type    (void);
GType eco_force_effect_get_type  (void);
GType eco_work_status_get_type   (void);
GType eco_data_access_get_type   (void);
GType eco_change_op_get_type     (void);
GType eco_focus_get_type         (void);
GType eco_group_by_get_type      (void);
GType eco_theme_get_type         (void);
GType eco_legend_place_get_type  (void);
GType eco_severity_get_type      (void);
GType eco_finding_group_get_type (void);

const char *eco_enum_get_nick  (GType type, int value);
const char *eco_enum_get_label (GType type, int value);
gboolean    eco_enum_parse     (GType type, const char *nick, int *value);
char       *eco_enum_dup_nicks (GType type) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
