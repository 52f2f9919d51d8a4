/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the guides that a dragged node meets, and the sign where it cannot
 * be let go. They keep their width at every zoom. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <math.h>

#define LINE_WIDTH 1.5
#define MARK 4.0          /* px; half of the diagonal of a mark */
#define SIGN 15.0         /* px; radius of the sign */

static const EcoStyle *
get_style (EcoCanvas *self)
{
  return eco_picture_get_style (eco_canvas_controller_get_picture (self->controller));
}

static EcoPlane
get_plane (EcoCanvas *self)
{
  return eco_scene_get_plane (eco_canvas_get_scene (self));
}

static void
set_color (cairo_t *cr, EcoColor color, double alpha)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a * alpha);
}

static void
go_to (EcoCanvas *self, cairo_t *cr, double angle, double radius)
{
  EcoPoint at = eco_camera_to_view (_eco_canvas_get_camera (self),
                                    eco_plane_get_point (get_plane (self), angle, radius));

  cairo_line_to (cr, at.x, at.y);
}

static void
trace_guide (EcoCanvas *self, cairo_t *cr, const EcoGuide *guide)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoPoint centre = eco_camera_to_view (camera, (EcoPoint) { 0, 0 });

  cairo_new_path (cr);
  switch (guide->kind)
    {
    case ECO_SNAP_AXIS:
    case ECO_SNAP_SPOKE:
      go_to (self, cr, guide->at, guide->from);
      go_to (self, cr, guide->at, guide->to);
      break;
    case ECO_SNAP_SPACING:
    case ECO_SNAP_TRACK:
      {
        /* Angles of the map run from twelve o'clock, those of Cairo from three. */
        double from = (guide->from - 90) * G_PI / 180, to = (guide->to - 90) * G_PI / 180;

        cairo_save (cr);
        cairo_translate (cr, centre.x, centre.y);
        cairo_scale (cr, get_plane (self).stretch, 1);
        if (to >= from)
          cairo_arc (cr, 0, 0, guide->at * camera->zoom, from, to);
        else
          cairo_arc_negative (cr, 0, 0, guide->at * camera->zoom, from, to);
        cairo_restore (cr);
      }
      break;
    }
}

static void
trace_mark (EcoCanvas *self, cairo_t *cr, EcoPoint mark)
{
  EcoPoint at = eco_camera_to_view (_eco_canvas_get_camera (self), mark);

  cairo_new_path (cr);
  cairo_move_to (cr, at.x, at.y - MARK);
  cairo_line_to (cr, at.x + MARK, at.y);
  cairo_line_to (cr, at.x, at.y + MARK);
  cairo_line_to (cr, at.x - MARK, at.y);
  cairo_close_path (cr);
}

static void
paint_guide (EcoCanvas *self, cairo_t *cr, const EcoGuide *guide)
{
  const EcoStyle *style = get_style (self);
  const double dashes[] = { 5, 4 };

  /* A light line below keeps it apart from whatever it crosses. */
  trace_guide (self, cr, guide);
  set_color (cr, style->page, 0.7);
  cairo_set_line_width (cr, LINE_WIDTH + 2);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke_preserve (cr);
  set_color (cr, style->accent, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < guide->n_marks; i++)
    {
      trace_mark (self, cr, guide->marks[i]);
      set_color (cr, style->accent, 1);
      cairo_fill_preserve (cr);
      set_color (cr, style->page, 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

/* A circle with a bar, as on a road. */
static void
paint_sign (EcoCanvas *self, cairo_t *cr)
{
  EcoPoint centre = eco_camera_to_view (_eco_canvas_get_camera (self), (EcoPoint) { 0, 0 });
  const EcoStyle *style = get_style (self);
  double part = SIGN * G_SQRT2 / 2;

  cairo_new_path (cr);
  cairo_arc (cr, centre.x, centre.y, SIGN, 0, 2 * G_PI);
  set_color (cr, style->card, 1);
  cairo_fill_preserve (cr);
  cairo_new_sub_path (cr);
  cairo_move_to (cr, centre.x - part, centre.y - part);
  cairo_line_to (cr, centre.x + part, centre.y + part);
  set_color (cr, style->card_ink, 1);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
}

void
_eco_canvas_guides_snapshot (EcoCanvas *self, GtkSnapshot *snapshot)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (self->controller);
  EcoCamera *camera = _eco_canvas_get_camera (self);
  cairo_t *cr;

  if (feedback->guides->len == 0 && !feedback->refused)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) camera->width,
                                                                 (float) camera->height));
  for (guint i = 0; i < feedback->guides->len; i++)
    paint_guide (self, cr, &g_array_index (feedback->guides, EcoGuide, i));
  if (feedback->refused)
    paint_sign (self, cr);
  cairo_destroy (cr);
}
