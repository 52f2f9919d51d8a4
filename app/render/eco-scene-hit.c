/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is where: by id, by point, by rectangle.
 *
 * The index is a grid of square cells in a hash table, made when something is
 * first asked for. A curve is in the cells of its flattened line, not in those
 * of its bounds, so that the middle of the picture stays cheap. */
#include "config.h"

#include "render/eco-scene-private.h"

#include <math.h>
#include <string.h>

#define CELL 96.0
#define FLATTEN 16
#define NAME_REACH 5.0

static guint64
cell_key (double x, double y)
{
  gint32 column = (gint32) floor (x / CELL), row = (gint32) floor (y / CELL);

  return ((guint64) (guint32) column << 32) | (guint32) row;
}

static void
add_to_cell (GHashTable *grid, double x, double y, guint group)
{
  guint64 key = cell_key (x, y);
  GArray *cell = g_hash_table_lookup (grid, &key);

  if (cell == NULL)
    {
      cell = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (grid, g_memdup2 (&key, sizeof key), cell);
    }
  if (cell->len == 0 || g_array_index (cell, guint, cell->len - 1) != group)
    g_array_append_val (cell, group);
}

static void
add_box (GHashTable *grid, const EcoRect *box, guint group)
{
  for (double y = floor (box->y / CELL) * CELL; y <= box->y + box->height; y += CELL)
    for (double x = floor (box->x / CELL) * CELL; x <= box->x + box->width; x += CELL)
      add_to_cell (grid, x + 1, y + 1, group);
}

typedef void (*SegmentFunc) (EcoPoint a, EcoPoint b, gpointer data);

/* Calls @func for the straight pieces of a path. */
static void
flatten (EcoScene *self, const EcoItem *item, SegmentFunc func, gpointer data)
{
  const float *n = &g_array_index (self->numbers, float, item->data);
  EcoPoint at = { 0, 0 };

  for (guint i = 0; i < item->n_verbs; i++)
    switch (self->verbs->data[item->verbs + i])
      {
      case 'M':
        at = (EcoPoint) { n[0], n[1] };
        n += 2;
        break;
      case 'L':
        func (at, (EcoPoint) { n[0], n[1] }, data);
        at = (EcoPoint) { n[0], n[1] };
        n += 2;
        break;
      case 'C':
        {
          EcoPoint start = at;

          for (int step = 1; step <= FLATTEN; step++)
            {
              double t = step / (double) FLATTEN, u = 1 - t;
              double b0 = u * u * u, b1 = 3 * u * u * t, b2 = 3 * u * t * t, b3 = t * t * t;
              EcoPoint next = { b0 * start.x + b1 * n[0] + b2 * n[2] + b3 * n[4],
                                b0 * start.y + b1 * n[1] + b2 * n[3] + b3 * n[5] };

              func (at, next, data);
              at = next;
            }
          n += 6;
        }
        break;
      default:
        break;
      }
}

typedef struct
{
  GHashTable *grid;
  guint group;
} GridSegments;

static void
add_segment (EcoPoint a, EcoPoint b, gpointer data)
{
  GridSegments *segments = data;
  int steps = (int) (eco_point_distance (a, b) / (CELL / 2)) + 1;

  for (int i = 0; i <= steps; i++)
    {
      EcoPoint p = eco_point_lerp (a, b, i / (double) steps);

      add_to_cell (segments->grid, p.x, p.y, segments->group);
    }
}

static gboolean
is_name (const EcoGroup *group)
{
  return group->part == ECO_PART_RING_NAME || group->part == ECO_PART_SECTOR;
}

static void
build_grid (EcoScene *self)
{
  self->grid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);
      EcoRect rect = eco_group_rect (group);
      GridSegments segments = { self->grid, i };

      if (group->part == ECO_PART_NODE || group->part == ECO_PART_LABEL)
        add_box (self->grid, &rect, i);
      else if (is_name (group))
        for (guint k = 0; k < group->n_items; k++)
          {
            rect = eco_item_rect (&g_array_index (self->items, EcoItem, group->first + k));
            rect = eco_rect_expand (&rect, NAME_REACH);
            add_box (self->grid, &rect, i);
          }
      else if (group->part == ECO_PART_EXCHANGE || group->part == ECO_PART_OWED)
        for (guint k = 0; k < group->n_items; k++)
          {
            const EcoItem *item = &g_array_index (self->items, EcoItem, group->first + k);

            if (item->type == ECO_ITEM_PATH)
              flatten (self, item, add_segment, &segments);
          }
    }
}

static void
build_ids (EcoScene *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);

      if (group->id != 0 && group->part != ECO_PART_NONE && !eco_group_lends_id (group))
        g_hash_table_insert (self->by_id, (gpointer) eco_scene_string (self, group->id),
                             GUINT_TO_POINTER (i + 1));
    }
}

/* A scene may be asked from several threads that paint it. */
static void
ensure_ids (EcoScene *self)
{
  g_mutex_lock (&self->lock);
  if (self->by_id == NULL)
    build_ids (self);
  g_mutex_unlock (&self->lock);
}

