/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opens a document, edits it, undoes, redoes, saves and closes it, thousands of times, and measures
 * what the program has grown by since it was warm: less than 1 MB.
 *
 *   soak-documents [TIMES] [FILE]     10,000 times by default
 *
 * Only for a long run (./dev soak); a short one is the test "soak-documents", with its own limit.
 */
#include "model/eco-model.h"
#include "session/eco-document.h"

#include "../support/measure.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#define TIMES 10000
/* Fonts, types, caches of a fixed size: filled by then. */
#define WARM 500
#define MOST_GROWTH (1024.0 * 1024.0)

static gsize
get_resident (void)
{
  unsigned long all = 0, resident = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  if (file == NULL || fscanf (file, "%lu %lu", &all, &resident) != 2)
    g_error ("/proc/self/statm cannot be read");
  fclose (file);
  return resident * (gsize) sysconf (_SC_PAGESIZE);
}

/* What is in use of the heap, without what the allocator keeps for later. */
static gsize
get_used (void)
{
  struct mallinfo2 info;

  malloc_trim (0);
  info = mallinfo2 ();
  return info.uordblks + info.hblkhd;
}

static void
work (GFile *file, EcoCatalog *catalog, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoDocument) document = eco_document_open (file, catalog, NULL, &error);
  g_autofree char *name = g_strdup_printf ("Customers %u", i % 100);
  EcoHistory *history;
  EcoList *nodes;

  g_assert_no_error (error);
  history = eco_document_get_history (document);
  nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  g_assert_cmpuint (eco_list_get_length (nodes), >, 0);
  eco_editor_rename (eco_document_get_editor (document), eco_list_get (nodes, 0), name);
  eco_editor_add (eco_document_get_editor (document), ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "A need");
  g_assert_true (eco_history_undo (history));
  g_assert_true (eco_history_redo (history));
  g_assert_true (eco_history_undo (history));
  g_assert_true (eco_document_save (document, NULL, FALSE, &error));
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&document));
}

int
main (int argc, char *argv[])
{
  guint times = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : TIMES;
  guint warm = MIN (WARM, times / 4);
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  g_autofree char *folder = g_dir_make_tmp ("soak-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "soak.ecotone", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize used = 0, resident = 0, length;
  double growth, heap;

  g_assert_true (g_file_get_contents (argc > 2 ? argv[2] : "resources/examples/meridian.ecotone",
                                      &text, &length, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  for (guint i = 0; i < times; i++)
    {
      if (i == warm)
        {
          used = get_used ();
          resident = get_resident ();
        }
      work (file, catalog, i);
    }
  heap = (double) get_used () - (double) used;
  growth = (double) get_resident () - (double) resident;
  g_unlink (path);
  g_unlink (backup);
  g_rmdir (folder);
  g_print ("%u times: %.0f KiB more of the heap in use, %.0f KiB more of memory\n", times - warm,
           heap / 1024, growth / 1024);
  if (times >= TIMES)
    eco_measure ("memory.long", "%u times: %+.0f KiB", times, MAX (heap, growth) / 1024);
  return growth < MOST_GROWTH && heap < MOST_GROWTH ? 0 : 1;
}
