/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersions: earlier versions of a document. eco-versions-folder.c knows where they are, and
 * eco-version-thinning.c which of them go. */
#include "config.h"

#include "session/eco-versions-private.h"

#include "base/eco-error.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MOST_BYTES (64 * 1024 * 1024)
/* Files that a document was before: no more are looked back at. */
#define MOST_BEFORE 8

/* ---- One version */

/**
 * eco_version_copy:
 *
 * Returns: (transfer full): another of the same
 */
EcoVersion *
eco_version_copy (const EcoVersion *self)
{
  EcoVersion *copy = g_memdup2 (self, sizeof *self);

  g_object_ref (copy->file);
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * eco_version_free:
 *
 * Frees what is known of it; it stays on the disk.
 */
void
eco_version_free (EcoVersion *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->file);
  g_free (self->name);
  g_free (self);
}

/**
 * eco_version_load:
 *
 * Returns: (transfer full): what the document was, or %NULL with @error set
 */
EcoEcosystem *
eco_version_load (const EcoVersion *self, GError **error)
{
  return eco_reader_read_file (self->file, _("Earlier version"), NULL, NULL, NULL, error);
}

/**
 * eco_version_check_name:
 * @name: what a version is to be called
 *
 * Returns: whether it may be; else @error says what to do
 */
gboolean
eco_version_check_name (const char *name, GError **error)
{
  if (name == NULL || *name == '\0')
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, _("Give the version a name"));
  else if (strlen (name) > ECO_VERSION_MAX_NAME)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("This name is too long: leave out some of it"));
  else if (!g_utf8_validate (name, -1, NULL))
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID, _("This name is not a text"));
  else
    {
      for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
        if (g_unichar_iscntrl (g_utf8_get_char (at)))
          {
            g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                                 _("A version’s name is one line without tabs"));
            return FALSE;
          }
      return TRUE;
    }
  return FALSE;
}

static gboolean
write_name (const EcoVersion *self, const char *name, GError **error)
{
  g_autoptr (GFile) file = _eco_version_get_name_file (self);
  g_autoptr (GBytes) bytes = g_bytes_new (name, strlen (name));

  return _eco_versions_write (file, bytes, error);
}

/**
 * eco_version_rename:
 * @name: what it is called from now on
 *
 * From now on it is one that stays until the user removes it; @self is as it was, so the list has
 * to be made anew.
 *
 * Returns: whether it has the name
 */
gboolean
eco_version_rename (const EcoVersion *self, const char *name, GError **error)
{
  g_autoptr (EcoVersion) named = eco_version_copy (self);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *path = g_file_get_path (folder);

  if (!eco_version_check_name (name, error))
    return FALSE;
  named->kind = ECO_VERSION_NAMED;
  if (!write_name (named, name, error))
    return FALSE;
  if (self->kind == ECO_VERSION_NAMED)
    return TRUE;
  g_clear_object (&named->file);
  named->file = _eco_versions_get_file (path, self->time, ECO_VERSION_NAMED, NULL);
  return g_file_move (self->file, named->file, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

/**
 * eco_version_remove:
 *
 * Takes it from the disk.
 *
 * Returns: (transfer full): its bytes, for eco_versions_keep() to bring it back; or %NULL with
 *   @error set
 */
GBytes *
eco_version_remove (const EcoVersion *self, GError **error)
{
  g_autoptr (GBytes) bytes = eco_file_load (self->file, MOST_BYTES, NULL, NULL, error);
  g_autoptr (GFile) name_file = _eco_version_get_name_file (self);

  if (bytes == NULL || !g_file_delete (self->file, NULL, error))
    return NULL;
  g_file_delete (name_file, NULL, NULL);
  return g_steal_pointer (&bytes);
}

/* ---- All of them */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const EcoVersion *x = *(EcoVersion *const *) a, *y = *(EcoVersion *const *) b;

  return x->time < y->time ? 1 : x->time > y->time ? -1 : 0;
}

/**
 * eco_versions_list:
 * @document: a file that need not be there any more
 *
 * Returns: (transfer full) (element-type EcoVersion): what is kept of it, the latest first
 */
GPtrArray *
eco_versions_list (GFile *document)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_version_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *folder = _eco_versions_dup_folder (document);
  gint64 until = G_MAXINT64;

  while (folder != NULL && g_hash_table_size (seen) < MOST_BEFORE &&
         !g_hash_table_contains (seen, folder))
    {
      gint64 time = 0;

      _eco_versions_list_folder (folder, until, versions);
      g_hash_table_add (seen, folder);
      folder = _eco_versions_dup_before (folder, &time);
      until = MIN (until, time);
    }
  g_free (folder);
  g_ptr_array_sort (versions, compare_times);
  return versions;
}

/* Those of this file alone, since only they give way. */
static GPtrArray *
list_own (const char *folder)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_version_free);

  _eco_versions_list_folder (folder, G_MAXINT64, versions);
  g_ptr_array_sort (versions, compare_times);
  return versions;
}

