/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small real pictures of documents, made in a thread. */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

/* Of what, and how large. One of template_name, file and recovery_id is not NULL. */
typedef struct
{
  char    *template_name;
  GFile   *file;
  int      width, height; /* device px */
  gboolean dark;
  char    *recovery_id;   /* of what a crash left, see session/eco-recovery.h */
} EcoThumbnailRequest;

/* What was found out. */
typedef struct
{
  GdkTexture *texture;
  char       *title;
  char       *subtitle;
  char       *description; /* of the document; or NULL */
} EcoThumbnail;

void          eco_thumbnail_load_async  (const EcoThumbnailRequest *request,
                                         EcoCatalog                *catalog,
                                         GCancellable              *cancellable,
                                         GAsyncReadyCallback        callback,
                                         gpointer                   data);
EcoThumbnail *eco_thumbnail_load_finish (GAsyncResult *result,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void          eco_thumbnail_free        (EcoThumbnail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoThumbnail, eco_thumbnail_free)

G_END_DECLS
