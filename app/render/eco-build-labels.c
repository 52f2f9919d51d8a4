/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The labels of exchanges, on their lines, where there is room for them.
 *
 * Those that somebody has put somewhere stay there. Of the others the strongest
 * come first; a label that would lie on a card, a name or another
 * label is moved along its line, and left out where that does not help. */
#include "config.h"

#include "render/eco-box-grid.h"
#include "render/eco-builder-private.h"

#include <math.h>

#define SIZE ECO_LINE_LABEL_SIZE
#define WEIGHT 500
#define MAX_LABELS 400 /* more cannot be read */

/* What a label must not lie on. */
static EcoBoxGrid *
create_taken (EcoBuilder *self)
{
  EcoBoxGrid *taken = eco_box_grid_new ();

  for (guint i = 0; i < self->outlines->len; i++)
    {
      EcoRect card = eco_rect_expand (&g_array_index (self->outlines, EcoOutline, i).box, 2);

      eco_box_grid_add (taken, &card);
    }
  for (guint i = 0; i < self->names->len; i++)
    eco_box_grid_add (taken, &g_array_index (self->names, EcoRect, i));
  return taken;
}

/* What lies under a point: a band, or the page. */
static EcoColor
get_ground (EcoBuilder *self, EcoPoint point)
{
  double radius = eco_plane_get_radius (self->plane, point);

  for (guint i = 0; i < self->radii->len; i++)
    if (radius < g_array_index (self->radii, EcoRadii, i).outer)
      {
        EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (self->ecosystem), i);

        return eco_style_get_band (self->style, ring->color, ring->role);
      }
  return self->style->page;
}

static gboolean
was_moved (const EcoLineLabel *label)
{
  return label->at != ECO_LINE_LABEL_AT;
}

static void
add_label (EcoBuilder *self, const EcoLineLabel *label, EcoPoint point, double width)
{
  EcoFace face = { .size = SIZE, .weight = WEIGHT, .anchor = ECO_ANCHOR_MIDDLE };

  face.halo = get_ground (self, point);
  face.color = eco_style_ensure_contrast (label->color | 0xff, face.halo, ECO_CONTRAST_TEXT);
  eco_scene_begin_group (self->scene, ECO_LAYER_LABELS, ECO_PART_LABEL, label->id, NULL);
  eco_scene_add_text (self->scene, eco_scene_add_face (self->scene, &face), label->text,
                      (EcoPoint) { point.x, point.y + ECO_LINE_LABEL_DROP }, 0, width);
  eco_scene_end_group (self->scene);
}

static void
place_label (EcoBuilder *self, const EcoLineLabel *label, EcoBoxGrid *taken)
{
  static const double steps[] = { 0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32 };
  double width = eco_typesetter_measure (self->typesetter, label->text, SIZE, WEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double at = label->at + steps[i];
      EcoPoint point = eco_route_point (&label->route, CLAMP (at, 0.05, 0.95));
      EcoRect box = eco_rect_around (point, width + ECO_SPACE_2, SIZE * 1.3);

      if (!was_moved (label) && eco_box_grid_hits (taken, &box))
        continue;
      add_label (self, label, point, width);
      eco_box_grid_add (taken, &box);
      return;
    }
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const EcoLineLabel *x = a, *y = b;

  if (was_moved (x) != was_moved (y))
    return was_moved (x) ? -1 : 1;
  return x->strength != y->strength ? y->strength - x->strength : x->order - y->order;
}

/**
 * eco_builder_keep_label:
 * @exchange: has a line along @route
 * @order: its place in the list
 * @color: of the line
 *
 * Remembers the label of an exchange until all lines and cards are there.
 */
void
eco_builder_keep_label (EcoBuilder *self, EcoExchange *exchange, int order, const EcoRoute *route,
                        EcoColor color)
{
  EcoLineLabel label = { .route = *route, .at = exchange->label_at, .strength = exchange->strength,
                         .order = order, .color = color,
                         .id = eco_object_get_id (ECO_OBJECT (exchange)) };

  if (!self->options.labels || self->labels->len >= MAX_LABELS || route->n_points < 4
      || exchange->label == NULL)
    return;
  label.text = eco_text_clean (exchange->label);
  if (!isfinite (label.at))
    label.at = ECO_LINE_LABEL_AT;
  g_array_append_val (self->labels, label);
}

/**
 * eco_builder_add_labels:
 *
 * Adds the labels that have room.
 */
void
eco_builder_add_labels (EcoBuilder *self)
{
  g_autoptr (EcoBoxGrid) taken = NULL;

  if (self->labels->len == 0)
    return;
  taken = create_taken (self);
  g_array_sort (self->labels, compare_labels);
  for (guint i = 0; i < self->labels->len; i++)
    place_label (self, &g_array_index (self->labels, EcoLineLabel, i), taken);
}

/**
 * eco_line_label_clear:
 * @data: an EcoLineLabel
 */
void
eco_line_label_clear (gpointer data)
{
  g_free (((EcoLineLabel *) data)->text);
}
