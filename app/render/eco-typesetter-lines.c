/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTypesetter: fills lines, as even as they can be. */
#include "config.h"

#include "render/eco-typesetter-private.h"

#include "render/eco-breaks.h"

#include <string.h>

#define LONG_WORD 1.45 /* widths of a line that a word may take before it is broken itself */

/* A piece of text that no line end may part, and the white space behind it. */
typedef struct
{
  int end;         /* byte offset behind it */
  double width;    /* with the white space */
  double bare;     /* without, and with the hyphen that ends a line here */
  gboolean hyphen;
} Segment;

static void
add_segment (EcoTypesetter *self, GArray *segments, const char *text, int from, int to,
             gboolean hyphen, double size, int weight)
{
  g_autofree char *word = eco_breaks_dup_line (text + from, (gsize) (to - from), FALSE);
  Segment segment = { .end = to, .hyphen = hyphen };
  int blanks = 0;

  while (blanks < to - from && text[to - 1 - blanks] == ' ')
    blanks++;
  segment.bare = segment.width = eco_typesetter_measure (self, word, size, weight);
  if (blanks > 0)
    segment.width += blanks * eco_typesetter_measure (self, " ", size, weight);
  if (hyphen)
    segment.bare += eco_typesetter_measure (self, "-", size, weight);
  g_array_append_val (segments, segment);
}

/* @width: up to this a word is not too long for a line */
static GArray *
find_segments (EcoTypesetter *self, const char *text, double size, int weight, double width)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  int length, from = 0;
  g_autofree guint8 *breaks = eco_breaks_find (text, &length);
  const char *p = text, *inner = text;

  for (int i = 0, first = 0; i < length; i++)
    {
      int start = from;

      p = g_utf8_next_char (p);
      if (i + 1 < length && breaks[i + 1] != ECO_BREAK_PLAIN && breaks[i + 1] != ECO_BREAK_SOFT)
        continue;
      add_segment (self, segments, text, from, (int) (p - text),
                   i + 1 < length && breaks[i + 1] == ECO_BREAK_SOFT, size, weight);
      from = (int) (p - text);
      if (g_array_index (segments, Segment, segments->len - 1).bare > width)
        {
          /* Once more, in its parts. */
          gboolean soft = g_array_index (segments, Segment, segments->len - 1).hyphen;

          g_array_set_size (segments, segments->len - 1);
          inner = text + start;
          for (int k = first; k <= i; k++, inner = g_utf8_next_char (inner))
            if (k > first && (breaks[k] == ECO_BREAK_INNER || breaks[k] == ECO_BREAK_HYPHEN))
              {
                add_segment (self, segments, text, start, (int) (inner - text),
                             breaks[k] == ECO_BREAK_HYPHEN, size, weight);
                start = (int) (inner - text);
              }
          add_segment (self, segments, text, start, from, soft, size, weight);
        }
      first = i + 1;
    }
  return segments;
}

/* Fills up to @n lines with at most @width, each with at least one segment.
 * @ends receives the index of the segment behind each line.
 * Returns the number of lines, or -1 when @n do not suffice. */
static int
fill_lines (GArray *segments, double width, int n, guint ends[ECO_MAX_LINES])
{
  guint from = 0;

  for (int line = 0; line < n; line++)
    {
      double sum = 0;
      guint i = from;

      for (; i < segments->len; i++)
        {
          Segment *segment = &g_array_index (segments, Segment, i);

          if (i > from && sum + segment->bare > width)
            break;
          sum += segment->width;
        }
      ends[line] = i;
      from = i;
      if (from == segments->len)
        return line + 1;
    }
  return -1;
}

/* The narrowest lines that hold everything, so that they are even. */
static int
fill_evenly (GArray *segments, double natural, double most, guint ends[ECO_MAX_LINES])
{
  int n = 2;

  while (n < ECO_MAX_LINES && natural / n > most)
    n++;
  for (; n <= ECO_MAX_LINES; n++)
    for (double width = natural / n; width <= most * 1.001; width += MAX (most / 40, 1))
      {
        int filled = fill_lines (segments, width, n, ends);

        if (filled > 0)
          return filled;
      }
  return -1;
}

static void
append_ellipsis (char **line)
{
  char *longer = g_strconcat (g_strchomp (*line), "…", NULL);

  g_free (*line);
  *line = longer;
}

/* Cuts a line that nothing can break, and puts an ellipsis behind it. */
static void
shorten_line (EcoTypesetter *self, EcoLines *lines, int i, double size, int weight, double most)
{
  glong low = 1, high = MIN (g_utf8_strlen (lines->lines[i], -1), 400);
  char *cut = NULL;

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;

      g_free (cut);
      cut = g_utf8_substring (lines->lines[i], 0, middle);
      append_ellipsis (&cut);
      if (_eco_typesetter_measure_now (self, cut, weight) * size / ECO_MEASURE_SIZE <= most)
        low = middle;
      else
        high = middle - 1;
    }
  g_free (cut);
  cut = g_utf8_substring (lines->lines[i], 0, low);
  append_ellipsis (&cut);
  g_free (lines->lines[i]);
  lines->lines[i] = cut;
  lines->widths[i] = _eco_typesetter_measure_now (self, cut, weight) * size / ECO_MEASURE_SIZE;
  lines->shortened = TRUE;
}

/* As eco_typesetter_break(), not remembered. */
void
_eco_typesetter_break_now (EcoTypesetter *self, const char *text, double size, int weight,
                           double width, double most, EcoLines *lines)
{
  g_autoptr (GArray) segments = NULL;
  guint ends[ECO_MAX_LINES] = { 0 };
  double natural;
  int from = 0;

  natural = strlen (text) < 4096 ? eco_typesetter_measure (self, text, size, weight) : 1e6;
  segments = natural > width ? find_segments (self, text, size, weight, width * LONG_WORD)
                              : NULL;
  lines->n_lines = segments != NULL ? fill_evenly (segments, natural, most, ends) : 1;
  if (lines->n_lines < 0)
    {
      lines->n_lines = fill_lines (segments, most, ECO_MAX_LINES, ends);
      lines->shortened = lines->n_lines < 0;
      if (lines->shortened)
        lines->n_lines = ECO_MAX_LINES;
    }
  for (int i = 0; i < lines->n_lines; i++)
    {
      const Segment *last =
          segments != NULL ? &g_array_index (segments, Segment, ends[i] - 1) : NULL;
      int to = last != NULL ? last->end : (int) strlen (text);

      lines->lines[i] = eco_breaks_dup_line (text + from, (gsize) (to - from),
                                             last != NULL && last->hyphen && text[to] != '\0');
      if (lines->shortened && i == ECO_MAX_LINES - 1)
        append_ellipsis (&lines->lines[i]);
      lines->widths[i] = eco_typesetter_measure (self, lines->lines[i], size, weight);
      if (lines->widths[i] > most && segments != NULL)
        shorten_line (self, lines, i, size, weight, most);
      from = to;
    }
}
