/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graph files of others: each file of tests/data/graphs/good reads as the file beside it says, and
 * each of tests/data/graphs/refused is refused with that sentence. A new case is a new file. */
#include "base/eco-error.h"
#include "store/eco-graph-format.h"

#include "graph-dump.h"

#include <string.h>
#include <time.h>

static char *
dup_file (const char *folder, const char *name, gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "graphs", folder, name, NULL);
  char *text = NULL;

  if (!g_file_get_contents (path, &text, length, NULL))
    g_error ("%s is missing", path);
  return text;
}

static EcoGraphText *
read_file (const char *folder, const char *name, GError **error)
{
  gsize length;
  char *text = dup_file (folder, name, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  EcoGraphFormat format;

  /* What is so broken that nothing can be guessed is read as what its name says. */
  if (!eco_graph_format_guess (bytes, name, &format) && !eco_graph_format_find (name, &format))
    g_error ("%s: of no format", name);
  return eco_graph_text_read (format, bytes, name, NULL, error);
}

static guint
foreach_file (const char *folder, void (*check) (const char *name, const char *expected))
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "graphs", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".expected"))
      {
        g_autofree char *beside = g_strconcat (name, ".expected", NULL);
        g_autofree char *expected = dup_file (folder, beside, NULL);

        check (name, expected);
        n++;
      }
  return n;
}

static void
check_good (const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = read_file ("good", name, &error);
  g_autofree char *dump = NULL;

  if (graph == NULL)
    g_error ("%s: %s", name, error->message);
  dump = graph_dump (graph, TRUE);
  if (!g_str_equal (dump, expected))
    g_error ("%s reads as\n%s", name, dump);
}

static void
test_good (void)
{
  g_assert_cmpuint (foreach_file ("good", check_good), >, 20);
}

static void
check_refused (const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = read_file ("refused", name, &error);
  g_autofree char *sentence = g_strchomp (g_strdup (expected));

  if (graph != NULL)
    g_error ("%s was read", name);
  g_assert_true (error->domain == ECO_ERROR);
  if (!g_str_equal (error->message, sentence))
    g_error ("%s says: %s", name, error->message);
}

static void
test_refused (void)
{
  g_assert_cmpuint (foreach_file ("refused", check_refused), >, 80);
}

/* The family of the billion laughs: refused at the DOCTYPE, which is all that was looked at. */
static void
test_bombs (void)
{
  static const char *const names[] = { "billion-laughs", "quadratic", "external-entity",
                                       "parameter-entity", "external-dtd" };
  static const char *const endings[] = { ".graphml", ".gexf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (endings); j++)
      {
        g_autofree char *name = g_strconcat (names[i], endings[j], NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (EcoGraphText) graph = read_file ("refused", name, &error);

        g_assert_null (graph);
        g_assert_nonnull (strstr (error->message, "DOCTYPE"));
      }
}

/* ---- Which format it is */

static void
check_guess (const char *text, const char *name, int expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  EcoGraphFormat format;
  int guessed = eco_graph_format_guess (bytes, name, &format) ? (int) format : -1;

  if (guessed != expected)
    g_error ("%s (%s) is %d, not %d", text, name != NULL ? name : "no name", guessed, expected);
}

static void
test_guess (void)
{
  check_guess ("", "a.graphml", ECO_GRAPH_GRAPHML);
  check_guess ("", "/home/x.y/a.GEXF", ECO_GRAPH_GEXF);
  check_guess ("", "a.gv", ECO_GRAPH_DOT);
  check_guess ("", "a.kumu.json", ECO_GRAPH_KUMU);
  check_guess ("", "a.json", -1);
  check_guess ("", "graphml", -1);
  check_guess ("<?xml version='1.0'?><!-- <gexf> --><graphml>", "a.xml", ECO_GRAPH_GRAPHML);
  check_guess ("\xef\xbb\xbf <x:gexf ", NULL, ECO_GRAPH_GEXF);
  check_guess ("<!DOCTYPE graphml><graphml/>", NULL, ECO_GRAPH_GRAPHML);
  check_guess ("<graphml2/>", NULL, -1);
  check_guess ("<svg/>", "a.xml", -1);
  check_guess ("<", NULL, -1);
  check_guess ("{\"a\": {\"elements\": []}, \"nodes\": []", "a.json", ECO_GRAPH_NODE_LINK);
  check_guess ("{\"name\": \"x\", \"elements\": [", "a.json", ECO_GRAPH_KUMU);
  check_guess ("{\"links\": [", "a.txt", ECO_GRAPH_NODE_LINK);
  check_guess ("{\"a\": 1}", "a.json", -1);
  check_guess ("[]", "a.json", -1);
  check_guess ("/* a\n */ // b\n#c\n Strict digraph{}", NULL, ECO_GRAPH_DOT);
  check_guess ("graph {", "a.txt", ECO_GRAPH_DOT);
  check_guess ("graphic", "a.txt", -1);
  check_guess ("/* graph", NULL, -1);
}

static void
test_words (void)
{
  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autofree char *name = g_strconcat ("x", eco_graph_format_get_ending (format), NULL);
      EcoGraphFormat found;

      g_assert_true (eco_graph_format_find (eco_graph_format_get_word (format), &found));
      g_assert_cmpint (found, ==, format);
      g_assert_true (eco_graph_format_find (name, &found));
      /* The ending of node-link JSON is that of Kumu's too, which has a longer one. */
      g_assert_cmpint (found, ==, format);
      g_assert_cmpstr (eco_graph_format_get_label (format), !=, "");
    }
}

/* ---- Limits, on both sides */

static void
check_size (const char *start, const char *repeated, guint n, const char *end,
            EcoGraphFormat format, const char *refusal)
{
  GString *text = g_string_new (start);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EcoGraphText) graph = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    for (const char *c = repeated; *c != '\0'; c++)
      if (*c == '%')
        g_string_append_printf (text, "%u", i);
      else
        g_string_append_c (text, *c);
  g_string_append (text, end);
  bytes = g_string_free_to_bytes (text);
  graph = eco_graph_text_read (format, bytes, "big", NULL, &error);
  if (refusal == NULL && graph == NULL)
    g_error ("%s... was refused: %s", start, error->message);
  if (refusal == NULL)
    return;
  g_assert_null (graph);
  if (strstr (error->message, refusal) == NULL)
    g_error ("%s... is refused with: %s", start, error->message);
}

