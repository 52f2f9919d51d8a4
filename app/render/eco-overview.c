/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints large maps from far away.
 *
 * Cairo takes a third of a millisecond for ten lines, however thin they are. Here
 * a curve is a few straight pieces, each a row of smoothed px, and a card is a
 * box of at least one px, so none is lost. Where there are more lines than px can
 * show, every second or every tenth stands for all, in a stronger tone. */
#include "config.h"

#include "render/eco-overview.h"

#include "render/eco-painter-private.h"
#include "render/eco-route.h"

#define MOST_LINE_PX 1200000.0
#define HUGE_MAP 60000 /* groups; its nodes alone take half of the time of a frame */
#define PIECE 24.0 /* px of a curve that may be straight */
#define MOST_PIECES 12

typedef struct
{
  EcoScene *scene;
  guint32 *pixels;
  int width, height, stride; /* stride in px */
  double left, top;          /* of the surface, in device px of the picture */
  double scale;
} Overview;

/* Both ways of 8 bits at once: red with blue, then green. */
static inline void
blend (guint32 *pixel, guint32 color, guint alpha)
{
  guint32 old = *pixel, rb = old & 0xff00ff, g = old & 0x00ff00;

  rb += (((color & 0xff00ff) - rb) * alpha) >> 8;
  g += (((color & 0x00ff00) - g) * alpha) >> 8;
  *pixel = 0xff000000u | (rb & 0xff00ff) | (g & 0x00ff00);
}

static guint32
get_pixel (EcoColor color)
{
  return 0xff000000u | (color >> 8);
}

/* The share of a line from @a to @b, along one axis, between 0 and @length. */
static gboolean
clip_axis (double a, double b, double length, double *from, double *to)
{
  double d = b - a;

  if (d == 0)
    return a >= 0 && a < length;
  *from = MAX (*from, (d > 0 ? -a : length - a) / d);
  *to = MIN (*to, (d > 0 ? length - a : -a) / d);
  return *from < *to;
}

/* A smoothed line, one px wide: two px for each step along its longer axis. */
static void
draw_line (Overview *self, EcoPoint a, EcoPoint b, guint32 color, guint alpha)
{
  double from = 0, to = 1, dx = b.x - a.x, dy = b.y - a.y, slope;
  gboolean steep = fabs (dy) > fabs (dx);
  int step = steep ? self->stride : 1, across = steep ? 1 : self->stride;
  int most = (steep ? self->width : self->height) - 1, start, end;
  gint64 at, gain;

  if (!clip_axis (a.x, b.x, self->width, &from, &to)
      || !clip_axis (a.y, b.y, self->height, &from, &to))
    return;
  b = eco_point_lerp (a, b, to);
  a = eco_point_lerp (a, b, to > 0 ? from / to : 0);
  if (steep)
    {
      a = (EcoPoint) { a.y, a.x };
      b = (EcoPoint) { b.y, b.x };
      dx = dy;
    }
  if (dx < 0)
    {
      EcoPoint swap = a;

      a = b;
      b = swap;
    }
  slope = b.x - a.x > 1e-9 ? (b.y - a.y) / (b.x - a.x) : 0;
  start = CLAMP ((int) a.x, 0, (steep ? self->height : self->width) - 1);
  end = CLAMP ((int) b.x, 0, (steep ? self->height : self->width) - 1);
  /* Fixed point of 16 bits; the middle of a px is half a px from its edge. */
  at = (gint64) ((a.y - 0.5 + (start + 0.5 - a.x) * slope) * 65536);
  gain = (gint64) (slope * 65536);
  for (int x = start; x <= end; x++, at += gain)
    {
      int y = (int) (at >> 16);
      guint second = (guint) ((at >> 8) & 0xff) * alpha >> 8;
      guint32 *pixel = self->pixels + (gssize) x * step + (gssize) y * across;

      if (y >= 0 && y <= most)
        blend (pixel, color, alpha - second);
      if (y + 1 >= 0 && y + 1 <= most)
        blend (pixel + across, color, second);
    }
}

static EcoPoint
place (const Overview *self, const float *n)
{
  return (EcoPoint) { n[0] * self->scale - self->left, n[1] * self->scale - self->top };
}

static void
draw_curve (Overview *self, const EcoPoint cubic[4], guint32 color, guint alpha)
{
  double reach = eco_point_distance (cubic[0], cubic[1]) + eco_point_distance (cubic[1], cubic[2])
                 + eco_point_distance (cubic[2], cubic[3]);
  int n = CLAMP ((int) (reach / PIECE), 1, MOST_PIECES);
  EcoPoint last = cubic[0];

  for (int i = 1; i <= n; i++)
    {
      EcoPoint next = i == n ? cubic[3] : eco_cubic_point (cubic, i / (double) n);

      draw_line (self, last, next, color, alpha);
      last = next;
    }
}

