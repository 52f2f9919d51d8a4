/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Replacing in a text what a person typed, whatever its case and accents. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint eco_replace_count (const char *text, const char *what, gboolean match_case);
char *eco_replace_all   (const char *text, const char *what, const char *with,
                         gboolean match_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