#define GRAPHML "<graphml><graph>"
#define GRAPHML_END "</graph></graphml>"

static void
test_limits (void)
{
  check_size (GRAPHML, "<node id='%'/>", ECO_GRAPH_MOST_NODES, GRAPHML_END, ECO_GRAPH_GRAPHML,
              NULL);
  check_size (GRAPHML, "<node id='%'/>", ECO_GRAPH_MOST_NODES + 1, GRAPHML_END, ECO_GRAPH_GRAPHML,
              "more than 200000 nodes");
  check_size (GRAPHML "<node id='a'/>", "<edge source='a' target='a'/>", ECO_GRAPH_MOST_EDGES,
              GRAPHML_END, ECO_GRAPH_GRAPHML, NULL);
  check_size ("{\"links\": [{\"source\": \"a\", \"target\": \"a\"}",
              ", {\"source\": \"a\", \"target\": \"a\"}", ECO_GRAPH_MOST_EDGES,
              "], \"nodes\": [\"a\"]}", ECO_GRAPH_NODE_LINK, "more than 500000 edges");
  check_size ("<graphml><key id='k'/><graph><node id='a'><data key='k'>", "x", ECO_GRAPH_MOST_TEXT,
              "</data></node></graph></graphml>", ECO_GRAPH_GRAPHML, NULL);
  check_size ("<graphml><key id='k'/><graph><node id='a'><data key='k'>", "x",
              ECO_GRAPH_MOST_TEXT + 1, "</data></node></graph></graphml>", ECO_GRAPH_GRAPHML,
              "more than 1048576 bytes");
  check_size ("{\"nodes\": [{\"id\": \"a\"", ", \"a%\": 1", ECO_GRAPH_MOST_ATTRIBUTES, "}]}",
              ECO_GRAPH_NODE_LINK, NULL);
  check_size ("{\"nodes\": [{\"id\": \"a\"", ", \"a%\": 1", ECO_GRAPH_MOST_ATTRIBUTES + 1, "}]}",
              ECO_GRAPH_NODE_LINK, "more than 500 attributes");
  check_size ("{\"nodes\": [{\"id\": \"a\"", ", \"a%\": null", 3000, "}]}", ECO_GRAPH_NODE_LINK,
              "more than 500 attributes");
  check_size ("{\"nodes\": [], \"x\": \"", "0123456789abcdef", ECO_GRAPH_MOST_BYTES / 16, "\"}",
              ECO_GRAPH_NODE_LINK, "larger than 64 MiB");
}

