/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML: one page that holds everything and asks nobody for anything.
 *
 * The pictures are inline SVG; script and style sheet are files of resources/html, and the policy
 * of the page lets these two run, by their hash, and nothing else. What people wrote is text
 * wherever it stands. */
#include "config.h"

#include "export/eco-export-html-private.h"

#include "base/eco-error.h"
#include "eco-resources.h"
#include "render/eco-svg-private.h"
#include "render/eco-svg.h"
#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/org/ecotone/Ecotone/html/"

typedef struct
{
  GString *out;
  GPtrArray *pages;    /* EcoExportPage */
  GPtrArray *contents; /* EcoHtmlContent */
  const EcoExportOptions *options;
  GString *style;
  GString *script;
} Html;

/* A file of resources/html. */
GString *
eco_html_read_resource (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (eco_resources_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL); /* compiled in */
  return g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

/* By which the policy of a page knows a script or a style sheet of its own. */
void
eco_html_put_source_hash (GString *out, const GString *source)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *text = NULL;

  g_checksum_update (checksum, (const guchar *) source->str, (gssize) source->len);
  g_checksum_get_digest (checksum, digest, &length);
  text = g_base64_encode (digest, length);
  g_string_append_printf (out, "'sha256-%s'", text);
}

static EcoScene *
get_scene (const Html *html, guint page)
{
  return ((EcoExportPage *) html->pages->pdata[page])->scene;
}

/* The ground of the pictures and the colour that marks, as the style sheet calls them. */
static void
add_colors (Html *html)
{
  EcoScene *scene = get_scene (html, 0);
  EcoColor ground = eco_export_find_background (scene, html->options);
  char text[ECO_COLOR_TEXT_SIZE];

  g_string_append_printf (html->style, ":root { --mark: %s; ",
                          eco_color_to_text (eco_scene_get_style (scene)->accent | 0xff, text));
  if (ground != ECO_COLOR_UNSET)
    g_string_append_printf (html->style, "--ground: %s; ", eco_color_to_text (ground, text));
  g_string_append (html->style, "}\n");
}

