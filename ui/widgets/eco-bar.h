/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoBar: a part of a whole as a bar in the hue of a family of value categories. */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_BAR (eco_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoBar, eco_bar, ECO, BAR, GtkWidget)

GtkWidget *eco_bar_new (EcoCatalog              *catalog,
                        const EcoCategoryFamily *family,
                        double                   part,
                        gboolean                 from_end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
