/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saves a document once, for power-loss.py: it makes the old document, says that it is
 * there, waits for a line, logs the system calls of the save, and notes when it is done.
 *
 *   save-once WAY FOLDER LOG
 *   save-once --list
 */
#include "eco-fault.h"
#include "fault-ways.h"

#include <stdio.h>
#include <string.h>

static int
list_ways (void)
{
  for (const FaultWay *way = fault_get_ways (); way->name != NULL; way++)
    puts (way->name);
  return 0;
}

static const FaultWay *
find_way (const char *name)
{
  const FaultWay *way = fault_get_ways ();

  while (way->name != NULL && strcmp (way->name, name) != 0)
    way++;
  return way->name != NULL ? way : NULL;
}

static int
save_once (const FaultWay *way, const char *base, const char *log)
{
  g_autofree char *state_folder = g_build_filename (base, "state", NULL);
  g_autoptr (FaultPlace) place = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  place = fault_place_new (way, base);
  fault_place_fill (place);
  puts ("ready");
  fflush (stdout);
  getchar ();
  eco_fault_watch (base);
  eco_fault_deny_links (way->without_links);
  eco_fault_log (log);
  if (!fault_place_save (place, fault_get_new (), &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  eco_fault_note ("saved");
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "--list") == 0)
    return list_ways ();
  if (argc != 4 || find_way (argv[1]) == NULL)
    return 2;
  return save_once (find_way (argv[1]), argv[2], argv[3]);
}
