/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChoice: something that a field can be set to, with what a person reads. */
#pragma once

#include <gio/gio.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

/* The id of the choice that stands for values that differ; it cannot be chosen. */
#define ECO_CHOICE_SEVERAL "\001"

#define ECO_TYPE_CHOICE (eco_choice_get_type ())
G_DECLARE_FINAL_TYPE (EcoChoice, eco_choice, ECO, CHOICE, GObject)

const char *eco_choice_get_id     (EcoChoice *self);
const char *eco_choice_get_label  (EcoChoice *self);
const char *eco_choice_get_kind   (EcoChoice *self);
const char *eco_choice_get_preset (EcoChoice *self);

GListModel *eco_choice_list_new   (EcoDocument *document, EcoObject *object, const EcoField *field,
                                   gboolean several) G_GNUC_WARN_UNUSED_RESULT;
GListModel *eco_choice_list_new_things (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
GListModel *eco_choice_list_new_list (EcoDocument *document,
                                      guint list) G_GNUC_WARN_UNUSED_RESULT;
guint       eco_choice_list_find  (GListModel     *choices,
                                   const char     *id);

G_END_DECLS