static void
ensure_grid (EcoScene *self)
{
  g_mutex_lock (&self->lock);
  if (self->grid == NULL)
    build_grid (self);
  g_mutex_unlock (&self->lock);
}

/* The group that shows a node, an exchange or a ring; %NULL where there is none. */
const EcoGroup *
eco_scene_find_group (EcoScene *self, const char *id)
{
  guint found;

  ensure_ids (self);
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));
  return found != 0 ? &g_array_index (self->groups, EcoGroup, found - 1) : NULL;
}

/**
 * eco_scene_get_bounds:
 * @id: of a node, an exchange or a ring
 * @bounds: (out): what it covers
 *
 * Returns: whether the scene shows it
 */
gboolean
eco_scene_get_bounds (EcoScene *self, const char *id, EcoRect *bounds)
{
  const EcoGroup *group;

  g_return_val_if_fail (self != NULL && id != NULL && bounds != NULL, FALSE);

  group = eco_scene_find_group (self, id);
  if (group == NULL)
    return FALSE;
  *bounds = eco_group_rect (group);
  return TRUE;
}

/**
 * eco_scene_get_name_bounds:
 * @id: of a ring or a sector
 * @bounds: (out): where its name stands; of two, the one on the external side
 *
 * Returns: whether the name is on the picture
 */
gboolean
eco_scene_get_name_bounds (EcoScene *self, const char *id, EcoRect *bounds)
{
  g_return_val_if_fail (self != NULL && id != NULL && bounds != NULL, FALSE);

  for (guint i = self->groups->len; i > 0; i--)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i - 1);

      if (is_name (group) && g_strcmp0 (eco_scene_string (self, group->id), id) == 0)
        {
          *bounds = eco_group_rect (group);
          return TRUE;
        }
    }
  return FALSE;
}

typedef struct
{
  EcoPoint point;
  double nearest;
} Distance;

static void
measure_segment (EcoPoint a, EcoPoint b, gpointer data)
{
  Distance *distance = data;
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double t = length > 0 ? ((distance->point.x - a.x) * dx + (distance->point.y - a.y) * dy) / length
                        : 0;
  EcoPoint foot = eco_point_lerp (a, b, CLAMP (t, 0, 1));

  distance->nearest = MIN (distance->nearest, eco_point_distance (foot, distance->point));
}

/* Distance of a point to an exchange, 0 within half the width of its line. */
static double
exchange_distance (EcoScene *self, const EcoGroup *group, EcoPoint point)
{
  Distance distance = { point, G_MAXDOUBLE };

  for (guint k = 0; k < group->n_items; k++)
    {
      const EcoItem *item = &g_array_index (self->items, EcoItem, group->first + k);

      if (item->type == ECO_ITEM_PATH)
        flatten (self, item, measure_segment, &distance);
    }
  return distance.nearest;
}

/* Letter by letter, as they stand on an arc. */
static gboolean
is_on_name (EcoScene *self, const EcoGroup *group, EcoPoint point)
{
  for (guint k = 0; k < group->n_items; k++)
    {
      EcoRect rect = eco_item_rect (&g_array_index (self->items, EcoItem, group->first + k));

      rect = eco_rect_expand (&rect, NAME_REACH);
      if (eco_rect_contains (&rect, point))
        return TRUE;
    }
  return FALSE;
}

/* How near a group is: nodes count as nearest, then labels, then names, and what is owed comes
 * after all lines; infinite when it is too far. */
static double
group_distance (EcoScene *self, const EcoGroup *group, EcoPoint point, double tolerance)
{
  EcoRect rect = eco_group_rect (group);
  double distance;

  if (group->part == ECO_PART_NODE)
    return eco_rect_contains (&rect, point) ? -2 : G_MAXDOUBLE;
  if (group->part == ECO_PART_LABEL)
    return eco_rect_contains (&rect, point) ? -1 : G_MAXDOUBLE;
  if (is_name (group))
    return is_on_name (self, group, point) ? -0.5 : G_MAXDOUBLE;
  rect = eco_rect_expand (&rect, tolerance);
  if (!eco_rect_contains (&rect, point))
    return G_MAXDOUBLE;
  distance = exchange_distance (self, group, point);
  if (distance > tolerance)
    return G_MAXDOUBLE;
  return group->part == ECO_PART_OWED ? tolerance + distance : distance;
}

typedef struct
{
  guint group;
  double distance;
} Found;

static void
find_in_cell (EcoScene *self, EcoPoint at, EcoPoint point, double tolerance, GArray *found)
{
  guint64 key = cell_key (at.x, at.y);
  GArray *cell = g_hash_table_lookup (self->grid, &key);

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      guint index = g_array_index (cell, guint, i);
      Found one = { index, group_distance (self, &g_array_index (self->groups, EcoGroup, index),
                                           point, tolerance) };

      if (one.distance < G_MAXDOUBLE)
        g_array_append_val (found, one);
    }
}

/* Later groups are painted above earlier ones. */
static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return one->group == other->group ? 0 : one->group > other->group ? -1 : 1;
}

