/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Power × interest: stakeholders by how much they can move and how much they care. */
#include "config.h"

#include "chart/eco-grid-chart-private.h"

#include "analysis/eco-stakeholders.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 520.0
#define MOST 100
#define NUDGE 5
#define LONGEST 168.0 /* of a name */

enum
{
  SIGN_UP,
  SIGN_AS_WANTED,
  SIGN_DOWN,
  SIGN_UNKNOWN,
};

typedef struct
{
  EcoGrid grid;
  GArray *list;   /* EcoStakeholder */
  GArray *spots;  /* EcoGridSpot, of those that have a place, in the same order */
  guint n_unnamed;
} Drawing;

/* ---- Signs */

static int
get_sign (const EcoStakeholder *who)
{
  const EcoNode *node = who->node->node;

  if (node->engagement == ECO_ENGAGEMENT_NONE || node->engagement_wanted == ECO_ENGAGEMENT_NONE)
    return SIGN_UNKNOWN;
  return who->gap > 0 ? SIGN_UP : who->gap < 0 ? SIGN_DOWN : SIGN_AS_WANTED;
}

/* A disc with an arrow to where engagement should go; an open one where that is unknown. */
static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  EcoChart *chart = &rows->chart;
  EcoColor hue = eco_rows_get_hue (rows), page = chart->style->page;
  double way = which == SIGN_DOWN ? 1 : -1;
  EcoPoint arrow[] = { { at.x, at.y - way * 4 }, { at.x, at.y + way * 3.5 },
                       { at.x - 3.2, at.y + way * 0.6 }, { at.x, at.y + way * 4 },
                       { at.x + 3.2, at.y + way * 0.6 } };

  if (which == SIGN_UNKNOWN)
    {
      eco_scene_add_circle (chart->scene, eco_chart_pen (chart, page, hue, 1.8),
                            ECO_DETAIL_ALWAYS, at, ECO_GRID_DOT - 1.5);
      return;
    }
  eco_scene_add_circle (chart->scene, eco_chart_pen (chart, hue, 0, 0), ECO_DETAIL_ALWAYS, at,
                        which == SIGN_AS_WANTED ? ECO_GRID_DOT - 1.5 : ECO_GRID_DOT);
  if (which != SIGN_AS_WANTED)
    eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, page, 1.6), ECO_DETAIL_SMALL,
                        "MLMLL", arrow);
}

static void
put_dot (EcoGrid *grid, gconstpointer thing, EcoPoint centre)
{
  put_sign (&grid->rows, centre, get_sign (thing));
}

/* ---- Places */

static void
init_axes (EcoGrid *grid, const EcoStakeholder *who, EcoPlanHandle *handle)
{
  const EcoNode *node = who->node->node;
  const EcoRect *plane = &grid->plane;

  /* What lies in the tray has no place at all, even if one of the two is known. */
  eco_plan_axis_init (&handle->x, node, "interest", who->rated ? node->interest : -1);
  eco_plan_axis_init (&handle->y, node, "influence", who->rated ? node->influence : -1);
  handle->x.zero = plane->x;
  handle->x.step = plane->width / MOST;
  handle->y.zero = plane->y + plane->height;
  handle->y.step = -plane->height / MOST;
  handle->x.nudge = handle->y.nudge = NUDGE;
}

static void
add_place (EcoGrid *grid, const EcoStakeholder *who, EcoPoint at, const EcoRect *box)
{
  EcoPlanThing thing = { .box = *box, .n_handles = 1 };

  thing.handles[0].at = at;
  init_axes (grid, who, &thing.handles[0]);
  eco_plan_places_add (grid->rows.plan, who->id, &thing);
}

static EcoChartType
get_name_type (EcoGrid *grid)
{
  return (EcoChartType) { ECO_GRID_NAME, 500, grid->rows.chart.style->ink, ECO_ANCHOR_START };
}

static void
find_spots (Drawing *self)
{
  EcoGrid *grid = &self->grid;
  const EcoRect *plane = &grid->plane;
  EcoRect within = { grid->outer.x + 4, plane->y - ECO_GRID_DOT - 1, grid->outer.width - 8,
                     plane->height + 2 * ECO_GRID_DOT + 2 };
  EcoChartType type = get_name_type (grid);

  for (guint i = 0; i < self->list->len; i++)
    {
      const EcoStakeholder *who = &g_array_index (self->list, EcoStakeholder, i);
      const EcoNode *node = who->node->node;
      EcoGridSpot spot = { .dot = { plane->x + plane->width * node->interest / MOST,
                                    plane->y + plane->height * (1 - node->influence
                                                                    / (double) MOST) } };
      g_autofree char *name = NULL;

      if (!who->rated)
        continue;
      name = eco_chart_fit (&grid->rows.chart, who->node->name, LONGEST, &type);
      spot.width = eco_chart_measure (&grid->rows.chart, name, &type) + 2;
      g_array_append_val (self->spots, spot);
    }
  self->n_unnamed = eco_grid_place_labels (self->spots, &within);
}

/* ---- What is drawn */

