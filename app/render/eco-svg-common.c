/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the items of groups have in common: said once by what holds them all, it need not be said by
 * each. Of every attribute that value counts which would take the most bytes to repeat. */
#include "config.h"

#include "render/eco-svg-private.h"

#include <string.h>

#define MAX_VALUES 64 /* of one attribute; what comes later is not counted */

typedef struct
{
  guint32 value;
  guint count;
} Tally;

struct _EcoSvgTally
{
  EcoSvg *svg;
  Tally tallies[ECO_SVG_N_ATTRIBUTES][MAX_VALUES];
};

/**
 * eco_svg_tally_new:
 *
 * Returns: (transfer full): a tally of nothing; freed by eco_svg_tally_finish()
 */
EcoSvgTally *
eco_svg_tally_new (EcoSvg *svg)
{
  EcoSvgTally *self = g_new0 (EcoSvgTally, 1);

  self->svg = svg;
  return self;
}

static void
count (EcoSvgTally *self, const EcoSvgAttributes *attributes)
{
  for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
    {
      Tally *tallies = self->tallies[a];
      guint32 value = attributes->values[a];
      guint i = 0;

      if (value == 0)
        continue;
      while (i < MAX_VALUES && tallies[i].count > 0 && tallies[i].value != value)
        i++;
      if (i == MAX_VALUES)
        continue;
      tallies[i].value = value;
      tallies[i].count++;
    }
}

/**
 * eco_svg_tally_add:
 *
 * Counts what the items of @group look like.
 */
void
eco_svg_tally_add (EcoSvgTally *self, const EcoGroup *group)
{
  const EcoScene *scene = self->svg->scene;

  for (guint i = group->first; i < group->first + group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, i);
      EcoSvgAttributes attributes;

      if (item->type == ECO_ITEM_IMAGE)
        continue;
      if (item->type == ECO_ITEM_GLYPH)
        {
          const EcoGlyph *glyph = g_ptr_array_index (scene->glyphs, item->verbs);

          for (guint k = 0; k < glyph->n_paths;)
            {
              k = eco_svg_find_piece (self->svg, item, k, &attributes);
              count (self, &attributes);
            }
          continue;
        }
      eco_svg_get_attributes (self->svg, item, &attributes);
      count (self, &attributes);
      for (; group->layer == ECO_LAYER_NODES && eco_svg_is_continued (scene, item); item++)
        i++;
    }
}

/* What it takes to say it once more. */
static gsize
weigh (EcoSvg *svg, EcoSvgAttribute which, guint32 value)
{
  gsize length = svg->out->len, weight;

  eco_svg_put_value (svg, which, value);
  weight = svg->out->len - length + strlen (eco_svg_get_name (which)) + 4;
  g_string_truncate (svg->out, length);
  return weight;
}

/**
 * eco_svg_tally_finish:
 * @common: (inout): what holds around them; receives what should
 *
 * Frees @self.
 */
void
eco_svg_tally_finish (EcoSvgTally *self, EcoSvgAttributes *common)
{
  for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
    {
      gsize most = 0;

      for (int i = 0; i < MAX_VALUES && self->tallies[a][i].count > 0; i++)
        {
          const Tally *tally = &self->tallies[a][i];
          gsize saved = tally->count * weigh (self->svg, (EcoSvgAttribute) a, tally->value);

          if (saved > most && (tally->count > 1 || tally->value == common->values[a]))
            {
              most = saved;
              common->values[a] = tally->value;
            }
        }
    }
  g_free (self);
}
