/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws a matrix by its plan. Shades never speak alone: the number stands in the cell. */
#include "config.h"

#include "chart/eco-matrix-chart.h"

#include "chart/eco-matrix-plan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define GAP 1.0            /* half of the gap between two cells */
#define CORNER 3.0
#define NUMBER 11.5
#define RING 3.4
#define SWATCH 26.0
#define LEAST_WIDTH 520.0  /* that a title is broken to */
#define EMPTY 0.055        /* share of the ink in an empty cell */
#define FAINTEST 0.16      /* share of the hue in the palest shade */
#define STRONGEST 0.9

typedef struct
{
  EcoChart chart;
  EcoMatrixPlan plan;
  EcoMatrixWords words;
  const EcoMatrix *matrix;
  gboolean empty_row, empty_column, planned; /* what the legend has to say */
} Drawing;

/**
 * eco_matrix_chart_dup_cell_id:
 *
 * Returns: (transfer full): the id of the cell's group
 */
char *
eco_matrix_chart_dup_cell_id (guint row, guint column)
{
  return g_strdup_printf ("cell-%u-%u", row, column);
}

/**
 * eco_matrix_chart_parse_id:
 * @id: (nullable): of a group of the chart
 * @row: (out): -1 for a column as a whole
 * @column: (out): -1 for a row as a whole
 *
 * Returns: whether @id is a cell, a row or a column
 */
gboolean
eco_matrix_chart_parse_id (const char *id, int *row, int *column)
{
  *row = *column = -1;
  if (id == NULL)
    return FALSE;
  if (g_str_has_prefix (id, "cell-"))
    {
      char *end;

      *row = (int) g_ascii_strtoll (id + strlen ("cell-"), &end, 10);
      *column = *end == '-' ? (int) g_ascii_strtoll (end + 1, NULL, 10) : -1;
      return *column >= 0;
    }
  if (g_str_has_prefix (id, "row-"))
    *row = (int) g_ascii_strtoll (id + strlen ("row-"), NULL, 10);
  else if (g_str_has_prefix (id, "column-"))
    *column = (int) g_ascii_strtoll (id + strlen ("column-"), NULL, 10);
  return *row >= 0 || *column >= 0;
}

static EcoColor
get_shade (const Drawing *self, int step)
{
  const EcoStyle *style = self->chart.style;
  EcoColor hue = style->dark ? style->core_line : style->core;
  double t = FAINTEST + (STRONGEST - FAINTEST) * (step - 1) / (ECO_MATRIX_STEPS - 1.0);

  if (step <= 0)
    return eco_color_mix (style->page, style->ink, EMPTY);
  return eco_color_mix (style->card, hue, t);
}

/* Dark on light shades, light on dark ones. */
static EcoColor
get_ink (const Drawing *self, EcoColor ground)
{
  const EcoStyle *style = self->chart.style;
  EcoColor other = style->dark ? style->page : style->card;

  return eco_color_get_contrast (style->card_ink, ground)
                 >= eco_color_get_contrast (other, ground)
             ? style->card_ink : other;
}

static void
put_centred (Drawing *self, const EcoRect *box, double down, const char *text, double size,
             int weight, EcoColor color)
{
  EcoChartType type = { size, weight, color, ECO_ANCHOR_MIDDLE };

  eco_chart_put (&self->chart, text,
                 (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 + down }, &type);
}

static void
put_values (Drawing *self, const EcoRect *box, const EcoMatrixCell *cell, EcoColor ink)
{
  g_autofree char *value = eco_matrix_dup_number (cell->value);
  g_autofree char *given = eco_matrix_dup_number (cell->value - cell->back);
  g_autofree char *got = eco_matrix_dup_number (cell->back);
  g_autofree char *gives = g_strconcat (given, " →", NULL);
  g_autofree char *gets = g_strconcat ("← ", got, NULL);

  if (!eco_matrix_has_sides (self->matrix))
    {
      put_centred (self, box, NUMBER * 0.36, value, NUMBER, 600, ink);
      return;
    }
  if (cell->value > cell->back)
    put_centred (self, box, cell->back > 0 ? -2.5 : 3.6, gives, 10, 600, ink);
  if (cell->back > 0)
    put_centred (self, box, cell->value > cell->back ? 11 : 3.6, gets, 10, 600, ink);
}

