/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* DOT files: what is in them, what is told of broken ones, and that nothing which the parser's
 * process may do hangs or crashes the program. Stub helpers are in tests/data/layout. */
#include "layout/eco-dot-client.h"
#include "session/eco-graph-source.h"

#include "base/eco-dot-protocol.h"
#include "base/eco-error.h"

#include "../support/measure.h"
#include "graph-dump.h"

#include <string.h>

#define NAME "sub/graph.dot"

enum
{
  DEADLINE_MS = 700,
  PATIENT_MS = 60000,
};

static EcoGraphText *
read_text (const char *text, gssize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);
  EcoGraphFormat format = ECO_GRAPH_DOT;

  return eco_graph_source_read (bytes, NAME, &format, NULL, error);
}

static GBytes *
parse_with (const char *stub, int deadline_ms, gsize size, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", stub, NULL);
  g_autofree char *text = g_strnfill (size, ' ');
  g_autoptr (GBytes) dot = g_bytes_new (text, size);

  return eco_dot_client_parse_with (path, deadline_ms, dot, NAME, NULL, error);
}

/* Each error begins with the file and ends with what to do. */
static void
assert_helpful (const GError *error)
{
  g_assert_true (g_str_has_prefix (error->message, NAME ":"));
  g_assert_nonnull (strstr (strstr (error->message, ": ") + 2, ": "));
}

/* ---- Files */

typedef struct
{
  const char *path;
  const char *dot;
  const char *dump; /* or the error */
} Case;

static const Case good_cases[] = {
  { "names", "digraph { a -> \"b c\"; a [label=\"\\N\"] }",
    "node a label=a\nnode \"b c\"\nedge a -> \"b c\"\n" },
  { "no-label", "graph { a -- b }", "node a\nnode b\nedge a -- b\n" },
  { "chain", "digraph G { a -> b -> {c d} [w=2] }",
    "title: G\nnode a\nnode b\nnode c\nnode d\nedge a -> b w=2\nedge b -> c w=2\n"
    "edge b -> d w=2\n" },
  { "defaults", "digraph { node [kind=shop]; a; node [kind=bank]; b [kind=\"\"]; c }",
    "node a kind=shop\nnode b\nnode c kind=bank\n" },
  { "ports", "digraph { a:p:n -> b:q [headport=s] }", "node a\nnode b\nedge a -> b\n" },
  { "html", "digraph { a [label=<<b>R&amp;D</b><br/>&#228;&#x1F600; >] }",
    "node a label=\"R&D\\nä😀\"\n" },
  { "record", "digraph { a [shape=record, label=\"{<f0> Sales | <f1> a\\|b }|c\"] }",
    "node a label=\"Sales\\na|b\\nc\" shape=record\n" },
  { "lines", "digraph { a [label=\"one\\ltwo\\r\"]; a -> b [label=\"\\T to \\H\"] }",
    "node a label=\"one\\ntwo\"\nnode b\nedge a -> b label=\"a to b\"\n" },
  { "backslash", "digraph { a [label=\"C:\\\\N\", path=\"C:\\\\N\\x\"] }",
    "node a label=\"C:\\\\N\" path=\"C:\\\\N\\\\x\"\n" },
  { "clusters",
    "graph { label=All; a; subgraph cluster_0 { label=Inside; b; subgraph cluster_1 { c } } "
    "subgraph other { d } }",
    "title: All\nnode a\nnode b group=Inside\nnode c group=Inside\nnode d\n" },
  { "directions", "digraph { a -> b [dir=none]; a -> b [dir=back]; a -> b [dir=both] }",
    "node a\nnode b\nedge a -- b\nedge b -> a\nedge a -> b dir=both\n" },
  { "strict", "strict graph { a -- b; b -- a; a -- b }", "node a\nnode b\nedge a -- b\n" },
  { "places", "graph { a [pos=\"72,-36!\"]; b [pos=\"1.5,0\", x=3]; c [pos=\"left,4\"] }",
    "node a x=72 y=36\nnode b x=3\nnode c pos=left,4\n" },
  { "keys", "digraph { a -> b [key=k1]; a -> b [id=k2] }",
    "node a\nnode b\nedge k1: a -> b\nedge k2: a -> b\n" },
  { "no-files", "digraph { a [image=\"/etc/passwd\", shapefile=x, fontpath=y, URL=\"u\"] }",
    "node a URL=u\n" },
  { "bom", "\xef\xbb\xbfgraph { a }", "node a\n" },
  { "latin1", "graph { charset=\"latin1\"; a [label=\"caf\xe9\"] }", "node a label=café\n" },
  { "second", "graph { a } graph { b }",
    "note: There are several graphs in the file; this is the first.\nnode a\n" },
  { "comments", "# {{{\ngraph { /* {{ */ a // {{\n \"{{{\" [label=<{{{>] }",
    "node a\nnode {{{ label={{{\n" },
  { "bomb", "digraph{a[shape=polygon,sides=2000000000,peripheries=2000000000]}",
    "node a peripheries=2000000000 shape=polygon sides=2000000000\n" },
};

