/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report as PDF: cover, contents and pages with heads and numbers. It is set twice, as the
 * contents tell on which pages the chapters are. */
#include "config.h"

#include "export/eco-report-pdf-private.h"

#include "base/eco-error.h"
#include "export/eco-export-private.h"
#include "export/eco-export-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define MARGIN_SIDE 62.0
#define MARGIN_TOP 78.0
#define MARGIN_BOTTOM 64.0
#define HEAD_Y 44.0
#define LEAST_COVER 60.0 /* below which the cover has no picture */

/* The most lines of the contents; those of the second level only where they fit. */
#define AT_MOST_CONTENTS 32

/* A text whose lines are as wide as @width; below 0 it is one line. */
PangoLayout *
_eco_report_layout (EcoReportPages *self, const char *text, double size, int weight, double width)
{
  g_autofree char *clean = eco_text_clean (text != NULL ? text : "");
  PangoLayout *layout
    = eco_typesetter_layout (weight > 600 ? self->headings : self->texts, clean, size, weight);

  pango_layout_set_auto_dir (layout, TRUE);
  if (width >= 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_line_spacing (layout, (float) (size > 14 ? 1.12 : ECO_REPORT_LEADING));
    }
  return layout;
}

double
_eco_report_measure (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return logical.height / (double) PANGO_SCALE;
}

void
_eco_report_show (EcoReportPages *self, PangoLayout *layout, double x, double y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
set_source (EcoReportPages *self, EcoColor color)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgb (self->cr, r, g, b);
}

void
_eco_report_set_color (EcoReportPages *self, EcoReportColor color)
{
  const EcoStyle *style = &self->report->style;
  static const EcoColor fixed[] = { ECO_RGB (0x1d2433), ECO_RGB (0x5b6472), ECO_RGB (0xcfd5dd) };

  if (color != ECO_REPORT_ACCENT)
    set_source (self, fixed[color]);
  else
    set_source (self, eco_style_ensure_contrast (style->accent | 0xff, ECO_RGB (0xffffff),
                                                 ECO_CONTRAST_TEXT));
}

void
_eco_report_set_severity (EcoReportPages *self, EcoSeverity severity)
{
  static const EcoColor colors[] = { ECO_RGB (0x2f6f9f), ECO_RGB (0x8a5a00), ECO_RGB (0xb3261e) };

  set_source (self, colors[severity]);
}

void
_eco_report_rule (EcoReportPages *self, double y, double width)
{
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, self->left, y);
  cairo_line_to (self->cr, self->right, y);
  cairo_stroke (self->cr);
}

/* The head and the number of a page that is done. */
static void
put_furniture (EcoReportPages *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->page);
  g_autoptr (PangoLayout) title
    = _eco_report_layout (self, self->report->title, ECO_REPORT_SMALL, 400, -1);
  g_autoptr (PangoLayout) chapter
    = _eco_report_layout (self, self->chapter, ECO_REPORT_SMALL, 400, -1);
  g_autoptr (PangoLayout) foot = _eco_report_layout (self, number, ECO_REPORT_SMALL, 400, -1);
  int width;

  pango_layout_set_width (title, (int) ((self->right - self->left) * 0.6 * PANGO_SCALE));
  pango_layout_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  _eco_report_set_color (self, ECO_REPORT_MUTED);
  _eco_report_show (self, title, self->left, HEAD_Y);
  pango_layout_get_size (chapter, &width, NULL);
  _eco_report_show (self, chapter, self->right - width / (double) PANGO_SCALE, HEAD_Y);
  pango_layout_get_size (foot, &width, NULL);
  _eco_report_show (self, foot, self->right - width / (double) PANGO_SCALE,
                    self->height - MARGIN_BOTTOM + 24);
  _eco_report_set_color (self, ECO_REPORT_HAIRLINE);
  _eco_report_rule (self, HEAD_Y + 15, 0.5);
}

static void
begin_page (EcoReportPages *self, double width, double height)
{
  self->width = width;
  self->height = height;
  cairo_pdf_surface_set_size (self->surface, width, height);
  self->page++;
  self->left = MARGIN_SIDE;
  self->right = width - MARGIN_SIDE;
  self->top = MARGIN_TOP;
  self->bottom = height - MARGIN_BOTTOM;
  self->y = self->top;
  self->chapter = self->next_chapter;
  self->fresh = TRUE;
}

