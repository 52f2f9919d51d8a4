/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Effort × impact: initiatives by what they cost and what they bring. */
#include "config.h"

#include "chart/eco-grid-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST 5
#define CELL (ECO_GRID_PLANE / MOST)
#define ECO_GRID_PLANE (ECO_GRID_WIDTH - 28)
#define LEAST_HEIGHT 92.0
#define INSET 8.0
#define NAME_X 32.0
#define NAME_WIDTH (CELL - INSET - NAME_X)
#define LEADING (ECO_GRID_NAME * 1.34)
#define NAME_LINES 2
#define APART 5.0
#define LEAST_DOT 5.0
#define ON_A_SLIDE 3 /* in a cell */
#define ON_A_PAGE 10

typedef struct
{
  EcoGrid grid;
  GPtrArray *cells[MOST][MOST]; /* EcoInitiative, by effort and impact */
  GPtrArray *unset;
  double cell_height;
  double greatest;  /* of votes or budgets */
  gboolean budgets; /* dots are as large as these, else as votes */
  guint n_placed;
} Drawing;

/* ---- Dots */

static double
get_weight (const Drawing *self, const EcoInitiative *initiative)
{
  if (!self->budgets)
    return initiative->votes;
  return isnan (initiative->budget) ? 0 : initiative->budget;
}

static double
get_radius (const Drawing *self, const EcoInitiative *initiative)
{
  if (self->greatest <= 0)
    return (LEAST_DOT + ECO_GRID_DOT) / 2;
  return LEAST_DOT + (ECO_GRID_DOT - LEAST_DOT) * sqrt (get_weight (self, initiative)
                                                        / self->greatest);
}

/* The grid is the first thing in the drawing. */
static void
put_dot (EcoGrid *grid, gconstpointer thing, EcoPoint centre)
{
  const Drawing *self = (const Drawing *) grid;
  const EcoInitiative *initiative = thing;

  eco_plan_put_status (&grid->rows.chart, initiative->status, centre,
                       get_radius (self, initiative), grid->rows.chart.style->page);
}

static void
find_weights (Drawing *self, const GPtrArray *list)
{
  gboolean votes = FALSE;

  for (guint i = 0; i < list->len; i++)
    votes = votes || ((const EcoInitiative *) list->pdata[i])->votes > 0;
  self->budgets = !votes;
  for (guint i = 0; i < list->len; i++)
    self->greatest = MAX (self->greatest, get_weight (self, list->pdata[i]));
}

/* ---- Places */

static void
sort_in (Drawing *self, const GPtrArray *list)
{
  self->unset = g_ptr_array_new ();
  for (guint i = 0; i < MOST * MOST; i++)
    self->cells[i / MOST][i % MOST] = g_ptr_array_new ();
  for (guint i = 0; i < list->len; i++)
    {
      EcoInitiative *initiative = list->pdata[i];
      gboolean set = initiative->effort > 0 && initiative->impact > 0;

      g_ptr_array_add (set ? self->cells[initiative->effort - 1][initiative->impact - 1]
                           : self->unset,
                       initiative);
      self->n_placed += set;
    }
}

static void
free_cells (Drawing *self)
{
  g_ptr_array_unref (self->unset);
  for (guint i = 0; i < MOST * MOST; i++)
    g_ptr_array_unref (self->cells[i / MOST][i % MOST]);
}

static guint
count_shown (const Drawing *self, const GPtrArray *cell)
{
  guint most = self->grid.rows.chart.options.aspect > 0 ? ON_A_SLIDE : ON_A_PAGE;

  return cell->len <= most + 1 ? cell->len : most;
}

static EcoChartType
get_name_type (Drawing *self)
{
  return (EcoChartType) { ECO_GRID_NAME, 500, self->grid.rows.chart.style->ink,
                          ECO_ANCHOR_START };
}

static double
measure (Drawing *self, const EcoInitiative *initiative)
{
  EcoChartType type = get_name_type (self);
  double height = eco_chart_measure_lines (&self->grid.rows.chart,
                                           initiative->name != NULL ? initiative->name : "",
                                           NAME_WIDTH, NAME_LINES, &type);

  return MAX (height, LEADING);
}