/* What is at a point, the top first. Something may come twice. */
static GArray *
find_at (EcoScene *self, EcoPoint point, double tolerance)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  ensure_grid (self);
  for (double y = floor ((point.y - tolerance) / CELL); y * CELL <= point.y + tolerance; y++)
    for (double x = floor ((point.x - tolerance) / CELL); x * CELL <= point.x + tolerance; x++)
      find_in_cell (self, (EcoPoint) { (x + 0.5) * CELL, (y + 0.5) * CELL }, point, tolerance,
                    found);
  g_array_sort (found, compare_found);
  return found;
}

/* Id of the brand's node, or NULL. */
static const char *
find_brand (EcoScene *self)
{
  for (guint i = self->groups->len; i-- > 0;)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);

      if (group->part == ECO_PART_BRAND)
        return eco_scene_string (self, group->id);
    }
  return NULL;
}

/* The core is a circle whatever the rings are. */
static void
hit_rings (EcoScene *self, EcoPoint point, EcoHit *hit)
{
  double radius = eco_plane_get_radius (self->plane, point), reach = hypot (point.x, point.y);

  for (guint i = 0; i < self->bands->len; i++)
    {
      const EcoBand *band = &g_array_index (self->bands, EcoBand, i);

      if (radius > band->outer || (radius < band->inner && i > 0))
        continue;
      hit->ring_id = eco_scene_string (self, band->id);
      hit->side = i == 0 ? ECO_SIDE_NONE : point.x >= 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      hit->part = i == 0 && reach <= band->inner ? ECO_PART_BRAND : ECO_PART_RING;
      hit->id = hit->part == ECO_PART_RING ? hit->ring_id : find_brand (self);
      return;
    }
}

/* The part of a side at an angle; %NULL where it is not divided. */
const EcoSceneSector *
eco_scene_find_sector (EcoScene *self, EcoSide side, double angle)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      const EcoSceneSector *sector = &g_array_index (self->sectors, EcoSceneSector, i);

      if (sector->side == side && angle >= sector->from && angle <= sector->to)
        return sector;
    }
  return NULL;
}

static void
hit_sectors (EcoScene *self, EcoPoint point, EcoHit *hit)
{
  const EcoSceneSector *sector;
  double angle, radius;

  if (hit->side == ECO_SIDE_NONE)
    return;
  eco_plane_get_place (self->plane, point, &angle, &radius);
  sector = eco_scene_find_sector (self, hit->side, angle);
  hit->sector_id = sector != NULL ? eco_scene_string (self, sector->id) : NULL;
}

/**
 * eco_scene_hit:
 * @point: in the picture's frame
 * @tolerance: how far (px) from a line still counts
 * @hit: (out): what is there
 *
 * Nodes are found before exchanges, of which the labels come first; these before the brand
 * and the rings. The
 * ring and the side are reported whatever is found.
 *
 * Returns: whether anything is there
 */
gboolean
eco_scene_hit (EcoScene *self, EcoPoint point, double tolerance, EcoHit *hit)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL && hit != NULL, FALSE);

  *hit = (EcoHit) { ECO_PART_NONE, NULL, NULL, ECO_SIDE_NONE };
  hit_rings (self, point, hit);
  hit_sectors (self, point, hit);
  found = find_at (self, point, tolerance);
  if (found->len > 0)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup,
                                              g_array_index (found, Found, 0).group);

      hit->label = group->part == ECO_PART_LABEL;
      hit->name = is_name (group);
      hit->part = hit->label || group->part == ECO_PART_OWED ? ECO_PART_EXCHANGE
                  : group->part == ECO_PART_RING_NAME        ? ECO_PART_RING
                                                             : (EcoPart) group->part;
      hit->id = eco_scene_string (self, group->id);
    }
  return hit->part != ECO_PART_NONE;
}

/**
 * eco_scene_list_at:
 * @point: in the picture's frame
 * @tolerance: how far (px) from a line still counts
 *
 * Returns: (transfer container) (element-type utf8): the ids of the nodes and
 *   exchanges there, what lies on top first; they belong to the scene
 */
GPtrArray *
eco_scene_list_at (EcoScene *self, EcoPoint point, double tolerance)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL, ids);

  found = find_at (self, point, tolerance);
  for (guint i = 0; i < found->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup,
                                              g_array_index (found, Found, i).group);
      const char *id = !is_name (group) ? eco_scene_string (self, group->id) : NULL;

      if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

/**
 * eco_scene_list_ids:
 * @within: (nullable): only what lies wholly in it
 * @part: nodes, exchanges or rings
 *
 * Returns: (transfer container) (element-type utf8): the ids, which belong to
 *   the scene, in the order of painting
 */
GPtrArray *
eco_scene_list_ids (EcoScene *self, const EcoRect *within, EcoPart part)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, ids);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (self->groups, EcoGroup, i);

      if (group->part != part || group->id == 0)
        continue;
      if (within != NULL
          && (group->x < within->x || group->y < within->y
              || group->x + group->width > within->x + within->width
              || group->y + group->height > within->y + within->height))
        continue;
      g_ptr_array_add (ids, (gpointer) eco_scene_string (self, group->id));
    }
  return ids;
}
