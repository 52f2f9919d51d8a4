/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Feedback above a picture: small scenes of what is selected, under the pointer
 * or about to be hit. They are made from the base scene alone, so they never
 * disagree with what is on the screen. */
#include "config.h"

#include "render/eco-scene-builder.h"
#include "render/eco-scene-line.h"
#include "render/eco-scene-add-private.h"

#include <math.h>

#define LEAST_WIDTH 2.0f /* px of the view; feedback is seen from far away too */
#define BAND_INSET 4.0

/* An empty scene on the same plane. */
static EcoScene *
create_above (EcoScene *base)
{
  EcoScene *scene = eco_scene_new_empty (&base->style, NULL);

  scene->plane = base->plane;
  scene->hole = base->hole;
  return scene;
}

static guint
make_pen (EcoScene *scene, EcoColor fill, EcoColor stroke, double width)
{
  EcoPen pen = { 0 };

  pen.fill = fill;
  pen.stroke = stroke;
  pen.width = (float) width;
  pen.least = LEAST_WIDTH;
  return eco_scene_add_pen (scene, &pen);
}

/* Adds the item's path again with another pen. */
static void
copy_path (EcoScene *scene, EcoScene *base, const EcoItem *item, guint pen)
{
  g_autofree char *verbs = g_strndup ((char *) base->verbs->data + item->verbs, item->n_verbs);
  const float *n = &g_array_index (base->numbers, float, item->data);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));

  for (const char *verb = verbs; *verb != '\0'; verb++)
    for (int k = *verb == 'C' ? 3 : *verb == 'Z' ? 0 : 1; k > 0; k--, n += 2)
      {
        EcoPoint point = { n[0], n[1] };

        g_array_append_val (points, point);
      }
  eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, verbs, (EcoPoint *) points->data);
}

static void
add_node (EcoScene *scene, EcoScene *base, const EcoGroup *group, guint pen)
{
  const EcoItem *outline = &g_array_index (base->items, EcoItem, group->first);
  const float *n = &g_array_index (base->numbers, float, outline->data);

  switch ((EcoItemType) outline->type)
    {
    case ECO_ITEM_RECT:
      {
        EcoRect rect = { n[0] - 3, n[1] - 3, n[2] + 6, n[3] + 6 };

        eco_scene_add_rect (scene, pen, ECO_DETAIL_ALWAYS, &rect, n[4] + 3);
      }
      break;
    case ECO_ITEM_CIRCLE:
      eco_scene_add_circle (scene, pen, ECO_DETAIL_ALWAYS, (EcoPoint) { n[0], n[1] }, n[2] + 3);
      break;
    case ECO_ITEM_PATH:
    case ECO_ITEM_GLYPH:
    case ECO_ITEM_TEXT:
    case ECO_ITEM_IMAGE:
      {
        EcoRect rect = eco_item_rect (outline);

        rect = eco_rect_expand (&rect, 2.5);
        eco_scene_add_rect (scene, pen, ECO_DETAIL_ALWAYS, &rect, 8);
      }
      break;
    }
}

/* Its part of the rings, without the core. */
static void
add_sector (EcoScene *scene, EcoScene *base, const char *id, guint pen)
{
  const EcoBand *first, *last;

  if (base->bands->len < 2)
    return;
  first = &g_array_index (base->bands, EcoBand, 1);
  last = &g_array_index (base->bands, EcoBand, base->bands->len - 1);
  for (guint i = 0; i < base->sectors->len; i++)
    {
      const EcoSceneSector *sector = &g_array_index (base->sectors, EcoSceneSector, i);

      if (g_strcmp0 (eco_scene_string (base, sector->id), id) == 0)
        eco_scene_add_wedge (scene, pen, sector->from, sector->to, first->inner + 2,
                             last->outer - 2);
    }
}

