/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Exchanges as connectors that stay with their cards when these are moved.
 *
 * A card has a site wherever a line ends at it, so that connectors lie where the picture has the
 * lines. A straight line is the usual straight connector. A curved one keeps its own way
 * as a geometry of its own in programs that draw such connectors; the others, LibreOffice
 * among them, replace it by a right-angled way, and are given a curve of the usual kind. */
#include "config.h"

#include "export/eco-export-pptx-private.h"

#include "model/eco-exchange.h"

#include <math.h>
#include <string.h>

#define STRAIGHT 4.0         /* px that a straight connector may be off the line */
#define USUAL_SITES 4        /* of a card, before its own */
#define LEAST_HEAD_BASE 2.0  /* points: thinner lines have heads as if they were as wide */
#define SLIGHT 0.12          /* share of its length that a line bends to count as straight */
#define MAX_POINTS 256
#define MAX_WAYS 2
#define FIRST_MARK 2         /* of a group: behind the line and its head */

/* A namespace that PowerPoint has known since 2019, and LibreOffice does not. */
#define CHOICE "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/" \
               "markup-compatibility/2006\"><mc:Choice xmlns:p159=\"http://schemas.microsoft.com/" \
               "office/powerpoint/2015/09/main\" Requires=\"p159\">"
#define FALLBACK "</mc:Choice><mc:Fallback>"
#define END_CHOICE "</mc:Fallback></mc:AlternateContent>"

/* One way from card to card. An exchange over a channel has two. */
typedef struct
{
  EcoPptxSlide *slide;
  const EcoGroup *group;
  const EcoPen *pen;
  const EcoItem *head; /* of the last way, or NULL */
  const char *verbs;
  guint n_verbs;
  const float *numbers;
  const char *from_node, *to_node; /* NULL where they are not known */
  EcoPoint from, to;   /* tips, px */
  EcoPptxBox box;      /* between the tips */
  gboolean flip_x, flip_y;
  guint id;
  char *ends;          /* its arrow head */
  char *attached;      /* to which sites */
} Connector;

static const float *
get_numbers (const EcoPptxSlide *slide, const EcoItem *item)
{
  return &g_array_index (slide->scene->numbers, float, item->data);
}

static EcoExchange *
find_exchange (EcoPptxSlide *slide, const EcoGroup *group)
{
  const char *id = eco_scene_string (slide->scene, group->id);
  gpointer object = id != NULL && slide->page->ecosystem != NULL
                        ? eco_ecosystem_lookup (slide->page->ecosystem, id) : NULL;

  return object != NULL && ECO_IS_EXCHANGE (object) ? object : NULL;
}

/* Takes what belongs to the way that begins at @verbs, and sets where it ends. */
static void
take_way (Connector *way, const char *verbs, guint n_verbs, gboolean all)
{
  const float *n = way->numbers;

  way->verbs = verbs;
  way->from = (EcoPoint) { n[0], n[1] };
  for (way->n_verbs = 0;
       way->n_verbs < n_verbs && (all || way->n_verbs == 0 || verbs[way->n_verbs] != 'M');
       way->n_verbs++)
    {
      n += verbs[way->n_verbs] == 'C' ? 6 : 2;
      way->to = (EcoPoint) { n[-2], n[-1] };
    }
}

/* The line is the first thing of an exchange, its head the second. Returns how many
 * ways from card to card there are. */
static guint
find_ways (EcoPptxSlide *slide, const EcoGroup *group, Connector ways[MAX_WAYS])
{
  const EcoItem *items = &g_array_index (slide->scene->items, EcoItem, group->first);
  const char *verbs = (const char *) slide->scene->verbs->data + items->verbs;
  EcoExchange *exchange = find_exchange (slide, group);
  Connector way = { .slide = slide, .group = group };
  guint n = 0, at = 0;

  if (group->n_items == 0 || items->type != ECO_ITEM_PATH || items->n_verbs < 2)
    return 0;
  way.pen = &g_array_index (slide->scene->pens, EcoPen, items->look);
  way.numbers = get_numbers (slide, items);
  while (n < MAX_WAYS && at < items->n_verbs)
    {
      ways[n] = way;
      take_way (&ways[n], verbs + at, items->n_verbs - at, n + 1 == MAX_WAYS);
      at += ways[n].n_verbs;
      for (guint i = 0; i < ways[n].n_verbs; i++)
        way.numbers += ways[n].verbs[i] == 'C' ? 6 : 2;
      ways[n].from_node = exchange == NULL ? NULL : n == 0 ? exchange->from : exchange->channel;
      ways[n].to_node = exchange == NULL ? NULL : exchange->channel;
      n++;
    }
  if (exchange != NULL)
    ways[n - 1].to_node = exchange->to;
  if (group->n_items > 1 && items[1].type == ECO_ITEM_PATH && items[1].n_verbs == 4)
    {
      const float *tip = get_numbers (slide, &items[1]);

      ways[n - 1].head = &items[1];
      ways[n - 1].to = (EcoPoint) { tip[0], tip[1] };
    }
  return n;
}

