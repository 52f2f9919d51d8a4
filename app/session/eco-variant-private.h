/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of EcoVariant share. */
#pragma once

#include "session/eco-variant.h"

G_BEGIN_DECLS

/* eco-variant-forward.c */
void _eco_variant_forward (EcoDocument *parent, EcoEcosystem *base, EcoEcosystem *shown,
                           GPtrArray *records);

G_END_DECLS
