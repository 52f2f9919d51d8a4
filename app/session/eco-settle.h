/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gives what is new in an ecosystem a place near to what it exchanges with. */
#pragma once

#include "session/eco-arrangement.h"

G_BEGIN_DECLS

void eco_settle_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter);

G_END_DECLS
