/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What saving asks of the system, with short and interrupted calls seen to.
 * All return 0, or -1 with errno. */
#include "config.h"

#include "store/eco-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define COPY_CHUNK (256 * 1024)
#define ACL_NAME "system.posix_acl_access"

int
_eco_save_write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t done = write (fd, data, length);

      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        {
          errno = done == 0 ? EIO : errno;
          return -1;
        }
      data += done;
      length -= (gsize) done;
    }
  return 0;
}

/* Within one folder. */
int
_eco_save_rename (int folder_fd, const char *from, const char *to)
{
  return TEMP_FAILURE_RETRY (renameat (folder_fd, from, folder_fd, to));
}

/* What cannot be removed stays; the next save tries again. */
void
_eco_save_remove (int folder_fd, const char *name)
{
  int ignored = TEMP_FAILURE_RETRY (unlinkat (folder_fd, name, 0));

  (void) ignored;
}

/* Some file systems, and pipes, cannot sync; they have nothing to lose by it. */
int
_eco_save_sync (int fd)
{
  while (fsync (fd) != 0)
    if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS)
      return 0;
    else if (errno != EINTR)
      return -1;
  return 0;
}

/* Opens what is in a folder; a call that was interrupted is made again. */
int
_eco_save_open_at (int folder_fd, const char *name, int flags)
{
  return TEMP_FAILURE_RETRY (openat (folder_fd, name, flags | O_NOFOLLOW | O_CLOEXEC));
}

int
_eco_save_open_folder (const char *path)
{
  return TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

/* Makes a folder and those above it, and syncs the entry of each that is new, so
 * that what is saved into it is not lost with it. */
int
_eco_save_make_folder (const char *path, int mode)
{
  g_autofree char *above = g_path_get_dirname (path);
  int result = TEMP_FAILURE_RETRY (mkdir (path, (mode_t) mode));
  int fd;

  if (result != 0 && errno == ENOENT && strcmp (above, path) != 0)
    {
      if (_eco_save_make_folder (above, mode) != 0)
        return -1;
      result = TEMP_FAILURE_RETRY (mkdir (path, (mode_t) mode));
    }
  if (result != 0)
    return errno == EEXIST ? 0 : -1;
  fd = _eco_save_open_folder (above);
  if (fd < 0)
    return -1;
  result = _eco_save_sync (fd);
  close (fd);
  return result;
}

static void
copy_attribute (int fd, int old_fd, const char *name)
{
  ssize_t size = fgetxattr (old_fd, name, NULL, 0);
  g_autofree char *value = size >= 0 ? g_malloc ((gsize) size + 1) : NULL;

  if (size >= 0)
    size = fgetxattr (old_fd, name, value, (size_t) size);
  if (size >= 0)
    fsetxattr (fd, name, value, (size_t) size, 0);
}

/* Extended attributes of the user and the access list; what the file system
 * of the new file does not take is lost with it, as with any copy. */
static void
copy_attributes (int fd, int old_fd)
{
  ssize_t size = flistxattr (old_fd, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc ((gsize) size) : NULL;

  if (size > 0)
    size = flistxattr (old_fd, names, (size_t) size);
  /* One that the folder gives to new files, but that the old one does not have. */
  if (fgetxattr (old_fd, ACL_NAME, NULL, 0) < 0)
    fremovexattr (fd, ACL_NAME);
  for (const char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    if (g_str_has_prefix (name, "user.") || strcmp (name, ACL_NAME) == 0)
      copy_attribute (fd, old_fd, name);
}

/* Gives a new file the owner, mode and attributes of the old one. Where the
 * owner or the group cannot be kept, nobody gets more rights than before. */
int
_eco_save_copy_metadata (int fd, int old_fd, const struct stat *old)
{
  mode_t mode = old->st_mode & 07777;
  struct stat info;

  if (fstat (fd, &info) != 0)
    return -1;
  if (info.st_uid != old->st_uid && TEMP_FAILURE_RETRY (fchown (fd, old->st_uid, old->st_gid)) != 0)
    mode &= ~(mode_t) (S_ISUID | S_ISGID);
  if (fstat (fd, &info) != 0)
    return -1;
  if (info.st_gid != old->st_gid && TEMP_FAILURE_RETRY (fchown (fd, (uid_t) -1, old->st_gid)) != 0)
    mode = (mode & ~(mode_t) (S_ISGID | S_IRWXG)) | ((mode & S_IRWXO & (mode & S_IRWXG) >> 3) << 3);
  if (TEMP_FAILURE_RETRY (fchmod (fd, mode)) != 0)
    return -1;
  if (old_fd >= 0)
    copy_attributes (fd, old_fd);
  return 0;
}

static int
copy_bytes (int from, int to)
{
  g_autofree char *chunk = g_malloc (COPY_CHUNK);

  while (TRUE)
    {
      ssize_t got = read (from, chunk, COPY_CHUNK);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return (int) got;
      if (_eco_save_write_all (to, chunk, (gsize) got) != 0)
        return -1;
    }
}

/* Puts a copy of the target's file at @name in its folder, all at once. */
int
_eco_save_copy_file (EcoSaveTarget *target, const char *name)
{
  EcoSaveTemp temp = { .fd = -1 };
  int old_fd = _eco_save_open_at (target->folder_fd, target->name, O_RDONLY);
  int result = -1;

  if (old_fd < 0)
    return -1;
  if (_eco_save_temp_open (&temp, target->folder_fd, target->name, 0600) == 0 &&
      copy_bytes (old_fd, temp.fd) == 0 &&
      _eco_save_copy_metadata (temp.fd, old_fd, &target->old) == 0 && _eco_save_sync (temp.fd) == 0)
    result = _eco_save_rename (target->folder_fd, temp.name, name);
  if (result != 0)
    _eco_save_temp_discard (&temp);
  _eco_save_temp_clear (&temp);
  close (old_fd);
  return result;
}
