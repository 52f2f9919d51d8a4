/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHistory: the steps that were done, undone and can be redone.
 *
 * A step is a named list of changes. "Modified" is a question about positions:
 * is the history where it was when the document was saved? It is a GListModel
 * of EcoHistoryStep, so that a panel can show it. */
#pragma once

#include <gio/gio.h>

#include "change/eco-change.h"

G_BEGIN_DECLS

#define ECO_TYPE_HISTORY_STEP (eco_history_step_get_type ())
G_DECLARE_FINAL_TYPE (EcoHistoryStep, eco_history_step, ECO, HISTORY_STEP, GObject)

const char *eco_history_step_get_label   (EcoHistoryStep *self);
GPtrArray  *eco_history_step_get_changes (EcoHistoryStep *self);

#define ECO_TYPE_HISTORY (eco_history_get_type ())
G_DECLARE_FINAL_TYPE (EcoHistory, eco_history, ECO, HISTORY, GObject)

EcoHistory *eco_history_new            (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
void        eco_history_push           (EcoHistory *self, const char *label, const char *merge_key,
                                        GPtrArray *changes);
gboolean    eco_history_undo           (EcoHistory *self);
gboolean    eco_history_redo           (EcoHistory *self);
gboolean    eco_history_go_to          (EcoHistory *self, guint position);
gboolean    eco_history_get_can_undo   (EcoHistory *self);
gboolean    eco_history_get_can_redo   (EcoHistory *self);
const char *eco_history_get_undo_label (EcoHistory *self);
const char *eco_history_get_redo_label (EcoHistory *self);
guint       eco_history_get_position   (EcoHistory *self);
gint64      eco_history_get_saved      (EcoHistory *self);
gboolean    eco_history_get_modified   (EcoHistory *self);
void        eco_history_mark_saved     (EcoHistory *self);
void        eco_history_mark_modified  (EcoHistory *self);
guint       eco_history_begin_saving   (EcoHistory *self);
void        eco_history_end_saving     (EcoHistory *self, guint position);
void        eco_history_seal           (EcoHistory *self);
void        eco_history_tell_applied   (EcoHistory *self, EcoChange *change, gboolean reverted);
void        eco_history_tell_dropped   (EcoHistory *self);

G_END_DECLS