/* The line of an exchange; how strong it is stands in for how wide it is. */
static void
draw_exchange (Overview *self, const EcoGroup *group, double tone)
{
  const EcoItem *item = &g_array_index (self->scene->items, EcoItem, group->first);
  const EcoPen *pen = &g_array_index (self->scene->pens, EcoPen, item->look);
  const float *n = &g_array_index (self->scene->numbers, float, item->data);
  double cover = CLAMP (pen->width * self->scale, 0.35, 1) * (pen->stroke & 0xff) * tone;
  guint alpha = (guint) MIN (cover, 255);
  EcoPoint at = { 0, 0 };

  for (guint i = 0; i < item->n_verbs; i++)
    switch (self->scene->verbs->data[item->verbs + i])
      {
      case 'C':
        {
          EcoPoint cubic[4] = { at, place (self, n), place (self, n + 2), place (self, n + 4) };

          draw_curve (self, cubic, get_pixel (pen->stroke), alpha);
          at = cubic[3];
          n += 6;
        }
        break;
      case 'M':
        at = place (self, n);
        n += 2;
        break;
      default:
        break;
      }
}

static void
draw_node (Overview *self, const EcoGroup *group)
{
  const EcoItem *item = &g_array_index (self->scene->items, EcoItem, group->first);
  const EcoPen *pen = &g_array_index (self->scene->pens, EcoPen, item->look);
  guint32 color = get_pixel (eco_color_mix (pen->fill | 0xff, pen->stroke | 0xff, 0.6));
  int x0 = (int) floor (group->x * self->scale - self->left + 0.5);
  int y0 = (int) floor (group->y * self->scale - self->top + 0.5);
  int x1 = x0 + MAX ((int) (group->width * self->scale + 0.5), 1);
  int y1 = y0 + MAX ((int) (group->height * self->scale + 0.5), 1);

  for (int y = MAX (y0, 0); y < MIN (y1, self->height); y++)
    for (int x = MAX (x0, 0); x < MIN (x1, self->width); x++)
      self->pixels[(gssize) y * self->stride + x] = color;
}

/* How many lines each one that is drawn has to stand for. */
static guint
find_share (Overview *self)
{
  double px = 0;

  for (guint i = 0; i < self->scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->scene->groups, EcoGroup, i);

      if (group->part == ECO_PART_EXCHANGE)
        px += MAX (group->width, group->height) * self->scale;
    }
  if (self->scene->groups->len > HUGE_MAP)
    px *= 2;
  return (guint) (px / MOST_LINE_PX) + 1;
}

static void
draw_part (Overview *self, EcoPart part)
{
  EcoRect area = { self->left / self->scale, self->top / self->scale, self->width / self->scale,
                   self->height / self->scale };
  guint share = part == ECO_PART_EXCHANGE ? find_share (self) : 1;

  for (guint i = 0; i < self->scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->scene->groups, EcoGroup, i);
      EcoRect rect = eco_group_rect (group);

      if (group->part != part || !eco_rect_intersects (&rect, &area))
        continue;
      if (part == ECO_PART_NODE)
        draw_node (self, group);
      else if (i % share == 0)
        draw_exchange (self, group, sqrt (share));
    }
}

/**
 * eco_overview_suits:
 * @scale: device px by px of the picture
 *
 * Returns: whether the scene is so large, and so far away, that it is better
 *   painted as an overview
 */
gboolean
eco_overview_suits (EcoScene *scene, double scale)
{
  g_return_val_if_fail (scene != NULL, FALSE);

  return scale < ECO_OVERVIEW_SCALE && scene->groups->len >= ECO_OVERVIEW_GROUPS;
}

/**
 * eco_overview_paint:
 * @painter: for the few things that are large even so
 * @surface: an image of ARGB32, which is filled with the picture
 * @corner: of the surface, in device px from the centre of the picture; whole numbers
 * @scale: device px by px of the picture
 *
 * Paints all rings, exchanges and nodes, and every node is seen.
 */
void
eco_overview_paint (EcoPainter *painter, EcoScene *scene, cairo_surface_t *surface,
                    EcoPoint corner, double scale)
{
  Overview self = { .scene = scene, .left = corner.x, .top = corner.y, .scale = scale };
  const EcoLayer tops[] = { ECO_LAYER_BANDS, ECO_LAYER_NAMES, ECO_LAYER_BRAND };
  const EcoPart parts[] = { ECO_PART_EXCHANGE, ECO_PART_NODE, ECO_PART_NONE };
  EcoRect area;

  g_return_if_fail (painter != NULL && scene != NULL && surface != NULL && scale > 0);

  self.width = cairo_image_surface_get_width (surface);
  self.height = cairo_image_surface_get_height (surface);
  self.stride = cairo_image_surface_get_stride (surface) / 4;
  area = (EcoRect) { corner.x / scale, corner.y / scale, self.width / scale, self.height / scale };
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_translate (cr, -corner.x, -corner.y);
      cairo_scale (cr, scale, scale);
      eco_painter_paint_layer (painter, scene, cr, &area, scale, tops[i]);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      self.pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
      if (parts[i] != ECO_PART_NONE)
        draw_part (&self, parts[i]);
      cairo_surface_mark_dirty (surface);
    }
}
