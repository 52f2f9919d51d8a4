/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoView: a saved way of looking at the map.
 *
 * Its camera says the same on every screen: the zoom is px by px of the picture where the shorter
 * side of what shows it is %ECO_VIEW_SIDE px long. Without a camera all of the map is shown.
 * Members are read-only outside model/; the table in eco-view.c says what each is. */
#pragma once

#include "base/eco-rect.h"
#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_VIEW_SIDE 720.0

#define ECO_TYPE_VIEW (eco_view_get_type ())
#define ECO_VIEW(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_VIEW, EcoView))
#define ECO_IS_VIEW(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_VIEW))

struct _EcoView
{
  EcoObject parent_instance;

  char *name;
  char *caption;
  char *filter;
  char *focus;
  int steps;
  EcoFocus rest;
  char *style;
  double camera_x;
  double camera_y;
  double zoom;
  EcoAudience audience;
  char *scenario;
  char *horizon;
  char *notes;
};

GType    eco_view_get_type    (void);

gboolean eco_view_has_camera  (EcoView *self);
double   eco_view_get_scale   (double width, double height);
EcoRect  eco_view_get_visible (EcoView *self, double aspect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoView, g_object_unref)

G_END_DECLS
