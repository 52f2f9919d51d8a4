/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes of texts by their pieces: elements of XML, cells of tables, members of JSON. What comes
 * out is more often understood, and so gets further, than what changes of bytes make. */
#include "fuzz.h"

#include <string.h>

#define MOST_PIECES 4096
/* Making one takes longer than reading it. */
#define N_MADE 61

/* Where the pieces begin; a last entry is the end. */
static guint
cut (const FuzzReader *reader, const guint8 *data, gsize size, gsize *starts)
{
  guint n = 0;

  starts[n++] = 0;
  for (gsize i = 1; i < size && n < MOST_PIECES; i++)
    if (data[i] != '\0' && strchr (reader->marks, data[i]) != NULL)
      starts[n++] = i;
  starts[n] = size;
  return n;
}

static void
append (GByteArray *out, const guint8 *data, const gsize *starts, guint first, guint n)
{
  g_byte_array_append (out, data + starts[first], (guint) (starts[first + n] - starts[first]));
}

/* Leaves out, doubles or moves a few pieces of @data, or puts some of @other among them. */
static GByteArray *
shuffle (const FuzzReader *reader, const guint8 *data, gsize size, GBytes *other, GRand *rand)
{
  g_autofree gsize *starts = g_new (gsize, MOST_PIECES + 2);
  g_autofree gsize *others = g_new (gsize, MOST_PIECES + 2);
  gsize other_size;
  const guint8 *other_data = g_bytes_get_data (other, &other_size);
  guint n = cut (reader, data, size, starts),
        n_other = cut (reader, other_data, other_size, others);
  guint at = (guint) g_rand_int_range (rand, 0, (int) n);
  guint length = (guint) g_rand_int_range (rand, 1, (int) MIN (n - at, 4) + 1);
  guint from = (guint) g_rand_int_range (rand, 0, (int) n);
  guint from_other = (guint) g_rand_int_range (rand, 0, (int) n_other);
  guint other_length = (guint) g_rand_int_range (rand, 1, (int) MIN (n_other - from_other, 6) + 1);
  GByteArray *out = g_byte_array_new ();

  append (out, data, starts, 0, at);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0: /* left out */
      append (out, data, starts, at + length, n - at - length);
      break;
    case 1: /* doubled */
      append (out, data, starts, at, length);
      append (out, data, starts, at, n - at);
      break;
    case 2: /* another one in its place */
      append (out, data, starts, from, 1);
      append (out, data, starts, at + 1, n - at - 1);
      break;
    case 3: /* some of the other text in its place */
      append (out, other_data, others, from_other, other_length);
      append (out, data, starts, at + length, n - at - length);
      break;
    default: /* some of the other text before it */
      append (out, other_data, others, from_other, other_length);
      append (out, data, starts, at, n - at);
    }
  return out;
}

/* One of the inputs of random models, each of which is made once. */
static GBytes *
get_made (const FuzzReader *reader, guint32 seed)
{
  static const FuzzReader *last = NULL;
  static GBytes *made[N_MADE];
  guint32 i = seed % N_MADE;

  for (guint32 j = 0; reader != last && j < N_MADE; j++)
    g_clear_pointer (&made[j], g_bytes_unref);
  last = reader;
  if (made[i] == NULL)
    made[i] = reader->make (i);
  return g_bytes_ref (made[i]);
}

/**
 * fuzz_mutate_pieces:
 * @data: of @size bytes, with room for @most
 *
 * Returns: the size of what it is now; 0 when this is no way to change it
 */
gsize
fuzz_mutate_pieces (const FuzzReader *reader, guint8 *data, gsize size, gsize most, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GByteArray) out = NULL;
  guint32 other = g_rand_int (rand);

  if (reader->marks == NULL || size == 0)
    return 0;
  made = reader->make != NULL ? get_made (reader, other) : g_bytes_new (data, size);
  if (reader->make != NULL && g_rand_int_range (rand, 0, 16) == 0)
    {
      out = g_byte_array_new ();
      g_byte_array_append (out, g_bytes_get_data (made, NULL), (guint) g_bytes_get_size (made));
    }
  else
    out = shuffle (reader, data, size, made, rand);
  if (out->len == 0 || out->len > most)
    return 0;
  memcpy (data, out->data, out->len);
  return out->len;
}
