/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A user's own templates: documents in the folder "ecotone/templates" of the user's data, each
 * named as its file is, without the ending. */
#pragma once

#include <gio/gio.h>

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

char        **eco_own_template_list       (void) G_GNUC_WARN_UNUSED_RESULT;
GFile        *eco_own_template_get_file   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_own_template_exists     (const char *name);
gboolean      eco_own_template_check_name (const char *name, GError **error);

EcoEcosystem *eco_own_template_load       (const char *name,
                                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_own_template_save       (EcoEcosystem *ecosystem, const char *name,
                                           const char *description, GError **error);
gboolean      eco_own_template_rename     (const char *name, const char *new_name,
                                           GError **error);
GBytes       *eco_own_template_remove     (const char *name,
                                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      eco_own_template_restore    (const char *name, GBytes *bytes, GError **error);

void          eco_own_template_forget_owners (EcoEcosystem *ecosystem);

G_END_DECLS