/* What is small in the file and large in memory. */
static void
test_amplifiers (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *defaults =
      g_strconcat ("<graphml><key id='k'><default>", long_text, "</default></key><graph>", NULL);
  g_autofree char *gexf =
      g_strconcat ("<gexf><graph><attributes class='node'><attribute id='0'><default>", long_text,
                   "</default></attribute></attributes><nodes>", NULL);
  GString *keys = g_string_new ("<graphml>");
  g_autofree char *all = NULL;

  check_size (defaults, "<node id='%'/>", 10000, GRAPHML_END, ECO_GRAPH_GRAPHML,
              "longer than 128 MiB");
  check_size (gexf, "<node id='%'/>", 10000, "</nodes></graph></gexf>", ECO_GRAPH_GEXF,
              "longer than 128 MiB");
  for (guint i = 0; i < 499; i++)
    g_string_append_printf (keys, "<key id='k%u' for='node'><default>1</default></key>", i);
  g_string_append (keys, "<graph>");
  all = g_string_free (keys, FALSE);
  check_size (all, "<node id='%'/>", 100000, GRAPHML_END, ECO_GRAPH_GRAPHML,
              "more than 5000000 values");
}

static GString *
new_large (void)
{
  GString *text = g_string_new ("<graphml><key id='d0' for='node' attr.name='label'/>"
                                "<key id='d1' for='node' attr.name='kind'/>"
                                "<key id='d2' for='edge' attr.name='weight' attr.type='double'/>"
                                "<graph edgedefault='directed'>\n");

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text,
                            "  <node id='n%u'>\n    <data key='d0'>Node number %u</data>\n"
                            "    <data key='d1'>firm</data>\n  </node>\n",
                            i, i);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text,
                            "  <edge source='n%u' target='n%u'>\n"
                            "    <data key='d2'>%u.5</data>\n  </edge>\n",
                            i % 10000, (i * 7919) % 10000, i % 9);
  g_string_append (text, "</graph></graphml>\n");
  return text;
}

/* 10,000 nodes and 50,000 edges; half a second is meant, and a slow machine has ten times that. */
static void
test_speed (void)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (new_large ());
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  g_autoptr (EcoGraphText) graph
      = eco_graph_text_read (ECO_GRAPH_GRAPHML, bytes, "large", NULL, &error);
  double seconds = (double) (clock () - start) / CLOCKS_PER_SEC;

  g_assert_no_error (error);
  g_assert_cmpuint (graph->items[ECO_GRAPH_NODES]->len, ==, 10000);
  g_assert_cmpuint (graph->items[ECO_GRAPH_EDGES]->len, ==, 50000);
  g_test_message ("%.1f MB of GraphML read in %.3f s", (double) g_bytes_get_size (bytes) / 1e6,
                  seconds);
  g_assert_cmpfloat (seconds, <, 5);
}

/* Somebody who no longer waits gets nothing, and no broken graph. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<graphml><graph/></graphml>", 27);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (eco_graph_text_read (ECO_GRAPH_GRAPHML, bytes, "x", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Every start of every good file, and every one with another byte: read or refused, never less,
 * and a sentence begins with the name. */
static void
check_variant (const char *name, const char *text, gsize length)
{
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = NULL;
  EcoGraphFormat format;

  if (!eco_graph_format_guess (bytes, name, &format))
    eco_graph_format_find (g_str_has_suffix (name, ".xml") ? "graphml" : name, &format);
  graph = eco_graph_text_read (format, bytes, name, NULL, &error);
  g_assert_true ((graph == NULL) == (error != NULL));
  if (error != NULL && !g_str_has_prefix (error->message, prefix))
    g_error ("%s", error->message);
}

#ifdef __SANITIZE_ADDRESS__
#define EACH 5 /* twenty times slower here */
#else
#define EACH 1
#endif

static void
check_broken (const char *name, const char *expected)
{
  gsize length;
  g_autofree char *text = dup_file ("good", name, &length);

  for (gsize i = 0; i < length; i += EACH)
    {
      char before = text[i];

      check_variant (name, text, i);
      text[i] = (char) (text[i] ^ 0x15);
      check_variant (name, text, length);
      text[i] = (char) (before ^ 0x80);
      check_variant (name, text, length);
      text[i] = before;
    }
}

static void
test_broken (void)
{
  foreach_file ("good", check_broken);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-read/good", test_good);
  g_test_add_func ("/graph-read/refused", test_refused);
  g_test_add_func ("/graph-read/bombs", test_bombs);
  g_test_add_func ("/graph-read/guess", test_guess);
  g_test_add_func ("/graph-read/words", test_words);
  g_test_add_func ("/graph-read/limits", test_limits);
  g_test_add_func ("/graph-read/amplifiers", test_amplifiers);
  g_test_add_func ("/graph-read/speed", test_speed);
  g_test_add_func ("/graph-read/cancel", test_cancel);
  g_test_add_func ("/graph-read/broken", test_broken);
  return g_test_run ();
}
