/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a test measured, for the table in tests/README.md (tests/support/measures.py makes it). */
#pragma once

#include <gio/gio.h>

/* Leaves "%s" as what was measured for a row of the table; KEY.long is what a long run measured. */
G_GNUC_PRINTF (2, 3)
static inline void
eco_measure (const char *key, const char *format, ...)
{
  const char *folder = g_getenv ("ECO_MEASURES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, key, NULL) : NULL;
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s: %s", key, text);
  if (path != NULL && g_mkdir_with_parents (folder, 0755) == 0)
    g_file_set_contents (path, text, -1, NULL);
}
