/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: several pages as several files, where a format holds one. */
#include "config.h"

#include "cli/eco-cli-pages.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

/**
 * eco_cli_write_pages:
 * @pages: (element-type EcoExportPage): at least one
 * @output: a path, or - for standard output
 *
 * Writes one file, or one for each page where the format holds no more, whose names are
 * printed.
 *
 * Returns: whether all was written
 */
gboolean
eco_cli_write_pages (GPtrArray *pages, EcoExportFormat format, const EcoExportOptions *options,
                     const char *output, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (pages->len > 1 && !eco_export_format_holds_pages (format) && g_str_equal (output, "-"))
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
                   _("%u pages cannot go to standard output as %s; name a file, or use pdf"),
                   pages->len, eco_export_format_get_ending (format) + 1);
      return FALSE;
    }
  files = eco_export_make_files (pages, format, options, error);
  if (files == NULL || files->len == 1)
    return files != NULL && eco_cli_write (files->pdata[0], output, error);
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (names, eco_export_page_dup_file_name (pages->pdata[i], output, i + 1));
  return eco_cli_write_several (names, files, 0, error);
}
