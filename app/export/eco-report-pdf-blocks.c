/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What flows down the pages of a report: headings, texts, findings, figures, pictures. */
#include "config.h"

#include "export/eco-report-pdf-private.h"

#include "export/eco-export-sheet.h"

#include <cairo-pdf.h>

#define WORD_WIDTH 76.0 /* of the column in which the severity of a finding stands */
#define LINES_TOGETHER 2 /* of a paragraph, at the foot of a page and at the head */
#define SPACE_AFTER 8.0
#define MOST_SCALE 0.7    /* of a picture: its small texts are as large as those around it */
#define SMALL_SCALE 0.42  /* below which a wide picture gets a page that lies */
#define LEAST_ROOM 200.0  /* that a picture is squeezed into */

static double
get_line_height (PangoLayout *layout, int line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &logical);
  return logical.height / (double) PANGO_SCALE * ECO_REPORT_LEADING;
}

/* How many lines from @first on go on this page, so that neither page has a single one. */
static int
count_fitting (EcoReportPages *self, PangoLayout *layout, int first)
{
  int n = pango_layout_get_line_count (layout), fit = 0;
  double y = self->y;

  while (first + fit < n && y + get_line_height (layout, first + fit) <= self->bottom + 2)
    y += get_line_height (layout, first + fit++);
  if (first + fit == n)
    return fit;
  if (n - first - fit < LINES_TOGETHER)
    fit = n - first - LINES_TOGETHER;
  return fit < LINES_TOGETHER ? 0 : fit;
}

/* Sets @layout line by line, over as many pages as it takes. */
static void
flow_layout (EcoReportPages *self, PangoLayout *layout, double x, EcoReportColor color)
{
  int n = pango_layout_get_line_count (layout);

  for (int first = 0; first < n;)
    {
      int fit = count_fitting (self, layout, first);

      if (fit <= 0 && !self->fresh)
        {
          _eco_report_break_page (self);
          continue;
        }
      fit = MAX (fit, 1);
      _eco_report_set_color (self, color);
      for (int i = first; i < first + fit; i++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
          PangoRectangle logical;
          double height = get_line_height (layout, i);

          pango_layout_line_get_extents (line, NULL, &logical);
          cairo_move_to (self->cr, x, self->y + height / 2
                                        - logical.height / (2.0 * PANGO_SCALE)
                                        - logical.y / (double) PANGO_SCALE);
          pango_cairo_show_layout_line (self->cr, line);
          self->y += height;
        }
      self->fresh = FALSE;
      first += fit;
    }
}

static void
flow_text (EcoReportPages *self, const char *text, double size, EcoReportColor color)
{
  g_autoptr (PangoLayout) layout
    = _eco_report_layout (self, text, size, 400, self->right - self->left);

  flow_layout (self, layout, self->left, color);
  self->y += SPACE_AFTER;
}

/* A chapter begins a page where less than half of this one is left. */
static void
flow_heading (EcoReportPages *self, const EcoReportBlock *block)
{
  static const double sizes[] = { 20, 13.5, 10.5 };
  static const double before[] = { 30, 20, 12 }, after[] = { 12, 6, 2 };
  int i = CLAMP (block->level, 1, 3) - 1;
  g_autoptr (PangoLayout) layout
    = _eco_report_layout (self, block->text, sizes[i], 700, self->right - self->left);
  double height = _eco_report_measure (layout);
  EcoReportPlace place = { block->text, block->level, 0, 0 };

  if (i == 0 && self->y > (self->top + self->bottom) / 2)
    _eco_report_break_page (self);
  _eco_report_need (self, before[i] + height + after[i] + (i < 2 ? 112 : 96));
  if (!self->fresh)
    self->y += before[i];
  if (i == 0)
    {
      self->next_chapter = block->text;
      self->chapter = self->fresh ? block->text : self->chapter;
    }
  if (i == 0 && !self->fresh)
    {
      _eco_report_set_color (self, ECO_REPORT_HAIRLINE);
      _eco_report_rule (self, self->y - 14, 0.75);
    }
  place.page = self->page;
  place.y = self->y - 12;
  g_array_append_val (self->places, place);
  _eco_report_set_color (self, ECO_REPORT_INK);
  _eco_report_show (self, layout, self->left, self->y);
  self->y += height + after[i];
  self->fresh = FALSE;
}

