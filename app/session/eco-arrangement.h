/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoArrangement: an ecosystem as the layout sees it, and the way back.
 *
 * It is a snapshot: once made, it needs the ecosystem no more, so the layout can
 * run in another thread while people go on working. */
#pragma once

#include "base/eco-geometry.h"
#include "catalog/eco-catalog.h"
#include "change/eco-placement.h"
#include "layout/eco-layout.h"
#include "model/eco-sectors.h"
#include "render/eco-typesetter.h"

G_BEGIN_DECLS

typedef struct _EcoArrangement EcoArrangement;

EcoArrangement *eco_arrangement_new        (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                            EcoTypesetter *typesetter) G_GNUC_WARN_UNUSED_RESULT;
EcoArrangement *eco_arrangement_new_counting (EcoEcosystem *ecosystem, EcoCatalog *catalog,
                                              EcoTypesetter *typesetter,
                                              EcoSectorCount count) G_GNUC_WARN_UNUSED_RESULT;
void            eco_arrangement_free       (EcoArrangement *self);
void            eco_arrangement_forget     (EcoArrangement *self);
void            eco_arrangement_keep_order (EcoArrangement *self);
gboolean        eco_arrangement_is_placed  (EcoArrangement *self);
EcoPlacement   *eco_arrangement_run        (EcoArrangement *self, EcoLayoutClient *client,
                                            GCancellable *cancellable, char **message,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement   *eco_arrangement_refit      (EcoArrangement *self,
                                            GHashTable *ids) G_GNUC_WARN_UNUSED_RESULT;
EcoArrangement *eco_arrangement_new_unmeasured (
    EcoEcosystem *ecosystem, EcoCatalog *catalog,
    EcoTypesetter *typesetter) G_GNUC_WARN_UNUSED_RESULT;
void            eco_arrangement_measure    (EcoArrangement *self, EcoCatalog *catalog,
                                            EcoTypesetter *typesetter);
GPtrArray      *eco_arrangement_merge      (EcoArrangement *self, EcoArrangement *now,
                                            EcoPlacement **placement) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement   *eco_arrangement_fit        (EcoArrangement *self,
                                            GPtrArray *ids) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement   *eco_arrangement_widen      (EcoArrangement *self, const char *id,
                                            double by) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement   *eco_arrangement_complete   (EcoArrangement *self) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement   *eco_arrangement_settle     (EcoArrangement *self, const char *const *ids,
                                            const EcoPoint *wanted,
                                            guint n,
                                            gboolean in_order) G_GNUC_WARN_UNUSED_RESULT;
gboolean        eco_arrangement_find_place (EcoArrangement *self, const char *id, const char *ring,
                                            EcoSide side, double wanted_angle, double wanted_radius,
                                            double *angle, double *radius);

gboolean eco_arrange (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
                      EcoLayoutClient *client, gboolean anew, GCancellable *cancellable,
                      char **message, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoArrangement, eco_arrangement_free)

G_END_DECLS
