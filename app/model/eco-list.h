/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoList: a GListModel of objects that knows who has it. */
#pragma once

#include <gio/gio.h>

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_LIST (eco_list_get_type ())
G_DECLARE_FINAL_TYPE (EcoList, eco_list, ECO, LIST, GObject)

const EcoListSpec *eco_list_get_spec   (EcoList *self);
guint              eco_list_get_length (EcoList *self);
gpointer           eco_list_get        (EcoList *self, guint position);
gboolean           eco_list_find       (EcoList *self, EcoObject *object, guint *position);

void               eco_list_insert     (EcoList *self, guint position, EcoObject *object);
void               eco_list_append     (EcoList *self, EcoObject *object);
void               eco_list_remove     (EcoList *self, guint position);
void               eco_list_move       (EcoList *self, guint from, guint to);

EcoList           *_eco_list_new       (EcoObject *owner, const EcoListSpec *spec);
void               _eco_list_disown    (EcoList *self);

G_END_DECLS