static void
flow_list (EcoReportPages *self, const EcoReportBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      g_autoptr (PangoLayout) item = _eco_report_layout (self, block->items->pdata[i],
                                                         ECO_REPORT_SIZE, 400,
                                                         self->right - self->left - 14);
      g_autoptr (PangoLayout) dot = _eco_report_layout (self, "•", ECO_REPORT_SIZE, 400, -1);

      _eco_report_need (self, 2 * get_line_height (item, 0));
      _eco_report_set_color (self, ECO_REPORT_INK);
      _eco_report_show (self, dot, self->left, self->y + 2.2);
      flow_layout (self, item, self->left + 14, ECO_REPORT_INK);
    }
  self->y += SPACE_AFTER;
}

/* Mark and word on the left, the sentence and what can be done on the right. */
static void
flow_finding (EcoReportPages *self, const EcoReportBlock *block)
{
  double x = self->left + WORD_WIDTH, width = self->right - x;
  const char *name = eco_enum_get_label (ECO_TYPE_SEVERITY, (int) block->severity);
  g_autofree char *steps = block->items->len > 0 ? _eco_report_dup_steps (block) : NULL;
  g_autoptr (PangoLayout) mark = _eco_report_layout (
    self, _eco_severity_get_mark (block->severity), ECO_REPORT_SMALL, 400, -1);
  g_autoptr (PangoLayout) word = _eco_report_layout (self, name, ECO_REPORT_SIZE, 600, -1);
  g_autoptr (PangoLayout) text
    = _eco_report_layout (self, block->text, ECO_REPORT_SIZE, 400, width);
  g_autoptr (PangoLayout) below = _eco_report_layout (self, steps, ECO_REPORT_SMALL, 400, width);
  double height = _eco_report_measure (text) + (steps != NULL ? _eco_report_measure (below) : 0);

  _eco_report_need (self, height + 12);
  _eco_report_set_color (self, ECO_REPORT_HAIRLINE);
  _eco_report_rule (self, self->y, 0.5);
  self->y += 5;
  if (block->muted)
    _eco_report_set_color (self, ECO_REPORT_MUTED);
  else
    _eco_report_set_severity (self, block->severity);
  _eco_report_show (self, mark, self->left, self->y + 3.2);
  _eco_report_show (self, word, self->left + 13, self->y + 2.2);
  flow_layout (self, text, x, block->muted ? ECO_REPORT_MUTED : ECO_REPORT_INK);
  if (steps != NULL)
    flow_layout (self, below, x, ECO_REPORT_MUTED);
  self->y += 6;
}

/* Large numbers side by side, what they count below. */
static void
flow_figures (EcoReportPages *self, const EcoReportBlock *block)
{
  guint n = block->items->len / 2;
  double column = (self->right - self->left) / MAX (n, 1);

  _eco_report_need (self, 62);
  self->y += 6;
  for (guint i = 0; i < n; i++)
    {
      double x = self->left + i * column;
      g_autoptr (PangoLayout) number
        = _eco_report_layout (self, block->items->pdata[2 * i], 24, 700, -1);
      g_autoptr (PangoLayout) what = _eco_report_layout (self, block->items->pdata[2 * i + 1],
                                                         ECO_REPORT_SMALL, 400, column - 8);

      _eco_report_set_color (self, ECO_REPORT_INK);
      _eco_report_show (self, number, x, self->y);
      _eco_report_set_color (self, ECO_REPORT_MUTED);
      _eco_report_show (self, what, x, self->y + 31);
    }
  self->y += 62;
  self->fresh = FALSE;
}

/* The room for a picture on a page of that width, under a heading. */
static void
fit_picture (EcoReportPages *self, EcoScene *scene, double room, EcoRect *frame)
{
  EcoRect picture = eco_export_find_picture (scene, TRUE);
  double width = self->right - self->left;
  double scale = MIN (width / MAX (picture.width, 1), room / MAX (picture.height, 1));

  scale = MIN (scale, MOST_SCALE);
  *frame = (EcoRect) { self->left, self->y, picture.width * scale, picture.height * scale };
  if (self->width > self->height)
    frame->x += (width - frame->width) / 2;
}

