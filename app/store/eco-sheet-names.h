/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSheetNames: how a cell names another thing: by its name where that is one thing's only,
 * else by its id. What dup gives, find finds. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

typedef struct _EcoSheetNames EcoSheetNames;

EcoSheetNames *eco_sheet_names_new  (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;
void       eco_sheet_names_free     (EcoSheetNames *self);
void       eco_sheet_names_add      (EcoSheetNames *self, const char *target, EcoObject *object);
EcoObject *eco_sheet_names_find     (EcoSheetNames *self, const char *target, const char *text,
                                     gboolean *ambiguous);
char      *eco_sheet_names_dup      (EcoSheetNames *self, const char *target,
                                     const char *id) G_GNUC_WARN_UNUSED_RESULT;
void       eco_sheet_names_append_field (EcoSheetNames *self, const EcoField *field,
                                         EcoObject *object, GString *text);
void       eco_sheet_names_append_shown (EcoSheetNames *self, EcoObject *object, const char *name,
                                         GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSheetNames, eco_sheet_names_free)

G_END_DECLS
