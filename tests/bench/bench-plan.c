/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What planning costs: bench-plan FILE.ecotone. Compares the file with one in which every tenth
 * node and exchange is changed, one in fifty is gone and as many are new, and projects it to a day
 * by which twenty initiatives of five changes each are due. */
#include "change/eco-merge.h"
#include "change/eco-projection.h"
#include "store/eco-reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 9
#define INITIATIVES 20
#define CHANGES 5
#define DAY 20270101

typedef struct
{
  EcoEcosystem *base;
  EcoEcosystem *other;
} Bench;

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
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
measure (Bench *bench, void (*run) (Bench *bench))
{
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double start = now ();

      run (bench);
      times[i] = now () - start;
    }
  qsort (times, RUNS, sizeof *times, compare);
  return times[RUNS / 2];
}

static void
run_by_id (Bench *bench)
{
  eco_comparison_unref (eco_comparison_new (bench->base, bench->other, ECO_COMPARE_BY_ID));
}

static void
run_by_name (Bench *bench)
{
  eco_comparison_unref (eco_comparison_new (bench->base, bench->other, ECO_COMPARE_BY_NAME));
}

static void
run_records (Bench *bench)
{
  g_autoptr (EcoComparison) comparison =
      eco_comparison_new (bench->base, bench->other, ECO_COMPARE_BY_ID);

  g_ptr_array_unref (eco_comparison_create_records (comparison));
}

static void
run_merge (Bench *bench)
{
  eco_merge_free (eco_merge_new (bench->base, bench->other, bench->base));
}

static void
run_projection (Bench *bench)
{
  eco_projection_unref (eco_projection_new (bench->base, NULL, DAY, DAY - 10000, TRUE));
}

/* Puts a copy of @object at the end of @list, under another id. */
static void
add_like (EcoList *list, EcoObject *object, const char *id)
{
  g_autoptr (EcoObject) copy = eco_object_copy (object);

  eco_object_set_id (copy, id);
  eco_list_append (list, copy);
}

static void
alter_list (EcoEcosystem *ecosystem, EcoList *list)
{
  guint n = eco_list_get_length (list);

  for (guint i = n; i > 0; i--)
    {
      EcoObject *object = eco_list_get (list, i - 1);
      g_autofree char *id = g_strdup_printf ("%s-new", eco_object_get_id (object));

      if (i % 10 == 0)
        g_object_set (object, "owner", "Somebody else", NULL);
      if (i % 50 != 7)
        continue;
      add_like (list, object, id);
      if (ECO_IS_EXCHANGE (object))
        eco_list_remove (list, i - 1);
    }
}

static void
add_initiative (EcoEcosystem *ecosystem, guint number)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autofree char *id = g_strdup_printf ("bench-%u", number);
  g_autoptr (EcoObject) initiative = eco_object_new (ECO_TYPE_INITIATIVE, id);
  EcoList *changes = eco_object_get_list (initiative, ECO_INITIATIVE_CHANGES);

  g_object_set (initiative, "name", id, "due", DAY - 1, NULL);
  for (guint i = 0; i < CHANGES; i++)
    {
      g_autofree char *own = g_strdup_printf ("bench-%u-%u", number, i);
      g_autoptr (EcoObject) record = eco_object_new (ECO_TYPE_CHANGE_RECORD, own);
      EcoObject *node = eco_list_get (nodes, (number * CHANGES + i) % eco_list_get_length (nodes));

      if (i == 0 && number > 0)
        g_object_set (record, "op", ECO_CHANGE_OP_REMOVE, "target", eco_object_get_id (node), NULL);
      else
        g_object_set (record, "target", eco_object_get_id (node), "property", "owner", "value",
                      "Ann", NULL);
      eco_list_append (changes, record);
    }
  eco_list_append (eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_INITIATIVES),
                   initiative);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench;

  if (argc < 2)
    g_error ("usage: bench-plan FILE.ecotone");
  file = g_file_new_for_path (argv[1]);
  bench.base = eco_reader_read_file (file, argv[1], NULL, NULL, NULL, &error);
  if (bench.base == NULL)
    g_error ("%s", error->message);
  bench.other = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (bench.base)));
  eco_ecosystem_begin_change (bench.other);
  alter_list (bench.other, eco_ecosystem_get_nodes (bench.other));
  alter_list (bench.other, eco_ecosystem_get_exchanges (bench.other));
  eco_ecosystem_end_change (bench.other);
  printf ("plan, %u nodes and %u exchanges: compared by id %.1f ms, by name %.1f ms, ",
          eco_list_get_length (eco_ecosystem_get_nodes (bench.base)),
          eco_list_get_length (eco_ecosystem_get_exchanges (bench.base)),
          measure (&bench, run_by_id), measure (&bench, run_by_name));
  printf ("with records %.1f ms, merged %.1f ms, ", measure (&bench, run_records),
          measure (&bench, run_merge));
  eco_ecosystem_begin_change (bench.base);
  for (guint i = 0; i < INITIATIVES; i++)
    add_initiative (bench.base, i);
  eco_ecosystem_end_change (bench.base);
  printf ("projected %.1f ms\n", measure (&bench, run_projection));
  g_object_unref (bench.base);
  g_object_unref (bench.other);
  return 0;
}
