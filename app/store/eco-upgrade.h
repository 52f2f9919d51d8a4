/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Versions of the file format, and the way from an old one to this one. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Changes a document of one major version into one of the next. */
typedef gboolean (*EcoUpgradeFunc) (xmlDoc *document, GError **error);

typedef struct
{
  int from;                   /* major version that @upgrade starts from */
  EcoUpgradeFunc upgrade;     /* %NULL for the version that is current */
} EcoUpgradeStep;

gboolean              eco_upgrade_parse_version (const char *text, int *major, int *minor);
const EcoUpgradeStep *eco_upgrade_get_steps     (guint *n_steps);
gboolean              eco_upgrade_check_version (const EcoUpgradeStep *steps, guint n_steps,
                                                 int major, GError **error);
gboolean              eco_upgrade_run           (const EcoUpgradeStep *steps, guint n_steps,
                                                 int major, xmlDoc *document, GError **error);

G_END_DECLS
