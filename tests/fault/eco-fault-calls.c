/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The calls of the C library that the shim takes over. What of them is on other files
 * than the watched ones goes straight to the kernel. */
/* The checking variants of the C library, and those for large files, are functions of
 * their own, below. */
#undef _FORTIFY_SOURCE
#undef _FILE_OFFSET_BITS
#include "eco-fault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PATH(name) char name[ECO_FAULT_PATH_MAX]

static int
fail (int error)
{
  errno = error;
  return -1;
}

/* Where a write without an offset went: asked after it, because a file may append. */
static off_t
get_offset (int fd, ssize_t done)
{
  return (off_t) syscall (SYS_lseek, fd, 0, SEEK_CUR) - done;
}

static ssize_t
write_watched (int fd, const void *data, size_t length, off_t offset)
{
  int error = _eco_fault_check (ECO_FAULT_WRITE);
  ssize_t done;

  if (error > 0)
    return fail (error);
  length = _eco_fault_limit (length);
  if (error < 0 && length > 1)
    length /= 2;
  if (offset < 0)
    done = syscall (SYS_write, fd, data, length);
  else
    done = syscall (SYS_pwrite64, fd, data, length, offset);
  if (done > 0 && _eco_fault_is_logging ())
    _eco_fault_log_data (fd, offset < 0 ? get_offset (fd, done) : offset, data, (size_t) done);
  if (error == ECO_FAULT_KILL)
    kill (getpid (), SIGKILL);
  return done;
}

ssize_t
write (int fd, const void *data, size_t length)
{
  PATH (path);

  return _eco_fault_path_of (fd, path) ? write_watched (fd, data, length, -1)
                                       : syscall (SYS_write, fd, data, length);
}

ssize_t
pwrite (int fd, const void *data, size_t length, off_t offset)
{
  PATH (path);

  return _eco_fault_path_of (fd, path) ? write_watched (fd, data, length, offset)
                                       : syscall (SYS_pwrite64, fd, data, length, offset);
}

ssize_t
pwrite64 (int fd, const void *data, size_t length, off64_t offset)
{
  return pwrite (fd, data, length, offset);
}

/* Of a watched file only the first piece is written, which is a short write. */
ssize_t
writev (int fd, const struct iovec *pieces, int n)
{
  PATH (path);

  if (!_eco_fault_path_of (fd, path))
    return syscall (SYS_writev, fd, pieces, n);
  while (n > 1 && pieces->iov_len == 0)
    {
      pieces++;
      n--;
    }
  return n > 0 ? write_watched (fd, pieces->iov_base, pieces->iov_len, -1) : 0;
}

static int
sync_watched (long number, int fd)
{
  PATH (path);
  int error;

  if (!_eco_fault_path_of (fd, path))
    return (int) syscall (number, fd);
  error = _eco_fault_check (ECO_FAULT_SYNC);
  if (error > 0)
    return fail (error);
  /* The disk is not asked: tests are about what a program asks for, and disks are slow. */
  _eco_fault_log_number ("sync", fd, 0);
  return 0;
}

