/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a scene is filled, for its builder: groups from the bottom to the top, and the
 * items of each. */
#pragma once

#include "render/eco-scene-private.h"

G_BEGIN_DECLS

EcoScene *eco_scene_new_empty   (const EcoStyle *style,
                                 EcoCatalog     *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_sharing (EcoScene *base);
guint32   eco_scene_add_string  (EcoScene *self, const char *text);
void      eco_scene_begin_group (EcoScene   *self,
                                 EcoLayer    layer,
                                 EcoPart     part,
                                 const char *id,
                                 const char *title);
void      eco_scene_set_brief   (EcoScene *self, gsize length);
void      eco_scene_end_group   (EcoScene *self);
guint     eco_scene_add_pen     (EcoScene *self, const EcoPen *pen);
guint     eco_scene_add_face    (EcoScene *self, const EcoFace *face);
void      eco_scene_add_rect    (EcoScene      *self,
                                 guint          pen,
                                 EcoDetail      detail,
                                 const EcoRect *rect,
                                 double         corner);
void      eco_scene_add_circle  (EcoScene *self,
                                 guint     pen,
                                 EcoDetail detail,
                                 EcoPoint  centre,
                                 double    radius);
void      eco_scene_add_path    (EcoScene       *self,
                                 guint           pen,
                                 EcoDetail       detail,
                                 const char     *verbs,
                                 const EcoPoint *points);
void      eco_scene_add_glyph   (EcoScene       *self,
                                 guint           pen,
                                 const EcoGlyph *glyph,
                                 EcoPoint        corner,
                                 double          side);
void      eco_scene_add_text    (EcoScene   *self,
                                 guint       face,
                                 const char *text,
                                 EcoPoint    position,
                                 double      rotation,
                                 double      width);
void      eco_scene_add_image   (EcoScene *self, EcoImage *image, const EcoRect *box);

/* eco-scene-wedge.c */
void eco_scene_add_wedge (EcoScene *scene, guint pen, double from, double to, double inner,
                          double outer);
void eco_scene_add_ring_edge (EcoScene *scene, guint pen, double radius);
EcoPoint eco_scene_get_edge_point (EcoScene *scene, double angle, double radius);

G_END_DECLS
