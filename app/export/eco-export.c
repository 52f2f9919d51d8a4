/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is common to all pictures: formats, sizes, backgrounds; and SVG. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "export/eco-embed.h"
#include "render/eco-scene-builder.h"
#include "render/eco-svg.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The formats, in the order of EcoExportFormat. */
static const struct
{
  const char *ending;
  const char *label;
  gboolean holds_pages;
  GBytes *(*write) (GPtrArray *pages, const EcoExportOptions *options, GError **error);
} formats[ECO_N_EXPORT_FORMATS] = {
  [ECO_EXPORT_SVG] = { ".svg", N_("SVG, for drawing"), FALSE, eco_export_svg },
  [ECO_EXPORT_PNG] = { ".png", N_("PNG, for slides"), FALSE, eco_export_png },
  [ECO_EXPORT_PDF] = { ".pdf", N_("PDF, for printing"), TRUE, eco_export_pdf },
  [ECO_EXPORT_PPTX] = { ".pptx", N_("PowerPoint, for editing"), TRUE, eco_export_pptx },
  [ECO_EXPORT_HTML] = { ".html", N_("HTML, for browsers"), TRUE, eco_export_html },
};

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
  gsize length;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  length = strlen (file_name);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize n = strlen (formats[i].ending);

      if (length > n && g_ascii_strcasecmp (file_name + length - n, formats[i].ending) == 0)
        {
          *format = (EcoExportFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * eco_export_format_get_ending:
 *
 * Returns: (transfer none): how names of such files end, such as ".svg"
 */
const char *
eco_export_format_get_ending (EcoExportFormat format)
{
  g_return_val_if_fail ((int) format >= 0 && format < ECO_N_EXPORT_FORMATS, NULL);

  return formats[format].ending;
}

/**
 * eco_export_format_get_label:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
eco_export_format_get_label (EcoExportFormat format)
{
  g_return_val_if_fail ((int) format >= 0 && format < ECO_N_EXPORT_FORMATS, NULL);

  return _(formats[format].label);
}

/**
 * eco_export_format_holds_pages:
 *
 * Returns: whether one file holds any number of pages
 */
gboolean
eco_export_format_holds_pages (EcoExportFormat format)
{
  g_return_val_if_fail ((int) format >= 0 && format < ECO_N_EXPORT_FORMATS, FALSE);

  return formats[format].holds_pages;
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

/* One page as SVG. */
GBytes *
eco_export_svg (GPtrArray *pages, const EcoExportOptions *options, GError **error)
{
  EcoScene *scene = ((EcoExportPage *) pages->pdata[0])->scene;
  g_autoptr (EcoScene) outlined = NULL;
  GString *svg;

  if (options->outlines)
    {
      g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

      scene = outlined = eco_scene_new_outlined (scene, typesetter);
    }
  svg = eco_svg_write (scene, eco_export_find_scale (scene, options),
                       eco_export_find_background (scene, options));
  if (options->document != NULL)
    eco_embed_add_to_svg (svg, options->document);
  return g_string_free_to_bytes (svg);
}

/**
 * eco_export_pages:
 * @pages: (element-type EcoExportPage): what to write; one page for a format that
 *   holds no more
 * @format: what to write
 * @options: (nullable): %NULL for the defaults
 *
 * Returns: (transfer full): the file, never empty, or %NULL with @error set
 */
GBytes *
eco_export_pages (GPtrArray *pages, EcoExportFormat format, const EcoExportOptions *options,
                  GError **error)
{
  EcoExportOptions defaults = ECO_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail ((int) format >= 0 && format < ECO_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (pages->len == 1 || (pages->len > 0 && formats[format].holds_pages), NULL);

  if (options == NULL)
    options = &defaults;
  if (!eco_embed_check (options->document, NULL, error))
    return NULL;
  bytes = formats[format].write (pages, options, error);
  if (bytes == NULL || !eco_embed_check (options->document, bytes, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

/**
 * eco_export_make_files:
 * @pages: (element-type EcoExportPage): at least one
 * @format: what to write
 * @options: (nullable): %NULL for the defaults
 *
 * Makes one file, or one for each page where the format holds no more. All are made before
 * the caller writes the first, so that nothing is half-done.
 *
 * Returns: (transfer full) (element-type GBytes): the files, or %NULL with @error set
 */
GPtrArray *
eco_export_make_files (GPtrArray *pages, EcoExportFormat format, const EcoExportOptions *options,
                       GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gboolean together = eco_export_format_holds_pages (format);

  for (guint i = 0; i < (together ? 1 : pages->len); i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      GBytes *bytes;

      g_ptr_array_add (one, pages->pdata[i]);
      bytes = eco_export_pages (together ? pages : one, format, options, error);
      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (files, bytes);
    }
  return g_steal_pointer (&files);
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
  g_autoptr (GPtrArray) pages = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  pages = eco_export_pages_new ();
  g_ptr_array_add (pages, eco_export_page_new (eco_scene_ref (scene), NULL, NULL,
                                               eco_scene_get_title (scene), NULL));
  return eco_export_pages (pages, format, options, error);
}
