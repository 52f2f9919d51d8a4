/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a text may be broken into lines. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EcoBreak: what may be done before a character */
typedef enum
{
  ECO_BREAK_NONE,
  ECO_BREAK_PLAIN, /* a line may end here */
  ECO_BREAK_INNER, /* the same, but only in a word that is too long for a line */
  ECO_BREAK_HYPHEN, /* that too, and a hyphen ends the line */
  ECO_BREAK_SOFT, /* somebody put a soft hyphen here: as plain, and a hyphen ends the line */
} EcoBreak;

guint8 *eco_breaks_find       (const char *text, int *n) G_GNUC_WARN_UNUSED_RESULT;
char   *eco_breaks_dup_line   (const char *start,
                               gsize       length,
                               gboolean    hyphen) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
