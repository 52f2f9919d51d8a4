/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What looks different in another scene.
 *
 * Groups are compared by a hash of all that is painted of them. One that is in
 * only one of the scenes, or has changed its place in the order of painting,
 * has to be painted anew. Long lines are reported piece by piece, since the box
 * of a line across the picture is the picture. */
#include "config.h"

#include "render/eco-scene-diff.h"

#include "render/eco-route.h"
#include "render/eco-scene-builder.h"
#include "render/eco-scene-private.h"

#include <string.h>

#define PIECES 8     /* of a curve */
#define LONG 200.0   /* px; the box of what is smaller will do */
#define MOST_RECTS 4096


static guint64
hash_bytes (guint64 hash, gconstpointer data, gsize size)
{
  const guint8 *bytes = data;

  while (size > 0)
    {
      guint32 word = 0;
      gsize n = MIN (size, sizeof word);

      memcpy (&word, bytes, n);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
      bytes += n;
      size -= n;
    }
  return hash;
}

static gsize
count_numbers (EcoScene *self, const EcoItem *item)
{
  static const gsize counts[] = {
    [ECO_ITEM_PATH] = 0, [ECO_ITEM_RECT] = 5, [ECO_ITEM_CIRCLE] = 3,
    [ECO_ITEM_GLYPH] = 3, [ECO_ITEM_TEXT] = 4, [ECO_ITEM_IMAGE] = 4,
  };
  gsize n = 0;

  if (item->type != ECO_ITEM_PATH)
    return counts[item->type];
  for (guint i = 0; i < item->n_verbs; i++)
    switch (self->verbs->data[item->verbs + i])
      {
      case 'C':
        n += 6;
        break;
      case 'Z':
        break;
      default:
        n += 2;
        break;
      }
  return n;
}

static guint64
hash_item (EcoScene *self, guint64 hash, const EcoItem *item)
{
  const EcoGlyph *glyph;
  const EcoImage *image;

  hash = hash_bytes (hash, &item->type, sizeof item->type);
  hash = hash_bytes (hash, &item->detail, sizeof item->detail);
  hash = hash_bytes (hash, &g_array_index (self->numbers, float, item->data),
                     count_numbers (self, item) * sizeof (float));
  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_PATH:
      hash = hash_bytes (hash, self->verbs->data + item->verbs, item->n_verbs);
      break;
    case ECO_ITEM_TEXT:
      {
        const char *text = eco_scene_string (self, item->verbs);

        hash = hash_bytes (hash, text, strlen (text));
        return hash_bytes (hash, &g_array_index (self->faces, EcoFace, item->look),
                           sizeof (EcoFace));
      }
    case ECO_ITEM_GLYPH:
      glyph = g_ptr_array_index (self->glyphs, item->verbs);
      hash = hash_bytes (hash, &glyph, sizeof glyph);
      break;
    case ECO_ITEM_IMAGE:
      image = g_ptr_array_index (self->images, item->verbs);
      return hash_bytes (hash, &image, sizeof image);
    case ECO_ITEM_RECT:
    case ECO_ITEM_CIRCLE:
      break;
    }
  return hash_bytes (hash, &g_array_index (self->pens, EcoPen, item->look), sizeof (EcoPen));
}

static guint64
hash_group (EcoScene *self, const EcoGroup *group)
{
  guint64 hash = hash_bytes (1, &group->layer, sizeof group->layer);

  for (guint i = 0; i < group->n_items; i++)
    hash = hash_item (self, hash, &g_array_index (self->items, EcoItem, group->first + i));
  return hash;
}

/* What each group looks like, as a number. */
static const guint64 *
get_hashes (EcoScene *self)
{
  g_mutex_lock (&self->lock);
  if (self->hashes == NULL)
    {
      self->hashes = g_new (guint64, self->groups->len + 1);
      for (guint i = 0; i < self->groups->len; i++)
        self->hashes[i] = hash_group (self, &g_array_index (self->groups, EcoGroup, i));
    }
  g_mutex_unlock (&self->lock);
  return self->hashes;
}

