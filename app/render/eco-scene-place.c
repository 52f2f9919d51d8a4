/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures on pages: a scene becomes a part of another one. */
#include "config.h"

#include "render/eco-scene-place.h"

#include "render/eco-scene-add-private.h"

#include <string.h>

typedef struct
{
  EcoScene *to;
  EcoScene *from;
  double scale, dx, dy;
} Placing;

static EcoPoint
move_point (const Placing *self, double x, double y)
{
  return (EcoPoint) { x * self->scale + self->dx, y * self->scale + self->dy };
}

static EcoRect
move_rect (const Placing *self, const EcoRect *rect)
{
  EcoPoint corner = move_point (self, rect->x, rect->y);

  return (EcoRect) { corner.x, corner.y, rect->width * self->scale, rect->height * self->scale };
}

static guint
copy_pen (const Placing *self, guint look)
{
  EcoPen pen = g_array_index (self->from->pens, EcoPen, look);

  pen.width *= (float) self->scale;
  for (guint i = 0; i < pen.n_dashes; i++)
    pen.dashes[i] *= (float) self->scale;
  return eco_scene_add_pen (self->to, &pen);
}

static guint
copy_face (const Placing *self, guint look)
{
  EcoFace face = g_array_index (self->from->faces, EcoFace, look);

  face.size *= (float) self->scale;
  return eco_scene_add_face (self->to, &face);
}

static void
copy_path (const Placing *self, const EcoItem *item, const float *n)
{
  g_autofree char *verbs
      = g_strndup ((char *) self->from->verbs->data + item->verbs, item->n_verbs);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));

  for (const char *verb = verbs; *verb != '\0'; verb++)
    for (int k = *verb == 'C' ? 3 : *verb == 'Z' ? 0 : 1; k > 0; k--, n += 2)
      {
        EcoPoint point = move_point (self, n[0], n[1]);

        g_array_append_val (points, point);
      }
  eco_scene_add_path (self->to, copy_pen (self, item->look), (EcoDetail) item->detail, verbs,
                      (EcoPoint *) points->data);
}

static void
copy_item (const Placing *self, const EcoItem *item)
{
  const float *n = &g_array_index (self->from->numbers, float, item->data);
  EcoDetail detail = (EcoDetail) item->detail;
  EcoRect box;

  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_PATH:
      copy_path (self, item, n);
      break;
    case ECO_ITEM_RECT:
      box = move_rect (self, &(EcoRect) { n[0], n[1], n[2], n[3] });
      eco_scene_add_rect (self->to, copy_pen (self, item->look), detail, &box,
                          n[4] * self->scale);
      break;
    case ECO_ITEM_CIRCLE:
      eco_scene_add_circle (self->to, copy_pen (self, item->look), detail,
                            move_point (self, n[0], n[1]), n[2] * self->scale);
      break;
    case ECO_ITEM_GLYPH:
      eco_scene_add_glyph (self->to, copy_pen (self, item->look),
                           self->from->glyphs->pdata[item->verbs], move_point (self, n[0], n[1]),
                           n[2] * self->scale);
      break;
    case ECO_ITEM_TEXT:
      eco_scene_add_text (self->to, copy_face (self, item->look),
                          eco_scene_string (self->from, item->verbs),
                          move_point (self, n[0], n[1]), n[2], n[3] * self->scale);
      break;
    case ECO_ITEM_IMAGE:
      box = move_rect (self, &(EcoRect) { n[0], n[1], n[2], n[3] });
      eco_scene_add_image (self->to, self->from->images->pdata[item->verbs], &box);
      break;
    }
}

static void
copy_group (const Placing *self, const EcoGroup *group)
{
  const char *title = eco_scene_string (self->from, group->title);

  eco_scene_begin_group (self->to, (EcoLayer) group->layer, (EcoPart) group->part,
                         eco_scene_string (self->from, group->id), title);
  if (group->brief != 0)
    eco_scene_set_brief (self->to, strlen (eco_scene_string (self->from, group->brief)));
  for (guint i = group->first; i < group->first + group->n_items; i++)
    copy_item (self, &g_array_index (self->from->items, EcoItem, i));
  eco_scene_end_group (self->to);
}

static gboolean
touches (const EcoRect *a, const EcoRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/**
 * eco_scene_add_scene:
 * @self: a page whose last group is in no layer above those of @part
 * @part: a picture; its background is left out
 * @from: (nullable): what of it is put on the page; %NULL for all that is drawn
 * @into: where on the page; @from is put into the middle of it, as large as it goes
 *
 * Things that stand only partly in @from are added as a whole, so the page must cover what is
 * outside of @into, or end there.
 *
 * Returns: how large the picture is on the page; 1 is 100 %
 */
double
eco_scene_add_scene (EcoScene *self, EcoScene *part, const EcoRect *from, const EcoRect *into)
{
  EcoRect ink = eco_scene_get_ink (part);
  Placing placing = { .to = self, .from = part, .scale = 1 };
  const EcoRect *of = from != NULL ? from : &ink;

  g_return_val_if_fail (self != NULL && part != NULL && into != NULL, 1);
  if (eco_rect_is_empty (of) || of->width <= 0 || of->height <= 0)
    return 1;
  placing.scale = MIN (into->width / of->width, into->height / of->height);
  placing.dx = into->x + into->width / 2 - (of->x + of->width / 2) * placing.scale;
  placing.dy = into->y + into->height / 2 - (of->y + of->height / 2) * placing.scale;
  for (guint i = 0; i < part->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (part->groups, EcoGroup, i);
      EcoRect rect = eco_group_rect (group);

      if (group->layer != ECO_LAYER_BACKGROUND && touches (&rect, of))
        copy_group (&placing, group);
    }
  return placing.scale;
}

/**
 * eco_scene_set_fixed:
 * @page: what is shown of the scene from now on, whatever is drawn on it or beyond
 */
void
eco_scene_set_fixed (EcoScene *self, const EcoRect *page)
{
  self->page = *page;
  self->fixed = TRUE;
}
