/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ZIP archives by libzip, which keeps to the order of adding. */
#include "config.h"

#include "export/eco-zip.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

/* The first day that a ZIP can say, as MS-DOS counts: no clock, no time zone. */
#define DOS_TIME 0
#define DOS_DATE ((0 << 9) | (1 << 5) | 1)
#define PLAIN_FILE (0644u << 16)

struct _EcoZip
{
  zip_source_t *source;
  zip_t *zip;
  GPtrArray *contents; /* GBytes that libzip reads when it finishes */
  gboolean failed;
};

/**
 * eco_zip_new:
 *
 * Returns: (transfer full): an empty archive
 */
EcoZip *
eco_zip_new (void)
{
  EcoZip *self = g_new0 (EcoZip, 1);

  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->source = zip_source_buffer_create (NULL, 0, 0, NULL);
  if (self->source != NULL)
    self->zip = zip_open_from_source (self->source, ZIP_TRUNCATE, NULL);
  self->failed = self->zip == NULL;
  if (!self->failed)
    zip_source_keep (self->source);
  return self;
}

/**
 * eco_zip_free:
 */
void
eco_zip_free (EcoZip *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_clear_pointer (&self->source, zip_source_free);
  g_ptr_array_unref (self->contents);
  g_free (self);
}

/**
 * eco_zip_add_bytes:
 * @name: where it is in the archive, parts separated by `/`; not there yet
 * @content: what it is
 *
 * Adds a file behind those that are there. What goes wrong is told at the end.
 */
void
eco_zip_add_bytes (EcoZip *self, const char *name, GBytes *content)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);
  zip_source_t *source = NULL;
  zip_int64_t index = -1;

  g_ptr_array_add (self->contents, g_bytes_ref (content));
  if (self->failed)
    return;
  source = zip_source_buffer (self->zip, data, size, 0);
  if (source != NULL)
    index = zip_file_add (self->zip, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      g_clear_pointer (&source, zip_source_free);
      self->failed = TRUE;
      return;
    }
  self->failed
      = zip_set_file_compression (self->zip, (zip_uint64_t) index, ZIP_CM_DEFLATE, 6) != 0
        || zip_file_set_dostime (self->zip, (zip_uint64_t) index, DOS_TIME, DOS_DATE, 0) != 0
        || zip_file_set_external_attributes (self->zip, (zip_uint64_t) index, 0, ZIP_OPSYS_UNIX,
                                             PLAIN_FILE) != 0;
}

/**
 * eco_zip_add:
 * @content: (transfer full): UTF-8
 *
 * Adds a text; see eco_zip_add_bytes().
 */
void
eco_zip_add (EcoZip *self, const char *name, GString *content)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (content);

  eco_zip_add_bytes (self, name, bytes);
}

static GBytes *
read_all (zip_source_t *source)
{
  g_autofree guint8 *data = NULL;
  zip_stat_t about;
  zip_int64_t size;

  if (zip_source_stat (source, &about) != 0 || about.size == 0 || zip_source_open (source) != 0)
    return NULL;
  data = g_malloc (about.size);
  size = zip_source_read (source, data, about.size);
  zip_source_close (source);
  return size == (zip_int64_t) about.size
             ? g_bytes_new_take (g_steal_pointer (&data), about.size) : NULL;
}

/**
 * eco_zip_finish:
 *
 * Packs all that was added. Nothing can be added afterwards.
 *
 * Returns: (transfer full): the archive, or %NULL with @error set
 */
GBytes *
eco_zip_finish (EcoZip *self, GError **error)
{
  GBytes *bytes = NULL;

  if (!self->failed && zip_close (self->zip) == 0)
    {
      self->zip = NULL;
      bytes = read_all (self->source);
    }
  if (bytes == NULL)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT,
                         _("The file could not be packed. Is there enough memory?"));
  return bytes;
}
