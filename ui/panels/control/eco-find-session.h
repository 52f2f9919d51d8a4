/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindSession: what a person looks for in a document, what was found, and the
 * way from hit to hit; without GTK.
 *
 * Signal: "changed" when other things are found, or another one is the current hit. */
#pragma once

#include "model/eco-finder.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FIND_SESSION (eco_find_session_get_type ())
G_DECLARE_FINAL_TYPE (EcoFindSession, eco_find_session, ECO, FIND_SESSION, GObject)

EcoFindSession *eco_find_session_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void            eco_find_session_set_document (EcoFindSession *self, EcoDocument *document);
void            eco_find_session_set_query    (EcoFindSession *self,
                                               const char     *text,
                                               EcoFindFields   fields,
                                               gboolean        match_case);

guint           eco_find_session_get_size     (EcoFindSession *self);
const char     *eco_find_session_get_id       (EcoFindSession *self, guint index);
guint           eco_find_session_get_position (EcoFindSession *self);
char           *eco_find_session_dup_status   (EcoFindSession *self) G_GNUC_WARN_UNUSED_RESULT;

const char     *eco_find_session_step         (EcoFindSession *self, gboolean backwards);
void            eco_find_session_select_all   (EcoFindSession *self);
gboolean        eco_find_session_can_replace  (EcoFindSession *self, gboolean all);
gboolean        eco_find_session_replace      (EcoFindSession *self,
                                               const char     *with,
                                               gboolean        all,
                                               GError        **error);

G_END_DECLS
