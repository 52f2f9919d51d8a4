/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints the shapes of a scene.
 *
 * Curves are by far the dearest, so every curve is stroked by itself (one path
 * for many is slower with Cairo's image surfaces), and what lies outside the
 * clip is skipped by its bounds. */
#include "config.h"

#include "render/eco-painter-private.h"

#define SMALL_SCALE 0.34  /* below, no heads, glyphs and dashes */
#define SMALLEST_TEXT 4.0 /* device px */
#define LABELS_SCALE 0.75 /* below, what exchanges are called is noise, not text */
#define MAX_RUNS 16384

/**
 * eco_painter_new:
 *
 * Returns: (transfer full): a painter that keeps the shapes of the texts it has shown
 */
EcoPainter *
eco_painter_new (EcoTypesetter *typesetter)
{
  EcoPainter *self;

  g_return_val_if_fail (typesetter != NULL, NULL);

  self = g_new0 (EcoPainter, 1);
  self->typesetter = eco_typesetter_ref (typesetter);
  self->runs = eco_painter_create_runs ();
  return self;
}

/**
 * eco_painter_free:
 */
void
eco_painter_free (EcoPainter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->runs);
  eco_typesetter_unref (self->typesetter);
  g_free (self);
}

static void
trace_path (EcoPainting *painting, const EcoItem *item, const float *n)
{
  cairo_t *cr = painting->cr;

  for (guint i = 0; i < item->n_verbs; i++)
    switch (painting->scene->verbs->data[item->verbs + i])
      {
      case 'M':
        cairo_move_to (cr, n[0], n[1]);
        n += 2;
        break;
      case 'L':
        cairo_line_to (cr, n[0], n[1]);
        n += 2;
        break;
      case 'C':
        cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
        n += 6;
        break;
      default:
        cairo_close_path (cr);
        break;
      }
}

static void
trace_rect (cairo_t *cr, const float *n)
{
  double x = n[0], y = n[1], w = n[2], h = n[3], r = MIN (n[4], MIN (n[2], n[3]) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, w, h);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* What must be seen keeps a width in the view, whose px are those before the scale of a screen. */
static double
get_width (cairo_t *cr, const EcoPen *pen)
{
  double across = pen->least, along = 0;

  if (pen->least <= 0)
    return pen->width;
  cairo_device_to_user_distance (cr, &across, &along);
  return MAX (pen->width, hypot (across, along));
}

static void
paint_pen (EcoPainting *painting, const EcoPen *pen, gboolean small)
{
  cairo_t *cr = painting->cr;

  if (pen->fill != 0)
    {
      eco_painting_set_color (painting, pen->fill);
      if (pen->stroke != 0)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }
  if (pen->stroke != 0)
    {
      double dashes[ECO_MAX_DASHES];
      gboolean dashed = pen->n_dashes > 0 && !small;

      for (guint i = 0; dashed && i < pen->n_dashes; i++)
        dashes[i] = pen->dashes[i];
      cairo_set_dash (cr, dashes, dashed ? (int) pen->n_dashes : 0, 0);
      cairo_set_line_cap (cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, small ? MAX (get_width (cr, pen), 0.7 / painting->scale)
                                      : get_width (cr, pen));
      eco_painting_set_color (painting, pen->stroke);
      cairo_stroke (cr);
    }
}

static void
trace_glyph_path (cairo_t *cr, const EcoGlyphPath *path)
{
  const float *p = path->points;

  cairo_new_path (cr);
  for (const char *verb = path->verbs; *verb != '\0'; verb++)
    switch (*verb)
      {
      case 'M':
        cairo_move_to (cr, p[0], p[1]);
        p += 2;
        break;
      case 'L':
        cairo_line_to (cr, p[0], p[1]);
        p += 2;
        break;
      case 'C':
        cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
        p += 6;
        break;
      default:
        cairo_close_path (cr);
        break;
      }
}

/**
 * eco_painter_paint_glyph:
 * @cr: transformed to the glyph's grid of 24 by 24, with its colour as source
 *
 * Paints a glyph alone, as in a list of kinds.
 */
void
eco_painter_paint_glyph (cairo_t *cr, const EcoGlyph *glyph)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < glyph->n_paths; i++)
    {
      const EcoGlyphPath *path = &glyph->paths[i];

      trace_glyph_path (cr, path);
      if (path->filled)
        cairo_fill_preserve (cr);
      if (path->stroke > 0)
        {
          cairo_set_line_width (cr, path->stroke);
          cairo_stroke_preserve (cr);
        }
      cairo_new_path (cr);
    }
}

static void
paint_glyph (EcoPainting *painting, const EcoItem *item, const EcoPen *pen, const float *n)
{
  const EcoGlyph *glyph = g_ptr_array_index (painting->scene->glyphs, item->verbs);
  cairo_t *cr = painting->cr;

  cairo_save (cr);
  cairo_translate (cr, n[0], n[1]);
  cairo_scale (cr, n[2] / 24, n[2] / 24);
  cairo_set_dash (cr, NULL, 0, 0);
  eco_painting_set_color (painting, pen->fill);
  eco_painter_paint_glyph (cr, glyph);
  cairo_restore (cr);
}

