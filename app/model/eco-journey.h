/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourney: which stage of the journey a node belongs to. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

int *eco_journey_dup_stages (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
