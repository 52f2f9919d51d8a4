/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of a hand-out while it is set. */
#include "config.h"

#include "chart/eco-pack-page.h"

#include "render/eco-scene-place.h"

#include <math.h>

#define TOP 60.0    /* above the kicker or the title */
#define BOTTOM 64.0 /* below the body */
#define FOOT 34.0   /* of the baseline of the foot, from below */
#define AFTER_HEAD 30.0
#define LEAST_TITLE 26.0 /* size of a title that is long */
#define MOST_CAPTION 2   /* lines */

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

/* Down to the last baseline, with the air below it. */
static double
measure_head (EcoPackPage *self, const EcoPackHead *head)
{
  EcoChartType caption = get_caption_type (self);
  double height = TOP + get_line (ECO_PACK_TITLE);

  if (head->kicker != NULL)
    height += get_line (ECO_PACK_SMALL) + 4;
  if (head->caption != NULL)
    height += eco_chart_measure_lines (&self->chart, head->caption, get_text_width () * 0.75,
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

/* In one line, smaller where it is long. */
static void
put_title (EcoPackPage *self, const char *text, EcoPoint at)
{
  EcoChart *chart = &self->chart;
  EcoTypesetter *plain = chart->typesetter;
  EcoChartType type = { ECO_PACK_TITLE, 700, chart->style->ink, ECO_ANCHOR_START };
  EcoFace face = { .color = type.color, .weight = 700, .heading = 1 };
  g_autofree char *fitted = NULL;
  double width;

  chart->typesetter = chart->headings;
  width = eco_chart_measure (chart, text, &type);
  type.size *= MIN (get_text_width () / MAX (width, 1), 1);
  type.size = MAX (type.size, LEAST_TITLE);
  face.size = (float) type.size;
  fitted = eco_chart_fit (chart, text, get_text_width (), &type);
  eco_scene_add_text (chart->scene, eco_scene_add_face (chart->scene, &face), fitted, at, 0,
                      eco_chart_measure (chart, fitted, &type));
  chart->typesetter = plain;
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
    eco_pack_page_put_lines (self, head->caption, at, get_text_width () * 0.75, MOST_CAPTION,
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