static void
add_feedback (EcoScene *scene, EcoScene *base, const EcoGroup *group, EcoFeedback feedback)
{
  EcoColor accent = base->style.accent;
  EcoColor soft = eco_color_with_alpha (accent, 0.28);
  guint pen = 0;

  eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, (EcoPart) group->part,
                         eco_scene_string (base, group->id), NULL);
  switch (feedback)
    {
    case ECO_FEEDBACK_SELECTED:
      pen = make_pen (scene, 0, accent, 2);
      break;
    case ECO_FEEDBACK_HOVERED:
      pen = make_pen (scene, 0, soft, 4);
      break;
    case ECO_FEEDBACK_TARGET:
      pen = make_pen (scene, eco_color_with_alpha (accent, 0.14), accent, 2.5);
      break;
    case ECO_FEEDBACK_FOUND:
      accent = base->style.found;
      pen = make_pen (scene, 0, accent, 1.6);
      break;
    }
  if (group->part == ECO_PART_RING)
    for (guint half = 0; half < group->n_items; half++)
      copy_path (scene, base, &g_array_index (base->items, EcoItem, group->first + half), pen);
  else if (group->part == ECO_PART_SECTOR)
    add_sector (scene, base, eco_scene_string (base, group->id), pen);
  else if (group->part == ECO_PART_EXCHANGE)
    {
      const EcoItem *line = &g_array_index (base->items, EcoItem, group->first);
      double width = g_array_index (base->pens, EcoPen, line->look).width;

      double alpha = feedback == ECO_FEEDBACK_HOVERED ? 0.28
                     : feedback == ECO_FEEDBACK_FOUND ? 0.4 : 0.55;

      /* Many may be found at once, and they are no more than a hint. */
      pen = make_pen (scene, 0, eco_color_with_alpha (accent, alpha),
                      width + (feedback == ECO_FEEDBACK_FOUND ? 3 : 5));
      copy_path (scene, base, line, pen);
    }
  else
    add_node (scene, base, group, pen);
  eco_scene_end_group (scene);
}

/**
 * eco_scene_new_overlay:
 * @base: the picture
 * @ids: (array length=n_ids): nodes and exchanges; others are skipped
 * @feedback: what to say about them
 *
 * Returns: (transfer full): outlines in the accent colour round these things
 */
EcoScene *
eco_scene_new_overlay (EcoScene *base, const char *const *ids, guint n_ids, EcoFeedback feedback)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  EcoScene *scene;

  g_return_val_if_fail (base != NULL, NULL);

  scene = create_above (base);
  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);
  for (guint i = 0; i < base->groups->len && n_ids > 0; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);
      const char *id = eco_scene_string (base, group->id);

      if (id != NULL && group->part != ECO_PART_NONE && !eco_group_lends_id (group)
          && (group->part != ECO_PART_RING || feedback == ECO_FEEDBACK_SELECTED)
          && g_hash_table_contains (wanted, id))
        add_feedback (scene, base, group, feedback);
    }
  scene->page = eco_scene_get_ink (scene);
  return scene;
}

/**
 * eco_scene_new_subset:
 * @base: the picture
 * @ids: (array length=n_ids): nodes and exchanges
 * @all_but: whether these are left out, instead of shown alone
 *
 * Shares the display list of @base, so it is cheap and agrees with it.
 *
 * Returns: (transfer full): the part of the picture that shows these things,
 *   or all the rest of it
 */
EcoScene *
eco_scene_new_subset (EcoScene *base, const char *const *ids, guint n_ids, gboolean all_but)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  EcoScene *scene;

  g_return_val_if_fail (base != NULL, NULL);

  scene = eco_scene_new_sharing (base);
  /* What is said of the whole is not true of a few things. */
  if (!all_but)
    scene->summary = scene->alt = 0;
  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);
  for (guint i = 0; i < base->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);
      const char *id = group->id != 0 ? eco_scene_string (base, group->id) : NULL;
      gboolean found = id != NULL && group->part != ECO_PART_RING
                       && g_hash_table_contains (wanted, id);

      if (found != all_but)
        g_array_append_val (scene->groups, *group);
    }
  return scene;
}

/**
 * eco_scene_split:
 * @base: the picture
 * @ids: (array length=n_ids): nodes and exchanges, each once
 *
 * As eco_scene_new_subset() for each of them alone, in one pass.
 *
 * Returns: (transfer full) (element-type EcoScene): one for each, in their order
 */