int
fsync (int fd)
{
  return sync_watched (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  return sync_watched (SYS_fdatasync, fd);
}

int
close (int fd)
{
  PATH (path);
  int error = _eco_fault_path_of (fd, path) ? _eco_fault_check (ECO_FAULT_CLOSE) : 0;
  int result = (int) syscall (SYS_close, fd);

  return error > 0 ? fail (error) : result;
}

static int
open_at (int folder_fd, const char *name, int flags, mode_t mode)
{
  PATH (path);
  int watched = _eco_fault_path_at (folder_fd, name, path);
  int error = watched ? _eco_fault_check (ECO_FAULT_OPEN) : 0;
  struct stat info;
  int is_new, fd;

  if (error > 0)
    return fail (error);
  is_new = watched && (flags & O_CREAT) && fstatat (folder_fd, name, &info, 0) != 0;
  fd = (int) syscall (SYS_openat, folder_fd, name, flags, mode);
  if (fd >= 0 && is_new)
    _eco_fault_log_created (fd, path);
  else if (fd >= 0 && watched && (flags & O_TRUNC))
    _eco_fault_log_number ("truncate", fd, 0);
  return fd;
}

/* The mode of a call that may create a file. */
static mode_t
take_mode (int flags, va_list args)
{
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (args, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                                                          \
  int name (const char *path, int flags, ...)                                                      \
  {                                                                                                \
    va_list args;                                                                                  \
    mode_t mode;                                                                                   \
                                                                                                   \
    va_start (args, flags);                                                                        \
    mode = take_mode (flags, args);                                                                \
    va_end (args);                                                                                 \
    return open_at (AT_FDCWD, path, flags, mode);                                                  \
  }

#define DEFINE_OPENAT(name)                                                                        \
  int name (int folder_fd, const char *path, int flags, ...)                                       \
  {                                                                                                \
    va_list args;                                                                                  \
    mode_t mode;                                                                                   \
                                                                                                   \
    va_start (args, flags);                                                                        \
    mode = take_mode (flags, args);                                                                \
    va_end (args);                                                                                 \
    return open_at (folder_fd, path, flags, mode);                                                 \
  }

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)

int __open_2 (const char *path, int flags);
int __open64_2 (const char *path, int flags);
int __openat_2 (int folder_fd, const char *path, int flags);
int __openat64_2 (int folder_fd, const char *path, int flags);

int
__open_2 (const char *path, int flags)
{
  return open_at (AT_FDCWD, path, flags, 0);
}

int
__open64_2 (const char *path, int flags)
{
  return open_at (AT_FDCWD, path, flags, 0);
}

int
__openat_2 (int folder_fd, const char *path, int flags)
{
  return open_at (folder_fd, path, flags, 0);
}

int
__openat64_2 (int folder_fd, const char *path, int flags)
{
  return open_at (folder_fd, path, flags, 0);
}

int
creat (const char *path, mode_t mode)
{
  return open_at (AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int
renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned flags)
{
  PATH (from_path);
  PATH (to_path);
  int watched = _eco_fault_path_at (from_fd, from, from_path);
  int error, result;

  watched = _eco_fault_path_at (to_fd, to, to_path) || watched;
  error = watched ? _eco_fault_check (ECO_FAULT_RENAME) : 0;
  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_renameat2, from_fd, from, to_fd, to, flags);
  if (result == 0 && watched)
    _eco_fault_log_paths ("rename", from_path, to_path);
  return result;
}

int
renameat (int from_fd, const char *from, int to_fd, const char *to)
{
  return renameat2 (from_fd, from, to_fd, to, 0);
}

int
rename (const char *from, const char *to)
{
  return renameat2 (AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
linkat (int from_fd, const char *from, int to_fd, const char *to, int flags)
{
  PATH (from_path);
  PATH (to_path);
  int watched = _eco_fault_path_at (to_fd, to, to_path);
  int error = watched ? _eco_fault_check (ECO_FAULT_LINK) : 0;
  int result;

  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_linkat, from_fd, from, to_fd, to, flags);
  if (result == 0 && watched && _eco_fault_path_at (from_fd, from, from_path))
    _eco_fault_log_paths ("link", from_path, to_path);
  return result;
}

int
link (const char *from, const char *to)
{
  return linkat (AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
unlinkat (int folder_fd, const char *name, int flags)
{
  PATH (path);
  int watched = _eco_fault_path_at (folder_fd, name, path);
  int error = watched ? _eco_fault_check (ECO_FAULT_UNLINK) : 0;
  int result;

  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_unlinkat, folder_fd, name, flags);
  if (result == 0 && watched)
    _eco_fault_log_paths ("unlink", path, NULL);
  return result;
}

int
unlink (const char *name)
{
  return unlinkat (AT_FDCWD, name, 0);
}

int
rmdir (const char *name)
{
  return unlinkat (AT_FDCWD, name, AT_REMOVEDIR);
}

int
mkdirat (int folder_fd, const char *name, mode_t mode)
{
  PATH (path);
  int watched = _eco_fault_path_at (folder_fd, name, path);
  int error = watched ? _eco_fault_check (ECO_FAULT_MKDIR) : 0;
  int result;

  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_mkdirat, folder_fd, name, mode);
  if (result == 0 && watched)
    _eco_fault_log_paths ("mkdir", path, NULL);
  return result;
}

int
mkdir (const char *name, mode_t mode)
{
  return mkdirat (AT_FDCWD, name, mode);
}

int
ftruncate (int fd, off_t size)
{
  PATH (path);
  int watched = _eco_fault_path_of (fd, path);
  int error = watched ? _eco_fault_check (ECO_FAULT_TRUNCATE) : 0;
  int result;

  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_ftruncate, fd, size);
  if (result == 0 && watched)
    _eco_fault_log_number ("truncate", fd, size);
  return result;
}

int
ftruncate64 (int fd, off64_t size)
{
  return ftruncate (fd, size);
}

/* Without FALLOC_FL_KEEP_SIZE the file grows, which is a truncate to the end. */
int
fallocate (int fd, int mode, off_t offset, off_t length)
{
  PATH (path);
  int watched = _eco_fault_path_of (fd, path);
  int error = watched ? _eco_fault_check (ECO_FAULT_ALLOCATE) : 0;
  struct stat info;
  int result;

  if (error > 0)
    return fail (error);
  result = (int) syscall (SYS_fallocate, fd, mode, offset, length);
  if (result == 0 && watched && mode == 0 && fstat (fd, &info) == 0)
    _eco_fault_log_number ("truncate", fd, (long long) info.st_size);
  return result;
}

int
fallocate64 (int fd, int mode, off64_t offset, off64_t length)
{
  return fallocate (fd, mode, offset, length);
}

int
fchmod (int fd, mode_t mode)
{
  PATH (path);
  int error = _eco_fault_path_of (fd, path) ? _eco_fault_check (ECO_FAULT_CHMOD) : 0;

  return error > 0 ? fail (error) : (int) syscall (SYS_fchmod, fd, mode);
}

int
fchown (int fd, uid_t user, gid_t group)
{
  PATH (path);
  int error = _eco_fault_path_of (fd, path) ? _eco_fault_check (ECO_FAULT_CHOWN) : 0;

  return error > 0 ? fail (error) : (int) syscall (SYS_fchown, fd, user, group);
}
