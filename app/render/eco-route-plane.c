/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ways on a picture whose rings are ellipses.
 *
 * Ways follow rings, so they are looked for in the circular form, where cards are
 * narrower by the factor by which the picture is wider. A Bézier curve that is
 * stretched is the curve of its stretched points, so a way that is found keeps
 * off there what it kept off here. Lanes and ends are made in the picture, where
 * outlines have their own form. */
#include "config.h"

#include "render/eco-route-private.h"

static gboolean
is_round (const EcoRouteInput *input)
{
  return input->plane.stretch <= 1;
}

static EcoRect
flatten_rect (EcoPlane plane, const EcoRect *rect)
{
  return (EcoRect) { rect->x / plane.stretch, rect->y, rect->width / plane.stretch, rect->height };
}

/**
 * eco_route_input_flatten:
 * @flat: (out caller-allocates): the same in circular form; cleared with
 *   eco_route_input_clear_flat() while @input still is as it was
 */
void
eco_route_input_flatten (const EcoRouteInput *input, EcoRouteInput *flat)
{
  EcoOutline *cards;
  EcoRect *names;

  *flat = *input;
  if (is_round (input))
    return;
  cards = g_new (EcoOutline, MAX (input->n_cards, 1));
  names = g_new (EcoRect, MAX (input->n_names, 1));
  for (int i = 0; i < input->n_cards; i++)
    {
      cards[i].box = flatten_rect (input->plane, &input->cards[i].box);
      cards[i].corner = MIN (input->cards[i].corner,
                             MIN (cards[i].box.width, cards[i].box.height) / 2);
    }
  for (int i = 0; i < input->n_names; i++)
    names[i] = flatten_rect (input->plane, &input->names[i]);
  flat->cards = cards;
  flat->names = names;
}

/**
 * eco_route_input_clear_flat:
 * @input: from which @flat was made
 */
void
eco_route_input_clear_flat (const EcoRouteInput *input, EcoRouteInput *flat)
{
  if (is_round (input))
    return;
  g_free ((gpointer) flat->cards);
  g_free ((gpointer) flat->names);
}

/**
 * eco_route_stretch:
 * @route: in circular form; becomes the same way in the picture
 */
void
eco_route_stretch (const EcoRouteInput *input, EcoRoute *route)
{
  for (int i = 0; !is_round (input) && i < route->n_points; i++)
    route->points[i] = eco_plane_from_circular (input->plane, route->points[i]);
}
