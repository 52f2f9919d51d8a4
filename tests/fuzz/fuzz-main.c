/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The program of libFuzzer for every reader: ECO_FUZZ_READER names the one that is fuzzed. */
#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize most);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, unsigned int seed);

/* The library knows of no data of ours. */
static const FuzzReader *reader;

/* g_error() traps, which libFuzzer would not notice and leave no input of. */
static void
on_trap (int number)
{
  abort ();
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  const char *name = g_getenv ("ECO_FUZZ_READER");

  signal (SIGTRAP, on_trap);
  reader = fuzz_find_reader (name);
  if (reader == NULL)
    g_error ("ECO_FUZZ_READER=%s names no reader", name != NULL ? name : "");
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  fuzz_read (reader, bytes);
  return 0;
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, unsigned int seed)
{
  gsize made = seed % 4 == 0 ? fuzz_mutate_pieces (reader, data, size, most, seed) : 0;

  if (made == 0)
    made = LLVMFuzzerMutate (data, size, most);
  if (reader->mend != NULL)
    reader->mend (data, made);
  return made;
}
