/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: several pages as several files, where a format holds one. */
#include "config.h"

#include "cli/eco-cli-pages.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

static gboolean
write_one (GPtrArray *pages, EcoExportFormat format, const EcoExportOptions *options,
           const char *output, GError **error)
{
  g_autoptr (GBytes) bytes = eco_export_pages (pages, format, options, error);

  return bytes != NULL && eco_cli_write (bytes, output, error);
}

/**
 * eco_cli_write_pages:
 * @pages: (element-type EcoExportPage): at least one
 * @output: a path, or - for standard output
 *
 * Writes one file, or one for each page where the format holds no more: these are
 * made before the first is written, so that nothing is half-done.
 *
 * Returns: whether all was written
 */
gboolean
eco_cli_write_pages (GPtrArray *pages, EcoExportFormat format, const EcoExportOptions *options,
                     const char *output, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;

  if (pages->len == 1 || eco_export_format_holds_pages (format))
    return write_one (pages, format, options, output, error);
  if (g_str_equal (output, "-"))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                   _("%u pages cannot go to standard output as %s; name a file, or use pdf"),
                   pages->len, eco_export_format_get_ending (format) + 1);
      return FALSE;
    }
  files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      GBytes *bytes;

      g_ptr_array_add (one, pages->pdata[i]);
      bytes = eco_export_pages (one, format, options, error);
      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (files, bytes);
    }
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *name
          = eco_export_page_dup_file_name (pages->pdata[i], output, i + 1);

      if (!eco_cli_write (files->pdata[i], name, error))
        return FALSE;
      g_print ("%s\n", name);
    }
  return TRUE;
}
