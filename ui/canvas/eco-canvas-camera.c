/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: its camera as saved views have it, whatever the size of the canvas is. */
#include "config.h"

#include "canvas/eco-canvas-private.h"
#include "model/eco-view.h"

/**
 * eco_canvas_get_camera:
 * @centre: (out): of the picture, in the middle of the view or on its way there
 * @zoom: (out): as that of a view
 *
 * Returns: %FALSE when all of the map is shown, and goes on being so when the size changes
 */
gboolean
eco_canvas_get_camera (EcoCanvas *self, EcoPoint *centre, double *zoom)
{
  EcoCamera end;

  g_return_val_if_fail (ECO_IS_CANVAS (self), FALSE);
  end = _eco_canvas_glide_get_end (self->glide);
  *centre = end.centre;
  *zoom = end.zoom / eco_view_get_scale (end.width, end.height);
  return !self->view.fitted;
}

/**
 * eco_canvas_travel:
 * @centre: (nullable): of the picture, for the middle of the view; %NULL to show all
 * @zoom: as that of a view
 *
 * Goes there so that one can follow.
 */
void
eco_canvas_travel (EcoCanvas *self, const EcoPoint *centre, double zoom)
{
  EcoCamera to;

  g_return_if_fail (ECO_IS_CANVAS (self));
  to = *_eco_canvas_get_camera (self);
  if (centre == NULL)
    _eco_canvas_fit_camera (self, &to);
  else
    {
      to.centre = *centre;
      to.zoom = CLAMP (zoom * eco_view_get_scale (to.width, to.height), ECO_CAMERA_MIN_ZOOM,
                       ECO_CAMERA_MAX_ZOOM);
    }
  _eco_canvas_glide_travel (self->glide, &to);
  self->view.fitted = centre == NULL;
}