static EcoPptxAnchor *
find_anchor (EcoPptxSlide *slide, const char *node)
{
  return node != NULL ? g_hash_table_lookup (slide->anchors, node) : NULL;
}

static void
add_site (EcoPptxSlide *slide, const char *node, EcoPoint point)
{
  EcoPptxAnchor *anchor = find_anchor (slide, node);

  if (anchor != NULL)
    g_array_append_val (anchor->sites, point);
}

/**
 * eco_pptx_find_anchors:
 *
 * Gives each card of the slide its id and the sites where lines end at it.
 */
void
eco_pptx_find_anchors (EcoPptxSlide *slide)
{
  const EcoGroup *groups = (EcoGroup *) slide->scene->groups->data;

  for (guint i = 0; i < slide->scene->groups->len; i++)
    {
      const char *id = eco_scene_string (slide->scene, groups[i].id);
      EcoPptxAnchor *anchor;

      if (id == NULL || (groups[i].part != ECO_PART_NODE && groups[i].part != ECO_PART_BRAND))
        continue;
      anchor = g_new0 (EcoPptxAnchor, 1);
      anchor->shape = ++slide->last_id;
      anchor->sites = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
      g_hash_table_insert (slide->anchors, (gpointer) id, anchor);
    }
  for (guint i = 0; i < slide->scene->groups->len; i++)
    {
      Connector ways[MAX_WAYS];
      guint n = groups[i].part == ECO_PART_EXCHANGE ? find_ways (slide, &groups[i], ways) : 0;

      for (guint k = 0; k < n; k++)
        {
          add_site (slide, ways[k].from_node, ways[k].from);
          add_site (slide, ways[k].to_node, ways[k].to);
        }
    }
}

/* The place of @point among the sites of @node, as an element. */
static void
append_site (GString *text, EcoPptxSlide *slide, const char *element, const char *node,
             EcoPoint point)
{
  EcoPptxAnchor *anchor = find_anchor (slide, node);

  for (guint i = 0; anchor != NULL && i < anchor->sites->len; i++)
    {
      EcoPoint site = g_array_index (anchor->sites, EcoPoint, i);

      if (site.x == point.x && site.y == point.y)
        {
          g_string_append_printf (text, "<a:%s id=\"%u\" idx=\"%u\"/>", element, anchor->shape,
                                  USUAL_SITES + i);
          return;
        }
    }
}

static char *
dup_attached (const Connector *connector)
{
  GString *text = g_string_new (NULL);

  append_site (text, connector->slide, "stCxn", connector->from_node, connector->from);
  append_site (text, connector->slide, "endCxn", connector->to_node, connector->to);
  return g_string_free (text, FALSE);
}

static const char *
name_head_size (double length, double base)
{
  double share = length / base;

  return share < 2.5 ? "sm" : share < 4 ? "med" : "lg";
}

/* Of the sizes that the format has, those that are next to that of the picture. */
static char *
dup_ends (const Connector *connector)
{
  EcoPptxSlide *slide = connector->slide;
  const float *n;
  double points = slide->scale / ECO_EMU_PER_POINT, base, length;
  EcoPoint tip, foot;

  if (connector->head == NULL)
    return g_strdup ("");
  n = get_numbers (slide, connector->head);
  tip = (EcoPoint) { n[0], n[1] };
  foot = (EcoPoint) { (n[2] + n[4]) / 2, (n[3] + n[5]) / 2 };
  base = MAX (connector->pen->width * points, LEAST_HEAD_BASE);
  length = eco_point_distance (tip, foot) * points;
  return g_strdup_printf (
      "<a:tailEnd type=\"%s\" w=\"%s\" len=\"%s\"/>",
      g_array_index (slide->scene->pens, EcoPen, connector->head->look).stroke != 0 ? "arrow"
                                                                                    : "triangle",
      name_head_size (hypot (n[2] - n[4], n[3] - n[5]) * points, base),
      name_head_size (length, base));
}

