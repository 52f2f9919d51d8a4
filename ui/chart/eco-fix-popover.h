/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sentence about something that is missing, and a button that adds it. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-fix.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

void eco_fix_popover_open (GtkWidget          *anchor,
                           const GdkRectangle *place,
                           const char         *sentence,
                           EcoFix             *fix,
                           EcoDocument        *document);

G_END_DECLS
