/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the program remembers of each document: a key file in the user's data
 * folder, the latest documents last. Losing it loses nothing but comfort. */
#include "config.h"

#include "session/eco-document-memory.h"

#include "store/eco-save.h"

#define MOST_BYTES (1024 * 1024)
#define MOST_DOCUMENTS 200

static GFile *
get_file (void)
{
  g_autofree char *path
      = g_build_filename (g_get_user_data_dir (), "ecotone", "documents.ini", NULL);

  return g_file_new_for_path (path);
}

static GKeyFile *
load (void)
{
  g_autoptr (GFile) file = get_file ();
  g_autoptr (GBytes) bytes = eco_file_load (file, MOST_BYTES, NULL, NULL, NULL);
  GKeyFile *keys = g_key_file_new ();

  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);
  return keys;
}

/* Names of groups hold no brackets, which a URI has only escaped. */
static char *
dup_group (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_uri_escape_string (uri, "/:%", FALSE);
}

/**
 * eco_document_memory_lookup:
 * @file: of the document
 * @key: what is asked for, such as "export"
 *
 * Returns: (transfer full) (nullable): what was stored last
 */
char *
eco_document_memory_lookup (GFile *file, const char *key)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = dup_group (file);

  return g_key_file_get_string (keys, group, key, NULL);
}

static void
forget_oldest (GKeyFile *keys)
{
  gsize n;
  g_auto (GStrv) groups = g_key_file_get_groups (keys, &n);

  for (gsize i = 0; i + MOST_DOCUMENTS < n; i++)
    g_key_file_remove_group (keys, groups[i], NULL);
}

/* The group that was written last is the last of the file. */
static void
move_to_end (GKeyFile *keys, const char *group)
{
  g_auto (GStrv) names = g_key_file_get_keys (keys, group, NULL, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (values, g_key_file_get_string (keys, group, names[i], NULL));
  g_key_file_remove_group (keys, group, NULL);
  for (guint i = 0; i < values->len; i++)
    if (values->pdata[i] != NULL)
      g_key_file_set_string (keys, group, names[i], values->pdata[i]);
}

/**
 * eco_document_memory_store:
 * @file: of the document
 * @key: such as "export"
 * @text: what to remember
 *
 * Returns: whether it is remembered
 */
gboolean
eco_document_memory_store (GFile *file, const char *key, const char *text, GError **error)
{
  g_autoptr (GFile) memory = get_file ();
  g_autoptr (GFile) folder = g_file_get_parent (memory);
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = dup_group (file);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *data;

  move_to_end (keys, group);
  g_key_file_set_string (keys, group, key, text);
  forget_oldest (keys);
  data = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (data, length);
  return eco_save_make_folder (g_file_peek_path (folder), error)
         && eco_save_bytes (memory, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL,
                            error);
}
