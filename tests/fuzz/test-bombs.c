/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The family of billion laughs, for every reader of XML: entities in entities, one long entity many
 * times, parameter entities, a file and a DTD from elsewhere, in an attribute. Each is refused at
 * the word DOCTYPE, before anything behind it is read: the answer is the same, to the letter, when
 * the file ends right behind that word or goes on with garbage. */
#include "catalog/eco-catalog.h"
#include "store/eco-graph-format.h"
#include "store/eco-reader.h"
#include "store/eco-sheet-book.h"
#include "store/eco-theme-file.h"

#include "../support/measure.h"

#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <zip.h>

#define DOCTYPE "<!DOCTYPE"
/* What one refusal may cost: nothing that grows with what the entities stand for. */
#define MOST_MEMORY (8 * 1024) /* KiB */
#define MOST_SECONDS 0.5
#define LONG 100000
#define TIMES 2000

/* ---- The bombs: a DOCTYPE, and where its entity is used */

typedef struct
{
  const char *name;
  const char *doctype;
  const char *use;
} Bomb;

static const Bomb bombs[] = {
  { "billion-laughs",
    DOCTYPE " x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
            "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
            "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">"
            "<!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;\">]>",
    "&i;" },
  { "quadratic", DOCTYPE " x [<!ENTITY a \"%LONG%\">]>", "%TIMES%" },
  { "parameter",
    DOCTYPE " x [<!ENTITY % a \"haha\"><!ENTITY % b \"%a;%a;%a;%a;\">"
            "<!ENTITY % c \"%b;%b;%b;%b;\"> %c;]>",
    "x" },
  { "external-entity", DOCTYPE " x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;" },
  { "external-dtd", DOCTYPE " x SYSTEM \"file:///etc/hostname\">", "x" },
  { "remote-dtd", DOCTYPE " x PUBLIC \"-//X\" \"http://localhost:9/x.dtd\">", "x" },
  { "default-attribute", DOCTYPE " x [<!ENTITY a \"haha\"><!ATTLIST x y CDATA \"&a;&a;\">]>",
    "&a;" },
};

/* ---- The readers */

static gboolean
read_native (GBytes *bytes, GError **error)
{
  g_autoptr (EcoEcosystem) read = eco_reader_read_bytes (bytes, "bomb", NULL, error);

  return read != NULL;
}

static gboolean
read_fragment (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) read = eco_reader_read_objects (bytes, "bomb", error);

  return read != NULL;
}

static gboolean
read_theme (GBytes *bytes, GError **error)
{
  g_autoptr (EcoBrandTheme) read = eco_theme_file_read_bytes (bytes, "bomb", error);

  return read != NULL;
}

static gboolean
read_catalog (GBytes *bytes, GError **error)
{
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);

  return eco_catalog_load_bytes (catalog, bytes, "bomb", error);
}

static gboolean
read_graphml (GBytes *bytes, GError **error)
{
  g_autoptr (EcoGraphText) read =
      eco_graph_text_read (ECO_GRAPH_GRAPHML, bytes, "bomb", NULL, error);

  return read != NULL;
}

static gboolean
read_gexf (GBytes *bytes, GError **error)
{
  g_autoptr (EcoGraphText) read = eco_graph_text_read (ECO_GRAPH_GEXF, bytes, "bomb", NULL, error);

  return read != NULL;
}

static void
add_part (zip_t *zip, const char *path, const void *data, gsize length)
{
  zip_source_t *source = zip_source_buffer (zip, data, length, 0);

  g_assert_cmpint (zip_file_add (zip, path, source, ZIP_FL_OVERWRITE), >=, 0);
}

/* The bomb is the first part that is read of a workbook. */
static gboolean
read_workbook (GBytes *bytes, GError **error)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  g_autoptr (GBytes) packed = NULL;
  EcoSheetBook *book;
  zip_stat_t stat;
  char *data;

  zip_source_keep (source);
  add_part (zip, "_rels/.rels", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &stat), ==, 0);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  data = g_malloc (stat.size);
  g_assert_cmpint (zip_source_read (source, data, stat.size), ==, (zip_int64_t) stat.size);
  zip_source_close (source);
  zip_source_free (source);
  packed = g_bytes_new_take (data, stat.size);
  book = eco_sheet_book_read (packed, NULL, error);
  if (book == NULL)
    return FALSE;
  eco_sheet_book_free (book);
  return TRUE;
}

