/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log of a document, as a crash or an enemy left it: whatever it says, what is recovered of it
 * is a whole ecosystem. */
#include "fuzz.h"

#include "base/eco-error.h"
#include "model/eco-list.h"
#include "store/eco-journal-file.h"
#include "store/eco-writer.h"

#include <string.h>
#include <zlib.h>

/* Of the snapshot, which is copied for every log. */
#define SEED 14
#define HEADER 32

/**
 * fuzz_read_journal:
 */
void
fuzz_read_journal (GBytes *bytes)
{
  static EcoEcosystem *snapshot = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoJournalFile) journal = eco_journal_file_read (bytes, &error);
  g_autoptr (EcoEcosystem) recovered = NULL;
  guint n_applied = 0;

  fuzz_check_refusal (journal != NULL, error);
  if (journal == NULL)
    return;
  if (snapshot == NULL)
    snapshot = fuzz_make_ecosystem (SEED);
  for (guint i = 0; i < journal->steps->len; i++)
    {
      EcoJournalStep *step = journal->steps->pdata[i];

      if (!g_utf8_validate (step->label, -1, NULL))
        g_error ("the label of step %u is no UTF-8", i);
    }
  recovered = eco_journal_file_apply (journal, snapshot, &n_applied, &error);
  if (recovered == NULL)
    g_error ("nothing was recovered");
  if (n_applied > journal->steps->len || (n_applied < journal->steps->len) != (error != NULL))
    g_error ("%u of %u steps were applied: %s", n_applied, journal->steps->len,
             error != NULL ? error->message : "no error");
  fuzz_check_refusal (error == NULL, error);
  if (n_applied > 0)
    fuzz_check_ecosystem (recovered);
}

static void
append (GByteArray *log, GBytes *bytes)
{
  g_byte_array_append (log, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_bytes_unref (bytes);
}

/**
 * fuzz_make_journal:
 *
 * Returns: (transfer full): a log with a step for each of the records of a few random models
 */
GBytes *
fuzz_make_journal (guint32 seed)
{
  GByteArray *log = g_byte_array_new ();

  append (log, eco_journal_file_write_header (seed, 1, seed % 7));
  for (guint32 i = 0; i < 4; i++)
    {
      EcoJournalStep step = { .time = i,
                              .distance = i,
                              .label = (char *) "Step",
                              .changes = fuzz_make_records (seed * 4 + i) };

      append (log, eco_journal_file_write_step (i, &step));
      g_bytes_unref (step.changes);
    }
  return g_byte_array_free_to_bytes (log);
}

static guint32
get_number (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

/**
 * fuzz_mend_journal:
 *
 * Puts the sums of header and records right, as far as their lengths go.
 */
void
fuzz_mend_journal (guint8 *data, gsize size)
{
  gsize at = HEADER;

  if (size < HEADER)
    return;
  put_number (data + HEADER - 4, (guint32) crc32 (0, data, HEADER - 4));
  for (guint32 index = 0; size - at >= 8; index++)
    {
      guint32 length = get_number (data + at);
      guint8 head[8];

      if (length > size - at - 8)
        return;
      put_number (head, index);
      put_number (head + 4, length);
      put_number (data + at + 4, (guint32) crc32 (crc32 (0, head, 8), data + at + 8, length));
      at += 8 + length;
    }
}
