/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportPage: one picture of those that leave the program together. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

typedef struct
{
  EcoScene     *scene;
  EcoEcosystem *ecosystem; /* what the scene shows; NULL where only the picture is known */
  EcoCatalog   *catalog;   /* likewise */
  char         *name;      /* such as that of a ring or a view; unlike that of any other page */
  char         *notes;     /* for the presenter, or NULL */
} EcoExportPage;

EcoExportPage *eco_export_page_new  (EcoScene     *scene,
                                     EcoEcosystem *ecosystem,
                                     EcoCatalog   *catalog,
                                     const char   *name,
                                     const char   *notes) G_GNUC_WARN_UNUSED_RESULT;
void           eco_export_page_free (EcoExportPage *self);
GPtrArray     *eco_export_pages_new (void) G_GNUC_WARN_UNUSED_RESULT;
char          *eco_export_page_dup_file_name (const EcoExportPage *self,
                                              const char          *file_name,
                                              guint number) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoExportPage, eco_export_page_free)

G_END_DECLS
