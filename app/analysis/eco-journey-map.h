/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourneyMap: the journey of all audiences, or of one: its stages with their touchpoints,
 * needs and feelings. Plain data that never changes, made in any thread. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

#define ECO_JOURNEY_LEAST_FEELING -2
#define ECO_JOURNEY_MOST_FEELING 2
/* Nobody has said what it feels like. */
#define ECO_JOURNEY_NO_FEELING (ECO_JOURNEY_LEAST_FEELING - 1)

typedef struct
{
  char       *id;   /* of the touchpoint */
  char       *node; /* id of what is met */
  char       *name;
  const char *kind; /* name of its kind, or NULL; belongs to the catalogue */
  char       *kind_id, *preset_id; /* for its glyph, or NULL */
  EcoElement  element;
  EcoMedia    media; /* none where it is no channel */
  int         feeling;
  char       *who;   /* name of the audience, or NULL */
  gboolean    planned;
} EcoJourneyCard;

typedef struct
{
  char  *id;
  char  *name;
  int    opportunity; /* 0 when it is not said */
  char  *served;      /* names of the offerings that serve it, or NULL */
} EcoJourneyNeed;

typedef struct
{
  char   *id;
  char   *name;
  char   *description; /* or NULL */
  EcoColor color;
  GArray *cards;       /* EcoJourneyCard */
  GArray *needs;       /* EcoJourneyNeed */
  double  feeling;     /* mean of its cards; NAN when nobody has said any */
} EcoJourneyStage;

typedef struct _EcoJourneyMap EcoJourneyMap;

EcoJourneyMap         *eco_journey_map_new   (EcoFacts   *facts,
                                              const char *who) G_GNUC_WARN_UNUSED_RESULT;
EcoJourneyMap         *eco_journey_map_ref   (EcoJourneyMap *self);
void                   eco_journey_map_unref (EcoJourneyMap *self);

const char            *eco_journey_map_get_who      (const EcoJourneyMap *self);
guint                  eco_journey_map_get_n_stages (const EcoJourneyMap *self);
const EcoJourneyStage *eco_journey_map_get_stage    (const EcoJourneyMap *self, guint stage);
GPtrArray             *eco_journey_map_list_audiences (EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const char            *eco_feeling_get_name         (int feeling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoJourneyMap, eco_journey_map_unref)

G_END_DECLS
