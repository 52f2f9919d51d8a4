/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding, starting and ending the programs in libexec that do what may crash or hang. */
#include "config.h"

#include "layout/eco-helper-process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* TRUE when this very program lies in the build tree. */
static gboolean
runs_uninstalled (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *app = g_path_get_dirname (ECO_BUILD_LIBEXECDIR);
  g_autofree char *root = g_path_get_dirname (app);
  g_autofree char *prefix = g_strconcat (root, "/", NULL);

  return self != NULL && g_str_has_prefix (self, prefix);
}

/**
 * eco_helper_find:
 * @name: of a helper
 *
 * Returns: (transfer full): its path: in the directory that the environment variable
 *   ECOTONE_LIBEXECDIR names, else in the build tree when the program runs from there, else where
 *   it is installed
 */
char *
eco_helper_find (const char *name)
{
  const char *given = g_getenv ("ECOTONE_LIBEXECDIR");

  if (given != NULL && *given != '\0')
    return g_build_filename (given, name, NULL);
  return g_build_filename (runs_uninstalled () ? ECO_BUILD_LIBEXECDIR : ECO_LIBEXECDIR, name, NULL);
}

/**
 * eco_helper_spawn:
 * @program: path of a helper
 * @end: one end of a pair of sockets
 * @pid: (out): the new process
 *
 * Runs the program with @end as its input and output, an empty environment, no other descriptor,
 * in a process group of its own.
 *
 * Returns: 0, or the number of an error of the system
 */
int
eco_helper_spawn (const char *program, int end, pid_t *pid)
{
  char *argv[] = { (char *) program, NULL };
  char *envp[] = { NULL };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int result;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, end, STDOUT_FILENO);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np (&actions, 3);
  posix_spawnattr_init (&attributes);
  posix_spawnattr_setflags (&attributes,
                            POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup (&attributes, 0);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  result = posix_spawn (pid, program, &actions, &attributes, argv, envp);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  return result;
}

/**
 * eco_helper_end:
 * @pid: of a helper
 *
 * Kills it and whatever it has started, and waits until it is gone.
 */
void
eco_helper_end (pid_t pid)
{
  kill (-pid, SIGKILL);
  while (waitpid (pid, NULL, 0) < 0 && errno == EINTR)
    ;
}
