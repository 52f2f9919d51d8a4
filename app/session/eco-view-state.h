/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewState: how a document is looked at right now: filter, focus, whose map it is, what
 * becomes of the rest, what is as if it were lost or is not there yet. It is no part of the
 * ecosystem or its history; EcoView keeps the same things by name.
 *
 * Signal: "changed" when the user wants to see something else; what the
 * ecosystem's own changes do to it is known when the document says "changed". */
#pragma once

#include "model/eco-filter.h"

G_BEGIN_DECLS

#define ECO_VIEW_STATE_MAX_STEPS 9

#define ECO_TYPE_VIEW_STATE (eco_view_state_get_type ())
G_DECLARE_FINAL_TYPE (EcoViewState, eco_view_state, ECO, VIEW_STATE, GObject)

EcoViewState  *eco_view_state_new            (EcoEcosystem *ecosystem,
                                              EcoCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
EcoFilter     *eco_view_state_get_filter     (EcoViewState *self);
EcoFocus       eco_view_state_get_rest       (EcoViewState *self);
void           eco_view_state_set_rest       (EcoViewState *self, EcoFocus rest);
const char    *eco_view_state_get_focus      (EcoViewState *self);
guint          eco_view_state_get_steps      (EcoViewState *self);
void           eco_view_state_set_focus      (EcoViewState *self, const char *id, guint steps);
EcoAudience    eco_view_state_get_audience   (EcoViewState *self);
void           eco_view_state_set_audience   (EcoViewState *self, EcoAudience audience);
void           eco_view_state_set_hidden     (EcoViewState *self, GHashTable *ids);
void           eco_view_state_clear          (EcoViewState *self);
void           eco_view_state_set_gone       (EcoViewState      *self,
                                              const char *const *ids,
                                              guint              n_ids);

gboolean       eco_view_state_is_active      (EcoViewState *self);
EcoVisibility *eco_view_state_get_visibility (EcoViewState *self);
EcoFocus       eco_view_state_get_look       (EcoViewState *self, const char *id);
guint          eco_view_state_count_shown    (EcoViewState *self, EcoList *list);
void           eco_view_state_refresh        (EcoViewState *self);

/* A theme for as long as a view that asks for it is shown. */
const char    *eco_view_state_get_style      (EcoViewState *self);
void           eco_view_state_set_style      (EcoViewState *self, const char *style);

G_END_DECLS
