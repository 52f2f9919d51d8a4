/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report as one HTML file that asks nobody for anything: pictures are inline SVG, the policy of
 * the page lets its own style sheet in and nothing else, and there is no script. */
#include "config.h"

#include "export/eco-export-html-private.h"
#include "export/eco-report-private.h"

#include "render/eco-svg-private.h"
#include "render/eco-svg.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GString *out;
  const EcoReport *report;
  guint n_headings; /* so far */
  guint n_pictures;
} Writer;

static void
put_element (GString *out, const char *tag, const char *klass, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (klass != NULL)
    g_string_append_printf (out, "<%s class=\"%s\">", tag, klass);
  else
    g_string_append_printf (out, "<%s>", tag);
  eco_svg_put_text (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

static void
put_head (Writer *self, const GString *style)
{
  GString *out = self->out;

  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                               "<meta charset=\"utf-8\">\n"
                               "<meta http-equiv=\"Content-Security-Policy\" "
                               "content=\"default-src 'none'; style-src ",
                          self->report->language);
  eco_html_put_source_hash (out, style);
  g_string_append (out, "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, "
                        "initial-scale=1\">\n<meta name=\"generator\" content=\"Ecotone\">\n"
                        "<title>");
  eco_svg_put_text (out, self->report->title);
  g_string_append (out, " – ");
  eco_svg_put_text (out, self->report->kind);
  g_string_append (out, "</title>\n<style>");
  g_string_append_len (out, style->str, (gssize) style->len);
  g_string_append (out, "</style>\n</head>\n");
}

static void
put_cover (Writer *self)
{
  g_string_append (self->out, "<a class=\"skip\" href=\"#report\">");
  eco_svg_put_text (self->out, _("Skip to the report"));
  g_string_append (self->out, "</a>\n<header class=\"cover\">\n");
  put_element (self->out, "p", "kind", self->report->kind);
  put_element (self->out, "h1", NULL, self->report->title);
  put_element (self->out, "p", "subtitle", self->report->subtitle);
  put_element (self->out, "p", "facts", self->report->facts);
  g_string_append (self->out, "</header>\n");
}

static void
put_contents (Writer *self)
{
  guint n = 0;

  g_string_append (self->out, "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
                              "<h2 id=\"contents\">");
  eco_svg_put_text (self->out, _("Contents"));
  g_string_append (self->out, "</h2>\n<ol>\n");
  for (guint i = 0; i < self->report->blocks->len; i++)
    {
      const EcoReportBlock *block = self->report->blocks->pdata[i];

      if (block->type != ECO_REPORT_HEADING)
        continue;
      n++;
      if (block->level > 1)
        continue;
      g_string_append_printf (self->out, "<li><a href=\"#h%u\">", n);
      eco_svg_put_text (self->out, block->text);
      g_string_append (self->out, "</a></li>\n");
    }
  g_string_append (self->out, "</ol>\n</nav>\n");
}

static void
put_heading (Writer *self, const EcoReportBlock *block)
{
  int level = block->level + 1;

  g_string_append_printf (self->out, "<h%d id=\"h%u\">", level, ++self->n_headings);
  eco_svg_put_text (self->out, block->text);
  g_string_append_printf (self->out, "</h%d>\n", level);
}

static void
put_list (Writer *self, const EcoReportBlock *block)
{
  g_string_append (self->out, "<ul>\n");
  for (guint i = 0; i < block->items->len; i++)
    put_element (self->out, "li", NULL, block->items->pdata[i]);
  g_string_append (self->out, "</ul>\n");
}

static void
put_figures (Writer *self, const EcoReportBlock *block)
{
  g_string_append (self->out, "<dl class=\"figures\">\n");
  for (guint i = 0; i + 1 < block->items->len; i += 2)
    {
      g_string_append (self->out, "<div>");
      put_element (self->out, "dt", NULL, block->items->pdata[i + 1]);
      put_element (self->out, "dd", NULL, block->items->pdata[i]);
      g_string_append (self->out, "</div>\n");
    }
  g_string_append (self->out, "</dl>\n");
}

static void
put_finding (Writer *self, const EcoReportBlock *block)
{
  g_string_append_printf (self->out,
                          "<div class=\"finding %s%s\"><span class=\"word\">"
                          "<span class=\"mark\" aria-hidden=\"true\">%s</span>",
                          eco_enum_get_nick (ECO_TYPE_SEVERITY, (int) block->severity),
                          block->muted ? " muted" : "", _eco_severity_get_mark (block->severity));
  eco_svg_put_text (self->out, eco_enum_get_label (ECO_TYPE_SEVERITY, (int) block->severity));
  g_string_append (self->out, "</span>");
  put_element (self->out, "p", NULL, block->text);
  if (block->items->len > 0)
    {
      g_autofree char *steps = _eco_report_dup_steps (block);

      put_element (self->out, "p", "steps", steps);
    }
  g_string_append (self->out, "</div>\n");
}

static void
put_row (Writer *self, const EcoReportBlock *table, guint row)
{
  g_string_append (self->out, "<tr>");
  for (guint i = 0; i < table->n_columns; i++)
    {
      gboolean number = (table->numbers & (1u << i)) != 0;
      const char *tag = row == 0 || i == 0 ? "th" : "td";

      g_string_append_printf (self->out, "<%s%s%s>", tag,
                              row == 0 ? " scope=\"col\"" : i == 0 ? " scope=\"row\"" : "",
                              number ? " class=\"number\"" : "");
      eco_svg_put_text (self->out, _eco_report_get_cell (table, row, i));
      g_string_append_printf (self->out, "</%s>", tag);
    }
  g_string_append (self->out, "</tr>\n");
}

static void
put_table (Writer *self, const EcoReportBlock *block)
{
  guint n_rows = _eco_report_count_rows (block);

  g_string_append (self->out, "<div class=\"wide\"><table>\n");
  put_element (self->out, "caption", NULL, block->text);
  g_string_append (self->out, "<thead>\n");
  put_row (self, block, 0);
  g_string_append (self->out, "</thead>\n<tbody>\n");
  for (guint i = 1; i < n_rows; i++)
    put_row (self, block, i);
  g_string_append (self->out, "</tbody>\n</table></div>\n");
}

static void
put_scene (Writer *self, EcoScene *scene, const char *klass)
{
  static const char image[] = "aria-labelledby=\"ecotone-name ecotone-summary\"";
  g_autoptr (GString) svg = eco_svg_write (scene, 1, ECO_COLOR_UNSET);
  const char *start = strstr (svg->str, "<svg"), *name = strstr (svg->str, image);
  guint index = self->n_pictures++;

  g_string_append_printf (self->out, "<div class=\"%s\">", klass);
  if (name != NULL)
    {
      g_string_append_len (self->out, start, name - start);
      g_string_append_printf (self->out, "aria-labelledby=\"p%u-ecotone-name\"", index + 1);
      start = name + strlen (image);
    }
  eco_html_put_with_ids (self->out, start, index);
  g_string_append (self->out, "</div>\n");
}

static void
put_picture (Writer *self, const EcoReportBlock *block)
{
  g_string_append_printf (self->out, "<figure%s>\n", block->dark != NULL ? " class=\"both\"" : "");
  put_scene (self, block->scene, "on-light");
  if (block->dark != NULL)
    put_scene (self, block->dark, "on-dark");
  put_element (self->out, "figcaption", NULL, block->text);
  g_string_append (self->out, "</figure>\n");
}

static void
put_block (Writer *self, const EcoReportBlock *block)
{
  switch (block->type)
    {
    case ECO_REPORT_HEADING:
      put_heading (self, block);
      break;
    case ECO_REPORT_PARAGRAPH:
      put_element (self->out, "p", NULL, block->text);
      break;
    case ECO_REPORT_NOTE:
      put_element (self->out, "p", "note", block->text);
      break;
    case ECO_REPORT_LIST:
      put_list (self, block);
      break;
    case ECO_REPORT_FINDING:
      put_finding (self, block);
      break;
    case ECO_REPORT_FIGURES:
      put_figures (self, block);
      break;
    case ECO_REPORT_TABLE:
      put_table (self, block);
      break;
    case ECO_REPORT_PICTURE:
      put_picture (self, block);
      break;
    }
}

/* The report as HTML. */
GBytes *
_eco_report_write_html (const EcoReport *report)
{
  g_autoptr (GString) style = eco_html_read_resource ("report.css");
  Writer self = { g_string_sized_new (1 << 18), report, 0, 0 };

  put_head (&self, style);
  g_string_append (self.out, "<body>\n");
  put_cover (&self);
  g_string_append (self.out, "<div class=\"columns\">\n");
  put_contents (&self);
  g_string_append (self.out, "<main id=\"report\">\n");
  for (guint i = 0; i < report->blocks->len; i++)
    put_block (&self, report->blocks->pdata[i]);
  g_string_append (self.out, "</main>\n</div>\n</body>\n</html>\n");
  return g_string_free_to_bytes (self.out);
}
