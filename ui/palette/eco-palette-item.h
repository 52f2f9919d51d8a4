/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPaletteItem: a line of the palette: a family, or a kind or preset in it. */
#pragma once

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_PALETTE_ITEM (eco_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (EcoPaletteItem, eco_palette_item, ECO, PALETTE_ITEM, GObject)

EcoPaletteItem  *eco_palette_item_new_family (const EcoFamily *family,
                                              gboolean         open) G_GNUC_WARN_UNUSED_RESULT;
EcoPaletteItem  *eco_palette_item_new_kind   (const EcoKind   *kind,
                                              const EcoPreset *preset,
                                              gboolean         found) G_GNUC_WARN_UNUSED_RESULT;

const EcoFamily *eco_palette_item_get_family (EcoPaletteItem *self);
gboolean         eco_palette_item_is_heading (EcoPaletteItem *self);
gboolean         eco_palette_item_is_open    (EcoPaletteItem *self);
gboolean         eco_palette_item_is_found   (EcoPaletteItem *self);
const char      *eco_palette_item_get_kind   (EcoPaletteItem *self);
const char      *eco_palette_item_get_preset (EcoPaletteItem *self);
const char      *eco_palette_item_get_id     (EcoPaletteItem *self);
const char      *eco_palette_item_get_name   (EcoPaletteItem *self);
char            *eco_palette_item_dup_hint   (EcoPaletteItem *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray       *eco_palette_items_list      (EcoCatalog *catalog,
                                              GHashTable *closed) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *eco_palette_items_search    (EcoCatalog *catalog,
                                              const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
