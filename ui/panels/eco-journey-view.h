/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourneyView: the journey of all audiences or of one, to be read and added to. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "render/eco-style.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_JOURNEY_VIEW (eco_journey_view_get_type ())
G_DECLARE_FINAL_TYPE (EcoJourneyView, eco_journey_view, ECO, JOURNEY_VIEW, GtkWidget)

void        eco_journey_view_set_document (EcoJourneyView *self,
                                           EcoDocument    *document,
                                           EcoAnalyst     *analyst);
void        eco_journey_view_set_style    (EcoJourneyView *self, const EcoStyle *style);
const char *eco_journey_view_get_who      (EcoJourneyView *self);
GtkWidget  *eco_journey_view_get_chart    (EcoJourneyView *self);

G_END_DECLS
