/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the horizon bar says: the date, what differs then, and what happens on which day. */
#pragma once

#include "plan/eco-horizon-track.h"
#include "session/eco-document.h"
#include "session/eco-timeline.h"

G_BEGIN_DECLS

GArray *eco_horizon_create_ticks (EcoDocument *document, EcoDate today, const GArray *dates,
                                  EcoDate *end) G_GNUC_WARN_UNUSED_RESULT;
char   *eco_horizon_dup_when     (EcoDocument *document, EcoDate date,
                                  gboolean today) G_GNUC_WARN_UNUSED_RESULT;
char   *eco_horizon_dup_what     (gboolean any, gboolean today,
                                  const EcoMoment *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
