/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The templates and examples that come with the program. */
#pragma once

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

char        **eco_template_list      (void) G_GNUC_WARN_UNUSED_RESULT;
char        **eco_example_list       (void) G_GNUC_WARN_UNUSED_RESULT;
const char   *eco_template_get_title (const char *name);
const char   *eco_template_get_description (const char *name);
gboolean      eco_template_is_builtin (const char *name);
void          eco_template_begin     (EcoEcosystem *ecosystem, EcoDate today);
EcoEcosystem *eco_template_load      (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
