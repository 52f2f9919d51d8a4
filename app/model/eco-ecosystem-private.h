/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What objects and lists tell their ecosystem; for model/ only. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

void _eco_ecosystem_check_writable    (EcoEcosystem *self);
void _eco_ecosystem_object_changed (EcoEcosystem *self, EcoObject *object, const EcoField *field);
void _eco_ecosystem_add_to_index      (EcoEcosystem *self, EcoObject *object);
void _eco_ecosystem_copy_numbers      (EcoEcosystem *from, EcoEcosystem *to);
void _eco_ecosystem_reserve           (EcoEcosystem *self, EcoObject *object);
void _eco_ecosystem_remove_from_index (EcoEcosystem *self, EcoObject *object);

G_END_DECLS
