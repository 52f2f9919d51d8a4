/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Remembers the ways of a picture, so that an edit need not wait for all of them
 * to be found again.
 *
 * On a map of some hundred exchanges a fine search for all ways takes longer than
 * a frame. With a memo a scene shows at once the ways known from before, and plain
 * ones where something moved. What the fine search needs is a job, which a thread
 * may run; once its result is taken over, the next scene is the same as one built
 * without a memo. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EcoRouteMemo EcoRouteMemo;
typedef struct _EcoRouteJob EcoRouteJob;

EcoRouteMemo *eco_route_memo_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          eco_route_memo_free     (EcoRouteMemo *self);
EcoRouteJob  *eco_route_memo_take_job (EcoRouteMemo *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_route_memo_apply    (EcoRouteMemo *self, EcoRouteJob *job);

EcoRouteJob  *eco_route_job_ref       (EcoRouteJob *job);
void          eco_route_job_unref     (EcoRouteJob *job);
void          eco_route_job_run       (EcoRouteJob *job);
void          eco_route_job_cancel    (EcoRouteJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoRouteMemo, eco_route_memo_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoRouteJob, eco_route_job_unref)

G_END_DECLS
