/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCamera: which part of the picture a view shows, and how large. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

#define ECO_CAMERA_MIN_ZOOM 0.02
#define ECO_CAMERA_MAX_ZOOM 8.0

/* Points of the view are px from its upper left corner. */
typedef struct
{
  EcoPoint centre; /* of the view, in the picture's frame */
  double zoom;     /* px of the view by px of the picture */
  double width;    /* of the view, px */
  double height;
} EcoCamera;

void     eco_camera_init     (EcoCamera *self);
EcoPoint eco_camera_to_view  (const EcoCamera *self, EcoPoint point);
EcoPoint eco_camera_to_scene (const EcoCamera *self, EcoPoint view);
EcoRect  eco_camera_rect_to_view (const EcoCamera *self, const EcoRect *rect);
EcoRect  eco_camera_get_visible  (const EcoCamera *self);

void     eco_camera_pan      (EcoCamera *self, double dx, double dy);
void     eco_camera_zoom_at  (EcoCamera *self, EcoPoint view, double zoom);
double   eco_camera_next_zoom (const EcoCamera *self, int steps);
void     eco_camera_fit      (EcoCamera *self, const EcoRect *rect, double margin, double most);
EcoCamera eco_camera_mix     (const EcoCamera *from, const EcoCamera *to, double t);
gboolean eco_camera_reveal   (EcoCamera *self, const EcoRect *rect, double margin);
void     eco_camera_limit    (EcoCamera *self, const EcoRect *page);

G_END_DECLS