static double
measure_cell (Drawing *self, const GPtrArray *cell)
{
  guint n = count_shown (self, cell);
  double height = 2 * INSET + (n < cell->len ? LEADING : 0);

  for (guint i = 0; i < n; i++)
    height += measure (self, cell->pdata[i]) + APART;
  return height;
}

/* All cells are as high as the highest. */
static void
measure_cells (Drawing *self)
{
  self->cell_height = LEAST_HEIGHT;
  for (guint i = 0; i < MOST * MOST; i++)
    self->cell_height = MAX (self->cell_height,
                             measure_cell (self, self->cells[i / MOST][i % MOST]));
}

static void
add_place (Drawing *self, const EcoInitiative *initiative, gboolean set, EcoPoint at,
           const EcoRect *box)
{
  const EcoRect *plane = &self->grid.plane;
  EcoPlanThing thing = { .box = *box, .n_handles = 1 };
  EcoPlanHandle *handle = &thing.handles[0];

  handle->at = at;
  eco_plan_axis_init (&handle->x, initiative, "effort", set ? initiative->effort : 0);
  eco_plan_axis_init (&handle->y, initiative, "impact", set ? initiative->impact : 0);
  handle->x.cells = handle->y.cells = TRUE;
  handle->x.zero = plane->x;
  handle->x.step = plane->width / MOST;
  handle->y.zero = plane->y + plane->height;
  handle->y.step = -plane->height / MOST;
  eco_plan_places_add (self->grid.rows.plan,
                       eco_object_get_id (ECO_OBJECT ((EcoInitiative *) initiative)), &thing);
}

/* ---- What is drawn */

static char *
dup_title (const EcoInitiative *initiative)
{
  const char *status = eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) initiative->status);

  if (initiative->effort <= 0 || initiative->impact <= 0)
    return g_strdup_printf ("%s: %s", initiative->name, status);
  /* TRANSLATORS: an initiative: its name, status, effort and impact, both from 1 to 5 */
  return g_strdup_printf (_("%s: %s, effort %d, impact %d"), initiative->name, status,
                          initiative->effort, initiative->impact);
}

static void
put_initiative (Drawing *self, const EcoInitiative *initiative, EcoPoint at)
{
  EcoChart *chart = &self->grid.rows.chart;
  EcoChartType type = get_name_type (self);
  EcoRect box = { at.x + 2, at.y - 2, CELL - 4, measure (self, initiative) + 4 };
  EcoPoint dot = { at.x + INSET + 9, at.y + LEADING * 0.52 };
  g_autofree char *title = dup_title (initiative);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE,
                         eco_object_get_id (ECO_OBJECT ((EcoInitiative *) initiative)), title);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, 5);
  put_dot (&self->grid, initiative, dot);
  eco_chart_put_lines (chart, initiative->name != NULL ? initiative->name : "",
                       (EcoPoint) { at.x + NAME_X, at.y + ECO_GRID_NAME }, NAME_WIDTH, NAME_LINES,
                       &type);
  eco_scene_end_group (chart->scene);
  add_place (self, initiative, TRUE, dot, &box);
}

static void
put_cell (Drawing *self, const GPtrArray *cell, EcoPoint at)
{
  guint n = count_shown (self, cell);
  EcoChartType type = eco_rows_get_type (&self->grid.rows, ECO_ROWS_DETAILS);

  at.y += INSET;
  for (guint i = 0; i < n; i++)
    {
      put_initiative (self, cell->pdata[i], at);
      at.y += measure (self, cell->pdata[i]) + APART;
    }
  if (n < cell->len)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u more", "and %u more", cell->len - n),
                             cell->len - n);

      eco_rows_say (&self->grid.rows, more,
                    (EcoPoint) { at.x + NAME_X, at.y + ECO_ROWS_SMALL }, &type);
    }
}

