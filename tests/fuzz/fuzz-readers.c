/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of the readers that are fuzzed. */
#include "fuzz.h"

static const FuzzReader readers[] = {
  /* BEGIN TABLE */
  { "native", "<", fuzz_read_native, fuzz_make_native, NULL },
  { "fragment", "<", fuzz_read_fragment, fuzz_make_fragment, NULL },
  { "theme", "<", fuzz_read_theme, NULL, NULL },
  { "catalog", "<", fuzz_read_catalog, NULL, NULL },
  { "picture", NULL, fuzz_read_picture, NULL, fuzz_mend_picture },
  { "csv", "\n,;\t\"", fuzz_read_csv, fuzz_make_csv, NULL },
  { "xlsx", "<", fuzz_read_xlsx, NULL, NULL },
  { "records", "<", fuzz_read_records, fuzz_make_records, NULL },
  { "clip", "<", fuzz_read_clip, fuzz_make_fragment, NULL },
  { "paste", "\n,;\t\"", fuzz_read_paste, fuzz_make_csv, NULL },
  { "import", "\n,;\t\"", fuzz_read_import, fuzz_make_csv, NULL },
  { "graphml", "<", fuzz_read_graphml, NULL, NULL },
  { "gexf", "<", fuzz_read_gexf, NULL, NULL },
  { "kumu", "{[,:\"", fuzz_read_kumu, NULL, NULL },
  { "node-link", "{[,:\"", fuzz_read_node_link, NULL, NULL },
  { "dot", "{}[;\n\"", fuzz_read_dot, NULL, NULL },
  { "dot-reply", NULL, fuzz_read_dot_reply, NULL, NULL },
  { "journal", NULL, fuzz_read_journal, fuzz_make_journal, fuzz_mend_journal },
  /* END TABLE */
};

/**
 * fuzz_get_readers:
 */
const FuzzReader *
fuzz_get_readers (guint *n_readers)
{
  *n_readers = G_N_ELEMENTS (readers);
  return readers;
}

/**
 * fuzz_find_reader:
 *
 * Returns: (nullable): the reader of that name
 */
const FuzzReader *
fuzz_find_reader (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_strcmp0 (readers[i].name, name) == 0)
      return &readers[i];
  return NULL;
}

/**
 * fuzz_read:
 *
 * Reads; what GLib would only warn of is a finding too.
 */
void
fuzz_read (const FuzzReader *reader, GBytes *bytes)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  reader->read (bytes);
}
