/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The document inside a picture.
 *
 * An SVG has it in a <metadata> element, deflated and in base64, so that no
 * program that writes the picture anew can change it unnoticed:
 *
 *   <document xmlns="urn:ecotone:picture:1" encoding="zlib base64">
 *     <part>eJx…</part> …
 *   </document>
 *
 * A PNG has it as a compressed text with the keyword "ecotone". This reads
 * both; export/eco-embed.h writes them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ECO_EMBEDDED_NAMESPACE "urn:ecotone:picture:1"
#define ECO_EMBEDDED_ELEMENT "document"
#define ECO_EMBEDDED_PART "part"
#define ECO_EMBEDDED_ENCODING "zlib base64"
#define ECO_EMBEDDED_KEYWORD "ecotone"

gboolean eco_embedded_is_picture (GBytes *bytes);
GBytes  *eco_embedded_extract    (GBytes     *picture,
                                  const char *name,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