static void
put_all (Drawing *self)
{
  const EcoRect *plane = &self->grid.plane;

  for (guint effort = 0; effort < MOST; effort++)
    for (guint impact = 0; impact < MOST; impact++)
      put_cell (self, self->cells[effort][impact],
                (EcoPoint) { plane->x + effort * CELL,
                             plane->y + (MOST - 1 - impact) * self->cell_height });
  for (guint i = 0; i < self->unset->len; i++)
    {
      const EcoInitiative *initiative = self->unset->pdata[i];
      EcoRect box;

      if (eco_grid_put_in_tray (&self->grid,
                                eco_object_get_id (ECO_OBJECT (self->unset->pdata[i])),
                                initiative->name != NULL ? initiative->name : "", put_dot,
                                initiative, &box))
        add_place (self, initiative, FALSE, (EcoPoint) { box.x, box.y }, &box);
    }
}

/* ---- Legend */

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  eco_plan_put_status (&rows->chart, (EcoWorkStatus) which, at, 6, rows->chart.style->page);
}

static void
put_sizes (EcoRows *rows, EcoPoint at, int which)
{
  guint pen = eco_chart_pen (&rows->chart, 0, rows->chart.style->muted, 1.2);

  eco_scene_add_circle (rows->chart.scene, pen, ECO_DETAIL_ALWAYS,
                        (EcoPoint) { at.x - 5, at.y + 1.5 }, 2.5);
  eco_scene_add_circle (rows->chart.scene, pen, ECO_DETAIL_ALWAYS,
                        (EcoPoint) { at.x + 4, at.y }, 5);
}

static void
put_legend (Drawing *self, const GPtrArray *list)
{
  EcoRows *rows = &self->grid.rows;
  gboolean there[ECO_N_WORK_STATUSES] = { FALSE };

  if (!eco_rows_begin_legend (rows))
    return;
  for (guint i = 0; i < list->len; i++)
    there[((const EcoInitiative *) list->pdata[i])->status] = TRUE;
  for (int status = 0; status < ECO_N_WORK_STATUSES; status++)
    if (there[status])
      eco_rows_put_legend (rows, put_sign, status,
                           eco_enum_get_label (ECO_TYPE_WORK_STATUS, status));
  if (self->greatest > 0)
    eco_rows_put_legend (rows, put_sizes, 0,
                         self->budgets ? _("Larger: more budget") : _("Larger: more votes"));
  eco_rows_end_legend (rows);
}

static void
draw (Drawing *self, const GPtrArray *list)
{
  eco_grid_put_plane (&self->grid, MOST);
  put_all (self);
  eco_grid_put_ticks (&self->grid, 1, 1, MOST, TRUE);
  eco_grid_put_names (&self->grid);
  put_legend (self, list);
}

EcoScene *
_eco_effort_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Effort and impact of initiatives"), NULL,
                               _("There are no initiatives yet.") };
  const GPtrArray *list = eco_facts_get_list (chart->facts, ECO_ECOSYSTEM_INITIATIVES);
  Drawing self = { .greatest = 0 };
  g_autofree char *summary = NULL;
  EcoScene *scene;

  chart->empty = list->len == 0;
  eco_rows_init (&self.grid.rows, chart, options, &words, ECO_GRID_WIDTH);
  sort_in (&self, list);
  find_weights (&self, list);
  measure_cells (&self);
  summary = g_strdup_printf (_("Initiatives by effort and impact: %u. Not rated yet: %u."),
                             self.n_placed, self.unset->len);
  self.grid.words = (EcoGridWords) {
    { C_ ("initiative", "Quick wins"), C_ ("initiative", "Big bets"),
      C_ ("initiative", "Fill-ins"), C_ ("initiative", "Think twice") },
    { ECO_HUE_COMMUNITY, ECO_HUE_TECHNOLOGY, ECO_HUE_OTHER, ECO_HUE_PEOPLE },
    _("Effort"), _("Impact"), _("Not rated yet") };
  eco_grid_place (&self.grid, self.cell_height * MOST, self.unset->len);
  if (!chart->empty)
    draw (&self, list);
  else
    self.grid.rows.y = 0;
  scene = eco_rows_finish (&self.grid.rows, summary);
  free_cells (&self);
  return scene;
}
