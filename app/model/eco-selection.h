/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSelection: the things that the user means, by id, in the order in which
 * they were chosen. Ids of things that are gone drop out at eco_selection_prune(). */
#pragma once

#include "model/eco-model.h"

G_BEGIN_DECLS

#define ECO_TYPE_SELECTION (eco_selection_get_type ())
G_DECLARE_FINAL_TYPE (EcoSelection, eco_selection, ECO, SELECTION, GObject)

EcoSelection *eco_selection_new       (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
guint         eco_selection_get_size  (EcoSelection *self);
const char   *eco_selection_get_id    (EcoSelection *self, guint index);
EcoObject    *eco_selection_get_only  (EcoSelection *self);
GPtrArray    *eco_selection_dup_objects (EcoSelection *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_selection_contains  (EcoSelection *self, const char *id);
void          eco_selection_set_only  (EcoSelection *self, const char *id);
void          eco_selection_set_ids   (EcoSelection *self, const char *const *ids, guint n_ids);
void          eco_selection_toggle    (EcoSelection *self, const char *id);
void          eco_selection_clear     (EcoSelection *self);
void          eco_selection_prune     (EcoSelection *self);

G_END_DECLS
