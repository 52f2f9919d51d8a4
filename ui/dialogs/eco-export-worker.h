/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportWorker: makes pages, previews and files in one thread, from the document
 * as it was when the worker was made; so nobody waits, and edits do no harm. */
#pragma once

#include <cairo.h>

#include "export/eco-export-pages.h"
#include "export/eco-export-settings.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

/* What is shown while settings are chosen. */
typedef struct
{
  cairo_surface_t *surface;
  char            *name;    /* of the page */
  char            *summary; /* the page in words */
  char            *report;  /* what goes out and what does not, where that is safe; or NULL */
  guint            n_pages;
  int              n_sheets; /* of paper that the page takes */
} EcoExportPreview;

#define ECO_TYPE_EXPORT_WORKER (eco_export_worker_get_type ())
G_DECLARE_FINAL_TYPE (EcoExportWorker, eco_export_worker, ECO, EXPORT_WORKER, GObject)

EcoExportWorker  *eco_export_worker_new (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;

void              eco_export_worker_preview_async  (EcoExportWorker         *self,
                                                    const EcoExportSettings *settings,
                                                    guint                    page,
                                                    int                      width,
                                                    int                      height,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 data);
EcoExportPreview *eco_export_worker_preview_finish (EcoExportWorker *self,
                                                    GAsyncResult    *result,
                                                    GError         **error);
void              eco_export_preview_free          (EcoExportPreview *self);

void              eco_export_worker_set_other      (EcoExportWorker         *self,
                                                    const EcoExportOther    *other);

void              eco_export_worker_pages_async    (EcoExportWorker         *self,
                                                    const EcoExportSettings *settings,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 data);
GPtrArray        *eco_export_worker_pages_finish   (EcoExportWorker *self,
                                                    GAsyncResult    *result,
                                                    GError         **error);

void              eco_export_worker_write_async    (EcoExportWorker         *self,
                                                    const EcoExportSettings *settings,
                                                    GFile                   *file,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 data);
GFile            *eco_export_worker_write_finish   (EcoExportWorker *self,
                                                    GAsyncResult    *result,
                                                    guint           *n_files,
                                                    GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoExportPreview, eco_export_preview_free)

G_END_DECLS
