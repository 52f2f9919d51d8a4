/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is common to all pictures: formats, sizes, backgrounds; and SVG. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "render/eco-svg.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * eco_export_find_format:
 * @file_name: a name or a path
 * @format: (out): set when the name's ending is known
 *
 * Returns: whether @file_name ends like a picture that can be written
 */
gboolean
eco_export_find_format (const char *file_name, EcoExportFormat *format)
{
  static const char *const endings[] = { ".svg", ".png", ".pdf" };
  gsize length;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  length = strlen (file_name);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > 4 && g_ascii_strcasecmp (file_name + length - 4, endings[i]) == 0)
      {
        *format = (EcoExportFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_export_get_source_date:
 *
 * Returns: the date of the environment's SOURCE_DATE_EPOCH, or -1
 */
gint64
eco_export_get_source_date (void)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 date;

  return text != NULL && g_ascii_string_to_signed (
                             text, 10, 0, G_MAXINT32 * G_GINT64_CONSTANT (100), &date, NULL)
             ? date
             : -1;
}

/**
 * eco_export_find_scale:
 *
 * Returns: how much the picture is enlarged, above 0
 */
double
eco_export_find_scale (EcoScene *scene, const EcoExportOptions *options)
{
  EcoRect page = eco_scene_get_page (scene);

  if (options->width > 0 && page.width > 0)
    return options->width / page.width;
  return isfinite (options->scale) && options->scale > 0 ? options->scale : 1;
}

/**
 * eco_export_find_background:
 *
 * Returns: the colour under the picture, or %ECO_COLOR_UNSET for none
 */
EcoColor
eco_export_find_background (EcoScene *scene, const EcoExportOptions *options)
{
  if (options->transparent)
    return ECO_COLOR_UNSET;
  return options->background != ECO_COLOR_UNSET ? options->background
                                                : eco_scene_get_style (scene)->page;
}

/**
 * eco_export_svg:
 * @options: (nullable): %NULL for the defaults
 *
 * Returns: (transfer full): the picture as SVG, or %NULL with @error set
 */
GBytes *
eco_export_svg (EcoScene *scene, const EcoExportOptions *options, GError **error)
{
  EcoExportOptions defaults = ECO_EXPORT_OPTIONS_INIT;

  g_return_val_if_fail (scene != NULL, NULL);

  if (options == NULL)
    options = &defaults;
  return g_string_free_to_bytes (
      eco_svg_write (scene, eco_export_find_scale (scene, options),
                     eco_export_find_background (scene, options)));
}

/**
 * eco_export_scene:
 * @format: what to write
 * @options: (nullable): %NULL for the defaults
 *
 * Returns: (transfer full): the picture, never empty, or %NULL with @error set
 */
GBytes *
eco_export_scene (EcoScene *scene, EcoExportFormat format, const EcoExportOptions *options,
                  GError **error)
{
  switch (format)
    {
    case ECO_EXPORT_SVG:
      return eco_export_svg (scene, options, error);
    case ECO_EXPORT_PNG:
      return eco_export_png (scene, options, error);
    case ECO_EXPORT_PDF:
      return eco_export_pdf (scene, options, error);
    }
  g_return_val_if_reached (NULL);
}
