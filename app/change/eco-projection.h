/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoProjection: an ecosystem as it is planned to be: in a scenario, at a date, or both.
 *
 * Changes of a scenario come first, then those of the initiatives that are due by the date, in the
 * order of their due dates; dropped ones count for nothing. A node or exchange is not there before
 * its date "from", and is retired after its "until". Records that no longer fit are left out and
 * told of. The baseline is not touched; it may be a copy, in a thread. */
#pragma once

#include "base/eco-date.h"
#include "base/eco-mark.h"
#include "change/eco-change.h"

G_BEGIN_DECLS

typedef struct _EcoProjection EcoProjection;

/* @scenario: id, or NULL. @date: unset for today's changes only, that is none.
 * @today: what "new" and "retired" are measured by. @keep_retired: what is gone by then stays,
 * marked as retired. */
EcoProjection *eco_projection_new (EcoEcosystem *baseline, const char *scenario, EcoDate date,
                                   EcoDate today,
                                   gboolean keep_retired) G_GNUC_WARN_UNUSED_RESULT;
EcoProjection *eco_projection_ref   (EcoProjection *self);
void           eco_projection_unref (EcoProjection *self);

EcoEcosystem *eco_projection_get_ecosystem (EcoProjection *self);
/* Id -> EcoMark (GPOINTER_TO_INT), against the baseline at @today. */
GHashTable   *eco_projection_get_marks     (EcoProjection *self);
/* Of char *: what did not fit, a sentence each. */
GPtrArray    *eco_projection_get_problems  (EcoProjection *self);

/* Of EcoDate, sorted, without repeats: the days on which something changes. */
GArray *eco_projection_list_dates (EcoEcosystem *baseline) G_GNUC_WARN_UNUSED_RESULT;

/* Applies @records to @ecosystem, leaving out what does not fit; @problems (of char *) or NULL. */
void eco_projection_apply_records (EcoEcosystem *ecosystem, EcoList *records,
                                   GPtrArray *problems);

/* The same, and which records (of EcoChangeRecord, not owned) do not fit. */
GPtrArray *eco_projection_find_unfit (EcoEcosystem *ecosystem, EcoList *records,
                                      GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
/* What the changes of @owner, a scenario or an initiative, are laid over: a copy of @baseline, with
 * what the initiative depends on. */
EcoEcosystem *eco_projection_create_base (EcoEcosystem *baseline,
                                          EcoObject *owner) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoProjection, eco_projection_unref)

G_END_DECLS
