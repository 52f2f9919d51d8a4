/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of journal and recovery share: a document with a journal, and crashes without one:
 * a copy of a journal's folder is what a crash at this moment would leave. */
#pragma once

#include "session/eco-journal-private.h"
#include "session/eco-recovery.h"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoJournal *journal;
  char *folder; /* of files */
} JournalFixture;

char *fixture_crash (const char *id);
void fixture_assert_kept (EcoJournal *journal, EcoDocument *document);
void fixture_set_up (JournalFixture *fixture, gconstpointer data);
void fixture_drop (JournalFixture *fixture);
void fixture_tear_down (JournalFixture *fixture, gconstpointer data);
void fixture_set_title (EcoDocument *document, const char *title);
void fixture_begin (JournalFixture *fixture);
void fixture_run_main_loop (void);
GFile *fixture_get_file (JournalFixture *fixture, const char *name);
guint fixture_count_files (EcoJournal *journal, const char *kind);
guint fixture_count_items (void);
void fixture_flush (JournalFixture *fixture);
EcoRecoveryItem *fixture_get_only_item (void);
EcoDocument *fixture_try_open (JournalFixture *fixture, const char *id, GError **error);
EcoDocument *fixture_open_item (JournalFixture *fixture, const char *id);

#define FIXTURE_ADD(path, function)                                                                \
  g_test_add (path, JournalFixture, NULL, fixture_set_up, function, fixture_tear_down)
