/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes the pages that settings ask for: the map, each ring, each saved view. */
#pragma once

#include "export/eco-export-settings.h"

#include "model/eco-visibility.h"

G_BEGIN_DECLS

/* Another map that is shown instead of the ecosystem, such as a comparison; nothing is owned. */
typedef struct
{
  EcoEcosystem      *ecosystem;
  GHashTable        *marks;       /* id -> EcoMark, or NULL */
  const char *const *mark_labels; /* or NULL */
  const char        *subtitle;    /* or NULL */
} EcoExportOther;

/* What the pages are made from; nothing is owned. */
typedef struct
{
  EcoEcosystem        *ecosystem; /* whose nodes and rings have places */
  EcoCatalog          *catalog;
  const EcoStyle      *style;      /* NULL for the light theme */
  EcoTypesetter       *typesetter; /* NULL for a new one */
  const EcoVisibility *shown;      /* what filter and focus show, or NULL */
  const EcoExportOther *other;     /* what is shown, or NULL for the ecosystem itself */
  const char *const   *selected;   /* ids of nodes and exchanges, or NULL */
  guint                n_selected;
} EcoExportSource;

GPtrArray *eco_export_make_pages (const EcoExportSource   *source,
                                  const EcoExportSettings *settings,
                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
