/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The client of ecotone-dot, the process in which a DOT file is parsed. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Milliseconds that reading a file may take. */
#define ECO_DOT_DEADLINE_MS 10000

GBytes *eco_dot_client_parse      (GBytes *dot, const char *name, GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eco_dot_client_parse_with (const char *program, int deadline_ms, GBytes *dot,
                                   const char *name, GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
