/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoStartPage share: the gallery, the user's own templates, what a crash
 * left. */
#pragma once

#include "session/eco-recovery.h"
#include "window/eco-start-page.h"

G_BEGIN_DECLS

/* eco-start-page.c */
void _eco_start_page_refill          (EcoStartPage *self);
void _eco_start_page_emit_removed    (EcoStartPage *self, const char *name, GBytes *bytes);
gboolean _eco_start_page_postpone    (EcoStartPage *self, const char *id);
const EcoRecoveryItem *_eco_start_page_find_recovered (EcoStartPage *self, const char *id);
void _eco_start_page_emit_recovery   (EcoStartPage *self, const EcoRecoveryItem *item);

/* eco-start-templates.c */
void _eco_start_page_install_actions (GtkWidgetClass *klass);

/* eco-start-recovered.c; item NULL: of something else */
gboolean _eco_start_page_may_picture (const EcoRecoveryItem *item);
void _eco_start_page_begin_picture   (const EcoRecoveryItem *item);
void _eco_start_page_end_picture     (const EcoRecoveryItem *item);
void _eco_start_page_install_recovery_actions (GtkWidgetClass *klass);

G_END_DECLS
