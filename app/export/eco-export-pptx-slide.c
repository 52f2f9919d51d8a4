/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One slide: the groups of a scene from the bottom to the top.
 *
 * A card with its text, disc and glyph is a group that moves as one; so are the letters of a
 * curved name, the brand and the legend. A band is one shape. */
#include "config.h"

#include "export/eco-export-pptx-private.h"

#include <string.h>

static const EcoItem *
get_items (const EcoPptxSlide *slide, const EcoGroup *group)
{
  return &g_array_index (slide->scene->items, EcoItem, group->first);
}

/* The shape that holds the text of a card: the largest that is filled; of two that are nearly as
 * large, the upper. Returns n_items for none. */
static guint
find_body (const EcoPptxSlide *slide, const EcoGroup *group)
{
  const EcoItem *items = get_items (slide, group);
  guint best = group->n_items;
  double most = 0;

  for (guint i = 0; i < group->n_items; i++)
    {
      double area = (double) items[i].width * items[i].height;

      if (items[i].type > ECO_ITEM_CIRCLE
          || (g_array_index (slide->scene->pens, EcoPen, items[i].look).fill & 0xff) == 0)
        continue;
      /* Of a double outline the inner one is the card. */
      if (area > most || (best < i && area > most * 0.7 && items[i].type == items[best].type))
        {
          best = i;
          most = area;
        }
    }
  return best;
}

static gboolean
is_inside (const EcoItem *text, const EcoItem *body)
{
  return text->x >= body->x - 1 && text->y >= body->y - 1
         && text->x + text->width <= body->x + body->width + 1
         && text->y + text->height <= body->y + body->height + 1;
}

/* The text that stands in the body: the first that is not turned. Returns n_items for none. */
static guint
find_label (EcoPptxSlide *slide, const EcoGroup *group, guint body, guint *n)
{
  const EcoItem *items = get_items (slide, group);

  for (guint i = 0; i < group->n_items; i++)
    if (items[i].type == ECO_ITEM_TEXT
        && g_array_index (slide->scene->numbers, float, items[i].data + 2) == 0)
      {
        *n = eco_pptx_count_texts (slide, &items[i], group->n_items - i);
        return is_inside (&items[i], &items[body]) ? i : group->n_items;
      }
  return group->n_items;
}

/* Writes items from @first on. Returns how many were one thing. */
static guint
put_things (EcoPptxSlide *slide, const EcoGroup *group, guint first, const char *name)
{
  const EcoItem *item = get_items (slide, group) + first;

  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_TEXT:
      return eco_pptx_put_text_box (slide, item, group->n_items - first, FALSE);
    case ECO_ITEM_GLYPH:
      eco_pptx_put_glyph (slide, item);
      return 1;
    case ECO_ITEM_IMAGE:
      eco_pptx_put_image (slide, item);
      return 1;
    case ECO_ITEM_PATH:
    case ECO_ITEM_RECT:
    case ECO_ITEM_CIRCLE:
      eco_pptx_put_item (slide, item, name);
      return 1;
    }
  return 1;
}

/* A card or the brand: the shape with the text, and round it what decorates it. */
static void
put_node (EcoPptxSlide *slide, const EcoGroup *group)
{
  const EcoItem *items = get_items (slide, group);
  const char *title = eco_scene_string (slide->scene, group->title);
  const char *id = eco_scene_string (slide->scene, group->id);
  EcoPptxAnchor *anchor = id != NULL ? g_hash_table_lookup (slide->anchors, id) : NULL;
  guint body = find_body (slide, group), n_texts = 0, label = group->n_items;
  EcoRect rect = eco_group_rect (group);

  if (body < group->n_items)
    label = find_label (slide, group, body, &n_texts);
  eco_pptx_begin_group (slide, &rect, title);
  for (guint i = 0; i < group->n_items;)
    if (i == label)
      i += n_texts;
    else if (i == body)
      {
        const char *text = label < group->n_items
                               ? eco_scene_string (slide->scene, items[label].verbs) : title;
        EcoRect box = eco_item_rect (&items[i]);

        box = eco_rect_expand (
            &box, -g_array_index (slide->scene->pens, EcoPen, items[i].look).width / 2);
        eco_pptx_begin_shape (slide, anchor != NULL ? anchor->shape : 0, text, NULL);
        eco_pptx_put_item_form (slide, &items[i], anchor);
        g_string_append (slide->out, "</p:spPr>");
        if (label < group->n_items)
          eco_pptx_put_body (slide, &items[label], n_texts, &box);
        eco_pptx_end_shape (slide);
        i++;
      }
    else
      i += put_things (slide, group, i, title);
  eco_pptx_end_group (slide);
}