/* Ends this page, if there is anything on it. */
void
_eco_report_break_page (EcoReportPages *self)
{
  if (self->fresh)
    return;
  put_furniture (self);
  cairo_show_page (self->cr);
  begin_page (self, self->width, self->height);
}

/* Goes to a page that lies, or back to one that stands. */
void
_eco_report_turn_page (EcoReportPages *self, gboolean lying)
{
  if (lying == (self->width > self->height))
    return;
  _eco_report_break_page (self);
  self->page--;
  begin_page (self, self->height, self->width);
}

/* Goes to the next page unless that much fits on this one. */
void
_eco_report_need (EcoReportPages *self, double height)
{
  if (self->y + height > self->bottom)
    _eco_report_break_page (self);
}

/* Paints the picture as large as it can be, in the middle of the frame. */
void
_eco_report_picture (EcoReportPages *self, EcoScene *scene, const EcoRect *frame)
{
  EcoRect picture = eco_export_find_picture (scene, TRUE);
  EcoSheet sheet = { .width = frame->width, .height = frame->height };
  const EcoStyle *style = eco_scene_get_style (scene);

  sheet.scale = MIN (frame->width / MAX (picture.width, 1),
                     frame->height / MAX (picture.height, 1));
  sheet.x = frame->x + (frame->width - picture.width * sheet.scale) / 2;
  sheet.y = frame->y + (frame->height - picture.height * sheet.scale) / 2;
  cairo_save (self->cr);
  cairo_rectangle (self->cr, sheet.x, sheet.y, picture.width * sheet.scale,
                   picture.height * sheet.scale);
  cairo_clip (self->cr);
  eco_sheet_paint (&sheet, scene, &picture, self->painter, style->page | 0xff, self->cr);
  cairo_restore (self->cr);
}

/* A text of the cover, of so many lines at most. */
static PangoLayout *
layout_for_cover (EcoReportPages *self, const char *text, double size, int weight, int n_lines)
{
  PangoLayout *layout
    = _eco_report_layout (self, text, size, weight, self->right - self->left);

  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Title, whose it is, and the map where there is room for it. */
static void
put_cover (EcoReportPages *self)
{
  const EcoReport *report = self->report;
  double width = self->right - self->left;
  g_autoptr (PangoLayout) kind = layout_for_cover (self, report->kind, 11, 600, 2);
  g_autoptr (PangoLayout) title = layout_for_cover (self, report->title, 30, 700, 4);
  g_autoptr (PangoLayout) subtitle = layout_for_cover (self, report->subtitle, 13, 400, 3);
  g_autoptr (PangoLayout) facts = layout_for_cover (self, report->facts, 10, 400, 3);
  EcoRect frame = { self->left, 0, width, 0 };

  _eco_report_set_color (self, ECO_REPORT_ACCENT);
  cairo_rectangle (self->cr, 0, 0, self->width, 10);
  cairo_fill (self->cr);
  self->y = 96;
  _eco_report_show (self, kind, self->left, self->y);
  self->y += _eco_report_measure (kind) + 10;
  _eco_report_set_color (self, ECO_REPORT_INK);
  _eco_report_show (self, title, self->left, self->y);
  self->y += _eco_report_measure (title) + 10;
  _eco_report_set_color (self, ECO_REPORT_MUTED);
  _eco_report_show (self, subtitle, self->left, self->y);
  frame.y = self->y + _eco_report_measure (subtitle) + 36;
  frame.height = self->height - 118 - frame.y;
  if (frame.height >= LEAST_COVER)
    _eco_report_picture (self, report->cover, &frame);
  _eco_report_set_color (self, ECO_REPORT_INK);
  _eco_report_rule (self, self->height - 88, 1);
  _eco_report_set_color (self, ECO_REPORT_MUTED);
  _eco_report_show (self, facts, self->left, self->height - 76);
  cairo_show_page (self->cr);
}

static void
put_contents_line (EcoReportPages *self, const EcoReportPlace *place)
{
  double indent = place->level > 1 ? 16 : 0, width = self->right - self->left;
  g_autofree char *number = g_strdup_printf ("%d", place->page);
  g_autofree char *target = g_strdup_printf ("page=%d pos=[0 %d]", place->page, (int) place->y);
  g_autoptr (PangoLayout) name = _eco_report_layout (self, place->text, place->level > 1 ? 9.5 : 11,
                                                     place->level > 1 ? 400 : 600,
                                                     width - indent - 40);
  g_autoptr (PangoLayout) page = _eco_report_layout (self, number, 9.5, 400, -1);
  int number_width;

  self->y += place->level > 1 ? 1 : 10;
  pango_layout_get_size (page, &number_width, NULL);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, target);
  _eco_report_set_color (self, place->level > 1 ? ECO_REPORT_MUTED : ECO_REPORT_INK);
  _eco_report_show (self, name, self->left + indent, self->y);
  _eco_report_show (self, page, self->right - number_width / (double) PANGO_SCALE, self->y);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->y += _eco_report_measure (name) + 3;
}

