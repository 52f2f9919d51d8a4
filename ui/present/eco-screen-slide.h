/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A slide on the screen: the map with its tiles, the texts beside it, and where all of it goes. */
#pragma once

#include "canvas/control/eco-camera.h"
#include "canvas/eco-tile-cache.h"
#include "present/eco-screen.h"

G_BEGIN_DECLS

typedef struct
{
  EcoScene     *scene;
  EcoView      *view; /* or NULL */
  char         *above;
  char         *title;
  char         *caption; /* or NULL */
  char         *progress;
  EcoTileCache *tiles;
} EcoScreenSlide;

/* Where things are on a stage of some size. */
typedef struct
{
  double  height; /* all sizes of letters go by it */
  EcoRect all;
  EcoRect map;
  EcoRect text;
} EcoScreenLayout;

void           eco_screen_layout_init    (EcoScreenLayout *self, double width, double height);

EcoScreenSlide *eco_screen_slide_new      (GtkWidget          *stage,
                                         EcoTypesetter      *typesetter,
                                         const EcoScreenFace *face) G_GNUC_WARN_UNUSED_RESULT;
void           eco_screen_slide_free     (EcoScreenSlide *self);
void           eco_screen_slide_aim      (EcoScreenSlide        *self,
                                         const EcoScreenLayout *layout,
                                         EcoCamera            *camera);
void           eco_screen_slide_snapshot (EcoScreenSlide        *self,
                                         GtkWidget            *stage,
                                         const EcoScreenLayout *layout,
                                         const EcoCamera      *camera,
                                         GtkSnapshot          *snapshot);

G_END_DECLS
