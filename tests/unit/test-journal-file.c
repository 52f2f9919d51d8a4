/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The bytes of a log: whatever is cut off or damaged, what was whole before it counts, and
 * nothing else. */
#include "store/eco-journal-file.h"

#include "change/eco-change.h"
#include "model/eco-integrity.h"
#include "store/eco-format.h"
#include "store/eco-writer.h"

#include "store-fixture.h"

#include <string.h>

#define LOG_SIZE (10 * 1024)
#define HEADER_SIZE 32

typedef struct
{
  EcoEcosystem *ecosystem; /* with all steps */
  EcoEcosystem *snapshot;  /* with none */
  GByteArray *log;
  GArray *ends; /* of gsize: where each step ends in the log */
} World;

static void
add_step (World *world, EcoChange *change)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) changes = NULL, bytes = NULL;
  EcoJournalStep step = { .time = 7, .distance = world->ends->len + 1, .label = (char *) "Übung" };
  gsize end;

  g_assert_true (eco_change_apply (change, world->ecosystem, NULL));
  g_ptr_array_add (records, eco_change_to_record (change));
  eco_object_set_id (records->pdata[0], "c1");
  changes = eco_writer_write_objects (records);
  step.changes = changes;
  bytes = eco_journal_file_write_step (world->ends->len, &step);
  g_byte_array_append (world->log, g_bytes_get_data (bytes, NULL),
                       (guint) g_bytes_get_size (bytes));
  end = world->log->len;
  g_array_append_val (world->ends, end);
  eco_change_unref (change);
}

static void
set_title (World *world, int number)
{
  g_autofree char *title = g_strdup_printf ("Title %d ]]> & \r\n %s", number,
                                            fixture_texts[number % G_N_ELEMENTS (fixture_texts)]);
  EcoObject *object = ECO_OBJECT (world->ecosystem);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, title);
  add_step (world, eco_change_new_set (object, eco_object_find_field (object, "title"), &value));
}

static void
add_need (World *world, int number)
{
  g_autofree char *id = g_strdup_printf ("w%d", number);
  g_autoptr (EcoObject) need = eco_object_new (ECO_TYPE_NEED, id);

  eco_field_parse (eco_object_find_field (need, "name"), need, "Rest", NULL);
  add_step (world,
            eco_change_new_insert (ECO_OBJECT (world->ecosystem), ECO_ECOSYSTEM_NEEDS, 0, need));
}

static World *
world_new (gsize size)
{
  World *world = g_new0 (World, 1);
  g_autoptr (GBytes) header = eco_journal_file_write_header (3, 5, 2);

  world->ecosystem = eco_ecosystem_new_with_rings ();
  world->snapshot = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (world->ecosystem)));
  world->log = g_byte_array_new ();
  world->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_byte_array_append (world->log, g_bytes_get_data (header, NULL),
                       (guint) g_bytes_get_size (header));
  g_assert_cmpuint (world->log->len, ==, HEADER_SIZE);
  for (int i = 0; world->log->len < size; i++)
    (i % 3 == 0 ? add_need : set_title) (world, i);
  return world;
}

static void
world_free (World *world)
{
  g_assert_finalize_object (world->ecosystem);
  g_assert_finalize_object (world->snapshot);
  g_byte_array_unref (world->log);
  g_array_unref (world->ends);
  g_free (world);
}

static void
test_whole (void)
{
  World *world = world_new (LOG_SIZE);
  g_autoptr (GBytes) bytes = g_bytes_new (world->log->data, world->log->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoJournalFile) file = eco_journal_file_read (bytes, &error);
  g_autoptr (EcoEcosystem) result = NULL;
  const EcoJournalStep *last;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpuint (file->generation, ==, 3);
  g_assert_cmpint (file->time, ==, 5);
  g_assert_cmpuint (file->distance, ==, 2);
  g_assert_cmpuint (file->steps->len, ==, world->ends->len);
  g_assert_false (file->torn);
  last = file->steps->pdata[file->steps->len - 1];
  g_assert_cmpstr (last->label, ==, "Übung");
  g_assert_cmpint (last->time, ==, 7);
  g_assert_cmpuint (last->distance, ==, world->ends->len);
  result = eco_journal_file_apply (file, world->snapshot, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, world->ends->len);
  g_assert_true (eco_object_equal (ECO_OBJECT (result), ECO_OBJECT (world->ecosystem)));
  world_free (world);
}

static guint
count_ends (World *world, gsize size)
{
  guint n = 0;

  while (n < world->ends->len && g_array_index (world->ends, gsize, n) <= size)
    n++;
  return n;
}

