/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The board: initiatives by status, what is due first on top. A lane with many has more than one
 * column. */
#include "config.h"

#include "chart/eco-board-chart-private.h"

#include "chart/eco-plan-chart-private.h"
#include "chart/eco-plan-parts-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD 34.0
#define LANE_GAP 14.0
#define CARD_GAP 8.0
#define INSET 10.0
#define MOST_IN_COLUMN 8
#define LEAST_HEIGHT 210.0 /* of a lane, so that there is where to put a card */

/* A lane with the initiatives in it. */
typedef struct
{
  EcoWorkStatus status;
  GPtrArray *initiatives; /* EcoInitiative */
  EcoRect box;            /* without its head */
} Lane;

typedef struct
{
  EcoChart chart;
  EcoBoard *board;
  GArray *lanes; /* Lane */
  EcoDate today;
} Drawing;

static void
clear_lane (gpointer data)
{
  g_ptr_array_unref (((Lane *) data)->initiatives);
}

/* ---- What stands where */

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const EcoInitiative *x = *(gpointer *) a, *y = *(gpointer *) b;
  guint32 first = x->due != ECO_DATE_UNSET ? (guint32) x->due : G_MAXUINT32;
  guint32 second = y->due != ECO_DATE_UNSET ? (guint32) y->due : G_MAXUINT32;

  return first < second ? -1 : first > second;
}

/* On paper a lane of what was dropped is there only if something was. */
static void
fill_lanes (Drawing *self, const GPtrArray *initiatives)
{
  for (int status = 0; status < ECO_N_WORK_STATUSES; status++)
    {
      Lane lane = { (EcoWorkStatus) status, g_ptr_array_new (), ECO_RECT_EMPTY };

      for (guint i = 0; i < initiatives->len; i++)
        if (ECO_INITIATIVE (initiatives->pdata[i])->status == lane.status)
          g_ptr_array_add (lane.initiatives, initiatives->pdata[i]);
      g_ptr_array_sort (lane.initiatives, compare_due);
      if (lane.initiatives->len == 0 && lane.status == ECO_WORK_STATUS_DROPPED
          && !self->chart.options.slots)
        clear_lane (&lane);
      else
        g_array_append_val (self->lanes, lane);
    }
}

static guint
count_columns (const Lane *lane)
{
  return MAX ((lane->initiatives->len + MOST_IN_COLUMN - 1) / MOST_IN_COLUMN, 1);
}

/* How many stand in each column of a lane. */
static guint
count_in_column (const Lane *lane)
{
  return MAX ((lane->initiatives->len + count_columns (lane) - 1) / count_columns (lane), 1);
}

static double
measure_lane (Drawing *self, const Lane *lane)
{
  double highest = 0, height = INSET;
  guint most = count_in_column (lane);

  for (guint i = 0; i < lane->initiatives->len; i++)
    {
      if (i % most == 0)
        height = INSET;
      height += eco_board_measure_card (&self->chart, lane->initiatives->pdata[i], self->today)
                + CARD_GAP;
      highest = MAX (highest, height);
    }
  return highest - CARD_GAP + INSET;
}

static EcoRect
place_lanes (Drawing *self)
{
  EcoRect all = { 0, 0, 0, LEAST_HEIGHT };

  for (guint i = 0; i < self->lanes->len; i++)
    all.height = MAX (all.height, measure_lane (self, &g_array_index (self->lanes, Lane, i)));
  for (guint i = 0; i < self->lanes->len; i++)
    {
      Lane *lane = &g_array_index (self->lanes, Lane, i);
      double width = count_columns (lane) * (ECO_BOARD_CARD + CARD_GAP) - CARD_GAP + 2 * INSET;

      lane->box = (EcoRect) { all.width, HEAD, width, all.height };
      all.width += width + LANE_GAP;
      eco_board_add_lane (self->board, lane->status, &lane->box);
    }
  all.width -= LANE_GAP;
  all.height += HEAD;
  return all;
}

/* ---- What is drawn */

static EcoColor
get_ground (const EcoChart *chart)
{
  return eco_color_mix (chart->style->page, chart->style->hairline, 0.3);
}

