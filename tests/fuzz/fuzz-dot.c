/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The program that parses DOT, in this process: its source, with ways out that come back here. Its
 * answer goes to the decoder. What Graphviz's own library does to a process is no finding: that is
 * what the program is for. */
#include "fuzz.h"

#include <cgraph.h>
#include <setjmp.h>
#include <stdlib.h>
#include <unistd.h>

#define MOST_BLOCKS 16

_Noreturn static void leave (int code);
static ssize_t take (int output, const void *data, size_t size);
static void *allocate (size_t size);
static void *allocate_many (size_t n, size_t size);
static void release (void *block);
int ecotone_dot_main (void);
static guint64 *get_index (guint sequence);

#define main ecotone_dot_main
#define _exit(code) leave (code)
#define write(output, data, size) take (output, data, size)
#define malloc(size) allocate (size)
#define calloc(n, size) allocate_many (n, size)
#define free(block) release (block)
/* The program counts nodes where the library keeps their names, which it needs to close a graph. */
#undef AGID
#define AGID(node) (*get_index (AGSEQ (node)))
#include "../../app/layout/eco-dot-reply.c"
#include "../../app/layout/ecotone-dot.c"
#undef main
#undef _exit
#undef write
#undef malloc
#undef calloc
#undef free

static struct
{
  jmp_buf end;
  GByteArray *reply;
  GArray *indexes; /* of guint64: of a node, by its sequence */
  void *blocks[MOST_BLOCKS];
  guint n_blocks;
} run;

static void
leave (int code)
{
  longjmp (run.end, 1);
}

static ssize_t
take (int output, const void *data, size_t size)
{
  g_byte_array_append (run.reply, data, (guint) size);
  return (ssize_t) size;
}

/* The program ends without giving anything back; here that is done for it. */
static void *
keep (void *block)
{
  g_assert_cmpuint (run.n_blocks, <, MOST_BLOCKS);
  run.blocks[run.n_blocks++] = block;
  return block;
}

static void *
allocate (size_t size)
{
  return keep (malloc (size));
}

static void *
allocate_many (size_t n, size_t size)
{
  return keep (calloc (n, size));
}

static void
release (void *block)
{
}

static guint64 *
get_index (guint sequence)
{
  if (run.indexes->len <= sequence)
    g_array_set_size (run.indexes, sequence + 1);
  return &g_array_index (run.indexes, guint64, sequence);
}

/* As its main() does it, without the limits. */
static Agraph_t *
answer (Source *source)
{
  Teller teller = { NULL, NULL, 0, 0, 0 };
  int has_more = 0;

  eco_dot_reply_put (&state.reply, ECO_DOT_MAGIC, ECO_DOT_MAGIC_SIZE);
  skip_mark (source);
  check_source (source);
  teller.graph = parse (source, &has_more);
  teller.n_nodes = (unsigned) agnnodes (teller.graph);
  teller.is_latin1 = is_latin1 (teller.graph);
  teller.clusters = allocate_many ((size_t) teller.n_nodes + 1, sizeof *teller.clusters);
  find_clusters (&teller, teller.graph);
  tell (&teller, (unsigned) agnedges (teller.graph), has_more);
  return teller.graph;
}

/**
 * fuzz_read_dot:
 */
void
fuzz_read_dot (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  Source source = { text, length, 0 };
  g_autoptr (GBytes) reply = NULL;
  Agraph_t *volatile graph = NULL;

  if (length > 0)
    memcpy (text, data, length); /* with what is behind a NUL */
  memset (&state, 0, sizeof state);
  run.reply = g_byte_array_new ();
  run.indexes = g_array_new (FALSE, TRUE, sizeof (guint64));
  run.n_blocks = 0;
  if (setjmp (run.end) == 0)
    graph = answer (&source);
  for (guint i = 0; i < run.n_blocks; i++)
    free (run.blocks[i]);
  g_array_unref (run.indexes);
  if (graph != NULL)
    agclose (graph);
  reply = g_byte_array_free_to_bytes (run.reply);
  fuzz_read_dot_reply (reply);
}
