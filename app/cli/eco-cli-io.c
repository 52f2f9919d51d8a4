/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: files and standard streams. */
#include "config.h"

#include "cli/eco-cli.h"

#include "base/eco-error.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"

#include <errno.h>
#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "store/eco-format.h"

/* "-" stands for the standard streams. */
static gboolean
is_stream (const char *name)
{
  return g_str_equal (name, "-");
}

/**
 * eco_cli_get_file:
 *
 * Returns: (transfer full): the file of that name, which is a path or an address
 */
GFile *
eco_cli_get_file (const char *name)
{
  return g_file_new_for_commandline_arg (name);
}

/**
 * eco_cli_load_catalog:
 * @user_file: (nullable): a catalogue that adds to the built-in one; %NULL takes
 *   the user's own, if there is one
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
EcoCatalog *
eco_cli_load_catalog (const char *user_file, GError **error)
{
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GFile) file = NULL;

  if (user_file == NULL)
    {
      catalog = eco_catalog_new_for_user (&message, error);
      if (message != NULL)
        g_printerr ("%s\n", message);
      return g_steal_pointer (&catalog);
    }
  catalog = eco_catalog_new_builtin (error);
  file = eco_cli_get_file (user_file);
  if (catalog == NULL || !eco_catalog_load_file (catalog, file, error))
    return NULL;
  return g_steal_pointer (&catalog);
}

/**
 * eco_cli_read_bytes:
 * @name: a path, or - for standard input
 *
 * Returns: (transfer full): what is in it, or %NULL with @error set
 */
GBytes *
eco_cli_read_bytes (const char *name, GError **error)
{
  GBytes *bytes;

  if (is_stream (name))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      bytes = eco_stream_load (stream, ECO_FORMAT_MAX_BYTES, NULL, error);
    }
  else
    {
      g_autoptr (GFile) file = eco_cli_get_file (name);

      bytes = eco_file_load (file, ECO_FORMAT_MAX_BYTES, NULL, NULL, error);
    }
  if (bytes == NULL)
    g_prefix_error (error, "%s: ", name);
  return bytes;
}

static void
print_warnings (GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    g_printerr ("%s\n", (char *) warnings->pdata[i]);
}

/**
 * eco_cli_read_from_bytes:
 * @name: what to call it in errors
 *
 * Returns: (transfer full): the ecosystem, or %NULL with @error set; warnings
 *   are printed
 */
EcoEcosystem *
eco_cli_read_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  EcoEcosystem *ecosystem = eco_reader_read_bytes (bytes, name, warnings, error);

  print_warnings (warnings);
  return ecosystem;
}

/**
 * eco_cli_read:
 * @name: a path, or - for standard input
 *
 * Returns: (transfer full): the ecosystem, or %NULL with @error set
 */
EcoEcosystem *
eco_cli_read (const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = eco_cli_read_bytes (name, error);

  return bytes != NULL ? eco_cli_read_from_bytes (bytes, name, error) : NULL;
}

static gboolean
write_stream (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (STDOUT_FILENO, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          int code = errno;

          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                       _("Standard output takes no more: %s"), g_strerror (code));
          return FALSE;
        }
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/**
 * eco_cli_write:
 * @name: a path, or - for standard output
 *
 * Returns: whether all was written; when not, what was there before still is
 */
gboolean
eco_cli_write (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_stream (name))
    return write_stream (bytes, error);
  file = eco_cli_get_file (name);
  if (eco_save_bytes (file, bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

/**
 * eco_cli_write_several:
 * @names: (element-type utf8): paths
 * @contents: (element-type GBytes): as many
 * @told: the first whose name is printed
 *
 * Writes files that belong together.
 *
 * Returns: whether all were written; when there was no room for all, what was there before
 *   still is
 */
gboolean
eco_cli_write_several (GPtrArray *names, GPtrArray *contents, guint told, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (files, eco_cli_get_file (names->pdata[i]));
  if (!eco_save_several (files, contents, ECO_SAVE_NO_BACKUP, error))
    return FALSE;
  for (guint i = told; i < names->len; i++)
    g_print ("%s\n", (const char *) names->pdata[i]);
  return TRUE;
}

/* The picture that a document came out of must not be lost by a slip. */
static gboolean
is_picture_name (const char *name)
{
  static const char *const endings[] = { ".svg", ".png", ".pdf", ".pptx", ".html" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * eco_cli_write_ecosystem:
 * @name: a path, or - for standard output
 *
 * Returns: whether all was written; when not, what was there before still is
 */
gboolean
eco_cli_write_ecosystem (EcoEcosystem *ecosystem, const char *name, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_picture_name (name))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                   _("%s: This would be a document under the name of a picture: end the name in "
                     ".ecotone, or draw it with “ecotone-cli export”"),
                   name);
      return FALSE;
    }
  if (is_stream (name))
    {
      g_autoptr (GBytes) bytes = eco_writer_write (ecosystem);

      return write_stream (bytes, error);
    }
  file = eco_cli_get_file (name);
  if (eco_save_ecosystem (ecosystem, file, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL,
                          error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}
