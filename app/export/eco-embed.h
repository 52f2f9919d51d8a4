/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts a document inside a picture, so that Ecotone can open it again. How it
 * lies there is said in store/eco-embedded.h, which reads it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     eco_embed_add_to_svg (GString *svg, GBytes *document);
char    *eco_embed_dup_text   (GBytes *document) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_embed_check      (GBytes *document, GBytes *picture, GError **error);

G_END_DECLS
