/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSlide: what is told of an ecosystem in one go: a saved view, a ring, or the whole map. Pages
 * and presentations are made of slides.
 *
 * A slide is made from an ecosystem that nobody changes meanwhile, such as a copy. */
#pragma once

#include "change/eco-projection.h"
#include "model/eco-filter.h"
#include "model/eco-view.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

typedef struct
{
  EcoEcosystem  *ecosystem;  /* as it is, or as it is planned to be */
  EcoCatalog    *catalog;
  EcoProjection *projection; /* that the ecosystem is of, or NULL */
  EcoVisibility *visibility; /* NULL: everything stands out */
  EcoView       *view;       /* that it shows, or NULL */
  char          *name;
  char          *caption;    /* NULL where the name says it all */
  char          *notes;      /* for the presenter, or NULL */
} EcoSlide;

EcoSlide  *eco_slide_new_map       (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoSlide  *eco_slide_new_ring      (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog,
                                    EcoRing      *ring) G_GNUC_WARN_UNUSED_RESULT;
EcoSlide  *eco_slide_new_view      (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog,
                                    EcoView      *view,
                                    EcoDate       today,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void       eco_slide_free          (EcoSlide *self);

EcoScene  *eco_slide_create_scene  (EcoSlide              *self,
                                    const EcoSceneOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* Of EcoSlide: all rings, from the inside; all views. */
GPtrArray *eco_slides_new_rings    (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eco_slides_new_views    (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog,
                                    EcoDate       today,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eco_slides_new          (EcoEcosystem *ecosystem,
                                    EcoCatalog   *catalog,
                                    EcoDate       today,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSlide, eco_slide_free)

G_END_DECLS
