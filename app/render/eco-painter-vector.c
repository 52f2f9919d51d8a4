/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints a scene for a file of vectors (PDF, print), so that Cairo has little to do.
 *
 * For every shape Cairo finds out twice what it covers, by flattening curves and laying dashes,
 * and writes each number with printf(). So shapes are given in the surface's own frame, where it
 * need not change that of a stroke; curves are flattened no finer than shapes are large; what is
 * filled is not closed, as filling does that; and lines that look alike follow each other without
 * a change of colour. In a large picture points lie on a grid of short numbers, lines that look
 * alike are one, and what the strokes of a wide pen can do takes no curves: discs are dots, and
 * boxes with round corners are boxes with a wide outline. */
#include "config.h"

#include "render/eco-ellipse-private.h"
#include "render/eco-painter-private.h"
#include "render/eco-scene-alike-private.h"

#include <math.h>
#include <string.h>

#define MANY_GROUPS 1200
#define FINE_GRID 256.0 /* by unit of the surface; that of Cairo */
#define SHORT_GRID 8.0
#define TOLERANCE 0.25  /* units of the surface; what is smaller would be left out */
#define TOGETHER 16
#define DOT 0.125 /* length of a dot: some programs drop one without any */
#define CIRCLE 0.5522847498

typedef struct
{
  EcoPainting *painting;
  cairo_matrix_t frame; /* of the picture; without a turn */
  double grid;    /* to which points are rounded, by unit of the surface */
  guint together; /* so many shapes that look alike are painted as one */
} Vector;

/* Points of a path, in a frame of their own within the picture's. */
typedef struct
{
  double x, y, scale;
} Frame;

static void
place (const Vector *self, const Frame *frame, double x, double y, double out[2])
{
  out[0] = self->frame.x0 + self->frame.xx * (frame->x + frame->scale * x);
  out[1] = self->frame.y0 + self->frame.yy * (frame->y + frame->scale * y);
  for (int axis = 0; axis < 2; axis++)
    out[axis] = round (out[axis] * self->grid) / self->grid;
}

/* Whether a curve from @at is as good as a line: a corner of a glyph that is a little round. */
static gboolean
is_tiny (const Vector *self, const double at[2], double to[3][2])
{
  for (int k = 0; k < 3; k++)
    for (int axis = 0; axis < 2; axis++)
      if (fabs (to[k][axis] - at[axis]) > 2 / self->grid)
        return FALSE;
  return TRUE;
}

/* Appends a path; what is only filled needs no closing line. */
static void
trace (const Vector *self, const Frame *frame, const char *verbs, gsize n_verbs, const float *p,
       gboolean close)
{
  cairo_t *cr = self->painting->cr;
  double at[2] = { 0, 0 };

  for (gsize i = 0; i < n_verbs; i++)
    {
      int n = verbs[i] == 'C' ? 3 : verbs[i] == 'Z' ? 0 : 1;
      double to[3][2];

      for (int k = 0; k < n; k++, p += 2)
        place (self, frame, p[0], p[1], to[k]);
      if (verbs[i] == 'C' && is_tiny (self, at, to))
        cairo_line_to (cr, to[2][0], to[2][1]);
      else if (verbs[i] == 'M')
        cairo_move_to (cr, to[0][0], to[0][1]);
      else if (verbs[i] == 'L')
        cairo_line_to (cr, to[0][0], to[0][1]);
      else if (verbs[i] == 'C')
        cairo_curve_to (cr, to[0][0], to[0][1], to[1][0], to[1][1], to[2][0], to[2][1]);
      else if (close)
        cairo_close_path (cr);
      if (n > 0)
        memcpy (at, to[n - 1], sizeof at);
    }
}

/* A box with round corners; a circle is one whose sides are twice the radius. */
static void
trace_box (const Vector *self, const float *box, float r, gboolean close)
{
  static const Frame whole = { 0, 0, 1 };
  float x = box[0], y = box[1], right = x + box[2], bottom = y + box[3];
  float k = r * (float) (1 - CIRCLE);
  const float sharp[] = { x, y, right, y, right, bottom, x, bottom };
  const float round[] = {
    x + r, y, right - r, y,
    right - k, y, right, y + k, right, y + r, right, bottom - r,
    right, bottom - k, right - k, bottom, right - r, bottom, x + r, bottom,
    x + k, bottom, x, bottom - k, x, bottom - r, x, y + r,
    x, y + k, x + k, y, x + r, y,
  };

  if (r > 0)
    trace (self, &whole, "MLCLCLCLCZ", 10, round, close);
  else
    trace (self, &whole, "MLLLZ", 5, sharp, close);
}

