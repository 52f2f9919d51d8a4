/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresenter: what only the presenter sees: notes, time, and the slide that comes next. */
#pragma once

#include "present/eco-screen.h"

G_BEGIN_DECLS

#define ECO_TYPE_PRESENTER (eco_presenter_get_type ())
G_DECLARE_FINAL_TYPE (EcoPresenter, eco_presenter, ECO, PRESENTER, GtkWidget)

GtkWidget *eco_presenter_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_presenter_set_notes (EcoPresenter *self, const char *progress, const char *notes);
void       eco_presenter_set_next  (EcoPresenter *self, const EcoScreenFace *face);

G_END_DECLS
