/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of a hand-out while it is set. */
#include "config.h"

#include "chart/eco-pack-page.h"

#include "render/eco-scene-builder.h"
#include "render/eco-scene-place.h"

#include <math.h>

#define TOP 60.0    /* above the kicker or the title */
#define BOTTOM 64.0 /* below the body */
#define FOOT 34.0   /* of the baseline of the foot, from below */
#define AFTER_HEAD 30.0
#define LEAST_TITLE 26.0 /* size of a title that is long */
#define MOST_CAPTION 4   /* lines */
#define ROUND 1.3        /* most width by height of a map with a column beside it */
#define COLUMN_GAP 40.0
#define COLUMN_TOP 44.0
#define COLUMN_TITLE 1.35 /* of the column that a title may be wide beside the top of a round map */
#define LEGEND_SCALE 0.78

static EcoChartType
get_caption_type (const EcoPackPage *self)
{
  return (EcoChartType) { ECO_PACK_CAPTION, 400, self->chart.style->muted, ECO_ANCHOR_START };
}

static double
get_line (double size)
{
  return size * 1.34;
}

static double
get_text_width (void)
{
  return ECO_PACK_WIDTH - 2 * ECO_PACK_MARGIN;
}

/* A caption is no wider than can be read, nor than a column beside a map. */
static double
get_caption_width (const EcoPackHead *head)
{
  return head->narrow ? ECO_PACK_COLUMN : get_text_width () * 0.75;
}

/* Down to the last baseline, with the air below it. */
static double
measure_head (EcoPackPage *self, const EcoPackHead *head)
{
  EcoChartType caption = get_caption_type (self);
  double height = TOP + get_line (ECO_PACK_TITLE);

  if (head->kicker != NULL)
    height += get_line (ECO_PACK_SMALL) + 4;
  if (head->caption != NULL)
    height += eco_chart_measure_lines (&self->chart, head->caption, get_caption_width (head),
                                       MOST_CAPTION, &caption);
  return height + AFTER_HEAD;
}

/**
 * eco_pack_page_init:
 * @options: its aspect is that of the page
 * @head: (nullable): what will stand above the body
 *
 * Begins a page.
 */
void
eco_pack_page_init (EcoPackPage *self, const EcoChartOptions *options, const EcoPackHead *head)
{
  double aspect = options->aspect > 0 ? options->aspect : ECO_PACK_ASPECT;
  double top;

  eco_chart_init (&self->chart, options);
  self->height = ceil (ECO_PACK_WIDTH / aspect);
  top = head != NULL && head->title != NULL ? measure_head (self, head) : ECO_PACK_MARGIN;
  self->body = (EcoRect) { ECO_PACK_MARGIN, top, get_text_width (),
                           self->height - BOTTOM - top };
}

/**
 * eco_pack_page_add_scene:
 * @part: a picture
 * @into: where it goes, as large as there is room
 */
void
eco_pack_page_add_scene (EcoPackPage *self, EcoScene *part, const EcoRect *into)
{
  eco_scene_add_scene (self->chart.scene, part, NULL, into);
}

