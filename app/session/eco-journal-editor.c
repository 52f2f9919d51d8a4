/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who has a file open: its journal is locked as long as that program lives. */
#include "config.h"

#include "session/eco-journal-private.h"

#include <stdlib.h>

static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autofree char *first = NULL, *second = NULL;

  if (g_file_equal (a, b))
    return TRUE;
  if (g_file_peek_path (a) == NULL || g_file_peek_path (b) == NULL)
    return FALSE;
  first = realpath (g_file_peek_path (a), NULL);
  second = realpath (g_file_peek_path (b), NULL);
  return first != NULL && g_strcmp0 (first, second) == 0;
}

/**
 * eco_journal_find_editor:
 * @file: a document's file
 * @editor: (out) (optional): who has it open
 *
 * Returns: whether a living program has it open, this one included
 */
gboolean
eco_journal_find_editor (GFile *file, EcoJournalEditor *editor)
{
  g_autoptr (GPtrArray) ids = _eco_journal_list_ids ();

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = _eco_journal_dup_path (ids->pdata[i]);
      g_autoptr (EcoJournalMeta) meta = NULL;

      if (!_eco_journal_is_living (ids->pdata[i]))
        continue;
      meta = _eco_journal_meta_load (path);
      if (meta->file == NULL || !is_same_file (meta->file, file))
        continue;
      if (editor != NULL)
        *editor = (EcoJournalEditor){ meta->pid, meta->since };
      return TRUE;
    }
  return FALSE;
}
