/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How well a name answers to what a person typed; case and accents do not matter. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ECO_MATCH_NONE G_MAXINT

char *eco_match_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
int   eco_match_rank (const char *name, const char *wanted);
int   eco_match_rank_folded (const char *folded, const char *wanted);

G_END_DECLS
