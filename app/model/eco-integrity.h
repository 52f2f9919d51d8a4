/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What must hold for an ecosystem beyond the ranges of its fields. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

gboolean eco_integrity_check_object    (EcoEcosystem *ecosystem, EcoObject *object, GError **error);
gboolean eco_integrity_check           (EcoEcosystem *ecosystem, GError **error);

typedef void (*EcoObjectFunc)          (EcoObject *object, gpointer data);

void     eco_ecosystem_foreach         (EcoEcosystem *ecosystem, EcoObjectFunc func, gpointer data);

G_END_DECLS
