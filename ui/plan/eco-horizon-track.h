/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonTrack: a line of time with a thumb: from today to the end of the plan.
 *
 * Ticks stand where something changes, names where a horizon is.
 * Signal: "moved": the user has put the thumb elsewhere. */
#pragma once

#include <gtk/gtk.h>

#include "base/eco-date.h"

G_BEGIN_DECLS

/* A day that is more than a point of the line. */
typedef struct
{
  EcoDate  date;
  gboolean changes; /* the map changes on that day */
  char    *name;    /* of a horizon, or NULL */
  char    *text;    /* what happens, for who points at it; or NULL */
} EcoHorizonTick;

#define ECO_TYPE_HORIZON_TRACK (eco_horizon_track_get_type ())
G_DECLARE_FINAL_TYPE (EcoHorizonTrack, eco_horizon_track, ECO, HORIZON_TRACK, GtkWidget)

GtkWidget    *eco_horizon_track_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Of EcoHorizonTick, sorted by date; the track keeps it. */
GArray       *eco_horizon_ticks_new (void) G_GNUC_WARN_UNUSED_RESULT;
void          eco_horizon_track_set_range (EcoHorizonTrack *self, EcoDate from, EcoDate to,
                                           GArray *ticks);
const GArray *eco_horizon_track_get_ticks (EcoHorizonTrack *self);
EcoDate       eco_horizon_track_get_date (EcoHorizonTrack *self);
void          eco_horizon_track_set_date (EcoHorizonTrack *self, EcoDate date);
EcoDate       eco_horizon_track_get_end  (EcoHorizonTrack *self);

G_END_DECLS
