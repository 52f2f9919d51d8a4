/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Theme files: a fragment of the native format, read and written by the reader and writer of
 * documents, with one brand theme in it. */
#include "config.h"

#include "store/eco-theme-file.h"

#include "base/eco-error.h"
#include "store/eco-file-state.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>

#define MAX_BYTES (2 * 1024 * 1024) /* the largest logo with room to spare */

/**
 * eco_theme_file_read_bytes:
 * @bytes: a theme file
 * @name: (nullable): what it is called in messages
 *
 * Returns: (transfer full) (nullable): its theme, in no document; %NULL with an error of
 *   %ECO_ERROR that names the place and what to do
 */
EcoBrandTheme *
eco_theme_file_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GBytes) logo = NULL;
  GError *problem = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  objects = eco_reader_read_objects (bytes, name, error);
  if (objects == NULL)
    return NULL;
  if (objects->len != 1 || !ECO_IS_BRAND_THEME (g_ptr_array_index (objects, 0)))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("%s: A theme file has one <brand-theme> and nothing else: choose a file "
                     "that Ecotone wrote"),
                   name != NULL ? name : "-");
      return NULL;
    }
  logo = eco_brand_theme_dup_logo (g_ptr_array_index (objects, 0), &problem);
  if (problem != NULL)
    {
      g_propagate_prefixed_error (error, problem, "%s: ", name != NULL ? name : "-");
      return NULL;
    }
  return g_object_ref (g_ptr_array_index (objects, 0));
}

/**
 * eco_theme_file_load:
 * @name: (nullable): what it is called in messages; %NULL for its path
 *
 * As eco_theme_file_read_bytes(); besides, errors of %G_IO_ERROR.
 */
EcoBrandTheme *
eco_theme_file_load (GFile *file, const char *name, GError **error)
{
  g_autofree char *own_name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (name == NULL)
    name = own_name = g_file_get_parse_name (file);
  bytes = eco_file_load (file, MAX_BYTES, NULL, NULL, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return eco_theme_file_read_bytes (bytes, name, error);
}

/**
 * eco_theme_file_write:
 *
 * Returns: (transfer full): the theme as a file; the same theme always gives the same bytes
 */
GBytes *
eco_theme_file_write (EcoBrandTheme *theme)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  EcoObject *copy;

  g_return_val_if_fail (ECO_IS_BRAND_THEME (theme), NULL);

  /* Its id in the document says nothing elsewhere. */
  copy = eco_object_copy (ECO_OBJECT (theme));
  eco_object_set_id (copy, "theme1");
  g_ptr_array_add (objects, copy);
  return eco_writer_write_objects (objects);
}
