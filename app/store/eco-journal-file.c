/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJournalFile: the bytes of a document's log: steps that follow a snapshot. */
#include "config.h"

#include "store/eco-journal-file.h"

#include "base/eco-error.h"
#include "change/eco-change.h"
#include "model/eco-change-record.h"
#include "model/eco-integrity.h"
#include "store/eco-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#define MAGIC "ECOLOG01"
#define MAGIC_SIZE 8
#define HEADER_SIZE (MAGIC_SIZE + 8 + 8 + 4 + 4)
#define RECORD_SIZE (4 + 4)
#define PAYLOAD_MIN (8 + 4 + 4)

/* ---- Numbers */

static void
append_32 (GByteArray *out, guint32 number)
{
  guint32 bytes = GUINT32_TO_LE (number);

  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

static void
append_64 (GByteArray *out, guint64 number)
{
  guint64 bytes = GUINT64_TO_LE (number);

  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

static guint32
get_32 (const guint8 *data)
{
  guint32 bytes;

  memcpy (&bytes, data, sizeof bytes);
  return GUINT32_FROM_LE (bytes);
}

static guint64
get_64 (const guint8 *data)
{
  guint64 bytes;

  memcpy (&bytes, data, sizeof bytes);
  return GUINT64_FROM_LE (bytes);
}

/* ---- Writing */

/**
 * eco_journal_file_write_header:
 * @generation: of the snapshot that the steps follow
 * @time: when it was made, microseconds since 1970
 * @distance: how many steps it is from what is saved
 *
 * Returns: (transfer full): what a log begins with
 */
GBytes *
eco_journal_file_write_header (guint64 generation, gint64 time, guint32 distance)
{
  GByteArray *out = g_byte_array_sized_new (HEADER_SIZE);

  g_byte_array_append (out, (const guint8 *) MAGIC, MAGIC_SIZE);
  append_64 (out, generation);
  append_64 (out, (guint64) time);
  append_32 (out, distance);
  append_32 (out, (guint32) crc32_z (0, out->data, out->len));
  return g_byte_array_free_to_bytes (out);
}

/* The index is in it, so that no record can stand for another one. */
static guint32
compute_crc (guint32 index, const guint8 *payload, gsize length)
{
  guint32 prefix[2] = { GUINT32_TO_LE (index), GUINT32_TO_LE ((guint32) length) };
  uLong crc = crc32_z (0, (const guint8 *) prefix, sizeof prefix);

  return (guint32) crc32_z (crc, payload, length);
}

/* At most so many bytes of a label, and no half a character. */
static gsize
measure_label (const char *label)
{
  gsize length = strlen (label);

  if (length <= ECO_JOURNAL_FILE_MAX_LABEL)
    return length;
  return (gsize) (g_utf8_find_prev_char (label, label + ECO_JOURNAL_FILE_MAX_LABEL + 1) - label);
}

/**
 * eco_journal_file_write_step:
 * @index: how many steps are before it in the log
 *
 * Returns: (transfer full): the record of a step, to be added to the log
 */
GBytes *
eco_journal_file_write_step (guint32 index, const EcoJournalStep *step)
{
  g_autofree char *label = g_utf8_make_valid (step->label, -1);
  gsize length, label_length = measure_label (label);
  const guint8 *changes = g_bytes_get_data (step->changes, &length);
  GByteArray *out =
      g_byte_array_sized_new ((guint) (RECORD_SIZE + PAYLOAD_MIN + label_length + length));
  gsize payload_length = PAYLOAD_MIN + label_length + length;
  guint32 crc;

  append_32 (out, (guint32) payload_length);
  append_32 (out, 0);
  append_64 (out, (guint64) step->time);
  append_32 (out, step->distance);
  append_32 (out, (guint32) label_length);
  g_byte_array_append (out, (const guint8 *) label, (guint) label_length);
  g_byte_array_append (out, changes, (guint) length);
  crc = GUINT32_TO_LE (compute_crc (index, out->data + RECORD_SIZE, payload_length));
  memcpy (out->data + 4, &crc, sizeof crc);
  return g_byte_array_free_to_bytes (out);
}

/* ---- Reading */

static void
step_free (gpointer data)
{
  EcoJournalStep *step = data;

  g_free (step->label);
  g_bytes_unref (step->changes);
  g_free (step);
}

/**
 * eco_journal_file_free:
 * @self: (transfer full) (nullable): a log
 */
void
eco_journal_file_free (EcoJournalFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* @offset: of the payload in @bytes. NULL: it makes no sense */
static EcoJournalStep *
read_payload (GBytes *bytes, gsize offset, gsize length)
{
  const guint8 *data = (const guint8 *) g_bytes_get_data (bytes, NULL) + offset;
  gsize label_length = get_32 (data + 12);
  const char *label = (const char *) data + PAYLOAD_MIN;
  EcoJournalStep *step;

  if (label_length > MIN (length - PAYLOAD_MIN, ECO_JOURNAL_FILE_MAX_LABEL) ||
      !g_utf8_validate_len (label, label_length, NULL))
    return NULL;
  step = g_new0 (EcoJournalStep, 1);
  step->time = (gint64) get_64 (data);
  step->distance = get_32 (data + 8);
  step->label = g_strndup (label, label_length);
  step->changes = g_bytes_new_from_bytes (bytes, offset + PAYLOAD_MIN + label_length,
                                          length - PAYLOAD_MIN - label_length);
  return step;
}

/* The step at @offset, which then is behind it; NULL when it is not whole. */
static EcoJournalStep *
read_step (GBytes *bytes, gsize *offset, guint32 index)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *record = data + *offset;
  EcoJournalStep *step;
  gsize length;

  if (size - *offset < RECORD_SIZE)
    return NULL;
  length = get_32 (record);
  if (length < PAYLOAD_MIN || length > ECO_JOURNAL_FILE_MAX_STEP ||
      length > size - *offset - RECORD_SIZE ||
      get_32 (record + 4) != compute_crc (index, record + RECORD_SIZE, length))
    return NULL;
  step = read_payload (bytes, *offset + RECORD_SIZE, length);
  if (step != NULL)
    *offset += RECORD_SIZE + length;
  return step;
}

static gboolean
has_header (const guint8 *data, gsize size)
{
  return size >= HEADER_SIZE && memcmp (data, MAGIC, MAGIC_SIZE) == 0 &&
         get_32 (data + HEADER_SIZE - 4) == (guint32) crc32_z (0, data, HEADER_SIZE - 4);
}

/**
 * eco_journal_file_read:
 * @bytes: of a log, which may end anywhere or be anything; the steps keep a reference to it
 *
 * Returns: (transfer full) (nullable): all steps before the first that is not whole; %NULL with
 *   %ECO_ERROR_SYNTAX when not even the header is
 */
EcoJournalFile *
eco_journal_file_read (GBytes *bytes, GError **error)
{
  EcoJournalFile *self;
  gsize size, offset = HEADER_SIZE;
  const guint8 *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  data = g_bytes_get_data (bytes, &size);
  if (!has_header (data, size))
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                           _("This is no log of changes, or its beginning is damaged: go on from "
                             "the snapshot alone"));
      return NULL;
    }
  self = g_new0 (EcoJournalFile, 1);
  self->generation = get_64 (data + MAGIC_SIZE);
  self->time = (gint64) get_64 (data + MAGIC_SIZE + 8);
  self->distance = get_32 (data + MAGIC_SIZE + 16);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  while (offset < size && self->steps->len < ECO_JOURNAL_FILE_MAX_STEPS)
    {
      EcoJournalStep *step = read_step (bytes, &offset, self->steps->len);

      if (step == NULL)
        break;
      g_ptr_array_add (self->steps, step);
    }
  self->torn = offset < size;
  return self;
}

