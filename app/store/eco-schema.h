/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The RELAX NG schema of the native format, for those who validate; opening a
 * file does without it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ECO_SCHEMA_PATH "/org/ecotone/Ecotone/format/ecosystem-1.rng"

gboolean eco_schema_validate (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
