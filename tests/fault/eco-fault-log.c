/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log of the calls that change a file system, one a line, with tabs between the
 * fields; replay.py reads it:
 *
 *   create INODE PATH          write INODE OFFSET HEX         note TEXT
 *   truncate INODE SIZE        sync INODE (of a folder, too)
 *   rename FROM TO             link FROM TO
 *   unlink PATH                mkdir PATH
 *
 * A tab, a line feed and "%" in a path are written as in a URI. Only calls that
 * succeeded are logged. */
#include "eco-fault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The descriptor of the log, or -1; far from those that the program counts on. */
static int log_fd = -1;

#define LOG_FD 900

void
eco_fault_log (const char *path)
{
  long fd;

  if (log_fd >= 0)
    syscall (SYS_close, log_fd);
  log_fd = -1;
  if (path == NULL)
    return;
  fd = syscall (SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0 || syscall (SYS_dup3, fd, LOG_FD, O_CLOEXEC) < 0)
    abort ();
  syscall (SYS_close, fd);
  log_fd = LOG_FD;
}

int
_eco_fault_is_logging (void)
{
  return log_fd >= 0;
}

/* A line in one piece, so that threads do not mix theirs; errno stays. */
__attribute__ ((format (printf, 1, 2))) static void
put_line (const char *format, ...)
{
  int code = errno;
  char *line = NULL;
  va_list args;
  int length;

  if (log_fd < 0)
    return;
  va_start (args, format);
  length = vasprintf (&line, format, args);
  va_end (args);
  if (length < 0 || syscall (SYS_write, log_fd, line, length) != length)
    abort ();
  free (line);
  errno = code;
}

static unsigned long long
get_inode (int fd)
{
  struct stat info;
  int code = errno;
  int result = fstat (fd, &info);

  errno = code;
  return result == 0 ? (unsigned long long) info.st_ino : 0;
}

static void
escape (const char *text, char *into)
{
  for (; *text != '\0'; text++)
    if (*text == '\t' || *text == '\n' || *text == '%')
      into += sprintf (into, "%%%02X", (unsigned) *text);
    else
      *into++ = *text;
  *into = '\0';
}

void
_eco_fault_log_data (int fd, off_t offset, const void *data, size_t length)
{
  const unsigned char *bytes = data;
  char *hex;

  if (log_fd < 0)
    return;
  hex = malloc (length * 2 + 1);
  if (hex == NULL)
    abort ();
  hex[0] = '\0';
  for (size_t i = 0; i < length; i++)
    sprintf (hex + 2 * i, "%02x", bytes[i]);
  put_line ("write\t%llu\t%lld\t%s\n", get_inode (fd), (long long) offset, hex);
  free (hex);
}

/* "truncate" with a size; "sync", whose number is of no use. */
void
_eco_fault_log_number (const char *call, int fd, long long number)
{
  put_line ("%s\t%llu\t%lld\n", call, get_inode (fd), number);
}

/* @second is NULL for calls with one path. */
void
_eco_fault_log_paths (const char *call, const char *first, const char *second)
{
  char from[3 * ECO_FAULT_PATH_MAX], to[3 * ECO_FAULT_PATH_MAX];

  escape (first, from);
  escape (second != NULL ? second : "", to);
  put_line (second != NULL ? "%s\t%s\t%s\n" : "%s\t%s%s\n", call, from, to);
}

void
_eco_fault_log_created (int fd, const char *path)
{
  char name[3 * ECO_FAULT_PATH_MAX];

  escape (path, name);
  put_line ("create\t%llu\t%s\n", get_inode (fd), name);
}

void
eco_fault_note (const char *text)
{
  put_line ("note\t%s\n", text);
}
