/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture whose letters are shapes, for programs that lack the fonts. */
#include "config.h"

#include "render/eco-scene-builder.h"
#include "render/eco-scene-add-private.h"

#define HALO_WIDTH 3.0

/* A scene of no groups and items, with room for more shapes. */
static EcoScene *
share_but_shapes (EcoScene *base)
{
  EcoScene *scene = eco_scene_new_sharing (base);

  g_array_unref (scene->items);
  g_array_unref (scene->numbers);
  g_array_unref (scene->pens);
  g_byte_array_unref (scene->verbs);
  scene->items = g_array_new (FALSE, FALSE, sizeof (EcoItem));
  scene->numbers = g_array_copy (base->numbers);
  scene->pens = g_array_copy (base->pens);
  scene->verbs = g_byte_array_sized_new (base->verbs->len);
  g_byte_array_append (scene->verbs, base->verbs->data, base->verbs->len);
  return scene;
}

/* The outline of a text, where it stands in the picture. */
static cairo_path_t *
trace (cairo_t *cr, EcoTypesetter *typesetter, EcoScene *base, const EcoItem *item)
{
  const float *n = &g_array_index (base->numbers, float, item->data);
  const EcoFace *face = &g_array_index (base->faces, EcoFace, item->look);
  EcoTypesetter *own = eco_typesetter_get_for (
      typesetter, eco_style_get_fonts (&base->style, face->heading));
  g_autoptr (PangoLayout) layout = eco_typesetter_layout (
      own, eco_scene_string (base, item->verbs), face->size, face->weight);
  cairo_path_t *path;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, n[0], n[1]);
  cairo_rotate (cr, n[2] * G_PI / 180);
  cairo_translate (cr, face->anchor == ECO_ANCHOR_START    ? 0
                       : face->anchor == ECO_ANCHOR_MIDDLE ? -n[3] / 2
                                                           : -n[3], 0);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  if (face->struck)
    cairo_rectangle (cr, 0, -face->size * 0.31, n[3], face->size * 0.085);
  cairo_identity_matrix (cr);
  path = cairo_copy_path (cr);
  cairo_restore (cr);
  return path;
}

/* From Cairo's path to verbs and points, without the last, empty move. */
static void
convert (const cairo_path_t *path, GString *verbs, GArray *points)
{
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      g_string_append_c (verbs, "MLCZ"[data->header.type]);
      for (int k = 1; k < data->header.length; k++)
        {
          EcoPoint point = { data[k].point.x, data[k].point.y };

          g_array_append_val (points, point);
        }
    }
  while (verbs->len > 0 && verbs->str[verbs->len - 1] == 'M')
    {
      g_string_truncate (verbs, verbs->len - 1);
      g_array_set_size (points, points->len - 1);
    }
}

static void
add_outlined (EcoScene *scene, EcoScene *base, const EcoItem *item, cairo_t *cr,
              EcoTypesetter *typesetter)
{
  const EcoFace *face = &g_array_index (base->faces, EcoFace, item->look);
  g_autoptr (GString) verbs = g_string_new (NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  cairo_path_t *path = trace (cr, typesetter, base, item);

  convert (path, verbs, points);
  cairo_path_destroy (path);
  if (verbs->len == 0)
    return;
  if (face->halo != 0)
    {
      EcoPen halo = { .stroke = face->halo, .width = HALO_WIDTH };

      eco_scene_add_path (scene, eco_scene_add_pen (scene, &halo), (EcoDetail) item->detail,
                          verbs->str, (EcoPoint *) (gpointer) points->data);
    }
  {
    EcoPen ink = { .fill = face->color };

    eco_scene_add_path (scene, eco_scene_add_pen (scene, &ink), (EcoDetail) item->detail,
                        verbs->str, (EcoPoint *) (gpointer) points->data);
  }
}

/**
 * eco_scene_new_outlined:
 * @base: a picture
 * @typesetter: shapes its texts
 *
 * Returns: (transfer full): the same picture with paths for texts; the titles of the
 *   groups still say what they are
 */
EcoScene *
eco_scene_new_outlined (EcoScene *base, EcoTypesetter *typesetter)
{
  cairo_surface_t *surface;
  EcoScene *scene;
  cairo_t *cr;

  g_return_val_if_fail (base != NULL, NULL);

  surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cr = cairo_create (surface);
  scene = share_but_shapes (base);
  for (guint i = 0; i < base->groups->len; i++)
    {
      EcoGroup group = g_array_index (base->groups, EcoGroup, i);
      guint first = group.first, n = group.n_items;

      group.first = scene->items->len;
      for (guint k = first; k < first + n; k++)
        {
          const EcoItem *item = &g_array_index (base->items, EcoItem, k);

          if (item->type == ECO_ITEM_TEXT)
            add_outlined (scene, base, item, cr, typesetter);
          else
            g_array_append_vals (scene->items, item, 1);
        }
      group.n_items = scene->items->len - group.first;
      g_array_append_val (scene->groups, group);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return scene;
}
