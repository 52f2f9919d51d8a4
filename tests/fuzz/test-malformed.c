/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* 100,000 broken variants of sample files of every format: bits flipped, bytes replaced, the end
 * cut off, at places spread evenly over the file. Processes that come and go read them; none may
 * crash, need more than 2 seconds of processor time for a variant, or more than 200 MiB of address
 * space over what it began with. ECO_TEST_VARIANTS asks for another number. */
#include "fuzz.h"

#include "../support/measure.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#define VARIANTS 10000 /* ten times slower here */
#else
#define VARIANTS 100000
#endif
#define BATCH 500
#define SECONDS 2
#define MOST_KEPT 20
#define ADDRESS_SPACE ((rlim_t) 200 * 1024 * 1024)

static const struct
{
  const char *reader;
  const char *path; /* below tests/ */
} samples[] = {
  { "native", "data/store/good/every-field.ecotone" },
  { "native", "fuzz/regress/native/made.ecotone" },
  { "fragment", "fuzz/regress/fragment/made.xml" },
  { "clip", "fuzz/regress/clip/made.xml" },
  { "records", "fuzz/regress/records/made.xml" },
  { "theme", "fuzz/regress/theme/plain.ecotone-theme" },
  { "catalog", "data/catalog/own.xml" },
  { "picture", "data/picture/good/itxt.png" },
  { "picture", "data/picture/good/parts.svg" },
  { "csv", "data/sheets/good/semicolons.csv" },
  { "csv", "data/sheets/good/utf16.csv" },
  { "import", "data/sheets/plan/partners.csv" },
  { "xlsx", "data/sheets/good/cells.xlsx" },
  { "xlsx", "fuzz/regress/xlsx/cells.parts" },
  { "graphml", "fuzz/regress/graphml/small.graphml" },
  { "gexf", "fuzz/regress/gexf/small.gexf" },
  { "kumu", "fuzz/regress/kumu/small.json" },
  { "node-link", "fuzz/regress/node-link/small.json" },
  { "dot", "fuzz/regress/dot/small.dot" },
  { "journal", "fuzz/regress/journal/made.log" },
};

/* What a worker has come to; its parent sees it too. */
typedef struct
{
  guint at;
} Shared;

static GBytes *
load (const char *path)
{
  g_autofree char *full = g_build_filename (g_test_get_dir (G_TEST_DIST), path, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  if (!g_file_get_contents (full, &data, &length, &error))
    g_error ("%s", error->message);
  return g_bytes_new_take (data, length);
}

/* Variant @i of @n: the places go evenly through the file, one change after another at each. */
static GBytes *
make_variant (GBytes *sample, guint i, guint n)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (sample, &size);
  gsize at = (gsize) ((guint64) i * size / n);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  static const guint8 bytes[] = { 0x00, 0xff, '<', '"', '&', '\n' };

  switch (i % 4)
    {
    case 0:
      return g_bytes_new (copy, at);
    case 1:
      copy[at] ^= (guint8) (1u << (i / 4 % 8));
      break;
    case 2:
      copy[at] = bytes[i / 4 % G_N_ELEMENTS (bytes)];
      break;
    default:
      copy[at] = (guint8) (copy[at] + 1 + i / 4 % 254);
    }
  return g_bytes_new (copy, size);
}

static gsize
get_address_space (void)
{
  unsigned long pages = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  if (file != NULL && fscanf (file, "%lu", &pages) != 1)
    pages = 0;
  if (file != NULL)
    fclose (file);
  return pages * (gsize) sysconf (_SC_PAGESIZE);
}

/* An alarm of processor time ends the process, as RLIMIT_CPU would, but to the microsecond. */
static void
allow (gboolean first)
{
  const struct itimerval time = { .it_value = { .tv_sec = SECONDS } };
  struct rlimit space = { 0 };

  setitimer (ITIMER_PROF, &time, NULL);
#ifndef __SANITIZE_ADDRESS__
  if (first)
    {
      space.rlim_cur = space.rlim_max = get_address_space () + ADDRESS_SPACE;
      setrlimit (RLIMIT_AS, &space);
    }
#endif
}

static _Noreturn void
work (const FuzzReader *reader, GBytes *sample, Shared *shared, guint end, guint n)
{
  const struct rlimit no_core = { 0, 0 };

  setrlimit (RLIMIT_CORE, &no_core);
  fuzz_read (reader, sample);
  for (gboolean first = TRUE; shared->at < end; shared->at++, first = FALSE)
    {
      g_autoptr (GBytes) variant = make_variant (sample, shared->at, n);

      allow (first);
      fuzz_read (reader, variant);
    }
  _exit (0);
}

/* A case that fails is left in the folder of the build, to be looked at and kept. */
static void
keep (const FuzzReader *reader, GBytes *sample, guint i, guint n, const char *what)
{
  g_autoptr (GBytes) variant = make_variant (sample, i, n);
  g_autofree char *name = g_strdup_printf ("malformed-%s-%u", reader->name, i);

  g_file_set_contents (name, g_bytes_get_data (variant, NULL), (gssize) g_bytes_get_size (variant),
                       NULL);
  g_test_message ("%s: %s", name, what);
}

/* One that cannot be read as it is says nothing of its variants. */
static void
check_sample (const FuzzReader *reader, GBytes *sample)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fuzz_read (reader, sample);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("a sample of %s ends the process", reader->name);
}

/* Reads variants up to @end; one that ends its process is counted, and the next takes over. */
static void
run_batch (const FuzzReader *reader, GBytes *sample, Shared *shared, guint end, guint n,
           guint *crashes, guint *stops)
{
  while (shared->at < end)
    {
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        work (reader, sample, shared, end, n);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
        continue;
      if (WIFSIGNALED (status) && WTERMSIG (status) == SIGPROF)
        (*stops)++;
      else
        (*crashes)++;
      if (*crashes + *stops <= MOST_KEPT)
        keep (reader, sample, shared->at, n,
              WIFSIGNALED (status) ? g_strsignal (WTERMSIG (status)) : "gave up");
      shared->at++;
    }
}

static void
test_malformed (void)
{
  const char *wish = g_getenv ("ECO_TEST_VARIANTS");
  guint all = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : VARIANTS;
  guint n = all / G_N_ELEMENTS (samples), crashes = 0, stops = 0;
  Shared *shared =
      mmap (NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  g_assert_true (shared != MAP_FAILED);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const FuzzReader *reader = fuzz_find_reader (samples[i].reader);
      g_autoptr (GBytes) sample = load (samples[i].path);

      g_assert_nonnull (reader);
      g_assert_cmpuint (g_bytes_get_size (sample), >, 0);
      check_sample (reader, sample);
      shared->at = 0;
      for (guint end = BATCH; shared->at < n; end += BATCH)
        run_batch (reader, sample, shared, MIN (end, n), n, &crashes, &stops);
    }
  munmap (shared, sizeof *shared);
  eco_measure ("malformed", "%u variants of %u files: %u crashes, %u stopped",
               n * (guint) G_N_ELEMENTS (samples), (guint) G_N_ELEMENTS (samples), crashes, stops);
  g_assert_cmpuint (crashes, ==, 0);
  g_assert_cmpuint (stops, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/malformed/variants", test_malformed);
  return g_test_run ();
}