GPtrArray *
eco_scene_split (EcoScene *base, const char *const *ids, guint n_ids)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_scene_unref);

  g_return_val_if_fail (base != NULL, scenes);

  for (guint i = 0; i < n_ids; i++)
    {
      g_hash_table_insert (index, (gpointer) ids[i], GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (scenes, eco_scene_new_sharing (base));
    }
  for (guint i = 0; i < base->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);
      const char *id = group->id != 0 ? eco_scene_string (base, group->id) : NULL;
      guint at = id != NULL && group->part != ECO_PART_RING
                     ? GPOINTER_TO_UINT (g_hash_table_lookup (index, id))
                     : 0;

      if (at > 0)
        g_array_append_val (((EcoScene *) scenes->pdata[at - 1])->groups, *group);
    }
  return scenes;
}

/**
 * eco_scene_new_crop:
 * @margin: px round what is drawn
 *
 * Returns: (transfer full): the same on a page that is just large enough for it
 */
EcoScene *
eco_scene_new_crop (EcoScene *base, double margin)
{
  EcoScene *scene;
  EcoRect ink;

  g_return_val_if_fail (base != NULL, NULL);

  scene = eco_scene_new_sharing (base);
  g_array_append_vals (scene->groups, base->groups->data, base->groups->len);
  ink = eco_scene_get_ink (scene);
  if (!eco_rect_is_empty (&ink))
    scene->page = eco_rect_expand (&ink, margin);
  return scene;
}

/**
 * eco_scene_new_layer:
 * @base: the picture
 * @layer: one of its layers
 * @all_but: whether it is left out, instead of shown alone
 *
 * Shares the display list of @base.
 *
 * Returns: (transfer full): that layer of the picture, or all the rest of it
 */
EcoScene *
eco_scene_new_layer (EcoScene *base, EcoLayer layer, gboolean all_but)
{
  EcoScene *scene;

  g_return_val_if_fail (base != NULL, NULL);

  scene = eco_scene_new_sharing (base);
  for (guint i = 0; i < base->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);

      if ((group->layer == layer) != all_but)
        g_array_append_val (scene->groups, *group);
    }
  return scene;
}

/**
 * eco_scene_get_map:
 * @base: the picture
 *
 * It is made once, so what it is compared and hit by is reckoned once, however often it is shown.
 *
 * Returns: (transfer none): the picture without its legend
 */
EcoScene *
eco_scene_get_map (EcoScene *base)
{
  g_return_val_if_fail (base != NULL, NULL);

  g_mutex_lock (&base->lock);
  if (base->map == NULL)
    base->map = eco_scene_new_layer (base, ECO_LAYER_LEGEND, TRUE);
  g_mutex_unlock (&base->lock);
  return base->map;
}

/**
 * eco_scene_new_without_label:
 * @base: the picture
 * @id: of an exchange
 *
 * Returns: (transfer full): the picture but for the label of that exchange
 */
EcoScene *
eco_scene_new_without_label (EcoScene *base, const char *id)
{
  EcoScene *scene;

  g_return_val_if_fail (base != NULL && id != NULL, NULL);

  scene = eco_scene_new_sharing (base);
  for (guint i = 0; i < base->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);

      if (group->part != ECO_PART_LABEL || g_strcmp0 (eco_scene_string (base, group->id), id) != 0)
        g_array_append_val (scene->groups, *group);
    }
  return scene;
}

/* The part of a ring that is in the sector at an angle. FALSE: the side is not divided. */
static gboolean
add_sector_cell (EcoScene *scene, EcoScene *base, const char *ring_id, EcoSide side, double angle,
                 guint pen)
{
  const EcoSceneSector *sector = eco_scene_find_sector (base, side, angle);

  for (guint i = 1; sector != NULL && i < base->bands->len; i++)
    {
      const EcoBand *band = &g_array_index (base->bands, EcoBand, i);

      if (g_strcmp0 (eco_scene_string (base, band->id), ring_id) != 0)
        continue;
      eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, ECO_PART_NONE, NULL, NULL);
      eco_scene_add_wedge (scene, pen, sector->from, sector->to, band->inner + BAND_INSET,
                           band->outer - BAND_INSET);
      eco_scene_end_group (scene);
      return TRUE;
    }
  return FALSE;
}

/**
 * eco_scene_new_cell:
 * @base: the picture
 * @ring_id: a ring
 * @side: one side, or none for both
 * @angle: degrees, for the sector there alone; NAN for the whole side
 *
 * Returns: (transfer full): the ring on that side, lit up for a drop
 */
