/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A picture of the plan that is a table. */
#include "config.h"

#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>

#define HEADING 14.0
#define CHIP 22.0
#define CHIP_SIZE 11.0
#define CHIPS_X 180.0 /* after their label */
#define ON_A_SLIDE 14  /* rows that can be read from afar */
#define ON_A_PAGE 200
#define MOST_NAMES 3
#define LEGEND_SIZE 11.5

/* A text, a line (without text) or a sign that stands between rows. */
typedef struct
{
  char *text;
  EcoPoint at;
  EcoChartType type;
  double width;   /* of a line; 0 for a text */
  double degrees; /* that a text is turned */
} Later;

static void
clear_later (gpointer data)
{
  g_free (((Later *) data)->text);
}

void
eco_rows_init (EcoRows *self, EcoPlanChart *plan, const EcoChartOptions *options,
               const EcoRowsWords *words, double width)
{
  *self = (EcoRows) { .plan = plan, .words = *words, .width = width };
  self->most = options->aspect > 0 ? ON_A_SLIDE : ON_A_PAGE;
  self->later = g_array_new (FALSE, FALSE, sizeof (Later));
  g_array_set_clear_func (self->later, clear_later);
  eco_chart_init (&self->chart, options);
}

static void
put_later (EcoRows *self, const Later *later)
{
  EcoChart *chart = &self->chart;
  EcoPoint line[] = { later->at, { later->at.x + later->width, later->at.y } };

  if (later->text != NULL && later->degrees != 0)
    eco_chart_put_turned (chart, later->text, later->at, later->degrees, &later->type);
  else if (later->text != NULL)
    eco_chart_put (chart, later->text, later->at, &later->type);
  else
    eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, later->type.color, 1),
                        ECO_DETAIL_ALWAYS, "ML", line);
}

/* Puts what stands between rows; the head and a legend come after it. */
static void
put_between (EcoRows *self)
{
  if (self->later->len == 0)
    return;
  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  for (guint i = 0; i < self->later->len; i++)
    put_later (self, &g_array_index (self->later, Later, i));
  eco_scene_end_group (self->chart.scene);
  g_array_set_size (self->later, 0);
}

static EcoChartHead
get_head (EcoRows *self)
{
  return (EcoChartHead) { self->words.title,
                          self->plan->empty ? self->words.missing : self->words.note,
                          self->width };
}

static void
put_head (EcoRows *self)
{
  EcoChartHead head = get_head (self);

  put_between (self);
  eco_chart_put_head (&self->chart, &head,
                      (EcoPoint) { 0, -eco_chart_measure_head (&self->chart, &head) });
}

/* The page round all rows. Returns the scene; @self is done with. */
EcoScene *
eco_rows_finish (EcoRows *self, const char *summary)
{
  EcoChartHead head = get_head (self);
  EcoRect content = { 0, -eco_chart_measure_head (&self->chart, &head), self->width, 1 };

  content.height = MAX (self->y, 0) - content.y;
  if (self->legend.y == 0)
    put_head (self);
  g_array_unref (self->later);
  return eco_chart_finish (&self->chart, &content, self->words.title,
                           summary != NULL ? summary : head.note);
}

EcoChartType
eco_rows_get_type (EcoRows *self, EcoRowsType type)
{
  const EcoStyle *style = self->chart.style;

  switch (type)
    {
    case ECO_ROWS_NAME:
      return (EcoChartType) { ECO_ROWS_BODY + 0.5, 600, style->ink, ECO_ANCHOR_START };
    case ECO_ROWS_STRONG:
      return (EcoChartType) { ECO_ROWS_BODY, 600, style->ink, ECO_ANCHOR_START };
    case ECO_ROWS_DETAILS:
      return (EcoChartType) { ECO_ROWS_SMALL, 400, style->muted, ECO_ANCHOR_START };
    case ECO_ROWS_WARNING:
      return (EcoChartType) { ECO_ROWS_BODY, 600, eco_rows_get_warning (self),
                              ECO_ANCHOR_START };
    case ECO_ROWS_HEAD:
      return (EcoChartType) { ECO_ROWS_SMALL, 700, style->muted, ECO_ANCHOR_START };
    case ECO_ROWS_TEXT:
    default:
      return (EcoChartType) { ECO_ROWS_BODY, 400, style->ink, ECO_ANCHOR_START };
    }
}

