/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoView: a saved way of looking at the map. */
#include "config.h"

#include "model/eco-view.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

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
