/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlacement: where nodes and rings are, or shall be. */
#pragma once

#include "model/eco-model.h"

G_BEGIN_DECLS

/* A node's angle in degrees and radius in px, or a ring's inner and outer
 * radius in px; NAN means not placed. */
typedef struct
{
  char *id;
  double first;
  double second;
} EcoPlace;

typedef struct
{
  GArray *nodes;              /* of EcoPlace: angle, radius */
  GArray *rings;              /* of EcoPlace: inner, outer */
} EcoPlacement;

EcoPlacement *eco_placement_new      (void) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement *eco_placement_capture (EcoEcosystem *ecosystem,
                                     const EcoPlacement *like) G_GNUC_WARN_UNUSED_RESULT;
void          eco_placement_free     (EcoPlacement *self);
void eco_placement_add_node (EcoPlacement *self, const char *id, double angle, double radius);
void eco_placement_add_ring (EcoPlacement *self, const char *id, double inner, double outer);
void          eco_placement_apply    (const EcoPlacement *self, EcoEcosystem *ecosystem);
gboolean      eco_placement_equal    (const EcoPlacement *a, const EcoPlacement *b);
gboolean      eco_placement_same_ids (const EcoPlacement *a, const EcoPlacement *b);
char         *eco_placement_to_text  (const EcoPlacement *self) G_GNUC_WARN_UNUSED_RESULT;
EcoPlacement *eco_placement_from_text (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoPlacement, eco_placement_free)

G_END_DECLS
