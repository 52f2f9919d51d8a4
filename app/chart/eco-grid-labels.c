/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where names stand beside dots: none lies on another, on a dot or on a line that leads to one.
 *
 * What comes first chooses first, the nearest place of a fixed list, so the same dots always look
 * alike. */
#include "config.h"

#include "chart/eco-grid-chart-private.h"

#include "render/eco-box-grid.h"

#include <math.h>

#define DOT (2 * ECO_GRID_DOT + 2)
#define LINE_HEIGHT 16.0
#define NEAR 4.0   /* between a dot and its name */
#define STRIDE 5.0 /* along a leading line */
#define THIN 2.0

/* Ways out of a dot: to the right first, where names are expected. */
static const EcoPoint ways[] = { { 1, 0 },     { -1, 0 },    { 0.7, -0.7 }, { 0.7, 0.7 },
                                 { -0.7, -0.7 }, { -0.7, 0.7 }, { 0, -1 },     { 0, 1 } };

static const double distances[] = { 0, 14, 28, 44, 62, 84 };

static gboolean
is_inside (const EcoRect *box, const EcoRect *within)
{
  return box->x >= within->x && box->y >= within->y
         && box->x + box->width <= within->x + within->width
         && box->y + box->height <= within->y + within->height;
}

/* A dot that would lie on another moves aside, as little as it can. */
static void
place_dot (EcoGridSpot *spot, const EcoRect *within, EcoBoxGrid *dots)
{
  EcoPoint home = spot->dot;

  for (int far = 0; far < 12; far++)
    for (guint i = 0; i < (far == 0 ? 1 : G_N_ELEMENTS (ways)); i++)
      {
        EcoPoint at = { home.x + far * DOT * ways[i].x, home.y + far * DOT * ways[i].y };
        EcoRect box = eco_rect_around (at, DOT - 1, DOT - 1);

        if ((far > 0 && !is_inside (&box, within)) || eco_box_grid_hits (dots, &box))
          continue;
        spot->dot = at;
        eco_box_grid_add (dots, &box);
        return;
      }
}

/* A name whose near edge or corner is that far from the dot's middle. */
static EcoRect
get_label (const EcoGridSpot *spot, EcoPoint way, double far)
{
  EcoPoint near = { spot->dot.x + way.x * far, spot->dot.y + way.y * far };
  EcoRect box = { near.x - spot->width / 2, near.y - LINE_HEIGHT / 2, spot->width, LINE_HEIGHT };

  if (way.x != 0)
    box.x = way.x > 0 ? near.x : near.x - spot->width;
  if (way.x == 0)
    box.y = way.y > 0 ? near.y : near.y - LINE_HEIGHT;
  return box;
}

static EcoRect
get_step (const EcoGridSpot *spot, double along)
{
  EcoPoint at = { spot->from.x + (spot->to.x - spot->from.x) * along,
                  spot->from.y + (spot->to.y - spot->from.y) * along };

  return eco_rect_around (at, THIN, THIN);
}

/* The line from the dot to where the name begins. */
static void
set_leader (EcoGridSpot *spot, EcoPoint way, double far)
{
  double start = ECO_GRID_DOT + 2;

  spot->from = (EcoPoint) { spot->dot.x + way.x * start, spot->dot.y + way.y * start };
  spot->to = (EcoPoint) { spot->dot.x + way.x * (far - 2), spot->dot.y + way.y * (far - 2) };
}

static guint
count_steps (const EcoGridSpot *spot)
{
  return 1 + (guint) (hypot (spot->to.x - spot->from.x, spot->to.y - spot->from.y) / STRIDE);
}

static gboolean
is_free (const EcoGridSpot *spot, EcoBoxGrid *taken)
{
  guint n = count_steps (spot);

  /* The first steps lie in the box of the dot itself. */
  for (guint i = 1; spot->leader && i <= n; i++)
    {
      EcoRect step = get_step (spot, (double) i / n);
      EcoRect own = eco_rect_around (spot->dot, DOT + THIN, DOT + THIN);

      if (!eco_rect_intersects (&step, &own) && eco_box_grid_hits (taken, &step))
        return FALSE;
    }
  return !eco_box_grid_hits (taken, &spot->label);
}

static void
take (const EcoGridSpot *spot, EcoBoxGrid *taken)
{
  guint n = count_steps (spot);

  eco_box_grid_add (taken, &spot->label);
  for (guint i = 0; spot->leader && i <= n; i++)
    {
      EcoRect step = get_step (spot, (double) i / n);

      eco_box_grid_add (taken, &step);
    }
}

static void
place_label (EcoGridSpot *spot, const EcoRect *within, EcoBoxGrid *taken)
{
  for (guint d = 0; d < G_N_ELEMENTS (distances); d++)
    for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
      {
        double far = ECO_GRID_DOT + NEAR + distances[d];

        spot->label = get_label (spot, ways[i], far);
        spot->leader = d > 0;
        set_leader (spot, ways[i], far);
        if (!is_inside (&spot->label, within) || !is_free (spot, taken))
          continue;
        spot->labelled = TRUE;
        take (spot, taken);
        return;
      }
  spot->leader = FALSE;
}

/* Places all dots, then all names. Returns how many have found no room for theirs. */
guint
eco_grid_place_labels (GArray *spots, const EcoRect *within)
{
  g_autoptr (EcoBoxGrid) taken = eco_box_grid_new ();
  guint n_left = 0;

  for (guint i = 0; i < spots->len; i++)
    place_dot (&g_array_index (spots, EcoGridSpot, i), within, taken);
  for (guint i = 0; i < spots->len; i++)
    {
      EcoGridSpot *spot = &g_array_index (spots, EcoGridSpot, i);

      place_label (spot, within, taken);
      n_left += !spot->labelled;
    }
  return n_left;
}