static void
put_cell (Drawing *self, const EcoMatrixPlace *row, const EcoMatrixPlace *column)
{
  EcoChart *chart = &self->chart;
  const EcoMatrixCell *cell = eco_matrix_get_cell (self->matrix, row->index, column->index);
  EcoRect box = { column->at + GAP, row->at + GAP, self->plan.cell_width - 2 * GAP,
                  self->plan.cell_height - 2 * GAP };
  int step = cell->ids != NULL ? MAX (eco_matrix_plan_step (&self->plan, cell->value), 1) : 0;
  EcoColor shade = cell->possible ? get_shade (self, cell->planned ? MIN (step, 1) : step)
                                  : self->chart.style->page;
  g_autofree char *id = eco_matrix_chart_dup_cell_id (row->index, column->index);
  g_autofree char *title = eco_matrix_dup_cell_name (self->matrix, row->index, column->index);
  EcoPoint slash[] = { { box.x + box.width / 2 + 4, box.y + box.height / 2 - 4 },
                       { box.x + box.width / 2 - 4, box.y + box.height / 2 + 4 } };

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, title);
  eco_scene_add_rect (chart->scene, eco_chart_pen (chart, shade, 0, 0), ECO_DETAIL_ALWAYS, &box,
                      CORNER);
  if (cell->ids != NULL && cell->planned)
    {
      EcoRect inside = eco_rect_expand (&box, -0.6);

      self->planned = TRUE;
      eco_scene_add_rect (chart->scene, eco_chart_dashed_pen (chart, chart->style->muted, 1.1),
                          ECO_DETAIL_ALWAYS, &inside, CORNER);
    }
  if (cell->ids != NULL)
    put_values (self, &box, cell, get_ink (self, shade));
  else if (!cell->possible)
    eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->hairline, 1.2),
                        ECO_DETAIL_SMALL, "ML", slash);
  eco_scene_end_group (chart->scene);
}

static EcoColor
get_label_color (const Drawing *self, const EcoMatrixLine *line)
{
  return line->count > 0 ? self->chart.style->ink
                         : eco_style_ensure_contrast (self->chart.style->warning,
                                                      self->chart.style->page, ECO_CONTRAST_TEXT);
}

static void
put_row_label (Drawing *self, const EcoMatrixPlace *row)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { ECO_MATRIX_LABEL, row->line->count > 0 ? 400 : 600,
                        get_label_color (self, row->line), ECO_ANCHOR_START };
  EcoChartType note = { 11, 400, chart->style->muted, ECO_ANCHOR_END };
  gboolean notes = eco_matrix_get_kind (self->matrix) == ECO_MATRIX_NEED_OFFERING
                   && row->line->note != NULL;
  double width = self->plan.labels - ECO_SPACE_3;
  double base = row->at + self->plan.cell_height / 2 + ECO_MATRIX_LABEL * 0.35;
  EcoRect box = { 0, row->at + GAP, width, self->plan.cell_height - 2 * GAP };
  g_autofree char *id = g_strdup_printf ("row-%u", row->index);
  g_autofree char *label = NULL;
  double taken = 0;

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, row->line->label);
  /* Nearly nothing, to be pointed at. */
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, CORNER);
  if (notes)
    taken = eco_chart_measure (chart, row->line->note, &note) + ECO_SPACE_2;
  label = eco_chart_fit (chart, row->line->label, width - taken, &type);
  eco_chart_put (chart, label, (EcoPoint) { 0, base }, &type);
  if (notes)
    eco_chart_put (chart, row->line->note, (EcoPoint) { width, base }, &note);
  eco_scene_end_group (chart->scene);
}

/* The sum of a line, or the sign that there is nothing in it. */
static void
put_total (Drawing *self, const EcoRect *box, const EcoMatrixLine *line)
{
  g_autofree char *text = eco_matrix_dup_number (line->total);

  if (line->count == 0)
    eco_chart_put_ring (&self->chart,
                        (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 }, RING,
                        get_label_color (self, line));
  else
    put_centred (self, box, NUMBER * 0.36, text, NUMBER, 700, self->chart.style->ink);
}