/* What is there, as a colour of its own. */
EcoColor
eco_rows_get_hue (EcoRows *self)
{
  return self->chart.style->dark ? self->chart.style->core_line : self->chart.style->core;
}

EcoColor
eco_rows_get_warning (EcoRows *self)
{
  return eco_plan_get_warning (self->chart.style, self->chart.style->page);
}

/* How many of @n rows are shown: one more is as short as saying so. */
guint
eco_rows_count (EcoRows *self, guint n)
{
  return n <= self->most + 1 ? n : self->most;
}

/* Puts a text that belongs to no row. */
void
eco_rows_say (EcoRows *self, const char *text, EcoPoint at, const EcoChartType *type)
{
  double room = type->anchor == ECO_ANCHOR_START ? self->width - at.x : self->width;
  Later later = { eco_chart_fit (&self->chart, text, room, type), at, *type, 0, 0 };

  g_array_append_val (self->later, later);
}

void
eco_rows_say_turned (EcoRows *self, const char *text, EcoPoint at, double degrees,
                     const EcoChartType *type)
{
  Later later = { g_strdup (text), at, *type, 0, degrees };

  g_array_append_val (self->later, later);
}

static void
rule (EcoRows *self, double y, EcoColor color)
{
  Later later = { NULL, { 0, y }, { .color = color }, self->width, 0 };

  g_array_append_val (self->later, later);
}

/* A heading, with a note beside it, over a section. */
void
eco_rows_put_heading (EcoRows *self, const char *text, const char *note)
{
  EcoChartType type = { HEADING, 700, self->chart.style->ink, ECO_ANCHOR_START };
  EcoChartType beside = { ECO_ROWS_BODY, 400, self->chart.style->muted, ECO_ANCHOR_START };

  if (self->y > 0)
    self->y += ECO_SPACE_6;
  eco_rows_say (self, text, (EcoPoint) { 0, self->y + HEADING }, &type);
  if (note != NULL)
    eco_rows_say (self, note,
                  (EcoPoint) { eco_chart_measure (&self->chart, text, &type) + ECO_SPACE_3,
                               self->y + HEADING },
                  &beside);
  self->y += HEADING + ECO_SPACE_3;
}

void
eco_rows_put_columns (EcoRows *self, const EcoRowsColumn *columns, guint n)
{
  EcoChartType type = eco_rows_get_type (self, ECO_ROWS_HEAD);
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      type.anchor = columns[i].anchor;
      if (columns[i].label != NULL)
        {
          g_autofree char *label
              = eco_chart_fit (&self->chart, columns[i].label, columns[i].width, &type);
          double at = type.anchor == ECO_ANCHOR_END ? x + columns[i].width
                      : type.anchor == ECO_ANCHOR_MIDDLE ? x + columns[i].width / 2 : x;

          eco_rows_say (self, label, (EcoPoint) { at, self->y + ECO_ROWS_SMALL }, &type);
        }
      x += columns[i].width + ECO_ROWS_GAP;
    }
  self->y += ECO_ROWS_SMALL + ECO_SPACE_2;
  rule (self, self->y, eco_color_mix (self->chart.style->page, self->chart.style->muted, 0.55));
}

/* That there are @n more than are shown. */
void
eco_rows_put_more (EcoRows *self, guint n)
{
  EcoChartType type = eco_rows_get_type (self, ECO_ROWS_DETAILS);
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  eco_rows_say (self, text, (EcoPoint) { 0, self->y + ECO_ROWS_SMALL + ECO_SPACE_2 }, &type);
  self->y += ECO_ROWS_SMALL + ECO_SPACE_4;
}

