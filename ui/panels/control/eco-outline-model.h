/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineModel: the lines of the outline of a document, kept up to date.
 *
 * Ring, side, node, exchange: a flat list with depths, in which closed lines
 * hide what is below them. It follows the document in an idle, once for many
 * changes, and only while it is active.
 * Signal: "updated", after the lines or what they say may have changed. */
#pragma once

#include "panels/control/eco-outline-item.h"

G_BEGIN_DECLS

#define ECO_TYPE_OUTLINE_MODEL (eco_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (EcoOutlineModel, eco_outline_model, ECO, OUTLINE_MODEL, GObject)

EcoOutlineModel *eco_outline_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
void             eco_outline_model_set_document (EcoOutlineModel *self, EcoDocument *document);
EcoDocument     *eco_outline_model_get_document (EcoOutlineModel *self);
void             eco_outline_model_set_active   (EcoOutlineModel *self, gboolean active);
void             eco_outline_model_set_filter   (EcoOutlineModel *self, const char *text);
gboolean         eco_outline_model_get_filtered (EcoOutlineModel *self);
void             eco_outline_model_update       (EcoOutlineModel *self);
GListModel      *eco_outline_model_get_rows     (EcoOutlineModel *self);
void eco_outline_model_set_open (EcoOutlineModel *self, EcoOutlineItem *item, gboolean open);
gboolean eco_outline_model_find (EcoOutlineModel *self, const char *id, guint *position);
gboolean eco_outline_model_find_parent (EcoOutlineModel *self, guint position, guint *parent);

G_END_DECLS
