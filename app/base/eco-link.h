/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which links of a document may be followed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer ones are no addresses. */
#define ECO_LINK_MAX_BYTES 2048u

/**
 * EcoLinkKind:
 * @ECO_LINK_WEB: a page, by http or https
 * @ECO_LINK_MAIL: a person, by mailto
 * @ECO_LINK_FILE: a file at or below the folder of the document, by a relative path
 */
typedef enum
{
  ECO_LINK_WEB,
  ECO_LINK_MAIL,
  ECO_LINK_FILE,
} EcoLinkKind;

gboolean eco_link_check (const char *text, EcoLinkKind *kind, GError **error);
char *eco_link_dup_address (const char *text, const char *folder, gboolean *unusual,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
