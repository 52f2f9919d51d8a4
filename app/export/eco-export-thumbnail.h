/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The small picture that a file manager shows of a document. */
#pragma once

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

#define ECO_THUMBNAIL_LEAST 16
#define ECO_THUMBNAIL_MOST 2048

GBytes *eco_export_thumbnail (EcoEcosystem *ecosystem,
                              EcoCatalog   *catalog,
                              int           size,
                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
