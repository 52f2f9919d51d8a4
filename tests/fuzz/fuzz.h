/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The readers that are fuzzed: of each a function that reads any bytes, and says by g_error() what
 * must not be. Such a function keeps nothing from call to call that a later one could notice, uses
 * no GTK, and is run by libFuzzer, by the tests of kept cases and by the sweeps of broken files. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* also of its folder of kept cases */
  const char *marks; /* letters that begin a piece of its text; NULL: it is no text */
  void (*read) (GBytes *bytes);
  GBytes *(*make) (guint32 seed);          /* an input from a random model; or NULL */
  void (*mend) (guint8 *data, gsize size); /* puts sums right that a change has broken; or NULL */
} FuzzReader;

/* fuzz-readers.c */
const FuzzReader *fuzz_get_readers (guint *n_readers);
const FuzzReader *fuzz_find_reader (const char *name);
void fuzz_read (const FuzzReader *reader, GBytes *bytes);

/* fuzz-check.c: what holds of every reader */
void fuzz_check_refusal (gboolean accepted, const GError *error);
void fuzz_check_ecosystem (EcoEcosystem *ecosystem);
EcoEcosystem *fuzz_make_ecosystem (guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

/* fuzz-mutate.c */
gsize fuzz_mutate_pieces (const FuzzReader *reader, guint8 *data, gsize size, gsize most,
                          guint32 seed);

/* fuzz-model.c: files of ecosystems and parts of them */
void fuzz_read_native (GBytes *bytes);
GBytes *fuzz_make_native (guint32 seed);
void fuzz_read_fragment (GBytes *bytes);
GBytes *fuzz_make_fragment (guint32 seed);
void fuzz_read_theme (GBytes *bytes);
void fuzz_read_catalog (GBytes *bytes);
void fuzz_read_picture (GBytes *bytes);
void fuzz_mend_picture (guint8 *data, gsize size);

/* fuzz-sheet.c: tables */
void fuzz_read_csv (GBytes *bytes);
GBytes *fuzz_make_csv (guint32 seed);
void fuzz_read_xlsx (GBytes *bytes);

/* fuzz-graph.c, fuzz-dot.c: graphs of other programs */
void fuzz_read_graphml (GBytes *bytes);
void fuzz_read_gexf (GBytes *bytes);
void fuzz_read_kumu (GBytes *bytes);
void fuzz_read_node_link (GBytes *bytes);
void fuzz_read_dot_reply (GBytes *bytes);
void fuzz_read_dot (GBytes *bytes);

/* fuzz-journal.c */
void fuzz_read_journal (GBytes *bytes);
GBytes *fuzz_make_journal (guint32 seed);
void fuzz_mend_journal (guint8 *data, gsize size);

/* fuzz-edit.c: what is applied to a model */
void fuzz_read_records (GBytes *bytes);
GBytes *fuzz_make_records (guint32 seed);
void fuzz_read_clip (GBytes *bytes);
void fuzz_read_paste (GBytes *bytes);
void fuzz_read_import (GBytes *bytes);

G_END_DECLS
