/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random edits, with undo, redo, save and load between them. After every step: what the ecosystem
 * says holds, its ids are unique, undo and redo stop at states that were there before, a new step
 * takes away what could be redone, and "modified" asks for the save point. At times, and at the end
 * of each sequence: what is saved is what is loaded. At last undo of all is the start, and redo of
 * all is the end.
 *
 * ECO_TEST_EDITS asks for so many edits instead (./dev soak: 20 million); ECO_TEST_STATE names a
 * file that remembers how far that went, so that it can be stopped and goes on where it was. Each
 * sequence has its number as its seed: ECO_TEST_FIRST begins with it. */
#include "model/eco-integrity.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include "../support/measure.h"
#include "../support/random-world.h"

#include <stdio.h>

#define STEPS 50
#ifdef __SANITIZE_ADDRESS__
#define EDITS 15000 /* ten times slower here */
#else
#define EDITS 100000
#endif
/* Sequences between two notes of how far a long run is. */
#define NOTE_EVERY 2000

typedef struct
{
  RandomWorld world;
  GPtrArray *states; /* bytes after each step of the history */
  gint64 saved;      /* position of the save point, as it should be; -1: out of reach */
  guint n_loads;
} Run;

static void
check_id (EcoObject *object, gpointer data)
{
  if (object->id != NULL && !g_hash_table_add (data, object->id))
    g_error ("the id %s is there twice", object->id);
}

static void
assert_whole (Run *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (eco_integrity_check (self->world.ecosystem, &error));
  g_assert_no_error (error);
  eco_ecosystem_foreach (self->world.ecosystem, check_id, ids);
}

/* What is saved is what is loaded, and is saved again as the same. */
static void
check_file (Run *self)
{
  g_autoptr (GBytes) bytes = eco_writer_write (self->world.ecosystem);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (EcoEcosystem) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = eco_reader_read_bytes (bytes, "random", NULL, &error);
  g_assert_no_error (error);
  again = eco_writer_write (loaded);
  g_assert_true (g_bytes_equal (bytes, again));
  self->n_loads++;
}

/* Remembers the state after a step. */
static void
note_state (Run *self)
{
  guint position = eco_history_get_position (self->world.history);

  g_ptr_array_set_size (self->states, (int) position);
  g_ptr_array_add (self->states, eco_writer_write (self->world.ecosystem));
}

static void
assert_state (Run *self)
{
  g_autoptr (GBytes) now = eco_writer_write (self->world.ecosystem);
  guint position = eco_history_get_position (self->world.history);

  g_assert_true (g_bytes_equal (now, self->states->pdata[position]));
  g_assert_cmpint (eco_history_get_modified (self->world.history), ==,
                   self->saved != (gint64) position);
  g_assert_cmpint (eco_history_get_can_undo (self->world.history), ==, position > 0);
}

/* An edit makes one step, or none when it changes nothing. */
static void
edit (Run *self)
{
  guint before = eco_history_get_position (self->world.history);

  random_world_edit (&self->world);
  if (eco_history_get_position (self->world.history) == before)
    return;
  g_assert_cmpuint (eco_history_get_position (self->world.history), ==, before + 1);
  g_assert_false (eco_history_get_can_redo (self->world.history));
  if (self->saved > (gint64) before)
    self->saved = -1;
  note_state (self);
}

/* What is cancelled leaves no trace, also not in what can be redone. */
static void
cancel (Run *self)
{
  gboolean could_redo = eco_history_get_can_redo (self->world.history);

  self->world.in_group = TRUE;
  eco_editor_begin (self->world.editor, "Cancelled");
  random_world_edit (&self->world);
  random_world_edit (&self->world);
  eco_editor_cancel (self->world.editor);
  self->world.in_group = FALSE;
  g_assert_cmpint (eco_history_get_can_redo (self->world.history), ==, could_redo);
}

static void
go (Run *self)
{
  guint before = eco_history_get_position (self->world.history);
  guint last = self->states->len - 1;

  switch (random_world_dice (&self->world, 24))
    {
    case 0:
      cancel (self);
      break;
    case 1:
    case 2:
    case 3:
      g_assert_cmpint (eco_history_undo (self->world.history), ==, before > 0);
      break;
    case 4:
      g_assert_cmpint (eco_history_redo (self->world.history), ==, before < last);
      break;
    case 5:
      eco_history_mark_saved (self->world.history);
      self->saved = before;
      break;
    default:
      edit (self);
    }
  assert_state (self);
  assert_whole (self);
  if (random_world_dice (&self->world, 20) == 0)
    check_file (self);
}

static void
walk_history (Run *self)
{
  while (eco_history_undo (self->world.history))
    assert_state (self);
  g_assert_cmpuint (eco_history_get_position (self->world.history), ==, 0);
  while (eco_history_redo (self->world.history))
    assert_state (self);
  g_assert_cmpuint (eco_history_get_position (self->world.history), ==, self->states->len - 1);
}

static guint
run_sequence (EcoCatalog *catalog, guint32 seed)
{
  Run run = { .states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };

  random_world_init (&run.world, catalog, seed);
  run.saved = eco_history_get_saved (run.world.history);
  note_state (&run);
  for (int i = 0; i < STEPS; i++)
    go (&run);
  check_file (&run);
  walk_history (&run);
  g_ptr_array_unref (run.states);
  random_world_clear (&run.world);
  return run.n_loads;
}

static gint64
get_wish (const char *name, gint64 otherwise)
{
  const char *wish = g_getenv (name);

  return wish != NULL ? g_ascii_strtoll (wish, NULL, 10) : otherwise;
}

/* How far a run came that was stopped. */
static void
read_state (const char *path, gint64 *first, gint64 *n_loads)
{
  g_autofree char *text = NULL;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    return;
  g_assert_cmpint (sscanf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, first, n_loads), ==, 2);
  g_test_message ("going on with sequence %" G_GINT64_FORMAT, *first);
}

static void
write_state (const char *path, gint64 next, gint64 n_loads)
{
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", next, n_loads);

  if (path != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_random_edits (void)
{
  const char *state = g_getenv ("ECO_TEST_STATE");
  gint64 edits = get_wish ("ECO_TEST_EDITS", EDITS), first = get_wish ("ECO_TEST_FIRST", 1);
  gint64 at = first, n_loads = 0, end = first + (edits + STEPS - 1) / STEPS;
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);

  read_state (state, &at, &n_loads);
  for (; at < end; at++)
    {
      n_loads += run_sequence (catalog, (guint32) at);
      if ((at - first + 1) % NOTE_EVERY != 0)
        continue;
      write_state (state, at + 1, n_loads);
      if (edits > EDITS)
        g_test_message ("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " edits",
                        (at - first + 1) * STEPS, edits);
    }
  write_state (state, at, n_loads);
  eco_measure (edits > EDITS ? "random-edits.long" : "random-edits",
               "%" G_GINT64_FORMAT " edits, %" G_GINT64_FORMAT " saved and loaded: 0 differences",
               (end - first) * STEPS, n_loads);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/random-edits/undo-redo-save-load", test_random_edits);
  return g_test_run ();
}
