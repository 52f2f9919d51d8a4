/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copying a part of an ecosystem, and pasting it or a text as nodes and exchanges. */
#pragma once

#include "base/eco-geometry.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

/* What our own fragments are called on clipboards. */
#define ECO_CLIP_MIME_TYPE "application/vnd.ecotone.fragment+xml"

GBytes  *eco_clip_copy       (EcoDocument *document, GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;
char    *eco_clip_dup_text   (EcoDocument *document, GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;
void     eco_clip_add_between (EcoDocument *document, GPtrArray *ids);
GBytes  *eco_clip_cut        (EcoDocument *document, GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_clip_paste      (EcoDocument *document, GBytes *fragment, gboolean own,
                              const EcoPoint *at, GError **error);
gboolean eco_clip_duplicate  (EcoDocument *document, GPtrArray *objects, GError **error);

G_END_DECLS