/* Cut off anywhere: the steps that end before that. */
static void
test_truncated (void)
{
  World *world = world_new (LOG_SIZE);

  for (guint size = 0; size <= world->log->len; size++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (world->log->data, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoJournalFile) file = eco_journal_file_read (bytes, &error);

      if (size < HEADER_SIZE)
        {
          g_assert_error (error, ECO_ERROR, ECO_ERROR_SYNTAX);
          g_assert_null (file);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (file->steps->len, ==, count_ends (world, size));
      g_assert_true (file->torn ==
                     (size > HEADER_SIZE &&
                      (file->steps->len == 0 ||
                       g_array_index (world->ends, gsize, file->steps->len - 1) < size)));
    }
  world_free (world);
}

/* Each byte damaged, in one bit and in all: the steps before it, no other and nothing changed. */
static void
test_flipped (void)
{
  World *world = world_new (LOG_SIZE);
  const guint8 masks[] = { 0x01, 0x80, 0xff };

  for (guint i = 0; i < world->log->len * G_N_ELEMENTS (masks); i++)
    {
      guint place = i / G_N_ELEMENTS (masks);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (EcoJournalFile) file = NULL;

      world->log->data[place] ^= masks[i % G_N_ELEMENTS (masks)];
      bytes = g_bytes_new (world->log->data, world->log->len);
      world->log->data[place] ^= masks[i % G_N_ELEMENTS (masks)];
      file = eco_journal_file_read (bytes, NULL);
      if (place < HEADER_SIZE)
        {
          g_assert_null (file);
          continue;
        }
      g_assert_cmpuint (file->steps->len, ==, count_ends (world, place));
      g_assert_true (file->torn);
    }
  world_free (world);
}

/* A record cannot stand in another's place, nor twice. */
static void
test_exchanged (void)
{
  World *world = world_new (HEADER_SIZE + 2000);
  gsize first = g_array_index (world->ends, gsize, 0),
        second = g_array_index (world->ends, gsize, 1);
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EcoJournalFile) file = NULL;

  g_byte_array_append (other, world->log->data, (guint) first);
  g_byte_array_append (other, world->log->data + HEADER_SIZE, (guint) (first - HEADER_SIZE));
  g_byte_array_append (other, world->log->data + first, (guint) (second - first));
  bytes = g_bytes_new (other->data, other->len);
  file = eco_journal_file_read (bytes, NULL);
  g_assert_cmpuint (file->steps->len, ==, 1);
  g_assert_true (file->torn);
  world_free (world);
}

static EcoJournalFile *
read_changes (const char *const *changes)
{
  g_autoptr (GBytes) header = eco_journal_file_write_header (1, 0, 0), all = NULL;
  g_autoptr (GByteArray) log = g_byte_array_new ();

  g_byte_array_append (log, g_bytes_get_data (header, NULL), HEADER_SIZE);
  for (guint i = 0; changes[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("<fragment xmlns=\"" ECO_FORMAT_NAMESPACE
                                               "\" version=\"1.0\"><objects>%s</objects>"
                                               "</fragment>",
                                               changes[i]);
      g_autoptr (GBytes) xml = g_bytes_new (text, strlen (text));
      EcoJournalStep step = { .label = (char *) "x", .changes = xml };
      g_autoptr (GBytes) record = eco_journal_file_write_step (i, &step);

      g_byte_array_append (log, g_bytes_get_data (record, NULL), (guint) g_bytes_get_size (record));
    }
  all = g_bytes_new (log->data, log->len);
  return eco_journal_file_read (all, NULL);
}

/* Right checksums, wrong contents: the steps before count, and half of a step is taken back. */
static void
check_refused (const char *bad)
{
  const char *changes[] = {
    "<change-record id=\"c1\" op=\"set\" target=\".\" property=\"title\" value=\"Good\"/>", bad,
    "<change-record id=\"c1\" op=\"set\" target=\".\" property=\"title\" value=\"Late\"/>", NULL
  };
  g_autoptr (EcoJournalFile) file = read_changes (changes);
  g_autoptr (EcoEcosystem) snapshot = eco_ecosystem_new_with_rings ();
  g_autoptr (EcoEcosystem) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_cmpuint (file->steps->len, ==, 3);
  result = eco_journal_file_apply (file, snapshot, &n, &error);
  g_assert_nonnull (error);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (result->title, ==, "Good");
  g_assert_true (eco_integrity_check (result, NULL));
}

static void
test_refused (void)
{
  check_refused ("<");
  check_refused ("<node id=\"n1\" name=\"Not a change\"/>");
  check_refused ("<change-record id=\"c1\" op=\"remove\" target=\".\"/>");
  check_refused ("<change-record id=\"c1\" op=\"remove\" target=\"nobody\"/>");
  check_refused ("<change-record id=\"c1\" op=\"insert\" target=\".\" list=\"nodes\"/>");
  check_refused (
      "<change-record id=\"c1\" op=\"set\" target=\".\" property=\"title\" value=\"Half\"/>"
      "<change-record id=\"c2\" op=\"move\" target=\"nobody\" to=\"4\"/>");
  check_refused ("<change-record id=\"c1\" op=\"insert\" target=\".\" list=\"nodes\"><objects>"
                 "<node id=\"n1\" name=\"Lost\" kind=\"media\" ring=\"nowhere\"/></objects>"
                 "</change-record>");
}

/* A label is cut between two characters. */
static void
test_long_label (void)
{
  g_autoptr (GBytes) header = eco_journal_file_write_header (1, 0, 0), record = NULL, all = NULL;
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GString) label = g_string_new ("x");
  EcoJournalStep step = { .changes = none };
  g_autoptr (GByteArray) log = g_byte_array_new ();
  g_autoptr (EcoJournalFile) file = NULL;

  while (label->len < 2 * ECO_JOURNAL_FILE_MAX_LABEL)
    g_string_append (label, "ß");
  step.label = label->str;
  record = eco_journal_file_write_step (0, &step);
  g_byte_array_append (log, g_bytes_get_data (header, NULL), HEADER_SIZE);
  g_byte_array_append (log, g_bytes_get_data (record, NULL), (guint) g_bytes_get_size (record));
  all = g_bytes_new (log->data, log->len);
  file = eco_journal_file_read (all, NULL);
  g_assert_cmpuint (file->steps->len, ==, 1);
  g_assert_cmpuint (strlen (((EcoJournalStep *) file->steps->pdata[0])->label), ==,
                    ECO_JOURNAL_FILE_MAX_LABEL - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal-file/whole", test_whole);
  g_test_add_func ("/journal-file/truncated", test_truncated);
  g_test_add_func ("/journal-file/flipped", test_flipped);
  g_test_add_func ("/journal-file/exchanged", test_exchanged);
  g_test_add_func ("/journal-file/refused", test_refused);
  g_test_add_func ("/journal-file/long-label", test_long_label);
  return g_test_run ();
}
