/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersions: the folder of a document's versions, whatever has happened to it. */
#include "config.h"

#include "session/eco-versions-private.h"

#include "store/eco-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ENDING ".ecotone"
#define NAME_ENDING ".name"
/* Of the time in a file's name: enough for every moment, and so that names sort by it. */
#define N_DIGITS 20
/* What is in the folder besides is not our doing. */
#define MOST_ENTRIES 10000
#define MOST_BYTES (64 * 1024 * 1024)
/* The file that tells which folder was the document's before it was saved as another file. */
#define BEFORE "before"
/* The file that tells a person whose folder it is. */
#define ADDRESS "address"

static const char *const kind_names[] = {
  [ECO_VERSION_SAVED] = "saved",
  [ECO_VERSION_NAMED] = "named",
  [ECO_VERSION_DISCARDED] = "discarded",
  [ECO_VERSION_REPLACED] = "replaced",
};

/* ---- The folder */

/* One file has one address, whatever links lead to it. */
static char *
dup_address (GFile *document)
{
  const char *path = g_file_peek_path (document);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  char *address;

  if (real == NULL)
    return path != NULL ? g_canonicalize_filename (path, "/") : g_file_get_uri (document);
  address = g_strdup (real);
  free (real);
  return address;
}

char *
_eco_versions_dup_folder (GFile *document)
{
  g_autofree char *address = dup_address (document);
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);

  return g_build_filename (g_get_user_state_dir (), "ecotone", "versions", key, NULL);
}

gboolean
_eco_versions_make_folder (GFile *document, GError **error)
{
  g_autofree char *folder = _eco_versions_dup_folder (document);
  g_autofree char *address = dup_address (document);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, ADDRESS, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (address, strlen (address));

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("The folder of earlier versions, %s, cannot be made: %s"), folder,
                   g_strerror (errno));
      return FALSE;
    }
  return g_file_query_exists (file, NULL) || _eco_versions_write (file, bytes, error);
}

/* Nobody else has to read it. */
gboolean
_eco_versions_write (GFile *file, GBytes *bytes, GError **error)
{
  if (!eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, error))
    return FALSE;
  g_chmod (g_file_peek_path (file), 0600);
  return TRUE;
}

/* ---- Names of files */

GFile *
_eco_versions_get_file (const char *folder, gint64 time, EcoVersionKind kind, const char *ending)
{
  g_autofree char *base = g_strdup_printf ("%0*" G_GINT64_FORMAT "-%s%s", N_DIGITS, time,
                                           kind_names[kind], ending != NULL ? ending : ENDING);

  return g_file_new_build_filename (folder, base, NULL);
}

static gboolean
parse_name (const char *base, gint64 *time, EcoVersionKind *kind)
{
  g_autofree char *digits = NULL;

  if (strlen (base) <= N_DIGITS || base[N_DIGITS] != '-' || !g_str_has_suffix (base, ENDING))
    return FALSE;
  digits = g_strndup (base, N_DIGITS);
  if (strspn (digits, "0123456789") != N_DIGITS ||
      !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64, time, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      g_autofree char *rest = g_strconcat (kind_names[i], ENDING, NULL);

      *kind = (EcoVersionKind) i;
      if (g_str_equal (base + N_DIGITS + 1, rest))
        return TRUE;
    }
  return FALSE;
}

GFile *
_eco_version_get_name_file (const EcoVersion *self)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *path = g_file_get_path (folder);

  return _eco_versions_get_file (path, self->time, self->kind, NAME_ENDING);
}

/* ---- Reading it */

/* A small text; NULL when there is none, or it is not one. */
static char *
dup_text (GFile *file, gsize most)
{
  g_autoptr (GBytes) bytes = eco_file_load (file, most, NULL, NULL, NULL);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return length > 0 && g_utf8_validate_len (text, length, NULL) ? g_strndup (text, length) : NULL;
}

/* A link or a pipe is not followed: nobody knows where it leads. */
static gboolean
get_size (const char *path, gint64 *size)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;
  *size = info.st_size;
  return *size > 0 && *size <= MOST_BYTES;
}

/* What a file of the folder is; NULL when it is no version. */
EcoVersion *
_eco_versions_read_entry (const char *folder, const char *base)
{
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GFile) name_file = NULL;
  EcoVersion *self;
  EcoVersionKind kind;
  gint64 time, size;

  if (!parse_name (base, &time, &kind) || !get_size (path, &size))
    return NULL;
  self = g_new0 (EcoVersion, 1);
  self->file = g_file_new_for_path (path);
  self->kind = kind;
  self->time = time;
  self->size = size;
  name_file = _eco_version_get_name_file (self);
  self->name = dup_text (name_file, ECO_VERSION_MAX_NAME);
  if (self->name != NULL && !eco_version_check_name (self->name, NULL))
    g_clear_pointer (&self->name, g_free);
  return self;
}

/* Adds those that were kept until then. */
void
_eco_versions_list_folder (const char *folder, gint64 until, GPtrArray *versions)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *base;

  for (guint n = 0; dir != NULL && n < MOST_ENTRIES && (base = g_dir_read_name (dir)) != NULL; n++)
    {
      EcoVersion *version = _eco_versions_read_entry (folder, base);

      if (version != NULL && version->time <= until)
        g_ptr_array_add (versions, version);
      else
        g_clear_pointer (&version, eco_version_free);
    }
}

static gboolean
is_key (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* The folder that the document had until a time; NULL for none. */
char *
_eco_versions_dup_before (const char *folder, gint64 *time)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, BEFORE, NULL);
  g_autofree char *text = dup_text (file, 200);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", 3) : NULL;

  if (words == NULL || g_strv_length (words) != 2 || !is_key (words[0]) ||
      !g_ascii_string_to_signed (words[1], 10, 0, G_MAXINT64, time, NULL))
    return NULL;
  return g_build_filename (parent, words[0], NULL);
}

/**
 * eco_versions_continue:
 * @document: the file that a document is saved as from now on
 * @before: the file that it was until now
 *
 * The versions that were kept until now are listed for @document too. What it had before it was
 * written over stays its own.
 */
void
eco_versions_continue (GFile *document, GFile *before)
{
  g_autofree char *folder = _eco_versions_dup_folder (document);
  g_autofree char *old = _eco_versions_dup_folder (before);
  g_autofree char *key = g_path_get_basename (old);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (folder, BEFORE, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (folder, old) || !g_file_test (old, G_FILE_TEST_IS_DIR) ||
      !_eco_versions_make_folder (document, NULL))
    return;
  text = g_strdup_printf ("%s %" G_GINT64_FORMAT, key, g_get_real_time ());
  bytes = g_bytes_new (text, strlen (text));
  _eco_versions_write (file, bytes, NULL);
}
