/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The groups of an SVG, and what holds those of a layer that look alike.
 *
 * A thing of the picture is a <g> with its id, its <title> and its shapes. In a large picture,
 * where nobody takes single lines apart but everybody waits for the file, a line is one element
 * with what it carries as its title, the heads of lines that look alike are one, and cards that
 * look alike are brought together, so that a group says once how they are drawn. */
#include "config.h"

#include "render/eco-scene-alike-private.h"
#include "render/eco-svg-private.h"

#include <math.h>

static void
put_id (EcoSvg *svg, const EcoGroup *group)
{
  const char *id = !eco_group_lends_id (group) ? eco_scene_string (svg->scene, group->id) : NULL;

  if (id == NULL)
    return;
  g_string_append (svg->out, " id=\"");
  eco_svg_put_text (svg->out, id);
  g_string_append_c (svg->out, '"');
}

static void
put_title (EcoSvg *svg, const char *title)
{
  g_string_append (svg->out, "<title>");
  eco_svg_put_text (svg->out, title);
  g_string_append (svg->out, "</title>");
}

/* A card says once where it is: its parts are where its outline begins. Returns that place. */
static EcoPoint
put_place (EcoSvg *svg, const EcoGroup *group)
{
  const EcoItem *item = &g_array_index (svg->scene->items, EcoItem, group->first);
  const float *n = &g_array_index (svg->scene->numbers, float, item->data);
  int x = (int) lround ((n[0] - svg->x) * 10), y = (int) lround ((n[1] - svg->y) * 10);

  g_string_append (svg->out, " transform=\"translate(");
  eco_svg_put_number (svg->out, x, 1);
  g_string_append_c (svg->out, ' ');
  eco_svg_put_number (svg->out, y, 1);
  g_string_append (svg->out, ")\"");
  return (EcoPoint) { x / 10.0, y / 10.0 };
}

/* Letters that stand for one word: the word is said once, by the group. */
static gboolean
is_lettering (EcoScene *scene, const EcoGroup *group)
{
  if (group->layer != ECO_LAYER_NAMES || group->title == 0)
    return FALSE;
  for (guint i = 0; i < group->n_items; i++)
    if (g_array_index (scene->items, EcoItem, group->first + i).type != ECO_ITEM_TEXT)
      return FALSE;
  return TRUE;
}

static void
put_group (EcoSvg *svg, const EcoGroup *group, const EcoSvgAttributes *inherited)
{
  EcoScene *scene = svg->scene;
  const char *title = eco_scene_string (scene, group->title);
  EcoSvgAttributes common = *inherited;
  EcoPoint place = { 0, 0 };

  g_string_append (svg->out, "<g");
  put_id (svg, group);
  if (group->layer == ECO_LAYER_NODES)
    place = put_place (svg, group);
  svg->x += place.x;
  svg->y += place.y;
  if (is_lettering (scene, group))
    {
      EcoSvgAttributes shared;

      g_string_append (svg->out, " aria-label=\"");
      eco_svg_put_text (svg->out, title);
      g_string_append_c (svg->out, '"');
      eco_svg_get_attributes (svg, &g_array_index (scene->items, EcoItem, group->first), &shared);
      eco_svg_put_attributes (svg, &shared, inherited);
      for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
        if (shared.values[a] != 0)
          common.values[a] = shared.values[a];
    }
  g_string_append_c (svg->out, '>');
  if (title != NULL && (svg->fine || group->part != ECO_PART_NODE))
    put_title (svg, title);
  for (guint i = 0; i < group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, group->first + i);

      eco_svg_put_item (svg, item, &common);
      while (item->type == ECO_ITEM_TEXT && group->layer == ECO_LAYER_NODES
             && i + 1 < group->n_items && eco_svg_is_continued (scene, item))
        {
          item++;
          i++;
        }
    }
  svg->x -= place.x;
  svg->y -= place.y;
  g_string_append (svg->out, "</g>\n");
}

/* The attributes of a line, with what its head is filled with. */
static void
get_line_attributes (const EcoSvg *svg, const EcoGroup *group, EcoSvgAttributes *attributes)
{
  const EcoItem *line = &g_array_index (svg->scene->items, EcoItem, group->first);
  EcoSvgAttributes head;

  eco_svg_get_pen_attributes (svg, line->look, attributes);
  eco_svg_get_pen_attributes (svg, line[1].look, &head);
  attributes->values[ECO_SVG_FILL] = head.values[ECO_SVG_FILL];
  attributes->values[ECO_SVG_FILL_OPACITY] = head.values[ECO_SVG_FILL_OPACITY];
}

