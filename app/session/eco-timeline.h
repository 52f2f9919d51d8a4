/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTimeline: the ecosystem of today, and as it is planned to be after each day on which
 * something changes.
 *
 * It works on a copy that nobody else touches, so any thread may ask, one at a time. All moments
 * have the same places: what is to come stands where it will stand in the end. */
#pragma once

#include "base/eco-date.h"
#include "base/eco-mark.h"
#include "catalog/eco-catalog.h"
#include "model/eco-model.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

/* The ecosystem between two days on which something changes. */
typedef struct
{
  gatomicrefcount refs;
  EcoDate       date;      /* the first day of it */
  EcoEcosystem *ecosystem; /* what is gone by then is still in it */
  GHashTable   *marks;     /* id -> EcoMark, against the moment that it is compared with */
  guint         counts[ECO_N_MARKS]; /* nodes and exchanges with which mark */
  GPtrArray    *problems;  /* of char *: planned changes that do not fit, a sentence each */
} EcoMoment;

typedef struct _EcoTimeline EcoTimeline;

/* Of EcoDate, sorted: the days after @today on which something changes. */
GArray          *eco_timeline_list_dates (EcoEcosystem *ecosystem,
                                          EcoDate today) G_GNUC_WARN_UNUSED_RESULT;

/* @ecosystem: a copy, which the time line changes. */
EcoTimeline     *eco_timeline_new       (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                         EcoTypesetter *typesetter,
                                         EcoDate today) G_GNUC_WARN_UNUSED_RESULT;
void             eco_timeline_free      (EcoTimeline *self);
EcoDate          eco_timeline_get_end   (EcoTimeline *self);
/* As of that day, against today. */
EcoMoment       *eco_timeline_create_moment (EcoTimeline *self,
                                             EcoDate date) G_GNUC_WARN_UNUSED_RESULT;
/* Of EcoMoment: today, then the end of each quarter in which something changes, each against the
 * one before. */
GPtrArray       *eco_timeline_create_quarters (EcoTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

char            *eco_moment_dup_counts  (const EcoMoment *self) G_GNUC_WARN_UNUSED_RESULT;
EcoMoment       *eco_moment_ref         (EcoMoment *self);
void             eco_moment_unref       (EcoMoment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoTimeline, eco_timeline_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMoment, eco_moment_unref)

G_END_DECLS
