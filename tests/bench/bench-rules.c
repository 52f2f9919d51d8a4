/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the rules cost: bench-rules FILE.ecotone [each]. Prints what all rules take on it, facts
 * included, and what they take again after one edit; with "each" also what every rule takes. */
#include "analysis/eco-analysis.h"
#include "store/eco-reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 15

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoSnapshotMaker *maker;
} Bench;

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *times)
{
  qsort (times, RUNS, sizeof *times, compare);
  return times[RUNS / 2];
}

/* Processor time of this thread: others do not disturb it. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double
measure_all (Bench *bench, guint *n_findings)
{
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (EcoSnapshot) snapshot = eco_snapshot_maker_take (bench->maker);
      double start = now ();
      g_autoptr (EcoAnalysis) analysis
        = eco_analysis_new (snapshot, bench->catalog, NULL, NULL);

      times[i] = now () - start;
      *n_findings = eco_analysis_get_findings (analysis)->len;
    }
  return median (times);
}

/* Another owner for a node: from the edit to the findings, snapshot included. */
static double
measure_edit (Bench *bench)
{
  g_autoptr (EcoSnapshot) first = eco_snapshot_maker_take (bench->maker);
  g_autoptr (EcoAnalysis) last = eco_analysis_new (first, bench->catalog, NULL, NULL);
  EcoList *nodes = eco_ecosystem_get_nodes (bench->ecosystem);
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (EcoSnapshot) snapshot = NULL;
      g_autofree char *owner = g_strdup_printf ("Owner %u", i);
      EcoAnalysis *next;
      double start;

      eco_editor_set_text (bench->editor, eco_list_get (nodes, i), "owner", owner, NULL);
      start = now ();
      snapshot = eco_snapshot_maker_take (bench->maker);
      next = eco_analysis_new (snapshot, bench->catalog, last, NULL);
      times[i] = now () - start;
      eco_analysis_unref (last);
      last = next;
    }
  return median (times);
}

static void
print_each (Bench *bench)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_maker_take (bench->maker);
  g_autoptr (EcoFacts) facts = NULL;
  double start = now ();
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);

  facts = eco_facts_new (snapshot, bench->catalog);
  printf ("  facts %.2f ms\n", now () - start);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
      EcoRuleRun run = { rules[i], facts, NULL, findings };

      start = now ();
      rules[i]->run (&run);
      printf ("  %s %.2f ms, %u found\n", rules[i]->id, now () - start, findings->len);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench;
  guint n_findings = 0;
  double all;

  if (argc < 2)
    g_error ("usage: bench-rules FILE.ecotone [each]");
  file = g_file_new_for_path (argv[1]);
  bench.ecosystem = eco_reader_read_file (file, argv[1], NULL, NULL, NULL, &error);
  if (bench.ecosystem == NULL)
    g_error ("%s", error->message);
  bench.catalog = eco_catalog_new_builtin (NULL);
  bench.editor = eco_editor_new (bench.ecosystem, bench.catalog);
  bench.maker = eco_snapshot_maker_new (bench.ecosystem);
  all = measure_all (&bench, &n_findings);
  printf ("analysis rules, %u nodes and %u exchanges: all %.1f ms, after an edit %.1f ms (%u "
          "found)\n",
          eco_list_get_length (eco_ecosystem_get_nodes (bench.ecosystem)),
          eco_list_get_length (eco_ecosystem_get_exchanges (bench.ecosystem)), all,
          measure_edit (&bench), n_findings);
  if (argc > 2)
    print_each (&bench);
  eco_snapshot_maker_free (bench.maker);
  g_object_unref (bench.editor);
  g_object_unref (bench.ecosystem);
  g_object_unref (bench.catalog);
  return 0;
}