static void
flow_picture (EcoReportPages *self, const EcoReportBlock *block)
{
  g_autoptr (PangoLayout) caption
    = _eco_report_layout (self, block->text, ECO_REPORT_SMALL, 400, self->right - self->left);
  double below = block->text != NULL ? _eco_report_measure (caption) + 20 : 0;
  double room = self->bottom - self->y - below;
  EcoRect frame;

  if (room < LEAST_ROOM && !self->fresh)
    {
      _eco_report_break_page (self);
      room = self->bottom - self->y - below;
    }
  /* A caption that is as long as a page goes on to the next ones. */
  fit_picture (self, block->scene, MAX (room, LEAST_ROOM), &frame);
  _eco_report_picture (self, block->scene, &frame);
  self->fresh = FALSE;
  self->y += frame.height + 8;
  if (block->text != NULL)
    flow_layout (self, caption, self->left, ECO_REPORT_MUTED);
  self->y += SPACE_AFTER;
}

static void
flow_block (EcoReportPages *self, const EcoReportBlock *block)
{
  switch (block->type)
    {
    case ECO_REPORT_HEADING:
      flow_heading (self, block);
      break;
    case ECO_REPORT_PARAGRAPH:
      flow_text (self, block->text, ECO_REPORT_SIZE, ECO_REPORT_INK);
      break;
    case ECO_REPORT_NOTE:
      flow_text (self, block->text, ECO_REPORT_SMALL + 0.5, ECO_REPORT_MUTED);
      break;
    case ECO_REPORT_LIST:
      flow_list (self, block);
      break;
    case ECO_REPORT_FINDING:
      flow_finding (self, block);
      break;
    case ECO_REPORT_FIGURES:
      flow_figures (self, block);
      break;
    case ECO_REPORT_TABLE:
      _eco_report_flow_table (self, block);
      break;
    case ECO_REPORT_PICTURE:
      flow_picture (self, block);
      break;
    }
}

/* The picture to which the headings and texts from @first on belong; NULL when it is none. */
static const EcoReportBlock *
find_picture (EcoReportPages *self, guint first, guint *at)
{
  const GPtrArray *blocks = self->report->blocks;

  for (*at = first; *at < blocks->len; ++*at)
    {
      const EcoReportBlock *block = blocks->pdata[*at];

      if (block->type == ECO_REPORT_PICTURE)
        return block;
      if (block->type != ECO_REPORT_HEADING && block->type != ECO_REPORT_NOTE
          && block->type != ECO_REPORT_PARAGRAPH)
        return NULL;
    }
  return NULL;
}

/* About what the headings and texts before a picture take. */
static double
measure_texts (EcoReportPages *self, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    {
      const EcoReportBlock *block = self->report->blocks->pdata[i];
      gboolean heading = block->type == ECO_REPORT_HEADING;
      g_autoptr (PangoLayout) layout
        = _eco_report_layout (self, block->text, heading ? 20 : ECO_REPORT_SIZE, 400,
                              self->right - self->left);

      height += _eco_report_measure (layout) + (heading ? 34 : SPACE_AFTER);
    }
  return height;
}

/* A picture stays with its heading. A wide one with much in it gets a page that lies. */
static void
make_room (EcoReportPages *self, guint first, guint end, EcoScene *scene)
{
  EcoRect picture = eco_export_find_picture (scene, TRUE);
  double width = self->right - self->left, height = self->bottom - self->top;
  double standing = MIN (width / MAX (picture.width, 1), height / MAX (picture.height, 1));
  gboolean lying = picture.width > 1.15 * picture.height && standing < SMALL_SCALE;
  double needed = picture.height * MIN (standing, MOST_SCALE) + measure_texts (self, first, end);

  _eco_report_turn_page (self, lying);
  if (lying && !self->fresh)
    _eco_report_break_page (self);
  _eco_report_need (self, MIN (needed + 30, self->bottom - self->top));
}

/* All blocks, one below the other. */
void
_eco_report_flow (EcoReportPages *self)
{
  const GPtrArray *blocks = self->report->blocks;
  guint at, done = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const EcoReportBlock *picture = i >= done ? find_picture (self, i, &at) : NULL;

      if (picture != NULL)
        {
          make_room (self, i, at, picture->scene);
          done = at + 1;
        }
      else if (i >= done)
        _eco_report_turn_page (self, FALSE);
      flow_block (self, blocks->pdata[i]);
    }
}