static void
put_head (Html *html)
{
  EcoScene *scene = get_scene (html, 0);
  GString *out = html->out;

  g_string_append (out, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; script-src ");
  eco_html_put_source_hash (out, html->script);
  g_string_append (out, "; style-src ");
  eco_html_put_source_hash (out, html->style);
  g_string_append (out, "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"generator\" content=\"Ecotone\">\n"
                        "<meta name=\"description\" content=\"");
  eco_svg_put_text (out, eco_scene_get_summary (scene));
  g_string_append (out, "\">\n<title>");
  eco_svg_put_text (out, eco_scene_get_title (scene));
  g_string_append (out, "</title>\n<style>");
  g_string_append_len (out, html->style->str, (gssize) html->style->len);
  g_string_append (out, "</style>\n</head>\n");
}

static void
put_tabs (Html *html)
{
  if (html->pages->len < 2)
    return;
  g_string_append (html->out, "<nav class=\"tabs\" role=\"tablist\" aria-label=\"");
  eco_svg_put_text (html->out, _("Pages"));
  g_string_append (html->out, "\">\n");
  for (guint i = 0; i < html->pages->len; i++)
    {
      const EcoExportPage *page = html->pages->pdata[i];

      g_string_append_printf (html->out,
                              "<button type=\"button\" role=\"tab\" id=\"tab-%u\" "
                              "aria-controls=\"page-%u\" aria-selected=\"%s\">",
                              i + 1, i + 1, i == 0 ? "true" : "false");
      eco_svg_put_text (html->out, page->name);
      g_string_append (html->out, "</button>\n");
    }
  g_string_append (html->out, "</nav>\n");
}

static void
put_bar (Html *html)
{
  const EcoExportPage *page = html->pages->pdata[0];
  g_autofree char *subtitle
      = page->ecosystem != NULL ? eco_text_clean (page->ecosystem->subtitle) : NULL;

  g_string_append (html->out, "<header class=\"bar\">\n<div class=\"titles\"><h1>");
  eco_svg_put_text (html->out, eco_scene_get_title (page->scene));
  g_string_append (html->out, "</h1>");
  if (subtitle != NULL && *subtitle != '\0')
    {
      g_string_append (html->out, "<p>");
      eco_svg_put_text (html->out, subtitle);
      g_string_append (html->out, "</p>");
    }
  g_string_append (html->out, "</div>\n");
  put_tabs (html);
  g_string_append (html->out, "<div class=\"search\" role=\"search\" hidden>"
                              "<input type=\"search\" id=\"search\" autocomplete=\"off\" "
                              "spellcheck=\"false\" placeholder=\"");
  eco_svg_put_text (html->out, _("Find a node"));
  g_string_append (html->out, "\" aria-label=\"");
  eco_svg_put_text (html->out, _("Find by name, kind or owner"));
  g_string_append (html->out, "\"><output id=\"count\" for=\"search\" aria-live=\"polite\">"
                              "</output></div>\n</header>\n");
}

/* Appends @svg, whose ids become those of the page's @index. No text has a plain quotation mark,
 * so that what looks like an id is always one. */
void
eco_html_put_with_ids (GString *out, const char *svg, guint index)
{
  static const char mark[] = " id=\"";

  for (const char *at; (at = strstr (svg, mark)) != NULL; svg = at + strlen (mark))
    {
      g_string_append_len (out, svg, at - svg);
      g_string_append_printf (out, "%sp%u-", mark, index + 1);
    }
  g_string_append (out, svg);
}

/* The picture, as a group of things that can be pointed at instead of one image. */
static void
put_picture (Html *html, guint index)
{
  static const char image[] = "role=\"img\" aria-labelledby=\"ecotone-name ecotone-summary\"";
  g_autoptr (GString) svg = eco_svg_write (get_scene (html, index), 1, ECO_COLOR_UNSET);
  const char *start = strstr (svg->str, "<svg"), *role = strstr (svg->str, image);

  if (role != NULL)
    {
      g_string_append_len (html->out, start, role - start);
      g_string_append_printf (html->out, "role=\"group\" aria-labelledby=\"p%u-ecotone-name\"",
                              index + 1);
      start = role + strlen (image);
    }
  eco_html_put_with_ids (html->out, start, index);
}

static void
put_pages (Html *html)
{
  for (guint i = 0; i < html->pages->len; i++)
    {
      g_string_append_printf (html->out, "<section class=\"page\" id=\"page-%u\"", i + 1);
      if (html->pages->len > 1)
        g_string_append_printf (html->out, " role=\"tabpanel\" aria-labelledby=\"tab-%u\"%s", i + 1,
                                i > 0 ? " hidden" : "");
      g_string_append (html->out, ">\n");
      put_picture (html, i);
      g_string_append (html->out, "</section>\n");
    }
}

static void
put_button (GString *out, const char *id, const char *name, const char *path)
{
  g_string_append_printf (out, "<button type=\"button\" id=\"%s\" title=\"", id);
  eco_svg_put_text (out, name);
  g_string_append (out, "\" aria-label=\"");
  eco_svg_put_text (out, name);
  g_string_append_printf (out,
                          "\"><svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"%s\"/>"
                          "</svg></button>",
                          path);
}

static void
put_stage (Html *html)
{
  g_string_append (html->out, "<main class=\"stage\" id=\"stage\">\n");
  put_pages (html);
  g_string_append (html->out, "<aside class=\"card\" id=\"card\" aria-live=\"polite\" hidden>"
                              "</aside>\n<div class=\"zoom\">");
  put_button (html->out, "farther", _("Zoom out (−)"), "M5 10h10");
  put_button (html->out, "whole", _("Fit the picture (0)"),
              "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4");
  put_button (html->out, "closer", _("Zoom in (+)"), "M5 10h10M10 5v10");
  g_string_append (html->out, "</div>\n</main>\n");
}

static void
put_foot (Html *html)
{
  g_string_append (html->out, "<details class=\"foot\" id=\"foot\"><summary>");
  eco_svg_put_text (html->out, _("Everything on the picture as text"));
  g_string_append (html->out, "</summary>\n<div class=\"lists\">\n<p>");
  eco_svg_put_text (html->out, eco_scene_get_summary (get_scene (html, 0)));
  g_string_append (html->out, "</p>\n");
  eco_html_put_lists (html->out, html->pages, html->contents);
  g_string_append (html->out, "</div>\n</details>\n");
}

static void
put_body (Html *html)
{
  g_string_append (html->out, "<body>\n");
  put_bar (html);
  put_stage (html);
  put_foot (html);
  g_string_append (html->out, "<script type=\"application/json\" id=\"data\">");
  eco_html_put_data (html->out, html->pages, html->contents);
  g_string_append (html->out, "</script>\n<script>");
  g_string_append_len (html->out, html->script->str, (gssize) html->script->len);
  g_string_append (html->out, "</script>\n</body>\n</html>\n");
}

/* All pages on one page of the web. */
GBytes *
eco_export_html (GPtrArray *pages, const EcoExportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) contents
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_html_content_free);
  g_autoptr (GString) style = eco_html_read_resource ("viewer.css");
  g_autoptr (GString) script = eco_html_read_resource ("viewer.js");
  Html html = { .pages = pages, .contents = contents, .options = options, .style = style,
                .script = script, .out = g_string_sized_new (1 << 18) };

  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (contents, eco_html_content_new (pages->pdata[i]));
  add_colors (&html);
  put_head (&html);
  put_body (&html);
  return g_string_free_to_bytes (html.out);
}
