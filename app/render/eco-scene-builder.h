/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Builds scenes from the model, whose nodes and rings are placed already. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-model-types.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

/* A node that a gesture is moving. */
typedef struct
{
  const char *id;
  EcoPoint    centre;
} EcoMovedNode;

/* What the overlay of eco_scene_new_overlay() says about its things. */
typedef enum
{
  ECO_FEEDBACK_SELECTED,
  ECO_FEEDBACK_HOVERED,
  ECO_FEEDBACK_TARGET, /* would be hit by a drop */
  ECO_FEEDBACK_FOUND, /* by a search */
} EcoFeedback;

EcoScene *eco_scene_new          (EcoEcosystem          *ecosystem,
                                  EcoCatalog            *catalog,
                                  const EcoSceneOptions *options) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_moved    (EcoEcosystem          *ecosystem,
                                  EcoCatalog            *catalog,
                                  const EcoSceneOptions *options,
                                  const EcoMovedNode    *moved,
                                  guint                  n_moved) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_overlay  (EcoScene           *base,
                                  const char *const  *ids,
                                  guint               n_ids,
                                  EcoFeedback         feedback) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_subset   (EcoScene           *base,
                                  const char *const  *ids,
                                  guint               n_ids,
                                  gboolean            all_but) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eco_scene_split      (EcoScene           *base,
                                 const char *const  *ids,
                                 guint               n_ids) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_crop     (EcoScene *base,
                                  double    margin) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_layer    (EcoScene *base,
                                  EcoLayer  layer,
                                  gboolean  all_but) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_get_map      (EcoScene *base);
EcoScene *eco_scene_new_outlined (EcoScene      *base,
                                  EcoTypesetter *typesetter) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_cell     (EcoScene   *base,
                                  const char *ring_id,
                                  EcoSide     side,
                                  double      angle) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_edge     (EcoScene *base,
                                  double    radius,
                                  double    angle) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_line     (EcoScene *base,
                                  EcoPoint  from,
                                  EcoPoint  to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