/**
 * eco_painting_leaves_out:
 *
 * Returns: whether @group is not wanted, or not at this scale
 */
gboolean
eco_painting_leaves_out (EcoPainting *painting, const EcoGroup *group)
{
  if (group->layer == ECO_LAYER_BACKGROUND)
    return (painting->flags & ECO_PAINT_NO_BACKGROUND) != 0;
  return group->layer == ECO_LAYER_LABELS && (painting->flags & ECO_PAINT_LEVELS)
         && painting->scale < LABELS_SCALE;
}

static void
paint_item (EcoPainting *painting, const EcoItem *item)
{
  const float *n = &g_array_index (painting->scene->numbers, float, item->data);
  gboolean levels = (painting->flags & ECO_PAINT_LEVELS) != 0;
  gboolean small = levels && painting->scale < SMALL_SCALE;
  const EcoPen *pen;

  if (item->type == ECO_ITEM_TEXT)
    {
      const EcoFace *face = &g_array_index (painting->scene->faces, EcoFace, item->look);

      if (!levels || face->size * painting->scale >= SMALLEST_TEXT)
        eco_painter_show_text (painting, item);
      return;
    }
  if (small && item->detail != ECO_DETAIL_ALWAYS)
    return;
  pen = &g_array_index (painting->scene->pens, EcoPen, item->look);
  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_PATH:
      trace_path (painting, item, n);
      paint_pen (painting, pen, small);
      break;
    case ECO_ITEM_RECT:
      trace_rect (painting->cr, n);
      paint_pen (painting, pen, small);
      break;
    case ECO_ITEM_CIRCLE:
      cairo_new_sub_path (painting->cr);
      cairo_arc (painting->cr, n[0], n[1], n[2], 0, 2 * G_PI);
      cairo_close_path (painting->cr);
      paint_pen (painting, pen, small);
      break;
    case ECO_ITEM_GLYPH:
      paint_glyph (painting, item, pen, n);
      break;
    case ECO_ITEM_IMAGE:
      {
        EcoRect box = eco_item_rect (item);

        eco_image_paint (g_ptr_array_index (painting->scene->images, item->verbs), painting->cr,
                         &box);
      }
      break;
    case ECO_ITEM_TEXT:
      break;
    }
}

static void
paint_group (EcoPainting *painting, const EcoGroup *group, const EcoRect *clip)
{
  EcoRect bounds = eco_group_rect (group);

  if (clip != NULL && !eco_rect_intersects (&bounds, clip))
    return;
  for (guint k = 0; k < group->n_items; k++)
    {
      const EcoItem *item = &g_array_index (painting->scene->items, EcoItem, group->first + k);
      EcoRect rect = eco_item_rect (item);

      if (clip == NULL || eco_rect_intersects (&rect, clip))
        paint_item (painting, item);
    }
}

static void
begin (EcoPainting *painting)
{
  cairo_save (painting->cr);
  cairo_new_path (painting->cr);
  cairo_set_line_join (painting->cr, CAIRO_LINE_JOIN_ROUND);
  if (painting->flags & ECO_PAINT_FAST)
    {
      cairo_set_antialias (painting->cr, CAIRO_ANTIALIAS_FAST);
      cairo_set_tolerance (painting->cr, 0.4);
    }
  if (g_hash_table_size (painting->painter->runs) > MAX_RUNS)
    g_hash_table_remove_all (painting->painter->runs);
}

/**
 * eco_painter_paint:
 * @cr: transformed to the picture's frame
 * @clip: (nullable): what is wanted, in the picture's frame; %NULL for all
 * @scale: device px by px of the picture, for the level of detail
 * @flags: how well and how fast
 *
 * Paints the scene.
 */
void
eco_painter_paint (EcoPainter *self, EcoScene *scene, cairo_t *cr, const EcoRect *clip,
                   double scale, EcoPaintFlags flags)
{
  EcoPainting painting = { self, scene, cr, MAX (scale, 1e-6), flags };

  g_return_if_fail (self != NULL && scene != NULL && cr != NULL);

  begin (&painting);
  if (eco_painter_can_vector (&painting))
    eco_painter_paint_vector (&painting, clip);
  else
    for (guint i = 0; i < scene->groups->len; i++)
      {
        const EcoGroup *group = &g_array_index (scene->groups, EcoGroup, i);

        if (!eco_painting_leaves_out (&painting, group))
          paint_group (&painting, group, clip);
      }
  cairo_restore (cr);
}

/**
 * eco_painter_paint_layer:
 * @cr: transformed to the picture's frame
 * @clip: what is wanted, in the picture's frame
 * @scale: device px by px of the picture
 * @layer: what is painted, quickly
 *
 * Paints one layer alone, for those who paint the others themselves.
 */
void
eco_painter_paint_layer (EcoPainter *self, EcoScene *scene, cairo_t *cr, const EcoRect *clip,
                         double scale, EcoLayer layer)
{
  EcoPainting painting = { self, scene, cr, MAX (scale, 1e-6), ECO_PAINT_FAST | ECO_PAINT_LEVELS };

  begin (&painting);
  for (guint i = 0; i < scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (scene->groups, EcoGroup, i);

      if (group->layer == layer)
        paint_group (&painting, group, clip);
    }
  cairo_restore (cr);
}
