/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The settings that are kept between runs; without a schema there are defaults. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *eco_settings_new         (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eco_settings_get_boolean (GSettings *settings, const char *key, gboolean otherwise);
int        eco_settings_get_int     (GSettings *settings, const char *key, int otherwise);
char      *eco_settings_dup_string  (GSettings *settings, const char *key,
                                     const char *otherwise) G_GNUC_WARN_UNUSED_RESULT;
void       eco_settings_set_boolean (GSettings *settings, const char *key, gboolean value);
void       eco_settings_set_int     (GSettings *settings, const char *key, int value);
void       eco_settings_set_string  (GSettings *settings, const char *key, const char *value);

G_END_DECLS
