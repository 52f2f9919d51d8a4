/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where everything of a matrix stands: the lines that are shown, their places, the room of
 * their names. */
#include "config.h"

#include "chart/eco-matrix-plan-private.h"

#include <math.h>

#define CELL_WIDTH 34.0
#define CELL_HEIGHT 26.0
#define SIDES_WIDTH 40.0
#define SIDES_HEIGHT 34.0
#define LEVEL_WIDTH 116.0
#define MOST_LEVEL 5         /* columns whose names stand level */
#define MOST_LABEL 300.0
#define MOST_HEAD 190.0      /* length of a slanted name */
#define NOTE_ROOM 92.0
#define GROUP_ROW 30.0
#define GROUP_GAP 12.0
#define GROUP_LINE 22.0

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const EcoMatrixPlace *x = a, *y = b;

  if (x->line->total != y->line->total)
    return x->line->total > y->line->total ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  const EcoMatrixPlace *x = a, *y = b;

  return x->index < y->index ? -1 : 1;
}

/* Of too many lines those with most, in their order. */
static GArray *
pick (const EcoMatrix *matrix, gboolean columns)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (EcoMatrixPlace));
  guint n = columns ? eco_matrix_get_n_columns (matrix) : eco_matrix_get_n_rows (matrix);

  for (guint i = 0; i < n; i++)
    {
      EcoMatrixPlace place = { .index = i };

      place.line = columns ? eco_matrix_get_column (matrix, i) : eco_matrix_get_row (matrix, i);
      g_array_append_val (places, place);
    }
  if (n > ECO_MATRIX_MOST_LINES)
    {
      g_array_sort (places, compare_totals);
      g_array_set_size (places, ECO_MATRIX_MOST_LINES);
      g_array_sort (places, compare_indices);
    }
  return places;
}

static double
measure_widest (EcoChart *chart, GArray *places, double most)
{
  EcoChartType type = { ECO_MATRIX_LABEL, 600, 0, ECO_ANCHOR_START };
  double widest = 0;

  for (guint i = 0; i < places->len; i++)
    widest = MAX (widest, eco_chart_measure (
                              chart, g_array_index (places, EcoMatrixPlace, i).line->label, &type));
  return MIN (ceil (widest), most);
}

/* Puts lines one behind the other, with @gap where another group begins. Returns the end. */
static double
put_lines (GArray *places, double at, double size, double first_gap, double gap)
{
  const char *last = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      EcoMatrixPlace *place = &g_array_index (places, EcoMatrixPlace, i);

      if (place->line->group != NULL && g_strcmp0 (place->line->group, last) != 0)
        at += i == 0 ? first_gap : gap;
      last = place->line->group;
      place->at = at;
      at += size;
    }
  return at;
}

static gboolean
has_groups (GArray *places)
{
  return places->len > 0 && g_array_index (places, EcoMatrixPlace, 0).line->group != NULL;
}

static void
size_cells (EcoMatrixPlan *plan, EcoChart *chart)
{
  EcoChartType type = { 12, 600, 0, ECO_ANCHOR_MIDDLE };
  g_autofree char *most = eco_matrix_dup_number (eco_matrix_get_most (plan->matrix));
  gboolean sides = eco_matrix_has_sides (plan->matrix);

  plan->level = plan->columns->len <= MOST_LEVEL;
  plan->cell_height = sides ? SIDES_HEIGHT : CELL_HEIGHT;
  plan->cell_width = plan->level ? LEVEL_WIDTH : sides ? SIDES_WIDTH : CELL_WIDTH;
  plan->cell_width = MAX (plan->cell_width, eco_chart_measure (chart, most, &type) + 14);
}

/**
 * eco_matrix_plan_make:
 * @top: where its uppermost text may begin
 */
void
eco_matrix_plan_make (EcoMatrixPlan *plan, const EcoMatrix *matrix, EcoChart *chart, double top)
{
  *plan = (EcoMatrixPlan) { .matrix = matrix };
  plan->rows = pick (matrix, FALSE);
  plan->columns = pick (matrix, TRUE);
  size_cells (plan, chart);
  plan->labels = measure_widest (chart, plan->rows, MOST_LABEL) + ECO_SPACE_4;
  if (eco_matrix_get_kind (matrix) == ECO_MATRIX_NEED_OFFERING)
    plan->labels += NOTE_ROOM;
  plan->heads = plan->level ? 2.6 * ECO_MATRIX_LABEL
                            : ceil (measure_widest (chart, plan->columns, MOST_HEAD)
                                    * sin (ECO_MATRIX_SLANT * G_PI / 180) + ECO_SPACE_4);
  plan->groups = has_groups (plan->columns) ? GROUP_LINE : 0;
  plan->top = top + plan->heads + plan->groups + ECO_SPACE_2;
  plan->total.x = put_lines (plan->columns, plan->labels, plan->cell_width, 0, GROUP_GAP)
                  + GROUP_GAP;
  plan->total.y = put_lines (plan->rows, plan->top, plan->cell_height, GROUP_ROW - ECO_SPACE_2,
                             GROUP_ROW)
                  + GROUP_GAP;
}

/* Frees what the plan holds. */
void
eco_matrix_plan_clear (EcoMatrixPlan *plan)
{
  g_array_unref (plan->rows);
  g_array_unref (plan->columns);
}

/* The shade of a value: 1 to ECO_MATRIX_STEPS, or 0 for none. */
int
eco_matrix_plan_step (const EcoMatrixPlan *plan, double value)
{
  double most = eco_matrix_get_most (plan->matrix);

  if (value <= 0 || most <= 0)
    return 0;
  if (most <= ECO_MATRIX_STEPS)
    return CLAMP ((int) ceil (value), 1, ECO_MATRIX_STEPS);
  return CLAMP ((int) ceil (value / most * ECO_MATRIX_STEPS), 1, ECO_MATRIX_STEPS);
}
