/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPalette: the kinds by family, to be searched and put on the map.
 *
 * A line is dragged as the string "eco-kind:" and the id of a kind or preset.
 * Signal: "kind-activated" (const char *) with such an id. */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_PALETTE_KIND_PREFIX "eco-kind:"

#define ECO_TYPE_PALETTE (eco_palette_get_type ())
G_DECLARE_FINAL_TYPE (EcoPalette, eco_palette, ECO, PALETTE, GtkWidget)

void eco_palette_set_catalog (EcoPalette *self, EcoCatalog *catalog);
void eco_palette_search      (EcoPalette *self);

G_END_DECLS