static void
put_row_total (Drawing *self, const EcoMatrixPlace *row)
{
  EcoRect box = { self->plan.total.x, row->at, MIN (self->plan.cell_width, 52),
                  self->plan.cell_height };

  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  put_total (self, &box, row->line);
  eco_scene_end_group (self->chart.scene);
  self->empty_row = self->empty_row || row->line->count == 0;
}

static void
put_column_total (Drawing *self, const EcoMatrixPlace *column)
{
  EcoChart *chart = &self->chart;
  EcoRect box = { column->at, self->plan.total.y, self->plan.cell_width, 26 };
  g_autofree char *id = g_strdup_printf ("column-%u", column->index);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, column->line->label);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, CORNER);
  put_total (self, &box, column->line);
  eco_scene_end_group (chart->scene);
  self->empty_column = self->empty_column || column->line->count == 0;
}

static void
put_column_label (Drawing *self, const EcoMatrixPlace *column)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { ECO_MATRIX_LABEL, column->line->count > 0 ? 400 : 600,
                        get_label_color (self, column->line), ECO_ANCHOR_START };
  double middle = column->at + self->plan.cell_width / 2;
  double base = self->plan.top - self->plan.groups - ECO_SPACE_2;
  double room = (self->plan.heads - ECO_SPACE_4) / sin (ECO_MATRIX_SLANT * G_PI / 180) + 1;
  g_autofree char *label = NULL;

  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL,
                         column->line->label);
  if (self->plan.level)
    {
      type.anchor = ECO_ANCHOR_MIDDLE;
      eco_chart_put_lines (chart, column->line->label,
                           (EcoPoint) { middle, base - ECO_MATRIX_LABEL * 1.34 },
                           self->plan.cell_width - ECO_SPACE_2, 2, &type);
    }
  else
    {
      label = eco_chart_fit (chart, column->line->label, room, &type);
      eco_chart_put_turned (chart, label, (EcoPoint) { middle + 3, base }, -ECO_MATRIX_SLANT,
                            &type);
    }
  eco_scene_end_group (chart->scene);
}

/* The last of the lines from @first on that are of one group. */
static guint
find_group_end (GArray *places, guint first)
{
  const char *group = g_array_index (places, EcoMatrixPlace, first).line->group;
  guint last = first;

  while (last + 1 < places->len
         && g_strcmp0 (g_array_index (places, EcoMatrixPlace, last + 1).line->group, group) == 0)
    last++;
  return last;
}

/* A line over the columns of a group, and its name above. */
static void
put_column_groups (Drawing *self)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 10.5, 700, chart->style->muted, ECO_ANCHOR_START };
  GArray *columns = self->plan.columns;

  for (guint i = 0; self->plan.groups > 0 && i < columns->len; i++)
    {
      const EcoMatrixPlace *first = &g_array_index (columns, EcoMatrixPlace, i), *last;
      double y = self->plan.top - ECO_SPACE_1, right;
      g_autofree char *name = NULL;

      i = find_group_end (columns, i);
      last = &g_array_index (columns, EcoMatrixPlace, i);
      right = last->at + self->plan.cell_width - GAP;
      name = eco_chart_fit (chart, first->line->group, right - first->at, &type);
      eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL,
                             first->line->group);
      eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->muted, 1),
                          ECO_DETAIL_ALWAYS, "ML",
                          (EcoPoint[]) { { first->at + GAP, y }, { right, y } });
      eco_chart_put (chart, name, (EcoPoint) { first->at + GAP, y - 6 }, &type);
      eco_scene_end_group (chart->scene);
    }
}

static void
put_row_groups (Drawing *self)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 10.5, 700, chart->style->muted, ECO_ANCHOR_START };
  GArray *rows = self->plan.rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const EcoMatrixPlace *first = &g_array_index (rows, EcoMatrixPlace, i);

      i = find_group_end (rows, i);
      if (first->line->group == NULL)
        continue;
      eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
      eco_chart_put (chart, first->line->group, (EcoPoint) { 0, first->at - 7 }, &type);
      eco_scene_end_group (chart->scene);
    }
}