/* A line of text in place of rows. */
void
eco_rows_put_note (EcoRows *self, const char *text)
{
  EcoChartType type = { ECO_ROWS_BODY, 400, self->chart.style->muted, ECO_ANCHOR_START };

  eco_rows_say (self, text, (EcoPoint) { 0, self->y + ECO_ROWS_BODY }, &type);
  self->y += ECO_ROWS_BODY + ECO_SPACE_3;
}

/* ---- Rows */

/* Begins the group of a thing: a row that can be pointed at everywhere, over a hairline. */
void
eco_rows_begin (EcoRows *self, const char *id, const char *title, double height)
{
  EcoChart *chart = &self->chart;
  EcoRect box = { 0, self->y, self->width, height };
  EcoPoint line[] = { { 0, self->y + height }, { self->width, self->y + height } };

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, title);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, 0);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->hairline, 0.8),
                      ECO_DETAIL_SMALL, "ML", line);
  self->row = height;
}

void
eco_rows_end (EcoRows *self)
{
  eco_scene_end_group (self->chart.scene);
  self->y += self->row;
}

/* As much of a text as there is room for; returns its width. */
double
eco_rows_put (EcoRows *self, const char *text, EcoPoint at, double width, EcoRowsType type)
{
  EcoChartType own = eco_rows_get_type (self, type);
  g_autofree char *fitted = text != NULL ? eco_chart_fit (&self->chart, text, width, &own) : NULL;

  return fitted != NULL ? eco_chart_put (&self->chart, fitted, at, &own) : 0;
}

/* The same at the right end of its column. */
void
eco_rows_put_end (EcoRows *self, const char *text, EcoPoint at, double width, EcoRowsType type)
{
  EcoChartType own = eco_rows_get_type (self, type);
  g_autofree char *fitted = text != NULL ? eco_chart_fit (&self->chart, text, width, &own) : NULL;

  own.anchor = ECO_ANCHOR_END;
  if (fitted != NULL)
    eco_chart_put (&self->chart, fitted, (EcoPoint) { at.x + width, at.y }, &own);
}

double
eco_rows_put_lines (EcoRows *self, const char *text, EcoPoint at, double width, int most,
                    EcoRowsType type)
{
  EcoChartType own = eco_rows_get_type (self, type);

  return text != NULL ? eco_chart_put_lines (&self->chart, text, at, width, most, &own) : 0;
}

double
eco_rows_measure_lines (EcoRows *self, const char *text, double width, int most,
                        EcoRowsType type)
{
  EcoChartType own = eco_rows_get_type (self, type);

  return text != NULL ? eco_chart_measure_lines (&self->chart, text, width, most, &own) : 0;
}

/* One or two lines, whose middle is at @at. */
void
eco_rows_put_centred (EcoRows *self, const char *text, EcoPoint at, double width,
                      EcoRowsType type)
{
  EcoChartType own = eco_rows_get_type (self, type);
  double height = eco_chart_measure_lines (&self->chart, text, width, 2, &own);

  at.y += own.size * 0.36 - (height > own.size * 1.5 ? height / 4 : 0);
  eco_chart_put_lines (&self->chart, text, at, width, 2, &own);
}

/* As many of the names as there is room for in a line, in a sentence. */
void
eco_rows_put_names (EcoRows *self, EcoRowsSay say, GPtrArray *names, EcoPoint at, double width)
{
  EcoChartType own = eco_rows_get_type (self, ECO_ROWS_DETAILS);
  g_autofree char *text = NULL;

  for (guint most = MOST_NAMES; most > 0; most--)
    {
      g_autofree char *list = eco_words_join (names, most);

      g_free (text);
      text = say (list);
      if (eco_chart_measure (&self->chart, text, &own) <= width)
        break;
    }
  eco_rows_put (self, text, at, width, ECO_ROWS_DETAILS);
}

/* The sign that something is missing, and what. */
void
eco_rows_put_missing (EcoRows *self, const char *text, EcoPoint at, double width)
{
  eco_chart_put_ring (&self->chart, (EcoPoint) { at.x + 4, at.y - ECO_ROWS_BODY * 0.35 }, 3.2,
                      eco_rows_get_warning (self));
  eco_rows_put (self, text, (EcoPoint) { at.x + 14, at.y }, width - 14, ECO_ROWS_WARNING);
}