/* The points of the way from tip to tip. Returns how many; 0 for too many. */
static guint
list_points (const Connector *connector, char *verbs, EcoPoint *points)
{
  const float *n = connector->numbers;
  guint count = 0;

  for (guint i = 0; i < connector->n_verbs; i++)
    {
      char verb = connector->verbs[i];

      if (verb == 'Z' || count + 4 > MAX_POINTS)
        return 0;
      verbs[i] = i > 0 && verb == 'M' ? 'L' : verb;
      for (int k = verb == 'C' ? 3 : 1; k > 0; k--, n += 2)
        points[count++] = (EcoPoint) { n[0], n[1] };
    }
  verbs[connector->n_verbs] = '\0';
  if (connector->head != NULL)
    {
      strcpy (verbs + connector->n_verbs, "L");
      points[count++] = connector->to;
    }
  return count;
}

/* How far the way is off the straight line between its tips, px. */
static double
measure_bend (const Connector *connector, const EcoPoint *points, guint n)
{
  EcoPoint from = connector->from, to = connector->to;
  double length = MAX (eco_point_distance (from, to), 1e-6), bend = 0;

  for (guint i = 0; i < n; i++)
    bend = MAX (bend, fabs ((points[i].x - from.x) * (to.y - from.y)
                            - (points[i].y - from.y) * (to.x - from.x)) / length);
  return bend;
}

/* The way as geometry in the box between the tips, beyond which it may reach. */
static void
put_geometry (const Connector *connector, const char *verbs, const EcoPoint *points)
{
  EcoPptxSlide *slide = connector->slide;
  const EcoPptxBox *box = &connector->box;

  g_string_append (slide->out, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
                               "<a:rect l=\"l\" t=\"t\" r=\"r\" b=\"b\"/><a:pathLst>");
  eco_pptx_put (slide,
                "<a:path w=\"%" G_GINT64_FORMAT "\" h=\"%" G_GINT64_FORMAT "\" fill=\"none\">",
                box->width, box->height);
  for (const char *verb = verbs; *verb != '\0'; verb++)
    {
      const char *name = *verb == 'M' ? "moveTo" : *verb == 'L' ? "lnTo" : "cubicBezTo";

      eco_pptx_put (slide, "<a:%s>", name);
      for (int k = 0; k < (*verb == 'C' ? 3 : 1); k++, points++)
        {
          gint64 x = eco_pptx_x (slide, points->x) - box->x;
          gint64 y = eco_pptx_y (slide, points->y) - box->y;

          eco_pptx_put (slide, "<a:pt x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/>",
                        connector->flip_x ? box->width - x : x,
                        connector->flip_y ? box->height - y : y);
        }
      eco_pptx_put (slide, "</a:%s>", name);
    }
  g_string_append (slide->out, "</a:path></a:pathLst></a:custGeom>");
}

/* @preset names a geometry; NULL for that of the picture. */
static void
put_connector (const Connector *connector, const char *preset, const char *verbs,
               const EcoPoint *points)
{
  EcoPptxSlide *slide = connector->slide;
  const char *title = eco_scene_string (slide->scene, connector->group->title);

  g_string_append (slide->out, "<p:cxnSp><p:nvCxnSpPr>");
  eco_pptx_put_names (slide, connector->id, title, title);
  eco_pptx_put (slide, "<p:cNvCxnSpPr>%s</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>",
                connector->attached);
  eco_pptx_put_xfrm (slide,
                     connector->flip_x ? connector->flip_y ? " flipH=\"1\" flipV=\"1\""
                                                           : " flipH=\"1\""
                     : connector->flip_y ? " flipV=\"1\"" : "",
                     &connector->box);
  if (preset != NULL)
    eco_pptx_put (slide, "<a:prstGeom prst=\"%s\"><a:avLst/></a:prstGeom>", preset);
  else
    put_geometry (connector, verbs, points);
  g_string_append (slide->out, "<a:noFill/>");
  eco_pptx_put_line (slide, connector->pen, connector->ends);
  g_string_append (slide->out, "</p:spPr></p:cxnSp>");
}

