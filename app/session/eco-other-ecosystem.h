/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A node can stand for somebody else's ecosystem, which is a file of its own.
 *
 * Only files on this computer are followed, never an address. What is not absolute is looked for
 * from the folder of the document. */
#pragma once

#include <gio/gio.h>

#include "model/eco-ecosystem.h"
#include "model/eco-node.h"

G_BEGIN_DECLS

/* @document: where the document with the node is; NULL when it has no file yet */
GFile *eco_other_ecosystem_resolve (const char *text, GFile *document,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GFile *eco_other_ecosystem_find    (const char *text, GFile *document,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
char  *eco_other_ecosystem_dup_text (GFile *file, GFile *document,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

EcoEcosystem *eco_other_ecosystem_new  (EcoEcosystem *ecosystem, EcoNode *node,
                                        const char *way_back) G_GNUC_WARN_UNUSED_RESULT;
GFile        *eco_other_ecosystem_make (EcoEcosystem *ecosystem, EcoNode *node, GFile *document,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
