/* SPDX-License-Identifier: MIT */
/* ecotone-dot: Graphviz's parser of DOT in a process of its own.
 *
 * Reads one DOT file from standard input, writes what is in it to standard output
 * (base/eco-dot-protocol.h), and ends. The file may be hostile and the parser is not ours: the
 * process takes limits upon itself before it reads anything, and nothing but its reply leaves it.
 */
#include "base/eco-dot-protocol.h"
#include "layout/eco-dot-reply.h"

#include <cgraph.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum
{
  MEMORY_LIMIT = 1 << 30,
  CPU_SECONDS = 9,
  MESSAGE_SIZE = 1024,
};

/* The input and how far the parser has read it. */
typedef struct
{
  char *text;
  size_t size;
  size_t at;
} Source;

/* The callbacks of libcgraph are given nothing of ours. */
static struct
{
  EcoDotReply reply;
  unsigned n_nodes, n_edges;
  size_t message_size;
  char message[MESSAGE_SIZE];
} state;

/* ---- Limits */

/* Never more than whoever started the program allows. */
static void
set_limit (int resource, rlim_t wanted)
{
  struct rlimit limit = { wanted, wanted }, given;

  if (getrlimit (resource, &given) == 0 && given.rlim_max < wanted)
    limit.rlim_cur = limit.rlim_max = given.rlim_max;
  setrlimit (resource, &limit);
}

static int
confine (void)
{
  if (prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return -1;
#ifndef __SANITIZE_ADDRESS__ /* which maps far more than it uses */
  set_limit (RLIMIT_AS, MEMORY_LIMIT);
#endif
  set_limit (RLIMIT_CORE, 0);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_CPU, CPU_SECONDS);
  return chdir ("/");
}

/* Standard output belongs to the protocol: whatever a library prints goes nowhere. */
static int
take_output (void)
{
  int output = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open ("/dev/null", O_WRONLY);

  if (output < 0 || nowhere < 0)
    return -1;
  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
  close (nowhere);
  return output;
}

/* ---- Giving up */

static _Noreturn void
give_up (EcoDotError code, unsigned line, unsigned column, const char *text)
{
  EcoDotReply *reply = &state.reply;

  eco_dot_reply_put_byte (reply, ECO_DOT_ERROR);
  eco_dot_reply_put_number (reply, code);
  eco_dot_reply_put_number (reply, line);
  eco_dot_reply_put_number (reply, column);
  eco_dot_reply_put_text (reply, text, 0);
  eco_dot_reply_flush (reply);
  _exit (0);
}

/* ---- The input */