/* In the colour of the page, over what stands out of a window. */
static void
cover (EcoPackPage *self, const EcoRect *rect)
{
  EcoScene *scene = self->chart.scene;

  if (rect->width <= 0 || rect->height <= 0)
    return;
  eco_scene_begin_group (scene, ECO_LAYER_BRAND, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (scene, eco_chart_pen (&self->chart, self->chart.style->page, 0, 0),
                      ECO_DETAIL_ALWAYS, rect, 0);
  eco_scene_end_group (scene);
}

/**
 * eco_pack_page_add_window:
 * @part: a picture
 * @from: the part of it that is shown
 * @into: where it goes; what is outside of it is covered
 */
void
eco_pack_page_add_window (EcoPackPage *self, EcoScene *part, const EcoRect *from,
                           const EcoRect *into)
{
  double right = into->x + into->width, bottom = into->y + into->height;

  eco_scene_add_scene (self->chart.scene, part, from, into);
  cover (self, &(EcoRect) { 0, 0, ECO_PACK_WIDTH, into->y });
  cover (self, &(EcoRect) { 0, bottom, ECO_PACK_WIDTH, self->height - bottom });
  cover (self, &(EcoRect) { 0, into->y, into->x, into->height });
  cover (self, &(EcoRect) { right, into->y, ECO_PACK_WIDTH - right, into->height });
}

/**
 * eco_pack_page_add_panel:
 * @content: what will lie on it
 * @inset: px round the content
 *
 * Puts a sheet in the colour of the page over a picture.
 */
void
eco_pack_page_add_panel (EcoPackPage *self, const EcoRect *content, double inset)
{
  EcoRect sheet = eco_rect_expand (content, inset);
  const EcoStyle *style = self->chart.style;

  eco_scene_begin_group (self->chart.scene, ECO_LAYER_BRAND, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (self->chart.scene,
                      eco_chart_pen (&self->chart, style->page, style->hairline, 1),
                      ECO_DETAIL_ALWAYS, &sheet, 8);
  eco_scene_end_group (self->chart.scene);
}

/**
 * eco_pack_page_has_column:
 * @map: what goes on the page
 * @head: (nullable): what stands above it
 * @room: (out): where the map goes
 *
 * Returns: whether the map is round enough to leave a column beside it; it then goes up to the
 *   upper edge where the title is short
 */
gboolean
eco_pack_page_has_column (EcoPackPage *self, EcoScene *map, const EcoPackHead *head, EcoRect *room)
{
  EcoRect ink = eco_scene_get_ink (map);
  double left = ECO_PACK_COLUMN + COLUMN_GAP;

  *room = self->body;
  if (ink.width > ink.height * ROUND)
    return FALSE;
  room->x += left;
  room->width -= left;
  if (head == NULL || head->title == NULL
      || eco_pack_page_measure_title (self, head) < ECO_PACK_COLUMN * COLUMN_TITLE)
    {
      room->height += room->y - COLUMN_TOP;
      room->y = COLUMN_TOP;
    }
  return TRUE;
}

/* In the lower left corner, as large as it is read with ease. */
static void
add_legend (EcoPackPage *self, EcoScene *map)
{
  g_autoptr (EcoScene) legend = eco_scene_new_layer (map, ECO_LAYER_LEGEND, FALSE);
  EcoRect ink = eco_scene_get_ink (legend), into;
  double room = self->body.height - ECO_SPACE_6, scale = LEGEND_SCALE;

  if (eco_rect_is_empty (&ink))
    return;
  scale = MIN (scale, MIN (ECO_PACK_COLUMN / ink.width, room / ink.height));
  into = (EcoRect) { self->body.x,
                     self->body.y + self->body.height - ink.height * scale - ECO_SPACE_4,
                     ink.width * scale, ink.height * scale };
  eco_pack_page_add_scene (self, legend, &into);
}

/**
 * eco_pack_page_add_map:
 * @map: with or without its legend
 * @head: (nullable): what stands above it
 *
 * Puts a map in the middle of the body, or beside its legend.
 */
void
eco_pack_page_add_map (EcoPackPage *self, EcoScene *map, const EcoPackHead *head)
{
  g_autoptr (EcoScene) rest = eco_scene_new_layer (map, ECO_LAYER_LEGEND, TRUE);
  EcoRect room;

  if (eco_pack_page_has_column (self, rest, head, &room))
    {
      eco_pack_page_add_scene (self, rest, &room);
      add_legend (self, map);
    }
  else
    eco_pack_page_add_scene (self, map, &room);
}

/**
 * eco_pack_page_measure_title:
 *
 * Returns: how wide the title is where it has room
 */
double
eco_pack_page_measure_title (EcoPackPage *self, const EcoPackHead *head)
{
  EcoChartType type
      = { ECO_PACK_TITLE, 700, self->chart.style->ink, ECO_ANCHOR_START, .heading = TRUE };

  return eco_chart_measure (&self->chart, head->title, &type);
}

/* In one line, smaller where it is long. */
static void
put_title (EcoPackPage *self, const char *text, EcoPoint at)
{
  EcoChart *chart = &self->chart;
  EcoChartType type
      = { ECO_PACK_TITLE, 700, chart->style->ink, ECO_ANCHOR_START, .heading = TRUE };
  double width = eco_chart_measure (chart, text, &type);
  g_autofree char *fitted = NULL;

  type.size = MAX (type.size * MIN (get_text_width () / MAX (width, 1), 1), LEAST_TITLE);
  fitted = eco_chart_fit (chart, text, get_text_width (), &type);
  eco_chart_put (chart, fitted, at, &type);
}

/**
 * eco_pack_page_put_head:
 *
 * Puts what stands above the body.
 */
void
eco_pack_page_put_head (EcoPackPage *self, const EcoPackHead *head)
{
  EcoScene *scene = self->chart.scene;
  EcoChartType caption = get_caption_type (self);
  EcoChartType kicker = { ECO_PACK_SMALL, 600, self->chart.style->muted, ECO_ANCHOR_START };
  EcoPoint at = { ECO_PACK_MARGIN, TOP };

  if (head->kicker != NULL)
    at.y += get_line (ECO_PACK_SMALL) + 4;
  at.y += ECO_PACK_TITLE * 0.82;
  eco_scene_begin_group (scene, ECO_LAYER_TITLE, ECO_PART_NONE, NULL, NULL);
  put_title (self, head->title, at);
  eco_scene_end_group (scene);
  if (head->kicker != NULL)
    eco_pack_page_put (self, head->kicker,
                        (EcoPoint) { ECO_PACK_MARGIN, TOP + ECO_PACK_SMALL * 0.9 }, &kicker);
  at.y += ECO_PACK_TITLE * 0.52 + ECO_PACK_CAPTION;
  if (head->caption != NULL)
    eco_pack_page_put_lines (self, head->caption, at, get_caption_width (head), MOST_CAPTION,
                             &caption);
}

/**
 * eco_pack_page_put_foot:
 * @text: what the pages belong to
 * @number: of the page, from 1
 */
void
eco_pack_page_put_foot (EcoPackPage *self, const char *text, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  EcoChartType type = { ECO_PACK_SMALL, 400, self->chart.style->muted, ECO_ANCHOR_START };
  g_autofree char *fitted = eco_chart_fit (&self->chart, text, get_text_width () * 0.8, &type);
  double y = self->height - FOOT;

  eco_pack_page_put (self, fitted, (EcoPoint) { ECO_PACK_MARGIN, y }, &type);
  type.anchor = ECO_ANCHOR_END;
  eco_pack_page_put (self, digits, (EcoPoint) { ECO_PACK_WIDTH - ECO_PACK_MARGIN, y }, &type);
}

/**
 * eco_pack_page_finish:
 * @title: what the page is called
 * @words: what is on it, for those who do not see it
 *
 * Returns: (transfer full): the page
 */
EcoScene *
eco_pack_page_finish (EcoPackPage *self, const char *title, const char *words)
{
  EcoRect page = { 0, 0, ECO_PACK_WIDTH, self->height };
  EcoScene *scene;

  self->chart.options.margin = 0;
  self->chart.options.aspect = 0;
  eco_scene_set_fixed (self->chart.scene, &page);
  scene = eco_chart_finish (&self->chart, &page, title, words);
  eco_scene_set_fixed (scene, &page);
  return scene;
}

/* ---- Texts of the body */

/**
 * eco_pack_page_put:
 *
 * Puts a line of text.
 *
 * Returns: its width
 */
double
eco_pack_page_put (EcoPackPage *self, const char *text, EcoPoint at, const EcoChartType *type)
{
  double width;

  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, NULL);
  width = eco_chart_put (&self->chart, text, at, type);
  eco_scene_end_group (self->chart.scene);
  return width;
}

/**
 * eco_pack_page_put_lines:
 * @at: of the first baseline
 * @most: lines
 *
 * Puts a text that is broken into lines.
 *
 * Returns: the height of all lines
 */
double
eco_pack_page_put_lines (EcoPackPage *self, const char *text, EcoPoint at, double width, int most,
                          const EcoChartType *type)
{
  double height;

  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, NULL);
  height = eco_chart_put_lines (&self->chart, text, at, width, most, type);
  eco_scene_end_group (self->chart.scene);
  return height;
}

/**
 * eco_pack_page_put_rule:
 *
 * Puts a thin line.
 */
void
eco_pack_page_put_rule (EcoPackPage *self, EcoPoint at, double width)
{
  EcoRect rule = { at.x, at.y, width, 1 };

  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (self->chart.scene,
                      eco_chart_pen (&self->chart, self->chart.style->hairline, 0, 0),
                      ECO_DETAIL_ALWAYS, &rule, 0);
  eco_scene_end_group (self->chart.scene);
}
