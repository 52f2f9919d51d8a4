/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The initiatives of an ecosystem as a calendar that other programs read. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

GBytes *eco_initiatives_calendar_write (EcoEcosystem *ecosystem,
                                        gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
