/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue: kinds, presets, value categories and glyphs, built in and the user's own. */
#pragma once

#include <gio/gio.h>

#include "catalog/eco-catalog-types.h"

G_BEGIN_DECLS

#define ECO_TYPE_CATALOG (eco_catalog_get_type ())
G_DECLARE_FINAL_TYPE (EcoCatalog, eco_catalog, ECO, CATALOG, GObject)

/* Something that was found: a kind, or a preset and its kind. */
typedef struct
{
  const EcoKind   *kind;   /* never NULL */
  const EcoPreset *preset; /* NULL when the kind itself was found */
  int              rank;   /* 0 exact, 1 start, 2 start of a word, 3 inside; other names 4-7 */
} EcoCatalogMatch;

EcoCatalog *eco_catalog_new_builtin (GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoCatalog *eco_catalog_new_for_user  (char **message, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GFile      *eco_catalog_get_user_file (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    eco_catalog_load_file   (EcoCatalog *self, GFile *file, GError **error);
gboolean    eco_catalog_load_bytes  (EcoCatalog *self,
                                     GBytes     *bytes,
                                     const char *name,
                                     GError    **error);

const EcoFamily         *eco_catalog_lookup_family          (EcoCatalog *self, const char *id);
const EcoKind           *eco_catalog_lookup_kind            (EcoCatalog *self, const char *id);
const EcoPreset         *eco_catalog_lookup_preset          (EcoCatalog *self, const char *id);
const EcoCategoryFamily *eco_catalog_lookup_category_family (EcoCatalog *self, const char *id);
const EcoCategory       *eco_catalog_lookup_category        (EcoCatalog *self, const char *id);
const EcoGlyph          *eco_catalog_lookup_glyph           (EcoCatalog *self, const char *id);
const EcoGlyph          *eco_catalog_get_element_glyph      (EcoCatalog *self, EcoElement element);
const EcoGlyph          *eco_catalog_get_node_glyph         (EcoCatalog *self,
                                                             const char *kind_id,
                                                             const char *preset_id,
                                                             EcoElement  element);

/* In the order of the files; elements are const structs of the catalogue. */
const GPtrArray *eco_catalog_get_families          (EcoCatalog *self);
const GPtrArray *eco_catalog_get_kinds             (EcoCatalog *self);
const GPtrArray *eco_catalog_get_presets           (EcoCatalog *self);
const GPtrArray *eco_catalog_get_category_families (EcoCatalog *self);
const GPtrArray *eco_catalog_get_categories        (EcoCatalog *self);

GPtrArray *eco_catalog_search_kinds (EcoCatalog *self,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;

const char *eco_family_get_name          (const EcoFamily *family);
const char *eco_kind_get_name            (const EcoKind *kind);
const char *eco_kind_get_keywords        (const EcoKind *kind);
const char *eco_preset_get_name          (const EcoPreset *preset);
const char *eco_category_family_get_name (const EcoCategoryFamily *family);
const char *eco_category_get_name        (const EcoCategory *category);

G_END_DECLS