static const Case bad_cases[] = {
  { "syntax", "digraph {\n  a -> ;\n}",
    NAME ":2:8: Graphviz did not expect “;” here: correct "
         "the file there" },
  { "tail", "graph { a }\n}",
    NAME ":2:1: Graphviz did not expect “}” here: correct the file "
         "there" },
  { "open", "graph { a", NAME ":1:1: Graphviz does not understand this: correct the file there" },
  { "arrow", "graph {\n\n a -> b }",
    NAME ":3:4: Graphviz did not expect “->” here: correct the "
         "file there" },
  { "empty", " // nothing\n", NAME ": there is no graph in it: choose another file" },
  { "binary",
    "\x7f"
    "ELF\x02\x01",
    NAME ":1:1: Graphviz did not expect “ ” here: correct "
         "the file there" },
  { "not-utf8", "graph { a [label=\"caf\xe9\"] }",
    NAME ": a text is not UTF-8: save the file as "
         "UTF-8" },
};

static void
test_good (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = read_text (self->dot, -1, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = graph_dump (graph, FALSE);
  g_assert_cmpstr (dump, ==, self->dump);
}

static void
test_bad (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = read_text (self->dot, -1, &error);

  g_assert_null (graph);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, self->dump);
}

static void
test_utf16 (void)
{
  static const char text[] = "\xff\xfeg\0r\0a\0p\0h\0{\0}\0";
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, sizeof text - 1, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   NAME ":1:4: this is no text of a graph, or it is UTF-16: save the file as "
                        "UTF-8");
}

/* ---- Bombs: refused, and soon */

static void
assert_refused (GString *text, const char *reason)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text->str, (gssize) text->len, &error));
  assert_helpful (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 11 * G_USEC_PER_SEC);
}

static void
append_names (GString *text, char letter, guint n)
{
  g_string_append_c (text, '{');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%c%u ", letter, i);
  g_string_append_c (text, '}');
}

static void
test_bombs (void)
{
  g_autoptr (GString) text = g_string_new ("digraph ");
  gsize start;

  for (guint i = 0; i < 60000000; i++)
    g_string_append_c (text, '{');
  assert_refused (text, "too deep");
  g_string_append_len (text, text->str, 60000000);
  assert_refused (text, "too large");
  /* 2,500,000,000 edges */
  g_string_assign (text, "digraph {");
  append_names (text, 'a', 50000);
  g_string_append (text, "->");
  append_names (text, 'b', 50000);
  g_string_append_c (text, '}');
  assert_refused (text, "too many edges");
  g_string_assign (text, "graph {");
  append_names (text, 'n', 500000);
  g_string_append_c (text, '}');
  assert_refused (text, "too many nodes");
  g_string_assign (text, "digraph { a");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "->a");
  g_string_append_c (text, '}');
  assert_refused (text, "chain is too long");
  /* a default of 1 MB for 1,000 nodes */
  g_string_assign (text, "graph { node [text=\"");
  start = text->len;
  g_string_set_size (text, start + 1000000);
  memset (text->str + start, 'x', 1000000);
  g_string_append (text, "\"]");
  append_names (text, 'n', 1000);
  g_string_append_c (text, '}');
  assert_refused (text, "too much text");
  eco_measure ("bombs.dot", "6 DOT files (braces, product, chain, …) refused within 11 s each");
}

/* ---- Helpers that misbehave */

static void
test_failure (gconstpointer data)
{
  for (gsize size = 10; size < 2000000; size *= 100000)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) reply = parse_with (data, DEADLINE_MS, size, &error);

      g_assert_null (reply);
      g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
      assert_helpful (error);
    }
}

static void
test_nonsense (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) reply = parse_with (data, PATIENT_MS, 1000000, &error);

  g_assert_no_error (error);
  g_assert_null (eco_graph_dot_decode (reply, NAME, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_SYNTAX);
  assert_helpful (error);
}

/* Every beginning of an answer is refused, and none with a changed byte crashes. */
static void
test_broken_reply (void)
{
  g_autoptr (GBytes) dot = g_bytes_new_static (good_cases[9].dot, strlen (good_cases[9].dot));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) reply = eco_dot_client_parse (dot, NAME, NULL, &error);
  gsize size;
  const guint8 *data = g_bytes_get_data (reply, &size);

  g_assert_no_error (error);
  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, i);

      g_assert_null (eco_graph_dot_decode (part, NAME, &error));
      assert_helpful (error);
      g_clear_error (&error);
      for (int bit = 0; bit < 8; bit++)
        {
          g_autofree guint8 *changed = g_memdup2 (data, size);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (EcoGraphText) graph = NULL;

          changed[i] ^= (guint8) (1 << bit);
          bytes = g_bytes_new (changed, size);
          graph = eco_graph_dot_decode (bytes, NAME, &error);
          g_assert_true ((graph == NULL) == (error != NULL));
          g_clear_error (&error);
        }
    }
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (50000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", "hang", NULL);
  g_autoptr (GBytes) dot = g_bytes_new_static ("graph {}", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);

  g_assert_null (eco_dot_client_parse_with (path, PATIENT_MS, dot, NAME, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int argc, char **argv)
{
  static const char *const failures[] = { "crash", "hang", "flood", "silent", "missing" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/dot-client/good/", good_cases[i].path, NULL);

      g_test_add_data_func (path, &good_cases[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/dot-client/bad/", bad_cases[i].path, NULL);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/dot-client/utf-16", test_utf16);
  g_test_add_func ("/dot-client/bombs", test_bombs);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/dot-client/failure/", failures[i], NULL);

      g_test_add_data_func (path, failures[i], test_failure);
    }
  g_test_add_data_func ("/dot-client/nonsense", "nonsense", test_nonsense);
  g_test_add_data_func ("/dot-client/half", "half", test_nonsense);
  g_test_add_func ("/dot-client/broken-reply", test_broken_reply);
  g_test_add_func ("/dot-client/cancel", test_cancel);
  return g_test_run ();
}
