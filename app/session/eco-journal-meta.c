/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a journal says of its document: a small key file. */
#include "config.h"

#include "session/eco-journal-private.h"

#include "session/eco-document-private.h"
#include "store/eco-save.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define GROUP "journal"
#define MOST_BYTES (1024 * 1024)

/* @document: whose journal it shall be */
EcoJournalMeta *
_eco_journal_meta_new (EcoDocument *document)
{
  EcoJournalMeta *self = g_new0 (EcoJournalMeta, 1);

  self->file = document->file != NULL ? g_object_ref (document->file) : NULL;
  self->origin = document->origin != NULL ? g_object_ref (document->origin) : NULL;
  if (document->has_state)
    self->state = document->state;
  self->title = eco_document_dup_title (document);
  self->pid = (int) getpid ();
  self->since = g_get_real_time ();
  return self;
}

EcoJournalMeta *
_eco_journal_meta_copy (const EcoJournalMeta *self)
{
  EcoJournalMeta *copy = g_memdup2 (self, sizeof *self);

  copy->file = self->file != NULL ? g_object_ref (self->file) : NULL;
  copy->origin = self->origin != NULL ? g_object_ref (self->origin) : NULL;
  copy->title = g_strdup (self->title);
  return copy;
}

void
_eco_journal_meta_free (EcoJournalMeta *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->origin);
  g_free (self->title);
  g_free (self);
}

/* ---- Writing */

static void
set_file (GKeyFile *keys, const char *key, GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    g_key_file_set_string (keys, GROUP, key, uri);
}

static void
set_state (GKeyFile *keys, const EcoFileState *state)
{
  GString *digest = g_string_new (NULL);

  for (guint i = 0; i < sizeof state->digest; i++)
    g_string_append_printf (digest, "%02x", state->digest[i]);
  g_key_file_set_string (keys, GROUP, "digest", digest->str);
  g_key_file_set_uint64 (keys, GROUP, "device", state->device);
  g_key_file_set_uint64 (keys, GROUP, "inode", state->inode);
  g_key_file_set_int64 (keys, GROUP, "mtime", state->mtime);
  g_key_file_set_int64 (keys, GROUP, "size", state->size);
  g_key_file_set_boolean (keys, GROUP, "known", state->known);
  g_string_free (digest, TRUE);
}

/* When the computer was started, so that a pid of another day means nobody. */
static void
set_program (GKeyFile *keys, const EcoJournalMeta *self)
{
  g_autofree char *boot = NULL;

  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    g_key_file_set_string (keys, GROUP, "boot", g_strstrip (boot));
  g_key_file_set_integer (keys, GROUP, "pid", self->pid);
  g_key_file_set_int64 (keys, GROUP, "since", self->since);
}

/* Returns: (transfer full): the bytes of the file */
GBytes *
_eco_journal_meta_write (const EcoJournalMeta *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gsize length;
  char *data;

  g_key_file_set_string (keys, GROUP, "title", self->title);
  g_key_file_set_uint64 (keys, GROUP, "generation", self->generation);
  set_file (keys, "file", self->file);
  set_file (keys, "origin", self->origin);
  if (self->file != NULL)
    set_state (keys, &self->state);
  set_program (keys, self);
  data = g_key_file_to_data (keys, &length, NULL);
  return g_bytes_new_take (data, length);
}

/* Puts it on the disk, all at once. */
gboolean
_eco_journal_meta_save (const EcoJournalMeta *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "meta", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = _eco_journal_meta_write (self);

  return eco_save_bytes (file, bytes, NULL,
                         ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP | ECO_SAVE_PRIVATE, NULL, error);
}

/* Leaves it in a new folder without waiting for the disk, so that others see at once who has the
 * file open. As long as there is no snapshot, nobody loses anything with it. */
void
_eco_journal_meta_leave (const EcoJournalMeta *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "meta", NULL);
  g_autoptr (GBytes) bytes = _eco_journal_meta_write (self);
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return;
  if (write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) < 0)
    unlink (path);
  close (fd);
}

/* ---- Reading */

static GFile *
get_file (GKeyFile *keys, const char *key)
{
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, key, NULL);

  return uri != NULL && uri[0] != '\0' ? g_file_new_for_uri (uri) : NULL;
}

/* Without a digest that makes sense the file counts as another one: then saving asks. */
static void
get_state (GKeyFile *keys, EcoFileState *state)
{
  g_autofree char *digest = g_key_file_get_string (keys, GROUP, "digest", NULL);

  for (guint i = 0; digest != NULL && i < sizeof state->digest; i++)
    {
      int high = g_ascii_xdigit_value (digest[2 * i]);
      int low = high >= 0 ? g_ascii_xdigit_value (digest[2 * i + 1]) : -1;

      if (low < 0)
        break;
      state->digest[i] = (guint8) (high << 4 | low);
    }
  state->device = g_key_file_get_uint64 (keys, GROUP, "device", NULL);
  state->inode = g_key_file_get_uint64 (keys, GROUP, "inode", NULL);
  state->mtime = g_key_file_get_int64 (keys, GROUP, "mtime", NULL);
  state->size = g_key_file_get_int64 (keys, GROUP, "size", NULL);
  state->known = g_key_file_get_boolean (keys, GROUP, "known", NULL);
}

static char *
get_title (GKeyFile *keys)
{
  char *title = g_key_file_get_string (keys, GROUP, "title", NULL);

  return title != NULL ? title : g_strdup ("");
}

/* Returns: (transfer full): what @folder says; all is unset where it says nothing */
EcoJournalMeta *
_eco_journal_meta_load (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "meta", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = eco_file_load (file, MOST_BYTES, NULL, NULL, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  EcoJournalMeta *self = g_new0 (EcoJournalMeta, 1);

  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);
  self->title = get_title (keys);
  self->generation = g_key_file_get_uint64 (keys, GROUP, "generation", NULL);
  self->file = get_file (keys, "file");
  self->origin = get_file (keys, "origin");
  get_state (keys, &self->state);
  self->pid = g_key_file_get_integer (keys, GROUP, "pid", NULL);
  self->since = g_key_file_get_int64 (keys, GROUP, "since", NULL);
  return self;
}
