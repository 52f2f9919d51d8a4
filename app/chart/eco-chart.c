/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What charts have in common: page, title, texts that are cut or broken to their room. */
#include "config.h"

#include "chart/eco-chart-private.h"

#include <math.h>
#include <string.h>

#define LINE 1.34 /* of the size of a text */

/* Begins a chart with a background whose size is known last. */
void
eco_chart_init (EcoChart *self, const EcoChartOptions *options)
{
  EcoRect page = { 0, 0, 1, 1 };

  *self = (EcoChart) { .options = *options };
  self->scene = eco_scene_new_empty (
      options->style != NULL ? options->style : eco_style_get (ECO_THEME_LIGHT), options->catalog);
  self->style = &self->scene->style;
  self->base = options->typesetter != NULL ? eco_typesetter_ref (options->typesetter)
                                           : eco_typesetter_new ();
  self->typesetter = eco_typesetter_ref (
      eco_typesetter_get_for (self->base, eco_style_get_fonts (self->style, FALSE)));
  self->headings = eco_typesetter_ref (
      eco_typesetter_get_for (self->base, eco_style_get_fonts (self->style, TRUE)));
  if (!options->background)
    return;
  eco_scene_begin_group (self->scene, ECO_LAYER_BACKGROUND, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (self->scene, eco_chart_pen (self, self->style->page, 0, 0),
                      ECO_DETAIL_ALWAYS, &page, 0);
  eco_scene_end_group (self->scene);
}

static void
size_background (EcoScene *scene)
{
  EcoItem *item = &g_array_index (scene->items, EcoItem, 0);
  EcoGroup *group = &g_array_index (scene->groups, EcoGroup, 0);
  float *numbers = &g_array_index (scene->numbers, float, item->data);

  item->x = group->x = numbers[0] = (float) scene->page.x;
  item->y = group->y = numbers[1] = (float) scene->page.y;
  item->width = group->width = numbers[2] = (float) scene->page.width;
  item->height = group->height = numbers[3] = (float) scene->page.height;
}

/* The page round what is drawn. Returns the scene; @self is done with. */
EcoScene *
eco_chart_finish (EcoChart *self, const EcoRect *content, const char *title, const char *words)
{
  EcoRect ink = eco_scene_get_ink (self->scene);
  EcoRect page = eco_rect_union (content, &ink);
  double margin = ceil (MAX (self->options.margin * page.height, 1)), missing;

  page = eco_rect_expand (&page, margin);
  missing = page.height * self->options.aspect - page.width;
  if (missing > 0)
    {
      page.x -= missing / 2;
      page.width += missing;
    }
  missing = self->options.aspect > 0 ? page.width / self->options.aspect - page.height : 0;
  if (missing > 0)
    {
      page.y -= missing / 2;
      page.height += missing;
    }
  self->scene->page = page;
  if (self->options.background)
    size_background (self->scene);
  self->scene->title = eco_scene_add_string (self->scene, title);
  self->scene->summary = eco_scene_add_string (self->scene, words);
  self->scene->alt = self->scene->summary;
  eco_typesetter_unref (self->typesetter);
  eco_typesetter_unref (self->headings);
  eco_typesetter_unref (self->base);
  return g_steal_pointer (&self->scene);
}

guint
eco_chart_pen (EcoChart *self, EcoColor fill, EcoColor stroke, double width)
{
  EcoPen pen = { 0 };

  pen.fill = fill;
  pen.stroke = stroke;
  pen.width = (float) width;
  return eco_scene_add_pen (self->scene, &pen);
}

guint
eco_chart_dashed_pen (EcoChart *self, EcoColor stroke, double width)
{
  EcoPen pen = { 0 };

  pen.stroke = stroke;
  pen.width = (float) width;
  pen.n_dashes = 2;
  pen.dashes[0] = 4;
  pen.dashes[1] = 3;
  return eco_scene_add_pen (self->scene, &pen);
}

static guint
add_face (EcoChart *self, const EcoChartType *type)
{
  EcoFace face = { 0 };

  face.color = type->color;
  face.size = (float) type->size;
  face.weight = (guint16) type->weight;
  face.anchor = (guint8) type->anchor;
  face.heading = type->heading ? 1 : 0;
  return eco_scene_add_face (self->scene, &face);
}

double
eco_chart_measure (EcoChart *self, const char *text, const EcoChartType *type)
{
  return eco_typesetter_measure (type->heading ? self->headings : self->typesetter, text,
                                 type->size, type->weight);
}

/* Puts a line of text; returns its width. */
double
eco_chart_put (EcoChart *self, const char *text, EcoPoint at, const EcoChartType *type)
{
  g_autofree char *clean = eco_text_clean (text);
  double width = eco_chart_measure (self, clean, type);

  if (*clean != '\0')
    eco_scene_add_text (self->scene, add_face (self, type), clean, at, 0, width);
  return width;
}

void
eco_chart_put_turned (EcoChart *self, const char *text, EcoPoint at, double degrees,
                      const EcoChartType *type)
{
  if (*text != '\0')
    eco_scene_add_text (self->scene, add_face (self, type), text, at, degrees,
                        eco_chart_measure (self, text, type));
}

/* The text, or as much of it as there is room for. */
char *
eco_chart_fit (EcoChart *self, const char *text, double width, const EcoChartType *type)
{
  g_autofree char *clean = eco_text_clean (text);
  glong n = g_utf8_strlen (clean, -1), low = 0, high = n;

  if (eco_chart_measure (self, clean, type) <= width)
    return g_steal_pointer (&clean);
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *part = g_utf8_substring (clean, 0, middle);
      g_autofree char *cut = g_strconcat (g_strchomp (part), "…", NULL);

      if (eco_chart_measure (self, cut, type) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  {
    g_autofree char *part = g_utf8_substring (clean, 0, low);

    return g_strconcat (g_strchomp (part), "…", NULL);
  }
}

/* The end of as many words as there is room for; of one that is too long all of it. */
static const char *
find_break (EcoChart *self, const char *text, double width, const EcoChartType *type)
{
  const char *end = NULL;

  for (const char *space = strchr (text, ' ');; space = strchr (space + 1, ' '))
    {
      g_autofree char *part
          = space != NULL ? g_strndup (text, (gsize) (space - text)) : g_strdup (text);

      if (eco_chart_measure (self, part, type) > width && end != NULL)
        return end;
      end = space != NULL ? space : text + strlen (text);
      if (space == NULL || eco_chart_measure (self, part, type) > width)
        return end;
    }
}

/* Puts a text of at most @most lines, the first with its baseline at @at; 0 only measures.
 * Returns the height of all lines. */
static double
lay_lines (EcoChart *self, const char *text, const EcoPoint *at, double width, int most,
           const EcoChartType *type)
{
  g_autofree char *clean = eco_text_clean (text);
  const char *rest = clean;
  int n = 0;

  for (; *rest != '\0' && n < most; n++)
    {
      const char *end = find_break (self, rest, width, type);
      g_autofree char *line = NULL, *fitted = NULL;

      if (n + 1 == most)
        end = rest + strlen (rest);
      line = g_strndup (rest, (gsize) (end - rest));
      fitted = eco_chart_fit (self, line, width, type);
      if (at != NULL)
        eco_chart_put (self, fitted, (EcoPoint) { at->x, at->y + n * type->size * LINE }, type);
      rest = *end == ' ' ? end + 1 : end;
    }
  return n * type->size * LINE;
}

double
eco_chart_put_lines (EcoChart *self, const char *text, EcoPoint at, double width, int most,
                     const EcoChartType *type)
{
  return lay_lines (self, text, &at, width, most, type);
}

/* How high such lines are. */
double
eco_chart_measure_lines (EcoChart *self, const char *text, double width, int most,
                         const EcoChartType *type)
{
  return lay_lines (self, text, NULL, width, most, type);
}

static EcoChartType
get_note_type (EcoChart *self)
{
  return (EcoChartType) { ECO_CHART_NOTE, 400, self->style->muted, ECO_ANCHOR_START };
}

/* How high the head is, with the space under it; 0 where there is none. */
double
eco_chart_measure_head (EcoChart *self, const EcoChartHead *head)
{
  EcoChartType note = get_note_type (self);
  double height = ECO_CHART_TITLE + ECO_SPACE_3;

  if (!self->options.title)
    return 0;
  if (self->options.subtitle != NULL)
    height += ECO_CHART_SUBTITLE + ECO_SPACE_2;
  if (head->note != NULL)
    height += eco_chart_measure_lines (self, head->note, head->width, 3, &note) + ECO_SPACE_1;
  return height + ECO_SPACE_4;
}

/* Puts title, subtitle and note, with the upper left corner at @at. */
void
eco_chart_put_head (EcoChart *self, const EcoChartHead *head, EcoPoint at)
{
  EcoFace face = { 0 };
  EcoChartType subtitle = { ECO_CHART_SUBTITLE, 400, self->style->muted, ECO_ANCHOR_START };
  EcoChartType note = get_note_type (self);
  g_autofree char *title = eco_text_clean (head->title);

  if (!self->options.title)
    return;
  face.color = self->style->ink;
  face.size = ECO_CHART_TITLE;
  face.weight = 700;
  face.heading = 1;
  eco_scene_begin_group (self->scene, ECO_LAYER_TITLE, ECO_PART_NONE, NULL, NULL);
  at.y += ECO_CHART_TITLE * 0.8;
  eco_scene_add_text (self->scene, eco_scene_add_face (self->scene, &face), title, at, 0,
                      eco_typesetter_measure (self->headings, title, ECO_CHART_TITLE, 700));
  at.y += ECO_SPACE_3;
  if (self->options.subtitle != NULL)
    {
      at.y += ECO_CHART_SUBTITLE;
      eco_chart_put (self, self->options.subtitle, at, &subtitle);
      at.y += ECO_SPACE_2;
    }
  if (head->note != NULL)
    {
      at.y += ECO_CHART_NOTE;
      eco_chart_put_lines (self, head->note, at, head->width, 3, &note);
    }
  eco_scene_end_group (self->scene);
}

/* The sign that something is missing, as on the map: an open circle. */
void
eco_chart_put_ring (EcoChart *self, EcoPoint centre, double radius, EcoColor color)
{
  eco_scene_add_circle (self->scene, eco_chart_pen (self, 0, color, radius * 0.42),
                        ECO_DETAIL_ALWAYS, centre, radius);
}
