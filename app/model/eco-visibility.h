/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVisibility: which nodes and exchanges stand out, and what becomes of the rest.
 *
 * It is made once, by ids, and does not change with the model afterwards, so a
 * picture may be drawn from it in another thread. */
#pragma once

#include "base/eco-enums.h"
#include "model/eco-model-types.h"

G_BEGIN_DECLS

typedef struct _EcoVisibility EcoVisibility;

EcoVisibility *eco_visibility_new      (EcoFocus rest) G_GNUC_WARN_UNUSED_RESULT;
EcoVisibility *eco_visibility_ref      (EcoVisibility *self);
void           eco_visibility_unref    (EcoVisibility *self);
void           eco_visibility_add_rest (EcoVisibility *self, const char *id);
void           eco_visibility_add_hidden (EcoVisibility *self, const char *id);
void           eco_visibility_put_audience_aside (EcoVisibility *self, EcoEcosystem *ecosystem,
                                                  EcoAudience wanted);

EcoFocus       eco_visibility_get      (const EcoVisibility *self, const char *id);
guint          eco_visibility_get_size (const EcoVisibility *self);
gboolean       eco_visibility_equal    (const EcoVisibility *a, const EcoVisibility *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoVisibility, eco_visibility_unref)

G_END_DECLS
