/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The path data of glyphs: the absolute M, L, C and Z of SVG, nothing else.
 * Each letter is followed by exactly its own numbers, so that a painter needs
 * no parser of its own. */
#include "config.h"

#include "catalog/eco-catalog-private.h"

#include <glib/gi18n-lib.h>

/* The side of the grid, and far more numbers than a glyph of it can need. */
#define GRID 24.0
#define MAX_POINTS 2000

static const char *
skip_separators (const char *text)
{
  while (g_ascii_isspace (*text) || *text == ',')
    text++;
  return text;
}

/* Returns the end of the number at @text, or NULL when there is none on the grid. */
static const char *
parse_coordinate (const char *text, float *value)
{
  char *end;
  double number;

  text = skip_separators (text);
  if (!g_ascii_isdigit (*text) && *text != '.')
    return NULL;
  number = g_ascii_strtod (text, &end);
  if (!(number >= 0.0 && number <= GRID))
    return NULL;
  *value = (float) number;
  return end;
}

/**
 * eco_glyph_path_parse:
 * @text: path data
 * @verbs: where the letters are appended
 * @points: (element-type float): where the coordinates are appended
 *
 * Returns: (transfer none) (nullable): what is wrong with @text, as the end of a
 *   sentence, or %NULL when it is good
 */
const char *
eco_glyph_path_parse (const char *text, GString *verbs, GArray *points)
{
  g_return_val_if_fail (text != NULL && verbs != NULL && points != NULL, NULL);

  for (text = skip_separators (text); *text != '\0'; text = skip_separators (text))
    {
      char verb = *text++;
      int n_numbers;

      if (verb == 'M' || verb == 'L')
        n_numbers = 2;
      else if (verb == 'C')
        n_numbers = 6;
      else if (verb == 'Z')
        n_numbers = 0;
      else
        return _("use only the commands M, L, C and Z, each with its own numbers");
      if (verbs->len == 0 && verb != 'M')
        return _("a path starts with M");
      if (points->len + n_numbers > 2 * MAX_POINTS)
        return _("a path has at most 2000 points");

      for (int i = 0; i < n_numbers; i++)
        {
          float value;

          text = parse_coordinate (text, &value);
          if (text == NULL)
            return _("M and L take one point, C takes three, with numbers from 0 to 24");
          g_array_append_val (points, value);
        }
      g_string_append_c (verbs, verb);
    }
  return verbs->len == 0 ? _("a path starts with M") : NULL;
}