/* ---- Applying */

static gboolean
apply_record (EcoObject *record, EcoEcosystem *ecosystem, GPtrArray *done, GError **error)
{
  g_autoptr (EcoChange) change = NULL;

  if (!ECO_IS_CHANGE_RECORD (record))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("“%s” stands where a change should: drop it"), eco_object_get_label (record));
      return FALSE;
    }
  change = eco_change_from_record (ECO_CHANGE_RECORD (record), ecosystem, error);
  if (change == NULL || !eco_change_apply (change, ecosystem, error))
    return FALSE;
  g_ptr_array_add (done, g_steal_pointer (&change));
  return TRUE;
}

/**
 * eco_journal_step_apply:
 * @ecosystem: as it was before the step
 *
 * Returns: whether it was done; when not, nothing changed. Whether the ecosystem holds together
 *   after it is for the caller to see to
 */
gboolean
eco_journal_step_apply (const EcoJournalStep *step, EcoEcosystem *ecosystem, GError **error)
{
  g_autofree char *label = eco_error_dup_shown (step->label);
  g_autoptr (GPtrArray) records = eco_reader_read_objects (step->changes, label, error);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_change_unref);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!apply_record (records->pdata[i], ecosystem, done, error))
      {
        for (guint j = done->len; j > 0; j--)
          eco_change_revert (done->pdata[j - 1], ecosystem, NULL);
        return FALSE;
      }
  return TRUE;
}

/* @most: steps; less than that are applied when one does not fit, or with @check when the
 * ecosystem would not hold together after one */
static EcoEcosystem *
apply_some (EcoJournalFile *self, EcoEcosystem *snapshot, guint most, gboolean check,
            guint *n_applied, GError **error)
{
  EcoEcosystem *ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (snapshot)));
  guint i = 0;

  while (i < most && eco_journal_step_apply (self->steps->pdata[i], ecosystem, error))
    {
      if (check && !eco_integrity_check (ecosystem, error))
        break;
      i++;
    }
  *n_applied = i;
  return ecosystem;
}

/**
 * eco_journal_file_apply:
 * @snapshot: what the log follows; it is not changed
 * @n_applied: (out): of the steps
 * @error: why not all of them were applied; the result counts nevertheless
 *
 * Applies the steps up to the first that does not fit, or after which the ecosystem would not hold
 * together, which a log that this program wrote does not have.
 *
 * Returns: (transfer full): the snapshot with the steps
 */
EcoEcosystem *
eco_journal_file_apply (EcoJournalFile *self, EcoEcosystem *snapshot, guint *n_applied,
                        GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GError) stopped = NULL;
  guint n, n_good;

  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (snapshot), NULL);
  ecosystem = apply_some (self, snapshot, self->steps->len, FALSE, &n, &stopped);
  if (!eco_integrity_check (ecosystem, NULL))
    {
      g_clear_object (&ecosystem);
      g_clear_error (&stopped);
      /* Once to find the last good one, once to stop there. */
      ecosystem = apply_some (self, snapshot, n, TRUE, &n_good, &stopped);
      if (n_good < n)
        {
          g_clear_object (&ecosystem);
          ecosystem = apply_some (self, snapshot, n_good, FALSE, &n_good, NULL);
        }
      n = n_good;
    }
  if (stopped != NULL)
    g_propagate_error (error, g_steal_pointer (&stopped));
  if (n_applied != NULL)
    *n_applied = n;
  return g_steal_pointer (&ecosystem);
}