static void
trace_item (const Vector *self, const EcoItem *item, gboolean close)
{
  static const Frame whole = { 0, 0, 1 };
  const EcoScene *scene = self->painting->scene;
  const float *n = &g_array_index (scene->numbers, float, item->data);
  const float around[] = { n[0] - n[2], n[1] - n[2], 2 * n[2], 2 * n[2] };

  if (item->type == ECO_ITEM_PATH)
    trace (self, &whole, (char *) scene->verbs->data + item->verbs, item->n_verbs, n, close);
  else if (item->type == ECO_ITEM_RECT)
    trace_box (self, n, MIN (n[4], MIN (n[2], n[3]) / 2), close);
  else
    trace_box (self, around, n[2], close);
}

/* What must be seen has its least width in the view, which here is the picture. */
static void
paint_pen (const Vector *self, const EcoPen *pen)
{
  cairo_t *cr = self->painting->cr;
  double dashes[ECO_MAX_DASHES], width = MAX (pen->width, pen->least) * self->frame.xx;

  if (pen->fill != 0)
    {
      eco_painting_set_color (self->painting, pen->fill);
      if (pen->stroke != 0)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }
  if (pen->stroke == 0)
    return;
  for (guint i = 0; i < pen->n_dashes; i++)
    dashes[i] = pen->dashes[i] * self->frame.xx;
  cairo_set_dash (cr, dashes, (int) pen->n_dashes, 0);
  cairo_set_line_cap (cr, pen->n_dashes > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, width);
  cairo_set_tolerance (cr, MAX (TOLERANCE, width / 4));
  eco_painting_set_color (self->painting, pen->stroke);
  cairo_stroke (cr);
  cairo_set_tolerance (cr, TOLERANCE);
}

/* A disc, as a dot of a pen as wide: two points instead of thirteen. */
static void
paint_dot (const Vector *self, const Frame *frame, EcoPoint centre, double radius, EcoColor color)
{
  cairo_t *cr = self->painting->cr;
  double at[2];

  place (self, frame, centre.x, centre.y, at);
  cairo_move_to (cr, at[0] - DOT / 2, at[1]);
  cairo_line_to (cr, at[0] + DOT / 2, at[1]);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * radius * frame->scale * self->frame.xx);
  eco_painting_set_color (self->painting, color);
  cairo_stroke (cr);
}

/* A box with round corners, as a smaller one whose outline is as wide as they are round; of a box
 * with round ends only a line is left. */
static void
paint_soft_box (const Vector *self, const float *n, double r, EcoColor color)
{
  cairo_t *cr = self->painting->cr;
  const float x = n[0] + (float) r, y = n[1] + (float) r;
  const float w = MAX (n[2] - 2 * (float) r, 0), h = MAX (n[3] - 2 * (float) r, 0);
  const float ends[] = { x, y, x + w, y + h }, inner[] = { x, y, w, h };
  const Frame whole = { 0, 0, 1 };

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * r * self->frame.xx);
  eco_painting_set_color (self->painting, color);
  if (MIN (w, h) * self->frame.xx * self->grid < 1)
    trace (self, &whole, "ML", 2, ends, FALSE);
  else
    {
      trace_box (self, inner, 0, TRUE);
      cairo_fill_preserve (cr);
    }
  cairo_stroke (cr);
}

static gboolean
is_opaque (EcoColor color)
{
  return (color & 0xff) == 0xff;
}

/* Paints what has a shorter way than a path; returns whether it has. */
static gboolean
paint_shortly (const Vector *self, const EcoItem *item, const EcoPen *pen)
{
  static const Frame whole = { 0, 0, 1 };
  const float *n = &g_array_index (self->painting->scene->numbers, float, item->data);
  float half = pen->width / 2;
  double r;

  if (self->together == 1 || !is_opaque (pen->fill) || pen->n_dashes > 0 || pen->least > 0
      || (pen->stroke != 0 && !is_opaque (pen->stroke)))
    return FALSE;
  if (item->type == ECO_ITEM_CIRCLE && pen->stroke == 0)
    {
      paint_dot (self, &whole, (EcoPoint) { n[0], n[1] }, n[2], pen->fill);
      return TRUE;
    }
  r = item->type == ECO_ITEM_RECT ? MIN (n[4], MIN (n[2], n[3]) / 2) : 0;
  if (r <= pen->width)
    return FALSE;
  if (pen->stroke != 0)
    {
      const float outer[] = { n[0] - half, n[1] - half, n[2] + pen->width, n[3] + pen->width };
      const float inner[] = { n[0] + half, n[1] + half, n[2] - pen->width, n[3] - pen->width };

      paint_soft_box (self, outer, r + half, pen->stroke);
      paint_soft_box (self, inner, r - half, pen->fill);
    }
  else
    paint_soft_box (self, n, r, pen->fill);
  return TRUE;
}

