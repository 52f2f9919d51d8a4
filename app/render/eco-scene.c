/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The display list: storage, and the few functions that add to it. */
#include "config.h"

#include "render/eco-scene-add-private.h"

#include <math.h>
#include <string.h>

/**
 * eco_scene_new_empty:
 * @style: copied
 * @catalog: (nullable): owns the glyphs that are added
 *
 * Returns: (transfer full): a scene to add groups to
 */
EcoScene *
eco_scene_new_empty (const EcoStyle *style, EcoCatalog *catalog)
{
  EcoScene *self = g_new0 (EcoScene, 1);
  EcoPen pen = { 0 };

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  eco_style_copy (&self->style, style);
  self->catalog = catalog != NULL ? g_object_ref (catalog) : NULL;
  self->plane = ECO_PLANE_ROUND;
  self->page = ECO_RECT_EMPTY;
  self->groups = g_array_new (FALSE, FALSE, sizeof (EcoGroup));
  self->items = g_array_new (FALSE, FALSE, sizeof (EcoItem));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (float));
  self->verbs = g_byte_array_new ();
  self->strings = g_byte_array_new ();
  self->pens = g_array_new (FALSE, TRUE, sizeof (EcoPen));
  self->faces = g_array_new (FALSE, TRUE, sizeof (EcoFace));
  self->bands = g_array_new (FALSE, FALSE, sizeof (EcoBand));
  self->sectors = g_array_new (FALSE, FALSE, sizeof (EcoSceneSector));
  self->glyphs = g_ptr_array_new ();
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_image_unref);
  g_byte_array_append (self->strings, (const guint8 *) "", 1);
  g_array_append_val (self->pens, pen);
  return self;
}

/**
 * eco_scene_new_sharing:
 * @base: a picture
 *
 * Returns: (transfer full): a scene of no groups that shares everything else with @base
 */
EcoScene *
eco_scene_new_sharing (EcoScene *base)
{
  EcoScene *scene = g_new0 (EcoScene, 1);

  g_atomic_ref_count_init (&scene->refs);
  g_mutex_init (&scene->lock);
  eco_style_copy (&scene->style, &base->style);
  scene->catalog = base->catalog != NULL ? g_object_ref (base->catalog) : NULL;
  scene->plane = base->plane;
  scene->hole = base->hole;
  scene->page = base->page;
  scene->fixed = base->fixed;
  scene->title = base->title;
  scene->summary = base->summary;
  scene->alt = base->alt;
  scene->groups = g_array_new (FALSE, FALSE, sizeof (EcoGroup));
  scene->items = g_array_ref (base->items);
  scene->numbers = g_array_ref (base->numbers);
  scene->verbs = g_byte_array_ref (base->verbs);
  scene->strings = g_byte_array_ref (base->strings);
  scene->pens = g_array_ref (base->pens);
  scene->faces = g_array_ref (base->faces);
  scene->bands = g_array_ref (base->bands);
  scene->sectors = g_array_ref (base->sectors);
  scene->glyphs = g_ptr_array_ref (base->glyphs);
  scene->images = g_ptr_array_ref (base->images);
  return scene;
}

/**
 * eco_scene_ref:
 *
 * Returns: (transfer full): @self
 */
EcoScene *
eco_scene_ref (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_scene_unref:
 */
void
eco_scene_unref (EcoScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->groups);
  g_array_unref (self->items);
  g_array_unref (self->numbers);
  g_byte_array_unref (self->verbs);
  g_byte_array_unref (self->strings);
  g_array_unref (self->pens);
  g_array_unref (self->faces);
  g_array_unref (self->bands);
  g_array_unref (self->sectors);
  g_ptr_array_unref (self->glyphs);
  g_ptr_array_unref (self->images);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->grid, g_hash_table_unref);
  g_free (self->hashes);
  g_clear_pointer (&self->map, eco_scene_unref);
  g_clear_object (&self->catalog);
  eco_style_clear (&self->style);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * eco_scene_get_style:
 *
 * Returns: (transfer none): the theme that the scene was built with
 */