static void
put_contents (EcoReportPages *self, GArray *places)
{
  g_autoptr (PangoLayout) title = _eco_report_layout (self, _("Contents"), 20, 700, -1);
  gboolean all = places->len <= AT_MOST_CONTENTS;

  _eco_report_set_color (self, ECO_REPORT_INK);
  _eco_report_show (self, title, self->left, self->y);
  self->y += 36;
  self->fresh = FALSE;
  for (guint i = 0; i < places->len; i++)
    {
      const EcoReportPlace *place = &g_array_index (places, EcoReportPlace, i);

      if ((all ? place->level <= 2 : place->level == 1) && self->y < self->bottom - 20)
        put_contents_line (self, place);
    }
  _eco_report_break_page (self);
}

/* What readers of PDF show beside the pages. */
static void
add_outline (EcoReportPages *self)
{
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < self->places->len; i++)
    {
      const EcoReportPlace *place = &g_array_index (self->places, EcoReportPlace, i);
      g_autofree char *target = g_strdup_printf ("page=%d pos=[0 %d]", place->page, (int) place->y);
      g_autofree char *text = eco_text_clean (place->text);
      int id;

      if (place->level > 2)
        continue;
      id = cairo_pdf_surface_add_outline (self->surface,
                                          place->level == 1 ? CAIRO_PDF_OUTLINE_ROOT : chapter,
                                          text, target,
                                          place->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      if (place->level == 1)
        chapter = id;
    }
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  if (closure != NULL)
    g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
find_paper (EcoPaper paper, double *width, double *height)
{
  *width = paper == ECO_PAPER_LETTER ? 612 : 595.276;
  *height = paper == ECO_PAPER_LETTER ? 792 : 841.89;
}

/* Sets all pages. @places: where the chapters are; NULL to find out.
 * Returns: (transfer full): where they went */
static GArray *
set_pages (const EcoReport *report, const EcoReportOptions *options, GArray *places,
           GByteArray *bytes, cairo_status_t *status)
{
  EcoReportPages self = { .report = report, .next_chapter = "" };
  EcoTypesetter *typesetter = options->typesetter != NULL ? eco_typesetter_ref (options->typesetter)
                                                          : eco_typesetter_new ();

  find_paper (options->paper, &self.width, &self.height);
  self.surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, self.width, self.height);
  self.cr = cairo_create (self.surface);
  self.texts = eco_typesetter_get_for (typesetter, eco_style_get_fonts (&report->style, FALSE));
  self.headings = eco_typesetter_get_for (typesetter, eco_style_get_fonts (&report->style, TRUE));
  self.painter = eco_painter_new (typesetter);
  self.places = g_array_new (FALSE, FALSE, sizeof (EcoReportPlace));
  _eco_export_pdf_set_metadata (self.surface, report->title, report->kind, options->date);
  begin_page (&self, self.width, self.height);
  put_cover (&self);
  begin_page (&self, self.width, self.height);
  put_contents (&self, places != NULL ? places : self.places);
  _eco_report_flow (&self);
  if (!self.fresh)
    put_furniture (&self);
  add_outline (&self);
  *status = cairo_status (self.cr);
  cairo_destroy (self.cr);
  cairo_surface_finish (self.surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);
  eco_painter_free (self.painter);
  eco_typesetter_unref (typesetter);
  return self.places;
}

/* The report as PDF. */
GBytes *
_eco_report_write_pdf (const EcoReport *report, const EcoReportOptions *options, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;
  g_autoptr (GArray) places = set_pages (report, options, NULL, NULL, &status);
  g_autoptr (GArray) again = set_pages (report, options, places, bytes, &status);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
