/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizonScenes: the pictures of a document at every date on which its plan changes something.
 *
 * A thread makes them, the wanted one first; an edit makes all of them old.
 * Signal: "ready": there are more of them. */
#pragma once

#include "render/eco-scene-builder.h"
#include "session/eco-document.h"
#include "session/eco-timeline.h"

G_BEGIN_DECLS

#define ECO_TYPE_HORIZON_SCENES (eco_horizon_scenes_get_type ())
G_DECLARE_FINAL_TYPE (EcoHorizonScenes, eco_horizon_scenes, ECO, HORIZON_SCENES, GObject)

EcoHorizonScenes *eco_horizon_scenes_new (void) G_GNUC_WARN_UNUSED_RESULT;
void          eco_horizon_scenes_set_document (EcoHorizonScenes *self, EcoDocument *document);
void          eco_horizon_scenes_set_look (EcoHorizonScenes *self, const EcoSceneOptions *options);
void          eco_horizon_scenes_outdate (EcoHorizonScenes *self);

EcoDate       eco_horizon_scenes_get_today (EcoHorizonScenes *self);
/* Of EcoDate: the days after today on which something changes. */
const GArray *eco_horizon_scenes_get_dates (EcoHorizonScenes *self);
/* FALSE while it is being made, and today, which the document itself shows. */
gboolean      eco_horizon_scenes_get (EcoHorizonScenes *self, EcoDate date, EcoScene **scene,
                                      EcoMoment **moment);
gboolean      eco_horizon_scenes_is_today (EcoHorizonScenes *self, EcoDate date);

G_END_DECLS
