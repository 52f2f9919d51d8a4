/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The line of an exchange on a picture: where it begins and ends, and where along
 * it a point or its label is. A place is a share of the way, 0 to 1, as the model
 * keeps it; over a channel it is on the way to the channel. */
#include "config.h"

#include "render/eco-scene-line.h"

#include "render/eco-line-label-private.h"
#include "render/eco-scene-add-private.h"

#define STEPS 96

static const EcoGroup *
find_exchange (EcoScene *self, const char *id)
{
  const EcoGroup *group = eco_scene_find_group (self, id);

  return group != NULL && group->part == ECO_PART_EXCHANGE && group->n_items > 0 ? group : NULL;
}

/* The way to the other node, or to the channel. */
static gboolean
get_route (EcoScene *self, const EcoGroup *group, EcoRoute *route)
{
  const EcoItem *line = &g_array_index (self->items, EcoItem, group->first);
  const float *n = &g_array_index (self->numbers, float, line->data);
  const char *verbs = (const char *) self->verbs->data + line->verbs;

  *route = (EcoRoute) { 0 };
  for (guint i = 0; i < line->n_verbs && (i == 0 || verbs[i] == 'C'); i++)
    for (int k = verbs[i] == 'C' ? 3 : 1; k > 0 && route->n_points < ECO_ROUTE_MAX_POINTS; k--)
      {
        route->points[route->n_points++] = (EcoPoint) { n[0], n[1] };
        n += 2;
      }
  return route->n_points >= 4;
}

/**
 * eco_scene_get_line_ends:
 * @id: of an exchange
 * @from: (out): where its line leaves the card of the giver
 * @to: (out): the tip of its arrow
 *
 * Returns: whether the scene shows it
 */
gboolean
eco_scene_get_line_ends (EcoScene *self, const char *id, EcoPoint *from, EcoPoint *to)
{
  const EcoGroup *group;
  const float *n;

  g_return_val_if_fail (self != NULL && id != NULL && from != NULL && to != NULL, FALSE);
  group = find_exchange (self, id);
  if (group == NULL || group->n_items < 2)
    return FALSE;
  n = &g_array_index (self->numbers, float,
                      g_array_index (self->items, EcoItem, group->first).data);
  *from = (EcoPoint) { n[0], n[1] };
  /* The head follows the line and begins at its tip. */
  n = &g_array_index (self->numbers, float,
                      g_array_index (self->items, EcoItem, group->first + 1).data);
  *to = (EcoPoint) { n[0], n[1] };
  return TRUE;
}

/**
 * eco_scene_get_line_point:
 * @id: of an exchange
 * @at: place on its line
 * @point: (out): where that is
 *
 * Returns: whether the scene shows it
 */
gboolean
eco_scene_get_line_point (EcoScene *self, const char *id, double at, EcoPoint *point)
{
  const EcoGroup *group;
  EcoRoute route;

  g_return_val_if_fail (self != NULL && id != NULL && point != NULL, FALSE);
  group = find_exchange (self, id);
  if (group == NULL || !get_route (self, group, &route))
    return FALSE;
  *point = eco_route_point (&route, at);
  return TRUE;
}

/**
 * eco_scene_find_line_place:
 * @id: of an exchange
 * @point: in the picture's frame
 *
 * Returns: the place on its line that is nearest, and not at its very ends
 */
double
eco_scene_find_line_place (EcoScene *self, const char *id, EcoPoint point)
{
  const EcoGroup *group;
  double best = G_MAXDOUBLE, found = ECO_LINE_LABEL_AT;
  EcoRoute route;

  g_return_val_if_fail (self != NULL && id != NULL, found);
  group = find_exchange (self, id);
  if (group == NULL || !get_route (self, group, &route))
    return found;
  for (int i = 0; i <= STEPS; i++)
    {
      double at = ECO_LABEL_LEAST + (ECO_LABEL_MOST - ECO_LABEL_LEAST) * i / STEPS;
      double distance = eco_point_distance (eco_route_point (&route, at), point);

      if (distance < best)
        {
          best = distance;
          found = at;
        }
    }
  return found;
}

static const EcoGroup *
find_label (EcoScene *self, const char *id)
{
  for (guint i = self->groups->len; i-- > 0;)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);

      if (group->part == ECO_PART_LABEL && g_strcmp0 (eco_scene_string (self, group->id), id) == 0)
        return group;
    }
  return NULL;
}

/**
 * eco_scene_get_label_bounds:
 * @id: of an exchange
 * @bounds: (out): what its label covers
 *
 * Returns: whether the scene shows it
 */
gboolean
eco_scene_get_label_bounds (EcoScene *self, const char *id, EcoRect *bounds)
{
  const EcoGroup *group;

  g_return_val_if_fail (self != NULL && id != NULL && bounds != NULL, FALSE);
  group = find_label (self, id);
  if (group == NULL)
    return FALSE;
  *bounds = eco_group_rect (group);
  return TRUE;
}

/**
 * eco_scene_new_label:
 * @base: a picture that shows the label of that exchange
 * @id: of an exchange
 * @at: place on its line; less than 0 for where it is
 *
 * Returns: (transfer full): the label at that place, alone
 */
EcoScene *
eco_scene_new_label (EcoScene *base, const char *id, double at)
{
  const EcoGroup *group;
  EcoPoint point = { 0, 0 };
  EcoScene *scene;

  g_return_val_if_fail (base != NULL && id != NULL, NULL);
  scene = eco_scene_new_empty (&base->style, NULL);
  group = find_label (base, id);
  if (group != NULL && (at < 0 || eco_scene_get_line_point (base, id, at, &point)))
    {
      const EcoItem *item = &g_array_index (base->items, EcoItem, group->first);
      const float *n = &g_array_index (base->numbers, float, item->data);
      guint face =
          eco_scene_add_face (scene, &g_array_index (base->faces, EcoFace, item->look));

      if (at < 0)
        point = (EcoPoint) { n[0], n[1] };
      else
        point.y += ECO_LINE_LABEL_DROP;
      eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, ECO_PART_LABEL, id, NULL);
      eco_scene_add_text (scene, face, eco_scene_string (base, item->verbs), point, n[2], n[3]);
      eco_scene_end_group (scene);
    }
  scene->page = eco_scene_get_ink (scene);
  return scene;
}
