/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of saving that are tried under faults, kills and power loss. */
#include "fault-ways.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const FaultWay ways[] = {
  { .name = "replace", .is_checked = TRUE, .has_old_backup = TRUE },
  { .name = "first-backup" },
  { .name = "no-backup", .has_old_backup = TRUE, .flags = ECO_SAVE_NO_BACKUP },
  { .name = "overwrite", .is_checked = TRUE, .flags = ECO_SAVE_OVERWRITE },
  { .name = "first", .is_first = TRUE },
  { .name = "symlink", .has_symlink = TRUE, .has_old_backup = TRUE, .is_checked = TRUE },
  { .name = "first-by-symlink", .has_symlink = TRUE, .is_first = TRUE },
  { .name = "no-links", .without_links = TRUE, .has_old_backup = TRUE },
  { .name = "hard-link", .has_hard_link = TRUE, .has_old_backup = TRUE, .is_checked = TRUE },
  { .name = "hard-link-no-backup", .has_hard_link = TRUE, .flags = ECO_SAVE_NO_BACKUP },
  { NULL },
};

/* Up to one without a name. */
const FaultWay *
fault_get_ways (void)
{
  return ways;
}

/* Texts of several lengths, of which no part is like a part of another. */
static const char *
get_text (guint which)
{
  static char *texts[3];
  const guint n_lines[] = { 40, 90, 140 };

  if (texts[which] == NULL)
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < n_lines[which]; i++)
        g_string_append_printf (text, "%c line %u of this document\n", "zon"[which], i);
      texts[which] = g_string_free (text, FALSE);
    }
  return texts[which];
}

const char *
fault_get_older (void)
{
  return get_text (0);
}

const char *
fault_get_old (void)
{
  return get_text (1);
}

const char *
fault_get_new (void)
{
  return get_text (2);
}

/* A folder in memory, where there is one: nothing is tested of the disk itself. */
char *
fault_make_folder (void)
{
  char *folder = g_strdup ("/dev/shm/eco-fault-XXXXXX");

  if (g_mkdtemp (folder) != NULL)
    return folder;
  g_free (folder);
  folder = g_dir_make_tmp ("eco-fault-XXXXXX", NULL);
  g_assert_nonnull (folder);
  return folder;
}

/* The state folder of GLib must be @base/state already. */
FaultPlace *
fault_place_new (const FaultWay *way, const char *base)
{
  FaultPlace *self = g_new0 (FaultPlace, 1);

  self->way = way;
  self->base = g_strdup (base);
  self->folder = g_build_filename (base, "documents", NULL);
  self->path = g_build_filename (self->folder, "plan.ecotone", NULL);
  self->backup = g_strconcat (self->path, "~", NULL);
  self->other = g_build_filename (self->folder, "other", NULL);
  self->given =
      way->has_symlink ? g_build_filename (base, "links", "link", NULL) : g_strdup (self->path);
  self->rescue = g_build_filename (g_get_user_state_dir (), "ecotone", "rescue", NULL);
  return self;
}

void
fault_place_free (FaultPlace *self)
{
  g_free (self->base);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->backup);
  g_free (self->other);
  g_free (self->given);
  g_free (self->rescue);
  g_free (self);
}

static void
write_plain (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  close (fd);
}

/* Removes all that is in it. */
void
fault_empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fault_empty_folder (path);
      g_remove (path);
    }
}

guint
fault_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Makes everything anew: the document, its backup and links. */
void
fault_place_fill (FaultPlace *self)
{
  const FaultWay *way = self->way;
  g_autofree char *links = g_build_filename (self->base, "links", NULL);

  fault_empty_folder (self->base);
  g_mkdir_with_parents (self->folder, 0755);
  if (!way->is_first)
    {
      g_autoptr (GFile) file = g_file_new_for_path (self->path);

      write_plain (self->path, fault_get_old ());
      g_bytes_unref (eco_file_load (file, 1000000, NULL, &self->state, NULL));
    }
  if (way->has_old_backup)
    write_plain (self->backup, fault_get_older ());
  if (way->has_hard_link)
    g_assert_cmpint (link (self->path, self->other), ==, 0);
  if (way->has_symlink)
    {
      g_mkdir (links, 0755);
      g_assert_cmpint (symlink ("../documents/plan.ecotone", self->given), ==, 0);
    }
}

/* Saves @text to the place, in its way. */
gboolean
fault_place_save (FaultPlace *self, const char *text, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->given);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return eco_save_bytes (file, bytes, self->way->is_checked ? &self->state : NULL, self->way->flags,
                         NULL, error);
}

/* NULL when it is not there. */
char *
fault_place_get_text (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* Files that are being written are hidden. */
gboolean
fault_has_hidden_file (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] == '.')
      return TRUE;
  return FALSE;
}