static char *
dup_title (const EcoStakeholder *who)
{
  g_autofree char *gap = eco_stakeholder_dup_gap (who);

  return g_strdup_printf ("%s: %s. %s", who->node->name, eco_stakeholder_get_advice (who), gap);
}

static void
put_spot (Drawing *self, const EcoStakeholder *who, const EcoGridSpot *spot)
{
  EcoGrid *grid = &self->grid;
  EcoChart *chart = &grid->rows.chart;
  EcoChartType type = get_name_type (grid);
  g_autofree char *name = eco_chart_fit (chart, who->node->name, LONGEST, &type);
  g_autofree char *title = dup_title (who);
  EcoRect box = eco_rect_around (spot->dot, 2 * ECO_GRID_DOT, 2 * ECO_GRID_DOT);
  EcoPoint line[] = { spot->from, spot->to };

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, who->id, title);
  if (spot->leader)
    eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->muted, 0.9),
                        ECO_DETAIL_SMALL, "ML", line);
  put_dot (grid, who, spot->dot);
  if (spot->labelled)
    eco_chart_put (chart, name, (EcoPoint) { spot->label.x, spot->label.y + 12 }, &type);
  eco_scene_end_group (chart->scene);
  add_place (grid, who, spot->dot, &box);
}

static void
put_all (Drawing *self)
{
  guint at = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      const EcoStakeholder *who = &g_array_index (self->list, EcoStakeholder, i);
      EcoRect box;

      if (who->rated)
        put_spot (self, who, &g_array_index (self->spots, EcoGridSpot, at++));
      else if (eco_grid_put_in_tray (&self->grid, who->id, who->node->name, put_dot, who, &box))
        add_place (&self->grid, who, (EcoPoint) { box.x, box.y }, &box);
    }
}

static void
put_legend (Drawing *self)
{
  static const char *const words[] = { N_("Engagement has to grow"), N_("Engaged as wanted"),
                                       N_("More engaged than wanted"),
                                       N_("Engagement not assessed") };
  gboolean there[G_N_ELEMENTS (words)] = { FALSE };

  if (!eco_rows_begin_legend (&self->grid.rows))
    return;
  for (guint i = 0; i < self->list->len; i++)
    there[get_sign (&g_array_index (self->list, EcoStakeholder, i))] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (there[i])
      eco_rows_put_legend (&self->grid.rows, put_sign, (int) i, _(words[i]));
  eco_rows_end_legend (&self->grid.rows);
}

/* That names are missing is said where they would be looked for. */
static void
put_unnamed (Drawing *self)
{
  EcoRows *rows = &self->grid.rows;
  EcoChartType type = eco_rows_get_type (rows, ECO_ROWS_DETAILS);
  g_autofree char *text = NULL;

  if (self->n_unnamed == 0)
    return;
  text = g_strdup_printf (ngettext ("There is no room for the name of %u of them.",
                                    "There is no room for the names of %u of them.",
                                    self->n_unnamed), self->n_unnamed);
  eco_rows_say (rows, text, (EcoPoint) { self->grid.outer.x, rows->y + ECO_SPACE_2 }, &type);
  rows->y += ECO_SPACE_4;
}

static void
draw (Drawing *self)
{
  eco_grid_put_plane (&self->grid, 2);
  put_all (self);
  eco_grid_put_ticks (&self->grid, 0, 25, 5, FALSE);
  eco_grid_put_names (&self->grid);
  put_unnamed (self);
  put_legend (self);
}

EcoScene *
_eco_power_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const EcoRowsWords words = { _("Power and interest of stakeholders"), NULL,
                               _("There are no people on the map yet.") };
  Drawing self = { .list = eco_stakeholders_list (chart->facts) };
  g_autofree char *summary = NULL;
  guint n_unset = 0;
  EcoScene *scene;

  chart->empty = self.list->len == 0;
  for (guint i = 0; i < self.list->len; i++)
    n_unset += !g_array_index (self.list, EcoStakeholder, i).rated;
  summary = g_strdup_printf (_("Stakeholders by power and interest: %u. Not rated yet: %u."),
                             self.list->len, n_unset);
  self.spots = g_array_new (FALSE, FALSE, sizeof (EcoGridSpot));
  self.grid.words = (EcoGridWords) {
    { C_ ("stakeholder", "Keep satisfied"), C_ ("stakeholder", "Manage closely"),
      C_ ("stakeholder", "Monitor"), C_ ("stakeholder", "Keep informed") },
    { ECO_HUE_CHANNEL, ECO_HUE_TECHNOLOGY, ECO_HUE_OTHER, ECO_HUE_COMMUNITY },
    _("Interest"), _("Influence"), _("Not rated yet") };
  eco_rows_init (&self.grid.rows, chart, options, &words, ECO_GRID_WIDTH);
  eco_grid_place (&self.grid, HEIGHT, n_unset);
  find_spots (&self);
  if (!chart->empty)
    draw (&self);
  else
    self.grid.rows.y = 0;
  scene = eco_rows_finish (&self.grid.rows, summary);
  g_array_unref (self.spots);
  g_array_unref (self.list);
  return scene;
}