static void
put_grand_total (Drawing *self)
{
  EcoChart *chart = &self->chart;
  EcoRect box = { self->plan.total.x, self->plan.total.y, MIN (self->plan.cell_width, 52), 26 };
  EcoChartType type = { ECO_MATRIX_LABEL, 700, chart->style->ink, ECO_ANCHOR_START };
  EcoPoint line[] = { { 0, self->plan.total.y - ECO_SPACE_1 },
                      { box.x + box.width, self->plan.total.y - ECO_SPACE_1 } };
  g_autofree char *text = eco_matrix_dup_number (eco_matrix_get_total (self->matrix));

  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->hairline, 1),
                      ECO_DETAIL_ALWAYS, "ML", line);
  eco_chart_put (chart, _("Total"), (EcoPoint) { 0, box.y + 13 + ECO_MATRIX_LABEL * 0.35 }, &type);
  put_centred (self, &box, NUMBER * 0.36, text, NUMBER, 700, chart->style->ink);
  type.anchor = ECO_ANCHOR_MIDDLE;
  put_centred (self, &(EcoRect) { box.x, self->plan.top - 20, box.width, 20 }, 4, _("Total"), 10.5,
               700, chart->style->muted);
  eco_scene_end_group (chart->scene);
}

/* ---- Legend */

static char *
dup_range (const Drawing *self, int step)
{
  double most = eco_matrix_get_most (self->matrix);
  int low, high;

  if (most <= ECO_MATRIX_STEPS)
    return g_strdup_printf ("%d", step);
  low = (int) floor (most * (step - 1) / ECO_MATRIX_STEPS) + 1;
  high = (int) floor (most * step / ECO_MATRIX_STEPS);
  return low >= high ? g_strdup_printf ("%d", high) : g_strdup_printf ("%d–%d", low, high);
}

static double
put_shades (Drawing *self, EcoPoint at, const EcoChartType *type)
{
  EcoChart *chart = &self->chart;
  double most = eco_matrix_get_most (self->matrix);
  int steps = most <= ECO_MATRIX_STEPS ? (int) MAX (most, 1) : ECO_MATRIX_STEPS;

  at.x += eco_chart_put (chart, self->words.value, at, type) + ECO_SPACE_4;
  for (int step = 1; step <= steps; step++)
    {
      EcoRect box = { at.x, at.y - 13, SWATCH, 18 };
      EcoColor shade = get_shade (self, step);
      g_autofree char *range = dup_range (self, step);
      EcoChartType number = { 10.5, 600, get_ink (self, shade), ECO_ANCHOR_MIDDLE };

      box.width = MAX (box.width, eco_chart_measure (chart, range, &number) + 10);
      eco_scene_add_rect (chart->scene, eco_chart_pen (chart, shade, 0, 0), ECO_DETAIL_ALWAYS,
                          &box, CORNER);
      eco_chart_put (chart, range, (EcoPoint) { box.x + box.width / 2, at.y }, &number);
      at.x += box.width + 2;
    }
  return at.x;
}

static void
put_sign (Drawing *self, EcoPoint *at, const char *text, const EcoChartType *type)
{
  const EcoStyle *style = self->chart.style;

  eco_chart_put_ring (&self->chart, (EcoPoint) { at->x + 8, at->y - 4 }, RING,
                      eco_style_ensure_contrast (style->warning, style->page, ECO_CONTRAST_TEXT));
  eco_chart_put (&self->chart, text, (EcoPoint) { at->x + ECO_SPACE_5, at->y }, type);
  at->y += ECO_SPACE_5 - 4;
}

static char *
dup_cut_note (const Drawing *self)
{
  guint rows = eco_matrix_get_n_rows (self->matrix);
  guint columns = eco_matrix_get_n_columns (self->matrix);

  if (rows <= ECO_MATRIX_MOST_LINES && columns <= ECO_MATRIX_MOST_LINES)
    return NULL;
  return g_strdup_printf (_("Shown are the %u rows and %u columns with most, of %u and %u; the "
                            "table as CSV has all."),
                          self->plan.rows->len, self->plan.columns->len, rows, columns);
}

