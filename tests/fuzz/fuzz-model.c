/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The readers of our own files: documents, parts of them, themes, catalogues, and pictures with a
 * document inside. */
#include "fuzz.h"

#include "base/eco-error.h"
#include "catalog/eco-catalog.h"
#include "model/eco-list.h"
#include "store/eco-embedded.h"
#include "store/eco-reader.h"
#include "store/eco-theme-file.h"
#include "store/eco-writer.h"

#include <string.h>
#include <zlib.h>

#define PNG_SIGNATURE 8

/**
 * fuzz_read_native:
 */
void
fuzz_read_native (GBytes *bytes)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = eco_reader_read_bytes (bytes, "fuzz", warnings, &error);

  fuzz_check_refusal (ecosystem != NULL, error);
  if (ecosystem != NULL)
    fuzz_check_ecosystem (ecosystem);
  for (guint i = 0; i < warnings->len; i++)
    if (!g_utf8_validate (warnings->pdata[i], -1, NULL))
      g_error ("a warning is no UTF-8");
}

/**
 * fuzz_make_native:
 */
GBytes *
fuzz_make_native (guint32 seed)
{
  g_autoptr (EcoEcosystem) ecosystem = fuzz_make_ecosystem (seed);

  return eco_writer_write (ecosystem);
}

/**
 * fuzz_read_fragment:
 */
void
fuzz_read_fragment (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) objects = eco_reader_read_objects (bytes, "fuzz", &error);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) written = NULL;

  fuzz_check_refusal (objects != NULL, error);
  if (objects == NULL)
    return;
  written = eco_writer_write_objects (objects);
  again = eco_reader_read_objects (written, "written", &error);
  if (again == NULL)
    g_error ("what was written is refused: %s", error->message);
  if (again->len != objects->len)
    g_error ("%u objects became %u", objects->len, again->len);
  for (guint i = 0; i < objects->len; i++)
    if (!eco_object_equal (objects->pdata[i], again->pdata[i]))
      g_error ("object %u became another one", i);
}

/**
 * fuzz_make_fragment:
 */
GBytes *
fuzz_make_fragment (guint32 seed)
{
  g_autoptr (EcoEcosystem) ecosystem = fuzz_make_ecosystem (seed);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      EcoList *list = eco_object_get_list (ECO_OBJECT (ecosystem), i);

      for (guint j = 0; j < eco_list_get_length (list); j++)
        g_ptr_array_add (objects, eco_list_get (list, j));
    }
  return eco_writer_write_objects (objects);
}

/**
 * fuzz_read_theme:
 */
void
fuzz_read_theme (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoBrandTheme) theme = eco_theme_file_read_bytes (bytes, "fuzz", &error);
  g_autoptr (EcoBrandTheme) again = NULL;
  g_autoptr (GBytes) written = NULL, twice = NULL;

  fuzz_check_refusal (theme != NULL, error);
  if (theme == NULL)
    return;
  written = eco_theme_file_write (theme);
  again = eco_theme_file_read_bytes (written, "written", &error);
  if (again == NULL)
    g_error ("what was written is refused: %s", error->message);
  twice = eco_theme_file_write (again);
  if (!g_bytes_equal (written, twice))
    g_error ("what was written is read as something else");
}

/**
 * fuzz_read_catalog:
 *
 * One that was accepted has changed the catalogue, so that the next begins with another one.
 */
void
fuzz_read_catalog (GBytes *bytes)
{
  static EcoCatalog *catalog = NULL;
  g_autoptr (GError) error = NULL;
  gboolean accepted;

  if (catalog == NULL)
    catalog = eco_catalog_new_builtin (NULL);
  accepted = eco_catalog_load_bytes (catalog, bytes, "fuzz", &error);
  fuzz_check_refusal (accepted, error);
  if (!accepted)
    return;
  for (guint i = 0; i < eco_catalog_get_kinds (catalog)->len; i++)
    {
      const EcoKind *kind = eco_catalog_get_kinds (catalog)->pdata[i];

      if (eco_catalog_lookup_kind (catalog, kind->id) != kind || kind->family == NULL ||
          eco_catalog_get_node_glyph (catalog, kind->id, NULL, kind->element) == NULL)
        g_error ("the kind %s is not whole", kind->id);
    }
  g_clear_object (&catalog);
}

/**
 * fuzz_read_picture:
 */
void
fuzz_read_picture (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) inside = NULL;

  if (!eco_embedded_is_picture (bytes))
    return;
  inside = eco_embedded_extract (bytes, "fuzz", &error);
  fuzz_check_refusal (inside != NULL, error);
  if (inside != NULL)
    fuzz_read_native (bytes);
}

/**
 * fuzz_mend_picture:
 *
 * Puts the sums of a PNG right, which a change has nearly always broken.
 */
void
fuzz_mend_picture (guint8 *data, gsize size)
{
  gsize at = PNG_SIGNATURE;

  if (size < PNG_SIGNATURE || memcmp (data, "\x89PNG\r\n\x1a\n", PNG_SIGNATURE) != 0)
    return;
  while (size - at >= 12)
    {
      guint32 length, sum;

      memcpy (&length, data + at, 4);
      length = GUINT32_FROM_BE (length);
      if (length > size - at - 12)
        return;
      sum = GUINT32_TO_BE ((guint32) crc32 (0, data + at + 4, length + 4));
      memcpy (data + at + 8 + length, &sum, 4);
      at += length + 12;
    }
}