/* ---- Chips */

static double
put_chip (EcoRows *self, const EcoRowsChip *chip, EcoPoint at, const char *name, double width,
          gboolean missing)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { CHIP_SIZE, 400, chart->style->card_ink, ECO_ANCHOR_START };
  EcoRect box = { at.x, at.y, width, CHIP };

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, chip->id, chip->name);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, chart->style->card, chart->style->hairline, 1),
                      ECO_DETAIL_ALWAYS, &box, CHIP / 2);
  if (missing)
    eco_chart_put_ring (chart, (EcoPoint) { at.x + 11, at.y + CHIP / 2 }, 2.8,
                        eco_plan_get_warning (chart->style, chart->style->card));
  eco_chart_put (chart, name,
                 (EcoPoint) { at.x + (missing ? 20 : 10), at.y + CHIP / 2 + CHIP_SIZE * 0.36 },
                 &type);
  eco_scene_end_group (chart->scene);
  return width;
}

/* Things one beside the other after a label; @missing: with the sign that something is missing. */
void
eco_rows_put_chips (EcoRows *self, const char *label, const GArray *chips, gboolean missing)
{
  EcoChartType type = { CHIP_SIZE, 400, self->chart.style->card_ink, ECO_ANCHOR_START };
  EcoChartType head = eco_rows_get_type (self, ECO_ROWS_STRONG);
  double left = CHIPS_X, x = left;
  guint n = MIN (chips->len, self->most * 3);

  g_autofree char *fitted = eco_chart_fit (&self->chart, label, left - ECO_SPACE_2, &head);

  eco_rows_say (self, fitted, (EcoPoint) { 0, self->y + CHIP / 2 + ECO_ROWS_BODY * 0.36 }, &head);
  for (guint i = 0; i < n; i++)
    {
      const EcoRowsChip *chip = &g_array_index (chips, EcoRowsChip, i);
      g_autofree char *name = eco_chart_fit (&self->chart, chip->name, 190, &type);
      double width = eco_chart_measure (&self->chart, name, &type) + (missing ? 30 : 20);

      if (x > left && x + width > self->width)
        {
          x = left;
          self->y += CHIP + 6;
        }
      x += put_chip (self, chip, (EcoPoint) { x, self->y }, name, width, missing) + 6;
    }
  self->y += CHIP + ECO_SPACE_2;
  eco_rows_put_more (self, chips->len - n);
}

/* ---- Legend */

/* Whether there is one; it comes after all rows. */
gboolean
eco_rows_begin_legend (EcoRows *self)
{
  if (!self->chart.options.legend || self->plan->empty)
    return FALSE;
  put_head (self);
  self->legend = (EcoPoint) { 0, self->y + ECO_SPACE_6 };
  eco_scene_begin_group (self->chart.scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, _("Legend"));
  return TRUE;
}

void
eco_rows_put_legend (EcoRows *self, EcoRowsSign sign, int which, const char *text)
{
  EcoChartType type = { LEGEND_SIZE, 400, self->chart.style->muted, ECO_ANCHOR_START };
  double width = 22 + eco_chart_measure (&self->chart, text, &type);

  if (self->legend.x > 0 && self->legend.x + width > self->width)
    self->legend = (EcoPoint) { 0, self->legend.y + ECO_SPACE_5 };
  sign (self, (EcoPoint) { self->legend.x + 8, self->legend.y - LEGEND_SIZE * 0.36 }, which);
  eco_chart_put (&self->chart, text, (EcoPoint) { self->legend.x + 22, self->legend.y }, &type);
  self->legend.x += width + ECO_SPACE_5;
}

void
eco_rows_end_legend (EcoRows *self)
{
  eco_scene_end_group (self->chart.scene);
}

/* The first few names, and how many more there are. */
char *
eco_rows_join (GPtrArray *names)
{
  return names->len > 0 ? eco_words_join (names, MOST_NAMES) : NULL;
}