/* Whether all items are paths that look alike. */
static gboolean
is_one_shape (const EcoPptxSlide *slide, const EcoGroup *group)
{
  const EcoItem *items = get_items (slide, group);

  for (guint i = 0; i < group->n_items; i++)
    if (items[i].type != ECO_ITEM_PATH || items[i].look != items[0].look)
      return FALSE;
  return group->n_items > 0;
}

static void
put_group (EcoPptxSlide *slide, const EcoGroup *group)
{
  const char *title = eco_scene_string (slide->scene, group->title);
  EcoRect rect = eco_group_rect (group);

  if (is_one_shape (slide, group))
    {
      eco_pptx_put_paths (slide, get_items (slide, group), group->n_items, title, title);
      g_string_append_c (slide->out, '\n');
      return;
    }
  if (group->n_items > 1)
    eco_pptx_begin_group (slide, &rect, title);
  for (guint i = 0; i < group->n_items;)
    i += put_things (slide, group, i, title);
  if (group->n_items > 1)
    eco_pptx_end_group (slide);
}

/* The title of the picture, which stands on its own. That of the slide comes where it is in the
 * picture, or what was painted before it would cover it. */
static void
put_titles (EcoPptxSlide *slide, const EcoGroup *group, gboolean is_title)
{
  guint first = 0;

  if (is_title)
    {
      eco_pptx_put_text_box (slide, get_items (slide, group), group->n_items, TRUE);
      first = eco_pptx_count_texts (slide, get_items (slide, group), group->n_items);
    }
  for (guint i = first; i < group->n_items;)
    i += put_things (slide, group, i, NULL);
}

/* The first text of the picture's title is that of the slide, unless several slides have it. */
static const EcoGroup *
find_title (const EcoPptxSlide *slide)
{
  for (guint i = 0; i < slide->scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (slide->scene->groups, EcoGroup, i);

      if (group->layer == ECO_LAYER_TITLE && group->n_items > 0
          && get_items (slide, group)->type == ECO_ITEM_TEXT)
        return slide->only
                       || g_strcmp0 (slide->page->name,
                                     eco_scene_string (slide->scene,
                                                       get_items (slide, group)->verbs)) == 0
                   ? group : NULL;
    }
  return NULL;
}

static void
put_background (EcoPptxSlide *slide)
{
  EcoColor color = eco_export_find_background (slide->scene, slide->options);

  if (color == ECO_COLOR_UNSET)
    return;
  g_string_append (slide->out, "<p:bg><p:bgPr>");
  eco_pptx_put_fill (slide, color);
  g_string_append (slide->out, "<a:effectLst/></p:bgPr></p:bg>");
}

static void
free_anchor (gpointer data)
{
  EcoPptxAnchor *anchor = data;

  g_array_unref (anchor->sites);
  g_free (anchor);
}

static void
put_layers (EcoPptxSlide *slide, const EcoGroup *title)
{
  for (guint i = 0; i < slide->scene->groups->len; i++)
    {
      const EcoGroup *group = &g_array_index (slide->scene->groups, EcoGroup, i);

      if (group->n_items == 0 || group->layer == ECO_LAYER_BACKGROUND
          || group->layer == ECO_LAYER_FEEDBACK)
        continue;
      if (group->part == ECO_PART_EXCHANGE)
        eco_pptx_put_exchange (slide, group);
      else if (group->part == ECO_PART_NODE || group->part == ECO_PART_BRAND)
        put_node (slide, group);
      else if (group->layer == ECO_LAYER_TITLE)
        put_titles (slide, group, group == title);
      else
        put_group (slide, group);
    }
}

/**
 * eco_pptx_write_slide:
 * @slide: with its page, sizes and an empty text
 *
 * Writes all of the slide.
 */
void
eco_pptx_write_slide (EcoPptxSlide *slide)
{
  const EcoGroup *title = find_title (slide);

  slide->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_anchor);
  slide->last_id = 1; /* that of the slide's own tree */
  eco_pptx_find_anchors (slide);
  g_string_append (slide->out, ECO_PPTX_HEADER "<p:sld " ECO_PPTX_NAMESPACES "><p:cSld name=\"");
  eco_pptx_put_escaped (slide, slide->page->name);
  g_string_append (slide->out, "\">");
  put_background (slide);
  g_string_append (slide->out, "<p:spTree>" ECO_PPTX_EMPTY_TREE "\n");
  if (title == NULL)
    eco_pptx_put_title (slide, slide->page->name);
  put_layers (slide, title);
  g_string_append (slide->out, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                               "</p:clrMapOvr></p:sld>\n");
  g_clear_pointer (&slide->anchors, g_hash_table_unref);
}
