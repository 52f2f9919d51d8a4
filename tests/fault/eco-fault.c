/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which calls are watched, which one fails, and how. It knows no GLib, since it is
 * loaded into whatever is tested, and asks the kernel directly, so that it does not
 * meet itself. */
#include "eco-fault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* How often a call is interrupted "for ever". */
#define STORM 40

typedef struct
{
  char folders[ECO_FAULT_PATH_MAX];
  unsigned counts[ECO_FAULT_N_CALLS + 1];
  EcoFaultCall call;
  unsigned n;      /* from 1; 0 when nothing is armed */
  unsigned passed; /* calls since it was armed */
  int error;
  EcoFaultMode mode;
  int was_hit;
  int deny_links;
  unsigned pause; /* microseconds before each call */
  unsigned chunk; /* of a write, or 0 */
} State;

static State state;

static const char *const names[] = { "write",  "sync",     "rename",   "open",  "close", "link",
                                     "unlink", "truncate", "allocate", "chmod", "chown", "mkdir" };

static const struct
{
  const char *name;
  int error;
} errors[] = {
  { "EIO", EIO },
  { "ENOSPC", ENOSPC },
  { "EDQUOT", EDQUOT },
  { "EROFS", EROFS },
  { "EINTR", EINTR },
  { "EACCES", EACCES },
  { "SHORT", ECO_FAULT_SHORT },
  { "KILL", ECO_FAULT_KILL },
};

const char *
eco_fault_call_name (EcoFaultCall call)
{
  return call < ECO_FAULT_N_CALLS ? names[call] : "any";
}

void
eco_fault_watch (const char *folders)
{
  memset (&state, 0, sizeof state);
  strncpy (state.folders, folders, sizeof state.folders - 1);
}

void
eco_fault_arm (EcoFaultCall call, unsigned n, int error, EcoFaultMode mode)
{
  state.call = call;
  state.error = error;
  state.mode = mode;
  state.passed = 0;
  state.was_hit = 0;
  state.n = n;
}

void
eco_fault_disarm (void)
{
  state.n = 0;
}

void
eco_fault_deny_links (int deny)
{
  state.deny_links = deny;
}

void
eco_fault_slow_down (unsigned microseconds, unsigned chunk)
{
  state.pause = microseconds;
  state.chunk = chunk;
}

size_t
_eco_fault_limit (size_t length)
{
  return state.chunk > 0 && length > state.chunk ? state.chunk : length;
}

unsigned
eco_fault_get_count (EcoFaultCall call)
{
  return __atomic_load_n (&state.counts[call], __ATOMIC_SEQ_CST);
}

int
eco_fault_was_hit (void)
{
  return state.was_hit;
}

/* Whether @path is one of the folders or in one. */
static int
is_watched (const char *path)
{
  const char *at = state.folders;

  while (*at != '\0')
    {
      size_t length = strcspn (at, ":");

      if (length > 0 && strncmp (path, at, length) == 0 &&
          (path[length] == '\0' || path[length] == '/'))
        return 1;
      at += length + (at[length] == ':');
    }
  return 0;
}

int
_eco_fault_path_of (int fd, char *path)
{
  char link[64];
  ssize_t length;

  if (state.folders[0] == '\0')
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = syscall (SYS_readlinkat, AT_FDCWD, link, path, ECO_FAULT_PATH_MAX - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return is_watched (path);
}

int
_eco_fault_path_at (int folder_fd, const char *name, char *path)
{
  size_t length;

  if (state.folders[0] == '\0' || name == NULL)
    return 0;
  if (name[0] == '/')
    {
      snprintf (path, ECO_FAULT_PATH_MAX, "%s", name);
      return is_watched (path);
    }
  if (folder_fd == AT_FDCWD && syscall (SYS_getcwd, path, ECO_FAULT_PATH_MAX) < 0)
    return 0;
  if (folder_fd != AT_FDCWD && !_eco_fault_path_of (folder_fd, path))
    return 0;
  length = strlen (path);
  if (strcmp (name, ".") != 0)
    snprintf (path + length, ECO_FAULT_PATH_MAX - length, "/%s", name);
  return is_watched (path);
}

/* Whether the call that is the @passed-th since then is one that fails. */
static int
is_hit (unsigned passed)
{
  unsigned last = state.error == EINTR ? state.n + STORM - 1 : UINT_MAX;

  return state.mode == ECO_FAULT_ONCE ? passed == state.n : passed >= state.n && passed <= last;
}

int
_eco_fault_check (EcoFaultCall call)
{
  if (state.pause > 0)
    usleep (state.pause);
  __atomic_add_fetch (&state.counts[call], 1, __ATOMIC_SEQ_CST);
  __atomic_add_fetch (&state.counts[ECO_FAULT_ANY], 1, __ATOMIC_SEQ_CST);
  if (state.n > 0 && (state.call == call || state.call == ECO_FAULT_ANY) &&
      is_hit (__atomic_add_fetch (&state.passed, 1, __ATOMIC_SEQ_CST)))
    {
      state.was_hit = 1;
      if (state.error == ECO_FAULT_KILL && call != ECO_FAULT_WRITE)
        kill (getpid (), SIGKILL);
      if (state.error > 0 || call == ECO_FAULT_WRITE)
        return state.error;
    }
  return call == ECO_FAULT_LINK && state.deny_links ? EPERM : 0;
}

static int
get_error (const char *name)
{
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (strcmp (errors[i].name, name) == 0)
      return errors[i].error;
  return 0;
}

/* A word that is not understood ends the program: a test that lets nothing fail
 * would pass. */
static void
arm_as_told (const char *text)
{
  char call[16], error[16], mode[16];
  unsigned n;
  int at = 0;

  if (sscanf (text, "%15[^:]:%u:%15[^:]:%15s", call, &n, error, mode) != 4)
    abort ();
  while (at < ECO_FAULT_N_CALLS && strcmp (names[at], call) != 0)
    at++;
  if ((at == ECO_FAULT_N_CALLS && strcmp (call, "any") != 0) || get_error (error) == 0)
    abort ();
  eco_fault_arm ((EcoFaultCall) at, n, get_error (error),
                 strcmp (mode, "forever") == 0 ? ECO_FAULT_FOREVER : ECO_FAULT_ONCE);
}

static void __attribute__ ((constructor)) read_environment (void)
{
  const char *folders = getenv ("ECO_FAULT_FOLDERS");
  const char *fault = getenv ("ECO_FAULT");

  if (folders == NULL)
    return;
  eco_fault_watch (folders);
  if (getenv ("ECO_FAULT_LOG") != NULL)
    eco_fault_log (getenv ("ECO_FAULT_LOG"));
  if (fault != NULL)
    arm_as_told (fault);
}
