/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPicture: the scene of a document, kept up to date. */
#pragma once

#include "render/eco-scene-builder.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_PICTURE (eco_picture_get_type ())
G_DECLARE_FINAL_TYPE (EcoPicture, eco_picture, ECO, PICTURE, GObject)

/* A node that was elsewhere in the scene before. Degrees and px of the circular form. */
typedef struct
{
  const char *id; /* belongs to the picture */
  double old_angle, old_radius;
  double angle, radius;
  EcoPlane old_plane, plane;
} EcoStep;

EcoPicture    *eco_picture_new            (void) G_GNUC_WARN_UNUSED_RESULT;
EcoDocument   *eco_picture_get_document   (EcoPicture *self);
void           eco_picture_set_document   (EcoPicture *self, EcoDocument *document);
EcoEcosystem  *eco_picture_get_ecosystem  (EcoPicture *self);
void           eco_picture_set_preview    (EcoPicture *self, EcoScene *scene,
                                           EcoEcosystem *ecosystem, const char *refusal);
const char    *eco_picture_get_refusal    (EcoPicture *self);
void           eco_picture_init_options   (EcoPicture *self, EcoSceneOptions *options);
const EcoStyle *eco_picture_get_style     (EcoPicture *self);
void           eco_picture_set_style      (EcoPicture *self, const EcoStyle *style);
gboolean       eco_picture_get_show_owed  (EcoPicture *self);
void           eco_picture_set_show_owed  (EcoPicture *self, gboolean show);
void           eco_picture_set_workshop   (EcoPicture *self, gboolean votes, gboolean bold);

EcoScene      *eco_picture_get_scene      (EcoPicture *self);
EcoScene      *eco_picture_get_legend     (EcoPicture *self);
EcoRect        eco_picture_get_extent     (EcoPicture *self);
EcoTypesetter *eco_picture_get_typesetter (EcoPicture *self);
const GArray  *eco_picture_get_steps      (EcoPicture *self);
EcoScene      *eco_picture_create_moved   (EcoPicture         *self,
                                           const EcoMovedNode *moved,
                                           guint               n_moved) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *eco_picture_dup_around     (EcoPicture *self,
                                           const char *id,
                                           gboolean    ends) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
