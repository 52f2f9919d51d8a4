/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJournalFile: the bytes of a document's log: steps that follow a snapshot.
 *
 * A log is a header, then records: length, CRC-32, payload. It is only ever added to, and a crash
 * or a power cut can end it anywhere: what was whole before that counts, and nothing behind it. All
 * numbers are little-endian:
 *
 *   header   "ECOLOG01", generation (8), time (8), distance (4), CRC-32 of all that (4)
 *   record   length of the payload (4), CRC-32 of its index, length and payload (4), payload
 *   payload  time (8), distance (4), length of the label (4), label, changes as XML
 *
 * Reading takes any bytes whatever, and applying gives a whole ecosystem whatever they say. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

/* A log with more bytes, steps, or bytes in a step than this is not read any further. */
#define ECO_JOURNAL_FILE_MAX_BYTES (256 * 1024 * 1024)
#define ECO_JOURNAL_FILE_MAX_STEPS 1000000
#define ECO_JOURNAL_FILE_MAX_STEP (64 * 1024 * 1024)
#define ECO_JOURNAL_FILE_MAX_LABEL 4096

/* One step of a history, done or undone. */
typedef struct
{
  gint64 time;      /* when, microseconds since 1970 */
  guint32 distance; /* how many steps the document was from what is saved, after it */
  char *label;      /* for people */
  GBytes *changes;  /* what eco_writer_write_objects() gives for EcoChangeRecords */
} EcoJournalStep;

typedef struct
{
  guint64 generation; /* of the snapshot that it follows */
  gint64 time;        /* of that */
  guint32 distance;   /* of that; as in a step */
  GPtrArray *steps;   /* of EcoJournalStep */
  gboolean torn;      /* something is behind them that does not count */
} EcoJournalFile;

GBytes *eco_journal_file_write_header (guint64 generation, gint64 time,
                                       guint32 distance) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eco_journal_file_write_step (guint32 index,
                                     const EcoJournalStep *step) G_GNUC_WARN_UNUSED_RESULT;

EcoJournalFile *eco_journal_file_read (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eco_journal_file_free (EcoJournalFile *self);

gboolean eco_journal_step_apply (const EcoJournalStep *step, EcoEcosystem *ecosystem,
                                 GError **error);
EcoEcosystem *eco_journal_file_apply (EcoJournalFile *self, EcoEcosystem *snapshot,
                                      guint *n_applied, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoJournalFile, eco_journal_file_free)

G_END_DECLS
