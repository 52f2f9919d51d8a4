/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Crashes without one: a copy of a journal's folder is what a crash at this moment would leave. */
#pragma once

#include "session/eco-journal-private.h"
#include "session/eco-recovery.h"
#include "store/eco-writer.h"

#include <glib/gstdio.h>

static inline void
fixture_copy (const char *from, const char *to, const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &data, &length, NULL));
  g_assert_true (g_file_set_contents (target, data, (gssize) length, NULL));
}

/* Returns: (transfer full): the id of what a crash would leave of the journal with @id */
static inline char *
fixture_crash (const char *id)
{
  char *copy = g_uuid_string_random ();
  g_autofree char *from = _eco_journal_dup_path (id), *to = _eco_journal_dup_path (copy);
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    fixture_copy (from, to, name);
  return copy;
}

/* What a crash at this moment would leave is what the document is. */
static inline void
fixture_assert_kept (EcoJournal *journal, EcoDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (EcoEcosystem) read = NULL;
  g_autoptr (GBytes) kept = NULL, wanted = NULL;
  gboolean is_whole;

  g_assert_true (eco_journal_flush (journal, &error));
  g_assert_no_error (error);
  id = fixture_crash (eco_journal_get_id (journal));
  read = eco_recovery_read (id, &is_whole, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole);
  kept = eco_writer_write (read);
  wanted = eco_writer_write (eco_document_get_ecosystem (document));
  if (!g_bytes_equal (kept, wanted))
    g_test_message ("kept:\n%s\nwanted:\n%s", (const char *) g_bytes_get_data (kept, NULL),
                    (const char *) g_bytes_get_data (wanted, NULL));
  g_assert_true (g_bytes_equal (kept, wanted));
  g_assert_true (eco_recovery_discard (id, NULL));
}