typedef struct
{
  const char *name;
  gboolean (*read) (GBytes *bytes, GError **error);
  const char *before; /* of the file around "%s", which is an attribute and a text */
  const char *between;
  const char *behind;
} XmlReader;

#define FRAGMENT "<fragment xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\"><objects>"

static const XmlReader readers[] = {
  { "native", read_native, "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"",
    "\">", "</ecosystem>" },
  { "fragment", read_fragment, FRAGMENT "<need id=\"a\" name=\"", "\"/>", "</objects></fragment>" },
  { "theme", read_theme, FRAGMENT "<brand-theme id=\"a\" name=\"", "\"/>",
    "</objects></fragment>" },
  { "catalog", read_catalog, "<catalog version=\"1\"><family id=\"a\" name=\"", "\"/>",
    "</catalog>" },
  { "graphml", read_graphml,
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">"
    "<node id=\"",
    "\"/>", "</graph></graphml>" },
  { "gexf", read_gexf,
    "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\"><graph><nodes><node id=\"a\" "
    "label=\"",
    "\"/>", "</nodes></graph></gexf>" },
  { "xlsx", read_workbook,
    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"", "\"/>",
    "</Relationships>" },
};

/* ---- Making the files */

static char *
repeat (const char *text, guint times)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static char *
dup_filled (const char *text)
{
  g_autofree char *filler = repeat ("x", LONG);
  g_autofree char *uses = repeat ("&a;", TIMES);
  GString *filled = g_string_new (text);

  g_string_replace (filled, "%LONG%", filler, 0);
  g_string_replace (filled, "%TIMES%", uses, 0);
  return g_string_free (filled, FALSE);
}

/* The entity in an attribute, or else in a text. */
static char *
dup_file (const XmlReader *reader, const Bomb *bomb, gboolean in_attribute)
{
  g_autofree char *doctype = dup_filled (bomb->doctype);
  g_autofree char *use = dup_filled (bomb->use);

  return g_strconcat ("<?xml version=\"1.0\"?>\n<!-- a comment -->\n", doctype, "\n",
                      reader->before, in_attribute ? use : "x", reader->between,
                      in_attribute ? "" : use, reader->behind, NULL);
}

/* ---- What is measured */

static glong
get_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static char *
dup_refusal (const XmlReader *reader, const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_false (reader->read (bytes, &error));
  g_assert_nonnull (error);
  return g_strdup (error->message);
}

/* Refused as bombs are, and not for anything behind the word. */
static void
check_bomb (const XmlReader *reader, const Bomb *bomb, gboolean in_attribute)
{
  g_autofree char *text = dup_file (reader, bomb, in_attribute);
  gsize word = (gsize) (strstr (text, DOCTYPE) - text) + strlen (DOCTYPE);
  g_autofree char *garbage = g_strdup_printf ("%.*s \x01<<<&&", (int) word, text);
  g_autofree char *refusal = NULL, *at_word = NULL, *at_garbage = NULL;
  glong memory = get_memory ();
  double start = get_seconds ();

  refusal = dup_refusal (reader, text, strlen (text));
  g_test_message ("%s, %s: %s", reader->name, bomb->name, refusal);
  g_assert_true (strstr (refusal, "DOCTYPE") != NULL || strstr (refusal, "document type") != NULL);
  g_assert_cmpfloat (get_seconds () - start, <, MOST_SECONDS);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (get_memory () - memory, <, MOST_MEMORY);
#endif
  at_word = dup_refusal (reader, text, word);
  at_garbage = dup_refusal (reader, garbage, strlen (garbage));
  g_assert_cmpstr (refusal, ==, at_word);
  g_assert_cmpstr (refusal, ==, at_garbage);
}

static void
test_bombs (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      /* What a reader needs once, and would need of any file. */
      g_free (dup_refusal (&readers[i], "<x/>", 4));
      for (guint j = 0; j < G_N_ELEMENTS (bombs); j++)
        for (int in_attribute = 0; in_attribute < 2; in_attribute++, n++)
          check_bomb (&readers[i], &bombs[j], in_attribute == 1);
    }
  eco_measure ("bombs", "%u of %u refused at the DOCTYPE", n, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bombs/refused-at-the-doctype", test_bombs);
  return g_test_run ();
}
