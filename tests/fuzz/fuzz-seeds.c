/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes what a fuzzer begins with: inputs from random models, and the words of the native format
 * from the tables of its classes, as a dictionary of libFuzzer.
 *
 *   fuzz-seeds READER COUNT FOLDER    files 0 … COUNT - 1 in FOLDER, if the reader can make any
 *   fuzz-seeds --words FILE           the dictionary
 *   fuzz-seeds --list                 the names of all readers */
#include "fuzz.h"

#include "model/eco-list.h"
#include "model/eco-registry.h"

#include <string.h>

static void
write_file (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, data, (gssize) length, &error))
    g_error ("%s", error->message);
}

static void
write_seeds (const FuzzReader *reader, guint count, const char *folder)
{
  for (guint i = 0; reader->make != NULL && i < count; i++)
    {
      g_autoptr (GBytes) bytes = reader->make (i);
      g_autofree char *path = g_strdup_printf ("%s/made-%s-%u", folder, reader->name, i);

      write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

static void
add_word (GHashTable *words, const char *before, const char *name, const char *behind)
{
  g_autofree char *word = g_strconcat (before, name, behind, NULL);

  g_hash_table_add (words, g_strescape (word, NULL));
}

static void
add_class (GHashTable *words, EcoObjectClass *klass)
{
  add_word (words, "<", klass->tag, " id=\"");
  for (guint i = 0; i < klass->n_lists; i++)
    {
      add_word (words, "<", klass->lists[i].name, ">");
      add_word (words, "</", klass->lists[i].name, ">");
    }
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      GEnumClass *nicks;

      add_word (words, " ", field->name, "=\"");
      if (field->type != ECO_FIELD_ENUM)
        continue;
      nicks = g_type_class_ref (field->enum_type ());
      for (guint j = 0; j < nicks->n_values; j++)
        add_word (words, "\"", nicks->values[j].value_nick, "\"");
      g_type_class_unref (nicks);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
write_words (const char *path)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new ("# The words of the native format\n");
  guint n_types;
  const GType *types = eco_registry_get_types (&n_types);
  GList *sorted;

  for (guint i = 0; i < n_types; i++)
    {
      EcoObjectClass *klass = g_type_class_ref (types[i]);

      add_class (words, klass);
      g_type_class_unref (klass);
    }
  sorted = g_list_sort (g_hash_table_get_keys (words), compare_words);
  for (GList *word = sorted; word != NULL; word = word->next)
    g_string_append_printf (text, "\"%s\"\n", (char *) word->data);
  g_list_free (sorted);
  write_file (path, text->str, text->len);
}

int
main (int argc, char *argv[])
{
  guint n_readers;
  const FuzzReader *readers = fuzz_get_readers (&n_readers);

  if (argc == 2 && strcmp (argv[1], "--list") == 0)
    for (guint i = 0; i < n_readers; i++)
      g_print ("%s\n", readers[i].name);
  else if (argc == 3 && strcmp (argv[1], "--words") == 0)
    write_words (argv[2]);
  else if (argc == 4 && fuzz_find_reader (argv[1]) != NULL)
    write_seeds (fuzz_find_reader (argv[1]), (guint) g_ascii_strtoull (argv[2], NULL, 10), argv[3]);
  else
    {
      g_printerr ("usage: fuzz-seeds READER COUNT FOLDER | --words FILE | --list\n");
      return 2;
    }
  return 0;
}