/* The signs of a status on the line, which @move brings to where the line is. */
static void
put_marks (const Connector *connector, EcoPoint move)
{
  EcoPptxSlide *slide = connector->slide;
  const EcoGroup *group = connector->group;
  const EcoItem *items = &g_array_index (slide->scene->items, EcoItem, group->first);
  const char *title = eco_scene_string (slide->scene, group->title);
  EcoPoint corner = slide->corner;
  EcoRect rect = ECO_RECT_EMPTY;

  for (guint i = FIRST_MARK; i < group->n_items; i++)
    {
      EcoRect other = eco_item_rect (&items[i]);

      rect = eco_rect_union (&rect, &other);
    }
  slide->corner = (EcoPoint) { corner.x - move.x, corner.y - move.y };
  eco_pptx_begin_group (slide, &rect, title);
  for (guint i = FIRST_MARK; i < group->n_items; i++)
    if (items[i].type == ECO_ITEM_PATH || items[i].type == ECO_ITEM_CIRCLE)
      eco_pptx_put_item (slide, &items[i], title);
  eco_pptx_end_group (slide);
  slide->corner = corner;
}

static void
place (Connector *connector)
{
  EcoPptxSlide *slide = connector->slide;
  gint64 x = eco_pptx_x (slide, connector->to.x) - eco_pptx_x (slide, connector->from.x);
  gint64 y = eco_pptx_y (slide, connector->to.y) - eco_pptx_y (slide, connector->from.y);

  connector->flip_x = x < 0;
  connector->flip_y = y < 0;
  connector->box = (EcoPptxBox) { eco_pptx_x (slide, MIN (connector->from.x, connector->to.x)),
                                  eco_pptx_y (slide, MIN (connector->from.y, connector->to.y)),
                                  ABS (x), ABS (y) };
  connector->id = ++slide->last_id;
  connector->ends = dup_ends (connector);
  connector->attached = dup_attached (connector);
}

/* From the signs of the line to the middle between its tips, where all usual connectors pass. */
static EcoPoint
find_move (const Connector *connector)
{
  const EcoItem *mark = &g_array_index (connector->slide->scene->items, EcoItem,
                                        connector->group->first + FIRST_MARK);

  return (EcoPoint) {
    (connector->from.x + connector->to.x) / 2 - mark->x - mark->width / 2,
    (connector->from.y + connector->to.y) / 2 - mark->y - mark->height / 2,
  };
}

static void
put_way (Connector *connector, gboolean marks)
{
  EcoPptxSlide *slide = connector->slide;
  EcoPoint nowhere = { 0, 0 }, points[MAX_POINTS + 1];
  char verbs[MAX_POINTS + 2];
  guint n, id;
  double bend;

  place (connector);
  n = list_points (connector, verbs, points);
  bend = measure_bend (connector, points, n);
  if (n == 0 || bend < STRAIGHT)
    {
      put_connector (connector, "straightConnector1", NULL, NULL);
      if (marks)
        put_marks (connector, nowhere);
    }
  else
    {
      gboolean slight = bend < SLIGHT * eco_point_distance (connector->from, connector->to);

      g_string_append (slide->out, CHOICE);
      put_connector (connector, NULL, verbs, points);
      id = slide->last_id;
      if (marks)
        put_marks (connector, nowhere);
      g_string_append (slide->out, FALLBACK);
      slide->last_id = id;
      put_connector (connector, slight ? "straightConnector1" : "curvedConnector3", NULL, NULL);
      if (marks)
        put_marks (connector, find_move (connector));
      g_string_append (slide->out, END_CHOICE);
    }
  g_string_append_c (slide->out, '\n');
  g_free (connector->ends);
  g_free (connector->attached);
}

/**
 * eco_pptx_put_exchange:
 * @group: of an exchange
 */
void
eco_pptx_put_exchange (EcoPptxSlide *slide, const EcoGroup *group)
{
  Connector ways[MAX_WAYS];
  guint n = find_ways (slide, group, ways);

  for (guint i = 0; i < n; i++)
    put_way (&ways[i], i == 0 && group->n_items > FIRST_MARK);
}