const EcoStyle *
eco_scene_get_style (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->style;
}

/**
 * eco_scene_get_title:
 *
 * Returns: (transfer none): the title of the picture, never %NULL
 */
const char *
eco_scene_get_title (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->title != 0 ? eco_scene_string (self, self->title) : "";
}

/**
 * eco_scene_get_summary:
 *
 * Returns: (transfer none): the picture in words, for those who do not see it
 */
const char *
eco_scene_get_summary (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->summary != 0 ? eco_scene_string (self, self->summary) : "";
}

/**
 * eco_scene_get_alt:
 *
 * Returns: (transfer none): the picture in one or two sentences, for those who cannot see
 *   it; at most %ECO_SUMMARY_MAX_ALT characters, "" when it is a part of a picture only
 */
const char *
eco_scene_get_alt (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->alt != 0 ? eco_scene_string (self, self->alt) : "";
}

/**
 * eco_scene_get_plane:
 *
 * Returns: how places on its rings become points
 */
EcoPlane
eco_scene_get_plane (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, ECO_PLANE_ROUND);

  return self->plane;
}

/**
 * eco_scene_get_page:
 *
 * Returns: what a picture of the whole scene shows, margins included
 */
EcoRect
eco_scene_get_page (EcoScene *self)
{
  g_return_val_if_fail (self != NULL, ECO_RECT_EMPTY);

  return self->page;
}

/**
 * eco_scene_get_ink:
 *
 * Returns: the bounds of everything but the background; empty for an empty scene; the page where
 *   that is fixed
 */
EcoRect
eco_scene_get_ink (EcoScene *self)
{
  EcoRect ink = ECO_RECT_EMPTY;

  g_return_val_if_fail (self != NULL, ECO_RECT_EMPTY);

  if (self->fixed)
    return self->page;
  for (guint i = 0; i < self->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);
      EcoRect rect = eco_group_rect (group);

      if (group->layer != ECO_LAYER_BACKGROUND)
        ink = eco_rect_union (&ink, &rect);
    }
  return ink;
}

/**
 * eco_scene_add_string:
 * @text: (nullable): valid UTF-8
 *
 * Returns: its offset for eco_scene_string(); 0 for %NULL
 */
guint32
eco_scene_add_string (EcoScene *self, const char *text)
{
  guint32 offset = self->strings->len;

  if (text == NULL)
    return 0;
  g_byte_array_append (self->strings, (const guint8 *) text, (guint) strlen (text) + 1);
  return offset;
}

/**
 * eco_scene_begin_group:
 * @layer: not below that of the group before
 * @id: (nullable): of the object in the model
 * @title: (nullable): what a person reads about it
 *
 * Starts a group; what is added until eco_scene_end_group() belongs to it.
 */
void
eco_scene_begin_group (EcoScene *self, EcoLayer layer, EcoPart part, const char *id,
                       const char *title)
{
  EcoGroup group = { .width = -1, .height = -1, .layer = (guint8) layer, .part = (guint8) part,
                     .ring = -1, .first = self->items->len };

  group.id = eco_scene_add_string (self, id);
  group.title = eco_scene_add_string (self, title);
  g_array_append_val (self->groups, group);
}

/**
 * eco_scene_set_brief:
 * @length: of the end of the group's title, in bytes
 *
 * That end alone says what cannot be seen in the picture.
 */
void
eco_scene_set_brief (EcoScene *self, gsize length)
{
  EcoGroup *group = &g_array_index (self->groups, EcoGroup, self->groups->len - 1);

  g_return_if_fail (group->title != 0 && length < self->strings->len - group->title);

  group->brief = self->strings->len - 1 - (guint32) length;
}

/**
 * eco_scene_end_group:
 *
 * Ends the group; one without items is dropped.
 */