/* Lines that look alike, each with its head. */
static void
put_whole_lines (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  const EcoGroup *groups = (EcoGroup *) svg->scene->groups->data;
  EcoSvgAttributes common = *inherited;

  get_line_attributes (svg, &groups[first], &common);
  g_string_append (svg->out, "<g");
  eco_svg_put_attributes (svg, &common, inherited);
  g_string_append (svg->out, ">\n");
  for (guint i = first; i < end; i++)
    put_group (svg, &groups[i], &common);
  g_string_append (svg->out, "</g>\n");
}

/* Lines that look alike, then the heads of all. */
static void
put_bare_lines (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  const EcoScene *scene = svg->scene;
  const EcoGroup *groups = (EcoGroup *) scene->groups->data;
  const EcoItem *items = (EcoItem *) scene->items->data;
  EcoSvgPath heads = eco_svg_begin_path (svg);
  EcoSvgAttributes look;

  eco_svg_get_attributes (svg, &items[groups[first].first], &look);
  g_string_append (svg->out, "<g");
  eco_svg_put_attributes (svg, &look, inherited);
  g_string_append (svg->out, ">\n");
  for (guint i = first; i < end; i++)
    {
      g_string_append (svg->out, "<path");
      put_id (svg, &groups[i]);
      eco_svg_put_data (svg, &items[groups[i].first]);
      g_string_append_c (svg->out, '>');
      put_title (svg, eco_scene_string (scene, groups[i].brief));
      g_string_append (svg->out, "</path>\n");
    }
  g_string_append (svg->out, "</g>\n<path d=\"");
  for (guint i = first; i < end; i++)
    {
      const EcoItem *head = &items[groups[i].first + 1];

      eco_svg_put_path (svg->out, &heads, (char *) scene->verbs->data + head->verbs, head->n_verbs,
                        &g_array_index (scene->numbers, float, head->data));
    }
  g_string_append_c (svg->out, '"');
  eco_svg_get_attributes (svg, &items[groups[first].first + 1], &look);
  eco_svg_put_attributes (svg, &look, inherited);
  g_string_append (svg->out, "/>\n");
}

/* Lines that look alike follow each other. */
static void
put_lines (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  const EcoGroup *groups = (EcoGroup *) svg->scene->groups->data;
  guint next;

  for (guint i = first; i < end; i = next)
    {
      next = i + 1;
      while (next < end && eco_scene_look_alike (svg->scene, &groups[i], &groups[next]))
        next++;
      if (groups[i].n_items == 2 && groups[i].brief != 0 && !svg->fine)
        put_bare_lines (svg, i, next, inherited);
      else if (groups[i].n_items > 1 && next > i + 1)
        put_whole_lines (svg, i, next, inherited);
      else
        for (guint k = i; k < next; k++)
          put_group (svg, &groups[k], inherited);
    }
}

/* Cards that look alike; there is at least one. */
static void
put_alike (EcoSvg *svg, GPtrArray *groups, const EcoSvgAttributes *inherited)
{
  EcoSvgAttributes common = *inherited;
  EcoSvgTally *tally;

  if (groups->len == 1)
    {
      put_group (svg, groups->pdata[0], inherited);
      return;
    }
  tally = eco_svg_tally_new (svg);
  for (guint i = 0; i < groups->len; i++)
    eco_svg_tally_add (tally, groups->pdata[i]);
  eco_svg_tally_finish (tally, &common);
  g_string_append (svg->out, "<g");
  eco_svg_put_attributes (svg, &common, inherited);
  g_string_append (svg->out, ">\n");
  for (guint i = 0; i < groups->len; i++)
    put_group (svg, groups->pdata[i], &common);
  g_string_append (svg->out, "</g>\n");
}

/* Cards do not lie on each other: those that look alike may follow each other. */
static void
put_cards (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  g_autoptr (GPtrArray) sets = eco_scene_list_alike (svg->scene, first, end);

  for (guint i = 0; i < sets->len; i++)
    put_alike (svg, sets->pdata[i], inherited);
}

/**
 * eco_svg_put_groups:
 * @first: index of the first group of a layer
 * @end: index behind the last one
 * @inherited: what the layer has set
 */
void
eco_svg_put_groups (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  if (svg->layer == ECO_LAYER_EXCHANGES)
    put_lines (svg, first, end, inherited);
  else if (svg->layer == ECO_LAYER_NODES && !svg->fine)
    put_cards (svg, first, end, inherited);
  else
    for (guint i = first; i < end; i++)
      put_group (svg, &g_array_index (svg->scene->groups, EcoGroup, i), inherited);
}
