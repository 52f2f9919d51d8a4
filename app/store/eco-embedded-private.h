/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the readers of embedded documents share. */
#pragma once

#include "store/eco-embedded.h"

G_BEGIN_DECLS

#define ECO_PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define ECO_PNG_SIGNATURE_SIZE 8

GBytes *_eco_embedded_inflate     (const guint8 *data,
                                   gsize         length,
                                   const char   *name,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void    _eco_embedded_set_missing (const char *name, GError **error);
void    _eco_embedded_set_several (const char *name, GError **error);

GBytes *_eco_embedded_extract_png (GBytes     *picture,
                                   const char *name,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *_eco_embedded_extract_svg (GBytes     *picture,
                                   const char *name,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
