/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving several files that belong together, such as pages as pictures: all are
 * written beside the old ones before the first takes its place, so that a full disk
 * leaves no mix of old and new pages. And making the folder they go into. */
#include "config.h"

#include "store/eco-save-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>

/* So many at a time, since each takes two file descriptors. */
#define MOST_AT_ONCE 100

typedef struct
{
  EcoSaveTarget target;
  EcoSaveTemp temp;
  gboolean is_staged; /* else it is saved by itself */
} Item;

static void
item_clear (Item *self)
{
  if (self->temp.name != NULL)
    _eco_save_temp_discard (&self->temp);
  _eco_save_temp_clear (&self->temp);
  _eco_save_target_clear (&self->target);
}

/* Nothing is replaced yet. */
static gboolean
prepare (Item *item, GFile *file, GBytes *bytes, GError **error)
{
  const char *path = g_file_peek_path (file);
  EcoSaveOutcome outcome;

  /* Saving it says what is wrong with it. */
  if (path == NULL)
    return TRUE;
  if (!_eco_save_target_open (&item->target, path, error))
    return FALSE;
  if (!_eco_save_can_replace (&item->target))
    return TRUE;
  _eco_save_target_remove_stale (&item->target);
  outcome = _eco_save_stage (&item->target, &item->temp, bytes, ECO_SAVE_NONE, error);
  item->is_staged = outcome == ECO_SAVE_OUTCOME_DONE;
  return outcome != ECO_SAVE_OUTCOME_FAILED;
}

static gboolean
finish (Item *item, GFile *file, GBytes *bytes, EcoSaveFlags flags, GError **error)
{
  EcoFileState state = { 0 };
  EcoSaveOutcome outcome = ECO_SAVE_OUTCOME_NOT_ALLOWED;

  if (item->is_staged)
    outcome = _eco_save_put_in_place (&item->target, &item->temp, flags, &state, error);
  if (outcome != ECO_SAVE_OUTCOME_NOT_ALLOWED)
    return outcome == ECO_SAVE_OUTCOME_DONE;
  return eco_save_bytes (file, bytes, NULL, flags, NULL, error);
}

/* Saves some of them; @n_done counts those that are saved. */
static gboolean
save_some (GFile **files, GBytes **contents, guint n, EcoSaveFlags flags, guint *n_done,
           GError **error)
{
  g_autofree Item *items = g_new0 (Item, n);
  gboolean done = TRUE;

  for (guint i = 0; i < n; i++)
    items[i] = (Item){ .target.folder_fd = -1, .temp.fd = -1 };
  for (guint i = 0; i < n && done; i++)
    done = prepare (&items[i], files[i], contents[i], error);
  for (guint i = 0; i < n && done; i++)
    {
      done = finish (&items[i], files[i], contents[i], flags, error);
      *n_done += done ? 1 : 0;
    }
  for (guint i = 0; i < n; i++)
    item_clear (&items[i]);
  return done;
}

/**
 * eco_save_several:
 * @files: (element-type GFile): where; whatever is there is replaced
 * @contents: (element-type GBytes): as many
 *
 * Saves files that belong together. When there is no room for all, none is replaced.
 *
 * Returns: whether all were saved; when not, each file is old or new, and @error says how
 *   many are new
 */
gboolean
eco_save_several (GPtrArray *files, GPtrArray *contents, EcoSaveFlags flags, GError **error)
{
  guint n_done = 0;
  gboolean done = TRUE;

  g_return_val_if_fail (files != NULL && contents != NULL, FALSE);
  g_return_val_if_fail (files->len == contents->len, FALSE);
  for (guint i = 0; i < files->len && done; i += MOST_AT_ONCE)
    done =
        save_some ((GFile **) files->pdata + i, (GBytes **) contents->pdata + i,
                   MIN (MOST_AT_ONCE, files->len - i), flags | ECO_SAVE_OVERWRITE, &n_done, error);
  if (!done && n_done > 0)
    /* TRANSLATORS: what went wrong follows */
    g_prefix_error (error,
                    g_dngettext (GETTEXT_PACKAGE, "%u of %u files was written. ",
                                 "%u of %u files were written. ", n_done),
                    n_done, files->len);
  return done;
}

/**
 * eco_save_make_folder:
 *
 * Makes a folder that only the user can read, with those above it, for good: what is
 * saved in it is not lost with it when the power goes.
 *
 * Returns: whether it is there
 */
gboolean
eco_save_make_folder (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (_eco_save_make_folder (path, 0700) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
               _("The folder “%s” cannot be made (%s): make room, or see who may write there"),
               shown, g_strerror (errno));
  return FALSE;
}
