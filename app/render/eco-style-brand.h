/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From what a document says about its look to a style. */
#pragma once

#include "model/eco-brand-theme.h"
#include "model/eco-ecosystem.h"
#include "render/eco-style.h"

G_BEGIN_DECLS

gboolean eco_style_init_brand (EcoStyle *self, EcoBrandTheme *theme, GError **error);
gboolean eco_style_init_named (EcoStyle *self, EcoEcosystem *ecosystem, const char *name,
                               GError **error);
void     eco_style_init_for   (EcoStyle *self, EcoEcosystem *ecosystem, EcoTheme otherwise);

G_END_DECLS