static void
put_legend (Drawing *self, EcoPoint at)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 11.5, 400, chart->style->muted, ECO_ANCHOR_START };
  g_autofree char *note = dup_cut_note (self);
  g_autofree char *row = g_strdup_printf (_("Row: %s"), self->words.no_row);
  g_autofree char *column = g_strdup_printf (_("Column: %s"), self->words.no_column);

  if (!chart->options.legend)
    return;
  eco_scene_begin_group (chart->scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, _("Legend"));
  put_shades (self, at, &type);
  at.y += ECO_SPACE_5;
  if (self->planned)
    {
      EcoRect box = { at.x + 0.6, at.y - 10.5, 15, 13 };

      eco_scene_add_rect (chart->scene, eco_chart_dashed_pen (chart, chart->style->muted, 1.1),
                          ECO_DETAIL_ALWAYS, &box, 2);
      eco_chart_put (chart, _("Only planned"), (EcoPoint) { at.x + ECO_SPACE_5, at.y }, &type);
      at.y += ECO_SPACE_5 - 4;
    }
  if (self->empty_row)
    put_sign (self, &at, row, &type);
  if (self->empty_column)
    put_sign (self, &at, column, &type);
  if (note != NULL)
    eco_chart_put (chart, note, at, &type);
  eco_scene_end_group (chart->scene);
}

static void
put_all (Drawing *self)
{
  GArray *rows = self->plan.rows, *columns = self->plan.columns;

  for (guint i = 0; i < rows->len; i++)
    put_row_label (self, &g_array_index (rows, EcoMatrixPlace, i));
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < columns->len; j++)
      put_cell (self, &g_array_index (rows, EcoMatrixPlace, i),
                &g_array_index (columns, EcoMatrixPlace, j));
  for (guint j = 0; j < columns->len; j++)
    put_column_total (self, &g_array_index (columns, EcoMatrixPlace, j));
  for (guint i = 0; i < rows->len; i++)
    put_row_total (self, &g_array_index (rows, EcoMatrixPlace, i));
  for (guint j = 0; j < columns->len; j++)
    put_column_label (self, &g_array_index (columns, EcoMatrixPlace, j));
  put_column_groups (self);
  put_row_groups (self);
  put_grand_total (self);
}

static char *
dup_summary (const EcoMatrix *matrix, const EcoMatrixWords *words)
{
  guint empty = 0;

  for (guint i = 0; i < eco_matrix_get_n_rows (matrix); i++)
    empty += eco_matrix_get_row (matrix, i)->count == 0;
  return g_strdup_printf (
      /* TRANSLATORS: the picture in words: its title, how many rows, columns, empty rows there
         are */
      _("%s: a table of %u rows and %u columns. Rows without anything: %u."), words->title,
      eco_matrix_get_n_rows (matrix), eco_matrix_get_n_columns (matrix), empty);
}

/**
 * eco_matrix_chart_new:
 *
 * Returns: (transfer full): the picture of the matrix; where it has no rows or columns, what has
 *   to be there first
 */
EcoScene *
eco_matrix_chart_new (const EcoMatrix *matrix, const EcoChartOptions *options)
{
  Drawing self = { .matrix = matrix };
  EcoChartHead head = { .width = LEAST_WIDTH };
  EcoRect content = { 0, 0, LEAST_WIDTH, 1 };
  g_autofree char *summary = NULL;
  gboolean there;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  there = eco_matrix_get_n_rows (matrix) > 0 && eco_matrix_get_n_columns (matrix) > 0;
  eco_matrix_get_words (eco_matrix_get_kind (matrix), &self.words);
  eco_chart_init (&self.chart, options);
  eco_matrix_plan_make (&self.plan, matrix, &self.chart, 0);
  head.title = self.words.title;
  head.note = there ? self.words.sentence : self.words.missing;
  head.width = MAX (head.width, self.plan.total.x + self.plan.cell_width);
  content.height = eco_chart_measure_head (&self.chart, &head);
  content.y = -content.height;
  if (there)
    put_all (&self);
  eco_chart_put_head (&self.chart, &head, (EcoPoint) { 0, content.y });
  if (there)
    put_legend (&self, (EcoPoint) { 0, self.plan.total.y + 26 + ECO_SPACE_6 });
  summary = dup_summary (matrix, &self.words);
  eco_matrix_plan_clear (&self.plan);
  return eco_chart_finish (&self.chart, &content, self.words.title, summary);
}