/* Whether a path of a glyph is a disc; if so paints it as a dot. */
static gboolean
paint_glyph_dot (const Vector *self, const Frame *frame, const EcoGlyphPath *path, EcoColor color)
{
  const float *p = path->points;
  EcoPoint a, b;

  if (self->together == 1 || !path->filled || path->stroke > 0 || (color & 0xff) != 0xff
      || strcmp (path->verbs, "MCCCCZ") != 0 || !eco_ellipse_find (path->verbs + 1, p, &a, &b)
      || fabs (hypot (a.x, a.y) - hypot (b.x, b.y)) > 0.02)
    return FALSE;
  paint_dot (self, frame, (EcoPoint) { p[0] - a.x, p[1] - a.y }, hypot (a.x, a.y), color);
  return TRUE;
}

/* The lines of a glyph that are as wide become one stroke. */
static void
paint_glyph (const Vector *self, const EcoItem *item)
{
  const EcoScene *scene = self->painting->scene;
  const EcoGlyph *glyph = g_ptr_array_index (scene->glyphs, item->verbs);
  const float *n = &g_array_index (scene->numbers, float, item->data);
  Frame frame = { n[0], n[1], n[2] / 24.0 };
  EcoColor color = g_array_index (scene->pens, EcoPen, item->look).fill;

  for (guint i = 0; i < glyph->n_paths; i++)
    {
      const EcoGlyphPath *path = &glyph->paths[i];
      const EcoGlyphPath *next = i + 1 < glyph->n_paths ? path + 1 : NULL;
      EcoPen pen = { .fill = path->filled ? color : 0, .stroke = path->stroke > 0 ? color : 0,
                     .width = path->stroke * (float) frame.scale };

      if (paint_glyph_dot (self, &frame, path, color))
        continue;
      trace (self, &frame, path->verbs, strlen (path->verbs), path->points, path->stroke > 0);
      if (next == NULL || path->filled || next->filled || next->stroke != path->stroke)
        paint_pen (self, &pen);
    }
}

/* What is no shape is painted in the picture's frame. */
static void
paint_other (const Vector *self, const EcoItem *item)
{
  EcoPainting *painting = self->painting;

  cairo_save (painting->cr);
  cairo_set_matrix (painting->cr, &self->frame);
  if (item->type == ECO_ITEM_TEXT)
    eco_painter_show_text (painting, item);
  else
    {
      EcoRect box = eco_item_rect (item);

      eco_image_paint (g_ptr_array_index (painting->scene->images, item->verbs), painting->cr,
                       &box);
    }
  cairo_restore (painting->cr);
}

static void
paint_item (const Vector *self, const EcoItem *item)
{
  if (item->type == ECO_ITEM_GLYPH)
    paint_glyph (self, item);
  else if (item->type == ECO_ITEM_TEXT || item->type == ECO_ITEM_IMAGE)
    paint_other (self, item);
  else
    {
      const EcoPen *pen = &g_array_index (self->painting->scene->pens, EcoPen, item->look);

      if (paint_shortly (self, item, pen))
        return;
      trace_item (self, item, pen->stroke != 0);
      paint_pen (self, pen);
    }
}

/* Paints items that look alike, shapes up to @self->together at once. */
static void
paint_row (const Vector *self, GPtrArray *groups, guint k, const EcoRect *clip)
{
  const EcoItem *items = (EcoItem *) self->painting->scene->items->data;
  const EcoItem *first = &items[((EcoGroup *) groups->pdata[0])->first + k];
  const EcoPen *pen = first->type <= ECO_ITEM_CIRCLE
                          ? &g_array_index (self->painting->scene->pens, EcoPen, first->look)
                          : NULL;
  guint waiting = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const EcoGroup *group = groups->pdata[i];
      EcoRect bounds = eco_group_rect (group);

      if (clip != NULL && !eco_rect_intersects (&bounds, clip))
        continue;
      if (pen == NULL || first->type != ECO_ITEM_PATH || groups->len == 1)
        {
          paint_item (self, &items[group->first + k]);
          continue;
        }
      trace_item (self, &items[group->first + k], pen->stroke != 0);
      if (++waiting < self->together)
        continue;
      paint_pen (self, pen);
      waiting = 0;
    }
  if (waiting > 0)
    paint_pen (self, pen);
}

