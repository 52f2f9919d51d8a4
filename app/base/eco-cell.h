/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of tables as text, which no spreadsheet takes for formulas. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eco_cell_guard (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *eco_cell_unguard (char *text) G_GNUC_WARN_UNUSED_RESULT;
void eco_cell_append (GString *out, const char *text, char separator, gboolean raw);

G_END_DECLS
