/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What must hold whatever was read: a refusal says why, and what was accepted holds and is written
 * and read again as the same. */
#include "fuzz.h"

#include "../support/random-world.h"
#include "base/eco-error.h"
#include "model/eco-integrity.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <string.h>

/**
 * fuzz_check_refusal:
 * @accepted: whether the reader gave something
 * @error: (nullable): what it said
 *
 * Either something came out of it, or one sentence about why not; never both, never neither.
 */
void
fuzz_check_refusal (gboolean accepted, const GError *error)
{
  if (accepted != (error == NULL))
    g_error ("accepted: %d, but the error is: %s", accepted,
             error != NULL ? error->message : "none");
  if (error == NULL)
    return;
  if (error->domain != ECO_ERROR)
    g_error ("the error is no ECO_ERROR but of %s: %s", g_quark_to_string (error->domain),
             error->message);
  if (error->message == NULL || error->message[0] == '\0')
    g_error ("the error says nothing");
  if (!g_utf8_validate (error->message, -1, NULL))
    g_error ("the error is no UTF-8: %s", error->message);
  if (strpbrk (error->message, "\n\r") != NULL)
    g_error ("the error has several lines: %s", error->message);
  if (strlen (error->message) > 2000)
    g_error ("the error is longer than anybody reads: %s", error->message);
}

/**
 * fuzz_check_ecosystem:
 *
 * What it says holds, and it is the same when it was written and read.
 */
void
fuzz_check_ecosystem (EcoEcosystem *ecosystem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL, again = NULL;
  g_autoptr (EcoEcosystem) loaded = NULL;

  if (!eco_integrity_check (ecosystem, &error))
    g_error ("what it says does not hold: %s", error->message);
  bytes = eco_writer_write (ecosystem);
  loaded = eco_reader_read_bytes (bytes, "written", NULL, &error);
  if (loaded == NULL)
    g_error ("what was written is refused: %s", error->message);
  again = eco_writer_write (loaded);
  if (!g_bytes_equal (bytes, again))
    g_error ("what was written is read as something else:\n%.*s\n%.*s",
             (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL),
             (int) g_bytes_get_size (again), (const char *) g_bytes_get_data (again, NULL));
}

/**
 * fuzz_make_ecosystem:
 *
 * Returns: (transfer full): what a few random edits make; the same seed always makes the same
 */
EcoEcosystem *
fuzz_make_ecosystem (guint32 seed)
{
  static EcoCatalog *catalog = NULL;
  RandomWorld world = { 0 };
  EcoEcosystem *copy;

  if (catalog == NULL)
    catalog = eco_catalog_new_builtin (NULL);
  random_world_init (&world, catalog, seed);
  for (guint32 i = 0; i <= seed % 61; i++)
    random_world_edit (&world);
  copy = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (world.ecosystem)));
  random_world_clear (&world);
  return copy;
}
