/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The initiatives of an ecosystem as a list to work through, in Markdown. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

GBytes *eco_initiatives_text_write (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
