/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers as text that never meets the locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for any text that these functions write, with its final NUL. */
#define ECO_NUMBER_TEXT_SIZE 32

gboolean eco_number_parse_double (const char *text, double *value);
gboolean eco_number_parse_int    (const char *text, int *value);
char    *eco_number_to_text      (double value, char buffer[static ECO_NUMBER_TEXT_SIZE]);
char    *eco_number_to_short    (double value) G_GNUC_WARN_UNUSED_RESULT;
char *eco_number_to_digits (double value, int digits, char buffer[static ECO_NUMBER_TEXT_SIZE]);
char *eco_number_to_fixed (double value, int decimals, char buffer[static ECO_NUMBER_TEXT_SIZE]);

G_END_DECLS
