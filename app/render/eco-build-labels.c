/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The labels of exchanges, on their lines, where there is room for them.
 *
 * Those that somebody has put somewhere stay there. Of the others the strongest
 * come first; a label that would lie on a card, a name or another label is moved
 * along its line, then beside it, and left out where that does not help: the line
 * itself says it when it is pointed at. */
#include "config.h"

#include "render/eco-box-grid.h"
#include "render/eco-builder-private.h"

#include <math.h>

#define SIZE ECO_LINE_LABEL_SIZE
#define WEIGHT 500
#define MAX_LABELS 400   /* more cannot be read */
#define MANY_LABELS 200  /* of so many, none is worth a search beside its line */
#define ASCENT 0.95      /* of the letters, by the size of the text */
#define DESCENT 0.28
#define HALO 2.0
#define CARD_MARGIN 2.0
#define NAME_MARGIN 4.0
#define LINE_GAP 1.0     /* px between a line and a label beside it */
#define LEAST_AT 0.06    /* of the line, and as much at its other end */

/* What a label must not lie on. */
static EcoBoxGrid *
create_taken (EcoBuilder *self)
{
  EcoBoxGrid *taken = eco_box_grid_new ();

  /* The core is there also where no node is the brand. */
  if (self->radii->len > 0)
    {
      double core = g_array_index (self->radii, EcoRadii, 0).inner;
      EcoRect box = eco_rect_around ((EcoPoint) { 0, 0 }, 2 * core, 2 * core);

      eco_box_grid_add (taken, &box);
    }
  for (guint i = 0; i < self->outlines->len; i++)
    {
      EcoRect card =
          eco_rect_expand (&g_array_index (self->outlines, EcoOutline, i).box, CARD_MARGIN);

      eco_box_grid_add (taken, &card);
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      EcoRect name = eco_rect_expand (&g_array_index (self->names, EcoRect, i), NAME_MARGIN);

      eco_box_grid_add (taken, &name);
    }
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

/* What a label covers whose line is at @point, with its halo. */
static EcoRect
get_box (EcoPoint point, double width)
{
  double top = point.y + ECO_LINE_LABEL_DROP - SIZE * ASCENT, height = SIZE * (ASCENT + DESCENT);
  EcoRect box = { point.x - width / 2, top, width, height };

  return eco_rect_expand (&box, HALO);
}

/* The point from which a label is just off the line at @at, on the one side or the other. */
static EcoPoint
get_beside (const EcoLineLabel *label, double at, double width, int side)
{
  EcoPoint point = eco_route_point (&label->route, at);
  EcoPoint before = eco_route_point (&label->route, at - 0.01);
  EcoPoint after = eco_route_point (&label->route, at + 0.01);
  double length = MAX (eco_point_distance (before, after), 1e-6);
  double x = -(after.y - before.y) / length * side, y = (after.x - before.x) / length * side;
  double away = fabs (x) * width / 2 + fabs (y) * SIZE * (ASCENT + DESCENT) / 2 + LINE_GAP + HALO;

  return (EcoPoint) { point.x + x * away, point.y + y * away };
}

static gboolean
has_room (EcoBoxGrid *taken, EcoPoint point, double width)
{
  EcoRect box = get_box (point, width);

  return !eco_box_grid_hits (taken, &box);
}

/* Tries places from the middle to both ends, on the line and, where @beside says so, off it. */
static gboolean
find_place (const EcoLineLabel *label, double width, gboolean beside, EcoBoxGrid *taken,
            EcoPoint *point)
{
  static const double steps[] = { 0,     -0.06, 0.06,  -0.12, 0.12,  -0.18, 0.18, -0.24,
                                  0.24,  -0.3,  0.3,   -0.36, 0.36,  -0.42, 0.42 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double at = CLAMP (label->at + steps[i], LEAST_AT, 1 - LEAST_AT);

      *point = eco_route_point (&label->route, at);
      if (has_room (taken, *point, width))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps) && beside; i++)
    for (int side = -1; side <= 1; side += 2)
      {
        double at = CLAMP (label->at + steps[i], LEAST_AT, 1 - LEAST_AT);

        *point = get_beside (label, at, width, side);
        if (has_room (taken, *point, width))
          return TRUE;
      }
  return FALSE;
}

static void
place_label (EcoBuilder *self, const EcoLineLabel *label, EcoBoxGrid *taken)
{
  double width = eco_typesetter_measure (self->typesetter, label->text, SIZE, WEIGHT);
  EcoPoint point = eco_route_point (&label->route, CLAMP (label->at, 0.05, 0.95));
  EcoRect box;

  if (!was_moved (label)
      && !find_place (label, width, self->labels->len <= MANY_LABELS, taken, &point))
    return;
  add_label (self, label, point, width);
  box = get_box (point, width);
  eco_box_grid_add (taken, &box);
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