void
eco_scene_end_group (EcoScene *self)
{
  EcoGroup *group = &g_array_index (self->groups, EcoGroup, self->groups->len - 1);
  EcoRect bounds = ECO_RECT_EMPTY;

  group->n_items = self->items->len - group->first;
  if (group->n_items == 0)
    {
      g_array_set_size (self->groups, self->groups->len - 1);
      return;
    }
  for (guint i = group->first; i < self->items->len; i++)
    {
      EcoRect rect = eco_item_rect (&g_array_index (self->items, EcoItem, i));

      bounds = eco_rect_union (&bounds, &rect);
    }
  group->x = (float) bounds.x;
  group->y = (float) bounds.y;
  group->width = (float) bounds.width;
  group->height = (float) bounds.height;
}

/* Index of @value in @array, which it is appended to when it is new. */
static guint
intern (GArray *array, gconstpointer value)
{
  guint size = g_array_get_element_size (array);

  /* Looks repeat in runs, so the last is the likeliest. */
  for (guint i = array->len; i-- > 0;)
    if (memcmp (array->data + (gsize) i * size, value, size) == 0)
      return i;
  g_array_append_vals (array, value, 1);
  return array->len - 1;
}

/**
 * eco_scene_add_pen:
 * @pen: every byte counts: start from `= { 0 }`
 *
 * Returns: the index of the look
 */
guint
eco_scene_add_pen (EcoScene *self, const EcoPen *pen)
{
  return intern (self->pens, pen);
}

/**
 * eco_scene_add_face:
 * @face: every byte counts
 *
 * Returns: the index of the look
 */
guint
eco_scene_add_face (EcoScene *self, const EcoFace *face)
{
  return intern (self->faces, face);
}

static void
add_item (EcoScene *self, EcoItemType type, EcoDetail detail, guint look, const EcoRect *bounds,
          const float *numbers, guint n_numbers, guint32 verbs, guint32 n_verbs)
{
  EcoItem item = {
    .x = (float) bounds->x, .y = (float) bounds->y,
    .width = (float) bounds->width, .height = (float) bounds->height,
    .type = (guint8) type, .detail = (guint8) detail, .look = (guint16) look,
    .data = self->numbers->len, .verbs = verbs, .n_verbs = n_verbs,
  };

  g_assert (look <= G_MAXUINT16);
  g_array_append_vals (self->numbers, numbers, n_numbers);
  g_array_append_val (self->items, item);
}

static EcoRect
with_stroke (EcoScene *self, guint pen, const EcoRect *rect)
{
  const EcoPen *look = &g_array_index (self->pens, EcoPen, pen);

  return look->stroke != 0 ? eco_rect_expand (rect, look->width / 2) : *rect;
}

/**
 * eco_scene_add_rect:
 * @corner: radius of the corners, 0 for sharp ones
 */
void
eco_scene_add_rect (EcoScene *self, guint pen, EcoDetail detail, const EcoRect *rect,
                    double corner)
{
  float numbers[] = { (float) rect->x, (float) rect->y, (float) rect->width,
                      (float) rect->height, (float) corner };
  EcoRect bounds = with_stroke (self, pen, rect);

  add_item (self, ECO_ITEM_RECT, detail, pen, &bounds, numbers, G_N_ELEMENTS (numbers), 0, 0);
}

/**
 * eco_scene_add_circle:
 */
void
eco_scene_add_circle (EcoScene *self, guint pen, EcoDetail detail, EcoPoint centre, double radius)
{
  float numbers[] = { (float) centre.x, (float) centre.y, (float) radius };
  EcoRect rect = eco_rect_around (centre, 2 * radius, 2 * radius);
  EcoRect bounds = with_stroke (self, pen, &rect);

  add_item (self, ECO_ITEM_CIRCLE, detail, pen, &bounds, numbers, G_N_ELEMENTS (numbers), 0, 0);
}

/**
 * eco_scene_add_path:
 * @verbs: a text of M, L (one point each), C (three) and Z (none)
 * @points: as many as @verbs need
 *
 * The bounds are those of the control points, which hold the curve.
 */
