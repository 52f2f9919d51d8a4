/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoView: a saved way of looking at the map. */
#include "config.h"

#include "model/eco-view.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const EcoField fields[] = {
  { FIELD (EcoView, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoView, caption, "caption", STRING, N_("Caption"), N_("General")) },
  { FIELD (EcoView, filter, "filter", STRING, N_("Filter"), N_("General")) },
  { FIELD (EcoView, focus, "focus", REF, N_("Focus"), N_("General")),
    .target = "" },
  { FIELD (EcoView, steps, "steps", INT, N_("Steps around it"), N_("General")),
    .min = 0, .max = 99, .initial = 1 },
  { FIELD (EcoView, rest, "rest", ENUM, N_("The rest"), N_("General")),
    .enum_type = eco_focus_get_type },
  { FIELD (EcoView, style, "style", STRING, N_("Style"), N_("General")) },
  { FIELD (EcoView, camera_x, "camera-x", DOUBLE, N_("Camera x"), N_("Placement")),
    .min = -1e+07, .max = 1e+07, .initial = NAN, .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoView, camera_y, "camera-y", DOUBLE, N_("Camera y"), N_("Placement")),
    .min = -1e+07, .max = 1e+07, .initial = NAN, .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoView, zoom, "zoom", DOUBLE, N_("Zoom"), N_("Placement")),
    .min = 0.001, .max = 1000, .initial = NAN, .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoView, audience, "audience", ENUM, N_("Audience"), N_("General")),
    .enum_type = eco_audience_get_type },
  { FIELD (EcoView, scenario, "scenario", REF, N_("Scenario"), N_("General")),
    .target = "scenarios" },
  { FIELD (EcoView, horizon, "horizon", REF, N_("Horizon"), N_("General")),
    .target = "horizons" },
  { FIELD (EcoView, notes, "notes", TEXT, N_("Presenter's notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoView, eco_view, "view", N_("View"), "view",
                   fields, G_N_ELEMENTS (fields), NULL, 0)

/**
 * eco_view_has_camera:
 *
 * Returns: whether it shows a part of the map, not all of it
 */
gboolean
eco_view_has_camera (EcoView *self)
{
  g_return_val_if_fail (ECO_IS_VIEW (self), FALSE);
  return isfinite (self->camera_x) && isfinite (self->camera_y) && isfinite (self->zoom);
}

/**
 * eco_view_get_scale:
 * @width: of what shows the map, px
 * @height: likewise
 *
 * Returns: what the zoom of a view is multiplied by there
 */
double
eco_view_get_scale (double width, double height)
{
  return MAX (MIN (width, height), 1) / ECO_VIEW_SIDE;
}

/**
 * eco_view_get_visible:
 * @aspect: of what shows the map: width by height
 *
 * Returns: the part of the picture that is seen; only with a camera
 */
EcoRect
eco_view_get_visible (EcoView *self, double aspect)
{
  double side;

  g_return_val_if_fail (ECO_IS_VIEW (self), ECO_RECT_EMPTY);
  side = ECO_VIEW_SIDE / self->zoom;
  return eco_rect_around ((EcoPoint) { self->camera_x, self->camera_y }, side * MAX (aspect, 1),
                          side * MAX (1 / aspect, 1));
}
