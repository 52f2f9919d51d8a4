/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Inside the catalogue: sets of things with ids, and how one file becomes one.
 * Every thing starts with its id, so that one table serves all types. */
#pragma once

#include "catalog/eco-catalog-types.h"

G_BEGIN_DECLS

typedef enum
{
  ECO_CATALOG_FAMILY,
  ECO_CATALOG_KIND,
  ECO_CATALOG_PRESET,
  ECO_CATALOG_CATEGORY_FAMILY,
  ECO_CATALOG_CATEGORY,
  ECO_CATALOG_GLYPH,
} EcoCatalogTable;

#define ECO_CATALOG_N_TABLES (ECO_CATALOG_GLYPH + 1)

typedef struct _EcoCatalogSet EcoCatalogSet;

/* Owns what it holds, and the sets that were merged into it. */
struct _EcoCatalogSet
{
  GHashTable   *by_id[ECO_CATALOG_N_TABLES]; /* id → thing */
  GPtrArray    *items[ECO_CATALOG_N_TABLES]; /* in the order of the files */
  GPtrArray    *memory;
  GPtrArray    *merged;
  GStringChunk *strings;
};

EcoCatalogSet *eco_catalog_set_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void           eco_catalog_set_free   (EcoCatalogSet *self);
gpointer       eco_catalog_set_lookup (const EcoCatalogSet *self,
                                       EcoCatalogTable      table,
                                       const char          *id);
gpointer       eco_catalog_set_alloc  (EcoCatalogSet *self, gsize size);
void           eco_catalog_set_add    (EcoCatalogSet *self, EcoCatalogTable table, gpointer item);
void           eco_catalog_set_merge  (EcoCatalogSet *self, EcoCatalogSet *other);

EcoCatalogSet *eco_catalog_read (const EcoCatalogSet *base,
                                 const char          *text,
                                 gsize                size,
                                 const char          *name,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

const char *eco_glyph_path_parse (const char *text, GString *verbs, GArray *points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoCatalogSet, eco_catalog_set_free)

G_END_DECLS