/* The boxes of the pieces of a path. */
static void
add_path (EcoScene *self, const EcoItem *item, GArray *rects)
{
  const float *n = &g_array_index (self->numbers, float, item->data);
  double reach = g_array_index (self->pens, EcoPen, item->look).width / 2 + 1;
  EcoPoint at = { 0, 0 };

  for (guint i = 0; i < item->n_verbs; i++)
    {
      char verb = (char) self->verbs->data[item->verbs + i];
      int last = verb == 'C' ? 4 : 0;
      EcoPoint cubic[4] = { at, { n[0], n[1] }, { 0, 0 }, { 0, 0 } }, end = cubic[1];

      if (verb == 'Z')
        continue;
      if (verb == 'C')
        {
          cubic[2] = (EcoPoint) { n[2], n[3] };
          cubic[3] = end = (EcoPoint) { n[last], n[last + 1] };
        }
      for (int k = 0; k < PIECES && verb != 'M'; k++)
        {
          double from = k / (double) PIECES, to = (k + 1) / (double) PIECES, third;
          EcoRect rect = ECO_RECT_EMPTY;
          EcoPoint a, b;

          a = verb == 'C' ? eco_cubic_point (cubic, from) : eco_point_lerp (at, end, from);
          b = verb == 'C' ? eco_cubic_point (cubic, to) : eco_point_lerp (at, end, to);
          third = verb == 'C' ? eco_point_distance (a, b) / 3 : 0;
          eco_rect_add_point (&rect, a);
          eco_rect_add_point (&rect, b);
          rect = eco_rect_expand (&rect, reach + third);
          g_array_append_val (rects, rect);
        }
      n += verb == 'C' ? 6 : 2;
      at = end;
    }
}

static void
add_group (EcoScene *self, const EcoGroup *group, GArray *rects)
{
  EcoRect whole = eco_group_rect (group);

  if ((group->part != ECO_PART_EXCHANGE && group->part != ECO_PART_OWED)
      || MAX (whole.width, whole.height) < LONG)
    {
      g_array_append_val (rects, whole);
      return;
    }
  for (guint i = 0; i < group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (self->items, EcoItem, group->first + i);
      EcoRect rect = eco_item_rect (item);

      if (item->type == ECO_ITEM_PATH && MAX (rect.width, rect.height) >= LONG)
        add_path (self, item, rects);
      else
        g_array_append_val (rects, rect);
    }
}

/* Of each group of @self the one of the old scene that looks the same, plus 1, or 0. */
static guint *
match (EcoScene *old, EcoScene *self, guint8 *found)
{
  guint *matches = g_new0 (guint, self->groups->len + 1);
  const guint64 *hashes = get_hashes (old), *own = get_hashes (self);
  g_autofree guint *next = g_new0 (guint, old->groups->len + 1);
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_int64_hash, g_int64_equal);

  /* From behind, so that of equal ones the first is found first. */
  for (guint i = old->groups->len; i-- > 0;)
    {
      next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, &hashes[i]));
      g_hash_table_insert (firsts, (gpointer) &hashes[i], GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->groups->len; i++)
    {
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, &own[i]));

      if (first == 0)
        continue;
      matches[i] = first;
      found[first - 1] = TRUE;
      if (next[first - 1] != 0)
        g_hash_table_insert (firsts, (gpointer) &hashes[first - 1],
                             GUINT_TO_POINTER (next[first - 1]));
      else
        g_hash_table_remove (firsts, &own[i]);
    }
  return matches;
}

/**
 * eco_scene_warm:
 *
 * Makes what comparing its map and pointing at it need, which is made once: in the thread that made
 * the scene, so that showing it makes nobody wait.
 */
void
eco_scene_warm (EcoScene *self)
{
  EcoScene *map;
  EcoHit hit;

  g_return_if_fail (self != NULL);
  map = eco_scene_get_map (self);
  get_hashes (map);
  eco_scene_hit (map, (EcoPoint) { 0, 0 }, 0, &hit);
}

/**
 * eco_scene_diff:
 * @old: what is on the screen
 * @self: what shall be there
 *
 * Smoothed edges may reach one device px beyond.
 *
 * Returns: (transfer full) (nullable) (element-type EcoRect): where the two
 *   look different; %NULL when that is nearly everywhere
 */
GArray *
eco_scene_diff (EcoScene *old, EcoScene *self)
{
  GArray *rects;
  g_autofree guint8 *found = NULL;
  g_autofree guint *matches = NULL;
  guint last = 0;

  g_return_val_if_fail (old != NULL && self != NULL, NULL);

  if (!eco_style_equal (&old->style, &self->style))
    return NULL;
  rects = g_array_new (FALSE, FALSE, sizeof (EcoRect));
  found = g_new0 (guint8, old->groups->len + 1);
  matches = match (old, self, found);
  for (guint i = 0; i < old->groups->len && rects->len <= MOST_RECTS; i++)
    if (!found[i])
      add_group (old, &g_array_index (old->groups, EcoGroup, i), rects);
  for (guint i = 0; i < self->groups->len && rects->len <= MOST_RECTS; i++)
    if (matches[i] > last)
      last = matches[i];
    else
      add_group (self, &g_array_index (self->groups, EcoGroup, i), rects);
  if (rects->len > MOST_RECTS)
    g_clear_pointer (&rects, g_array_unref);
  return rects;
}
