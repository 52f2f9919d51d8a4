/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far objectives have come. Plain data, made in any thread, valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

/* EcoObjectiveState: how it goes, as far as what is known says */
typedef enum
{
  ECO_OBJECTIVE_UNKNOWN, /* baseline, target or current value are missing */
  ECO_OBJECTIVE_MOVING,  /* not reached; what it should be by today cannot be said */
  ECO_OBJECTIVE_ON_TRACK,
  ECO_OBJECTIVE_BEHIND,  /* less than it should be by today */
  ECO_OBJECTIVE_OVERDUE, /* not reached, and its date is past */
  ECO_OBJECTIVE_REACHED,
} EcoObjectiveState;

typedef struct
{
  const EcoObjective *objective;
  const char         *id;
  const EcoMetric    *metric;      /* or NULL */
  double              current;     /* NAN when nobody has measured */
  gboolean            from_metric; /* the current value is that of the metric */
  double              share;       /* of the way from baseline to target; NAN when unknown */
  double              expected;    /* the same by today, as time goes; NAN when unknown */
  EcoObjectiveState   state;
  GPtrArray          *initiatives; /* of const EcoInitiative *: those that serve it */
  GPtrArray          *concerns;    /* of char *: names of the nodes and exchanges */
} EcoObjectiveProgress;

GArray     *eco_objective_progress_list (const EcoFacts *facts,
                                         EcoDate         today) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_objective_state_get_label (EcoObjectiveState state);

G_END_DECLS
