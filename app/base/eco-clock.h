/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Moments in words, as a person at this computer says them: "Today 14:32". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both are microseconds since 1970; now: 0 for the present. */
char *eco_clock_dup_words (gint64 time, gint64 now) G_GNUC_WARN_UNUSED_RESULT;
/* "14:32", in this computer's time. */
char *eco_clock_dup_time (gint64 time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