static void
read_source (Source *source)
{
  source->text = malloc (ECO_DOT_MOST_INPUT + 1);
  if (source->text == NULL)
    give_up (ECO_DOT_ERROR_MEMORY, 0, 0, "");
  for (;;)
    {
      ssize_t n =
          read (STDIN_FILENO, source->text + source->size, ECO_DOT_MOST_INPUT + 1 - source->size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        _exit (1);
      source->size += (size_t) n;
      if (source->size > ECO_DOT_MOST_INPUT)
        give_up (ECO_DOT_ERROR_SIZE, 0, 0, "");
      if (n == 0)
        break;
    }
  source->text[source->size] = '\0';
}

/* Where the text, comment or HTML that begins at @at ends: the byte behind it. */
static const char *
skip_quoted (const char *at)
{
  unsigned depth = 0;

  if (*at == '"')
    {
      for (at++; *at != '\0' && *at != '"'; at++)
        if (*at == '\\' && at[1] != '\0')
          at++;
      return *at != '\0' ? at + 1 : at;
    }
  if (*at == '<')
    {
      do
        depth += *at == '<' ? 1u : *at == '>' ? -1u : 0u;
      while (*at++ != '\0' && depth > 0 && *at != '\0');
      return at;
    }
  if (at[1] == '*')
    {
      const char *end = strstr (at + 2, "*/");

      return end != NULL ? end + 2 : at + strlen (at);
    }
  return at + strcspn (at, "\n");
}

/* The parser calls itself for subgraphs in subgraphs, and so does what closes a graph. */
static void
check_depth (const Source *source)
{
  const char *line = source->text;
  unsigned depth = 0, n_lines = 1;

  for (const char *at = source->text; *at != '\0';)
    {
      const char *start = at;

      if (*at == '"' || *at == '<' || (*at == '/' && (at[1] == '/' || at[1] == '*')) ||
          (*at == '#' && at == line))
        at = skip_quoted (at);
      else
        at++;
      if (*start == '{' && ++depth > ECO_DOT_MOST_DEPTH)
        give_up (ECO_DOT_ERROR_DEPTH, n_lines, (unsigned) (start - line) + 1, "");
      else if (*start == '}' && depth > 0)
        depth--;
      for (; start < at; start++)
        if (*start == '\n')
          {
            line = start + 1;
            n_lines++;
          }
    }
}

/* A mark of UTF-8, which the parser would take for a word. */
static void
skip_mark (Source *source)
{
  static const char mark[] = "\xef\xbb\xbf";

  if (strncmp (source->text, mark, sizeof mark - 1) == 0)
    memset (source->text, ' ', sizeof mark - 1);
}

static void
check_source (const Source *source)
{
  unsigned line = 1, column = 1;
  size_t length = strlen (source->text);

  if (length < source->size)
    {
      for (size_t i = 0; i < length; i++)
        {
          column = source->text[i] == '\n' ? 1 : column + 1;
          line += source->text[i] == '\n';
        }
      give_up (ECO_DOT_ERROR_NUL, line, column, "");
    }
  check_depth (source);
}

/* ---- What libcgraph asks and tells */

static int
on_read (void *chan, char *buffer, int size)
{
  Source *source = chan;
  size_t n = source->size - source->at;

  if (n > (size_t) size)
    n = (size_t) size;
  memcpy (buffer, source->text + source->at, n);
  source->at += n;
  return (int) n;
}

static int
on_error (char *message)
{
  size_t room = MESSAGE_SIZE - 1 - state.message_size;
  size_t n = strlen (message);

  if (n > room)
    n = room;
  memcpy (state.message + state.message_size, message, n);
  state.message_size += n;
  return 0;
}

/* Is asked for each node and edge before it is made: the one place to stop `{a…} -> {b…}`. */
static long
on_map (void *closure, int type, char *name, IDTYPE *id, int create)
{
  if (create && type == AGNODE && ++state.n_nodes > ECO_DOT_MOST_NODES * 2)
    give_up (ECO_DOT_ERROR_NODES, 0, 0, "");
  if (create && type == AGEDGE && ++state.n_edges > ECO_DOT_MOST_EDGES * 2)
    give_up (ECO_DOT_ERROR_EDGES, 0, 0, "");
  return AgIdDisc.map (closure, type, name, id, create);
}

/* "… syntax error in line 3 near '}'": the parser tells no columns, so the text is searched for. */
static _Noreturn void
report_message (const Source *source)
{
  char *where = strstr (state.message, "in line ");
  char *near = where != NULL ? strstr (where, "near '") : NULL;
  unsigned line = where != NULL ? (unsigned) strtoul (where + 8, NULL, 10) : 0;
  const char *text = source->text;
  char *end;

  if (where == NULL)
    give_up (ECO_DOT_ERROR_PARSER, 0, 0, state.message);
  if (strstr (state.message, "memory exhausted") != NULL)
    give_up (ECO_DOT_ERROR_DEPTH, line, 1, "");
  if (near == NULL || (end = strrchr (near + 6, '\'')) == NULL)
    give_up (ECO_DOT_ERROR_SYNTAX, line, 1, "");
  near += 6;
  *end = '\0';
  for (unsigned i = 1; i < line && text != NULL; i++)
    text = (text = strchr (text, '\n')) != NULL ? text + 1 : NULL;
  if (text != NULL && *near != '\0')
    {
      const char *found = strstr (text, near);
      size_t length = strcspn (text, "\n");

      if (found != NULL && found < text + length)
        give_up (ECO_DOT_ERROR_SYNTAX, line, (unsigned) (found - text) + 1, near);
    }
  give_up (ECO_DOT_ERROR_SYNTAX, line, 1, near);
}

static Agraph_t *
parse (Source *source, int *has_more)
{
  /* The graph asks them for its names as long as it is there. */
  static Agiddisc_t ids;
  static Agiodisc_t io;
  Agdisc_t disc = AgDefaultDisc;
  Agraph_t *graph;

  ids = AgIdDisc;
  io = AgIoDisc;
  ids.map = (__typeof__ (ids.map)) on_map;
  io.afread = on_read;
  disc.id = &ids;
  disc.io = &io;
  agseterrf (on_error);
  agseterr (AGERR);
  graph = agread (source, &disc);
  if (state.message_size > 0)
    report_message (source);
  if (graph == NULL)
    give_up (ECO_DOT_ERROR_EMPTY, 0, 0, "");
  *has_more = agread (source, &disc) != NULL;
  if (state.message_size > 0)
    report_message (source);
  return graph;
}

/* ---- Telling what was read */

typedef struct
{
  Agraph_t *graph;
  Agraph_t **clusters; /* of each node by its number, the innermost; or NULL */
  unsigned n_nodes;
  unsigned n_values;
  size_t n_bytes; /* of values, were they all Latin-1 */
  int is_latin1;
} Teller;

static int
is_latin1 (Agraph_t *graph)
{
  static const char *const names[] = { "latin-1",    "latin1",    "l1",        "iso-8859-1",
                                       "iso_8859-1", "iso8859-1", "iso-ir-100" };
  const char *charset = agget (graph, (char[]){ "charset" });

  for (size_t i = 0; charset != NULL && i < sizeof names / sizeof *names; i++)
    if (strcasecmp (charset, names[i]) == 0)
      return 1;
  return 0;
}

/* Depth is limited by check_depth(). A node that is in several gets the first. */
static void
find_clusters (Teller *teller, Agraph_t *parent)
{
  for (Agraph_t *sub = agfstsubg (parent); sub != NULL; sub = agnxtsubg (sub))
    {
      const char *name = agnameof (sub);

      find_clusters (teller, sub);
      if (name == NULL || strncmp (name, "cluster", 7) != 0)
        continue;
      for (Agnode_t *node = agfstnode (sub); node != NULL; node = agnxtnode (sub, node))
        if (AGSEQ (node) <= teller->n_nodes && teller->clusters[AGSEQ (node)] == NULL)
          teller->clusters[AGSEQ (node)] = sub;
    }
}

static void
tell_attributes (Teller *teller, int type, unsigned *n_attributes)
{
  EcoDotReply *reply = &state.reply;

  for (Agsym_t *sym = agnxtattr (teller->graph, type, NULL); sym != NULL;
       sym = agnxtattr (teller->graph, type, sym))
    {
      eco_dot_reply_put_byte (reply, ECO_DOT_ATTRIBUTE);
      eco_dot_reply_put_number (reply, type == AGEDGE);
      eco_dot_reply_put_text (reply, sym->name, teller->is_latin1);
      (*n_attributes)++;
    }
}

static void
tell_value (Teller *teller, unsigned attribute, char *text)
{
  EcoDotReply *reply = &state.reply;

  eco_dot_reply_put_number (reply, attribute);
  eco_dot_reply_put_byte (reply, aghtmlstr (text) != 0);
  eco_dot_reply_put_text (reply, text, teller->is_latin1);
}

/* How many there will be; gives up before a record is begun that would be too large. */
static unsigned
count_values (Teller *teller, int type, void *object)
{
  unsigned n = 0;

  for (Agsym_t *sym = agnxtattr (teller->graph, type, NULL); sym != NULL;
       sym = agnxtattr (teller->graph, type, sym))
    {
      size_t length = strlen (agxget (object, sym));

      n += length > 0;
      teller->n_bytes += length * 2;
    }
  teller->n_values += n;
  if (teller->n_values > ECO_DOT_MOST_VALUES || teller->n_bytes > ECO_DOT_MOST_REPLY / 2)
    give_up (ECO_DOT_ERROR_SIZE, 0, 0, "");
  return n;
}

/* Only what is not empty: Graphviz does not tell that from what is not there. */
static void
tell_values (Teller *teller, int type, void *object)
{
  unsigned attribute = 0;

  for (Agsym_t *sym = agnxtattr (teller->graph, type, NULL); sym != NULL;
       sym = agnxtattr (teller->graph, type, sym), attribute++)
    if (agxget (object, sym)[0] != '\0')
      tell_value (teller, attribute, agxget (object, sym));
}

/* A cluster that has no label of its own has the graph's. */
static char *
get_cluster_name (Teller *teller, Agraph_t *cluster)
{
  char *label = agget (cluster, (char[]){ "label" });
  char *own = agget (teller->graph, (char[]){ "label" });

  return label != NULL && label[0] != '\0' && label != own ? label : agnameof (cluster);
}

static void
tell_nodes (Teller *teller, unsigned n_attributes)
{
  EcoDotReply *reply = &state.reply;
  uint32_t index = 0;

  for (Agnode_t *node = agfstnode (teller->graph); node != NULL;
       node = agnxtnode (teller->graph, node))
    {
      Agraph_t *cluster = AGSEQ (node) <= teller->n_nodes ? teller->clusters[AGSEQ (node)] : NULL;
      unsigned n = count_values (teller, AGNODE, node);

      eco_dot_reply_put_byte (reply, ECO_DOT_NODE);
      eco_dot_reply_put_text (reply, agnameof (node), teller->is_latin1);
      eco_dot_reply_put_number (reply, n + (cluster != NULL));
      tell_values (teller, AGNODE, node);
      if (cluster != NULL)
        tell_value (teller, n_attributes, get_cluster_name (teller, cluster));
      AGID (node) = index++; /* nobody looks it up by that any more */
    }
}

static int
compare_edges (const void *a, const void *b)
{
  Agedge_t *const *first = a, *const *second = b;

  return (AGSEQ (*first) > AGSEQ (*second)) - (AGSEQ (*first) < AGSEQ (*second));
}

static void
tell_edge (Teller *teller, Agedge_t *edge)
{
  EcoDotReply *reply = &state.reply;
  unsigned n = count_values (teller, AGEDGE, edge);
  const char *key = agnameof (edge);

  eco_dot_reply_put_byte (reply, ECO_DOT_EDGE);
  eco_dot_reply_put_text (reply, key != NULL && key[0] != '%' ? key : "", teller->is_latin1);
  eco_dot_reply_put_number (reply, (uint32_t) AGID (agtail (edge)));
  eco_dot_reply_put_number (reply, (uint32_t) AGID (aghead (edge)));
  eco_dot_reply_put_number (reply, agisdirected (teller->graph) != 0);
  eco_dot_reply_put_number (reply, n);
  tell_values (teller, AGEDGE, edge);
}

/* In the order of the file, not by their nodes. */
static void
tell_edges (Teller *teller, unsigned n_edges)
{
  Agedge_t **edges = malloc (((size_t) n_edges + 1) * sizeof *edges);
  unsigned n = 0;

  if (edges == NULL)
    give_up (ECO_DOT_ERROR_MEMORY, 0, 0, "");
  for (Agnode_t *node = agfstnode (teller->graph); node != NULL;
       node = agnxtnode (teller->graph, node))
    for (Agedge_t *edge = agfstout (teller->graph, node); edge != NULL && n < n_edges;
         edge = agnxtout (teller->graph, edge))
      edges[n++] = edge;
  qsort (edges, n, sizeof *edges, compare_edges);
  for (unsigned i = 0; i < n; i++)
    tell_edge (teller, edges[i]);
  free (edges);
}

static void
tell (Teller *teller, unsigned n_edges, int has_more)
{
  EcoDotReply *reply = &state.reply;
  char *title = agget (teller->graph, (char[]){ "label" });
  unsigned n_node_attributes = 0, n_edge_attributes = 0;

  if (title == NULL || title[0] == '\0' || aghtmlstr (title))
    title = agnameof (teller->graph);
  if (title != NULL && title[0] != '%' && title[0] != '\0')
    {
      eco_dot_reply_put_byte (reply, ECO_DOT_TITLE);
      eco_dot_reply_put_text (reply, title, teller->is_latin1);
    }
  if (has_more)
    {
      eco_dot_reply_put_byte (reply, ECO_DOT_NOTE);
      eco_dot_reply_put_number (reply, ECO_DOT_NOTE_FIRST_ONLY);
    }
  tell_attributes (teller, AGNODE, &n_node_attributes);
  eco_dot_reply_put_byte (reply, ECO_DOT_ATTRIBUTE); /* behind those of the file: the clusters */
  eco_dot_reply_put_number (reply, 0);
  eco_dot_reply_put_text (reply, "group", 0);
  tell_attributes (teller, AGEDGE, &n_edge_attributes);
  tell_nodes (teller, n_node_attributes);
  tell_edges (teller, n_edges);
  eco_dot_reply_put_byte (reply, ECO_DOT_END);
  eco_dot_reply_flush (reply);
}

int
main (void)
{
  Source source = { NULL, 0, 0 };
  Teller teller = { NULL, NULL, 0, 0, 0, 0 };
  int n_nodes, n_edges, has_more;

  state.reply.output = take_output ();
  if (state.reply.output < 0 || confine () != 0)
    return 1;
  eco_dot_reply_put (&state.reply, ECO_DOT_MAGIC, ECO_DOT_MAGIC_SIZE);
  read_source (&source);
  skip_mark (&source);
  check_source (&source);
  teller.graph = parse (&source, &has_more);
  n_nodes = agnnodes (teller.graph);
  n_edges = agnedges (teller.graph);
  if (n_nodes > (int) ECO_DOT_MOST_NODES)
    give_up (ECO_DOT_ERROR_NODES, 0, 0, "");
  if (n_edges > (int) ECO_DOT_MOST_EDGES)
    give_up (ECO_DOT_ERROR_EDGES, 0, 0, "");
  teller.n_nodes = (unsigned) n_nodes;
  teller.is_latin1 = is_latin1 (teller.graph);
  teller.clusters = calloc ((size_t) n_nodes + 1, sizeof *teller.clusters);
  if (teller.clusters == NULL)
    give_up (ECO_DOT_ERROR_MEMORY, 0, 0, "");
  find_clusters (&teller, teller.graph);
  tell (&teller, (unsigned) n_edges, has_more);
  _exit (0); /* closing the graph takes longer than reading it */
}
