/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells between commas, as spreadsheets read them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void eco_csv_append_text (GString *out, const char *text);

G_END_DECLS
