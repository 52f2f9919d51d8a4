/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoStartPage share: the gallery, the user's own templates. */
#pragma once

#include "window/eco-start-page.h"

G_BEGIN_DECLS

/* eco-start-page.c */
void _eco_start_page_refill          (EcoStartPage *self);
void _eco_start_page_emit_removed    (EcoStartPage *self, const char *name, GBytes *bytes);

/* eco-start-templates.c */
void _eco_start_page_install_actions (GtkWidgetClass *klass);

G_END_DECLS
