/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The numbers, path data and text of an SVG, as short as they can be written.
 *
 * A point is relative to the one before it as it was written, so that rounding does not add up;
 * what parts two numbers is left out where the second shows by itself that it begins; and a curve
 * that goes on smoothly does not repeat its first control point. */
#include "config.h"

#include "render/eco-ellipse-private.h"
#include "render/eco-svg-private.h"

#include <math.h>
#include <string.h>

/* How far, in the last decimal, a control point may lie from where a smooth curve has it. */
#define SMOOTH 1

/* Writes @value, of which @unit make 1; returns whether with a decimal point. */
static gboolean
append_number (GString *out, int value, int unit)
{
  char buffer[16];
  int i = sizeof buffer;
  unsigned magnitude = value < 0 ? 0u - (unsigned) value : (unsigned) value;
  unsigned whole = magnitude / (unsigned) unit, part = magnitude % (unsigned) unit;
  gboolean point = part > 0;

  if (point)
    {
      if (unit == 100)
        {
          if (part % 10 > 0)
            buffer[--i] = (char) ('0' + part % 10);
          part /= 10;
        }
      buffer[--i] = (char) ('0' + part);
      buffer[--i] = '.';
    }
  if (whole > 0 || !point)
    do
      buffer[--i] = (char) ('0' + whole % 10);
    while ((whole /= 10) > 0);
  if (value < 0)
    buffer[--i] = '-';
  g_string_append_len (out, buffer + i, (gssize) sizeof buffer - i);
  return point;
}

/**
 * eco_svg_put_number:
 * @value: in units of the last decimal
 * @decimals: 0, 1 or 2
 */
void
eco_svg_put_number (GString *out, int value, int decimals)
{
  append_number (out, value, decimals == 2 ? 100 : decimals == 1 ? 10 : 1);
}

/* A number of a list, with what must part it from the one before. */
static void
put_next (GString *out, EcoSvgPath *data, int value)
{
  gboolean fraction = value > 0 && value < data->unit;

  if (data->number && value >= 0 && !(fraction && data->point))
    g_string_append_c (out, ' ');
  data->point = append_number (out, value, data->unit);
  data->number = TRUE;
}

static void
put_letter (GString *out, EcoSvgPath *data, char letter)
{
  if (letter != data->last)
    {
      g_string_append_c (out, letter);
      data->number = FALSE;
    }
  data->last = letter;
}

static void
put_line (GString *out, EcoSvgPath *data, const int to[2])
{
  int x = to[0] - data->at[0], y = to[1] - data->at[1];
  char letter = x == 0 ? 'v' : y == 0 ? 'h' : 'l';

  put_letter (out, data, letter);
  if (letter != 'v')
    put_next (out, data, x);
  if (letter != 'h')
    put_next (out, data, y);
}

static void
put_curve (GString *out, EcoSvgPath *data, int points[3][2])
{
  const int *at = data->at;
  gboolean smooth = abs (points[0][0] - at[0] - data->reflected[0]) <= SMOOTH
                    && abs (points[0][1] - at[1] - data->reflected[1]) <= SMOOTH;

  put_letter (out, data, smooth ? 's' : 'c');
  for (int i = smooth ? 1 : 0; i < 3; i++)
    {
      put_next (out, data, points[i][0] - at[0]);
      put_next (out, data, points[i][1] - at[1]);
    }
}

static void
put_move (GString *out, EcoSvgPath *data, const int to[2])
{
  char letter = data->begun ? 'm' : 'M';

  data->begun = TRUE;
  data->last = 0;
  put_letter (out, data, letter);
  put_next (out, data, to[0] - data->at[0]);
  put_next (out, data, to[1] - data->at[1]);
  memcpy (data->start, to, sizeof data->start);
}

static void
round_point (const EcoSvgPath *data, const float *point, int rounded[2])
{
  rounded[0] = (int) lround ((data->origin.x + point[0] * data->scale) * data->unit);
  rounded[1] = (int) lround ((data->origin.y + point[1] * data->scale) * data->unit);
}

/* Moves a control point to whole px from where the pen is. */
static void
roughen (const EcoSvgPath *data, int point[2])
{
  for (int axis = 0; axis < 2; axis++)
    {
      double way = point[axis] - data->at[axis];

      point[axis] = data->at[axis] + (int) lround (way / data->unit) * data->unit;
    }
}