static void
put_lane (Drawing *self, const Lane *lane)
{
  EcoChart *chart = &self->chart;

  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (chart->scene, eco_chart_pen (chart, get_ground (chart), 0, 0),
                      ECO_DETAIL_ALWAYS, &lane->box, 8);
  eco_scene_end_group (chart->scene);
}

static void
put_head (Drawing *self, const Lane *lane)
{
  EcoChart *chart = &self->chart;
  EcoChartType name = { 14, 700, chart->style->ink, ECO_ANCHOR_START };
  EcoChartType count = { 12, 600, chart->style->muted, ECO_ANCHOR_END };
  const char *label = eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) lane->status);
  g_autofree char *number = g_strdup_printf ("%u", lane->initiatives->len);
  double base = HEAD - ECO_SPACE_3;

  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, label);
  eco_plan_put_status (chart, lane->status, (EcoPoint) { lane->box.x + INSET + 6, base - 4.8 }, 6.5,
                       chart->style->page);
  eco_chart_put (chart, label, (EcoPoint) { lane->box.x + INSET + 20, base }, &name);
  eco_chart_put (chart, number, (EcoPoint) { lane->box.x + lane->box.width - INSET, base },
                 &count);
  eco_scene_end_group (chart->scene);
}

static void
put_cards (Drawing *self, const Lane *lane)
{
  EcoPoint at = { 0, 0 };
  guint most = count_in_column (lane);

  for (guint i = 0; i < lane->initiatives->len; i++)
    {
      const EcoInitiative *initiative = lane->initiatives->pdata[i];

      at.x = lane->box.x + INSET + i / most * (ECO_BOARD_CARD + CARD_GAP);
      if (i % most == 0)
        at.y = lane->box.y + INSET;
      at.y += eco_board_put_card (&self->chart, initiative, at, self->today) + CARD_GAP;
      eco_board_add_thing (self->board, initiative);
    }
}

static void
put_all (Drawing *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    put_lane (self, &g_array_index (self->lanes, Lane, i));
  for (guint i = 0; i < self->lanes->len; i++)
    put_cards (self, &g_array_index (self->lanes, Lane, i));
  for (guint i = 0; i < self->lanes->len; i++)
    put_head (self, &g_array_index (self->lanes, Lane, i));
}

static char *
dup_summary (const Drawing *self, const GPtrArray *initiatives)
{
  GString *text = g_string_new (_("Board"));
  guint late = 0;

  g_string_append_c (text, '.');
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const Lane *lane = &g_array_index (self->lanes, Lane, i);

      g_string_append_printf (text, " %s: %u.",
                              eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) lane->status),
                              lane->initiatives->len);
    }
  for (guint i = 0; i < initiatives->len; i++)
    late += eco_plan_is_late (initiatives->pdata[i], self->today);
  if (late > 0)
    g_string_append_printf (text, _(" Late: %u."), late);
  return g_string_free (text, FALSE);
}

EcoScene *
_eco_board_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  const GPtrArray *initiatives = eco_facts_get_list (chart->facts, ECO_ECOSYSTEM_INITIATIVES);
  Drawing self = { .today = chart->plan.today };
  EcoChartHead head = { .title = _("Board") };
  g_autofree char *summary = NULL;
  EcoRect content;
  double height;

  chart->empty = initiatives->len == 0;
  chart->data = self.board = eco_board_new ();
  chart->free_data = eco_board_free;
  self.lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  g_array_set_clear_func (self.lanes, clear_lane);
  eco_chart_init (&self.chart, options);
  fill_lanes (&self, initiatives);
  content = place_lanes (&self);
  put_all (&self);
  head.width = content.width;
  if (chart->empty)
    head.note = _("There are no initiatives yet.");
  height = eco_chart_measure_head (&self.chart, &head);
  content.y -= height;
  content.height += height;
  eco_chart_put_head (&self.chart, &head, (EcoPoint) { 0, content.y });
  summary = dup_summary (&self, initiatives);
  g_array_unref (self.lanes);
  return eco_chart_finish (&self.chart, &content, _("Board"), summary);
}