EcoScene *
eco_scene_new_cell (EcoScene *base, const char *ring_id, EcoSide side, double angle)
{
  EcoScene *scene;
  guint pen;

  g_return_val_if_fail (base != NULL && ring_id != NULL, NULL);

  scene = create_above (base);
  pen = make_pen (scene, eco_color_with_alpha (base->style.accent, 0.12),
                  eco_color_with_alpha (base->style.accent, 0.6), 1.5);
  for (guint i = isfinite (angle) && add_sector_cell (scene, base, ring_id, side, angle, pen)
                     ? base->groups->len : 0;
       i < base->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (base->groups, EcoGroup, i);
      const char *id = eco_scene_string (base, group->id);

      if (group->part != ECO_PART_RING || id == NULL || !g_str_equal (id, ring_id))
        continue;
      eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, ECO_PART_NONE, NULL, NULL);
      /* The internal half comes first. */
      for (guint half = 0; half < group->n_items; half++)
        if (side == ECO_SIDE_NONE || (half == 0) == (side == ECO_SIDE_INTERNAL))
          copy_path (scene, base, &g_array_index (base->items, EcoItem, group->first + half), pen);
      eco_scene_end_group (scene);
    }
  scene->page = eco_scene_get_ink (scene);
  return scene;
}

/**
 * eco_scene_new_line:
 * @base: the picture, for its style
 * @from: where a new exchange starts
 * @to: where the pointer is
 *
 * Returns: (transfer full): the exchange that is being drawn
 */
EcoScene *
eco_scene_new_line (EcoScene *base, EcoPoint from, EcoPoint to)
{
  EcoScene *scene;
  double dx = to.x - from.x, dy = to.y - from.y, length = MAX (hypot (dx, dy), 1e-6);
  EcoPoint back = { to.x - dx / length * 9, to.y - dy / length * 9 };
  EcoPoint normal = { -dy / length, dx / length };
  EcoPoint line[] = { from,
                      { from.x + dx * 0.3 - normal.x * length * 0.06,
                        from.y + dy * 0.3 - normal.y * length * 0.06 },
                      { from.x + dx * 0.7 - normal.x * length * 0.06,
                        from.y + dy * 0.7 - normal.y * length * 0.06 },
                      back };
  EcoPoint head[] = { to, { back.x + normal.x * 4, back.y + normal.y * 4 },
                      { back.x - normal.x * 4, back.y - normal.y * 4 } };

  g_return_val_if_fail (base != NULL, NULL);

  scene = create_above (base);
  eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_path (scene, make_pen (scene, 0, base->style.accent, 2), ECO_DETAIL_ALWAYS, "MC",
                      line);
  eco_scene_add_path (scene, make_pen (scene, base->style.accent, 0, 0), ECO_DETAIL_ALWAYS, "MLLZ",
                      head);
  eco_scene_end_group (scene);
  scene->page = eco_scene_get_ink (scene);
  return scene;
}

/**
 * eco_scene_new_edge:
 * @base: the picture
 * @radius: px of a line between rings, or 0
 * @angle: degrees of a line between sectors, or NAN
 *
 * Returns: (transfer full): the line where it is being dragged
 */
EcoScene *
eco_scene_new_edge (EcoScene *base, double radius, double angle)
{
  EcoScene *scene;
  guint pen;

  g_return_val_if_fail (base != NULL, NULL);

  scene = create_above (base);
  pen = make_pen (scene, 0, base->style.accent, 2.5);
  eco_scene_begin_group (scene, ECO_LAYER_FEEDBACK, ECO_PART_NONE, NULL, NULL);
  if (radius > 0)
    eco_scene_add_ring_edge (scene, pen, radius);
  if (isfinite (angle) && base->bands->len > 1)
    {
      EcoPoint ends[2] = {
        eco_scene_get_edge_point (base, angle, g_array_index (base->bands, EcoBand, 1).inner),
        eco_plane_get_point (base->plane, angle,
                             g_array_index (base->bands, EcoBand, base->bands->len - 1).outer),
      };

      eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, "ML", ends);
    }
  eco_scene_end_group (scene);
  scene->page = eco_scene_get_ink (scene);
  return scene;
}
