/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the guide share. */
#pragma once

#include "session/eco-guide.h"

G_BEGIN_DECLS

GPtrArray *_eco_guide_offers_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       _eco_guide_offer      (GPtrArray *offers, const char *id, const char *label);
gboolean   _eco_guide_has_name   (EcoList *list, const char *name);

G_END_DECLS