static gboolean
has_bytes (const EcoVersion *version, GBytes *bytes)
{
  g_autoptr (GBytes) own = NULL;

  if (version->size != (gint64) g_bytes_get_size (bytes))
    return FALSE;
  own = eco_file_load (version->file, MOST_BYTES, NULL, NULL, NULL);
  return own != NULL && g_bytes_equal (own, bytes);
}

/* Removes what is too much; failing to is no reason to stop. */
static void
thin (const char *folder)
{
  g_autoptr (GPtrArray) versions = list_own (folder);
  g_autoptr (GPtrArray) excess = eco_versions_find_excess (versions, g_get_real_time ());

  for (guint i = 0; i < excess->len; i++)
    g_clear_pointer (&(GBytes *){ eco_version_remove (excess->pdata[i], NULL) }, g_bytes_unref);
}

static gboolean
keep_new (const char *folder, GBytes *bytes, EcoVersionKind kind, const char *name, gint64 time,
          GError **error)
{
  EcoVersion version = { NULL, kind, NULL, time, 0 };
  gboolean kept;

  version.file = _eco_versions_get_file (folder, time, kind, NULL);
  while (g_file_query_exists (version.file, NULL))
    {
      g_object_unref (version.file);
      version.file = _eco_versions_get_file (folder, ++version.time, kind, NULL);
    }
  /* The name comes first: a version with a name but without its text would be lost in the list. */
  kept = (name == NULL || write_name (&version, name, error)) &&
         _eco_versions_write (version.file, bytes, error);
  g_object_unref (version.file);
  return kept;
}

/**
 * eco_versions_keep:
 * @document: the file whose version it is
 * @bytes: a whole file in the native format
 * @kind: why it is kept
 * @name: (nullable): for %ECO_VERSION_NAMED
 * @time: when it was so, microseconds since 1970; 0 for now
 *
 * Keeps it, unless the latest version is the same, which then takes the name; and lets go of those
 * that are too many.
 *
 * Returns: whether it is kept
 */
gboolean
eco_versions_keep (GFile *document, GBytes *bytes, EcoVersionKind kind, const char *name,
                   gint64 time, GError **error)
{
  g_autofree char *folder = _eco_versions_dup_folder (document);
  g_autoptr (GPtrArray) versions = NULL;
  EcoVersion *latest;

  g_return_val_if_fail (G_IS_FILE (document) && bytes != NULL, FALSE);
  g_return_val_if_fail ((name != NULL) == (kind == ECO_VERSION_NAMED), FALSE);
  if ((name != NULL && !eco_version_check_name (name, error)) ||
      !_eco_versions_make_folder (document, error))
    return FALSE;
  versions = list_own (folder);
  latest = versions->len > 0 ? versions->pdata[0] : NULL;
  if (latest != NULL && (time == 0 || time >= latest->time) && has_bytes (latest, bytes) &&
      (kind != ECO_VERSION_NAMED || latest->kind != ECO_VERSION_NAMED))
    return name == NULL || eco_version_rename (latest, name, error);
  if (!keep_new (folder, bytes, kind, name, time != 0 ? time : g_get_real_time (), error))
    return FALSE;
  thin (folder);
  return TRUE;
}

/**
 * eco_versions_keep_file:
 * @document: a file
 *
 * Keeps what is in the file now, whoever put it there.
 *
 * Returns: whether it is kept; a file that is not there is no error
 */
gboolean
eco_versions_keep_file (GFile *document, EcoVersionKind kind, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = eco_file_load (document, MOST_BYTES, NULL, NULL, &cause);

  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    return eco_versions_keep (document, bytes, kind, NULL, 0, error);
  if (bytes != NULL || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* ---- In a thread */

typedef struct
{
  GFile *document;
  EcoEcosystem *ecosystem; /* a copy */
  EcoVersionKind kind;
  char *name;
} Keeping;

static void
keeping_free (Keeping *keeping)
{
  g_object_unref (keeping->document);
  g_object_unref (keeping->ecosystem);
  g_free (keeping->name);
  g_free (keeping);
}

static void
keep_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Keeping *keeping = data;
  g_autoptr (GBytes) bytes = eco_writer_write (keeping->ecosystem);
  GError *error = NULL;

  if (eco_versions_keep (keeping->document, bytes, keeping->kind, keeping->name, 0, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eco_versions_keep_async:
 * @ecosystem: copied
 * @name: (nullable): for %ECO_VERSION_NAMED
 *
 * As eco_versions_keep(), in a thread.
 */
void
eco_versions_keep_async (GFile *document, EcoEcosystem *ecosystem, EcoVersionKind kind,
                         const char *name, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->document = g_object_ref (document);
  keeping->ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (ecosystem)));
  keeping->kind = kind;
  keeping->name = g_strdup (name);
  g_task_set_source_tag (task, eco_versions_keep_async);
  g_task_set_task_data (task, keeping, (GDestroyNotify) keeping_free);
  g_task_run_in_thread (task, keep_thread);
}

/**
 * eco_versions_keep_finish:
 *
 * Returns: whether it is kept
 */
gboolean
eco_versions_keep_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
