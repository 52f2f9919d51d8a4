/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents that are opened, edited and closed leave nothing behind: the memory of the process
 * grows no further once it knows all of them.
 *
 *   test-memory [--count N]
 *
 * With N it is the long run, which tells how far it is. */
#include "measure.h"

#include "session/eco-document.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT 200
#define WARM 50
#define TOLD_EVERY 500
#define MOST_GROWTH (1024 * 1024)

/* Bytes of this process that are in memory and shared with no file. */
static gint64
count_bytes (void)
{
  g_autofree char *text = NULL;
  long size, resident, shared;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%ld %ld %ld", &size, &resident, &shared), ==, 3);
  return (gint64) (resident - shared) * sysconf (_SC_PAGESIZE);
}

static void
edit (EcoDocument *document, guint round)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoList *nodes = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_NODES);
  EcoObject *node = eco_list_get (nodes, round % eco_list_get_length (nodes));
  g_autofree char *name = g_strdup_printf ("Renamed %u", round % 100);

  eco_editor_set_text (editor, node, "name", name, NULL);
  eco_editor_set_text (editor, node, "description", "What it is for", NULL);
  eco_history_undo (eco_document_get_history (document));
}

static void
open_edit_close (GFile *file, EcoCatalog *catalog, guint round)
{
  g_autoptr (GError) error = NULL;
  EcoDocument *document = eco_document_open (file, catalog, NULL, &error);

  g_assert_no_error (error);
  edit (document, round);
  g_assert_finalize_object (document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_memory (gconstpointer data)
{
  guint count = GPOINTER_TO_UINT (data), rounds = count > 0 ? count : COUNT;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples",
                                                 "meridian.ecotone", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 before = 0, after;

  for (guint i = 0; i < WARM + rounds; i++)
    {
      if (i == WARM)
        before = count_bytes ();
      open_edit_close (file, catalog, i);
      if (count > 0 && i % TOLD_EVERY == 0)
        g_test_message ("%u of %u: %" G_GINT64_FORMAT " KiB", i, rounds, count_bytes () / 1024);
    }
  after = count_bytes ();
  eco_measure (count > 0 ? "memory.long" : "memory",
               "%+" G_GINT64_FORMAT " KiB after %u times (%" G_GINT64_FORMAT " KiB at first)",
               (after - before) / 1024, rounds, before / 1024);
  g_assert_cmpint (after - before, <, MOST_GROWTH);
}

int
main (int argc, char *argv[])
{
  guint count = 0;

  if (argc == 3 && strcmp (argv[1], "--count") == 0)
    {
      count = (guint) strtoul (argv[2], NULL, 10);
      argc = 1;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/memory/open-edit-close", GUINT_TO_POINTER (count), test_memory);
  return g_test_run ();
}
