/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The marks of what is new, changed, retired or shared.
 *
 * Each has a sign of its own, so that colour only helps: a plus in a full disc, a triangle and two
 * rings in hollow ones, a cross in a grey one. */
#include "config.h"

#include "render/eco-mark-private.h"

#include "render/eco-builder-looks-private.h"

#include <glib/gi18n-lib.h>

#define RIM 1.5
#define PLUS 3.9    /* half of a stroke of the plus */
#define CROSS 2.9   /* likewise, of the cross */
#define STROKE 2.0
#define DELTA 4.4   /* radius of the triangle */
#define RING 2.6    /* radius of the rings */
#define RING_SHIFT 1.7
#define SAMPLE_SCALE 0.95

/**
 * eco_builder_get_mark:
 * @object: a node or an exchange
 */
EcoMark
eco_builder_get_mark (EcoBuilder *self, EcoObject *object)
{
  if (self->options.marks == NULL)
    return ECO_MARK_NONE;
  return (EcoMark) GPOINTER_TO_INT (
      g_hash_table_lookup (self->options.marks, eco_object_get_id (object)));
}

/**
 * eco_builder_get_mark_label:
 *
 * Returns: (transfer none): what the legend says about it
 */
const char *
eco_builder_get_mark_label (EcoBuilder *self, EcoMark mark)
{
  const char *const *labels = self->options.mark_labels;

  if (labels != NULL && labels[mark] != NULL)
    return labels[mark];
  switch (mark)
    {
    case ECO_MARK_NONE:
      break;
    case ECO_MARK_NEW:
      return C_("mark", "New");
    case ECO_MARK_CHANGED:
      return C_("mark", "Changed");
    case ECO_MARK_RETIRED:
      return C_("mark", "Retired");
    case ECO_MARK_SHARED:
      /* TRANSLATORS: a thing that both of two ecosystems have */
      return C_("mark", "In both");
    }
  return "";
}

/**
 * eco_mark_get_color:
 *
 * Returns: a colour that can be told from a card
 */
EcoColor
eco_mark_get_color (const EcoStyle *style, EcoMark mark)
{
  EcoColor color = mark == ECO_MARK_NEW       ? style->accent
                   : mark == ECO_MARK_CHANGED ? style->found
                   : mark == ECO_MARK_RETIRED ? style->card_grey
                                              : style->hues[ECO_HUE_OTHER];

  return eco_style_ensure_contrast (color, style->card, ECO_CONTRAST_SHAPE);
}

/* Two strokes that meet in the middle, upright or turned by an eighth. */
static void
add_strokes (EcoBuilder *self, EcoColor color, EcoPoint c, double scale, gboolean turned)
{
  double r = (turned ? CROSS : PLUS) * scale;
  EcoPoint plus[] = { { c.x - r, c.y }, { c.x + r, c.y }, { c.x, c.y - r }, { c.x, c.y + r } };
  EcoPoint cross[] = { { c.x - r, c.y - r }, { c.x + r, c.y + r },
                       { c.x - r, c.y + r }, { c.x + r, c.y - r } };

  eco_scene_add_path (self->scene, eco_builder_pen (self, 0, color, STROKE * scale),
                      ECO_DETAIL_SMALL, "MLML", turned ? cross : plus);
}

static void
add_delta (EcoBuilder *self, EcoColor color, EcoPoint c, double scale)
{
  double r = DELTA * scale;
  EcoPoint points[] = { { c.x, c.y - r },
                        { c.x + r * 0.93, c.y + r * 0.62 },
                        { c.x - r * 0.93, c.y + r * 0.62 } };

  eco_scene_add_path (self->scene, eco_builder_pen (self, color, 0, 0), ECO_DETAIL_SMALL, "MLLZ",
                      points);
}

static void
add_rings (EcoBuilder *self, EcoColor color, EcoPoint c, double scale)
{
  guint pen = eco_builder_pen (self, 0, color, 1.2 * scale);

  for (int i = -1; i <= 1; i += 2)
    eco_scene_add_circle (self->scene, pen, ECO_DETAIL_SMALL,
                          (EcoPoint) { c.x + i * RING_SHIFT * scale, c.y }, RING * scale);
}

/**
 * eco_builder_add_mark:
 * @style: that of ghosts for a ghost
 * @scale: 1 on a card
 *
 * Draws the sign into the group that is open.
 */
void
eco_builder_add_mark (EcoBuilder *self, const EcoStyle *style, EcoMark mark, EcoPoint centre,
                      double scale)
{
  EcoColor color = eco_mark_get_color (style, mark);
  gboolean full = mark == ECO_MARK_NEW || mark == ECO_MARK_RETIRED;

  if (mark == ECO_MARK_NONE)
    return;
  eco_scene_add_circle (
      self->scene,
      eco_builder_pen (self, full ? color : style->card, full ? style->card : color, RIM * scale),
      ECO_DETAIL_ALWAYS, centre, (ECO_MARK_RADIUS - RIM / 2) * scale);
  switch (mark)
    {
    case ECO_MARK_NONE:
      break;
    case ECO_MARK_NEW:
    case ECO_MARK_RETIRED:
      add_strokes (self, style->card, centre, scale, mark == ECO_MARK_RETIRED);
      break;
    case ECO_MARK_CHANGED:
      add_delta (self, color, centre, scale);
      break;
    case ECO_MARK_SHARED:
      add_rings (self, color, centre, scale);
      break;
    }
}

/**
 * eco_builder_append_mark:
 * @title: what a person reads about the thing
 */
void
eco_builder_append_mark (EcoBuilder *self, EcoMark mark, GString *title)
{
  if (mark != ECO_MARK_NONE)
    g_string_append_printf (title, ", %s", eco_builder_get_mark_label (self, mark));
}

/* What the marks mean, those that are on the picture. */
void
eco_legend_put_marks (EcoLegend *legend)
{
  EcoBuilder *self = legend->builder;
  double width = eco_legend_scaled (legend, ECO_LEGEND_CARD);
  gboolean any = FALSE;

  for (int mark = ECO_MARK_NONE + 1; mark < ECO_N_MARKS; mark++)
    {
      EcoPoint centre = { legend->origin.x + width / 2, 0 };

      if (self->n_marked[mark] == 0)
        continue;
      if (!any)
        /* TRANSLATORS: heading in the legend, above signs for new, changed and retired */
        eco_legend_put_heading (legend, _("Differences"));
      any = TRUE;
      centre.y = eco_legend_get_middle (legend);
      if (legend->adding)
        eco_builder_add_mark (self, self->style, (EcoMark) mark, centre,
                              SAMPLE_SCALE * self->furniture_scale);
      eco_legend_put_text (legend, width + eco_legend_scaled (legend, ECO_SPACE_3),
                           eco_builder_get_mark_label (self, (EcoMark) mark));
      eco_legend_next_line (legend);
    }
}

/**
 * eco_builder_dup_marks_text:
 *
 * Returns: (nullable): how many things have which mark, as a sentence
 */
char *
eco_builder_dup_marks_text (EcoBuilder *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int mark = ECO_MARK_NONE + 1; mark < ECO_N_MARKS; mark++)
    if (self->n_marked[mark] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "",
                              eco_builder_get_mark_label (self, (EcoMark) mark),
                              self->n_marked[mark]);
  if (text->len == 0)
    return NULL;
  /* TRANSLATORS: %s is a list such as "New: 3, Retired: 2" */
  return g_strdup_printf (_("Marked as different: %s."), text->str);
}