/**
 * eco_svg_begin_path:
 *
 * Returns: path data of points in the picture's frame, with nothing written yet
 */
EcoSvgPath
eco_svg_begin_path (const EcoSvg *svg)
{
  return (EcoSvgPath) { .origin = { -svg->x, -svg->y }, .scale = 1, .unit = 10,
                        .rough = !svg->fine };
}

/* Whether a line or curve is too short to be seen; one that makes a figure of its own is not. */
static gboolean
is_tiny (const EcoSvgPath *data, int points[3][2], int n)
{
  if (data->tiny == 0 || data->last == 0 || data->last == 'M' || data->last == 'm')
    return FALSE;
  for (int i = 0; i < n; i++)
    for (int axis = 0; axis < 2; axis++)
      if (abs (points[i][axis] - data->at[axis]) > data->tiny)
        return FALSE;
  return TRUE;
}

/* An ellipse but for the last unit, which closing it draws. */
static void
put_ellipse (GString *out, EcoSvgPath *data, EcoPoint a, EcoPoint b)
{
  double unit = data->scale * data->unit;
  gboolean clockwise = a.x * b.y - a.y * b.x > 0;

  put_letter (out, data, 'a');
  put_next (out, data, (int) lround (MAX (fabs (a.x), fabs (b.x)) * unit));
  put_next (out, data, (int) lround (MAX (fabs (a.y), fabs (b.y)) * unit));
  g_string_append (out, clockwise ? " 0 1 1" : " 0 1 0");
  data->point = FALSE;
  put_next (out, data, b.x > 0.02 ? -1 : b.x < -0.02 ? 1 : 0);
  put_next (out, data, b.y > 0.02 ? -1 : b.y < -0.02 ? 1 : 0);
}

/**
 * eco_svg_put_path:
 * @data: where the points are and how they are written; goes on where it ended
 * @points: x, y pairs
 *
 * Writes path data: the very first point absolute, all others relative.
 */
void
eco_svg_put_path (GString *out, EcoSvgPath *data, const char *verbs, gsize n_verbs,
                  const float *points)
{
  for (gsize i = 0; i < n_verbs; i++)
    {
      EcoPoint a, b;
      int n = verbs[i] == 'C' ? 3 : verbs[i] == 'Z' ? 0 : 1, to[3][2];
      int *end = n > 0 ? to[n - 1] : data->start;

      if (data->tiny > 0 && i > 0 && eco_ellipse_find (verbs + i, points - 2, &a, &b))
        {
          put_ellipse (out, data, a, b);
          points += 24;
          i += 3;
          continue;
        }
      for (int k = 0; k < n; k++, points += 2)
        round_point (data, points, to[k]);
      for (int k = 0; k + 1 < n && data->rough; k++)
        roughen (data, to[k]);
      if (n > 0 && verbs[i] != 'M' && is_tiny (data, to, n))
        continue;
      if (verbs[i] == 'M')
        put_move (out, data, end);
      else if (verbs[i] == 'L')
        put_line (out, data, end);
      else if (verbs[i] == 'C')
        put_curve (out, data, to);
      else
        put_letter (out, data, 'z');
      for (int axis = 0; axis < 2; axis++)
        data->reflected[axis] = verbs[i] == 'C' ? end[axis] - to[1][axis] : 0;
      memcpy (data->at, end, sizeof data->at);
    }
}

/* How many bytes stand for themselves. */
static gsize
count_plain (const char *text)
{
  const char *p = text;

  while (*p >= ' ' && *p <= '~' && *p != '<' && *p != '>' && *p != '&' && *p != '"')
    p++;
  return (gsize) (p - text);
}

/**
 * eco_svg_put_text:
 * @text: UTF-8
 *
 * Writes @text for content and attributes; what XML cannot hold is dropped.
 */
void
eco_svg_put_text (GString *out, const char *text)
{
  while (TRUE)
    {
      gsize plain = count_plain (text);
      gunichar c;

      g_string_append_len (out, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        return;
      c = g_utf8_get_char (text);
      if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c >= 0x20 ? c != 0x7f && c != 0xfffe && c != 0xffff : c == '\t' || c == '\n')
        g_string_append_len (out, text, g_utf8_next_char (text) - text);
      text = g_utf8_next_char (text);
    }
}
