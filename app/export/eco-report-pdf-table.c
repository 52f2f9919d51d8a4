/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables on the pages of a report: columns as wide as they need, rows that stay whole, and the
 * heads again on every page. */
#include "config.h"

#include "export/eco-report-pdf-private.h"

#define MAX_COLUMNS 32
#define GAP 12.0      /* between columns */
#define PADDING 3.5   /* over and under the text of a row */
#define LEAST_WIDTH 36.0
#define SIZE 8.5

typedef struct
{
  EcoReportPages *pages;
  const EcoReportBlock *block;
  guint n_columns;
  double widths[MAX_COLUMNS];
} Table;

static gboolean
is_number (const Table *self, guint column)
{
  return (self->block->numbers & (1u << column)) != 0;
}

static PangoLayout *
lay_out (const Table *self, guint row, guint column, double width)
{
  PangoLayout *layout
    = _eco_report_layout (self->pages, _eco_report_get_cell (self->block, row, column), SIZE,
                          row == 0 ? 600 : 400, width);

  if (is_number (self, column))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

/* The widths that texts in one line would have. */
static void
measure_columns (Table *self)
{
  guint n_rows = _eco_report_count_rows (self->block);

  for (guint i = 0; i < self->n_columns; i++)
    {
      self->widths[i] = LEAST_WIDTH;
      for (guint row = 0; row < n_rows; row++)
        {
          g_autoptr (PangoLayout) layout = lay_out (self, row, i, -1);
          int width;

          pango_layout_get_size (layout, &width, NULL);
          self->widths[i] = MAX (self->widths[i], width / (double) PANGO_SCALE + 1);
        }
    }
}

/* Columns of text share what those of numbers leave: the widest give way first, down to a width
 * that all of them have which are wider. Where there is more room than needed all get of it. */
static void
fit_columns (Table *self, double room)
{
  gboolean kept[MAX_COLUMNS] = { FALSE };
  guint n = 0, n_texts, before;
  double share = 0;

  room -= GAP * (self->n_columns - 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      kept[i] = is_number (self, i);
      room -= kept[i] ? self->widths[i] : 0;
      n += !kept[i];
    }
  n_texts = n;
  do
    {
      before = n;
      share = n > 0 ? MAX (room / n, LEAST_WIDTH) : 0;
      for (guint i = 0; i < self->n_columns; i++)
        if (!kept[i] && self->widths[i] <= share)
          {
            kept[i] = TRUE;
            room -= self->widths[i];
            n--;
          }
    }
  while (n < before && n > 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!kept[i])
        self->widths[i] = share;
      else if (n == 0 && n_texts > 0 && room > 0 && !is_number (self, i))
        self->widths[i] += room / n_texts;
    }
}

static double
measure_row (const Table *self, guint row)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autoptr (PangoLayout) layout = lay_out (self, row, i, self->widths[i]);

      height = MAX (height, _eco_report_measure (layout));
    }
  return height + 2 * PADDING;
}

static void
put_row (const Table *self, guint row)
{
  EcoReportPages *pages = self->pages;
  double x = pages->left, height = measure_row (self, row);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autoptr (PangoLayout) layout = lay_out (self, row, i, self->widths[i]);

      _eco_report_set_color (pages, ECO_REPORT_INK);
      _eco_report_show (pages, layout, x, pages->y + PADDING);
      x += self->widths[i] + GAP;
    }
  pages->y += height;
  pages->fresh = FALSE;
  _eco_report_set_color (pages, row == 0 ? ECO_REPORT_INK : ECO_REPORT_HAIRLINE);
  _eco_report_rule (pages, pages->y, row == 0 ? 1 : 0.5);
}

/* The caption stays with the heads and the first two rows. */
static void
put_caption (const Table *self, guint n_rows)
{
  EcoReportPages *pages = self->pages;
  g_autoptr (PangoLayout) caption = _eco_report_layout (pages, self->block->text, 10.5, 700,
                                                        pages->right - pages->left);
  double height = self->block->text != NULL ? _eco_report_measure (caption) + 14 : 4;

  for (guint i = 0; i < MIN (n_rows, 3); i++)
    height += measure_row (self, i);
  _eco_report_need (pages, height);
  if (self->block->text == NULL)
    return;
  if (!pages->fresh)
    pages->y += 10;
  _eco_report_set_color (pages, ECO_REPORT_INK);
  _eco_report_show (pages, caption, pages->left, pages->y);
  pages->y += _eco_report_measure (caption) + 4;
}

/* Sets a table, over as many pages as it takes. */
void
_eco_report_flow_table (EcoReportPages *pages, const EcoReportBlock *block)
{
  Table self = { pages, block, MIN (block->n_columns, MAX_COLUMNS), { 0 } };
  guint n_rows = _eco_report_count_rows (block);

  if (n_rows < 2)
    return;
  measure_columns (&self);
  fit_columns (&self, pages->right - pages->left);
  put_caption (&self, n_rows);
  put_row (&self, 0);
  for (guint i = 1; i < n_rows; i++)
    {
      /* The last row does not stand on a page alone. */
      double height = measure_row (&self, i) + (i + 2 == n_rows ? measure_row (&self, i + 1) : 0);

      if (pages->y + height > pages->bottom)
        {
          _eco_report_break_page (pages);
          put_row (&self, 0);
        }
      put_row (&self, i);
    }
  pages->y += 12;
}