void
eco_scene_add_path (EcoScene *self, guint pen, EcoDetail detail, const char *verbs,
                    const EcoPoint *points)
{
  guint32 first_verb = self->verbs->len;
  gsize n_verbs = strlen (verbs);
  EcoRect bounds = ECO_RECT_EMPTY;
  guint32 data = self->numbers->len;
  EcoItem *item;

  for (gsize i = 0; i < n_verbs; i++)
    for (int n = verbs[i] == 'C' ? 3 : verbs[i] == 'Z' ? 0 : 1; n > 0; n--, points++)
      {
        float xy[2] = { (float) points->x, (float) points->y };

        eco_rect_add_point (&bounds, *points);
        g_array_append_vals (self->numbers, xy, 2);
      }
  g_byte_array_append (self->verbs, (const guint8 *) verbs, (guint) n_verbs);
  bounds = with_stroke (self, pen, &bounds);
  add_item (self, ECO_ITEM_PATH, detail, pen, &bounds, NULL, 0, first_verb, (guint32) n_verbs);
  item = &g_array_index (self->items, EcoItem, self->items->len - 1);
  item->data = data;
}

/**
 * eco_scene_add_glyph:
 * @pen: its fill is the colour of all of the glyph
 * @corner: upper left corner of the glyph's grid
 * @side: of the square that the grid is scaled to, in px
 */
void
eco_scene_add_glyph (EcoScene *self, guint pen, const EcoGlyph *glyph, EcoPoint corner, double side)
{
  float numbers[] = { (float) corner.x, (float) corner.y, (float) side };
  EcoRect bounds = { corner.x, corner.y, side, side };
  guint index;

  if (!g_ptr_array_find (self->glyphs, glyph, &index))
    {
      index = self->glyphs->len;
      g_ptr_array_add (self->glyphs, (gpointer) glyph);
    }
  add_item (self, ECO_ITEM_GLYPH, ECO_DETAIL_SMALL, pen, &bounds, numbers, G_N_ELEMENTS (numbers),
            index, 0);
}

/**
 * eco_scene_add_image:
 * @box: what it fills; of the shape of the image
 */
void
eco_scene_add_image (EcoScene *self, EcoImage *image, const EcoRect *box)
{
  float numbers[] = { (float) box->x, (float) box->y, (float) box->width, (float) box->height };

  add_item (self, ECO_ITEM_IMAGE, ECO_DETAIL_ALWAYS, 0, box, numbers, G_N_ELEMENTS (numbers),
            self->images->len, 0);
  g_ptr_array_add (self->images, eco_image_ref (image));
}

/* Bounds of a turned text: those of its corners. */
static EcoRect
text_bounds (const EcoFace *face, EcoPoint position, double rotation, double width)
{
  double left = face->anchor == ECO_ANCHOR_START ? 0
                : face->anchor == ECO_ANCHOR_MIDDLE ? -width / 2 : -width;
  double top = -face->size * 0.95, bottom = face->size * 0.28;
  double turn = rotation * G_PI / 180, s = sin (turn), c = cos (turn);
  EcoRect bounds = ECO_RECT_EMPTY;

  for (int corner = 0; corner < 4; corner++)
    {
      double x = left + (corner & 1 ? width : 0), y = corner & 2 ? bottom : top;

      eco_rect_add_point (&bounds, (EcoPoint) { position.x + x * c - y * s,
                                                position.y + x * s + y * c });
    }
  return eco_rect_expand (&bounds, face->halo != 0 ? 2 : 0);
}

/**
 * eco_scene_add_text:
 * @text: one line of valid UTF-8
 * @position: of the anchor on the baseline
 * @rotation: degrees, clockwise
 * @width: as measured, in px
 */
void
eco_scene_add_text (EcoScene *self, guint face, const char *text, EcoPoint position,
                    double rotation, double width)
{
  float numbers[] = { (float) position.x, (float) position.y, (float) rotation, (float) width };
  EcoRect bounds = text_bounds (&g_array_index (self->faces, EcoFace, face), position, rotation,
                                width);

  add_item (self, ECO_ITEM_TEXT, ECO_DETAIL_TEXT, face, &bounds, numbers, G_N_ELEMENTS (numbers),
            eco_scene_add_string (self, text), 0);
}
