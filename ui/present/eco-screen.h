/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoScreen: what an audience sees: a map with a title beside it, and the way from one to the next.
 * It knows no document and takes no keys. */
#pragma once

#include <gtk/gtk.h>

#include "model/eco-view.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

/* What is shown at one time; everything is copied. */
typedef struct
{
  EcoScene   *scene;    /* the map */
  EcoView    *view;     /* has the camera; NULL for all of the map */
  const char *above;    /* small, such as what the map is called */
  const char *title;
  const char *caption;  /* or NULL */
  const char *progress; /* such as "3 / 8" */
} EcoScreenFace;

/* EcoScreenShade: what lies over it */
typedef enum
{
  ECO_SCREEN_CLEAR,
  ECO_SCREEN_BLACK,
  ECO_SCREEN_WHITE,
} EcoScreenShade;

#define ECO_TYPE_SCREEN (eco_screen_get_type ())
G_DECLARE_FINAL_TYPE (EcoScreen, eco_screen, ECO, SCREEN, GtkWidget)

GtkWidget *eco_screen_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_screen_show       (EcoScreen *self, const EcoScreenFace *face);
void       eco_screen_set_shade  (EcoScreen *self, EcoScreenShade shade);
void       eco_screen_set_spot   (EcoScreen *self, gboolean spot);
void       eco_screen_set_typed  (EcoScreen *self, const char *digits);
void       eco_screen_point      (EcoScreen *self, EcoPoint at);

G_END_DECLS