/* The lines of a label stay together, as that is how they are read and copied. */
static void
paint_texts (const Vector *self, GPtrArray *groups, guint from, guint to, const EcoRect *clip)
{
  const EcoItem *items = (EcoItem *) self->painting->scene->items->data;

  for (guint i = 0; i < groups->len; i++)
    {
      const EcoGroup *group = groups->pdata[i];
      EcoRect bounds = eco_group_rect (group);

      for (guint k = from; k < to && (clip == NULL || eco_rect_intersects (&bounds, clip)); k++)
        paint_item (self, &items[group->first + k]);
    }
}

/* Paints groups that look alike, item by item: all lines, then all heads. */
static void
paint_alike (const Vector *self, GPtrArray *groups, const EcoRect *clip)
{
  const EcoGroup *first = groups->pdata[0];
  const EcoItem *items = &g_array_index (self->painting->scene->items, EcoItem, first->first);

  for (guint k = 0, next; k < first->n_items; k = next)
    {
      for (next = k; next < first->n_items && items[next].type == ECO_ITEM_TEXT;)
        next++;
      if (next > k)
        paint_texts (self, groups, k, next, clip);
      else
        paint_row (self, groups, next++, clip);
    }
}

/* Lines that look alike follow each other. */
static void
paint_lines (const Vector *self, guint first, guint end, const EcoRect *clip)
{
  const EcoScene *scene = self->painting->scene;
  EcoGroup *groups = (EcoGroup *) scene->groups->data;
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    {
      g_ptr_array_add (alike, &groups[i]);
      if (i + 1 < end && eco_scene_look_alike (scene, &groups[i], &groups[i + 1]))
        continue;
      paint_alike (self, alike, clip);
      g_ptr_array_set_size (alike, 0);
    }
}

static void
paint_layer (const Vector *self, guint first, guint end, const EcoRect *clip)
{
  EcoScene *scene = self->painting->scene;
  const EcoItem *items = (EcoItem *) scene->items->data;
  EcoLayer layer = g_array_index (scene->groups, EcoGroup, first).layer;

  if (layer == ECO_LAYER_EXCHANGES)
    paint_lines (self, first, end, clip);
  else if (layer == ECO_LAYER_NODES && self->together > 1
           && eco_scene_are_apart (scene, first, end))
    {
      g_autoptr (GPtrArray) sets = eco_scene_list_alike (scene, first, end);

      for (guint i = 0; i < sets->len; i++)
        paint_alike (self, sets->pdata[i], clip);
    }
  else
    for (guint i = first; i < end; i++)
      {
        const EcoGroup *group = &g_array_index (scene->groups, EcoGroup, i);
        EcoRect bounds = eco_group_rect (group);

        if (clip == NULL || eco_rect_intersects (&bounds, clip))
          for (guint k = 0; k < group->n_items; k++)
            paint_item (self, &items[group->first + k]);
      }
}

/**
 * eco_painter_can_vector:
 *
 * Returns: whether eco_painter_paint_vector() can paint what @painting asks for
 */
gboolean
eco_painter_can_vector (EcoPainting *painting)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (painting->cr, &matrix);
  return (painting->flags & ECO_PAINT_REAL_TEXT) && matrix.xx == matrix.yy && matrix.xx > 0
         && matrix.xy == 0 && matrix.yx == 0;
}

/**
 * eco_painter_paint_vector:
 * @clip: (nullable): what is wanted, in the picture's frame
 *
 * Paints the groups of the scene.
 */
void
eco_painter_paint_vector (EcoPainting *painting, const EcoRect *clip)
{
  const GArray *groups = painting->scene->groups;
  Vector self = { .painting = painting,
                  .grid = groups->len < MANY_GROUPS ? FINE_GRID : SHORT_GRID,
                  .together = groups->len < MANY_GROUPS ? 1 : TOGETHER };
  guint end;

  cairo_get_matrix (painting->cr, &self.frame);
  self.frame.x0 = round (self.frame.x0 * self.grid) / self.grid;
  self.frame.y0 = round (self.frame.y0 * self.grid) / self.grid;
  cairo_identity_matrix (painting->cr);
  cairo_set_tolerance (painting->cr, TOLERANCE);
  for (guint i = 0; i < groups->len; i = end)
    {
      const EcoGroup *group = &g_array_index (groups, EcoGroup, i);

      for (end = i + 1; end < groups->len; end++)
        if (g_array_index (groups, EcoGroup, end).layer != group->layer)
          break;
      if (!eco_painting_leaves_out (painting, group))
        paint_layer (&self, i, end, clip);
    }
}
