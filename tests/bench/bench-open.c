/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opens an ecosystem, and compares processor time and memory with xmllint and
 * with an empty ecosystem:
 *
 *   bench-open FILE.ecotone [RUNS]
 *
 * Each run is a process of its own, whole: start, work, end; the two programs
 * take turns, and the median counts. Prints one line. */
#include "store/eco-reader.h"

#include "base/eco-number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  double seconds; /* of the processor, user and system */
  double peak;    /* MB of memory at most */
} Cost;

/* The time of a child, and the most memory that it had. */
static Cost
wait_for (pid_t pid)
{
  struct rusage usage;
  int status;

  if (wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    {
      fprintf (stderr, "bench-open: a program failed\n");
      exit (1);
    }
  return (Cost) {
    (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
      (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
    (double) usage.ru_maxrss / 1024,
  };
}

static Cost
run (const char *const *arguments)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execvp (arguments[0], (char **) arguments);
      _exit (127);
    }
  return wait_for (pid);
}

/* What the child does: open @path, or make an empty ecosystem. */
static int
work (const char *path)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = file != NULL
                              ? eco_reader_read_file (file, path, NULL, NULL, NULL, &error)
                              : eco_ecosystem_new ();

  if (ecosystem == NULL)
    fprintf (stderr, "%s\n", error->message);
  return ecosystem != NULL ? 0 : 1;
}

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *numbers, int n)
{
  qsort (numbers, (size_t) n, sizeof *numbers, compare_numbers);
  return numbers[n / 2];
}

static void
print_number (const char *before, double value, int decimals, const char *after)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  printf ("%s%s%s", before, eco_number_to_fixed (value, decimals, buffer), after);
}

int
main (int argc, char *argv[])
{
  int n = argc > 2 ? atoi (argv[2]) : 7;
  g_autofree double *ours = g_new0 (double, MAX (n, 1));
  g_autofree double *theirs = g_new0 (double, MAX (n, 1));
  Cost cost = { 0, 0 }, empty;

  if (argc >= 2 && strcmp (argv[1], "--work") == 0)
    return work (argc > 2 ? argv[2] : NULL);
  if (argc < 2 || n < 1)
    {
      fprintf (stderr, "usage: bench-open FILE.ecotone [RUNS]\n");
      return 2;
    }
  for (int i = 0; i < n; i++)
    {
      const char *open_file[] = { argv[0], "--work", argv[1], NULL };
      const char *check_file[] = { "xmllint", "--noout", argv[1], NULL };

      cost = run (open_file);
      ours[i] = cost.seconds;
      theirs[i] = run (check_file).seconds;
    }
  empty = run ((const char *[]) { argv[0], "--work", NULL });
  print_number ("open: ", 1000 * median (ours, n), 0, " ms of processor time, ");
  print_number ("xmllint --noout ", 1000 * median (theirs, n), 0, " ms, ");
  print_number ("ratio ", median (ours, n) / median (theirs, n), 2, " (wanted: at most 3); ");
  print_number ("memory at most ", cost.peak - empty.peak, 1,
                " MB over an empty ecosystem (wanted: at most 40)\n");
  return 0;
}
