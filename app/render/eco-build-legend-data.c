/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The legend of the data on the picture: the steps of sizes and colours that cards have, and the
 * badges. */
#include "config.h"

#include "render/eco-legend-private.h"
#include "render/eco-builder-looks-private.h"

#include <glib/gi18n-lib.h>

#define DISC 15.0
#define KEY_COLUMN 20.0 /* px from the disc to its key */
#define TEXT_COLUMN 56.0

/* "Colour: Spend (EUR)" */
static void
put_scale_heading (EcoLegend *legend, const char *what, const EcoScale *scale)
{
  const EcoAttribute *attribute = eco_scale_get_attribute (scale);
  const char *label = eco_attribute_get_label (attribute);
  const char *unit = eco_attribute_get_unit (attribute);
  g_autofree char *text = *unit != '\0' ? g_strdup_printf ("%s: %s (%s)", what, label, unit)
                                        : g_strdup_printf ("%s: %s", what, label);

  eco_legend_put_heading (legend, text);
}

static void
put_step (EcoLegend *legend, const EcoScale *scale, int step)
{
  EcoBuilder *self = legend->builder;
  EcoStepColors colors = eco_encoding_get_colors (self->style, scale, step);
  double side = eco_legend_scaled (legend, DISC);
  EcoPoint centre = { legend->origin.x + side / 2, eco_legend_get_middle (legend) };
  g_autofree char *label = step >= 0 ? eco_scale_dup_label (scale, step) : NULL;
  g_auto (EcoBadge) key = { 0 };

  if (legend->adding)
    eco_scene_add_circle (self->scene,
                          eco_builder_pen (self, colors.fill, colors.line,
                                           eco_legend_scaled (legend, 1.2)),
                          ECO_DETAIL_ALWAYS, centre, side / 2 - eco_legend_scaled (legend, 0.6));
  if (eco_badge_init_key (&key, self, self->style, scale, step))
    eco_legend_put_badge (legend, eco_legend_scaled (legend, KEY_COLUMN), &key);
  eco_legend_put_text (legend, eco_legend_scaled (legend, TEXT_COLUMN),
                       label != NULL ? label : _("no value"));
  eco_legend_next_line (legend);
}

/* What the colours of cards say. Of numbers all steps are shown, as a ramp has no gaps. */
void
eco_legend_put_colors (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  const EcoScale *scale = eco_encoding_get_color (self->encoding);
  int n_steps = scale != NULL ? eco_scale_get_n_steps (scale) : 0;
  gboolean apart = scale != NULL && eco_scale_get_type (scale) == ECO_SCALE_WORDS_APART;

  if (scale == NULL || self->colors_used == 0)
    return;
  put_scale_heading (legend, _("Colour"), scale);
  for (int step = 0; step < n_steps; step++)
    if (!apart || (self->colors_used >> (step + 1)) & 1)
      put_step (legend, scale, step);
  if (self->colors_used & 1)
    put_step (legend, scale, -1);
}

static void
put_size (EcoLegend *legend, double factor, const char *label)
{
  const EcoStyle *style = legend->builder->style;

  eco_legend_put_card (legend, &(EcoLegendCard) { .shape = ECO_SHAPE_PILL, .fill = style->card,
                                                  .line = style->muted, .factor = factor });
  eco_legend_put_text (legend, eco_legend_scaled (legend, ECO_LEGEND_CARD + ECO_SPACE_3), label);
  eco_legend_next_line (legend);
}

/* What the sizes of cards say: the least and the most of what is there. */
void
eco_legend_put_sizes (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  const EcoScale *scale = eco_encoding_get_size (self->encoding);
  int low = -1, high = -1;

  for (int step = 0; scale != NULL && step < eco_scale_get_n_steps (scale); step++)
    if ((self->sizes_used >> (step + 1)) & 1)
      {
        low = low < 0 ? step : low;
        high = step;
      }
  if (low < 0 || low == high)
    return;
  put_scale_heading (legend, _("Size"), scale);
  for (int end = 0; end < 2; end++)
    {
      g_autofree char *label = eco_scale_dup_label (scale, end == 0 ? low : high);

      put_size (legend, end == 0 ? 0.66 : 1, label);
    }
}

/* What the badges say, those that cards have. */
void
eco_legend_put_badges (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  GPtrArray *badges = eco_encoding_get_badges (self->encoding);
  double text = 0;

  if (self->badges_used == 0)
    return;
  eco_legend_put_heading (legend, _("Badges"));
  for (guint i = 0; i < badges->len; i++)
    {
      g_auto (EcoBadge) badge = { 0 };

      eco_badge_init_sample (&badge, self, badges->pdata[i]);
      text = MAX (text, eco_badge_measure (&badge, self, self->furniture_scale));
    }
  text += eco_legend_scaled (legend, ECO_SPACE_3);
  for (guint i = 0; i < badges->len; i++)
    {
      g_auto (EcoBadge) badge = { 0 };

      if (!((self->badges_used >> i) & 1))
        continue;
      eco_badge_init_sample (&badge, self, badges->pdata[i]);
      eco_legend_put_badge (legend, 0, &badge);
      eco_legend_put_text (legend, text, eco_attribute_get_label (badges->pdata[i]));
      eco_legend_next_line (legend);
    }
}
